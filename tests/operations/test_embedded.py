"""Where data and sockets lie, and who may join a running application."""

import os
import socket
import stat

import dj_database_url
import psycopg
import pytest

from housingfirst.embedded import locations, processes


@pytest.fixture
def place(tmp_path):
    tmp_path = tmp_path / "state"
    state = locations.State(tmp_path, None)
    locations.make_state(state)
    return state


def test_database_url_of_a_socket_is_read_alike_by_django_and_libpq(tmp_path):
    folder = tmp_path / "With Space-æ"
    url = locations.database_url("hf_app", folder, "hf")
    parsed = dj_database_url.parse(url)
    assert (parsed["HOST"], parsed["USER"], parsed["NAME"]) == (str(folder), "hf_app", "hf")
    read = psycopg.conninfo.conninfo_to_dict(url)
    assert (read["host"], read["user"], read["dbname"]) == (str(folder), "hf_app", "hf")


def test_state_lies_in_the_named_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HF_STATE_DIR", str(tmp_path))
    assert locations.state().folder == tmp_path


def test_state_lies_in_the_checkout_when_the_database_user_can_enter_it(monkeypatch, tmp_path):
    monkeypatch.delenv("HF_STATE_DIR", raising=False)
    monkeypatch.setattr(locations, "can_enter", lambda account, folder: True)
    assert locations.state().folder == locations.CHECKOUT / "var"


def test_state_lies_in_a_folder_of_the_checkouts_own_when_the_database_user_cannot_enter_it(monkeypatch):
    monkeypatch.delenv("HF_STATE_DIR", raising=False)
    monkeypatch.setattr(locations, "can_enter", lambda account, folder: False)
    folder = locations.state().folder
    assert folder.parent == locations.Path("/var/lib")
    assert folder.name == locations.own_name()


def test_two_checkouts_have_different_names(tmp_path):
    assert locations.own_name(tmp_path / "a") != locations.own_name(tmp_path / "b")


def test_a_folder_the_database_user_may_not_enter_is_seen_as_unreachable(tmp_path):
    account = processes.unprivileged_account()
    tmp_path.chmod(0o700 if account else 0)
    try:
        assert not locations.can_enter(account, tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_sockets_lie_in_a_private_folder_of_the_state(place):
    folder = locations.socket_folder(place)
    assert folder == place.folder / "sockets"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_sockets_lie_below_tmp_when_their_name_would_be_too_long(tmp_path):
    state = locations.State(tmp_path / ("x" * 100), None)
    locations.make_state(state)
    folder = locations.socket_folder(state)
    try:
        assert folder.parent == locations.Path("/tmp")
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        with socket.socket(socket.AF_UNIX) as probe:
            probe.bind(str(folder / locations.POSTGRES_SOCKET))
            (folder / locations.POSTGRES_SOCKET).unlink()
    finally:
        folder.rmdir()


def test_a_link_in_the_place_of_a_private_folder_is_refused(tmp_path):
    target = tmp_path / "elsewhere"
    target.mkdir()
    (tmp_path / "sockets").symlink_to(target)
    with pytest.raises(locations.LocationError, match="belongs to another"):
        locations.private_folder(tmp_path / "sockets", None)


def running(place, **changes):
    content = {
        "pid": os.getpid(),
        "identity": processes.identity_of(os.getpid()),
        "ready": True,
        "database_socket": None,
        "environment": {"DATABASE_URL": "postgres://somewhere/hf"},
    }
    locations.write_running(place, content | changes)


def test_a_running_application_can_be_joined(place, monkeypatch):
    monkeypatch.setenv("HF_STATE_DIR", str(place.folder))
    running(place)
    assert locations.running_environment() == {"DATABASE_URL": "postgres://somewhere/hf"}
    assert stat.S_IMODE(place.running.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "changes",
    [
        {"ready": False},
        {"identity": "another process had this number"},
        {"database_socket": "/nonexistent/socket"},
    ],
)
def test_what_is_left_of_a_dead_application_is_not_joined(place, monkeypatch, changes):
    monkeypatch.setenv("HF_STATE_DIR", str(place.folder))
    running(place, **changes)
    assert locations.running_environment() is None


def test_nothing_is_joined_where_nothing_runs(place, monkeypatch):
    monkeypatch.setenv("HF_STATE_DIR", str(place.folder))
    assert locations.running_environment() is None
    place.running.write_text("{half a fi")
    assert locations.running_environment() is None
