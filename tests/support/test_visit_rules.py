"""What the visit form proposes, and the times before the door: pure rules (SUP-130 to SUP-145)."""

from datetime import date, datetime, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from housingfirst.core import clock
from support.rules import safety, visits

TUESDAY = datetime(2026, 11, 24, 9, 30, tzinfo=clock.DANISH_TIME)


def at(*parts):
    return datetime(*parts, tzinfo=clock.DANISH_TIME)


@pytest.mark.parametrize(
    ("happened_at", "norm", "proposed"),
    [
        (TUESDAY, None, at(2026, 12, 1, 9, 30)),
        (TUESDAY, 7, at(2026, 12, 1, 9, 30)),
        (TUESDAY, 14, at(2026, 12, 8, 9, 30)),
        (TUESDAY, 31, at(2026, 12, 22, 9, 30)),  # four whole weeks: the same weekday, within the norm
        (TUESDAY, 4, at(2026, 11, 27, 9, 30)),  # Saturday is the Friday before
        (at(2026, 11, 25, 9, 30), 4, at(2026, 11, 27, 9, 30)),  # Sunday too
        (at(2026, 11, 26, 9, 30), 4, at(2026, 11, 30, 9, 30)),
        (at(2026, 11, 27, 9, 30), 1, at(2026, 11, 28, 9, 30)),  # daily: no Friday lies between
        (at(2026, 10, 23, 10, 0), 7, at(2026, 10, 30, 10, 0)),  # the clocks are changed in between
    ],
)
def test_next_visit_is_proposed_by_the_norm_of_the_course(happened_at, norm, proposed):
    assert visits.next_visit_at(happened_at, norm, happened_at) == proposed


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    st.none() | st.integers(1, 60),
    st.integers(0, 400),
)
def test_next_visit_lies_ahead_at_the_same_time_of_day_and_never_beyond_the_norm(moment, norm, days_later):
    happened_at = moment.replace(tzinfo=clock.DANISH_TIME)
    now = happened_at + timedelta(days=days_later)
    proposed = visits.next_visit_at(happened_at, norm, now)
    assert proposed > now
    assert (proposed.hour, proposed.minute) == (happened_at.hour, happened_at.minute)
    assert proposed.date() - now.date() <= timedelta(days=norm or 7)


@pytest.mark.parametrize(
    ("missed", "last_held", "norm", "proposed"),
    [
        (TUESDAY, date(2026, 11, 17), 7, date(2026, 11, 25)),  # the norm allows no later day than tomorrow
        (TUESDAY, date(2026, 11, 21), 7, date(2026, 11, 26)),
        (TUESDAY, date(2026, 11, 20), 14, date(2026, 11, 30)),  # 14 / 3 is Saturday; Monday is within the norm
        (TUESDAY, date(2026, 11, 20), 31, date(2026, 12, 4)),
        (TUESDAY, None, None, date(2026, 11, 26)),
        (TUESDAY, date(2026, 9, 1), 7, date(2026, 11, 25)),  # passed already: tomorrow
        (at(2026, 11, 27, 9, 30), date(2026, 11, 26), 7, date(2026, 11, 30)),  # Sunday: the Monday after
        (at(2026, 11, 27, 9, 30), date(2026, 11, 21), 7, date(2026, 11, 30)),  # no Friday lies ahead
    ],
)
def test_next_try_comes_before_the_norm_is_passed(missed, last_held, norm, proposed):
    answer = visits.next_try_at(missed, last_held, norm, 3, missed + timedelta(minutes=20))
    assert answer == datetime.combine(proposed, missed.timetz())


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.none() | st.integers(0, 90),
    st.none() | st.integers(1, 60), st.integers(1, 5), st.integers(0, 60),
)  # fmt: skip
def test_next_try_is_a_working_day_ahead(moment, held_before, norm, part, days_later):
    missed = moment.replace(tzinfo=clock.DANISH_TIME)
    now = missed + timedelta(days=days_later)
    held = missed.date() - timedelta(days=held_before) if held_before is not None else None
    answer = visits.next_try_at(missed, held, norm, part, now)
    assert answer.date() > now.date()
    assert answer.weekday() < 5
    assert (answer.hour, answer.minute) == (missed.hour, missed.minute)


def test_log_visit_means_the_appointment_nearest_now():
    rows = [SimpleNamespace(pk=minutes, starts_at=TUESDAY + timedelta(minutes=minutes)) for minutes in (-90, -20, 30)]
    assert visits.nearest(rows, TUESDAY, timedelta(hours=2)).pk == -20
    assert visits.nearest(rows, TUESDAY + timedelta(minutes=5), timedelta(hours=2)).pk == -20  # as near: the earlier
    assert visits.nearest(rows, TUESDAY + timedelta(hours=5), timedelta(hours=2)) is None
    assert visits.nearest([], TUESDAY, timedelta(hours=2)) is None


def test_only_what_has_begun_is_missed():
    visits.check_missed(TUESDAY, TUESDAY)
    with pytest.raises(visits.NotYetMissed):
        visits.check_missed(TUESDAY, TUESDAY - timedelta(seconds=1))


def test_everybody_stands_on_an_activity_once_and_somebody_does():
    assert visits.once_each([3, 1, 3]) == [3, 1]
    with pytest.raises(visits.NobodyTookPart):
        visits.once_each([])


TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(("days", "fits"), [(0, False), (1, True), (183, True), (184, False), (-5, False)])
def test_a_warning_is_looked_at_again_after_today_and_in_time(days, fits):
    if fits:
        safety.check_warning_review(TODAY + timedelta(days=days), TODAY, 183)
    else:
        with pytest.raises(safety.WarningReviewOff):
            safety.check_warning_review(TODAY + timedelta(days=days), TODAY, 183)


def test_a_warning_holds_to_and_with_its_day_of_review():
    assert safety.is_in_force(TODAY, False, TODAY)
    assert not safety.is_in_force(TODAY, True, TODAY)
    assert not safety.is_in_force(TODAY - timedelta(days=1), False, TODAY)


def test_expected_back_is_the_visit_and_the_way():
    now = at(2026, 11, 24, 9, 1)
    assert safety.expected_back(TUESDAY, 45, 30, now) == at(2026, 11, 24, 10, 45)
    assert safety.expected_back(None, 45, 30, now) == at(2026, 11, 24, 10, 20)
    assert safety.expected_back(TUESDAY - timedelta(hours=3), 45, 30, now) == at(2026, 11, 24, 10, 20)


@pytest.mark.parametrize(("minutes", "fits"), [(0, False), (1, True), (720, True), (721, False), (-1, False)])
def test_expected_back_lies_ahead_within_a_working_day(minutes, fits):
    if fits:
        safety.check_back_time(TUESDAY + timedelta(minutes=minutes), TUESDAY)
    else:
        with pytest.raises(safety.BackTimeOff):
            safety.check_back_time(TUESDAY + timedelta(minutes=minutes), TUESDAY)


def test_overdue_begins_after_the_time_said():
    assert not safety.is_overdue(TUESDAY, TUESDAY)
    assert safety.is_overdue(TUESDAY, TUESDAY + timedelta(seconds=1))
