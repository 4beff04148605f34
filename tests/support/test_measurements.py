"""The last measurement before data are drawn, and the list of what is due."""

from datetime import timedelta

import pytest
from django.urls import reverse

from housingfirst.core import clock
from support import permissions, services
from support.models import MeasurementDue
from support.rules.courses import DrawnInThePast, DrawnTooFarAhead
from tests.conftest import persona
from tests.support import world

pytestmark = pytest.mark.django_db


def ago(days):
    return clock.today() - timedelta(days=days)


def ahead(days):
    return clock.today() + timedelta(days=days)


def ask(cast, day=None, by="carla", team_name="Team Nord"):
    return services.ask_for_last_measurements(by=cast[by], team=world.team(team_name), drawn_on=day or clock.today())


def asked():
    return set(MeasurementDue.objects.filter(kind="extraction").values_list("course_id", flat=True))


def test_every_live_course_without_a_fresh_measurement_is_asked_once(cast):
    world.offer_methods(cast)
    stale, fresh, due_anyway, closed = (world.course(cast, starts_on=ago(200)) for _number in range(4))
    MeasurementDue.objects.filter(course=due_anyway, number=2).update(due_on=ago(3))
    for course in (stale, fresh, closed):
        MeasurementDue.objects.filter(course=course, due_on__lte=clock.today()).update(due_on=ago(100))
    world.measurement(cast, fresh.citizen, "quarter", ago(30))
    world.measurement(cast, stale.citizen, "quarter", ago(31))
    world.measurement(cast, closed.citizen)
    services.close_course(by=cast["anna"], course=closed, reason="need_met", closed_on=clock.today())

    assert ask(cast) == 1
    assert asked() == {stale.pk}
    assert ask(cast) == 0
    services.measurements.schedule_measurements(stale)
    assert stale.measurements_due.filter(kind="quarter", due_on__gt=clock.today()).exists()


def test_measurement_made_after_the_asking_settles_it(cast):
    world.offer_methods(cast)
    course = world.course(cast, starts_on=ago(200))
    MeasurementDue.objects.filter(course=course, due_on__lte=clock.today()).update(due_on=ago(100))
    ask(cast, ahead(10))
    made = world.measurement(cast, course.citizen, "extraction")
    due = services.settle_measurement_due(by=cast["anna"], citizen=course.citizen, measurement=made)
    assert (due.kind, due.due_on) == ("extraction", ahead(10))


def test_only_the_leader_of_the_team_asks_and_for_a_day_that_can_be_met(cast):
    for by in ("anna", "erik", "lise", "hedelund-carla"):
        with pytest.raises(permissions.OnlyLeader):
            ask(cast, by=by)
    with pytest.raises(DrawnInThePast):
        ask(cast, ago(1))
    with pytest.raises(DrawnTooFarAhead):
        ask(cast, ahead(100))


@pytest.mark.parametrize(("state", "shown"), [("late", True), ("coming", True), ("made", True), ("missed", False)])
def test_list_is_narrowed_by_state_and_shows_only_the_own_team(cast, client_of, state, shown):
    world.offer_methods(cast)
    course = world.course(cast, starts_on=ago(100))
    MeasurementDue.objects.filter(course=course, number=1).update(
        measurement=world.measurement(cast, course.citizen, "quarter")
    )
    url = reverse("support:measurement-list") + f"?state={state}"
    page = client_of("anna").get(url).content.decode()
    assert (course.citizen.last_name in page) is shown
    assert course.citizen.last_name not in client_of("dorthe").get(url).content.decode()
    assert course.citizen.last_name not in client_of("hedelund-anna").get(url).content.decode()


def test_form_starts_with_the_course_and_takes_several_bases(cast, client_of):
    world.offer_methods(cast)
    course = world.course(cast, "CTI")
    course.bases.update(legal_bases=["SEL-85a-1", "SEL-142-4"])
    url = reverse("measure", args=[course.citizen_id])
    client = client_of("anna")
    form = client.get(url).context["form"]
    assert form["support_types"].value() == ["cti"]
    assert form["legal_bases"].value() == ["sel_85a", "other"]
    assert form["kind"].value() == "start"
    typed = {"kind": "start", "measured_on": clock.today().isoformat(), "housing": "shelter_110"}
    refused = client.post(url, typed | {"support_types": ["none", "cti"]})
    assert refused.status_code == 422
    assert "support_types" in refused.context["form"].errors
    saved = client.post(url, typed | {"support_types": ["cti"], "legal_bases": ["sel_99", "sel_85a"]})
    assert saved.status_code == 302
    row = course.citizen.measurements.get()
    assert (row.support_types, row.legal_bases) == (["cti"], ["sel_85a", "sel_99"])
    assert row.measured_by == persona("anna")
