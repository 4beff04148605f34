"""Municipalities, income, education over time: rules by properties, services with the database."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from cases import rules, services
from cases.models import EducationPeriod, IncomePeriod, MunicipalityLink
from cases.services.periods import EducationClash, MainIncomeClash, MunicipalityClash, SameIncomeClash
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from tests.cases.makers import days, make_citizen

DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31))
PERIODS = st.tuples(DAYS, st.none() | DAYS).filter(lambda one: one[1] is None or one[1] >= one[0])


@given(PERIODS, PERIODS, DAYS)
def test_periods_overlap_exactly_where_they_share_a_day(one, other, day):
    def holds(period, when):
        return period[0] <= when and (period[1] is None or when < period[1])

    if holds(one, day) and holds(other, day):
        assert rules.overlap(*one, *other)
    assert rules.overlap(*one, *other) == rules.overlap(*other, *one)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"name": " "}, rules.MunicipalityNameMissing),
        ({"kind": "previous"}, rules.PreviousNeedsEnd),
        ({"starts_on": None}, rules.StartMissing),
        ({"arrived_on": date(2024, 5, 1)}, rules.ArrivedOnlyPrevious),
        ({"ends_on": date(2023, 1, 1)}, rules.EndBeforeStart),
        ({"starts_on": date(2026, 1, 2)}, rules.DateInFuture),
        (
            {"kind": "previous", "ends_on": date(2024, 6, 1), "arrived_on": date(2024, 5, 1)},
            rules.ArrivedTooEarly,
        ),
    ],
)
def test_municipality_that_cannot_be_is_refused(fields, refusal):
    whole = {"kind": "acting", "name": "Hedelund", "starts_on": date(2024, 1, 1), "ends_on": None, "arrived_on": None}
    rules.check_municipality(**whole, today=date(2026, 1, 1))
    with pytest.raises(refusal):
        rules.check_municipality(**{**whole, **fields}, today=date(2026, 1, 1))


@pytest.fixture
def malthe(cast):
    return make_citizen(cast["anna"])


def test_new_acting_municipality_ends_the_former_that_day_and_none_overlap(cast, malthe):
    anna = cast["anna"]
    common = {"by": anna, "citizen": malthe, "kind": "acting"}
    first = services.note_municipality(name=" Birkedal ", starts_on=days(-400), **common)
    services.note_municipality(name="Fjordby", starts_on=days(-30), **common)
    first.refresh_from_db()
    assert (first.name, first.ends_on, first.version) == ("Birkedal", days(-30), 2)
    with pytest.raises(MunicipalityClash):
        services.note_municipality(name="Tredje", starts_on=days(-200), **common)
    services.note_municipality(by=anna, citizen=malthe, kind="paying", name="Birkedal", starts_on=days(-200))
    assert MunicipalityLink.objects.filter(citizen=malthe, ends_on=None).count() == 2, "acting and paying are apart"


def test_two_who_correct_the_same_municipality_see_each_other(cast, malthe):
    row = services.note_municipality(
        by=cast["anna"], citizen=malthe, kind="previous", name="Fjordby", ends_on=days(-9), arrived_on=days(-9)
    )
    changed = services.change_municipality(by=cast["bo"], row=row, version=row.version, source="Folkeregister")
    assert (changed.version, changed.source) == (2, "Folkeregister")
    with pytest.raises(StaleVersion):
        services.change_municipality(by=cast["anna"], row=row, version=1, name="Fjordborg")


def test_wages_stand_beside_a_benefit_and_a_new_main_income_ends_the_former(cast, malthe):
    common = {"by": cast["anna"], "citizen": malthe}
    services.note_income(source="NONE", starts_on=days(-300), **common)
    cash = services.note_income(source="KH", starts_on=days(-200), **common)
    services.note_income(source="WAGE", starts_on=days(-100), is_main=False, **common)
    pension = services.note_income(source="FP", starts_on=days(-10), **common)
    cash.refresh_from_db()
    assert cash.ends_on == days(-10)
    open_now = set(IncomePeriod.objects.current(clock.today()).filter(citizen=malthe).values_list("source", "is_main"))
    assert open_now == {("FP", True), ("WAGE", False)}
    with pytest.raises(SameIncomeClash):
        services.note_income(source="FP", starts_on=days(-5), is_main=False, **common)
    with pytest.raises(MainIncomeClash):
        services.note_income(source="SU", starts_on=days(-150), ends_on=days(-120), **common)
    with pytest.raises(rules.NoneAlone):
        services.note_income(source="NONE", starts_on=days(-3), is_main=False, **common)
    with pytest.raises(rules.EndBeforeStart):
        services.change_income(by=cast["anna"], row=pension, version=pension.version, ends_on=days(-20))


def test_two_jobs_may_be_true_and_two_schools_not(cast, malthe):
    common = {"by": cast["anna"], "citizen": malthe}
    idle = services.note_education(kind="none", starts_on=days(-300), **common)
    services.note_education(kind="education", place="SOSU Nord", starts_on=days(-200), keeps_study_home=True, **common)
    services.note_education(kind="job", place="Bageren", starts_on=days(-100), **common)
    services.note_education(kind="job", place="Kiosken", starts_on=days(-90), **common)
    idle.refresh_from_db()
    assert idle.ends_on == days(-200), "whatever begins ends having nothing"
    assert EducationPeriod.objects.current(clock.today()).filter(citizen=malthe).count() == 3
    with pytest.raises(EducationClash):
        services.note_education(kind="education", starts_on=days(-180), ends_on=days(-150), **common)
    with pytest.raises(rules.NothingKeepsHome):
        services.note_education(kind="none", starts_on=days(-400), ends_on=days(-350), keeps_study_home=True, **common)


def test_database_itself_refuses_what_overlaps(cast, malthe):
    row = services.note_income(by=cast["anna"], citizen=malthe, source="KH", starts_on=days(-20))
    with pytest.raises(IntegrityError), transaction.atomic():
        IncomePeriod.objects.create(
            municipality_id=row.municipality_id, citizen=malthe, source="SU", starts_on=days(-2), noted_by=cast["anna"]
        )
    assert IncomePeriod.objects.filter(citizen=malthe).count() == 1


def test_only_who_has_the_whole_record_writes_in_it(cast, malthe):
    from cases.permissions import CannotReach

    with pytest.raises(CannotReach):
        services.note_income(by=cast["hanne"], citizen=malthe, source="KH", starts_on=days(-20))
