"""Logs hold ids and codes, never what a row or a text says (house style: privacy)."""

import logging

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import resolve

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core.logs import LineFormatter, WithoutFlood
from tests.cases.test_citizen_access import make_citizen

NUMBER, NAME = "6703981234", "Zebrafinke"


def line_of(error, message="Internal Server Error: %s", *args):
    info = (type(error), error, error.__traceback__)
    record = logging.LogRecord("django.request", logging.ERROR, "x.py", 1, message, args or ("/citizens/1/",), info)
    return LineFormatter("%(levelname)s %(name)s %(message)s").format(record)


def test_what_the_database_tells_of_a_row_stays_out_of_the_log(cast):
    """PostgreSQL quotes the value that breaks a constraint; of tables with row security it tells less by itself."""
    copy = User(username=cast["anna"].username, municipality=cast["anna"].municipality)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        copy.save()
    error = caught.value
    assert copy.username in str(error)
    line = line_of(error)
    assert f"({copy.username})" not in line
    assert "23505" in line, "what broke is still to be seen"
    assert "accounts_user_username_key" in line
    assert "test_logs.py" in line, "and where"
    citizen = make_citizen(cast["anna"], cpr=NUMBER, last_name=NAME)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        Citizen.objects.filter(pk=citizen.pk).update(cpr="12")
    assert NAME not in str(caught.value)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("log_min_error_statement", "panic"),
        ("log_error_verbosity", "terse"),
        ("log_statement", "none"),
        ("log_min_duration_statement", "-1"),
    ],
)
def test_the_database_writes_no_statement_into_its_own_log(setting, value, db):
    """A statement that breaks a constraint holds names and numbers."""
    with connection.cursor() as cursor:
        cursor.execute("select current_setting(%s)", [setting])
        assert cursor.fetchone() == (value,)


def test_what_was_typed_stays_out_of_the_log(db):
    """Python quotes what it could not read."""
    try:
        try:
            int(f"12 {NAME}")
        except ValueError as error:
            raise KeyError(f"{NAME} {NUMBER}") from error
    except KeyError as error:
        line = line_of(error)
    assert NAME not in line
    assert NUMBER not in line
    assert "ValueError" in line
    assert "KeyError" in line


def test_a_broken_task_tells_its_name_and_not_what_the_error_says(settings):
    """Celery writes the error and its traceback into the message itself."""
    from celery.app import trace

    error = ValueError(f"{NAME} {NUMBER}")
    context = {
        "id": "1",
        "name": "cases.run_import",
        "description": "raised",
        "exc": repr(error),
        "traceback": f"…ValueError: {NAME}\n",
    }
    record = logging.LogRecord("celery.app.trace", logging.ERROR, "x.py", 1, trace.LOG_FAILURE, (context,), None)
    record.exc_info = (ValueError, error, None)
    line = LineFormatter("%(message)s").format(record)
    assert NAME not in line
    assert "cases.run_import" in line
    assert "ValueError" in line


def test_every_handler_writes_with_it(settings):
    handlers = settings.LOGGING["handlers"].values()
    assert {handler["formatter"] for handler in handlers} == {"line"}
    assert settings.LOGGING["formatters"]["line"]["()"] == "housingfirst.core.logs.LineFormatter"
    assert settings.CELERY_WORKER_HIJACK_ROOT_LOGGER is False


@pytest.mark.parametrize(
    ("path", "status", "written"),
    [
        ("/concern/1/", 422, False),
        ("/concern/1/", 403, False),
        ("/concern/1/", 429, False),
        ("/concern/1/", 500, True),
        ("/support/calendar/1/x.ics", 405, False),
        ("/citizens/1/", 403, True),
        ("/citizens/1/", 429, False),
    ],
)
def test_what_a_page_open_to_all_refuses_fills_no_disk(rf, path, status, written):
    request = rf.post(path)
    request.resolver_match = resolve(path)
    record = logging.LogRecord("django.request", logging.WARNING, "x.py", 1, "Refused: %s", (path,), None)
    record.status_code, record.request = status, request
    assert WithoutFlood().filter(record) is written
