"""Every URL has an access decision, and every decision holds for every persona."""

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests import access_world
from tests.access_matrix import EVERYBODY, MATRIX

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


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: f"{row.method} {row.url}")
def test_row_holds_for_a_stranger_and_every_persona(row, cast, client_of):
    kwargs, data = getattr(access_world, row.setup or "nothing")(cast)
    url = reverse(row.url, kwargs=kwargs)
    wrong = _of_stranger(row, getattr(Client(), row.method.lower())(url, data))
    for persona in EVERYBODY.split():
        response = getattr(client_of(persona), row.method.lower())(url, data or EMPTY[row.method])
        if response.status_code != row.expected(persona):
            wrong.append((persona, response.status_code, row.expected(persona)))
    assert not wrong, wrong


def _of_stranger(row, response):
    """A stranger is sent to the login; the API says no. What is public answers."""
    status, place = response.status_code, response.get("Location", "")
    if row.public:
        fits = status in (200, 302, 422)
    elif status == 302:
        fits = place.startswith("/login/")
    else:
        fits = status == 403 and row.url.startswith("api")
    return [] if fits else [("a stranger", status, place)]
