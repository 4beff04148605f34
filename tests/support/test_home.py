"""Moving in and making a home (issue 4, line 15): SUP-240 to SUP-249."""

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from housing import services as housing
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.errors import NotAllowed
from housingfirst.tasks.models import Task
from support import services, sweeps
from support.models import FurnishingItem, HomeStepTick
from support.rules import home as rules
from support.rules.courses import InFuture
from tests import access_world
from tests.housing import home_world

from . import world

TODAY = date(2028, 3, 1)


def ago(days):
    return clock.today() - timedelta(days=days)


# ---------------------------------------------------------------- rules


@pytest.mark.parametrize(
    ("mark", "needed_on", "home_from", "over", "days"),
    [
        ("essential", date(2028, 2, 28), date.min, False, 2),  # over a leap day
        ("essential", TODAY, date.min, False, 0),
        ("essential", date(2028, 3, 2), date.min, False, None),
        ("essential", date(2028, 1, 1), date(2028, 2, 28), False, 2),  # moved in later
        ("essential", date(2028, 2, 1), None, False, None),  # still homeless
        ("essential", date(2028, 2, 1), date.min, True, None),
        ("other", date(2028, 2, 1), date.min, False, None),
    ],
)
def test_days_are_counted_while_an_essential_is_missing_in_a_home(mark, needed_on, home_from, over, days):
    assert rules.days_missing(rules.missing_since(mark, needed_on, home_from, over=over), TODAY) == days
    assert rules.is_task(days, 2) == (days == 2)


def test_the_longest_missing_stands_first_then_how_soon_it_is_wanted():
    def wish(pk, days, priority, day=TODAY):
        return rules.Wish(SimpleNamespace(pk=pk), days, priority, day)

    wishes = [
        wish(1, None, "later"),
        wish(2, 3, "later"),
        wish(3, None, "now"),
        wish(4, 9, "now"),
        wish(5, None, "next_month"),
    ]
    assert [one.row.pk for one in rules.in_order(wishes)] == [4, 2, 3, 5, 1]


def test_whether_it_was_kept_is_said_of_a_day_that_has_come():
    rules.check_activity(None, "", TODAY)
    rules.check_activity(TODAY, "kept", TODAY)
    with pytest.raises(rules.NotPlanned):
        rules.check_activity(None, "kept", TODAY)
    with pytest.raises(rules.NotYet):
        rules.check_activity(TODAY + timedelta(days=1), "not_kept", TODAY)


# ---------------------------------------------------------------- services


def housed(cast):
    return world.new_citizen(cast, situation="housed", situation_from=ago(90))


@pytest.fixture
def citizen(cast):
    return housed(cast)


@pytest.fixture
def by(cast, citizen):
    return {"by": cast["anna"], "citizen": citizen}


@pytest.mark.django_db
def test_a_thing_off_the_list_is_named_and_comes_once(cast, by):
    with pytest.raises(rules.NameTheThing):
        services.note_furnishing(**by, kind="another_thing", priority="now", needed_on=ago(0))
    row = services.note_furnishing(
        **by, kind="bed", priority="now", source="red_cross", price=Decimal(400), needed_on=ago(3)
    )
    fields = {"kind": "bed", "priority": "now", "needed_on": ago(3)}
    with pytest.raises(rules.CameOrDropped):
        services.change_furnishing(by=cast["bo"], row=row, version=1, got_on=ago(0), dropped_on=ago(0), **fields)
    with pytest.raises(InFuture):
        services.change_furnishing(by=cast["bo"], row=row, version=1, got_on=ago(-1), **fields)
    services.change_furnishing(by=cast["bo"], row=row, version=1, got_on=ago(1), **fields)
    with pytest.raises(StaleVersion):
        services.change_furnishing(by=cast["anna"], row=row, version=1, **fields)
    services.furnishing_came(by=cast["anna"], item=row)
    assert FurnishingItem.objects.get(pk=row.pk).got_on == ago(1), "what came stays as it is"


@pytest.mark.django_db
def test_a_step_is_ticked_once_taken_away_and_only_from_the_list(by):
    first = services.tick_home_step(**by, step="keys")
    assert services.tick_home_step(**by, step="keys") == first
    with pytest.raises(rules.NoHomeStep):
        services.tick_home_step(**by, step="nothing")
    services.tick_home_step(**by, step="keys", done=False)
    assert not HomeStepTick.objects.exists()
    assert HomeStepTick.pgh_event_model.objects.filter(pgh_label="delete").exists(), "the history has it"


@pytest.mark.django_db
def test_only_the_whole_record_writes(cast, citizen):
    with pytest.raises(NotAllowed):
        services.note_safe_place(by=cast["sofie"], citizen=citizen, own_words="Ro", said_on=ago(0))


@pytest.mark.django_db
def test_a_missing_bed_becomes_a_task_on_the_day_and_leaves_with_the_bed(cast):
    world.offer_methods(cast, "ICM")
    course = world.course(cast, citizen=housed(cast))
    by = {"by": cast["anna"], "citizen": course.citizen}
    bed = services.note_furnishing(**by, kind="bed", priority="now", needed_on=ago(7))
    services.note_furnishing(**by, kind="fridge", priority="now", needed_on=ago(6))
    services.note_furnishing(**by, kind="lamps", priority="now", needed_on=ago(60))
    services.note_furnishing(by=cast["anna"], citizen=housed(cast), kind="bed", priority="now", needed_on=ago(60))
    on_the_street = world.course(cast).citizen
    services.note_furnishing(by=cast["anna"], citizen=on_the_street, kind="bed", priority="now", needed_on=ago(60))
    robot = system_user(course.municipality_id)
    sweeps.sweep_support(by=robot)
    tasks = Task.objects.filter(kind="home_essential")
    task = tasks.get()
    assert (task.due_on, task.assignee, task.citizen_id) == (clock.today(), cast["anna"], course.citizen_id)
    services.furnishing_came(by=cast["anna"], item=bed)
    sweeps.sweep_support(by=robot)
    assert not tasks.filter(state="open").exists()


# ---------------------------------------------------------------- the page


@pytest.mark.django_db
def test_the_page_shows_all_of_it_and_costs_the_same_for_few_and_many(cast, client_of, by, citizen):
    url = reverse("overview:citizen-home", args=[citizen.pk])
    client = client_of("anna")
    client.get(url)
    access_world.annas_home(cast, citizen)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    for number in range(6):
        services.note_furnishing(**by, kind="fridge", priority="later", price=Decimal(1000), needed_on=ago(number))
        services.note_skill(**by, skill="cooking", rung="shown", seen_on=ago(40 + number))
        services.note_activity(
            **by, kind="drop_in", wish=f"Gå i værestedet {number}", wished_on=ago(9), barrier="Kender ingen",
            goes_along="worker", planned_on=ago(2), kept="not_kept",
        )  # fmt: skip
        services.note_safe_place(**by, own_words=f"Et sted med lås, {number}", said_on=ago(number + 1))
        services.tick_home_step(**by, step=["keys", "sleep", "fetched", "bills", "power", "around"][number])
    with CaptureQueriesContext(connection) as many:
        page = client.get(url).text
    assert len(few) == len(many) <= 25
    for words in (
        *("mangler 5 dage", "Køleskab", "7.234,50", "Vi gør det sammen", "Kender ingen", "Bostøttemedarbejderen"),
        *("Blev ikke til noget denne gang", "Et sted med lås, 0", "6 af 10"),
    ):
        assert words in page, words


@pytest.mark.django_db
def test_the_establishment_grant_is_the_one_of_the_benefits_office(cast, client_of, citizen):
    asked = home_world.asked(cast, by="anna", who=citizen, kind="establishment", applied_amount=Decimal(9000))
    url = reverse("overview:citizen-home", args=[citizen.pk])
    assert "9.000" in client_of("anna").get(url).text
    housing.answer_benefit_application(
        by=cast["yrsa"], application=asked, outcome="no", reason="Kunne have sparet op under boformsopholdet"
    )
    page = client_of("anna").get(url).text
    assert "Kunne have sparet op" in page
    assert reverse("housing:benefit", args=[asked.pk]) in page


@pytest.mark.django_db
def test_what_was_typed_is_kept_when_refused_and_a_saving_comes_back_to_its_place(client_of, citizen):
    client = client_of("anna")
    add = reverse("support:home-add", args=[citizen.pk, "activity"])
    typed = {"wish": "Spille fodbold igen", "kind": "sport", "wished_on": "1-1-2099", "kept": ""}
    answer = client.post(add, typed)
    assert answer.status_code == 422
    assert "Spille fodbold igen" in answer.text
    answer = client.post(add, typed | {"wished_on": clock.today().isoformat()})
    assert answer.url == reverse("overview:citizen-home", args=[citizen.pk]) + "#activity"
    row = citizen.community_activities.get()
    change = reverse("support:home-change", args=["activity", row.pk])
    form = client.get(change)
    assert "Spille fodbold igen" in form.text
    assert client.get(reverse("support:home-add", args=[citizen.pk, "nothing"])).status_code == 404
