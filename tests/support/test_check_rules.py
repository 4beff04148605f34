"""CHK-01 to CHK-24 without a database: nothing, or a dated signal with the words of the norm."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from support.choices import SupportMethod
from support.parameters import CTI_TERMS
from support.rules import checks
from support.rules.check_list import HoldsInPast
from support.rules.checks import CHECKS, INFO, LATE, SOON, PhaseFacts
from support.rules.contacts import Norm

TODAY = date(2026, 11, 24)
ONE = PhaseFacts(1, date(2026, 3, 1), date(2026, 6, 1))
TWO = PhaseFacts(2, date(2026, 6, 1), date(2026, 9, 1))


def ago(days):
    return TODAY - timedelta(days=days)


def says(signal, kind, sentence, since):
    assert signal is not None
    assert (signal.kind, signal.sentence.replace("\xa0", " "), signal.since) == (kind, sentence, since)
    assert signal.norm
    assert signal.counted


def test_every_check_of_the_list_is_there_with_title_source_and_certainty():
    assert list(CHECKS) == [f"CHK-{number:02}" for number in range(1, 25)]
    for check in CHECKS.values():
        assert check.title
        assert check.source
        assert check.certainty in checks.CERTAINTY_WORDS
        assert set(check.methods) <= set(SupportMethod)
    assert [check.code for check in CHECKS.values() if check.lacks] == ["CHK-05", "CHK-20"]


def test_checks_apply_by_method():
    assert [check.code for check in checks.applicable("ICM")] == [
        *("CHK-01", "CHK-02", "CHK-16", "CHK-17", "CHK-21", "CHK-22", "CHK-24")
    ]
    assert {"CHK-18", "CHK-19", "CHK-23"} <= {check.code for check in checks.applicable("ACT")}
    assert checks.applicable("P85") == []


@pytest.mark.parametrize(
    ("fraction", "cap", "held", "over"), [(1, 10, 10, False), (1, 8, 9, True), ("0.8", 8, 7, True), (0, 8, 1, True)]
)
def test_chk_01_counts_courses_for_a_position(fraction, cap, held, over):
    days = [ago(100 - number) for number in range(held)]
    signal = checks.citizens_per_position(days, Fraction(fraction), cap, "ICM")
    assert (signal is not None) is over
    if signal:
        assert signal.kind == LATE
        assert signal.since == days[int(cap * Fraction(fraction))], "the day of the first one above the norm"


def test_chk_02_other_support_beside_housing_first():
    assert checks.mixed_methods([("ICM", ago(9)), ("CTI", ago(3))]) is None
    assert checks.mixed_methods([("P85", ago(9))]) is None
    signal = checks.mixed_methods([("ICM", ago(90)), ("P85", ago(30)), ("P85", ago(10))])
    says(signal, INFO, "Medarbejderen har også 2 forløb med anden støtte: § 85", ago(30))


@pytest.mark.parametrize(
    ("end", "since"),
    [
        (date(2026, 6, 15), None),
        (date(2026, 6, 16), date(2026, 6, 16)),
        (date(2026, 5, 18), None),
        (date(2026, 5, 17), date(2026, 5, 17)),
    ],
)
def test_chk_03_length_of_a_phase(end, since):
    signal = checks.phase_lengths([PhaseFacts(1, date(2026, 3, 1), end)], CTI_TERMS, 14, TODAY)
    assert (signal and signal.since) == since
    assert checks.phase_lengths([PhaseFacts(1, date(2026, 10, 1), date(2027, 2, 1))], CTI_TERMS, 14, TODAY) is None


@pytest.mark.parametrize(
    ("began", "ended", "since"),
    [
        (date(2026, 2, 24), None, None),
        (date(2026, 2, 23), None, date(2026, 11, 23)),
        (date(2026, 1, 1), date(2026, 10, 1), None),
        (date(2026, 1, 1), date(2026, 9, 30), None),
        (date(2026, 1, 1), date(2026, 9, 29), date(2026, 9, 29)),
        (date(2026, 1, 1), date(2026, 10, 3), date(2026, 10, 1)),
        (date(2025, 5, 31), date(2026, 2, 28), None),
    ],
)
def test_chk_04_nine_months(began, ended, since):
    signal = checks.total_length(began, CTI_TERMS, ended, TODAY)
    assert (signal and signal.since) == since


def test_chk_05_home_first():
    assert checks.begun_before_home(TODAY, "lease", None) is None
    assert checks.begun_before_home(TODAY, "move_in", TODAY) is None
    says(
        checks.begun_before_home(ago(10), "lease", ago(3)),
        LATE, "Fase 1 begyndte 7 dage, før borgeren havde en bolig", ago(10),
    )  # fmt: skip
    assert checks.begun_before_home(ago(10), "shelter_discharge", None).kind == INFO


@pytest.mark.parametrize(
    ("began", "held", "kind", "since"),
    [
        (ago(10), [], None, None),
        (date(2026, 11, 1), [], SOON, date(2026, 11, 17)),
        (date(2026, 10, 24), [date(2026, 11, 23)], LATE, TODAY),
        (date(2026, 10, 24), [date(2026, 10, 24), date(2026, 11, 23)], None, None),
        (date(2026, 10, 24), [date(2026, 10, 23), TODAY], LATE, TODAY),
    ],
)
def test_chk_06_first_month(began, held, kind, since):
    signal = checks.first_month(began, held, 2, 14, TODAY)
    assert (signal and signal.kind, signal and signal.since) == (kind, since)


def test_chk_07_and_08_meetings_of_phase_one():
    days = [ONE.start, ONE.start + timedelta(days=20), ONE.end - timedelta(days=1), ONE.end]
    assert checks.community_meetings(ONE, days, 3, 14, TODAY) is None
    says(
        checks.community_meetings(ONE, days, 4, 14, TODAY),
        LATE, "3 møder hjemme eller ude i fase 1; normen er mindst 4", ONE.end,
    )  # fmt: skip
    assert checks.partner_meetings(ONE, days[:2], 2, 14, TODAY) is None
    signal = checks.partner_meetings(ONE, days[:1], 2, 14, date(2026, 5, 20))
    says(signal, SOON, "1 møde med andre eller netværket i fase 1; normen er mindst 2", date(2026, 5, 18))
    assert checks.partner_meetings(ONE, [], 2, 14, date(2026, 5, 17)) is None


@pytest.mark.parametrize(
    ("days", "kind"), [(7, None), (8, SOON), (10, SOON), (11, LATE)]
)  # fmt: skip
def test_chk_09_gap_of_a_phase(days, kind):
    signal = checks.phase_gap(ago(days), ago(90), TODAY, Norm(7, 10), 1)
    assert (signal and signal.kind) == kind
    if signal:
        assert signal.since == ago(days) + timedelta(days=8 if kind == SOON else 11)


def test_chk_09_and_16_say_days_phase_and_norm():
    says(
        checks.phase_gap(ago(14), ago(90), TODAY, Norm(7, 10), 1),
        LATE, "14 dage uden kontakt i fase 1; normen er ugentligt", ago(3),
    )  # fmt: skip
    assert "før fase 1; normen er hver anden uge" in checks.phase_gap(None, ago(20), TODAY, Norm(14, 19), None).sentence
    assert checks.method_gap(None, ago(4), TODAY, Norm(4, 7)) is None
    says(
        checks.method_gap(ago(5), ago(90), TODAY, Norm(4, 7)),
        SOON, "5 dage uden kontakt; normen er højst 4 dage imellem", TODAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "today", "since"),
    [
        (12, 6, TODAY, None),
        (6, 6, TODAY, TWO.start),
        (6, 12, TODAY, TWO.start),
        (6, 12, TWO.start + timedelta(days=27), None),
        (6, 12, TWO.start + timedelta(days=28), TWO.start),
        (0, 0, TODAY, None),
    ],
)
def test_chk_10_contacts_fall(first, second, today, since):
    phases = [PhaseFacts(1, ONE.start, ONE.end, first), PhaseFacts(2, TWO.start, TWO.end, second)]
    signal = checks.falling_contacts(phases, 28, today)
    assert (signal and signal.since) == since


@pytest.mark.parametrize(("count", "kind"), [(0, SOON), (1, None), (3, None), (4, LATE)])
def test_chk_11_focus_areas(count, kind):
    signal = checks.focus_areas(TWO, count)
    assert (signal and signal.kind) == kind


@pytest.mark.parametrize(
    ("plan_on", "today", "kind"),
    [(date(2026, 6, 15), TODAY, None), (date(2026, 6, 16), TODAY, INFO), (None, date(2026, 6, 15), None),
     (None, date(2026, 6, 16), LATE)],
)  # fmt: skip
def test_chk_12_plan_of_a_phase(plan_on, today, kind):
    signal = checks.phase_plan(TWO, plan_on, 14, today)
    assert (signal and signal.kind) == kind


@pytest.mark.parametrize(
    ("due", "agreed", "kind", "since"),
    [
        (TODAY + timedelta(days=15), None, None, None),
        (TODAY + timedelta(days=14), None, SOON, TODAY),
        (ago(1), None, LATE, ago(1)),
        (ago(1), ago(1), None, None),
        (ago(5), ago(2), INFO, ago(2)),
    ],
)
def test_chk_13_transfer_a_month_before_the_end(due, agreed, kind, since):
    signal = checks.transfer_in_time(due, agreed, 14, TODAY)
    assert (signal and signal.kind, signal and signal.since) == (kind, since)


def test_chk_14_support_after_cti():
    end = TODAY + timedelta(days=30)
    assert checks.support_after(None, None, end, 60, TODAY) is None, "not cleared up is not said to be needed"
    assert checks.support_after(False, None, end, 60, TODAY) is None
    assert checks.support_after(True, end, end, 60, TODAY) is None
    assert checks.support_after(True, None, end, 20, TODAY) is None
    assert checks.support_after(True, None, end, 60, TODAY).kind == SOON
    assert checks.support_after(True, None, TODAY, 60, TODAY).kind == LATE
    assert checks.support_after(True, end + timedelta(days=3), end, 0, TODAY).kind == LATE


def test_chk_15_and_21_the_end():
    assert checks.closing_note(TODAY, has_note=True, has_recipient=True) is None
    missing = [checks.closing_note(TODAY, has_note=note, has_recipient=who) for note, who in ((0, 1), (1, 0), (0, 0))]
    assert len({signal.sentence for signal in missing}) == 3
    assert checks.ended_by_no_show("need_met", TODAY) is None
    says(
        checks.ended_by_no_show("no_show", ago(9)),
        LATE, "Forløbet blev lukket, fordi kontakten ikke lykkedes", ago(9),
    )  # fmt: skip


def test_chk_17_meetings_outside_the_office():
    assert checks.outside_office(0, 4, 80, 5, ago(91)) is None, "too few to judge"
    assert checks.outside_office(4, 1, 80, 5, ago(91)) is None
    says(
        checks.outside_office(3, 2, 80, 5, ago(91)),
        INFO, "3 af 5 møder uden for kontoret; normen er mindst 80 %", ago(91),
    )  # fmt: skip


def test_chk_18_19_20_team():
    assert checks.seen_by_several([2] * 9 + [1], 90, ago(14)) is None
    assert checks.seen_by_several([2] * 8 + [1, 0], 90, ago(14)).sentence.startswith("8 af 10 borgere")
    assert checks.seen_by_several([], 90, ago(14)) is None
    monday = date(2026, 11, 16)
    four = [monday + timedelta(days=number) for number in (0, 1, 2, 3)]
    assert checks.team_meetings(four, 7, 7, 4, monday) is None
    assert checks.team_meetings([*four[:3], four[0]], 7, 7, 4, monday).sentence.startswith("3 teammøder")
    assert checks.team_meetings(four, 6, 7, 4, monday).sentence.startswith("6 af 7 borgere")
    assert checks.supervision_gap(ago(7), ago(90), 7, TODAY) is None
    says(
        checks.supervision_gap(None, ago(9), 7, TODAY),
        SOON, "9 dage uden supervision af teamet; normen er 7 dage", ago(1),
    )  # fmt: skip


def test_chk_22_23_24():
    assert checks.worker_changes([]) is None
    says(
        checks.worker_changes([ago(90), ago(30)]),
        INFO, "2 skift af primær medarbejder; normen er én medarbejder hele vejen", ago(30),
    )  # fmt: skip
    assert checks.network_contacts(4, 4, ago(30)) is None
    assert checks.network_contacts(0, 4, ago(30)).kind == INFO
    assert checks.weekly_intensity([60], ago(7)) is None
    assert checks.weekly_intensity([0, 0], ago(14)) is None
    says(
        checks.weekly_intensity([300, 0, 90], ago(21)),
        INFO, "Mellem 0 og 5 timer om ugen i de seneste 3 uger", ago(21),
    )  # fmt: skip


def test_an_answer_holds_until_the_signal_changes_or_its_last_day():
    signal = checks.phase_gap(ago(8), ago(90), TODAY, Norm(7, 10), 1)
    later = checks.phase_gap(ago(9), ago(90), TODAY, Norm(7, 10), 1)
    assert checks.holds(signal.key, None, signal, TODAY)
    assert checks.holds(signal.key, TODAY, signal, TODAY)
    assert not checks.holds(signal.key, ago(1), signal, TODAY)
    assert not checks.holds(signal.key, None, later, TODAY), "another gap is another signal"
    assert checks.waits(signal, answered=False)
    assert not checks.waits(signal, answered=True)
    assert not checks.waits(checks.worker_changes([TODAY]), answered=False), "news wait for nobody"
    with pytest.raises(HoldsInPast):
        checks.check_holds_until(ago(1), TODAY)
