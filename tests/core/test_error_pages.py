"""Pages that say no: the right status, in plain Danish, for pages and for htmx, and the last one without anything."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client, override_settings
from django.urls import path
from django.utils import translation

from cases.permissions import CannotReach
from housingfirst.core import error_pages
from housingfirst.core.errors import DomainError, NotAllowed
from housingfirst.urls import urlpatterns as real_urls


def full(request):
    raise DomainError("Anna har %(points)s af 80 point.", points=80)


def forbidden(request):
    raise NotAllowed("Kun en leder kan give afvigelser. Din leder er Carla Nørreskov.")


def unreachable(request):
    raise CannotReach()


def broken(request):
    raise RuntimeError("secret detail about 670398-1234")


urlpatterns = [
    path("full/", full, name="full"),
    path("forbidden/", forbidden, name="forbidden"),
    path("unreachable/", unreachable, name="unreachable"),
    path("broken/", broken, name="broken"),
    *real_urls,
]
handler400 = "housingfirst.core.error_pages.bad_request"
handler403 = "housingfirst.core.error_pages.forbidden"
handler404 = "housingfirst.core.error_pages.not_found"
handler500 = "housingfirst.core.error_pages.server_error"


@pytest.fixture
def anna(client_of):
    with override_settings(ROOT_URLCONF=__name__):
        client = client_of("anna")
        client.raise_request_exception = False
        yield client


def test_unknown_address_is_404_with_the_menu(anna):
    response = anna.get("/nowhere/")
    html = response.content.decode()
    assert response.status_code == 404
    assert "Vi kan ikke finde siden" in html
    assert "Min dag" in html
    assert "Anna Møllegaard" in html


def test_stranger_gets_the_404_without_menu(db):
    response = Client().get("/nowhere/")
    assert response.status_code == 404
    assert 'class="hf-nav"' not in response.content.decode()


def test_address_of_a_button_opened_as_a_page_says_so(anna):
    response = anna.get("/housing/offers/1/answer/")
    html = response.content.decode()
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "Adressen hører til en knap" in html
    assert "Min dag" in html


def test_403_gives_the_reason(anna):
    response = anna.get("/forbidden/")
    assert response.status_code == 403
    assert "Din leder er Carla Nørreskov." in response.content.decode()


def test_out_of_reach_is_404_also_where_a_service_says_so(anna):
    response = anna.get("/unreachable/")
    assert response.status_code == 404
    assert "Vi kan ikke finde siden" in response.content.decode()


def test_refusal_that_no_form_caught_is_409_with_its_sentence(anna):
    response = anna.post("/full/", headers={"referer": "http://testserver/citizens/?page=2"})
    html = response.content.decode()
    assert response.status_code == 409
    assert "Anna har 80 af 80 point." in html
    assert 'href="/citizens/?page=2"' in html


def test_back_leads_to_our_own_pages_only(anna):
    html = anna.post("/full/", headers={"referer": "http://evil.example/"}).content.decode()
    assert "evil.example" not in html


def test_500_shows_a_code_that_the_log_has_and_nothing_else(anna, caplog):
    response = anna.get("/broken/")
    html = response.content.decode()
    assert response.status_code == 500
    assert "Noget gik galt hos os" in html
    assert "670398" not in html
    assert "Det, du har gemt, er gemt." in html
    assert "lige sendte" not in html
    code = next(record.args[0] for record in caplog.records if record.name == error_pages.__name__)
    assert code in html


def test_500_needs_neither_database_nor_session(rf, db):
    request = rf.get("/broken/")
    request.resolver_match = None

    def no_query(*args):
        raise AssertionError("the page for server errors asked the database")

    with connection.execute_wrapper(no_query), translation.override("da"):
        response = error_pages.server_error(request)
    assert "Noget gik galt hos os" in response.content.decode()


def test_500_says_that_nothing_was_saved_only_where_something_was_sent(rf):
    request = rf.post("/broken/")
    request.resolver_match = None
    with translation.override("da"):
        assert "Det, du lige sendte, er ikke gemt." in error_pages.server_error(request).content.decode()


def test_500_comes_even_when_its_template_is_broken(rf, monkeypatch):
    request = rf.get("/broken/")
    request.resolver_match = None
    monkeypatch.setattr(error_pages.loader, "get_template", lambda name: 1 / 0)
    assert error_pages.server_error(request).status_code == 500


def test_htmx_puts_the_page_where_the_user_sees_it(anna):
    response = anna.post("/full/", headers={"HX-Request": "true"})
    assert response["HX-Retarget"] == "#main"
    assert response["HX-Reselect"] == "#main > *"


def test_form_without_token_keeps_what_was_written(cast):
    client = Client(enforce_csrf_checks=True)
    response = client.post("/login/", {"username": "anna", "password": "x"})
    assert response.status_code == 403
    assert "står der endnu" in response.content.decode()


def test_400_is_plain(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    with translation.override("da"):
        assert "Det kunne vi ikke læse" in error_pages.bad_request(request).content.decode()


def test_every_answer_carries_the_strict_policy(anna):
    for url in ("/", "/nowhere/", "/broken/", "/styleguide/"):
        policy = anna.get(url)["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "script-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy


def test_pages_of_a_user_are_never_stored(anna):
    assert anna.get("/")["Cache-Control"] == "no-store, private"
