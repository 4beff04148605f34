"""The checks of the method on the pages: what they count, how they are answered, what they cost."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Municipality, ParameterValue
from housingfirst.core import clock
from housingfirst.core.errors import NotAllowed
from support import queries, services
from support.models import CheckAnswer, Contact, Course, CourseMethod, CourseWorker
from support.rules.check_list import HoldsInPast
from tests.support import world
from tests.support.test_course_pages import page, text


@pytest.fixture(autouse=True)
def methods(cast):
    world.offer_methods(cast)


def ago(days):
    return clock.today() - timedelta(days=days)


def met(cast, course, days, *, worker="anna", outcome="held", place="home", **fields):
    return Contact.objects.create(
        municipality_id=course.municipality_id,
        citizen=course.citizen,
        course=course,
        worker=cast[worker],
        happened_at=clock.now() - timedelta(days=days),
        minutes=60,
        place=place,
        outcome=outcome,
        client_key=uuid4(),
        **fields,
    )


def said(course):
    """What the panel says, by check."""
    panel = queries.method_panel(Course.objects.get(pk=course.pk), clock.today())
    return {row.signal.code: row for row in panel.shown}


def sentence(course, code):
    return said(course)[code].signal.sentence.replace("\xa0", " ")


# ---------------------------------------------------------------- what is counted


def test_gap_counts_held_contacts_only(cast):
    course = world.course(cast, starts_on=ago(60))
    met(cast, course, 20)
    met(cast, course, 2, outcome="no_show")
    withdrawn = met(cast, course, 1)
    services.withdraw_contact(by=cast["anna"], contact=withdrawn, reason="Forkert borger")
    assert sentence(course, "CHK-16") == "20 dage uden kontakt; normen er ugentligt"
    assert said(course)["CHK-16"].signal.since == ago(20) + timedelta(days=15)
    met(cast, course, 0)
    assert "CHK-16" not in said(course)


def test_cti_is_checked_by_phase_places_and_who_took_part(cast):
    course = world.course(cast, "CTI", "bo", starts_on=ago(120))
    services.start_phase_one(by=cast["bo"], course=course, event="lease", on=ago(100))
    for days in (98, 90, 80):
        met(cast, course, days, worker="bo")
    met(cast, course, 70, worker="bo", place="office").participants.create(
        municipality_id=course.municipality_id, kind="provider", name="Jobcenter"
    )
    found = said(course)
    assert sentence(course, "CHK-07") == "3 møder hjemme eller ude i fase 1; normen er mindst 4"
    assert sentence(course, "CHK-08") == "1 møde med andre eller netværket i fase 1; normen er mindst 2"
    assert "fase 2 har ingen fokusområder" in sentence(course, "CHK-11").lower()
    assert sentence(course, "CHK-09") == "70 dage uden kontakt i fase 2; normen er hver anden uge"
    assert "CHK-06" not in found
    assert "CHK-05" not in found
    panel = queries.method_panel(Course.objects.get(pk=course.pk), clock.today())
    assert [check.code for check in panel.lacking] == ["CHK-05", "CHK-20"], "said plainly, nothing invented"


def test_worker_and_team_are_checked_beside_the_course(cast):
    course = world.course(cast, starts_on=ago(10))
    world.course(cast, "P85", starts_on=ago(5))
    mixed = said(course)["CHK-02"].signal
    assert (mixed.since, mixed.kind) == (ago(5), "info")
    act = world.course(cast, "ACT", None, starts_on=ago(20))
    met(cast, act, 3)
    assert sentence(act, "CHK-18").startswith("0 af 1 borgere")
    met(cast, act, 2, worker="bo")
    assert "CHK-18" not in said(act)


def test_own_norm_of_the_municipality_is_asked_and_said(cast):
    course = world.course(cast, starts_on=ago(60))
    met(cast, course, 9)
    assert said(course)["CHK-16"].certainty == "Systemets eget forslag; der findes ingen offentlig norm"
    ParameterValue.objects.create(
        municipality=Municipality.objects.get(pk=course.municipality_id),
        key="contact.norm.ICM",
        value="3/5",
        valid_from=ago(30),
        set_by=cast["sofie"],
    )
    row = said(course)["CHK-16"]
    assert (row.signal.kind, row.certainty) == ("late", "Kommunen har sat sin egen værdi")


def test_no_show_is_flagged_and_other_support_has_no_checks(cast):
    assert said(world.course(cast, "P85", starts_on=ago(60))) == {}
    course = world.course(cast, worker="bo", starts_on=ago(60))
    Course.objects.filter(pk=course.pk).update(state="closed", ends_on=ago(1), end_reason="no_show")
    assert sentence(course, "CHK-21") == "Forløbet blev lukket, fordi kontakten ikke lykkedes"
    assert "CHK-16" not in said(course), "a closed course is not asked for contact"


# ---------------------------------------------------------------- the answer


def answer(cast, course, by="anna", code="CHK-16", **fields):
    shown = said(course)[code]
    fields = {"reason": "Hun er på ferie hos sin søster", "signal_key": shown.signal.key, **fields}
    return services.answer_check(by=cast[by], course=course, code=code, **fields)


def test_answered_signal_stays_as_answered_until_it_changes(cast):
    course = world.course(cast, starts_on=ago(60))
    met(cast, course, 8)
    answer(cast, course)
    row = said(course)["CHK-16"]
    assert (row.waits, row.status, row.answer.answered_by) == (False, ("idle", "Besvaret"), cast["anna"])
    with pytest.raises(services.SignalAnswered, match="allerede besvaret af Anna"):
        answer(cast, course)
    clock.move_by(timedelta(days=7))
    row = said(course)["CHK-16"]
    assert (row.waits, row.signal.kind, row.answer) == (True, "late", None), "soon has become late: another signal"
    panel = queries.method_panel(course, clock.today())
    assert [old.signal for old in panel.earlier] == [CheckAnswer.objects.get().signal]


def test_answer_with_a_last_day_holds_so_long(cast):
    course = world.course(cast, starts_on=ago(60))
    met(cast, course, 30)
    with pytest.raises(HoldsInPast):
        answer(cast, course, holds_until=ago(1))
    answer(cast, course, holds_until=clock.today() + timedelta(days=2))
    clock.move_by(timedelta(days=2))
    assert not said(course)["CHK-16"].waits
    clock.move_by(timedelta(days=1))
    assert said(course)["CHK-16"].waits


def test_answer_meets_only_the_signal_that_was_read(cast):
    course = world.course(cast, starts_on=ago(60))
    met(cast, course, 8)
    key = said(course)["CHK-16"].signal.key
    met(cast, course, 0)
    with pytest.raises(services.SignalChanged):
        services.answer_check(by=cast["anna"], course=course, code="CHK-16", signal_key=key, reason="Ferie")
    with pytest.raises(NotAllowed):
        services.answer_check(by=cast["erik"], course=course, code="CHK-16", signal_key=key, reason="Ferie")


# ---------------------------------------------------------------- the pages


def test_panel_opens_to_norm_source_and_count_and_is_answered(cast, client_of):
    course = world.course(cast, starts_on=ago(60))
    met(cast, course, 14)
    shown = text(page(client_of, "anna", "course", course.pk))
    for words in ("Metoden", "14 dage uden kontakt; normen er ugentligt", "Systemets eget forslag",
                  "Højst 7 dage mellem to kontakter", "Den seneste kontakt blev holdt"):  # fmt: skip
        assert words in shown
    url = reverse("support:check-answer", args=[course.pk, "CHK-16"])
    key = said(course)["CHK-16"].signal.key
    assert key in text(client_of("anna").get(url))
    assert client_of("anna").post(url, {"signal_key": key, "reason": ""}).status_code == 422
    kept = client_of("anna").post(url, {"signal_key": "soon:2020-01-01", "reason": "Hun rejser"})
    assert kept.status_code == 422
    assert "Hun rejser" in text(kept)
    assert client_of("anna").post(url, {"signal_key": key, "reason": "Hun rejser"}).status_code == 302
    shown = text(page(client_of, "anna", "course", course.pk))
    assert "Besvaret" in shown
    assert "Hun rejser" in shown
    assert client_of("anna").get(url).status_code == 302
    assert client_of("anna").get(url.replace("CHK-16", "CHK-99")).status_code == 404


def test_team_page_counts_the_signals_that_wait(cast, client_of):
    course = world.course(cast, starts_on=ago(30))
    quiet = world.course(cast, starts_on=ago(30))
    met(cast, quiet, 1)
    given = parameters.values(queries.CHECK_VALUES, course.municipality_id, clock.today())
    assert queries.signals_waiting([course, quiet], given, clock.today()) == {
        course.pk: 1,
        quiet.pk: 0,
    }
    shown = text(page(client_of, "anna", "caseload"))
    assert "1 signal om metoden i 1 forløb" in shown
    assert "ICM · ét signal" in shown
    answer(cast, course)
    assert "signal om metoden" not in text(page(client_of, "anna", "caseload"))


def test_thousand_courses_cost_the_checks_what_ten_do(cast, django_assert_num_queries):
    """Courses in bulk, past the service and its triggers' checks at commit."""
    today, municipality = clock.today(), cast["anna"].municipality_id
    citizen, closed = world.new_citizen(cast), {"state": "closed", "ends_on": today, "end_reason": "need_met"}
    common = {"municipality_id": municipality, "citizen": citizen, "team": world.team(), "opened_by": cast["carla"]}
    rows = Course.objects.bulk_create(
        Course(method="CTI", starts_on=ago(300), phase1_on=ago(290), phase1_event="lease", **common, **closed)
        for _number in range(1000)
    )
    Contact.objects.bulk_create(
        Contact(municipality_id=municipality, citizen=citizen, course=course, worker=cast["anna"], minutes=45,
                happened_at=clock.now() - timedelta(days=280), place="home", outcome="held", client_key=uuid4())
        for course in rows
    )  # fmt: skip
    for some in (rows[:10], rows):
        given = parameters.values(queries.CHECK_VALUES, municipality, today)
        fresh = list(Course.objects.filter(pk__in=[course.pk for course in some]).select_related("follow_on"))
        with django_assert_num_queries(5):
            found = queries.signals_waiting(fresh, given, today)
        assert len(found) == len(some)
        assert set(found.values()) != {0}
    assert not CourseMethod.objects.filter(course__in=rows).exists()
    assert not CourseWorker.objects.filter(course__in=rows).exists()


def test_the_plan_and_what_follows_feed_their_checks(cast):
    """CHK-12 and CHK-14, from the plan of the running phase and from what is planned to follow."""
    course = world.course(cast, "CTI", "bo", starts_on=ago(270))
    services.start_phase_one(by=cast["bo"], course=course, event="lease", on=ago(260))
    found = said(course)
    assert "mangler" in found["CHK-12"].signal.sentence
    assert "CHK-14" not in found, "nothing is planned to follow: the course says so elsewhere"
    end = queries.clock_of(Course.objects.get(pk=course.pk)).planned_end
    services.plan_follow_on(
        by=cast["bo"], course=course, kind="other", provider="Bostøtten", needs_decision=True, starts_on=end
    )
    assert said(course)["CHK-14"].signal.kind == "soon"
