"""Concern inquiries: recorded, attempted, screened, linked, settled; who reads them; what the database refuses."""

import re
from datetime import timedelta
from threading import Event, Thread
from time import sleep

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.urls import reverse

from cases import permissions, queries, rules, services
from cases.choices import ConcernDomain, InquiryOutcome, InquiryState
from cases.models import Citizen, ConcernInquiry, InquiryStep, Screening
from housingfirst.accounts.roles import Role
from housingfirst.accounts.services import give_role, join_unit, set_parameter
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cases.test_citizen_access import make_citizen
from tests.cast import found_cast
from tests.conftest import persona


def record(by, **fields):
    known = {
        "received_on": clock.today(),
        "source": "drop_in_centre",
        "reasons": ["housing", "economy"],
        "known_before": "no",
        "person_name": "En mand ved stationen",
        "what_is_known": "Sover i trappeopgangen",
    }
    return services.record_inquiry(by=by, **(known | fields))


def attempt(by, inquiry, reached=False, **fields):
    known = {"happened_on": clock.today(), "how": "phone"}
    return services.note_attempt(by=by, inquiry=inquiry, reached=reached, **(known | fields))


def settle(by, inquiry, outcome="advice_only", **fields):
    return services.settle_inquiry(by=by, inquiry=inquiry, outcome=outcome, happened_on=clock.today(), **fields)


def answers(**concerns):
    blank = {"concern": False, "risk_factors": "", "protective_factors": "", "note": ""}
    return {domain: blank | concerns.get(domain, {}) for domain in ConcernDomain.values}


def readers(inquiry):
    return {
        key
        for key in ("anna", "bo", "carla", "dorthe", "erik", "hanne", "yrsa", "jonas", "mona", "lise", "frida")
        if ConcernInquiry.objects.visible_to(persona(key)).filter(pk=inquiry.pk).exists()
    }


@pytest.fixture
def inquiry(cast):
    return record(cast["erik"])


def test_who_waited_while_it_was_linked_to_a_citizen_out_of_reach_no_longer_works_it(own_database):
    """CASE-86: the inquiry is another's from then on, also for a step that was under way."""
    people = found_cast()
    municipality_id = people["anna"].municipality_id
    with municipality_scope(municipality_id):
        inquiry, hers = record(people["erik"]), make_citizen(people["dorthe"])
    linked = Event()

    def link():
        try:
            with municipality_scope(municipality_id):
                services.link_citizen(by=persona("erik"), inquiry=inquiry, citizen=hers)
                linked.set()
                sleep(0.5)
        finally:
            connection.close()

    thread = Thread(target=link)
    thread.start()
    assert linked.wait(10)
    with pytest.raises(permissions.CannotReachInquiry), municipality_scope(municipality_id):
        attempt(persona("anna"), inquiry)
    thread.join()
    with municipality_scope(municipality_id):
        assert inquiry.steps.count() == 1


def test_new_inquiry_waits_for_the_first_attempt(inquiry):
    assert inquiry.state == InquiryState.NEW
    assert inquiry.due_on == clock.today() + timedelta(days=3)
    assert [step.event for step in inquiry.steps.all()] == [InquiryState.NEW]


def test_deadline_is_the_municipality_s_own(cast):
    set_parameter(
        by=cast["sofie"], key="inquiry.first_attempt_days", value=1, valid_from=clock.today(), source="Kommunen"
    )
    assert record(cast["erik"]).due_on == clock.today() + timedelta(days=1)


def test_attempts_contact_and_outcome_leave_rows_and_dates(cast, inquiry):
    attempt(cast["erik"], inquiry, note="Tog den ikke")
    clock.move_by(timedelta(days=2))
    attempt(cast["bo"], inquiry, reached=True, how="in_person")
    attempt(cast["bo"], inquiry)
    inquiry = settle(cast["erik"], inquiry, note="Fik vejledning om bolig")
    assert (inquiry.state, inquiry.outcome, inquiry.due_on) == (InquiryState.SETTLED, InquiryOutcome.ADVICE_ONLY, None)
    assert inquiry.first_attempt_on == inquiry.received_on
    assert inquiry.first_contact_on == inquiry.settled_on == clock.today()
    assert list(inquiry.steps.order_by("pk").values_list("event", flat=True)) == [
        "new", "attempted", "contact", "attempted", "settled",
    ]  # fmt: skip


def test_settled_inquiry_is_closed_to_a_second_outcome(cast, inquiry):
    settle(cast["erik"], inquiry)
    with pytest.raises(rules.InquirySettled) as refusal:
        settle(cast["anna"], inquiry, "other_help")
    assert "Kun rådgivning" in str(refusal.value)
    assert inquiry.steps.count() == 2


def test_no_contact_comes_back_after_a_month_and_is_taken_up_again(cast, inquiry):
    attempt(cast["erik"], inquiry)
    inquiry = settle(cast["erik"], inquiry, "no_contact")
    assert inquiry.due_on == clock.today() + timedelta(days=30)
    inquiry = attempt(cast["erik"], inquiry, reached=True)
    assert (inquiry.state, inquiry.outcome, inquiry.settled_on) == (InquiryState.CONTACT, "", None)


def test_course_needs_the_citizen(cast, inquiry):
    with pytest.raises(rules.CourseNeedsCitizen):
        settle(cast["erik"], inquiry, "course")
    citizen = make_citizen(cast["anna"])
    services.link_citizen(by=cast["anna"], inquiry=inquiry, citizen=citizen)
    assert settle(cast["anna"], inquiry, "course").outcome == InquiryOutcome.COURSE


def test_unlinked_inquiry_is_read_by_the_municipality_s_people_who_record_them(inquiry):
    assert readers(inquiry) == {"anna", "bo", "carla", "dorthe", "erik"}


def test_linked_inquiry_is_read_by_those_who_reach_the_citizen(cast, inquiry):
    citizen = make_citizen(cast["anna"])
    services.link_citizen(by=cast["anna"], inquiry=inquiry, citizen=citizen)
    assert readers(inquiry) == {"anna", "bo", "carla", "erik"}
    services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    assert readers(inquiry) == {"erik"}
    with pytest.raises(permissions.CannotReachInquiry):
        attempt(persona("anna"), inquiry)


def test_partner_sees_how_far_the_own_unit_s_inquiry_is_and_nothing_else(cast):
    sent = record(cast["mona"])
    record(cast["erik"])
    assert sent.sent_by_unit.name == "Boformen Engholm"
    mona = persona("mona")
    assert list(ConcernInquiry.objects.visible_to(mona)) == [sent]
    assert not ConcernInquiry.objects.read_in_full_by(mona).exists()
    attempt(cast["erik"], sent, note="PLANT-NOTES-step")
    card = queries.inquiry_card(mona, sent)
    assert (card.in_full, card.steps, card.screening) == (False, [], None)
    with pytest.raises(permissions.OnlyTheMunicipality):
        attempt(mona, sent)
    assert readers(sent) == {"anna", "bo", "carla", "dorthe", "erik", "mona"}


@pytest.mark.parametrize("sender", ["mona", "anna"])
def test_whoever_sent_an_inquiry_goes_on_seeing_how_far_it_is_and_no_more(cast, client_of, sender):
    """A card that went away, or looked another way, would tell that the citizen's record is protected."""
    open_one, protected = record(cast[sender]), record(cast[sender])
    for inquiry, first_name in ((open_one, "Åben"), (protected, "Skjult")):
        citizen = make_citizen(cast["erik"], first_name=first_name)
        services.link_citizen(by=cast["erik"], inquiry=inquiry, citizen=citizen)
    services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    assert readers(protected) == {"erik", sender}
    client, pages = client_of(sender), set()
    for inquiry in (open_one, protected):
        page = client.get(reverse("cases:inquiry", args=[inquiry.pk]))
        assert page.status_code == 200
        text = page.content.decode()
        assert "En mand ved stationen" not in text
        assert "Rugmark" not in text
        pages.add(re.sub(rf"(/inquiries/|Henvendelse ){inquiry.pk}\b|csrf\w+\" value=\"[^\"]+\"", "", text))
    assert len(pages) == 1
    assert not ConcernInquiry.objects.read_in_full_by(persona(sender)).exists()
    with pytest.raises(permissions.OnlyTheMunicipality):
        attempt(persona(sender), protected)
    assert not AccessLog.objects.filter(user=cast[sender]).exists(), "no record was read"
    rows = client.get(reverse("cases:inquiry-list")).content.decode()
    assert "Rugmark" not in rows


def test_an_own_employee_of_a_partner_s_unit_reads_by_the_record_not_by_the_unit(cast):
    sent = record(cast["mona"])
    citizen = make_citizen(cast["erik"])
    services.link_citizen(by=cast["erik"], inquiry=sent, citizen=citizen)
    give_role(by=cast["sofie"], user=cast["dorthe"], role=Role.PARTNER, starts_on=clock.today())
    membership = cast["mona"].unit_memberships.get()
    join_unit(by=cast["sofie"], user=cast["dorthe"], unit=membership.unit, starts_on=clock.today())
    dorthe = persona("dorthe")
    assert list(ConcernInquiry.objects.visible_to(dorthe)) == [sent]
    assert not ConcernInquiry.objects.read_in_full_by(dorthe).exists()
    assert not queries.inquiry_card(dorthe, sent).in_full


@pytest.mark.parametrize("key", ["hanne", "yrsa", "lise", "frida", "sofie"])
def test_others_record_none(cast, key):
    with pytest.raises(permissions.CannotRecordInquiry):
        record(cast[key])


def test_screening_keeps_all_eleven_answers_and_no_score(cast, inquiry):
    first = services.screen_inquiry(
        by=cast["erik"],
        inquiry=inquiry,
        screened_on=clock.today(),
        domains=answers(housing={"concern": True, "risk_factors": "Sagt op", "protective_factors": "Søsteren"}),
    )
    second = services.screen_inquiry(by=cast["anna"], inquiry=inquiry, screened_on=clock.today(), domains=answers())
    assert first.domains.count() == 11
    assert queries.newest_screening(cast["erik"], inquiry) == second
    assert {field.name for field in Screening._meta.get_fields()} & {"score", "points", "sum", "level"} == set()


def test_screening_of_the_future_or_without_an_answer_is_refused(cast, inquiry):
    with pytest.raises(rules.DateInFuture):
        services.screen_inquiry(
            by=cast["erik"], inquiry=inquiry, screened_on=clock.today() + timedelta(days=1), domains=answers()
        )
    with pytest.raises(rules.NoDomainAnswered):
        services.screen_inquiry(by=cast["erik"], inquiry=inquiry, screened_on=clock.today(), domains={})


def test_steps_and_screenings_cannot_be_changed_even_by_sql(cast, inquiry):
    services.screen_inquiry(by=cast["erik"], inquiry=inquiry, screened_on=clock.today(), domains=answers())
    for rows in (InquiryStep.objects.all(), Screening.objects.all()):
        with pytest.raises(ProgrammingError), transaction.atomic():
            rows.update(municipality=cast["erik"].municipality)
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"delete from {rows.model._meta.db_table}")


def test_database_refuses_what_the_services_would(cast, inquiry):
    rows = ConcernInquiry.objects.filter(pk=inquiry.pk)
    for change in (
        {"reasons": []},
        {"outcome": "course"},
        {"state": "settled"},
        {"first_attempt_on": inquiry.received_on - timedelta(days=1)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**change)
    contact = attempt(cast["erik"], inquiry, reached=True)
    with pytest.raises(ProgrammingError), transaction.atomic():
        ConcernInquiry.objects.filter(pk=contact.pk).update(state="attempted")


def test_citizen_is_created_from_the_inquiry_in_one_step(cast, inquiry):
    citizen = services.register_citizen(
        by=cast["anna"],
        inquiry=inquiry,
        first_name="Jesper",
        last_name="Rugmark",
        situation="street",
        situation_from=clock.today(),
    )
    inquiry.refresh_from_db()
    assert inquiry.citizen == citizen
    with pytest.raises(rules.AlreadyLinked):
        services.link_citizen(by=cast["anna"], inquiry=inquiry, citizen=citizen)


def test_refused_citizen_leaves_the_inquiry_unlinked(cast, inquiry):
    with pytest.raises(rules.WrongCpr):
        services.register_citizen(
            by=cast["anna"], inquiry=inquiry, first_name="J", last_name="R", cpr="1", situation="street",
            situation_from=clock.today(),
        )  # fmt: skip
    inquiry.refresh_from_db()
    assert inquiry.citizen is None
    assert not Citizen.objects.exists()


def test_short_contact_is_one_line_and_no_inquiry(cast):
    services.note_short_contact(
        by=cast["anna"], happened_on=clock.today(), inquirer="relative", source="other", text="Mor spurgte om indskud"
    )
    assert not ConcernInquiry.objects.exists()
    with pytest.raises(ValidationError):
        services.note_short_contact(
            by=cast["anna"], happened_on=clock.today(), inquirer="relative", source="other", text="x" * 301
        )
    with pytest.raises(permissions.CannotRecordInquiry):
        services.note_short_contact(
            by=cast["mona"], happened_on=clock.today(), inquirer="relative", source="other", text="x"
        )


def test_counts_of_the_inbox(cast, inquiry):
    attempt(cast["erik"], record(cast["erik"]))
    late = record(cast["erik"], received_on=clock.today() - timedelta(days=4))
    attempt(cast["erik"], late, happened_on=clock.today() - timedelta(days=4))
    gone = record(cast["erik"], received_on=clock.today() - timedelta(days=9))
    attempt(cast["erik"], gone)
    settle(cast["erik"], gone, "no_contact")
    clock.move_by(timedelta(days=4))
    counts = queries.inbox_counts(persona("erik"))
    assert (counts.open, counts.late, counts.to_follow_up) == (3, 2, 1)
    assert queries.inbox_counts(persona("mona")) == queries.InboxCounts(0, 0, 0)


def test_other_municipality_sees_none(cast, inquiry):
    assert not ConcernInquiry.objects.visible_to(persona("hedelund-carla")).exists()
