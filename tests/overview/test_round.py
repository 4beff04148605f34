"""Everyone round the citizen, and the hours of a course week by week (issue 4, line 6; SUP-190, SUP-191)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from cases.services import add_relation
from housingfirst.core import clock
from support import services
from support.rules.weeks import hours_by_week
from tests import access_world
from tests.support import world

TODAY = date(2026, 11, 25)


def test_minutes_fall_in_their_weeks_from_the_first_of_the_course_to_three_ahead():
    planned = [(date(2026, 11, 23), 60), (date(2026, 11, 29), 30), (date(2026, 12, 14), 45), (date(2026, 12, 21), 99)]
    given = [(date(2026, 11, 22), 300), (date(2026, 11, 25), 180), (date(2026, 9, 1), 99)]
    weeks = hours_by_week(planned, given, date(2026, 11, 18), TODAY)
    assert [(str(one.monday), one.planned, one.given) for one in weeks] == [
        ("2026-11-16", 0, 300), ("2026-11-23", 90, 180), ("2026-11-30", 0, 0), ("2026-12-07", 0, 0),
        ("2026-12-14", 45, 0),
    ]  # fmt: skip
    assert [one.is_coming for one in weeks] == [False, False, True, True, True]
    assert weeks[1].is_now


def test_a_long_course_shows_eight_weeks_back():
    assert str(hours_by_week([], [], date(2020, 1, 1), TODAY)[0].monday) == "2026-09-28"


@pytest.fixture
def icm(cast):
    world.offer_methods(cast, "ICM")
    return world.course(cast, starts_on=clock.today() - timedelta(days=30))


def test_whoever_coordinates_sees_everyone_and_what_the_citizen_has_said_of_each_sector(cast, client_of, icm):
    citizen, anna = icm.citizen, cast["anna"]
    add_relation(by=anna, citizen=citizen, name="Onkel Bent", kind="sibling")
    for days, minutes in ((14, 300), (7, 180)):
        services.log_contact(
            by=anna, citizen=citizen, happened_at=clock.now() - timedelta(days=days), minutes=minutes, place="home",
            outcome="held", client_key=uuid4(),
        )  # fmt: skip
    access_world.annas_referral(cast, citizen)
    html = client_of("anna").get(reverse("overview:citizen-round", args=[citizen.pk])).content.decode()
    for words in (
        f"{anna} koordinerer",
        "Onkel Bent",
        "Jobcenter Birkedal",
        "får oplyst navn",
        ">5<",
        ">3<",
        "Team Nord",
    ):
        assert words in html, words


def test_the_page_costs_the_same_for_few_and_many(cast, client_of, icm, django_assert_max_num_queries):
    url = reverse("overview:citizen-round", args=[icm.citizen_id])

    def cost():
        client = client_of("anna")
        with django_assert_max_num_queries(25) as seen:
            client.get(url)
        return len(seen.captured_queries)

    def more(number):
        for one in range(number):
            add_relation(by=cast["anna"], citizen=icm.citizen, name=f"Ven {number} {one}", kind="sibling")
        access_world.annas_referral(cast, icm.citizen)

    more(1)
    few = cost()
    more(6)
    assert cost() == few
