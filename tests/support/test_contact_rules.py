"""SUP-60 to SUP-63 without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from support.rules import contacts as rules

NORMS = {
    "contact.norm.CTI.1": "7/10",
    "contact.norm.CTI.2": "14/19",
    "contact.norm.CTI.3": "31/38",
    "contact.norm.ICM": "7/14",
    "contact.norm.ACT": "4/7",
    "contact.norm.M-ACT": "4/7",
}
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("method", "phase", "days", "late"),
    [
        ("CTI", 1, 7, 10),
        ("CTI", 2, 14, 19),
        ("CTI", 3, 31, 38),
        ("CTI", None, 7, 10),
        ("ICM", None, 7, 14),
        ("ACT", None, 4, 7),
        ("M-ACT", 2, 4, 7),
    ],
)
def test_norm_by_method_and_phase(method, phase, days, late):
    assert rules.norm_of(method, phase, NORMS) == rules.Norm(days, late)


@pytest.mark.parametrize("method", ["P85", "SKP", "PREVENTIVE", "OUTREACH"])
def test_other_support_has_no_norm(method):
    assert rules.norm_of(method, None, NORMS) is None
    assert rules.gap_of(None, date(2020, 1, 1), TODAY, None).kind == "ok"


@pytest.mark.parametrize(("days", "kind"), [(0, "ok"), (7, "ok"), (8, "soon"), (14, "soon"), (15, "late")])
def test_gap_is_soon_after_the_guide_and_late_after_the_tolerance(days, kind):
    gap = rules.gap_of(TODAY - timedelta(days=days), date(2026, 1, 1), TODAY, rules.Norm(7, 14))
    assert (gap.days, gap.kind) == (days, kind)


def test_without_a_held_contact_the_gap_runs_from_the_start_of_the_course():
    gap = rules.gap_of(None, TODAY - timedelta(days=15), TODAY, rules.Norm(7, 14))
    assert (gap.days, gap.kind) == (None, "late")


def test_a_contact_lies_in_the_past_but_at_most_a_year():
    rules.check_moment(NOW + timedelta(minutes=10), NOW)
    with pytest.raises(rules.ContactInFuture):
        rules.check_moment(NOW + timedelta(minutes=16), NOW)
    with pytest.raises(rules.ContactTooOld):
        rules.check_moment(NOW - timedelta(days=367), NOW)


def test_an_appointment_lies_ahead():
    rules.check_appointment(NOW + timedelta(minutes=1), NOW)
    with pytest.raises(rules.AppointmentInPast):
        rules.check_appointment(NOW, NOW)
