"""Password, second factor, persona login, throttling."""

import re

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from housingfirst.accounts.models import User

PASSWORD = "en-lang-sikker-kode-7"


@pytest.fixture
def sofie(cast):
    user = cast["sofie"]
    user.set_password(PASSWORD)
    user.save()
    return user


def totp(device):
    generator = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    return f"{generator.token():06d}"


@pytest.fixture
def outside_demo(settings):
    settings.HF_DEMO = False


def test_password_alone_opens_nothing_outside_the_demo(sofie, outside_demo):
    client = Client()
    response = client.post("/login/", {"username": "sofie", "password": PASSWORD})
    assert response.status_code == 302
    response = client.get("/")
    assert response.status_code == 302
    assert response["Location"].startswith("/login/token/")
    assert client.get("/login/token/")["Location"] == "/login/enrol/"


def test_enrolment_then_token_at_the_next_login(sofie, outside_demo):
    client = Client()
    client.post("/login/", {"username": "sofie", "password": PASSWORD})
    assert client.get("/login/enrol/").status_code == 200
    device = TOTPDevice.objects.get(user=sofie)
    assert client.post("/login/enrol/", {"token": "000000"}).status_code == 422
    device.refresh_from_db()
    device.throttle_reset()
    assert client.post("/login/enrol/", {"token": totp(device)}).status_code == 302
    assert client.get("/").status_code == 200

    device.refresh_from_db()
    device.last_t = -1  # the same half minute counts as a new one in the test
    device.save()
    again = Client()
    again.post("/login/", {"username": "sofie", "password": PASSWORD})
    assert again.post("/login/token/", {"token": totp(device)}).status_code == 302
    assert again.get("/").status_code == 200


def test_wrong_password_is_throttled(sofie):
    client = Client()
    for _attempt in range(5):
        client.post("/login/", {"username": "sofie", "password": "forkert"})
    response = client.post("/login/", {"username": "sofie", "password": PASSWORD})
    assert response.status_code == 429
    assert "_auth_user_id" not in client.session


def test_persona_login_goes_to_my_day(cast):
    client = Client()
    response = client.post("/demo/login/", {"persona": "anna"})
    assert (response.status_code, response["Location"]) == (302, "/")
    assert int(client.session["_auth_user_id"]) == cast["anna"].pk


def test_persona_login_is_not_there_outside_the_demo(cast, outside_demo):
    assert Client().get("/demo/login/").status_code == 404
    assert Client().post("/demo/login/", {"persona": "anna"}).status_code == 404


def test_unknown_persona_and_system_user_are_refused(cast):
    for key in ("", "nobody", "system-1"):
        client = Client()
        assert client.post("/demo/login/", {"persona": key}).status_code == 422
        assert "_auth_user_id" not in client.session
    assert User.objects.filter(is_system=True).count() == 2


def test_next_never_leaves_the_site(sofie):
    response = Client().post(
        "/login/?next=https://evil.example/", {"username": "sofie", "password": PASSWORD, "next": "//evil.example"}
    )
    assert response["Location"] == "/"


def logged_in(user):
    client = Client()
    client.force_login(user, backend="housingfirst.accounts.backends.PersonBackend")
    return client


def test_own_password_is_changed_with_the_old_one_and_other_devices_are_logged_out(sofie):
    here, elsewhere = logged_in(sofie), logged_in(sofie)
    new = "en-helt-anden-kode-8"
    typed = {"old_password": "forkert", "new_password1": new, "new_password2": new}
    assert here.post("/password/", typed).status_code == 422
    assert here.post("/password/", typed | {"old_password": PASSWORD, "new_password2": "x"}).status_code == 422
    assert here.post("/password/", typed | {"old_password": PASSWORD})["Location"] == "/"
    assert here.get("/").status_code == 200
    assert elsewhere.get("/").status_code == 302
    sofie.refresh_from_db()
    assert sofie.check_password(new)


def test_who_has_no_password_cannot_change_one_and_is_not_asked_to(cast, client_of):
    client = client_of("anna")
    assert client.get("/password/").status_code == 404
    assert "/password/" not in client.get("/").content.decode()


@pytest.mark.parametrize("wished", ["en-US,en;q=0.9", "de", "da"])
def test_login_is_in_danish_whatever_the_browser_wishes(cast, wished):
    page = Client().get("/login/", headers={"accept-language": wished})
    assert page["Content-Language"] == "da"
    assert '<html lang="da">' in page.content.decode()


def test_language_is_switched_before_logging_in_and_stays_after(sofie):
    client = Client()
    answer = client.post("/i18n/setlang/", {"language": "en", "next": "/login/"})
    assert answer["Location"] == "/login/"
    assert '<html lang="en">' in client.get("/login/").content.decode()
    client.force_login(sofie, backend="housingfirst.accounts.backends.PersonBackend")
    assert '<html lang="en">' in client.get("/").content.decode()
    client.cookies["django_language"] = "xx"
    assert '<html lang="da">' in client.get("/").content.decode()


@pytest.mark.parametrize("target", ["abc", "healthz", "http:evil", "javascript:alert(1)", "/\\evil.example", "a.b"])
def test_next_is_an_address_and_never_the_name_of_a_view(sofie, target):
    """`redirect("abc")` looks for a view of that name and crashes; a stranger writes the link."""
    client = Client()
    answer = client.post(f"/login/?next={target}", {"username": "sofie", "password": PASSWORD, "next": target})
    assert answer.status_code == 302
    assert answer["Location"] in ("/", target)
    assert not answer["Location"].startswith(("http", "javascript", "/\\"))
    assert client.get(f"/login/?next={target}").status_code == 302
    assert client.post("/views/save/", {"name": "x", "next": target}).status_code == 302


def addresses(patterns=None, prefix="/"):
    """Every address of the application, with something in the place of each parameter."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        path = prefix + re.sub(r"<(?:(\w+):)?\w+>", lambda kind: "1" if kind[1] == "int" else "x", str(one.pattern))
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, path)
        else:
            yield path


def test_password_without_token_reaches_no_page_whatever_the_method(sofie, outside_demo):
    client = Client()
    client.post("/login/", {"username": "sofie", "password": PASSWORD})
    found = list(addresses())
    assert len(found) > 150
    open_to_all = {"/healthz", "/readyz", "/i18n/setlang/", "/login/token/", "/login/enrol/", "/logout/"}
    for address in set(found) - open_to_all:
        for method in ("get", "post", "head", "options", "put", "delete"):
            answer = getattr(client, method)(address)
            assert answer.status_code == 302, (method, address)
            assert answer["Location"].startswith("/login/token/"), (method, address)


def test_a_stranger_reaches_the_login_and_nothing_else(db, outside_demo):
    reached = set()
    for address in addresses():
        for method in ("get", "post", "put"):
            answer = getattr(Client(), method)(address)
            if not (answer.status_code in (301, 302) and "/login/" in answer["Location"]):
                reached.add((address, answer.status_code))
    assert {address for address, _status in reached} <= {
        *("/healthz", "/readyz", "/i18n/setlang/", "/login/", "/login/password/x/x/", "/demo/login/"),
        "/manifest.webmanifest",  # the home-screen app
        "/sw.js",
        "/offline/",  # the page without network, the same for everybody
        *("/api/v1/schema/", "/api/v1/calculations/x/"),
        *("/concern/", "/concern/1/"),  # the public form: whoever is worried about somebody
        "/support/calendar/1/x.ics",  # times without names, for who holds the secret in the address
    }, reached
    assert {status for address, status in reached if address.startswith("/api/")} == {403}
    assert {status for address, status in reached if address == "/demo/login/"} == {404, 405}


def test_the_session_gets_a_new_key_at_each_step(sofie, outside_demo):
    """A key somebody planted before the login is worth nothing after it."""
    client = Client()
    client.get("/login/")
    client.cookies["sessionid"] = "planted0planted0planted0planted0"
    client.post("/login/", {"username": "sofie", "password": PASSWORD})
    assert client.cookies["sessionid"].value != "planted0planted0planted0planted0"
