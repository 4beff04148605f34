"""Recommended, decided and available: who goes without stands on the list, and differences are counted."""

from datetime import timedelta

import pytest

from housingfirst.core import clock
from housingfirst.overview import services as overview
from support import queries, services
from support.models import Course, UnmetNeed
from support.rules.wanted import count_differences, why_unmet
from tests.cases.makers import make_assessment, make_draft
from tests.conftest import persona
from tests.support import world
from tests.support.test_course_pages import page, text


@pytest.mark.parametrize(
    ("offered", "places", "outside", "reason"),
    [(False, 0, True, "no_team"), (True, 3, True, "age"), (True, 0, False, "no_place"), (True, 1, False, "")],
)
def test_why_a_method_cannot_be_given(offered, places, outside, reason):
    assert why_unmet(offered=offered, places=places, outside_ages=outside) == reason


def test_differences_are_counted_most_frequent_first():
    pairs = [("ICM", "ICM"), ("ICM", "CTI"), ("ACT", "ICM"), ("ICM", "CTI")]
    found = count_differences(pairs)
    assert (found.total, found.followed) == (4, 1)
    assert list(found.others) == [("ICM", "CTI", 2), ("ACT", "ICM", 1)]
    assert count_differences([]).total == 0


def decide(cast, use, method, citizen=None):
    """A decision on the method, after an assessment that recommends what the use of other help points to."""
    citizen = citizen or world.new_citizen(cast)
    assessment = make_assessment(cast["erik"], citizen, system_use=use)
    fields = {} if assessment.recommended == method else {"method_reason": "Borgeren ønsker det selv"}
    draft = make_draft(persona("erik"), citizen, method=method, assessment=assessment, **fields)
    return overview.decide_support(by=persona("erik"), decision=draft)


def test_recommended_method_nobody_offers_is_lacking_while_something_less_is_given(cast, client_of):
    world.offer_methods(cast, "ICM", "CTI")
    decided = decide(cast, "limited", "ICM")
    assert decided.entry.method == "ICM"
    need = UnmetNeed.objects.get()
    assert (need.method, need.stage, need.reason) == ("ACT", "recommended", "no_team")
    clock.move_by(timedelta(days=9))
    shown = text(page(client_of, "erik", "unmet-list"))
    assert "venter på ICM" in shown
    assert need.get_reason_display() in shown
    course = services.start_course(by=cast["carla"], entry=decided.entry, worker=cast["anna"])
    assert UnmetNeed.objects.open().count() == 1, "also while receiving something less"
    shown = text(page(client_of, "erik", "unmet-list"))
    assert "0 af 1 afgørelser siden" in shown
    assert "Anbefalet ACT, afgjort ICM" in shown
    read = queries.for_course_page(Course.objects.all()).get(pk=course.pk)
    assert [label for label, _words in queries.course_page(read, persona("anna"), clock.today()).steps] == [
        *("Anbefalet", "Afgjort", "Tilgængelig")
    ]


def test_full_teams_lack_a_place_until_the_course_begins_or_the_list_is_left(cast):
    world.offer_methods(cast, "ICM")
    for worker in ("anna", "bo"):
        world.fill(cast, worker)
    first, second = decide(cast, "some", "ICM"), decide(cast, "some", "ICM")
    assert [need.reason for need in UnmetNeed.objects.open()] == ["no_place", "no_place"]
    services.leave_waiting_list(by=cast["erik"], entry=first.entry)
    assert [need.citizen for need in UnmetNeed.objects.open()] == [second.decision.citizen]


def test_list_shows_age_days_and_costs_the_same(cast, client_of, django_assert_max_num_queries):
    for number in range(3):
        citizen = world.new_citizen(cast, **({} if number else {"born_on": clock.today() - timedelta(days=27 * 366)}))
        services.note_unmet_need(
            by=cast["erik"], citizen=citizen, method="ACT", reason="age", since=clock.today() - timedelta(days=40)
        )
    client = client_of("erik")
    with django_assert_max_num_queries(25):
        shown = text(client.get("/support/unmet/"))
    assert shown.count("Ingenting") == 3
    assert shown.count("25–29 år") == 1
    assert shown.count(">40<") == 3


def test_a_need_is_met_by_switching_to_the_method(cast):
    world.offer_methods(cast, "ICM", "CTI")
    course = world.course(cast, "CTI", "bo")
    services.note_unmet_need(
        by=cast["erik"], citizen=course.citizen, method="ICM", reason="no_place", since=clock.today()
    )
    world.decide(cast, course.citizen, "ICM")
    services.switch_method(by=cast["carla"], course=course, method="ICM", reason="Mere tid")
    assert not UnmetNeed.objects.open().filter(citizen=course.citizen).exists()
