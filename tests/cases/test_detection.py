"""The detection network: rules, services, the silent, the circle a partner fills in, and who turns 18 soon."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from cases import queries, rules, services
from cases.choices import ConcernDomain, InquirySource
from cases.models import ActorActivity, ConcernInquiry, DetectionActor, Screening
from cases.permissions import CannotRecordInquiry, OnlyTheMunicipality
from housingfirst.accounts import services as accounts
from housingfirst.accounts.models import Unit
from housingfirst.accounts.roles import Role
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.core.calculation import add_months
from housingfirst.core.conflicts import StaleVersion
from housingfirst.overview.turning_18 import turning_18
from housingfirst.tasks.models import Task
from housingfirst.tasks.sweeps import sweep_cases
from tests.cases.makers import add_goal, days, make_citizen, make_plan, write_plan
from tests.conftest import persona
from tests.housing import home_world

TODAY = date(2026, 11, 23)
BLANK = {"concern": False, "risk_factors": "", "protective_factors": "", "note": ""}


# ------------------------------------------------------------------ rules


@pytest.mark.parametrize(
    ("last", "silent"),
    [(date(2026, 5, 23), True), (date(2026, 5, 24), False), (date(2025, 1, 1), True), (TODAY, False)],
)
def test_silent_once_six_calendar_months_have_gone(last, silent):
    assert rules.is_silent(last, 6, TODAY) is silent
    assert (last <= rules.latest_silent_sign(6, TODAY)) is silent


def test_the_list_and_the_rule_agree_on_every_day():
    """Also at the end of short months, where several days fall on the same one."""
    for number in range(800):
        today = date(2026, 1, 1) + timedelta(days=number)
        latest = rules.latest_silent_sign(6, today)
        assert rules.is_silent(latest, 6, today)
        assert not rules.is_silent(latest + timedelta(days=1), 6, today)


def test_a_call_gives_as_long_a_rest():
    assert rules.wants_a_word(date(2026, 1, 1), None, 6, TODAY)
    assert not rules.wants_a_word(date(2026, 1, 1), date(2026, 11, 1), 6, TODAY)
    assert rules.wants_a_word(date(2026, 1, 1), date(2026, 5, 1), 6, TODAY)


@pytest.mark.parametrize(
    ("born", "listed"),
    [
        (date(2008, 11, 23), False),  # 18 today
        (date(2008, 11, 24), True),
        (date(2009, 11, 23), True),
        (date(2009, 11, 24), False),  # in a year and a day
    ],
)
def test_turns_18_within_twelve_months(born, listed):
    assert rules.turns_adult_within(born, 12, TODAY) is listed


@pytest.mark.parametrize("born", [date(2008, 2, 28), date(2008, 2, 29), date(2008, 3, 1), date(2010, 2, 28)])
def test_coming_of_age_is_one_rule_also_for_who_is_born_on_29_february(born):
    for number in range(-400, 400):
        today = date(born.year + 18, 2, 28) + timedelta(days=number)
        after, until = rules.born_to_turn_adult(12, today)
        is_adult = rules.age_on(born, today) >= 18
        assert (today >= rules.turns_adult_on(born)) is is_adult
        assert (after < born <= until) is rules.turns_adult_within(born, 12, today), today


PLACEMENTS = [
    ("at_risk", "leaving_placement", [], True),
    ("at_risk", "arrears", ["placed_own_room"], True),
    ("housed", "", ["placed_institution"], True),
    ("at_risk", "conflict", ["with_parents"], False),
    ("street", "", [], False),
]


@pytest.mark.parametrize(("situation", "reason", "outcomes", "placed"), PLACEMENTS)
def test_in_placement(situation, reason, outcomes, placed):
    assert rules.in_placement(situation, reason, outcomes) is placed


def test_the_source_is_where_the_partner_works():
    assert rules.source_of("school") == InquirySource.SCHOOL
    assert rules.source_of("police") == InquirySource.OTHER


# ------------------------------------------------------------------ actors


@pytest.fixture
def school(cast):
    return services.add_actor(
        by=cast["anna"], kind="school", name="Birkedal Skole", contact_person="Lone", joined_on=days(-300)
    )


def told(cast, actor, ago, **fields):
    fields = {"source": "school", "reasons": ["housing"], "known_before": "no", "person_name": "Emil", **fields}
    return services.record_inquiry(by=cast["erik"], received_on=days(-ago), actor=actor, **fields)


def listed(cast, actor):
    row = queries.actors(cast["anna"]).get(pk=actor.pk)
    queries.keep_outcomes(cast["anna"], [row])
    return row


def test_the_list_says_when_somebody_was_there_and_what_came_of_it(cast, school):
    for kind, ago in (("guide_training", 200), ("visit", 20), ("call", 5)):
        services.note_activity(by=cast["anna"], actor=school, kind=kind, happened_on=days(-ago))
    done = told(cast, school, 100)
    services.note_attempt(by=cast["erik"], inquiry=done, happened_on=days(-90), reached=True, how="phone")
    services.settle_inquiry(by=cast["erik"], inquiry=done, outcome="advice_only", happened_on=days(-80))
    told(cast, school, 10)
    told(cast, school, 299)
    row = listed(cast, school)
    assert (row.last_visit, row.last_training, row.last_inquiry) == (days(-20), days(-200), days(-10))
    assert row.inquiries_of_year == 3
    assert row.outcomes[0].startswith("1 × ")
    assert row.outcomes[-1].startswith("2 ")


def test_the_counts_of_an_actor_are_of_the_inquiries_one_reads(cast, school, client_of):
    """CASE-89: one about somebody out of reach is in no count, day or outcome; but the actor is not called silent."""
    kept = make_citizen(cast["erik"], first_name="Skjult")
    hidden = told(cast, school, 5, citizen=kept)
    services.protect_record(by=cast["erik"], citizen=kept, protected=True, reason="Trusler")
    told(cast, school, 250)
    for key, count, last in (("anna", 1, days(-250)), ("erik", 2, days(-5))):
        row = queries.actors(persona(key)).get(pk=school.pk)
        queries.keep_outcomes(persona(key), [row])
        card = queries.actor_card(persona(key), school)
        assert (row.inquiries_of_year, row.last_inquiry, row.is_silent) == (count, last, False), key
        assert (card.told, card.last_told, card.is_silent, len(card.inquiries)) == (count, last, False, count), key
        assert row.outcomes == card.outcomes
        assert row.outcomes[0].startswith(f"{count} "), key
    page = client_of("anna").get(reverse("cases:actor", args=[school.pk])).content.decode()
    assert f"/inquiries/{hidden.pk}/" not in page


def test_what_a_partner_sends_counts_for_the_actor_that_logs_in_there(cast, school):
    unit = Unit.objects.get(name="Jobcenter Birkedal")
    before = circle(cast["jonas"])
    office = services.add_actor(by=cast["anna"], kind="jobcentre", name="Jobcentret", unit=unit)
    after = circle(cast["jonas"])
    assert (before.actor, after.actor) == (None, office)
    assert listed(cast, office).inquiries_of_year == 2
    assert listed(cast, school).inquiries_of_year == 0


def test_silent_actors_are_listed_and_one_task_asks_the_leaders_to_call(cast, school):
    other = services.add_actor(by=cast["anna"], kind="police", name="Politiet", joined_on=days(-250))
    told(cast, services.add_actor(by=cast["anna"], kind="other", name="Talende", joined_on=days(-400)), 30)
    gone = services.add_actor(by=cast["anna"], kind="other", name="Gået", joined_on=days(-400))
    services.end_actor(by=cast["carla"], actor=gone, ended_on=days(-1))
    silent = queries.silent(queries.actors(cast["anna"]), cast["anna"].municipality_id)
    assert set(silent) == {school, other}
    by = system_user(cast["anna"].municipality_id)
    sweep_cases(by=by)
    sweep_cases(by=by)
    task = Task.objects.get(kind="silent_actors")
    assert (task.role, task.params["count"], task.state) == (Role.TEAM_LEADER, 2, "open")
    assert task in Task.objects.visible_to(cast["carla"])
    assert task not in Task.objects.visible_to(cast["anna"])
    for actor in (school, other):
        services.note_activity(by=cast["carla"], actor=actor, kind="call", happened_on=clock.today())
    sweep_cases(by=by)
    assert not Task.objects.filter(kind="silent_actors", state="open").exists()
    assert set(queries.silent(queries.actors(cast["anna"]), cast["anna"].municipality_id)) == {school, other}


def test_the_municipality_says_how_long_silence_lasts(cast, school):
    accounts.set_parameter(
        by=cast["sofie"], key="detection.silent_months", value=24, valid_from=days(-1), source="Udvalget"
    )
    assert not queries.silent(queries.actors(cast["anna"]), cast["anna"].municipality_id)


def test_two_who_edit_an_actor_and_one_that_has_left(cast, school):
    services.update_actor(by=cast["anna"], actor=school, version=school.version, phone="20 60 00 01")
    with pytest.raises(StaleVersion):
        services.update_actor(by=cast["erik"], actor=school, version=school.version, phone="20 60 00 02")
    with pytest.raises(rules.EndsBeforeJoined):
        services.end_actor(by=cast["anna"], actor=school, ended_on=days(-301))
    services.end_actor(by=cast["anna"], actor=school, ended_on=days(0))
    with pytest.raises(rules.ActorEnded):
        services.note_activity(by=cast["anna"], actor=school, kind="visit", happened_on=days(0))
    services.take_up_actor(by=cast["anna"], actor=school)
    with pytest.raises(rules.DateInFuture):
        services.note_activity(by=cast["anna"], actor=school, kind="visit", happened_on=days(1))
    services.remove_activity(
        by=cast["bo"],
        activity=services.note_activity(by=cast["anna"], actor=school, kind="visit", happened_on=days(0)),
    )
    assert not ActorActivity.objects.exists()


def test_no_partner_sees_the_network(cast, school):
    for key in ("jonas", "mona", "bent", "hanne", "lise"):
        assert not DetectionActor.objects.visible_to(cast[key]).exists()
        with pytest.raises(CannotRecordInquiry):
            services.add_actor(by=cast[key], kind="school", name="Skole")


# ------------------------------------------------------------------ the circle


def circle(by, **concerns):
    domains = {domain: dict(BLANK) for domain in ConcernDomain.values}
    for domain, risk in (concerns or {"housing": "Sagt op"}).items():
        domains[domain] |= {"concern": True, "risk_factors": risk}
    return services.send_circle(
        by=by, person_name="PLANT-frej", screened_on=clock.today(), domains=domains, summary="Haster"
    )


def test_a_partner_sends_a_circle_and_then_sees_how_far_it_is_and_no_more(cast, client_of):
    jonas = cast["jonas"]
    inquiry = circle(jonas, housing="Sagt op", economy="Uden ydelse")
    assert (inquiry.reasons, inquiry.source) == (["housing", "economy"], "jobcentre")
    screening = Screening.objects.visible_to(cast["erik"]).get(inquiry=inquiry)
    assert screening.screened_by == jonas
    assert not Screening.objects.visible_to(jonas).exists()
    page = client_of("jonas").get(reverse("cases:inquiry", args=[inquiry.pk])).content.decode()
    for hidden in ("PLANT-frej", "Sagt op", "Haster"):
        assert hidden not in page
    with pytest.raises(rules.AlreadyScreened):
        services.screen_inquiry(
            by=jonas,
            inquiry=inquiry,
            screened_on=clock.today(),
            domains={domain: dict(BLANK) for domain in ConcernDomain.values},
        )
    with pytest.raises(OnlyTheMunicipality):
        services.settle_inquiry(by=jonas, inquiry=inquiry, outcome="declined", happened_on=clock.today())


def test_a_circle_without_concern_is_refused_and_nothing_typed_is_lost(cast, client_of):
    data = {f"{domain}-concern": "no" for domain in ConcernDomain.values}
    data |= {"housing-risk_factors": "Sagt op den første", "screened_on": "23-11-2026", "person_name": "Frej"}
    data["screened_on"] = clock.today().strftime("%d-%m-%Y")
    response = client_of("jonas").post(reverse("cases:inquiry-circle"), data)
    assert response.status_code == 422
    assert "Sagt op den første" in response.content.decode()
    assert "Frej" in response.content.decode()
    assert not ConcernInquiry.objects.exists()
    data["housing-concern"] = "yes"
    assert client_of("jonas").post(reverse("cases:inquiry-circle"), data).status_code == 302
    assert ConcernInquiry.objects.get().reasons == ["housing"]


# ------------------------------------------------------------------ turning 18


def young(cast, months=4, reason="leaving_placement", **fields):
    return make_citizen(
        cast["anna"],
        born_on=add_months(clock.today(), months - 12 * 18),
        **{"situation": "at_risk", "at_risk_reason": reason, **fields},
    )


def test_young_people_in_placement_without_a_housing_plan_are_listed(cast, client_of):
    leaving, placed = young(cast), young(cast, months=11, reason="other")
    services.record_measurement(by=cast["anna"], citizen=placed, kind="start", housing="placed_institution")
    young(cast, months=13)
    young(cast, reason="conflict")
    young(cast, months=0)
    assert set(turning_18(cast["anna"])) == {leaving, placed}
    assert set(turning_18(cast["erik"])) == {leaving, placed}
    assert not turning_18(cast["dorthe"])
    page = client_of("anna").get(reverse("overview:turning-18"))
    assert page.context["listing"].count == 2


def test_the_list_and_the_rule_agree_on_who_is_in_placement(cast):
    placed = {}
    for situation, reason, outcomes, _placed in PLACEMENTS:
        one = young(cast, situation=situation, reason=reason)
        for housing in outcomes:
            services.record_measurement(by=cast["anna"], citizen=one, kind="start", housing=housing)
        placed[one] = rules.in_placement(situation, reason, outcomes)
    assert {one: one in turning_18(cast["anna"]) for one in placed} == placed


def test_a_record_without_a_situation_is_listed_too_and_29_february_turns_18_on_1_march(cast):
    clock.move_by(datetime(2029, 11, 1, 12, tzinfo=clock.DANISH_TIME) - clock.now())
    born = date(2012, 2, 29)
    placed = make_citizen(cast["anna"], born_on=born, situation="at_risk", at_risk_reason="other")
    services.record_measurement(by=cast["anna"], citizen=placed, kind="start", housing="placed_institution")
    episode = placed.situations.get()
    services.withdraw_situation(by=cast["anna"], episode=episode, version=episode.version, reason="Fejl")
    [listed] = turning_18(cast["anna"])
    assert (listed, listed.turns_18) == (placed, date(2030, 3, 1))
    assert rules.turns_adult_on(born) == listed.turns_18


def test_a_nomination_or_a_goal_about_the_home_is_a_housing_plan(cast):
    nominated, planned, elsewhere = young(cast), young(cast), young(cast)
    home_world.nominate(cast, who=nominated)
    for citizen, area in ((planned, "housing"), (elsewhere, "network")):
        draft = write_plan(cast["anna"], make_plan(cast["anna"], citizen))
        add_goal(cast["anna"], draft, area=area)
        services.agree_plan(
            by=cast["anna"],
            plan_version=draft,
            version=draft.version,
            agreed_on=days(0),
            review_on=days(90),
            agreed_how="Talt igennem",
        )
    assert list(turning_18(persona("anna"))) == [elsewhere]
