"""Inside a CTI course: interruptions, plans and steps, contacts that fall, network, transfer lines, what follows."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.choices import SubTargetGroup
from housing import services as housing
from housingfirst.accounts import codes
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock
from housingfirst.core.calculation import add_months
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.errors import NotAllowed
from housingfirst.overview import services as overview
from support import queries, services, sweeps
from support.codes import CTI_STEPS
from support.models import Course, CoursePhase, NetworkMember, PhaseGoal, PhaseTick, TransferAgreement
from support.parameters import CTI_TERMS, INTERRUPTION_CLOCK, PHASE_ONE_EVENT
from support.rules import cti_clock
from support.rules import phases as rules
from support.rules.grounds import NoDecision
from support.rules.phases import After, Away
from tests.access_world import engholm
from tests.cases.makers import make_decision
from tests.support import world

JAN, MAR = date(2026, 1, 15), date(2026, 3, 1)


# ---------------------------------------------------------------- the rules


def test_the_clock_runs_on_and_the_days_are_counted():
    away = [Away(date(2026, 2, 1), date(2026, 2, 11)), Away(date(2026, 3, 10), None)]
    assert rules.days_interrupted(away, JAN, MAR) == 10
    assert rules.days_interrupted(away, JAN, date(2026, 3, 15)) == 15
    assert rules.days_interrupted(away, date(2026, 2, 6), date(2026, 2, 8)) == 2
    times = cti_clock(JAN, CTI_TERMS)
    assert rules.shifted_clock(times, away) == times, "the contract's clock, to the day"


def test_phases_move_by_ended_interruptions_where_the_municipality_lets_them():
    times = cti_clock(JAN, CTI_TERMS)
    moved = rules.shifted_clock(times, [Away(date(2026, 5, 1), date(2026, 5, 21), True)])
    assert [phase.start for phase in moved.phases] == [JAN, date(2026, 4, 15), date(2026, 8, 4)]
    assert (moved.planned_end, moved.transfer_agreement_due) == (date(2026, 11, 4), date(2026, 10, 5))
    assert all(one.end == after.start for one, after in zip(moved.phases, moved.phases[1:], strict=False))
    assert rules.shifted_clock(times, [Away(date(2026, 5, 1), None, True)]) == times, "how long, nobody knows yet"
    before = rules.shifted_clock(times, [Away(date(2026, 1, 5), date(2026, 1, 20), True)])
    assert before.planned_end == times.planned_end + timedelta(days=5), "only the days from phase 1 on"


@pytest.mark.parametrize("first", [date(2024, 2, 29), date(2026, 1, 31), date(2027, 11, 30)])
@pytest.mark.parametrize("length", [1, 28, 100])
def test_moved_phases_stay_joined_over_month_ends_and_leap_days(first, length):
    times = cti_clock(first, CTI_TERMS)
    for offset in range(-20, 280, 20):
        start = first + timedelta(days=offset)
        moved = rules.shifted_clock(times, [Away(start, start + timedelta(days=length), True)])
        ends = [phase.end for phase in moved.phases]
        assert ends == sorted(ends)
        assert [phase.start for phase in moved.phases] == [first, *ends[:-1]]
        assert moved.phases[-1].end == moved.planned_end
        assert 0 <= (moved.planned_end - times.planned_end).days <= length


@pytest.mark.parametrize(
    ("contacts", "before", "phase_before", "owed"),
    [(4, None, None, None), (4, 4, None, None), (6, 4, None, 4), (2, 2, 4, None), (4, 2, 4, 4), (3, 2, 4, 2)],
)
def test_more_contact_than_before_owes_a_sentence(contacts, before, phase_before, owed):
    assert rules.must_explain(contacts, before, phase_before) == owed


def test_norms_are_whole_contacts_in_four_weeks():
    assert [rules.usual_contacts(norm) for norm in ("7/10", "14/19", "31/38")] == [4, 2, 1]


@pytest.mark.parametrize(
    ("kind", "offset", "decided", "after"),
    [
        ("", None, True, After("unplanned")),
        ("none", None, True, After("none")),
        ("other", 0, True, After("ok")),
        ("other", -10, True, After("ok")),
        ("other", 6, True, After("gap", 6)),
        ("method", 0, False, After("undecided")),
    ],
)
def test_what_follows_begins_the_day_cti_ends(kind, offset, decided, after):
    starts_on = None if offset is None else MAR + timedelta(days=offset)
    assert rules.after_the_end(MAR, kind, starts_on, decided) == after


# ---------------------------------------------------------------- the services


def ago(days):
    return clock.today() - timedelta(days=days)


@pytest.fixture
def course(cast):
    world.offer_methods(cast)
    row = world.course(cast, "CTI", "bo", starts_on=ago(120))
    services.start_phase_one(by=cast["bo"], course=row, event="lease", on=ago(100))
    return Course.objects.get(pk=row.pk)


def phase(course, number):
    return CoursePhase.objects.get(course=course, number=number)


def test_an_interruption_moves_nothing_by_default_and_the_pages_say_so(cast, course, client_of):
    before = list(CoursePhase.objects.values_list("starts_on", "ends_on"))
    row = services.note_interruption(by=cast["bo"], course=course, reason="hospital", starts_on=ago(30))
    shown = text(client_of("bo").get(course.get_absolute_url()))
    assert "Indlagt siden" in shown
    assert "away-hatch" in shown
    gap = next(row for row in queries.own_gaps(cast["bo"], clock.today()) if row.course == course)
    assert (gap.gap.kind, gap.away[:14]) == ("late", "Indlagt siden "), "the norm holds all the same"
    services.change_interruption(
        by=cast["bo"], interruption=row, version=1, reason="hospital", starts_on=ago(30), ends_on=ago(18)
    )
    assert list(CoursePhase.objects.values_list("starts_on", "ends_on")) == before
    shown = text(client_of("bo").get(course.get_absolute_url()))
    assert "Afbrudt i 12 dage. Uret er gået videre: forløbet slutter stadig" in shown
    with pytest.raises(StaleVersion):
        services.change_interruption(
            by=cast["bo"], interruption=row, version=1, reason="hospital", starts_on=ago(30), ends_on=ago(10)
        )


def test_an_interruption_is_dated_reasoned_and_one_at_a_time(cast, course):
    note = {"by": cast["bo"], "course": course}
    with pytest.raises(rules.BackBeforeAway):
        services.note_interruption(**note, reason="prison", starts_on=ago(10), ends_on=ago(11))
    with pytest.raises(ValidationError, match="Skriv kort"):
        services.note_interruption(**note, reason="other", starts_on=ago(10))
    services.note_interruption(**note, reason="prison", starts_on=ago(20), ends_on=ago(10))
    with pytest.raises(ValidationError, match="allerede afbrudt"):
        services.note_interruption(**note, reason="hospital", starts_on=ago(12))
    with pytest.raises(NotAllowed):
        services.note_interruption(by=cast["erik"], course=course, reason="hospital", starts_on=ago(5))


def test_phases_move_where_the_municipality_had_set_so_and_move_back(cast, course):
    set_parameter(by=cast["sofie"], key=INTERRUPTION_CLOCK, value="shifts", valid_from=ago(60), source="Udvalget")
    ends = [row.ends_on for row in CoursePhase.objects.order_by("number")]
    row = services.note_interruption(by=cast["bo"], course=course, reason="prison", starts_on=ago(30), ends_on=ago(20))
    later = [end + timedelta(days=10) if end > ago(30) else end for end in ends]
    assert [one.ends_on for one in CoursePhase.objects.order_by("number")] == later
    course = Course.objects.get(pk=course.pk)
    assert queries.course_panel(course, clock.today()).clock.planned_end == later[-1]
    services.change_interruption(
        by=cast["bo"], interruption=row, version=1, reason="prison", starts_on=ago(30), ends_on=ago(30)
    )
    assert [one.ends_on for one in CoursePhase.objects.order_by("number")] == ends
    assert queries.interruptions_of(Course.objects.get(pk=course.pk)) == [], "there was none"


def test_the_plan_has_a_line_for_each_focus_area_and_keeps_its_first_day(cast, course):
    second = phase(course, 2)
    with pytest.raises(rules.GoalOutsideFocus):
        services.plan_phase(by=cast["bo"], phase=second, goals={"economy": "Betale"}, version=0)
    services.set_focus_areas(by=cast["bo"], phase=second, focus_areas=["economy", "work"])
    with pytest.raises(rules.GoalMissing, match="uddannelse og arbejde"):
        services.plan_phase(by=cast["bo"], phase=second, goals={"economy": "Betale", "work": " "}, version=0)
    goals = {"economy": "Betale husleje", "work": "I praktik"}
    planned = services.plan_phase(by=cast["bo"], phase=second, goals=goals, version=0)
    assert (planned.planned_on, planned.plan_version) == (clock.today(), 1)
    clock.move_by(timedelta(days=3))
    goals["work"] = "I praktik tre dage om ugen"
    again = services.plan_phase(by=cast["carla"], phase=second, goals=goals, version=1)
    assert (again.planned_on, again.planned_by) == (planned.planned_on, cast["bo"])
    assert PhaseGoal.objects.get(life_area="work").written_by == cast["carla"]
    with pytest.raises(StaleVersion):
        services.plan_phase(by=cast["bo"], phase=second, goals=goals, version=1)


def test_a_plan_that_is_late_says_so_and_is_the_next_step(cast, course, client_of):
    first = phase(course, 1)
    services.set_focus_areas(by=cast["bo"], phase=first, focus_areas=["housing"])
    second = phase(course, 2)
    services.set_focus_areas(by=cast["bo"], phase=second, focus_areas=["economy"])
    clock.move_by(timedelta(days=20))
    shown = text(client_of("bo").get(course.get_absolute_url()))
    assert "Skriv planen for fase 2" in shown
    over = (clock.today() - second.starts_on).days - 14
    assert f"Planen mangler, {over} dage over" in shown


def test_steps_are_ticked_by_somebody_on_a_day_and_only_from_the_list(cast, course, client_of):
    tick = {"by": cast["bo"], "course": course}
    services.tick_step(**tick, number=0, step="meetings")
    row = services.tick_step(**tick, number=1, step="services")
    assert (row.ticked_by, row.ticked_on) == (cast["bo"], clock.today())
    assert services.tick_step(**tick, number=1, step="services") == row, "a second press changes nothing"
    with pytest.raises(rules.NoSuchStep):
        services.tick_step(**tick, number=1, step="review")
    with pytest.raises(rules.NotThatPhase):
        services.tick_step(**tick, number=7, step="review")
    bo = client_of("bo")
    page = reverse("support:course-phase", args=[course.pk, 1])
    assert "1 af 5 trin klaret" in text(bo.get(page))
    bo.post(f"{page}tick/", {"step": "services", "done": "no"})
    assert not PhaseTick.objects.filter(number=1).exists()
    assert PhaseTick.pgh_event_model.objects.filter(step="services", pgh_label="delete").exists(), "the history has it"


def test_shipped_steps_say_where_they_come_from():
    assert all("methods-fidelity-law 1.2 [V" in one.source for one in codes.REGISTRY[CTI_STEPS].shipped)


def test_contact_falls_and_a_rise_says_why_beside_the_bar(cast, course, client_of):
    second = phase(course, 2)
    services.plan_contacts(by=cast["bo"], phase=second, contacts=2, starts_on=second.starts_on)
    with pytest.raises(rules.WhyMore, match="før 4 på fire uger, nu 6"):
        services.plan_contacts(by=cast["bo"], phase=second, contacts=6)
    with pytest.raises(rules.DayOutsidePhase):
        services.plan_contacts(by=cast["bo"], phase=second, contacts=1, starts_on=second.ends_on)
    services.plan_contacts(by=cast["bo"], phase=second, contacts=6, reason="Skolen begynder på mandag")
    shown = text(client_of("bo").get(course.get_absolute_url()))
    assert "Mere kontakt" in shown
    assert "6 gange på fire uger: Skolen begynder på mandag" in shown


def test_the_network_map_lists_and_draws_who_is_round_the_citizen(cast, course, client_of):
    bo = client_of("bo")
    add = reverse("support:network-add", args=[course.pk])
    data = {"name": "Søster", "kind": "family", "life_area": "network", "strength": "3", "takes_over": "Ringer søndag"}
    assert bo.post(add, data).status_code == 302
    assert bo.post(add, data).status_code == 422, "once in each life area"
    shown = text(bo.get(reverse("support:course-network", args=[course.pk])))
    assert "1 omkring borgeren, 1 med et stærkt bånd, 1 overtager noget." in shown
    assert "Overtager: Ringer søndag" in shown
    member = NetworkMember.objects.get()
    services.change_network(by=cast["bo"], member=member, version=1, ends_on=clock.today())
    assert queries.network_of(course, clock.today()) == []


def test_an_agreement_with_lines_is_accepted_with_the_last_yes(cast, course):
    agreement = services.agree_transfer(by=cast["bo"], course=course, takes_over="Delt mellem to")
    line = {"by": cast["bo"], "agreement": agreement, "starts_on": clock.today() + timedelta(days=150)}
    one = services.add_transfer_row(**line, life_area="economy", takes_over="Breve", who="Birgit", unit="Bostøtten")
    two = services.add_transfer_row(**line, life_area="network", takes_over="Søndage", who="Søster")
    with pytest.raises(rules.RowsWait, match="2 venter"):
        services.accept_transfer(by=cast["bo"], agreement=agreement, accepted_by_name="B", accepted_by_unit="C")
    services.accept_transfer_row(by=cast["bo"], row=one)
    assert TransferAgreement.objects.get().accepted_on is None
    services.accept_transfer_row(by=cast["bo"], row=two)
    done = TransferAgreement.objects.get()
    assert (done.accepted_by_name, done.accepted_by_unit) == ("Birgit, Søster", "Bostøtten, Søster")
    with pytest.raises(services.AlreadyAccepted):
        services.add_transfer_row(**line, life_area="work", takes_over="Job", who="Camilla")


def test_what_follows_is_planned_before_the_end_and_a_gap_is_shown(cast, course, client_of):
    end = add_months(ago(100), 9)
    plan = {"by": cast["bo"], "course": course, "kind": "other", "provider": "Bostøtten Syd"}
    services.plan_follow_on(**plan, starts_on=end + timedelta(days=6))
    assert "6 dage uden støtte" in text(client_of("bo").get(course.get_absolute_url()))
    services.plan_follow_on(**plan, starts_on=end, needs_decision=True, version=1)
    assert "Venter på afgørelsen" in text(client_of("bo").get(course.get_absolute_url()))
    services.plan_follow_on(**plan, starts_on=end, needs_decision=True, decision_on=clock.today(), version=2)
    assert "Støtte fra den dag, CTI slutter" in text(client_of("bo").get(course.get_absolute_url()))
    with pytest.raises(StaleVersion):
        services.plan_follow_on(**plan, starts_on=end, version=1)


def test_the_agreement_is_due_by_the_moved_clock(cast, course):
    clock.move_by(timedelta(days=120))  # ten days before eight months
    assert [one.due_on for one in sweeps.transfer_agreements()] == [add_months(course.phase1_on, 8)]
    set_parameter(by=cast["sofie"], key=INTERRUPTION_CLOCK, value="shifts", valid_from=ago(50), source="Udvalget")
    services.note_interruption(by=cast["bo"], course=course, reason="prison", starts_on=ago(45), ends_on=ago(5))
    assert sweeps.transfer_agreements() == [], "it lies forty days later"


def test_phase_one_of_a_home_at_risk_begins_with_the_first_contact_after_the_decision(cast):
    world.offer_methods(cast)
    set_parameter(
        by=cast["sofie"], key="support.start_before_decision", value=True, valid_from=ago(50), source="Byrådet"
    )
    entry = world.entry(cast, "CTI", decided=False, entered_on=ago(30))
    course = services.start_course(
        by=cast["carla"], entry=entry, worker=cast["bo"], starts_on=ago(30), adviser=cast["erik"]
    )
    services.note_start(by=cast["bo"], course=course, sub_target_group=SubTargetGroup.AT_RISK)
    begin = services.begin_phase_one_if_awaited
    assert begin(by=cast["bo"], citizen=course.citizen, event="lease", on=ago(20)) is None
    assert begin(by=cast["bo"], citizen=course.citizen, event="first_contact", on=ago(20)) is None, "no decision"
    with pytest.raises(rules.NotDecidedYet):
        services.start_phase_one(by=cast["bo"], course=course, event="first_contact", on=ago(20))
    decided = course_at_risk_with_decision(cast)
    moment = {"by": cast["bo"], "citizen": decided.citizen, "minutes": 30, "place": "home", "client_key": uuid4()}
    services.log_contact(**moment, happened_at=clock.now() - timedelta(minutes=1), outcome="held")
    decided.refresh_from_db()
    assert (decided.phase1_event, decided.phase1_on) == ("first_contact", clock.today())
    with pytest.raises(rules.BeforeDecision):
        rules.check_first_contact(ago(11), ago(10))


def course_at_risk_with_decision(cast):
    citizen = world.new_citizen(cast)
    decision = make_decision(cast["erik"], citizen, delivered=False, method="CTI")
    entry = world.entry(cast, "CTI", citizen, decision_id=decision.pk)
    return services.start_course(by=cast["carla"], entry=entry, worker=cast["bo"], sub_target_group="at_risk")


def text(response):
    return " ".join(response.content.decode().replace("\xa0", " ").replace("&nbsp;", " ").split())


def test_leaving_the_shelter_begins_phase_one_where_that_is_the_event(cast):
    set_parameter(
        by=cast["sofie"], key=PHASE_ONE_EVENT, value="shelter_discharge", valid_from=ago(50), source="Byrådet"
    )
    world.offer_methods(cast)
    course = world.course(cast, "CTI", "bo", starts_on=ago(40))
    stay = housing.admit(by=cast["mona"], citizen=course.citizen, unit=engholm(), admitted_on=ago(20))
    overview.discharge(by=cast["mona"], stay=stay, discharged_on=ago(3))
    course.refresh_from_db()
    assert (course.phase1_event, course.phase1_on) == ("shelter_discharge", ago(3))


def test_a_plan_that_is_not_made_is_a_task_a_week_before_it_is_due(cast, course):
    third = phase(course, 3)
    services.set_focus_areas(by=cast["bo"], phase=third, focus_areas=["economy"])
    due = third.starts_on + timedelta(days=14)
    clock.move_by(due - timedelta(days=8) - clock.today())
    assert sweeps.phase_changes() == []
    clock.move_by(timedelta(days=1))
    [task] = sweeps.phase_changes()
    assert (task.url_name, task.url_pk, task.due_on) == ("support:phase-plan", third.pk, due)


def test_no_clock_runs_without_a_decision_or_a_start_before_it(cast):
    world.offer_methods(cast)
    entry = world.entry(cast, "CTI", decided=False)
    course = services.start_course(by=cast["carla"], entry=entry, worker=None)
    assert (course.state, course.decision, course.before_decision) == ("waiting", None, False)
    with pytest.raises(NoDecision):
        services.start_phase_one(by=cast["carla"], course=course, event="lease")
    assert services.begin_phase_one_if_awaited(by=cast["bo"], citizen=course.citizen, event="lease", on=ago(0)) is None


def test_a_visit_of_an_earlier_day_is_logged_whatever_begins_phase_one_today(cast):
    set_parameter(
        by=cast["sofie"], key=PHASE_ONE_EVENT, value="first_contact", valid_from=clock.today(), source="Byrådet"
    )
    world.offer_methods(cast)
    course = world.course(cast, "CTI", "bo", starts_on=ago(30))
    visit = {"minutes": 30, "place": "home", "outcome": "held", "client_key": uuid4()}
    services.log_contact(by=cast["bo"], citizen=course.citizen, happened_at=clock.now() - timedelta(days=3), **visit)
    course.refresh_from_db()
    assert course.phase1_on is None, "that day the lease began it"


def test_moved_phases_are_neither_too_long_nor_late(cast, course):
    set_parameter(by=cast["sofie"], key=INTERRUPTION_CLOCK, value="shifts", valid_from=ago(99), source="Udvalget")
    services.note_interruption(by=cast["bo"], course=course, reason="prison", starts_on=ago(98), ends_on=ago(40))
    clock.move_by(timedelta(days=190))  # past the nine months as they were
    panel = queries.method_panel(Course.objects.get(pk=course.pk), clock.today())
    assert not {row.signal.code for row in panel.shown} & {"CHK-03", "CHK-04"}
