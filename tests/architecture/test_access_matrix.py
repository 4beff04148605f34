"""Every URL has an access decision, and every decision holds for every persona."""

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from housingfirst.core.db import municipality_scope
from tests import access_world
from tests.access_matrix import EVERYBODY, MATRIX
from tests.cast import found_cast
from tests.guard.answers import GETS, wrong_for_stranger

EMPTY = {"GET": {}, "POST": {"nothing": "1"}}  # a form that is sent, with no field filled in


def url_names(resolver=None, namespace=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from url_names(pattern, inner)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}"


def test_every_url_is_in_the_matrix_and_every_row_names_a_url():
    names = set(url_names())
    assert "None" not in {name.split(":")[-1] for name in names}, "a URL has no name"
    listed = {row.url for row in MATRIX}
    assert names - listed == set(), "URLs without an access decision"
    assert listed - names == set(), "rows for URLs that are gone"


@pytest.fixture(scope="module")
def sessions(django_db_setup, django_db_blocker):
    """Everybody logged in once for all rows, in a transaction that is rolled back: the key of each one's session."""
    with django_db_blocker.unblock(), transaction.atomic():
        people = found_cast()
        with municipality_scope(people["anna"].municipality_id):
            yield {key: _session_of(user) for key, user in people.items()}
        transaction.set_rollback(True)


def _session_of(user):
    client = Client()
    client.force_login(user, backend="housingfirst.accounts.backends.PersonBackend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture
def cast(sessions):
    """The people as they are at the start of each test; what it writes is undone."""
    with transaction.atomic():
        yield found_cast()
        transaction.set_rollback(True)


@pytest.fixture
def client_of(cast, sessions):
    """A browserless client with the session of that person."""

    def make(key):
        client = Client()
        client.cookies[settings.SESSION_COOKIE_NAME] = sessions[key]
        return client

    return make


# What everybody and a stranger get who read an address: asked in tests/guard/test_plants.py, where the pages are full.
@pytest.mark.parametrize("row", [row for row in MATRIX if row not in GETS], ids=lambda row: f"{row.method} {row.url}")
def test_row_holds_for_a_stranger_and_every_persona(row, cast, client_of):
    kwargs, data = getattr(access_world, row.setup or "nothing")(cast)
    url = reverse(row.url, kwargs=kwargs)
    wrong = wrong_for_stranger(row, getattr(Client(), row.method.lower())(url, data))
    for persona in EVERYBODY.split():
        response = getattr(client_of(persona), row.method.lower())(url, data or EMPTY[row.method])
        if response.status_code != row.expected(persona):
            wrong.append((persona, response.status_code, row.expected(persona)))
    assert not wrong, wrong
