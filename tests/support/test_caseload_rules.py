"""SUP-20, SUP-21, SUP-22: the caseload in points and the name it may carry."""

from fractions import Fraction

import pytest

from support.parameters import shipped_point_table
from support.rules import capacity_points, explain_load, weigh_caseload

TABLE = shipped_point_table()


def weigh(fraction, adding=None, points=None, **courses):
    courses = {name.replace("M_ACT", "M-ACT"): count for name, count in courses.items()}
    return weigh_caseload(Fraction(fraction), courses, adding, TABLE.with_points(points or {}))


def test_the_points_are_the_arithmetic_of_the_caps():
    for method, cap in TABLE.caps.items():
        assert TABLE.per_course[method] * cap == TABLE.full_time


@pytest.mark.parametrize(
    ("fraction", "capacity"),
    [
        ("1", 80),
        ("0.80", 64),
        ("7/8", 70),
        ("1/3", 26),
        ("0.999", 79),
        ("0", 0),
        ("0.0124", 0),
        ("3.5", 280),
        ("100", 8000),
    ],
)
def test_capacity_is_rounded_down(fraction, capacity):
    assert capacity_points(Fraction(fraction), TABLE) == capacity


def test_a_full_time_worker_holds_eight_in_icm_and_not_a_ninth():
    full = weigh("1", adding="ICM", ICM=8)
    assert (full.used, full.free, full.fits, full.percent, full.label) == (80, 0, False, 100, "ICM")
    assert weigh("1", adding="ICM", ICM=7).fits
    assert weigh("1", adding="CTI", CTI=9).fits
    assert not weigh("1", adding="CTI", CTI=10).fits


def test_without_adding_fits_asks_about_the_present_courses():
    assert weigh("1", ICM=8).fits
    assert not weigh("1", ICM=9).fits


def test_adding_changes_neither_points_nor_mixed_nor_label():
    alone, asked = weigh("1", ICM=8), weigh("1", adding="P85", ICM=8)
    assert (asked.used, asked.mixed, asked.label) == (alone.used, alone.mixed, alone.label) == (80, False, "ICM")
    assert weigh("1", adding="ICM", P85=1).label is None


@pytest.mark.parametrize(
    ("fraction", "courses", "percent"),
    [
        ("0", {}, 0),
        ("0", {"ICM": 1}, None),
        ("1", {}, 0),
        ("1", {"SKP": 1}, 5),
        ("0.80", {"ICM": 5, "CTI": 2}, 103),  # 66/64 = 103.125
        ("1", {"P85": 1, "SKP": 1}, 11),  # 9/80 = 11.25
        ("1", {"P85": 2, "SKP": 2}, 23),  # 18/80 = 22.5: half up
    ],
)
def test_load_in_whole_percent(fraction, courses, percent):
    assert weigh(fraction, **courses).percent == percent


@pytest.mark.parametrize(
    ("courses", "mixed", "label"),
    [
        ({}, False, None),
        ({"P85": 3, "SKP": 1}, False, None),
        ({"ICM": 0, "P85": 1}, False, None),
        ({"ICM": 5}, False, "ICM"),
        ({"CTI": 2, "ICM": 5}, False, "ICM+CTI"),
        ({"CTI": 1, "ICM": 1, "M_ACT": 1, "ACT": 1}, False, "ACT+M-ACT+ICM+CTI"),
        ({"ICM": 1, "P85": 0}, False, "ICM"),
        ({"ICM": 1, "P85": 1}, True, "ICM-like"),
        ({"CTI": 1, "OUTREACH": 1}, True, "CTI-like"),
        ({"ACT": 1, "SKP": 1}, True, "ACT-like"),
        ({"M_ACT": 1, "PREVENTIVE": 1}, True, "M-ACT-like"),
        ({"ICM": 9}, False, "ICM-like"),
        ({"ICM": 4, "CTI": 6}, False, "CTI-like"),  # 40 < 48
        ({"ICM": 4, "CTI": 5, "P85": 1}, True, "ICM-like"),  # 40 = 40: ICM before CTI
        ({"CTI": 5, "M_ACT": 4, "ICM": 4}, False, "M-ACT-like"),  # tie of three
        ({"ACT": 4, "M_ACT": 4, "P85": 1}, True, "ACT-like"),
    ],
)
def test_mixed_and_label(courses, mixed, label):
    load = weigh("1", **courses)
    assert (load.mixed, load.label) == (mixed, label)


def test_one_point_above_capacity_is_like():
    assert weigh("1", points={"ICM": 1}, ICM=80).label == "ICM"
    assert weigh("1", points={"ICM": 1}, ICM=81).label == "ICM-like"


def test_a_method_with_no_points_is_still_held():
    load = weigh("1", points={"ICM": 0}, ICM=3, SKP=1)
    assert (load.used, load.mixed, load.label) == (4, True, "ICM-like")


def test_the_sum_of_a_team_carries_a_shared_caseload():
    load = weigh("3.5", adding="ACT", ACT=27)
    assert (load.capacity, load.used, load.fits, load.label) == (280, 270, True, "ACT")


@pytest.mark.parametrize("adding", [None, "ICM"])
@pytest.mark.parametrize("courses", [{}, {"ICM": 2}, {"ICM": 9}, {"ICM": 9, "P85": 1}, {"ICM": 1, "P85": 1}])
def test_the_explanation_names_every_rule(courses, adding):
    sentences = explain_load(weigh("1", **courses), adding, TABLE)
    assert {sentence[:6] for sentence in sentences} == {"SUP-20", "SUP-21", "SUP-22"}
