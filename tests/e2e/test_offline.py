"""A day without network: three visits, the page killed, the network back, once each; logged out, nothing lies there."""

from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

from playwright.sync_api import Error

from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from support import services
from support.models import Appointment, Contact
from tests.access_world import annas_citizen
from tests.conftest import persona

NAMES = ("Malthe", "Signe", "Ellen")
# All that lies in the browser's storage, as somebody with the phone in hand and no key would read it.
STORED = """async () => {
  const text = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
    ? new TextDecoder("utf-8").decode(value) : value instanceof CryptoKey ? "[key " + value.extractable + "]"
    : value && typeof value === "object" ? Object.entries(value).map((pair) => pair[0] + "=" + text(pair[1])).join(";")
    : String(value);
  const found = {};
  for (const name of ["keys", "day", "queue", "drafts", "marks"]) {
    found[name] = (await hfDevice.all(name)).map(text);
  }
  found.caches = [];
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      if (request.url.endsWith("/")) found.caches.push(await (await store.match(request)).text());
    }
  }
  found.plain = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);
  return found;
}"""

# Rows of somebody, so many days old, that no key here opens.
LEFT = """([owner, ...days]) => new Promise((done) => {
  indexedDB.open("housingfirst", 1).onsuccess = (event) => {
    const act = event.target.result.transaction("queue", "readwrite");
    days.forEach((age) => act.objectStore("queue").put(
      { id: "left-" + age, owner, key: "gone", state: "waiting", at: Date.now() - age * 24 * 3600 * 1000 }));
    act.oncomplete = () => done();
  };
})"""


def prepared(by):
    """Three visits of today that have begun."""
    citizens = [annas_citizen({"anna": by}, first_name=name, last_name="Kvist") for name in NAMES]
    for number, citizen in enumerate(citizens):
        row = services.plan_appointment(by=by, citizen=citizen, starts_at=clock.now() + timedelta(minutes=number + 1))
        Appointment.objects.filter(pk=row.pk).update(starts_at=clock.now() - timedelta(minutes=number + 1))
    return citizens


def words(stored):
    return repr(stored)


def waits(page, name, count):
    """Until so many rows lie in a store; `wait_for_function` would not wait for the store's answer."""
    held = None
    for _try in range(200):
        with suppress(Error):  # on the way from one page to the next
            held = page.evaluate(
                "(name) => window.hfDevice ? hfDevice.all(name).then((rows) => rows.length) : -1", name
            )
            if held == count:
                return
        page.wait_for_timeout(50)
    raise AssertionError(f"{held} rows in {name}, not {count}")


def log(page, name, note):
    page.locator("[data-today] li", has_text=name).get_by_role("button", name="Log").click()
    page.locator("#id_note").fill(note)
    page.get_by_role("button", name="Gem besøg").click()
    page.locator("[data-queue] li", has_text=name).wait_for()


def test_a_day_without_network_loses_nothing_and_leaves_nothing(visitor):
    anna = persona("anna")
    with municipality_scope(anna.municipality_id):
        citizens = prepared(anna)
    phone = visitor("phone", timezone_id="America/New_York")  # the hours are Denmark's all the same
    context, page = phone.page.context, phone.page
    phone.log_in("anna")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    waits(page, "day", 2)  # who is logged in, and the list

    # The network is cut: the day, the form, two visits and a third half written; the page dies.
    context.set_offline(True)
    page.goto(phone.site)
    assert page.locator("h1").inner_text() == "Dagen på telefonen"
    with municipality_scope(anna.municipality_id):
        begins = Appointment.objects.get(citizen=citizens[0]).starts_at.astimezone(clock.DANISH_TIME)
    assert f"{begins.hour}.{begins:%M}" in page.locator("[data-today] li", has_text="Malthe").inner_text()
    log(page, "Malthe", "Drak kaffe hos Malthe")
    log(page, "Signe", "Signe viste altanen")
    page.locator("[data-today] li", has_text="Ellen").get_by_role("button", name="Log").click()
    page.locator("#id_note").fill("Ellen var glad")
    page.locator("[data-draft-kept]").wait_for()
    assert phone.violations() == []
    page.close()

    # Opened again, still without network: what was written stands there, and what waits says nothing without the key.
    page = phone.page = context.new_page()
    page.goto(phone.site)
    page.locator("[data-today] li", has_text="Ellen").get_by_role("button", name="Log").click()
    assert page.locator("#id_note").input_value() == "Ellen var glad"
    page.evaluate(f"hfDevice.keepDraft({{key: 'next', owner: {anna.pk}, citizen: {citizens[0].pk}}}, [['note', 'A']])")
    page.get_by_role("button", name="Gem besøg").click()
    waits(page, "queue", 3)
    stored = page.evaluate(STORED)
    assert set(stored["keys"][0].split("key=")[1:]) == {"[key false];owner=" + str(anna.pk)}
    for word in (*NAMES, "Kvist", "kaffe", "altanen", "glad"):
        assert word not in words(stored), word
    with municipality_scope(anna.municipality_id):
        assert not Contact.objects.filter(citizen__in=citizens).exists()

    # Logging out says first what is not sent, and takes list and key; then the queue opens for nobody.
    asked = []

    def answer(dialog):
        asked.append(dialog.message)
        dialog.dismiss() if "går tabt" in dialog.message else dialog.accept()

    page.on("dialog", answer)
    page.get_by_role("button", name="Log ud").click()
    page.get_by_text("Ingen er logget ind på telefonen").wait_for()
    assert asked[0].startswith("3 besøg er ikke sendt endnu.")
    stored = page.evaluate(STORED)
    assert (stored["day"], stored["keys"], len(stored["queue"])) == ([], [], 3)
    assert page.evaluate("hfDevice.all('queue').then((rows) => hfDevice.unseal(rows[0]))") is None
    assert "3 besøg er ikke sendt" in phone.text()
    assert page.locator("[data-delete-locked]").is_hidden()  # nobody deletes what another wrote

    # The network is back: the server logs out too; the same person logs in, and each visit is sent once. What Bo logged
    # meanwhile is asked about.
    with municipality_scope(anna.municipality_id):
        services.log_contact(
            by=persona("bo"), citizen=citizens[1], happened_at=clock.now() - timedelta(minutes=5), minutes=45,
            place="home", outcome="held", client_key=uuid4(),
        )  # fmt: skip
    page.close()
    context.clear_cookies(name="csrftoken")
    context.route("**/logout/", lambda route: route.fulfill(status=403, body=""))
    context.set_offline(False)
    page = phone.page = context.new_page()
    page.on("dialog", answer)
    with page.expect_response("**/logout/"):
        page.goto(phone.site)
    assert page.locator("h1").inner_text() == "Dagen på telefonen"  # the server did not hear it: no page of Anna's
    waits(page, "marks", 1)
    context.unroute("**/logout/")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.wait_for_url("**/login/")
    assert "sessionid" not in [one["name"] for one in context.cookies()]
    phone.log_in("anna")
    waits(page, "queue", 1)
    assert page.evaluate("hfDevice.drafts().then(Object.keys)") == ["next"]  # that visit's own draft, not this one
    phone.visit("/offline/")
    page.get_by_text("Venter på dit valg").wait_for()
    assert "Bo Tranekær har allerede logget" in phone.text()
    page.get_by_role("button", name="Læg mit oveni").click()
    waits(page, "queue", 0)
    page.evaluate("Promise.all([hfDevice.sync(), hfDevice.sync()])")
    with municipality_scope(anna.municipality_id):
        notes = sorted(Contact.objects.filter(citizen__in=citizens, worker=anna).values_list("note", flat=True))
        assert notes == ["Drak kaffe hos Malthe", "Ellen var glad", "Signe viste altanen"]
        assert not Appointment.objects.planned().filter(citizen__in=citizens).exists()
    phone.visit("/offline/")
    page.get_by_text("Der var ingen aftaler i dag").wait_for()
    assert phone.violations() == []

    # Bo logs in beside Anna's open form: what she typed is not kept as his.
    phone.visit(f"/support/citizens/{citizens[0].pk}/contacts/new/?appointment=")
    beside = context.new_page()
    beside.goto(f"{phone.site}/demo/login/")
    beside.click("button[value='bo']")
    waits(beside, "day", 2)
    page.locator("#id_note").fill("Annas ord")
    with page.expect_response(lambda answer: answer.request.method == "POST" and "/new/" in answer.url) as refused:
        page.get_by_role("button", name="Gem besøg").click()
    assert refused.value.status == 403
    waits(beside, "queue", 0)
    assert set(beside.evaluate("hfDevice.all('drafts').then((rows) => rows.map((row) => row.owner))")) == {anna.pk}

    # What Anna left behind Bo deletes only when it has lain for thirty days, with a yes that says how many.
    beside.evaluate(LEFT, [anna.pk, 29, 31])
    beside.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    beside.goto(f"{phone.site}/offline/")
    beside.get_by_text("2 besøg er ikke sendt").wait_for()
    beside.locator("[data-delete-locked]").click()
    beside.get_by_text("Ét besøg er ikke sendt").first.wait_for()
    assert asked[-1].startswith("Ét besøg, der ikke er sendt, går tabt.")
    assert beside.locator("[data-delete-locked]").is_hidden()
    waits(beside, "queue", 1)
    beside.close()

    # A clock set back ends the twelve hours, counted from the latest moment seen.
    phone.visit("/")
    waits(page, "day", 2)
    page.clock.set_fixed_time(clock.now() + timedelta(hours=3))
    assert page.evaluate("hfDevice.login().then(Boolean)")
    page.clock.set_fixed_time(clock.now() + timedelta(hours=2, minutes=57))
    assert not page.evaluate("hfDevice.login().then(Boolean)")
    waits(page, "keys", 0)

    # Twelve hours later nothing of the day is left, network or not.
    phone.visit("/")
    waits(page, "day", 2)
    context.set_offline(True)
    page.clock.set_fixed_time(clock.now() + timedelta(hours=15))
    page.goto(f"{phone.site}/offline/")
    page.get_by_text("Ingen er logget ind på telefonen").wait_for()
    stored = page.evaluate(STORED)
    assert (stored["day"], stored["keys"]) == ([], [])
