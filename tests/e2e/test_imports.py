"""Carla imports situations and inquiries in a real browser: template, a file with a fault, the report, the import."""

import csv
import io
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import ConcernInquiry, SituationEpisode
from cases.rules import column_of
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cases.makers import make_citizen

pytestmark = pytest.mark.browser
CPR = "6703981234"


@pytest.fixture
def birkedal(site):
    """Malthe of Carla's team, known for a while; the number of the municipality."""
    anna = User.objects.get(persona="anna")
    with municipality_scope(anna.municipality_id):
        malthe = make_citizen(anna, cpr=CPR)
        SituationEpisode.objects.filter(citizen=malthe).update(starts_on=clock.today() - timedelta(days=90))
    return anna.municipality_id


def filled(template, **cells):
    """The template with one row below its remarks."""
    names = map(column_of, next(csv.reader(io.StringIO(template.decode("utf-8-sig")), delimiter=";")))
    line = io.StringIO()
    csv.writer(line, delimiter=";").writerow([cells.get(name, "") for name in names])
    return {"name": "fil.csv", "mimeType": "text/csv", "buffer": template + line.getvalue().encode()}


def test_carla_imports_situations_and_inquiries_and_sees_first_what_will_happen(visitor, birkedal, start_worker):
    start_worker()
    carla = visitor("desktop")
    carla.log_in("carla")
    page, day = carla.page, (clock.today() - timedelta(days=2)).isoformat()

    def template(kind):
        return carla.page.request.get(
            f"{carla.site}{reverse('cases:citizen-import-template', args=[kind, 'csv'])}"
        ).body()

    def send(kind, file):
        carla.visit(reverse("cases:citizen-import-list"))
        page.get_by_label(kind, exact=True).check()
        page.set_input_files("[name=file]", file)
        page.get_by_role("button", name="Kontrollér filen").click()

    carla.visit(reverse("cases:citizen-import-list"))
    assert carla.violations() == []
    row = {"cpr": CPR, "situation": "hotel", "situation_from": day}
    send("Situationer", filled(template("situations"), **row, situation_until="2020-01-01"))
    page.get_by_text("Situationen slutter, før den begynder").wait_for(timeout=20_000)
    assert carla.violations() == []
    page.get_by_role("link", name="Upload en rettet fil").click()
    expect(page.locator("[name=kind]:checked")).to_have_value("situations")
    send("Situationer", filled(template("situations"), **row))
    page.get_by_text("den nuværende situation slutter samme dag").wait_for(timeout=20_000)
    with municipality_scope(birkedal):
        assert SituationEpisode.objects.count() == 1
    assert carla.violations() == []
    page.get_by_role("button", name="Indlæs rækkerne").click()
    page.get_by_role("heading", name="Indlæst").wait_for(timeout=20_000)
    with municipality_scope(birkedal):
        assert list(SituationEpisode.objects.order_by("pk").values_list("situation", flat=True)) == ["street", "hotel"]

    told = {"received_on": day, "source": "Jobcenter", "reasons": "Boligforhold|Økonomi", "cpr": CPR}
    told["person_name"] = "Kaj Holm"
    send("Bekymringshenvendelser", filled(template("inquiries"), **told))
    page.get_by_role("cell", name="Ny henvendelse").wait_for(timeout=20_000)
    page.get_by_label("Navn, nummer eller række").fill("kaj")
    page.get_by_role("button", name="Vis", exact=True).click()
    report = page.get_by_role("table").inner_text()
    assert ("Kaj Holm" in report, "670398-••••" in report, CPR[6:] in report) == (True, True, False)
    page.get_by_label("Hvad der sker").select_option("Fejl")
    page.get_by_role("button", name="Vis", exact=True).click()
    page.get_by_role("heading", name="Intet passer på søgning og filtre").wait_for()
    assert carla.violations() == []
    job = page.url.removeprefix(carla.site).split("?")[0]
    page.get_by_role("button", name="Indlæs rækkerne").click()
    page.get_by_role("heading", name="Indlæst").wait_for(timeout=20_000)
    with municipality_scope(birkedal):
        assert ConcernInquiry.objects.get().reasons == ["housing", "economy"]
    send("Bekymringshenvendelser", filled(template("inquiries"), **told))
    expect(page.locator("main")).to_contain_text("intet indlæses to gange", use_inner_text=True)

    phone = visitor("phone")
    phone.log_in("carla")
    for address in (f"{reverse('cases:citizen-import-list')}?kind=inquiries", job):
        phone.visit(address)
        assert phone.violations() == []
