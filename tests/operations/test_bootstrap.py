"""`scripts/bootstrap`: repeatable, silent when nothing is missing, clear when something is."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.operations.conftest import CHECKOUT, plain_environment

CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Save visit"\nmsgstr "Gem besøg"\n'


@pytest.fixture
def checkout(tmp_path):
    """The installing parts of a checkout, with the `.venv` of this one by a link."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(CHECKOUT / "scripts/bootstrap", tmp_path / "scripts/bootstrap")
    shutil.copytree(CHECKOUT / "requirements", tmp_path / "requirements")
    (tmp_path / ".venv").symlink_to((CHECKOUT / ".venv").resolve())
    return tmp_path


def bootstrap(checkout: Path, kind: str = "test", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [checkout / "scripts/bootstrap", kind],
        env=plain_environment(**environment),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def only_these_programs(folder: Path, *names: str) -> str:
    """A PATH with the named programs and what the script itself needs."""
    folder.mkdir()
    for name in ("sh", "dirname", "id", "cksum", "grep", "find", "mv", "head", "readlink", "rm", "env", *names):
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    return str(folder)


def test_bootstrap_is_silent_when_nothing_is_missing(checkout):
    first = bootstrap(checkout)
    assert first.returncode == 0, first.stderr
    second = bootstrap(checkout)
    assert (second.returncode, second.stdout) == (0, "")
    assert "installing" not in second.stderr
    assert (checkout / ".venv").is_symlink()


def test_bootstrap_compiles_catalogues_once_and_again_when_they_change(checkout):
    folder = checkout / "locale/da/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(CATALOGUE)
    assert bootstrap(checkout).returncode == 0
    compiled = folder / "django.mo"
    assert "Gem besøg".encode() in compiled.read_bytes()

    before = compiled.stat().st_mtime_ns
    assert bootstrap(checkout).returncode == 0
    assert compiled.stat().st_mtime_ns == before

    (folder / "django.po").write_text(CATALOGUE.replace("Gem besøg", "Gem"))
    os.utime(folder / "django.po", ns=(before + 10**9, before + 10**9))
    assert bootstrap(checkout).returncode == 0
    assert "Gem besøg".encode() not in compiled.read_bytes()


def test_a_broken_catalogue_stops_it(checkout):
    folder = checkout / "locale/da/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(CATALOGUE + 'msgid "unfinished\n')
    assert bootstrap(checkout).returncode != 0


def test_a_missing_system_package_is_named_in_one_line(checkout, tmp_path):
    path = only_these_programs(tmp_path / "programs", "python3")
    answer = bootstrap(checkout, PATH=path)
    assert answer.returncode == 1
    assert "sudo apt-get install" in answer.stderr
    assert "gettext" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_machine_without_python_is_told_so(checkout, tmp_path):
    path = only_these_programs(tmp_path / "programs", "msgfmt")
    answer = bootstrap(checkout, PATH=path)
    assert answer.returncode == 1
    assert "python3 python3-venv" in answer.stderr
    assert "3.11" in answer.stderr


def test_a_link_to_a_broken_virtual_environment_is_not_replaced(checkout):
    (checkout / ".venv").unlink()
    (checkout / ".venv").symlink_to("/nonexistent")
    answer = bootstrap(checkout)
    assert answer.returncode == 1
    assert "/nonexistent" in answer.stderr
    assert (checkout / ".venv").is_symlink()


def test_locks_have_hashes_and_no_address():
    for name in ("run", "test"):
        text = (CHECKOUT / f"requirements/{name}.txt").read_text()
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "index-url" not in "\n".join(line for line in text.splitlines() if not line.startswith("#"))
