"""The world of marked strings: built once a module in a transaction that is rolled back, a savepoint for each test."""

import pytest
from django.db import transaction
from django.test import Client

from housingfirst.core.db import municipality_scope
from tests.cast import found_cast
from tests.guard.world import build


@pytest.fixture(scope="module")
def _built(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        cast = found_cast()
        with municipality_scope(cast["anna"].municipality_id):
            world = build(cast)
            world.clients = {key: client_of(user) for key, user in cast.items()}
            yield world
        transaction.set_rollback(True)


def client_of(user):
    client = Client(raise_request_exception=False)  # a crash is an answer to look at: 500
    client.force_login(user, backend="housingfirst.accounts.backends.PersonBackend")
    return client


@pytest.fixture
def world(_built):
    """What a test does to it is undone."""
    with transaction.atomic():
        yield _built
        transaction.set_rollback(True)
