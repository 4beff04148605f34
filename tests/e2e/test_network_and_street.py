"""The detection network and the street in a real browser, at both widths, with nothing for axe."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases import services as cases
from cases.models import OutreachPerson
from housingfirst.accounts import services as accounts
from housingfirst.accounts.models import Team, User
from housingfirst.core import clock
from housingfirst.core.calculation import add_months
from housingfirst.core.db import municipality_scope

pytestmark = pytest.mark.browser


@pytest.fixture
def town(site):
    """A school that has been silent for long, somebody who turns 18 soon, and Bo on the outreach team."""
    anna, sofie, today = User.objects.get(persona="anna"), User.objects.get(persona="sofie"), clock.today()
    with municipality_scope(anna.municipality_id):
        cases.add_actor(by=anna, kind="school", name="Åskolen", joined_on=today - timedelta(days=400))
        cases.create_citizen(
            by=anna, first_name="Freja", last_name="Lindegaard", born_on=add_months(today, 3 - 12 * 18),
            situation="at_risk", at_risk_reason="leaving_placement", situation_from=today,
        )  # fmt: skip
        team = Team.objects.get(name="Gadeplan")
        accounts.set_outreach(by=sofie, team=team, is_outreach=True)
        bo = User.objects.get(persona="bo")
        accounts.join_team(by=sofie, user=bo, team=team, fraction=0, starts_on=today)


def says(who, words):
    return words in who.text()


def press(who, name):
    who.page.get_by_role("button", name=name).first.click()


def test_the_network_tells_by_itself_and_somebody_met_under_a_nickname_becomes_a_citizen(visitor, town):
    """Lines 4 and 5."""
    an_actor_fills_in_its_own_circle_and_the_silent_and_the_young_are_listed(visitor)
    somebody_met_again_becomes_a_citizen_with_every_contact(visitor)


def an_actor_fills_in_its_own_circle_and_the_silent_and_the_young_are_listed(visitor):
    anna = visitor("phone", java_script_enabled=False)
    anna.log_in("anna")
    anna.visit(reverse("cases:actor-add"))
    anna.page.locator("[name=kind]").select_option("jobcentre")
    anna.page.locator("[name=name]").fill("Jobcentrets ungehold")
    anna.page.locator("[name=unit]").select_option(label="Jobcenter Birkedal")
    anna.page.locator("[name=joined_on]").fill((clock.today() - timedelta(days=300)).strftime("%d-%m-%Y"))
    press(anna, "Gem aktør")
    anna.visit(reverse("cases:actor-list") + "?state=silent")
    assert says(anna, "Åskolen")
    assert says(anna, "Jobcentrets ungehold")

    jonas = visitor("phone", java_script_enabled=False)
    jonas.log_in("jonas")
    jonas.visit(reverse("cases:inquiry-circle"))
    jonas.page.locator("[name=person_name]").fill("Rasmus fra onsdagsholdet")
    jonas.page.locator("[name=housing-concern][value=yes]").check()
    jonas.page.locator("[name=summary]").fill("Har sovet i sin bil i to uger")
    press(jonas, "Send til kommunen")
    assert says(jonas, "Ny")
    assert not says(jonas, "sovet i sin bil"), "what was written is with the municipality only"

    for width in ("desktop", "phone"):
        who = visitor(width)
        who.log_in("carla")
        who.visit(reverse("cases:actor-list") + "?state=silent")
        assert says(who, "Åskolen")
        assert not says(who, "Jobcentrets ungehold"), "it has told of somebody"
        assert who.violations() == [], width
        who.visit(reverse("overview:turning-18"))
        assert says(who, "Freja Lindegaard")
        assert who.violations() == [], width


def rug():
    """Who is called Rug, if anybody is yet; and the first meeting."""
    with municipality_scope(User.objects.get(persona="bo").municipality_id):
        person = OutreachPerson.objects.filter(nickname="Rug").first()
        return person, person.meetings.order_by("pk").first() if person else None


def somebody_met_again_becomes_a_citizen_with_every_contact(visitor):
    bo = visitor("phone", java_script_enabled=False)
    bo.log_in("bo")
    bo.visit(reverse("cases:outreach-place-add"))
    bo.page.locator("[name=name]").fill("Trappen under broen")
    bo.page.locator("[name=kind]").first.check()
    press(bo, "Gem sted")
    for note in ("Vil gerne have kaffe", "Hunden er syg"):
        person, _meeting = rug()
        bo.visit(reverse("cases:outreach") + (f"?person={person.pk}" if person else ""))
        bo.page.get_by_label("Trappen under broen").check()
        if person is None:
            bo.page.locator("[name=met][value=somebody]").check()
            bo.page.locator("[name=new_person]").fill("Rug")
            bo.page.locator("summary", has_text="Kendetegn").click()
            bo.page.locator("[name=new_note]").fill(note)
        else:
            bo.page.locator(f"[name=note-{person.pk}]").fill(note)
        press(bo, "Gem runde")
    bo.visit(reverse("cases:outreach-person", args=[person.pk]))
    bo.page.locator(".hf-tl").get_by_role("link", name="Ret").last.click()
    bo.page.locator("[name=note]").fill("Vil gerne have te")
    press(bo, "Gem rettelserne")
    assert says(bo, "Vil gerne have te")
    assert says(bo, "rettet af Bo")
    bo.page.get_by_role("link", name="Opret som borger").click()
    bo.page.locator("[name=first_name]").fill("Jesper")
    bo.page.locator("[name=last_name]").fill("Rugmark")
    bo.page.locator("[name=situation]").select_option("street")
    bo.page.locator("[name=situation_from]").fill(clock.today().strftime("%d-%m-%Y"))
    bo.page.locator("[name=team]").select_option(label="Team Nord")
    press(bo, "Opret borger")
    person, meeting = rug()
    for width in ("desktop", "phone"):
        anna, out = visitor(width), visitor(width)
        anna.log_in("anna")
        anna.visit(reverse("overview:citizen-timeline", args=[person.citizen_id]))
        assert says(anna, "Vil gerne have te")
        assert says(anna, "Hunden er syg")
        assert not says(anna, "Trappen under broen"), "places are for the outreach team only"
        assert anna.page.goto(f"{anna.site}{reverse('cases:outreach-place-list')}").status == 403
        out.log_in("bo")
        for address in (
            reverse("cases:outreach"),
            reverse("cases:outreach-round", args=[meeting.round_id]),
            reverse("cases:outreach-person", args=[person.pk]),
            reverse("cases:outreach-meeting", args=[meeting.pk]),
        ):
            out.visit(address)
            assert out.violations() == [], (width, address)
