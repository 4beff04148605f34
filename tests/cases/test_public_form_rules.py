"""CASE-90 to CASE-99, without a database."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cases import rules
from cases.choices import InquiryOutcome, InquiryState

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 14, 20, tzinfo=ZoneInfo("Europe/Copenhagen"))


def row(source="school", referred_by="", reasons=("housing",), received=TODAY, **days):
    dates = {name: received + timedelta(days=after) for name, after in days.items()}
    return rules.CountedInquiry(source, referred_by, "staff", reasons, "no", "", received, **dates)


def test_source_counts_once_with_the_referring_actor_beside_it():
    rows = [row("school", "youth_guidance"), row("school", "youth_guidance"), row("school"), row("shelter")]
    found = {one.source: one for one in rules.by_source(rows)}
    assert len(found) == 13
    assert sum(one.count for one in found.values()) == len(rows)
    assert found["school"].referred_by == {"youth_guidance": 2, "": 1}
    assert found["jobcentre"].count == 0


def test_reasons_count_each_so_that_shares_may_pass_100_per_cent():
    found = rules.by_reason([row(reasons=["housing", "economy"]), row(reasons=["housing"])])
    assert (found["housing"], found["economy"], found["crime"]) == (2, 1, 0)
    assert sum(found.values()) == 3


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ([], (0, None, None, None)),
        ([0], (1, 0.0, None, None)),
        ([1, 3], (2, 2.0, 1.5, 2.5)),
        ([0, 2, 4, 6, 8], (5, 4.0, 2.0, 6.0)),
    ],
)
def test_days_are_median_and_middle_half_of_those_where_it_happened(after, expected):
    rows = [row(first_contact_on=days) for days in after] + [row()]
    found = rules.days_to(rows, "first_contact_on")
    assert (found.count, found.middle, found.low, found.high) == expected


def test_outside_the_team_a_period_is_a_whole_year():
    chosen = rules.period_for(date(2026, 2, 1), date(2026, 3, 1), today=TODAY, in_full=False, year=2025)
    assert chosen == (date(2025, 1, 1), date(2025, 12, 31))
    assert rules.period_for(None, None, today=TODAY, in_full=False, year=2099) == (date(2026, 1, 1), TODAY)
    turned = rules.period_for(date(2026, 3, 1), date(2026, 2, 1), today=TODAY, in_full=True, year=0)
    assert turned == (date(2026, 2, 1), date(2026, 3, 1))


@pytest.mark.parametrize(
    ("opened_ago", "trap", "refusal"),
    [
        (timedelta(seconds=3), "", rules.SentTooSoon),
        (timedelta(seconds=4), "", None),
        (timedelta(hours=24), "", None),
        (timedelta(hours=24, seconds=1), "", rules.OpenTooLong),
        (timedelta(minutes=5), "https://x", rules.FilledByMachine),
    ],
)
def test_a_machine_is_too_quick_or_walks_into_the_trap(opened_ago, trap, refusal):
    def check():
        rules.check_filled_in(NOW - opened_ago, NOW, least_seconds=4, trap=trap)

    if refusal is None:
        check()
    else:
        with pytest.raises(refusal):
            check()


def test_mark_of_an_address_is_another_each_hour_municipality_and_key():
    def mark(address="10.1.2.3", municipality_id=1, hour=NOW, secret="k"):
        return rules.address_mark(address, municipality_id=municipality_id, hour=rules.hour_of(hour), secret=secret)

    others = [mark("10.1.2.4"), mark(municipality_id=2), mark(hour=NOW + timedelta(hours=1)), mark(secret="l")]
    assert mark() == mark(hour=NOW + timedelta(minutes=30))
    assert len({mark(), *others}) == 5
    assert len(mark()) == 32
    assert "10.1.2.3" not in mark()
    assert mark("2001:db8::1") == mark("2001:db8:0:ff::1") != mark("2001:db8:0:100::1"), "a line at home is one"
    assert mark("") == mark("unknown")


@pytest.mark.parametrize(("here", "in_all", "room"), [(9, 119, True), (10, 0, False), (0, 120, False)])
def test_room_is_by_address_and_in_all(here, in_all, room):
    if room:
        rules.check_room(here, in_all, per_address=10, per_municipality=120)
    else:
        with pytest.raises(rules.TooManyAtOnce):
            rules.check_room(here, in_all, per_address=10, per_municipality=120)


def test_what_is_refused_counts_by_itself_with_a_limit_of_its_own():
    limits = {"per_address": 10, "per_municipality": 120, "most_failed": 60}
    rules.check_room(0, 0, failed=59, **limits)
    with pytest.raises(rules.TooManyAtOnce):
        rules.check_room(0, 0, failed=60, **limits)


@pytest.mark.parametrize(
    "text",
    [
        "670398-1234",
        "Hun hedder 6703981234, tror jeg",
        "010180 1234",
        "670398\u20131234",
        "670398 \u2013 1234",
        "670398  1234",
        "670398.1234",
        "67.03.98-1234",
        "67 03 98 1234",
        "670398\u200b1234",
        "6703\u00ad98-1234",
        "6 7 0 3 9 8 1 2 3 4",
        "67 03 98 12 34",
        "\uff16\uff17\uff10\uff13\uff19\uff18-1234",
        "670398-1234 20 60 13 01",
    ],
)
def test_cpr_number_is_not_taken_from_the_public(text):
    with pytest.raises(rules.NoCprHere) as refusal:
        rules.check_no_cpr([("what_is_known", text)], TODAY)
    assert refusal.value.field == "what_is_known"


@pytest.mark.parametrize(
    "text",
    [
        "Ring 20 60 13 01",
        "+45 2060 1301",
        "4520601301",
        "+45 20 11 13 01",
        "Ring 20 11 13 01 22 33 44 55",
        "Set 12.03.2026 20.15",
        "Opgang 12, kl. 21",
        "J.nr. 27.03.98-12345",
    ],
)
def test_phone_numbers_are_no_cpr_numbers(text):
    rules.check_no_cpr([("what_is_known", text)], TODAY)


def test_receipt_is_read_as_it_is_spoken():
    assert rules.shown_receipt("K7M492XQ") == "K7M4-92XQ"
    assert rules.typed_receipt(" k7m4 92xq") == "K7M492XQ"
    assert rules.typed_receipt("Rugmark") == rules.typed_receipt("Kjærsholm") == ""


LIMITS = rules.InquiryLimits(first_attempt=3, next_attempt=7, outcome=21, follow_up=30, declined=90)


def test_a_no_is_asked_again_where_the_municipality_wants_to():
    settled = (InquiryState.SETTLED, InquiryOutcome.DECLINED, TODAY)
    assert rules.inquiry_due(*settled, LIMITS) == TODAY + timedelta(days=90)
    assert rules.inquiry_due(*settled, rules.InquiryLimits(3, 7, 21, 30)) is None


def test_follow_up_ends_with_a_reason_only():
    rules.check_follow_up_end(InquiryState.SETTLED, TODAY, "moved", "")
    with pytest.raises(rules.NothingToFollowUp):
        rules.check_follow_up_end(InquiryState.SETTLED, None, "moved", "")
    with pytest.raises(rules.NothingToFollowUp):
        rules.check_follow_up_end(InquiryState.CONTACT, TODAY, "moved", "")
    with pytest.raises(rules.WhyMissing):
        rules.check_follow_up_end(InquiryState.SETTLED, TODAY, "other", " ")
