"""SUP-10, SUP-11, SUP-12: the CTI clock."""

from datetime import date

import pytest

from support.parameters import CTI_TERMS
from support.rules import cti_clock, explain_cti_clock

TERMS = CTI_TERMS


@pytest.mark.parametrize(
    ("first", "ends", "agreement"),
    [
        # counted by hand: each from the first date, cut to the last day of a shorter month
        ("2026-01-31", ("2026-04-30", "2026-07-31", "2026-10-31"), "2026-09-30"),
        ("2026-03-01", ("2026-06-01", "2026-09-01", "2026-12-01"), "2026-11-01"),
        ("2025-11-30", ("2026-02-28", "2026-05-30", "2026-08-30"), "2026-07-30"),
        ("2027-11-30", ("2028-02-29", "2028-05-30", "2028-08-30"), "2028-07-30"),
        ("2024-02-29", ("2024-05-29", "2024-08-29", "2024-11-29"), "2024-10-29"),
        ("2025-05-31", ("2025-08-31", "2025-11-30", "2026-02-28"), "2026-01-31"),
        ("2025-06-30", ("2025-09-30", "2025-12-30", "2026-03-30"), "2026-02-28"),
        ("2199-12-31", ("2200-03-31", "2200-06-30", "2200-09-30"), "2200-08-31"),
    ],
)
def test_phases_end_and_agreement_are_counted_from_the_first_date(first, ends, agreement):
    clock = cti_clock(date.fromisoformat(first), TERMS)
    assert [phase.end.isoformat() for phase in clock.phases] == list(ends)
    assert [phase.start.isoformat() for phase in clock.phases] == [first, *ends[:2]]
    assert [phase.number for phase in clock.phases] == [1, 2, 3]
    assert clock.planned_end.isoformat() == ends[-1]
    assert clock.transfer_agreement_due.isoformat() == agreement


def test_the_last_day_of_a_phase_is_the_day_before_its_end():
    clock = cti_clock(date(2026, 1, 31), TERMS)
    assert clock.phase_on(date(2026, 1, 30)) is None
    assert clock.phase_on(date(2026, 1, 31)).number == 1
    assert clock.phase_on(date(2026, 4, 29)).number == 1
    assert clock.phase_on(date(2026, 4, 30)).number == 2
    assert clock.phase_on(date(2026, 10, 30)).number == 3
    assert clock.phase_on(date(2026, 10, 31)) is None


def test_the_explanation_names_the_rules():
    sentences = explain_cti_clock(cti_clock(date(2026, 1, 31), TERMS), TERMS)
    assert {sentence[:6] for sentence in sentences} == {"SUP-10", "SUP-11", "SUP-12"}
