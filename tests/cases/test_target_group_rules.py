"""Ages, duration of homelessness, the start of a course, people and courses: pure rules, by examples and properties."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.apps import apps
from hypothesis import given
from hypothesis import strategies as st

from cases import rules
from cases.choices import HOMELESS, HomelessDuration, Situation, SubTargetGroup
from housingfirst.core.calculation import add_months
from housingfirst.reporting import published

DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
START = date(2026, 3, 31)


@dataclass(frozen=True)
class Episode:
    situation: str
    starts_on: date
    ends_on: date | None = None


@pytest.mark.parametrize(
    ("programme", "inside", "outside"),
    [
        (rules.AgeLimits(14, 24), (14, 24, None), (13, 25)),
        (rules.AgeLimits(17, 25), (17, 25), (16, 26)),
        (rules.AgeLimits(), (3, 99, None), ()),
    ],
)
def test_age_limits_hold_both_ends_and_refuse_nobody_whose_age_is_unknown(programme, inside, outside):
    assert all(programme.hold(age) for age in inside)
    assert not any(programme.hold(age) for age in outside)


@pytest.mark.parametrize(
    ("age", "of_001", "of_002"), [(13, 0, 0), (14, 1, 0), (17, 1, 0), (18, 2, 0), (20, 2, 0), (21, 3, 0), (24, 3, 0),
                                  (25, 4, 0), (29, 4, 0), (30, 4, 1)]
)  # fmt: skip
def test_age_group_by_completed_years(age, of_001, of_002):
    assert (rules.age_group(age, rules.AGES_001), rules.age_group(age, rules.AGES_002)) == (of_001, of_002)


@pytest.mark.parametrize(
    ("since", "on", "name"),
    [
        (date(2026, 1, 31), date(2026, 2, 27), HomelessDuration.UNDER_1M),
        (date(2026, 1, 31), date(2026, 2, 28), HomelessDuration.M1_2),  # the last day of a shorter month completes it
        (date(2026, 1, 15), date(2026, 4, 14), HomelessDuration.M1_2),
        (date(2026, 1, 15), date(2026, 4, 15), HomelessDuration.M3_5),
        (date(2026, 1, 15), date(2026, 7, 14), HomelessDuration.M3_5),
        (date(2026, 1, 15), date(2026, 7, 15), HomelessDuration.M6_11),
        (date(2026, 1, 15), date(2027, 1, 14), HomelessDuration.M6_11),
        (date(2026, 1, 15), date(2027, 1, 15), HomelessDuration.YEAR),
        (date(2024, 2, 29), date(2025, 2, 28), HomelessDuration.YEAR),
        (date(2026, 1, 15), date(2026, 1, 15), HomelessDuration.UNDER_1M),
    ],
)
def test_duration_class_changes_on_the_day_a_month_is_completed(since, on, name):
    assert rules.duration_class(since, on) == name


@given(DAYS, st.integers(0, 5_000))
def test_completed_months_are_the_most_that_fit(since, days):
    on = since + timedelta(days=days)
    months = rules.completed_months(since, on)
    assert add_months(since, months) <= on < add_months(since, months + 1)
    assert rules.completed_months(since, on + timedelta(days=1)) in (months, months + 1)


@given(st.lists(st.tuples(st.sampled_from(Situation.values), st.integers(1, 200)), max_size=8), st.integers(0, 1500))
def test_homelessness_reaches_back_exactly_as_far_as_every_day_was_homeless(parts, later):
    """Episodes one after the other; the answer agrees with asking each day."""
    episodes, day = [], date(2020, 1, 1)
    for place, (situation, length) in enumerate(parts):
        end = day + timedelta(days=length)
        episodes.append(Episode(situation, day, None if place == len(parts) - 1 else end))
        day = end
    on = date(2020, 1, 1) + timedelta(days=later)

    def homeless(when):
        return any(
            row.situation in HOMELESS and row.starts_on <= when and (row.ends_on is None or row.ends_on > when)
            for row in episodes
        )

    since = rules.homeless_since(reversed(episodes), on)
    assert (since is not None) == homeless(on)
    if since is not None:
        assert all(homeless(since + timedelta(days=number)) for number in range((on - since).days + 1))
        assert not homeless(since - timedelta(days=1))


def test_start_is_suggested_from_the_unbroken_homelessness_and_never_from_a_home():
    street = Episode("street", date(2025, 11, 1), date(2026, 2, 1))
    sofa = Episode("family_friends", date(2026, 2, 1))
    assert rules.suggested_start([sofa, street], START) == rules.Start(SubTargetGroup.HOMELESS, HomelessDuration.M3_5)
    assert rules.suggested_start([Episode("at_risk", START)], START) == rules.Start(SubTargetGroup.AT_RISK)
    assert rules.suggested_start([Episode("housed", START)], START) is None
    assert rules.suggested_start([Episode("street", START + timedelta(days=1))], START) is None, "not homeless yet"


def test_duration_is_asked_of_the_homeless_and_of_nobody_else():
    rules.check_start(SubTargetGroup.HOMELESS, HomelessDuration.UNKNOWN)
    rules.check_start(SubTargetGroup.AT_RISK, "")
    with pytest.raises(rules.DurationMissing):
        rules.check_start(SubTargetGroup.HOMELESS, "")
    with pytest.raises(rules.DurationOnlyHomeless):
        rules.check_start(SubTargetGroup.AT_RISK, HomelessDuration.M1_2)


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from("ab")), max_size=20))
def test_one_count_a_person_and_another_a_course(rows):
    counted = rules.by_person_and_course((person, number, label) for number, (person, label) in enumerate(rows))
    assert sum(both.people for both in counted.values()) == len({person for person, _label in rows})
    assert sum(both.courses for both in counted.values()) == len(rows)


def test_nationality_is_held_by_no_citizen_and_reported_for_all_municipalities_together_only():
    counted = published.tables_of(published.cohort())["T4.4"]
    assert sum(counted.values()) == 113, "one number a nationality, not one for each municipality"
    of_people = {
        f"{model._meta.label}.{field.name}"
        for app in ("cases", "support", "housing", "referrals")
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if "nationality" in field.name or "ethnic" in field.name
    }
    assert not of_people
    table = published.tables_of(published.cohort())["T4.4"]
    assert all(isinstance(count, int) for count in table.values()), "one number a row, no column by municipality"
