"""The services that join the apps: a decision that puts on a waiting list, a home that starts the CTI clock."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import SituationEpisode
from housing.models import Nomination
from housingfirst.accounts import services as accounts
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.overview import services
from housingfirst.tasks.models import Task
from support import services as support
from support.models import CoursePhase, MeasurementDue, UnmetNeed, WaitingListEntry
from support.parameters import PHASE_ONE_EVENT
from support.sweeps import measurement_key, sweep_support
from tests.cases.makers import make_assessment, make_citizen, make_draft
from tests.conftest import persona
from tests.housing import home_world
from tests.support import world


def decision_draft(cast, citizen=None, method="ICM"):
    """A draft that grants the method the assessment recommends."""
    use = {"ICM": "some", "ACT": "limited", "CTI": "considerable"}[method]
    citizen = citizen or make_citizen(cast["anna"])
    make_assessment(cast["erik"], citizen, system_use=use)
    return make_draft(persona("erik"), citizen, method=method)


@pytest.fixture
def event_is(cast):
    def choose(event):
        accounts.set_parameter(
            by=cast["sofie"], key=PHASE_ONE_EVENT, value=event, valid_from=clock.today(), source="Udvalget"
        )

    return choose


def test_a_decision_puts_the_citizen_on_the_list_of_a_team_that_offers_the_method(cast):
    world.offer_methods(cast, "ICM")
    draft = decision_draft(cast, method="ICM")
    decided = services.decide_support(by=persona("erik"), decision=draft)
    assert decided.decision.is_final
    assert decided.entry.team.name == "Team Nord"
    assert decided.entry.decision == decided.decision
    assert not UnmetNeed.objects.exists()


def test_a_method_no_team_offers_is_named_and_counted_as_an_unmet_need(cast):
    draft = decision_draft(cast, method="ACT")
    decided = services.decide_support(by=persona("erik"), decision=draft)
    assert decided.decision.method == "ACT"
    assert decided.entry is None
    assert decided.unmet.reason == "no_team"
    assert not WaitingListEntry.objects.exists()


def test_who_waits_already_keeps_the_place(cast):
    world.offer_methods(cast, "ICM")
    first = services.decide_support(by=persona("erik"), decision=decision_draft(cast, method="ICM"))
    again = decision_draft(cast, method="ICM", citizen=first.decision.citizen)
    assert services.decide_support(by=persona("erik"), decision=again).entry is None
    assert WaitingListEntry.objects.waiting().count() == 1


def housed(cast, citizen=None, **kwargs):
    citizen = citizen or home_world.citizen(cast)
    nomination = home_world.approved(cast, who=citizen)
    today = clock.today()
    offer = home_world.accepted(cast, nomination=nomination, move_in_on=today, first_visit_on=today, **kwargs)
    return citizen, offer


def cti(cast, citizen):
    world.offer_methods(cast, "CTI")
    return world.course(cast, "CTI", worker="bo", citizen=citizen)


@pytest.mark.parametrize(("event", "lease", "move"), [("lease", 3, 3), ("move_in", 0, 3), ("first_contact", 0, 0)])
def test_phase_one_starts_on_the_event_the_municipality_has_set(cast, event_is, event, lease, move):
    event_is(event)
    citizen, offer = housed(cast)
    course = cti(cast, citizen)
    tenancy = services.sign_lease(by=persona("hanne"), offer=offer)
    assert CoursePhase.objects.filter(course=course).count() == lease
    services.move_in(by=persona("anna"), tenancy=tenancy, on=clock.today())
    assert CoursePhase.objects.filter(course=course).count() == move


def test_the_first_held_contact_starts_phase_one_where_that_is_the_event(cast, event_is):
    from uuid import uuid4

    event_is("first_contact")
    citizen = home_world.citizen(cast)
    course = cti(cast, citizen)
    common = {"by": persona("bo"), "citizen": citizen, "minutes": 30, "place": "home"}
    earlier = clock.now() - timedelta(minutes=5)
    support.log_contact(**common, happened_at=earlier, outcome="no_show", client_key=uuid4())
    assert not CoursePhase.objects.filter(course=course).exists()
    support.log_contact(**common, happened_at=earlier, outcome="held", client_key=uuid4())
    assert CoursePhase.objects.filter(course=course).count() == 3


def test_moving_in_is_housed_closes_nominations_and_says_when_no_support_is_there(cast):
    citizen, offer = housed(cast)
    clock.move_by(timedelta(days=1))
    tenancy = services.sign_lease(by=persona("hanne"), offer=offer, move_in_on=clock.today())
    moved = services.move_in(by=persona("anna"), tenancy=tenancy, on=clock.today())
    assert not moved.support_in_place
    assert len(moved.warnings) == 1
    assert SituationEpisode.objects.current(clock.today()).get(citizen=citizen).situation == "housed"
    citizen.refresh_from_db()
    assert citizen.address == tenancy.dwelling.address
    assert not Nomination.objects.live().filter(citizen=citizen).exists()


def test_with_a_worker_there_is_no_warning(cast):
    citizen, offer = housed(cast)
    world.offer_methods(cast, "ICM")
    world.course(cast, "ICM", worker="anna", citizen=citizen)
    tenancy = services.sign_lease(by=persona("hanne"), offer=offer)
    assert services.move_in(by=persona("anna"), tenancy=tenancy, on=clock.today()).warnings == []


def test_a_measurement_saved_on_the_page_settles_its_day_and_its_task(cast, client_of):
    world.offer_methods(cast, "ICM")
    course = world.course(cast, "ICM", worker="anna")
    sweep_support(by=system_user(course.municipality_id))
    due = MeasurementDue.objects.get(course=course, number=0)
    assert Task.objects.open().filter(key=measurement_key(due)).exists()
    sent = {"kind": "quarter", "measured_on": clock.today().isoformat(), "housing": "almen_family"}
    page = reverse("cases:measurement-create", args=[course.citizen_id])
    assert client_of("anna").post(page, sent).status_code == 302
    due.refresh_from_db()
    assert due.measurement.citizen_id == course.citizen_id
    assert not Task.objects.open().filter(key=measurement_key(due)).exists()
