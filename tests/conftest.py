"""The cast of the tests (house style § 5.2), the clock, and clients who are logged in as somebody."""

from datetime import date

import pytest
from django.test import Client, override_settings

from housingfirst.accounts.models import User
from housingfirst.core.db import municipality_scope
from tests.cast import found_cast


@pytest.fixture(scope="session", autouse=True)
def static_files_looked_up_when_asked_for():
    """Every `Client` builds the middleware anew, and WhiteNoise would list all our files each time: 12 ms a client."""
    with override_settings(WHITENOISE_AUTOREFRESH=True):
        yield


@pytest.fixture
def cast(db):
    """Birkedal and Hedelund with the personas of the demo: `cast["anna"]`, and row security open for Birkedal."""
    people = found_cast()
    with municipality_scope(people["anna"].municipality_id):
        yield people


@pytest.fixture
def client_of(cast):
    """`client_of("anna")`: a browserless client logged in as Anna."""

    def make(key):
        client = Client()
        client.force_login(cast[key], backend="housingfirst.accounts.backends.PersonBackend")
        return client

    return make


def persona(key: str) -> User:
    """The persona, fresh from the database (so that `access` is not remembered from before)."""
    return User.objects.get(persona=key)


LONG_AGO = date(2020, 1, 1)
