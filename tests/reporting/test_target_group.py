"""Who was helped: people and courses apart, small figures hidden outside the team, newcomers by month."""

import re
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from cases.services import attach, create_citizen, note_municipality
from housingfirst.accounts.parameters import REGISTRY
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock
from housingfirst.reporting.queries.scopes import ALL, Scope, scopes_for
from housingfirst.reporting.queries.target_group import target_group
from support import queries, services
from support.choices import EndReason
from support.models import CourseStart
from support.services.starts import StartFixed
from tests.conftest import persona
from tests.support import world


@pytest.fixture(autouse=True)
def methods(cast):
    world.offer_methods(cast)


def ago(days):
    return clock.today() - timedelta(days=days)


def started(cast, group="homeless", duration="m1_2", **fields):
    citizen = fields.pop("citizen", None) or world.new_citizen(cast, **fields)
    course = world.course(cast, "P85", None, citizen)
    if group:
        services.note_start(by=cast["carla"], course=course, sub_target_group=group, homeless_duration=duration)
    return course


def table(page, key):
    found = next(one for one in page.tables if one.key == key)
    return {row.label: (row.people, row.courses) for row in found.rows}, (found.people, found.courses)


def test_start_is_suggested_and_can_be_said_once(cast):
    citizen = world.new_citizen(cast, situation="family_friends", situation_from=ago(70))
    course = world.course(cast, "P85", None, citizen)
    suggested = queries.start_suggestion(citizen, course.starts_on)
    assert (suggested.group, suggested.duration) == ("homeless", "m1_2")
    row = services.note_start(by=cast["carla"], course=course, sub_target_group="at_risk")
    with pytest.raises(StartFixed):
        services.note_start(by=cast["carla"], course=course, sub_target_group="homeless", homeless_duration="m1_2")
    for change in (lambda: CourseStart.objects.filter(pk=row.pk).update(sub_target_group="homeless"), row.delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
    assert CourseStart.objects.get().sub_target_group == "at_risk"


def test_person_who_came_back_is_one_person_with_two_courses(cast):
    first = started(cast)
    world.measurement(cast, first.citizen)
    services.close_course(by=cast["carla"], course=first, reason=EndReason.OWN_WISH, closed_on=clock.today())
    services.return_to_course(by=cast["carla"], citizen=first.citizen, former_course=first, sub_target_group="at_risk")
    started(cast, group="")
    with translation.override("en"):
        page = target_group(scopes_for(cast["carla"]).chosen)
    rows, total = table(page, "group")
    assert rows == {
        "In homelessness": ("1", "1"),
        "At risk of homelessness": ("0", "1"),
        "Not noted": ("1", "1"),
    }
    assert total == ("2", "3")
    assert table(page, "duration")[1] == ("1", "1"), "asked of the homeless only"


def test_fewer_than_five_are_not_shown_outside_the_team(cast):
    for number in range(6):
        started(cast, "homeless" if number else "at_risk", "m1_2" if number else "")
    outside = Scope(ALL, "Birkedal", cast["anna"].municipality_id)
    with translation.override("en"):
        rows, total = table(target_group(outside), "group")
        assert total == ("6", "6") or not rows
        assert "1" not in {cell for row in rows.values() for cell in row}
        inside, _total = table(target_group(scopes_for(cast["carla"]).chosen), "group")
    assert inside["At risk of homelessness"] == ("1", "1")


def test_counts_leave_as_a_file_that_hides_what_the_page_hides(cast, client_of):
    for number in range(6):
        started(cast, "homeless" if number else "at_risk", "m1_2" if number else "")
    page = "/reports/target-group/?export="
    lines = client_of("lise").get(f"{page}csv").content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Tabel;Linje;Personer;Forløb"
    assert any(line.endswith(";6;6") for line in lines)
    assert not any(line.endswith(";1;1") for line in lines)
    named = client_of("carla").get(f"{page}csv").content.decode("utf-8-sig").splitlines()
    assert any(line.endswith(";1;1") for line in named)
    workbook = client_of("lise").get(f"{page}xlsx")
    assert workbook.content.startswith(b"PK")


def note_of_newcomer(cast, function, ends_on):
    """Somebody Dorthe knows who came today; Team Nord's tie is of that function and ended on that day."""
    who = create_citizen(
        by=cast["dorthe"], first_name="Ny", last_name="Tilflytter", situation="street", situation_from=ago(0)
    )
    attach(citizen=who, function=function, team=world.team(), starts_on=ago(9), ends_on=ends_on)
    note_municipality(
        by=cast["dorthe"], citizen=who, kind="previous", name="Fjordby", ends_on=ago(0), arrived_on=ago(0)
    )
    return who


def test_newcomers_are_people_counted_in_the_month_they_came(cast):
    for day in (ago(0), ago(0)):
        note_municipality(
            by=cast["anna"], citizen=world.new_citizen(cast), kind="previous", name="Fjordby", ends_on=day,
            arrived_on=day,
        )  # fmt: skip
    note_municipality(
        by=cast["anna"], citizen=world.new_citizen(cast), kind="previous", name="Fjordby", ends_on=ago(900)
    )
    inside = target_group(scopes_for(cast["carla"]).chosen)
    assert (inside.arrived, inside.months[0].people, len(inside.months)) == ("2", "2", 12)
    # Neither somebody who only waits for the team, nor whose time with it was over before they came.
    for function, ends_on in (("waiting", None), ("team", ago(1))):
        other = note_of_newcomer(cast, function, ends_on)
        assert not other.ties.filter(team=world.team(), function="team", ends_on=None).exists()
    inside = target_group(scopes_for(persona("carla")).chosen)
    assert inside.arrived == "2"
    outside = target_group(Scope(ALL, "Birkedal", cast["anna"].municipality_id))
    assert outside.months == []
    assert outside.arrived != "2"


def test_age_outside_the_programme_is_told_and_refuses_nothing(cast, client_of):
    citizen = world.new_citizen(cast, born_on=date(1990, 1, 1))
    entry = world.entry(cast, "P85", citizen)
    assert queries.outside_ages(citizen, clock.today()) is None, "no limits as shipped"
    set_parameter(
        by=cast["sofie"], key="target.programme", value="young_001", valid_from=clock.today(), source="Udvalget"
    )
    warned = queries.outside_ages(citizen, clock.today())
    assert (warned.youngest, warned.oldest) == (14, 24)
    text = client_of("carla").get(f"/support/waiting/{entry.pk}/").content.decode()
    assert "14" in text
    assert services.start_course(by=cast["carla"], entry=entry).pk
    assert REGISTRY["target.ages_000"].default_on(clock.today()) == "17/25"


def test_leader_sets_the_start_on_the_course_and_reads_it_there(cast, client_of):
    course = world.course(cast, "P85", None, world.new_citizen(cast, situation_from=ago(200)))
    page = f"/support/courses/{course.pk}/"
    client = client_of("carla")
    assert f"{page}start/" in client.get(page).content.decode()
    form = client.get(f"{page}start/").content.decode()
    assert re.search(r'value="homeless:m6_11"[^>]*selected', form)
    assert client.post(f"{page}start/", {"start": "homeless:m6_11"}).status_code == 302
    text = client.get(page).content.decode()
    assert "½–1 år" in text
    assert f"{page}start/" not in text
    assert client.post(f"{page}start/", {"start": "at_risk"}).status_code == 422
