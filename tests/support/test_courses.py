"""A course from the waiting list to its end and back (SUP-40, SUP-44 to SUP-49, PC-01)."""

from datetime import timedelta

import pytest

from cases.models import Citizen, CitizenTie
from cases.services import protect_record
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock
from housingfirst.core.calculation import add_months
from housingfirst.core.errors import NotAllowed
from support import queries, services
from support.models import Course, CourseMethod, CoursePhase, CourseWorker, MeasurementDue, WaitingListEntry
from support.parameters import PHASE_ONE_EVENT
from support.rules import courses as rules
from tests.conftest import persona
from tests.support import world


@pytest.fixture(autouse=True)
def methods(cast):
    world.offer_methods(cast)


def reaches(key, citizen):
    return Citizen.objects.visible_to(persona(key)).filter(pk=citizen.pk).exists()


def ago(days):
    return clock.today() - timedelta(days=days)


# ---------------------------------------------------------------- the waiting list


def test_waiting_gives_the_leader_reach_and_the_course_gives_it_to_the_team(cast):
    citizen = world.new_citizen(cast)
    CitizenTie.objects.filter(citizen=citizen).update(ends_on=clock.today())
    waiting = services.enlist(by=cast["erik"], citizen=citizen, method="ICM")
    assert waiting.team == world.team(), "the only team that offers it"
    reached = {key for key in ("carla", "anna", "bo", "dorthe") if reaches(key, citizen)}
    assert reached == {"carla"}, "a waiting list is its leader's"
    world.decide(cast, citizen)
    course = services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"])
    waiting.refresh_from_db()
    assert (waiting.state, waiting.course) == ("started", course)
    current = CitizenTie.objects.current(clock.today()).filter(citizen=citizen)
    assert set(current.values_list("function", flat=True)) == {"team", "primary_worker"}
    assert {key for key in ("carla", "anna", "bo", "dorthe") if reaches(key, citizen)} == {"carla", "anna", "bo"}


def test_one_waits_once_and_not_beside_a_course(cast):
    waiting = world.entry(cast)
    with pytest.raises(services.AlreadyWaiting):
        world.entry(cast, citizen=waiting.citizen)
    services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"])
    with pytest.raises(services.HasCourse):
        world.entry(cast, citizen=waiting.citizen)
    with pytest.raises(services.NotWaiting):
        services.start_course(by=cast["carla"], entry=waiting, worker=cast["bo"])


def test_method_without_team_is_refused_and_counts_as_unmet_until_somebody_offers_it(cast):
    citizen = world.new_citizen(cast)
    with pytest.raises(services.NoTeamOffers):
        services.enlist(by=cast["erik"], citizen=citizen, method="M-ACT")
    need = services.note_unmet_need(by=cast["erik"], citizen=citizen, method="M-ACT", reason="no_team")
    assert services.note_unmet_need(by=cast["erik"], citizen=citizen, method="M-ACT", reason="no_team") == need
    assert queries.unmet_counts(citizen.municipality_id) == {"M-ACT": 1}
    world.offer_methods(cast, "M-ACT")
    services.enlist(by=cast["erik"], citizen=citizen, method="M-ACT")
    assert queries.unmet_counts(citizen.municipality_id) == {}


def test_leaving_the_list_ends_the_reach_it_gave(cast):
    citizen = world.new_citizen(cast)
    CitizenTie.objects.filter(citizen=citizen).update(ends_on=clock.today())
    waiting = services.enlist(by=cast["erik"], citizen=citizen, method="ICM")
    services.leave_waiting_list(by=cast["erik"], entry=waiting)
    assert not reaches("carla", citizen)


def test_waiting_list_counts_a_protected_record_without_naming_it(cast):
    named, hidden = world.entry(cast, entered_on=ago(30)), world.entry(cast, entered_on=ago(40))
    protect_record(by=cast["erik"], citizen=hidden.citizen, protected=True)
    waiting = queries.waiting_list(world.team(), persona("carla"), clock.today())
    assert [(row.citizen, row.days) for row in waiting.rows] == [(None, 40), (named.citizen, 30)]
    assert (waiting.hidden, waiting.median_days, waiting.longest_days) == (1, 35, 40)


# ---------------------------------------------------------------- days


def test_days_lie_neither_ahead_nor_before_what_they_follow(cast):
    waiting = world.entry(cast, entered_on=ago(10))
    with pytest.raises(rules.InFuture):
        services.start_course(
            by=cast["carla"], entry=waiting, worker=cast["anna"], starts_on=clock.today() + timedelta(days=1)
        )
    with pytest.raises(rules.TooEarly):
        services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"], starts_on=ago(11))
    course = services.start_course(by=cast["carla"], entry=waiting, worker=cast["anna"], starts_on=ago(5))
    with pytest.raises(rules.TooEarly):
        services.change_worker(by=cast["carla"], course=course, worker=cast["bo"], from_on=ago(6))


# ---------------------------------------------------------------- worker and method


def test_change_of_worker_keeps_the_course_and_is_counted(cast):
    course = world.course(cast, starts_on=ago(20))
    services.change_worker(by=cast["carla"], course=course, worker=cast["bo"], reason="Barsel", from_on=ago(5))
    rows = list(CourseWorker.objects.filter(course=course).values_list("worker__persona", "starts_on", "ends_on"))
    assert rows == [("anna", ago(20), ago(5)), ("bo", ago(5), None)]
    assert queries.course_panel(Course.objects.get(), clock.today()).worker_changes == 1
    tied = CitizenTie.objects.current(clock.today()).get(citizen=course.citizen, function="primary_worker")
    assert tied.user == cast["bo"]
    assert queries.caseload_of(cast["anna"], ago(6)).load.used == 10, "load on a past day"
    assert queries.caseload_of(cast["anna"], clock.today()).load.used == 0


def test_course_without_a_worker_waits_and_weighs_on_nobody(cast):
    course = world.course(cast)
    services.change_worker(by=cast["carla"], course=course, worker=None, reason="Medarbejderen er stoppet")
    course.refresh_from_db()
    assert course.state == "waiting"
    caseload = queries.team_caseload(world.team(), clock.today())
    assert (caseload.used, len(caseload.unassigned)) == (0, 1)
    assert not queries.support_in_place(course.citizen, clock.today())
    services.change_worker(by=cast["carla"], course=course, worker=cast["bo"])
    course.refresh_from_db()
    assert course.state == "active"
    assert queries.support_in_place(course.citizen, clock.today())


def test_switch_of_method_stays_one_course_and_ends_the_phases(cast):
    course = world.course(cast, "CTI", "bo", starts_on=ago(100))
    services.start_phase_one(by=cast["bo"], course=course, event="lease", on=ago(100))
    services.switch_method(
        by=cast["carla"], course=course, method="ICM", reason="Ni måneder er for kort", from_on=ago(3)
    )
    course.refresh_from_db()
    assert (course.method, course.phase1_on, Course.objects.count()) == ("ICM", None, 1)
    assert list(CourseMethod.objects.values_list("method", "starts_on", "ends_on")) == [
        ("CTI", ago(100), ago(3)),
        ("ICM", ago(3), None),
    ]
    phases = list(CoursePhase.objects.values_list("number", "ends_on"))
    assert [number for number, _end in phases] == [1, 2]
    assert phases[-1][1] == ago(3)


def test_course_carried_by_the_team_needs_a_worker_before_it_becomes_icm(cast):
    course = world.course(cast, "ACT", None)
    with pytest.raises(services.NeedsWorker):
        services.switch_method(by=cast["carla"], course=course, method="ICM", reason="Behovet er faldet")
    services.switch_method(by=cast["carla"], course=course, method="ICM", reason="Faldet", worker=cast["bo"])
    course.refresh_from_db()
    assert course.worker == cast["bo"]


# ---------------------------------------------------------------- phases


def test_phase_one_begins_on_the_municipalitys_event_only_once_and_only_in_cti(cast):
    course = world.course(cast, "CTI", "bo", starts_on=ago(40))
    with pytest.raises(rules.AnotherEvent, match="Lejekontrakten er underskrevet"):
        services.start_phase_one(by=cast["bo"], course=course, event="move_in", on=ago(30))
    services.start_phase_one(by=cast["bo"], course=course, event="lease", on=ago(30))
    with pytest.raises(rules.PhaseOneBegun):
        services.start_phase_one(by=cast["bo"], course=course, event="lease", on=ago(29))
    phases = list(CoursePhase.objects.values_list("number", "starts_on", "ends_on"))
    assert phases == [(n, add_months(ago(30), 3 * n - 3), add_months(ago(30), 3 * n)) for n in (1, 2, 3)]
    with pytest.raises(rules.OnlyCti):
        services.start_phase_one(by=cast["anna"], course=world.course(cast), event="lease")


def test_phase_one_of_a_course_that_became_cti_again_lies_after_its_former_phases(cast):
    course = world.course(cast, "CTI", "bo", starts_on=ago(100))
    services.start_phase_one(by=cast["bo"], course=course, event="lease", on=ago(100))
    services.switch_method(by=cast["carla"], course=course, method="ICM", reason="For kort", from_on=ago(30))
    services.switch_method(by=cast["carla"], course=course, method="CTI", reason="Alligevel", from_on=ago(10))
    with pytest.raises(rules.TooEarly):
        services.start_phase_one(by=cast["bo"], course=course, event="lease", on=ago(60))
    begun = services.begin_phase_one_if_awaited(by=cast["bo"], citizen=course.citizen, event="lease", on=ago(60))
    assert begun.phase1_on == ago(10), "an event before the switch counts from the switch"


def test_a_closed_course_begins_no_phase(cast):
    course = world.course(cast, "CTI", "bo")
    services.close_course(by=cast["bo"], course=course, reason="died")
    with pytest.raises(rules.CourseClosed):
        services.start_phase_one(by=cast["bo"], course=course, event="lease")


def test_event_of_a_municipality_that_chose_another(cast):
    set_parameter(by=cast["sofie"], key=PHASE_ONE_EVENT, value="move_in", valid_from=ago(100), source="Byrådet")
    course = world.course(cast, "CTI", "bo", starts_on=ago(40))
    begin = services.begin_phase_one_if_awaited
    assert begin(by=cast["hanne"], citizen=course.citizen, event="lease", on=ago(30)) is None
    begun = begin(by=cast["hanne"], citizen=course.citizen, event="move_in", on=ago(60))
    assert begun.phase1_on == ago(40), "an event before the course counts from its first day"
    assert begin(by=cast["hanne"], citizen=course.citizen, event="move_in", on=ago(2)) is None


@pytest.mark.parametrize("areas", [[], ["economy", "network", "work", "housing"]])
def test_focus_is_one_to_three_areas(cast, areas):
    course = world.course(cast, "CTI", "bo")
    services.start_phase_one(by=cast["bo"], course=course, event="lease")
    phase = CoursePhase.objects.first()
    with pytest.raises(rules.FocusAreas):
        services.set_focus_areas(by=cast["bo"], phase=phase, focus_areas=areas)
    services.set_focus_areas(by=cast["bo"], phase=phase, focus_areas=["economy", "network"])
    assert CoursePhase.objects.get(pk=phase.pk).focus_areas == ["economy", "network"]
    with pytest.raises(NotAllowed):
        services.set_focus_areas(by=cast["erik"], phase=phase, focus_areas=["work"])


# ---------------------------------------------------------------- measurements


def test_measurements_are_due_at_the_start_and_every_third_month(cast):
    course = world.course(cast, starts_on=ago(100))
    days = list(MeasurementDue.objects.filter(course=course).values_list("number", "kind", "due_on"))
    assert days[:3] == [
        (0, "start", ago(100)),
        (1, "quarter", add_months(ago(100), 3)),
        (2, "quarter", add_months(ago(100), 6)),
    ]
    assert days[-1][2] <= add_months(clock.today(), 12) < add_months(ago(100), 3 * len(days))
    before = MeasurementDue.objects.count()
    services.extend_schedules()
    assert MeasurementDue.objects.count() == before
    clock.move_by(timedelta(days=92))
    services.extend_schedules()
    assert MeasurementDue.objects.count() == before + 1


def test_measurement_settles_the_earliest_open_day_of_its_kind(cast):
    course = world.course(cast, starts_on=ago(100))
    start = world.measurement(cast, course.citizen, "start", ago(99))
    quarter = world.measurement(cast, course.citizen, "quarter")
    assert services.settle_measurement_due(by=cast["anna"], citizen=course.citizen, measurement=start).number == 0
    settled = services.settle_measurement_due(by=cast["anna"], citizen=course.citizen, measurement=quarter)
    assert settled.number == 1
    again = services.settle_measurement_due(by=cast["anna"], citizen=course.citizen, measurement=quarter)
    assert again == settled
    early = world.measurement(cast, course.citizen, "quarter")
    assert services.settle_measurement_due(by=cast["anna"], citizen=course.citizen, measurement=early) is None


# ---------------------------------------------------------------- the end


def closing(cast, course, reason="need_met", by="anna", **fields):
    return services.close_course(by=cast[by], course=course, reason=reason, **fields)


def test_closing_needs_the_end_measurement(cast):
    course = world.course(cast)
    with pytest.raises(rules.CannotClose, match="Slutmålingen mangler"):
        closing(cast, course)
    with pytest.raises(rules.UnknownReason):
        closing(cast, course, "")
    world.measurement(cast, course.citizen)
    closed = closing(cast, course, note="Klarer sig selv")
    assert (closed.state, closed.ends_on, closed.end_reason) == ("closed", clock.today(), "need_met")
    end = MeasurementDue.objects.get(course=course, kind="end")
    assert end.measurement is not None
    assert not MeasurementDue.objects.filter(course=course, due_on__gt=clock.today()).exists()
    assert queries.caseload_of(cast["anna"], clock.today()).load.used == 0


def test_end_measurement_too_old_does_not_count(cast):
    course = world.course(cast, starts_on=ago(100))
    world.measurement(cast, course.citizen, on=ago(32))
    with pytest.raises(rules.CannotClose):
        closing(cast, course)


def test_cti_needs_an_agreement_the_new_provider_has_accepted(cast):
    course = world.course(cast, "CTI", "bo", starts_on=ago(10))
    world.measurement(cast, course.citizen)
    agreement = services.agree_transfer(by=cast["bo"], course=course, takes_over="Bostøtte hver anden uge")
    with pytest.raises(rules.CannotClose, match="har ikke sagt ja"):
        closing(cast, course, "cti_completed", by="bo")
    services.accept_transfer(
        by=cast["bo"], agreement=agreement, accepted_by_name="Inger Dal", accepted_by_unit="Bostøtten Syd"
    )
    with pytest.raises(services.AlreadyAccepted):
        services.accept_transfer(by=cast["bo"], agreement=agreement, accepted_by_name="X", accepted_by_unit="Y")
    closing(cast, course, "cti_completed", by="bo")


def test_a_leaders_written_exception_stands_in(cast):
    course = world.course(cast, "CTI", "bo")
    with pytest.raises(NotAllowed, match="Carla"):
        services.write_closing_exception(by=cast["bo"], course=course, exempt_from="end_measurement", reason="Flyttet")
    for what in ("end_measurement", "transfer_agreement"):
        services.write_closing_exception(by=cast["carla"], course=course, exempt_from=what, reason="Flyttet til Fyn")
    closing(cast, course, "moved_away", by="bo")


def test_missed_appointments_close_nothing_without_a_leader_and_are_flagged(cast):
    course = world.course(cast)
    world.measurement(cast, course.citizen)
    with pytest.raises(rules.CannotClose, match="Udeblivelser lukker ikke et forløb"):
        closing(cast, course, "no_show")
    services.write_closing_exception(by=cast["carla"], course=course, exempt_from="no_show", reason="12 forsøg")
    closing(cast, course, "no_show")
    assert list(queries.closed_for_no_show(Course.objects.all())) == [course]


def test_nothing_is_owed_when_the_citizen_has_died(cast):
    course = world.course(cast, "CTI", "bo")
    assert closing(cast, course, "died", by="bo").state == "closed"


def test_another_team_cannot_close_it(cast):
    course = world.course(cast)
    for key in ("dorthe", "erik"):
        with pytest.raises(NotAllowed):
            closing(cast, course, by=key)


def closed_course(cast):
    course = world.course(cast, starts_on=ago(60))
    world.measurement(cast, course.citizen, on=ago(20))
    return closing(cast, course, closed_on=ago(20))


def test_citizen_comes_back_to_a_linked_course_without_waiting(cast):
    former = closed_course(cast)
    with pytest.raises(rules.NotClosed):
        services.return_to_course(
            by=cast["anna"], citizen=world.course(cast).citizen, former_course=Course.objects.first()
        )
    course = services.return_to_course(by=cast["anna"], citizen=former.citizen, former_course=former)
    assert (course.state, course.former_course, course.worker) == ("waiting", former, None)
    assert WaitingListEntry.objects.filter(citizen=former.citizen).count() == 1, "no new referral, no new waiting"
    services.change_worker(by=cast["carla"], course=course, worker=cast["anna"])
    counts = queries.people_and_courses(Course.objects.filter(citizen=former.citizen))
    assert (counts.people, counts.courses) == (1, 2)
    assert queries.course_for_citizen(former.citizen) == course


def test_leader_gives_a_returning_citizen_a_worker_within_the_caseload(cast):
    former = closed_course(cast)
    world.fill(cast)
    with pytest.raises(rules.NoRoom):
        services.return_to_course(by=cast["carla"], citizen=former.citizen, former_course=former, worker=cast["anna"])
    course = services.return_to_course(
        by=cast["carla"], citizen=former.citizen, former_course=former, worker=cast["bo"]
    )
    assert course.state == "active"
    with pytest.raises(services.HasCourse):
        services.return_to_course(by=cast["carla"], citizen=former.citizen, former_course=former, worker=cast["bo"])


def test_after_a_second_end_a_person_comes_back_again(cast):
    """PC-01: no once-ever; the third course follows the second."""
    first = closed_course(cast)
    second = services.return_to_course(
        by=cast["carla"], citizen=first.citizen, former_course=first, worker=cast["anna"], starts_on=ago(10)
    )
    world.measurement(cast, first.citizen)
    closing(cast, second)
    third = services.return_to_course(by=cast["carla"], citizen=first.citizen, former_course=second, worker=cast["bo"])
    counts = queries.people_and_courses(Course.objects.filter(citizen=first.citizen))
    assert (counts.people, counts.courses, third.former_course) == (1, 3, second)
