"""The indicators by hand: each answer is worked out in the test's comments, from facts alone."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from housingfirst.accounts.parameters import REGISTRY
from housingfirst.reporting.choices import Indicator, Verdict, Why
from housingfirst.reporting.queries.facts import KEYS
from housingfirst.reporting.rules.caseloads import team_load
from housingfirst.reporting.rules.cells import (
    gives_away,
    is_small,
    parts_are_shown,
    shown_cells,
    total_is_shown,
)
from housingfirst.reporting.rules.facts import Arrival, CourseFacts, Entry, Member, Move, Span, Terms, WaitingHome
from housingfirst.reporting.rules.figures import by_band, seen_in_time, waiting_on
from housingfirst.reporting.rules.indicators import (
    caseload_per_position,
    contact_groups,
    contact_norm,
    decision_that_counts,
    first_contact,
    mean_score,
    score,
    support_first,
    team_of,
    time_to_key,
)
from housingfirst.reporting.rules.months import MonthRuns, check_month, intake_start, last_month, next_month

OCT, NOV = date(2026, 10, 1), date(2026, 11, 1)
LAST = date(2026, 10, 31)


def terms(**later):
    """As shipped; `later` are (day, value) from which another value of a key holds."""
    shipped = {key: REGISTRY[key].default_on(LAST) for key in KEYS}

    def values(day):
        return shipped | {key.replace("__", "."): value for key, (since, value) in later.items() if since <= day}

    return Terms(values)


def course(number, method="ICM", worker=1, *, start=date(2026, 1, 1), end=None, phases=(), **facts):
    spans = method if isinstance(method, tuple) else (Span(start, end, method),)
    return CourseFacts(
        id=number,
        citizen_id=facts.pop("citizen", 100 + number),
        team_id=7,
        starts_on=start,
        ends_on=end,
        methods=spans,
        workers=(Span(start, end, worker),) if worker else (),
        phases=phases,
        **facts,
    )


def member(user, fraction="1", until=None):
    return Member(user, 7, Fraction(fraction), date(2025, 1, 1), until)


def every(days, first=OCT, last=LAST):
    """A held contact every so many days."""
    return tuple(first + timedelta(days=number) for number in range(0, (last - first).days + 1, days))


# ------------------------------------------------------------------ FI-01, FI-02


def test_caseload_of_a_full_time_icm_worker_with_eight_is_eight_per_position():
    load = team_load(7, [course(number) for number in range(8)], [member(1)], terms(), LAST)
    answer = caseload_per_position(Indicator.CASELOAD_OTHERS, load)
    assert (answer.numerator, answer.denominator, answer.value) == (8, 1, 8)
    assert caseload_per_position(Indicator.CASELOAD_CTI, load).value is None


def test_a_fraction_counts_as_it_is_that_day():
    # 6 CTI with 0.6 of a position: 10 per position. The other worker left on the last day and counts no more.
    load = team_load(
        7, [course(number, "CTI") for number in range(6)], [member(1, "0.6"), member(2, until=LAST)], terms(), LAST
    )
    answer = caseload_per_position(Indicator.CASELOAD_CTI, load)
    assert (answer.numerator, answer.denominator, answer.value) == (6, Fraction(3, 5), 10)
    assert load.capacity == 48


def test_a_mixed_worker_shares_the_fraction_by_points():
    # 4 ICM (40 points), 4 CTI (32) and 4 § 85 (20) of 92: ICM gets 40/92 of a position, 4 ÷ 40/92 = 9.2; CTI 11.5.
    mine = [course(n) for n in range(4)] + [course(10 + n, "CTI") for n in range(4)]
    mine += [course(20 + n, "P85") for n in range(4)]
    load = team_load(7, mine, [member(1)], terms(), LAST)
    assert caseload_per_position(Indicator.CASELOAD_OTHERS, load).value == Fraction(92, 10)
    assert caseload_per_position(Indicator.CASELOAD_CTI, load).value == Fraction(23, 2)
    assert load.workers[0].load.label == "ICM-like"


def test_courses_carried_by_the_team_count_against_its_whole_fraction():
    # 16 ACT and 8 ICM, 240 points, three full positions: 24 courses over 3.
    mine = [course(n, "ACT", None) for n in range(16)] + [course(20 + n, "ICM", 1) for n in range(8)]
    load = team_load(7, mine, [member(1), member(2), member(3)], terms(), LAST)
    answer = caseload_per_position(Indicator.CASELOAD_OTHERS, load)
    assert (answer.numerator, answer.denominator, answer.value) == (24, 3, 8)
    assert (load.used, load.capacity) == (240, 240)


def test_who_left_with_courses_leaves_courses_without_staff_and_who_waits_is_left_out():
    mine = [course(1), course(2, worker=9), course(3, worker=None)]
    load = team_load(7, mine, [member(1)], terms(), LAST)
    answer = caseload_per_position(Indicator.CASELOAD_OTHERS, load)
    assert (answer.numerator, answer.denominator, answer.value, answer.excluded) == (2, 1, 2, 1)
    assert [(row.course_id, row.why) for row in answer.rows] == [
        (1, Why.HELD),
        (2, Why.NO_STAFF),
        (3, Why.NO_WORKER),
    ]


# ------------------------------------------------------------------ scores


@pytest.mark.parametrize(
    ("indicator", "bounds", "value", "expected"),
    [
        ("FI-01", "10/12/15", 10, 4), ("FI-01", "10/12/15", Fraction(1001, 100), 3), ("FI-01", "10/12/15", 12, 3),
        ("FI-01", "10/12/15", 15, 2), ("FI-01", "10/12/15", Fraction(151, 10), 1),
        ("FI-02", "8/10/13", 8, 4), ("FI-02", "8/10/13", Fraction(92, 10), 3), ("FI-02", "8/10/13", 14, 1),
        ("FI-04", "7/14/30", 7, 4), ("FI-04", "7/14/30", Fraction(15, 2), 3), ("FI-04", "7/14/30", 31, 1),
        ("FI-05", "42/90/180", 42, 4), ("FI-05", "42/90/180", 180, 2), ("FI-05", "42/90/180", 181, 1),
        ("FI-06", "90/75/50", 90, 4), ("FI-06", "90/75/50", Fraction(2699, 30), 3), ("FI-06", "90/75/50", 50, 2),
        ("FI-07", "90/80/70", 70, 2), ("FI-07", "90/80/70", Fraction(2099, 30), 1), ("FI-07", "90/80/70", 0, 1),
    ],
)  # fmt: skip
def test_scores_by_the_table_with_the_limits_belonging(indicator, bounds, value, expected):
    assert score(Indicator(indicator), Fraction(value), 5, bounds, 5) == expected


def test_too_few_citizens_or_nothing_to_count_is_no_score():
    assert score(Indicator.CONTACT_NORM, Fraction(100), 4, "90/80/70", 5) is None
    assert score(Indicator.CONTACT_NORM, None, 9, "90/80/70", 5) is None


def test_the_mean_is_of_the_scores_there_are():
    assert (mean_score([4, 4, 1, 2]), mean_score([4, 3, 3]), mean_score([])) == (Decimal("2.8"), Decimal("3.3"), None)


# ------------------------------------------------------------------ FI-04


def test_first_contact_is_a_median_that_waiting_neither_leaves_nor_flatters():
    def begun(number, decided, met, **facts):
        return course(number, start=max(decided, OCT), decided_on=decided, first_held_on=met, **facts)

    mine = [
        begun(1, date(2026, 10, 1), date(2026, 10, 4)),  # 3 days
        begun(2, date(2026, 9, 20), date(2026, 10, 2)),  # 12 days
        begun(3, date(2026, 10, 5), None),  # not seen by the 31st: 26 days so far
        begun(4, date(2026, 10, 28), date(2026, 11, 5)),  # met after the period: 3 days so far, in time, left out
        begun(5, date(2026, 10, 2), date(2026, 10, 3), is_return=True),  # no new decision
        course(6, start=OCT),  # no decision registered
        course(7, start=date(2026, 9, 30), decided_on=date(2026, 9, 1), first_held_on=OCT),  # begun before
    ]
    answer = first_contact(mine, OCT, NOV, "7/14/30")
    assert (answer.numerator, answer.denominator, answer.value, answer.excluded) == (1, 3, 12, 3)
    assert [(row.course_id, row.verdict, row.why, row.number) for row in answer.rows] == [
        (1, Verdict.YES, Why.FIRST_CONTACT, 3),
        (2, Verdict.NO, Why.FIRST_CONTACT, 12),
        (3, Verdict.NO, Why.NOT_SEEN, 26),
        (4, Verdict.EXCLUDED, Why.TOO_EARLY, 3),
        (5, Verdict.EXCLUDED, Why.CAME_BACK, None),
        (6, Verdict.EXCLUDED, Why.NO_DECISION, None),
    ]


# ------------------------------------------------------------------ FI-05, FI-06


def test_time_to_key_is_the_median_of_those_who_moved_in():
    moves = [
        Move(1, 7, date(2026, 9, 1), date(2026, 10, 13)),  # 42
        Move(2, 7, date(2026, 6, 1), date(2026, 10, 1)),  # 122
        Move(3, 7, date(2026, 9, 1), NOV),  # the next period
    ]
    answer = time_to_key(moves, [WaitingHome(9, 7, date(2026, 10, 21))], OCT, NOV, "42/90/180")
    assert (answer.numerator, answer.denominator, answer.value) == (1, 2, 82)
    assert [(row.citizen_id, row.number, row.verdict) for row in answer.rows][-1] == (9, 10, Verdict.EXCLUDED)


def test_support_is_in_time_on_the_day_itself_and_late_the_day_after():
    day = date(2026, 10, 10)
    arrivals = [
        Arrival(1, 7, day, date(2026, 10, 10)),
        Arrival(2, 7, day, date(2026, 10, 11)),
        Arrival(3, 7, day, None),
        Arrival(4, 7, day, date(2026, 1, 1)),
    ]
    answer = support_first(arrivals)
    assert (answer.numerator, answer.denominator, answer.value) == (2, 4, 50)
    assert [(row.why, row.number) for row in answer.rows][1:3] == [(Why.DECIDED_AFTER, 1), (Why.NEVER_DECIDED, None)]


def test_a_decision_whose_courses_have_all_ended_stands_no_more():
    day = date(2026, 10, 10)
    old, new = (date(2025, 3, 1), 1), (date(2026, 10, 20), 2)
    assert decision_that_counts(day, [old, new], {1: [date(2025, 12, 1)]}) == date(2026, 10, 20)
    assert decision_that_counts(day, [old], {1: [None]}) == date(2025, 3, 1)
    assert decision_that_counts(day, [], {}) is None


def test_an_event_counts_for_the_team_that_carried_it_or_came_late():
    day = date(2026, 10, 10)
    assert team_of(day, [(1, date(2026, 1, 1), None)], [], 3) == 1
    assert team_of(day, [(1, date(2026, 1, 1), day), (2, date(2026, 10, 20), None)], [], 3) == 2
    assert team_of(day, [], [(4, date(2026, 10, 1), None)], 3) == 4
    assert team_of(day, [], [], 3) == 3


# ------------------------------------------------------------------ FI-07


def test_norm_by_method_and_phase_is_judged_every_day():
    one, two = Span(date(2026, 7, 1), date(2026, 10, 15), 1), Span(date(2026, 10, 15), date(2027, 1, 15), 2)
    mine = [
        course(1, held=every(7)),  # ICM, weekly
        course(2, held=(date(2026, 9, 20), date(2026, 10, 4), date(2026, 10, 18))),  # 14 days between: not over 14
        course(3, held=(date(2026, 9, 20), date(2026, 10, 5), date(2026, 10, 18))),  # 15 days: broken on the 5th's eve
        course(4, "CTI", phases=(one, two), held=(date(2026, 10, 1), date(2026, 10, 10), date(2026, 10, 28))),
        course(5, "CTI", phases=(one, two), held=(date(2026, 10, 1), date(2026, 10, 13))),  # 12 days in phase 1
        course(6, "P85", held=()),  # no norm
        course(7, worker=None),  # nobody carries it
        course(8, start=date(2026, 10, 20)),  # begun on the 20th, not seen yet: 11 days
        course(9),  # begun in January, never seen
    ]
    answer = contact_norm(mine, OCT, NOV, terms())
    assert {row.course_id: (row.verdict, row.why, row.number) for row in answer.rows} == {
        1: (Verdict.YES, Why.LONGEST_GAP, 6),
        2: (Verdict.YES, Why.LONGEST_GAP, 13),
        3: (Verdict.YES, Why.LONGEST_GAP, 14),
        4: (Verdict.YES, Why.LONGEST_GAP, 17),  # phase 2 allows 14 with a tolerance of 5
        5: (Verdict.NO, Why.LONGEST_GAP, 18),  # day 11 after 1 October still in phase 1, which allows 7 + 3
        6: (Verdict.EXCLUDED, Why.NO_NORM, None),
        7: (Verdict.EXCLUDED, Why.NO_WORKER, None),
        8: (Verdict.YES, Why.LONGEST_GAP, 11),
        9: (Verdict.NO, Why.NEVER_SEEN, 303),
    }
    assert (answer.numerator, answer.denominator, answer.value) == (5, 7, Fraction(500, 7))


def test_the_norm_of_the_day_is_used():
    """From 20 October the municipality allows ICM no more than 5 days: a contact every seventh day is broken then."""
    stricter = terms(contact__norm__ICM=(date(2026, 10, 20), "3/5"))
    assert contact_norm([course(1, held=every(7))], OCT, NOV, terms()).numerator == 1
    assert contact_norm([course(1, held=every(7))], OCT, NOV, stricter).numerator == 0


def test_act_is_judged_by_visits_a_week():
    # 31 days of October: 18 visits are 4.06 a week, 17 are 3.84.
    enough = course(1, "ACT", None, visits=every(1)[:18], held=every(1)[:18])
    short = course(2, "ACT", None, visits=every(1)[:17], held=every(1)[:17])
    late = course(3, "ACT", None, start=date(2026, 10, 27))
    answer = contact_norm([enough, short, late], OCT, NOV, terms())
    assert [(row.verdict, row.why, row.number) for row in answer.rows] == [
        (Verdict.YES, Why.VISITS, 18),
        (Verdict.NO, Why.VISITS, 17),
        (Verdict.EXCLUDED, Why.TOO_SHORT, None),
    ]


def test_contacts_stand_in_the_method_and_phase_of_their_day():
    one, two = Span(date(2026, 7, 1), date(2026, 10, 15), 1), Span(date(2026, 10, 15), date(2027, 1, 15), 2)
    held = (date(2026, 10, 6), date(2026, 10, 13), date(2026, 10, 20))
    mine = [course(1, "CTI", phases=(one, two), held=(date(2026, 9, 30), *held), visits=held[:1])]
    groups = contact_groups(mine, {1: [date(2026, 10, 14)]}, contact_norm(mine, OCT, NOV, terms()), OCT, NOV, terms())
    assert [(g.phase, g.norm, g.courses, g.kept, g.held, g.visits, g.tried) for g in groups] == [
        (1, "7/10", 0, 0, 2, 1, 1),
        (2, "14/19", 1, 1, 1, 0, 0),
    ]


# ------------------------------------------------------------------ the dashboard's own


def test_seen_in_time_is_the_guide_without_tolerance():
    mine = [course(1, held=(date(2026, 10, 24),)), course(2, held=(date(2026, 10, 23),)), course(3, worker=None)]
    share = seen_in_time(mine, LAST, terms())
    assert (share.numerator, share.denominator, share.excluded) == (1, 2, 1)


def test_waiting_is_of_the_day():
    entries = [
        Entry(1, 7, "ICM", date(2026, 10, 1), None),
        Entry(2, 7, "ICM", date(2026, 10, 21), date(2026, 11, 5)),
        Entry(3, 7, "ICM", date(2026, 9, 1), LAST),
        Entry(4, 7, "ICM", NOV, None),
    ]
    waiting = waiting_on(entries, LAST)
    assert [entry.citizen_id for entry in waiting.entries] == [1, 2]
    assert (waiting.median_days, waiting.longest) == (20, 30)


def test_bands_hold_both_their_ends():
    assert by_band([0, 42, 43, 90, 91, 180, 181]) == [2, 2, 2, 1]


def test_months():
    assert (next_month(OCT), last_month(date(2026, 11, 22))) == (NOV, OCT)
    assert intake_start(OCT, 6) == date(2026, 5, 1)
    check_month(OCT, NOV)
    with pytest.raises(MonthRuns):
        check_month(OCT, LAST)


# ------------------------------------------------------------------ small figures


def test_one_to_four_persons_are_small_and_nobody_is_nobody():
    assert [is_small(count, 5) for count in (0, 1, 4, 5)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"a": 12, "b": 8}, {"a": 12, "b": 8}),
        ({"a": 12, "b": 3}, {"a": None, "b": None}),  # 15 less 12 would give the 3 away
        ({"a": 12, "b": 3, "c": 6}, {"a": 12, "b": None, "c": None}),  # the smallest other goes too
        ({"a": 12, "b": 1, "c": 2}, {"a": None, "b": None, "c": None}),  # 15 less 12 gives away "3 together"
        ({"a": 12, "b": 4, "c": 2}, {"a": 12, "b": None, "c": None}),  # six together
        ({"a": 12, "b": 0, "c": 3}, {"a": None, "b": 0, "c": None}),
    ],
)
def test_cells_beside_a_total_are_hidden_so_that_no_difference_gives_them_away(counts, shown):
    assert shown_cells(counts, 5) == shown


def test_no_set_of_up_to_four_cells_can_be_worked_out_from_what_is_shown():
    for numbers in ((a, b, c, d) for a in range(8) for b in range(8) for c in range(8) for d in range(8)):
        counts = dict(enumerate(numbers))
        if not total_is_shown(counts, 5):
            continue
        shown = shown_cells(counts, 5)
        rest = sum(numbers) - sum(count for count in shown.values() if count is not None)
        hidden = [key for key, count in shown.items() if count is None]
        assert not hidden or (len(hidden) > 1 and rest >= 5), counts
        assert all(count is None or not 0 < count < 5 for count in shown.values()), counts


def test_a_part_the_rest_and_what_the_reader_knows_count_too():
    assert parts_are_shown(28, 34, 5)
    assert not parts_are_shown(33, 34, 5)  # one is missing
    assert not parts_are_shown(3, 34, 5)
    assert parts_are_shown(34, 34, 5)
    assert gives_away(14, 12, 5)  # two live outside her teams
    assert not gives_away(12, 12, 5)
    assert not gives_away(17, 12, 5)
