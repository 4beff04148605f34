"""The way through the house, from a concern to a home, support, a plan and a report: each step by its persona."""

import re
from datetime import timedelta

import pytest

from housingfirst.core import clock, formats

pytestmark = pytest.mark.browser


def test_from_a_concern_to_a_home_and_back(people):
    citizen = a_concern_becomes_a_citizen(people)
    a_first_contact_on_the_phone(people, citizen)


def a_concern_becomes_a_citizen(people):
    """8. Erik records a concern inquiry, screens it, creates the citizen."""
    erik = people.erik
    erik.go("/inquiries/new/").look_both("henvendelse-ny")
    erik.enter(
        person_name="Jesper",
        person_whereabouts="Trapperne ved stationen",
        reasons=["housing", "economy"],
        what_is_known="Har sovet ude i to uger.",
        source="drop_in_centre",
    ).submit()
    inquiry = erik.number()
    erik.sees("Jesper").look_both("henvendelse")
    erik.go(f"/inquiries/{inquiry}/screening/").enter(
        **{"housing-concern": "yes", "housing-risk_factors": "Mistede værelset i oktober."}, summary="Bolig først."
    ).look_both("opsporing")
    erik.submit()
    erik.go(f"/citizens/new/?inquiry={inquiry}").look_both("borger-ny")
    erik.enter(
        first_name="Jesper",
        last_name="Rugmark",
        cpr="670398-1234",
        situation="street",
        phone="00 00 12 34",
        reach_note="Svarer bedst på SMS om aftenen",
    ).submit()
    citizen = erik.number()
    erik.sees("Jesper Rugmark", "670398-••••").sees_not("6703981234").look_both("borger")
    assert "670398" not in erik.page.url
    assert not re.search("Jesper|Rugmark", erik.page.title())
    return citizen


def a_first_contact_on_the_phone(people, citizen):
    """11. Anna logs a first contact on a phone: Log, Save; the rest is preset and can wait."""
    anna = people.anna
    anna.go(f"/support/citizens/{citizen}/contacts/new/").look_both("log-besoeg")
    anna.enter(
        place="outside",
        note="Mødtes på banegården. Vil gerne se en bolig.",
        own_words="Bare der er en dør, jeg kan lukke.",
        participants=["network"],
        participant_name="Søster",
        life_areas=["housing"],
        next="other",
        next_day=formats.short_date(clock.today() + timedelta(days=2)),
        next_moment="10.30",
    ).submit()
    anna.sees("Kontakten med Jesper er gemt", "kl. 10.30").look_both("besoeg-gemt")
    anna.go(f"/support/citizens/{citizen}/contacts/new/").enter(outcome="no_show").submit()
    anna.sees("Et forgæves besøg lukker aldrig noget")
    anna.go(f"/citizens/{citizen}/").sees("»Bare der er en dør, jeg kan lukke.«", "Kom ikke som aftalt")
    anna.look_both("borger")
    people.dorthe.refused(f"/citizens/{citizen}/", 404)
