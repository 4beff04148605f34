"""Frida's pages: who saw whom, which field changed; never the content."""

from datetime import timedelta
from html import unescape

import pghistory
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import services
from housingfirst.audit import history
from housingfirst.audit.models import AccessLog
from housingfirst.audit.services import log_read
from housingfirst.core import clock
from tests.access_world import annas_citizen


def test_frida_finds_a_citizens_log_by_cpr_and_sees_no_content(cast, client_of):
    citizen = annas_citizen(cast, cpr="670398-1234")
    services.update_citizen(by=cast["anna"], citizen=citizen, version=1, first_name="PLANT-IDENTITY-new")
    log_read(by=cast["bo"], citizen_ids=[citizen.pk], view="overview:citizen")
    frida = client_of("frida")
    answer = frida.post(reverse("overview:access-log-find"), {"cpr": "6703981234"})
    assert answer["Location"] == reverse("overview:access-log-citizen", args=[citizen.pk])
    own = AccessLog.objects.get(user=cast["frida"])
    assert (own.citizen_id, own.kind) == (citizen.pk, "search"), "who reads the log leaves a line in it too"
    text = frida.get(answer["Location"]).content.decode()
    assert "Bo Tranekær" in text
    assert "first_name" in text or "fornavn" in text
    assert "PLANT" not in text
    assert "670398" not in text


def test_frida_is_told_when_there_is_no_such_citizen(cast, client_of):
    answer = client_of("frida").post(reverse("overview:access-log-find"), {"cpr": "670398-1234"})
    assert answer.status_code == 422
    assert client_of("frida").post(reverse("overview:access-log-find"), {"cpr": "12"}).status_code == 422


def test_the_log_of_birkedal_is_not_shown_to_hedelund(cast):
    from housingfirst.core.db import municipality_scope

    citizen = annas_citizen(cast)
    log_read(by=cast["bo"], citizen_ids=[citizen.pk], view="overview:citizen")
    with municipality_scope(cast["hedelund-anna"].municipality_id):
        assert AccessLog.objects.count() == 0


def test_the_history_names_the_fields_that_changed_and_who_changed_them(cast):
    citizen = annas_citizen(cast)
    with pghistory.context(user=cast["anna"].pk):
        citizen = services.update_citizen(by=cast["anna"], citizen=citizen, version=1, first_name="Ny", alias="Bamse")
        services.update_citizen(by=cast["anna"], citizen=citizen, version=2, reach_note="SMS om aftenen")
    newest, earlier, *rest = [one for one in history.changes_of_citizen(citizen.pk) if one.name == "borger"]
    assert (newest.what, newest.by, newest.row_id) == ("update", "Anna Møllegaard", str(citizen.pk))
    assert {"reach_note", "version"} <= set(newest.fields)
    assert "first_name" not in newest.fields
    assert {"first_name", "alias"} <= set(earlier.fields)
    assert [one.fields for one in rest if one.what == "insert"] == [()]
    assert not any(one.row_id == str(citizen.pk) for one in history.changes_of_citizen(citizen.pk + 1))


def test_the_history_asks_at_most_twice_however_many_kinds_of_rows_there_are(cast):
    citizen = annas_citizen(cast)
    services.write_note(by=cast["anna"], citizen=citizen, text="Hun vil gerne se den.")
    with CaptureQueriesContext(connection) as caught:
        found = history.changes_of_citizen(citizen.pk)
    assert len(caught) <= 2
    assert len({one.name for one in found}) >= 3
    assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)


# ------------------------------------------------------------------ one look is one line


def looked(cast, number, *, by="bo", kind="list", view="cases:citizen-list", start=1_000):
    clock.move_by(timedelta(minutes=1))
    log_read(by=cast[by], citizen_ids=range(start, start + number), view=view, kind=kind)


def said(response):
    return " ".join(unescape(response.content.decode()).split())


def test_one_look_at_many_is_one_line_that_opens_to_them_and_each_citizens_log_has_its_own(cast, client_of):
    looked(cast, 25)
    looked(cast, 25)
    looked(cast, 60, kind="export", by="anna")
    looked(cast, 1)
    looked(cast, 2, kind="page", view="overview:merge")
    assert AccessLog.objects.count() == 113, "one row for each citizen stays"
    frida, address = client_of("frida"), reverse("overview:access-log")
    page = frida.get(address)
    assert [row.together for row in page.context["listing"].page_rows] == [1, 1, 1, 60, 25, 25]
    assert "25 borgere" in said(page)
    assert "6 opslag" in said(page)
    assert reverse("overview:access-log-citizen", args=[1_024]) in said(page)

    whole = page.context["listing"].page_rows[3]
    assert len(whole.citizen_ids) == 50, "a look at a thousand is not written out in the page"
    alone = frida.get(address, {"look": whole.pk}).context["listing"]
    assert (alone.count, {row.user for row in alone.page_rows}) == (60, {cast["anna"]})
    assert "Anna Møllegaard" in alone.chips[0]["shown"]
    for wrong in ("0", "x", "9" * 30):
        assert frida.get(address, {"look": wrong}).context["listing"].count == 6

    shown = {"q": "tranekær", "kind": "list"}
    assert [row.together for row in frida.get(address, shown).context["listing"].page_rows] == [1, 25, 25]
    assert frida.get(address, {"show": "no-lists"}).context["listing"].count == 3
    exported = frida.get(address, shown | {"export": "csv"}).content.decode("utf-8-sig").splitlines()
    assert len(exported) == 1 + 51, "a file has a row for each citizen"
    own = frida.get(reverse("overview:access-log-citizen", args=[1_024])).context["listing"]
    assert [row.kind for row in own.page_rows] == ["export", "list", "list"]


def test_fridas_day_begins_with_what_is_worth_a_look_and_lists_come_last(cast, client_of):
    hidden = services.protect_record(by=cast["carla"], citizen=annas_citizen(cast), protected=True)
    clock.move_by(timedelta(days=8))
    looked(cast, 3, kind="export", by="anna")
    looked(cast, 1, kind="reveal")
    log_read(by=cast["carla"], citizen_ids=[hidden.pk], view="overview:citizen")
    looked(cast, 1, kind="page", view="overview:citizen")
    looked(cast, 25)
    log_read(by=cast["bo"], citizen_ids=[hidden.pk, 7], view="cases:citizen-list", kind="list")
    frida, page = client_of("frida"), reverse("overview:my-day")
    panels = {panel.key: panel for panel in frida.get(page).context["day"].main}
    assert list(panels) == ["worth-a-look", "log", "lists"]
    titles = [line.title for line in panels["worth-a-look"].lines]
    number = "borger nr. "
    assert titles == [
        f"Carla Nørreskov så {number}{hidden.pk}",
        f"Bo Tranekær så {number}1000",
        "Anna Møllegaard så 3 borgere",
    ]
    assert panels["worth-a-look"].lines[0].why.startswith("Beskyttet sag · ")
    assert [line.title for line in panels["log"].lines] == [f"Bo Tranekær så {number}1000"]
    assert [line.title for line in panels["lists"].lines] == ["Bo Tranekær så 2 borgere", "Bo Tranekær så 25 borgere"]
    for line in (*panels["worth-a-look"].lines, *panels["lists"].lines):
        assert frida.get(line.url).status_code == 200
    for panel, count in (("worth-a-look", 3), ("lists", 2)):
        assert frida.get(panels[panel].more.url).context["listing"].count == count
    assert frida.get(reverse("overview:access-log"), {"show": "protected"}).context["listing"].count == 1


def test_the_log_asks_the_same_however_many_looks_and_citizens(cast, client_of):
    frida = client_of("frida")

    def cost(address):
        with CaptureQueriesContext(connection) as caught:
            assert frida.get(address).status_code == 200
        return len(caught)

    looked(cast, 2)
    looked(cast, 2, kind="export")
    pages = (reverse("overview:access-log"), reverse("overview:my-day"))
    few = [cost(page) for page in pages]
    for _number in range(8):
        looked(cast, 60)
        looked(cast, 60, kind="export")
        looked(cast, 1, kind="reveal")
    assert [cost(page) for page in pages] == few
