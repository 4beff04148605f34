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
def test_row_holds_for_every_persona(row, cast, client_of):
    kwargs, data = getattr(access_world, row.setup or "nothing")(cast)
    url = reverse(row.url, kwargs=kwargs)
    wrong = []
    for persona in EVERYBODY.split():
        response = getattr(client_of(persona), row.method.lower())(url, data or EMPTY[row.method])
        if response.status_code != row.expected(persona):
            wrong.append((persona, response.status_code, row.expected(persona)))
    assert not wrong, wrong


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: f"{row.method} {row.url}")
def test_stranger_is_sent_to_login(row, cast):
    kwargs, data = getattr(access_world, row.setup or "nothing")(cast)
    response = getattr(Client(), row.method.lower())(reverse(row.url, kwargs=kwargs), data)
    if row.public:
        assert response.status_code in (200, 302, 422)
    else:
        assert response.status_code in (302, 403), response.status_code
        if response.status_code == 302:
            assert response["Location"].startswith("/login/"), response["Location"]
        else:
            assert row.url.startswith("api"), "only the API answers 403 to a stranger"
