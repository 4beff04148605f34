"""HOU-30 to HOU-34: the refund of shelter stays, against hand-counted cases and a naive day-by-day count."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from housing.parameters import PER_STAY_3_MONTHS, ROLLING_365, UNLIMITED, RefundTerms
from housing.rules import ShelterStay, explain_shelter_refund, shelter_refund
from housingfirst.core.calculation import CalculationError, add_months, rounded

ROLLING = RefundTerms(ROLLING_365, 90, Fraction(1, 2))
PER_STAY = RefundTerms(PER_STAY_3_MONTHS, 90, Fraction(1, 2))
ALL = RefundTerms(UNLIMITED, 90, Fraction(1, 2))


def stay(admitted, discharged=None, rate="1000.00"):
    return ShelterStay(
        date.fromisoformat(admitted), date.fromisoformat(discharged) if discharged else None, Decimal(rate)
    )


def answer(stays, as_of, terms=ROLLING):
    return shelter_refund(stays, date.fromisoformat(as_of), terms)


def test_ninety_days_of_a_running_year():
    got = answer([stay("2024-01-01", "2024-06-01")], "2024-06-30")
    assert (got.days, got.refundable_days, got.days_left) == (152, 90, 0)
    assert (got.gross, got.refund, got.net) == (Decimal("152000.00"), Decimal("45000.00"), Decimal("107000.00"))
    assert got.last_refundable_day == date(2024, 3, 30)
    assert [(row.month.isoformat()[:7], row.days, row.refundable_days) for row in got.by_month] == [
        ("2024-01", 31, 31), ("2024-02", 29, 29), ("2024-03", 31, 30), ("2024-04", 30, 0), ("2024-05", 31, 0),
    ]  # fmt: skip
    assert [str(row.refund) for row in got.by_month] == ["15500.00", "14500.00", "15000.00", "0.00", "0.00"]


def test_a_refundable_day_returns_when_it_is_365_days_old():
    # 1 Jan 2024 leaves the 364 days before 31 Dec 2024 (2 Jan – 30 Dec), so that day is refundable again.
    got = answer([stay("2024-01-01")], "2024-12-31")
    assert got.refundable_days == 91
    assert got.last_refundable_day == date(2024, 12, 31)
    assert answer([stay("2024-01-01")], "2024-12-30").refundable_days == 90


def test_days_left_looks_at_the_364_days_before_and_not_at_the_day_itself():
    stays = [stay("2024-01-01", "2024-01-11")]
    assert answer(stays, "2023-12-31").days_left == 90
    assert answer(stays, "2024-01-01").days_left == 90
    assert answer(stays, "2024-01-02").days_left == 89
    assert answer(stays, "2024-01-11").days_left == 80
    assert answer(stays, "2024-12-30").days_left == 80  # 1 Jan 2024 is 364 days before
    assert answer(stays, "2024-12-31").days_left == 81
    assert answer(stays, "2025-01-09").days_left == 90
    assert answer(stays, "2025-01-09", PER_STAY).days_left is None
    assert answer(stays, "2025-01-09", ALL).days_left is None


def test_a_limit_of_zero_and_of_a_whole_year():
    none = answer([stay("2024-01-01", "2024-02-01")], "2024-03-01", RefundTerms(ROLLING_365, 0, Fraction(1, 2)))
    assert (none.refundable_days, none.refund, none.last_refundable_day, none.days_left) == (0, 0, None, 0)
    year = answer([stay("2024-01-01")], "2027-01-01", RefundTerms(ROLLING_365, 365, Fraction(1, 2)))
    assert year.refundable_days == year.days
    nearly = answer([stay("2024-01-01")], "2025-12-29", RefundTerms(ROLLING_365, 364, Fraction(1, 2)))
    assert nearly.days - nearly.refundable_days == 1  # 30 Dec 2024: all of the 364 days before were refundable
    assert nearly.days_left == 1


def test_the_day_asked_for_counts_and_later_days_do_not():
    assert answer([stay("2024-01-01")], "2024-01-01").days == 1
    assert answer([stay("2024-01-02")], "2024-01-01").days == 0
    assert answer([stay("2024-01-01", "2024-01-05")], "2024-01-03").days == 3
    assert answer([stay("2024-01-01", "2024-01-05")], "2025-01-03").days == 4


@pytest.mark.parametrize(
    ("admitted", "first_without"),
    [
        ("2024-01-01", "2024-04-01"),
        ("2023-11-30", "2024-02-29"),
        ("2024-11-30", "2025-02-28"),
        ("2025-05-31", "2025-08-31"),
    ],
)
def test_three_calendar_months_of_each_stay(admitted, first_without):
    got = answer([stay(admitted)], "2026-01-01", PER_STAY)
    assert got.refundable_days == (date.fromisoformat(first_without) - date.fromisoformat(admitted)).days
    assert got.last_refundable_day == date.fromisoformat(first_without) - timedelta(days=1)


def test_a_new_stay_starts_its_own_three_months_even_when_it_touches_the_last():
    got = answer([stay("2024-04-15", "2024-06-01"), stay("2024-01-01", "2024-04-15")], "2024-12-31", PER_STAY)
    assert got.refundable_days == 91 + 47
    april = got.by_month[3]
    assert (april.days, april.refundable_days) == (30, 16)


def test_unlimited_refunds_every_day_at_each_stays_own_rate():
    got = answer(
        [stay("2024-01-01", "2024-01-03", "100.01"), stay("2024-01-03", "2024-01-04", "0.01")], "2024-12-31", ALL
    )
    assert (got.gross, got.refund, got.net) == (Decimal("200.03"), Decimal("100.02"), Decimal("100.01"))
    assert got.last_refundable_day == date(2024, 1, 3)


def test_refunds_of_months_are_rounded_each_on_their_own():
    got = answer([stay("2024-01-31", "2024-02-02", "0.01")], "2024-12-31", ALL)
    assert [row.refund for row in got.by_month] == [Decimal("0.01"), Decimal("0.01")]
    assert (got.refund, got.net) == (Decimal("0.01"), Decimal("0.01"))


def test_a_share_of_a_third_is_exact():
    got = answer([stay("2024-01-01", "2024-01-04", "100.00")], "2024-12-31", RefundTerms(UNLIMITED, 0, Fraction(1, 3)))
    assert (got.refund, got.net) == (Decimal("100.00"), Decimal("200.00"))


def test_no_stays_and_a_stay_of_no_days():
    for stays in ([], [stay("2024-01-01", "2024-01-01")]):
        got = answer(stays, "2024-06-30")
        assert (got.days, got.refundable_days, got.by_month) == (0, 0, ())
        assert (str(got.gross), str(got.refund), str(got.net)) == ("0.00", "0.00", "0.00")
        assert (got.last_refundable_day, got.days_left) == (None, 90)


@pytest.mark.parametrize(
    ("stays", "code", "field"),
    [
        ([("2024-02-01", "2024-01-31")], "order", "stays[0].discharged_on"),
        ([("2024-01-01", "2024-02-02"), ("2024-02-01", "2024-03-01")], "overlap", "stays[1].admitted_on"),
        ([("2024-02-01", "2024-03-01"), ("2024-01-01", "2024-02-02")], "overlap", "stays[0].admitted_on"),
        ([("2024-01-01", None), ("2030-01-01", "2030-01-02")], "overlap", "stays[1].admitted_on"),
        ([("2024-01-01", None), ("2030-01-01", "2030-01-01")], "overlap", "stays[1].admitted_on"),
        ([("2024-01-01", None), ("2024-01-01", None)], "overlap", "stays[1].admitted_on"),
        ([("2024-01-01", None), ("2024-01-01", "2024-01-05")], "overlap", "stays[0].admitted_on"),
        ([("2024-01-01", "2024-12-31"), ("2024-03-01", "2024-03-02")], "overlap", "stays[1].admitted_on"),
    ],
)
def test_stays_that_cannot_be_are_refused(stays, code, field):
    with pytest.raises(CalculationError) as caught:
        answer([stay(*dates) for dates in stays], "2024-06-30")
    assert (caught.value.code, caught.value.field) == (code, field)


def test_touching_stays_in_any_order_are_fine():
    stays = [stay("2024-02-01"), stay("2024-01-01", "2024-01-15"), stay("2024-01-15", "2024-02-01")]
    assert answer(stays, "2024-02-10").days == 41


def test_three_centuries_in_one_stay_take_a_moment():
    started = perf_counter()
    assert answer([stay("1900-01-01")], "2199-12-31").days == 109_573
    assert perf_counter() - started < 2


# ------------------------------------------------------------------ against a naive count


@st.composite
def histories(draw):
    """Stays one after the other, some touching, the last perhaps open."""
    day, stays = date(2023, 1, 1) + timedelta(days=draw(st.integers(0, 60))), []
    for _number in range(draw(st.integers(0, 6))):
        day += timedelta(days=draw(st.integers(0, 150)))
        end = day + timedelta(days=draw(st.integers(1, 200)))
        stays.append(ShelterStay(day, end, Decimal(draw(st.integers(0, 300_000))) / 100))
        day = end
    if stays and draw(st.booleans()):
        stays[-1] = ShelterStay(stays[-1].admitted_on, None, stays[-1].day_rate)
    return draw(st.permutations(stays))


def naive(stays, as_of, terms):
    days = {}
    for one in stays:
        day = one.admitted_on
        while day <= as_of and (one.discharged_on is None or day < one.discharged_on):
            days[day] = one
            day += timedelta(days=1)
    refundable = []
    for day in sorted(days):
        if terms.rule == ROLLING_365:
            recent = [other for other in refundable if day - timedelta(days=364) <= other < day]
            good = len(recent) < terms.limit_days
        elif terms.rule == PER_STAY_3_MONTHS:
            good = day < add_months(days[day].admitted_on, 3)
        else:
            good = True
        if good:
            refundable.append(day)
    return days, refundable


@settings(max_examples=150, deadline=None)
@given(
    histories(),
    st.dates(date(2022, 12, 1), date(2026, 6, 1)),
    st.sampled_from([ROLLING_365, PER_STAY_3_MONTHS, UNLIMITED]),
    st.sampled_from([0, 1, 30, 90, 364, 365, 400]),
    st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(1, 2), Fraction(1)]),
)
def test_the_answer_equals_a_naive_day_by_day_count(stays, as_of, rule, limit, share):
    terms = RefundTerms(rule, limit, share)
    days, refundable = naive(stays, as_of, terms)
    got = shelter_refund(stays, as_of, terms)
    assert (got.days, got.refundable_days) == (len(days), len(refundable))
    assert got.last_refundable_day == (refundable[-1] if refundable else None)
    assert got.gross == sum((one.day_rate for one in days.values()), Decimal(0))
    assert got.refund == rounded(share * sum((Fraction(days[day].day_rate) for day in refundable), Fraction(0)))
    assert got.net == got.gross - got.refund
    assert sum(row.days for row in got.by_month) == got.days
    assert [row.month for row in got.by_month] == sorted({day.replace(day=1) for day in days})
    for row in got.by_month:
        assert row.refundable_days == sum(day.replace(day=1) == row.month for day in refundable)
    if rule == ROLLING_365:
        assert got.days_left == limit - sum(as_of - timedelta(days=364) <= day < as_of for day in refundable)
        assert got.days_left >= 0


@pytest.mark.parametrize("terms", [ROLLING, PER_STAY, ALL])
@pytest.mark.parametrize("stays", [[], [stay("2024-01-01")]])
def test_the_explanation_names_its_rules(stays, terms):
    as_of = date(2024, 6, 30)
    sentences = explain_shelter_refund(shelter_refund(stays, as_of, terms), as_of, terms)
    own = {ROLLING_365: "HOU-31", PER_STAY_3_MONTHS: "HOU-32", UNLIMITED: "HOU-33"}[terms.rule]
    assert {sentence[:6] for sentence in sentences} == {"HOU-30", own, "HOU-34"}
