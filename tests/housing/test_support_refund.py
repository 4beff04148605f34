"""HOU-40, HOU-41: the refund of specialised support after a shelter stay."""

from datetime import date

import pytest

from housing.parameters import SUPPORT_REFUND as TERMS
from housing.rules import explain_support_refund, support_refund


def ask(discharged, decided, method="ICM", via_107=False):
    first, second = date.fromisoformat(discharged), date.fromisoformat(decided)
    answer = support_refund(first, second, method, TERMS, via_107=via_107)
    assert explain_support_refund(answer, first, second, method, TERMS, via_107=via_107)[0].startswith("HOU-40")
    return answer


@pytest.mark.parametrize("method", ["ICM", "CTI", "ACT", "M-ACT"])
def test_two_years_from_the_first_discharge(method):
    answer = ask("2024-04-01", "2024-03-20", method)
    assert (answer.eligible, answer.start, answer.until) == (True, date(2024, 4, 1), date(2026, 4, 1))
    assert answer.reason is None


def test_a_leap_day_ends_on_the_last_of_february():
    assert ask("2024-02-29", "2024-02-01").until == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("discharged", "decided", "method", "via_107", "reason"),
    [
        ("2024-04-01", "2024-04-01", "ICM", False, "decision_after_discharge"),  # the day itself is too late
        ("2024-04-01", "2024-04-02", "ICM", False, "decision_after_discharge"),
        ("2024-04-01", "2023-09-30", "ICM", False, "before_reform"),
        ("2024-04-01", "2023-09-30", "ICM", True, "before_reform"),
        ("2023-01-01", "2023-09-30", "ICM", False, "before_reform"),
        ("2024-04-01", "2024-03-20", "P85", False, "method"),
        ("2023-01-01", "2023-09-30", "SKP", False, "method"),
        ("2024-04-01", "2024-03-20", "OUTREACH", True, "method"),
        ("2024-04-01", "2024-03-20", "PREVENTIVE", True, "method"),
    ],
)
def test_the_first_reason_that_holds(discharged, decided, method, via_107, reason):
    answer = ask(discharged, decided, method, via_107)
    assert (answer.eligible, answer.start, answer.until, answer.reason) == (False, None, None, reason)


def test_after_a_stay_under_107_the_decision_may_come_later():
    assert ask("2024-04-01", "2024-09-01", via_107=True).eligible
    assert ask("2024-04-01", "2024-03-01", via_107=True).eligible


def test_the_first_day_of_the_reform_counts():
    assert ask("2023-10-02", "2023-10-01").eligible


def test_the_explanation_says_the_period_is_not_restarted():
    answer = support_refund(date(2024, 4, 1), date(2024, 3, 20), "ICM", TERMS, via_107=False)
    sentences = explain_support_refund(answer, date(2024, 4, 1), date(2024, 3, 20), "ICM", TERMS, via_107=False)
    assert sum(sentence.startswith("HOU-41") for sentence in sentences) == 2
