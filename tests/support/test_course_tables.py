"""What the database itself refuses: states, dates, two courses at once, and columns that disagree with their rows."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from cases.services import create_citizen
from housingfirst.accounts.models import Team
from housingfirst.accounts.parameters import value
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock
from support.choices import CourseState
from support.models import Course, CourseMethod, CourseWorker
from support.models.courses import TRANSITIONS
from support.parameters import COURSE_POINTS, FULL_TIME_POINTS


@pytest.fixture(autouse=True)
def undone(cast):
    """Rows that lie wrong on purpose must not reach the check at the end of the test's transaction."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def citizen(cast):
    return create_citizen(
        by=cast["anna"], first_name="Jesper", last_name="Rugmark", situation="street", situation_from=clock.today()
    )


def row(cast, citizen, **fields):
    """A course as it lies in the table, without its dated rows."""
    fields = {
        "municipality_id": citizen.municipality_id,
        "citizen": citizen,
        "team": Team.objects.get(name="Team Nord"),
        "state": CourseState.ACTIVE,
        "method": "ICM",
        "worker": cast["anna"],
        "starts_on": clock.today(),
        "opened_by": cast["carla"],
        "before_decision": True,
        "adviser": cast["erik"],
        **fields,
    }
    return Course(**fields)


def refused(course, **kwargs):
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        course.save(**kwargs)
    return caught.value.__cause__.diag.constraint_name


def test_a_citizen_has_one_live_course(cast, citizen):
    row(cast, citizen).save()
    assert refused(row(cast, citizen)) == "course_one_live_per_citizen"


def test_a_closed_course_needs_day_and_reason_and_ends_after_it_began(cast, citizen):
    today = clock.today()
    closed = {"state": CourseState.CLOSED, "worker": None}
    assert refused(row(cast, citizen, **closed)) == "course_closed_has_day_and_reason"
    early = row(cast, citizen, **closed, end_reason="need_met", ends_on=today - timedelta(days=1))
    assert refused(early) == "course_ends_after_start"
    row(cast, citizen, **closed, end_reason="need_met", ends_on=today).save()


def test_an_active_course_has_a_worker_unless_the_team_carries_it(cast, citizen):
    assert refused(row(cast, citizen, worker=None)) == "course_active_has_worker"
    row(cast, citizen, worker=None, method="ACT").save()


def test_phase_one_needs_an_event_and_a_day_not_before_the_course(cast, citizen):
    today = clock.today()
    assert refused(row(cast, citizen, phase1_on=today)) == "course_phase1_has_event"
    before = row(cast, citizen, phase1_on=today - timedelta(days=1), phase1_event="lease")
    assert refused(before) == "course_phase1_has_event"


@pytest.mark.parametrize("before", CourseState.values)
@pytest.mark.parametrize("after", CourseState.values)
def test_only_the_listed_moves_pass(cast, citizen, before, after):
    if before == after:
        return
    ended = {"ends_on": clock.today(), "end_reason": "need_met"}
    course = row(cast, citizen, state=before, **(ended if before == "closed" else {}))
    course.save()
    course.state = after
    course.ends_on, course.end_reason = (ended["ends_on"], "need_met") if after == "closed" else (None, "")
    if (before, after) in TRANSITIONS:
        course.save()
    else:
        with pytest.raises(DatabaseError, match="transition"), transaction.atomic():
            course.save()


def at_commit():
    """Let the triggers that wait for the commit speak now."""
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("set constraints all deferred")


def test_method_and_worker_must_agree_with_their_dated_rows(cast, citizen):
    course = row(cast, citizen)
    course.save()
    with pytest.raises(IntegrityError, match="disagrees"), transaction.atomic():
        at_commit()
    dated = {"municipality_id": course.municipality_id, "course": course, "starts_on": course.starts_on}
    CourseMethod.objects.create(**dated, method="ICM", set_by=cast["carla"])
    CourseWorker.objects.create(**dated, worker=cast["anna"], set_by=cast["carla"])
    at_commit()
    Course.objects.filter(pk=course.pk).update(worker=cast["bo"])
    with pytest.raises(IntegrityError, match="disagrees"), transaction.atomic():
        at_commit()


@pytest.mark.parametrize("what", ["FULL_TIME", *COURSE_POINTS])
def test_trigger_and_rule_weigh_with_the_same_points(cast, what):
    """Shipped, and after the municipality has chosen its own from a day on."""
    today, municipality = clock.today(), cast["anna"].municipality_id
    key = COURSE_POINTS.get(what, FULL_TIME_POINTS)
    set_parameter(by=cast["sofie"], key=key, value=7, valid_from=today, source="Byrådet")
    for day, points in ((today - timedelta(days=1), value(key, municipality, today - timedelta(days=1))), (today, 7)):
        with connection.cursor() as cursor:
            cursor.execute("select support_points(%s, %s, %s)", [what, municipality, day])
            assert cursor.fetchone()[0] == points
