"""CASE-80 to CASE-87 and CASE-13 to CASE-15, without a database."""

from datetime import date, timedelta

import pytest

from cases import rules
from cases.choices import ConcernDomain, InquiryOutcome, InquirySource, InquiryState

TODAY = date(2026, 11, 24)
LIMITS = rules.InquiryLimits(first_attempt=3, next_attempt=7, outcome=21, follow_up=30)


def step(state=InquiryState.NEW, event=InquiryState.ATTEMPTED, on=TODAY, received=TODAY, last=None, settled=""):
    rules.check_step(
        state, event, happened_on=on, received_on=received, last_step_on=last or received, settled=settled, today=TODAY
    )


def test_thirteen_sources_and_eleven_domains_as_published():
    assert len(InquirySource) == 13
    assert len(ConcernDomain) == 11


def test_reasons_are_several_and_stand_in_the_order_of_the_circle():
    assert rules.check_reasons(["crime", "housing", "crime"]) == ["housing", "crime"]
    with pytest.raises(rules.ReasonMissing):
        rules.check_reasons([])


def test_source_stands_once():
    rules.check_source(InquirySource.SELF, "authority_adviser")
    with pytest.raises(rules.SourceContradiction):
        rules.check_source(InquirySource.SHELTER, "shelter")


def test_future_dates_are_refused_on_their_field():
    with pytest.raises(rules.DateInFuture) as refusal:
        rules.check_received(TODAY + timedelta(days=1), TODAY)
    assert refusal.value.field == "received_on"
    with pytest.raises(rules.DateInFuture) as refusal:
        step(on=TODAY + timedelta(days=1))
    assert refusal.value.field == "happened_on"


def test_step_lies_neither_before_receipt_nor_before_the_last_step():
    yesterday = TODAY - timedelta(days=1)
    with pytest.raises(rules.DateBeforeReceipt):
        step(on=yesterday)
    with pytest.raises(rules.DateBeforeLastStep):
        step(InquiryState.ATTEMPTED, on=yesterday, received=yesterday, last=TODAY)


@pytest.mark.parametrize("state", InquiryState)
@pytest.mark.parametrize("event", [InquiryState.ATTEMPTED, InquiryState.CONTACT, InquiryState.SETTLED])
def test_every_pair_of_states_is_decided_as_the_table_says(state, event):
    settled = InquiryOutcome.NO_CONTACT if state == InquiryState.SETTLED else ""
    allowed = rules.state_after(state, event) in rules.INQUIRY_MOVES[state]
    if allowed:
        step(state, event, settled=settled)
    else:
        with pytest.raises(rules.InquirySettled):
            step(state, event, settled=settled)


@pytest.mark.parametrize("outcome", InquiryOutcome)
def test_only_no_contact_and_a_no_are_taken_up_again(outcome):
    if outcome in rules.MAY_BE_TAKEN_UP:
        step(InquiryState.SETTLED, settled=outcome)
    else:
        with pytest.raises(rules.InquirySettled):
            step(InquiryState.SETTLED, settled=outcome)


def test_who_has_been_met_is_not_unmet_by_a_vain_attempt():
    assert rules.state_after(InquiryState.CONTACT, InquiryState.ATTEMPTED) == InquiryState.CONTACT
    assert rules.state_after(InquiryState.SETTLED, InquiryState.ATTEMPTED) == InquiryState.ATTEMPTED


def test_no_contact_needs_an_attempt_and_a_course_a_citizen():
    with pytest.raises(rules.NothingAttempted):
        rules.check_outcome(InquiryOutcome.NO_CONTACT, attempts=0, has_citizen=True)
    rules.check_outcome(InquiryOutcome.NO_CONTACT, attempts=1, has_citizen=False)
    with pytest.raises(rules.CourseNeedsCitizen):
        rules.check_outcome(InquiryOutcome.COURSE, attempts=1, has_citizen=False)
    rules.check_outcome(InquiryOutcome.ADVICE_ONLY, attempts=0, has_citizen=False)


@pytest.mark.parametrize(
    ("state", "outcome", "days"),
    [
        (InquiryState.NEW, "", 3),
        (InquiryState.ATTEMPTED, "", 7),
        (InquiryState.CONTACT, "", 21),
        (InquiryState.SETTLED, InquiryOutcome.NO_CONTACT, 30),
    ],
)
def test_clock_runs_from_the_last_step(state, outcome, days):
    assert rules.inquiry_due(state, outcome, TODAY, LIMITS) == TODAY + timedelta(days=days)


def test_clock_stops_when_settled_otherwise():
    assert rules.inquiry_due(InquiryState.SETTLED, InquiryOutcome.COURSE, TODAY, LIMITS) is None


def test_screening_answers_a_domain_at_most_once_and_one_at_least():
    rules.check_screening(ConcernDomain.values)
    rules.check_screening(["crime"])
    for wrong in ([*ConcernDomain.values, "crime"], ["weather"]):
        with pytest.raises(rules.UnknownDomain):
            rules.check_screening(wrong)
    with pytest.raises(rules.NoDomainAnswered):
        rules.check_screening([])


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_review_lies_within_a_year(days):
    with pytest.raises(rules.ReviewDateOff):
        rules.check_review_date(TODAY + timedelta(days=days), TODAY)
    rules.check_review_date(TODAY + timedelta(days=366), TODAY)


@pytest.mark.parametrize(
    ("address", "street"),
    [
        ("Lærkevænget 14, 2. tv., 4990 Birkedal", "Lærkevænget"),
        ("H.C. Ørsteds Vej 3", "H.C. Ørsteds Vej"),
        ("Boformen Engholm, værelse 4", "Boformen Engholm"),
        ("Ved stationen", "Ved stationen"),
        ("", ""),
    ],
)
def test_list_shows_the_street_without_the_number(address, street):
    assert rules.street_of(address) == street


def test_age_is_completed_years():
    assert rules.age_on(date(1998, 11, 24), TODAY) == 28
    assert rules.age_on(date(1998, 11, 25), TODAY) == 27
