"""Editable code lists: what is offered, what stands, and that nothing in use goes away."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import translation

from cases.choices import InquirySource, ffb
from cases.codes import INQUIRY_SOURCES, RELATION_KINDS, RISK_FACTORS, THEMES
from housingfirst.accounts import codes
from housingfirst.accounts.codes import rules, services
from housingfirst.accounts.models import LocalCode
from housingfirst.accounts.permissions import OnlyAdministratorsEditCodes
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion

TODAY = date(2026, 11, 23)


def offered(municipality, list_key, on=None):
    return [code for code, _label in codes.choices(list_key, municipality.pk, on or clock.today())]


@pytest.fixture
def drop_in(cast):
    """A local source: Café Parasollen counts as a drop-in centre."""
    return services.add_code(
        by=cast["sofie"], list_key=INQUIRY_SOURCES, label="Café  Parasollen", national="drop_in_centre"
    )


def municipality_of(cast):
    return cast["sofie"].municipality


def test_shipped_lists_are_whole_and_name_their_national_code():
    for declared in codes.REGISTRY.values():
        known = declared.national_labels
        assert declared.shipped, declared.key
        assert all((one.national or one.code) in known for one in declared.shipped), declared.key
    assert [one.code for one in codes.REGISTRY[INQUIRY_SOURCES].shipped] == InquirySource.values
    assert all(one.national in ffb.concepts() for one in codes.REGISTRY[THEMES].shipped)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "on", "holds"),
    [
        (date(2026, 1, 1), None, TODAY, True),
        (TODAY, None, TODAY, True),
        (TODAY + timedelta(1), None, TODAY, False),
        (date(2026, 1, 1), TODAY, TODAY, False),
        (date(2026, 1, 1), TODAY + timedelta(1), TODAY, True),
        (TODAY, TODAY, TODAY, False),
    ],
)
def test_a_code_holds_from_its_first_day_until_the_day_before_its_end(starts_on, ends_on, on, holds):
    assert rules.in_force(starts_on, ends_on, on) is holds


@pytest.mark.parametrize(
    ("call", "refusal"),
    [
        (lambda: rules.check_removable("A", is_shipped=True, is_used=False), rules.CodeIsShipped),
        (lambda: rules.check_removable("A", is_shipped=False, is_used=True), rules.CodeInUse),
        (lambda: rules.check_one_is_left("A", [(TODAY, TODAY)], TODAY), rules.LastCode),
        (lambda: rules.check_national("A", "x", allowed=["y"]), rules.NationalUnknown),
        (lambda: rules.check_national("A", "x", allowed="xy", before="y", is_used=True), rules.NationalFixed),
        (lambda: rules.check_label("  Skole ", ["skole"]), rules.LabelTaken),
        (lambda: rules.check_label(" ", []), rules.LabelMissing),
        (lambda: rules.check_period(TODAY, TODAY), rules.PeriodTurned),
        (lambda: rules.check_chosen([], ["x"], "A"), rules.UnknownCode),
    ],
)
def test_refusals_of_the_rules(call, refusal):
    with pytest.raises(refusal):
        call()


def test_what_the_rules_let_through():
    rules.check_removable("A", is_shipped=False, is_used=False)
    rules.check_one_is_left("A", [(TODAY, None)], TODAY)
    rules.check_national("A", "x", allowed="xy", before="y", is_used=False)
    rules.check_period(TODAY, TODAY + timedelta(1))
    assert rules.check_label("  Ny   skole ", ["skole"]) == "Ny skole"


def test_own_code_is_offered_last_and_counts_as_its_national_one(cast, drop_in):
    here = municipality_of(cast)
    assert drop_in.code == "cafe_parasollen"
    assert offered(here, INQUIRY_SOURCES)[-1] == "cafe_parasollen"
    counts_as = codes.nationals(INQUIRY_SOURCES, here.pk)
    assert (counts_as["cafe_parasollen"], counts_as["school"]) == ("drop_in_centre", "school")
    assert codes.label(INQUIRY_SOURCES, "cafe_parasollen", here.pk) == "Café Parasollen"


def test_code_switched_off_is_kept_for_rows_that_hold_it(cast, drop_in):
    here, today = municipality_of(cast), clock.today()
    services.switch_off(by=cast["sofie"], list_key=INQUIRY_SOURCES, code=drop_in.code, version=1)
    assert drop_in.code not in offered(here, INQUIRY_SOURCES)
    assert codes.choices(INQUIRY_SOURCES, here.pk, today, keep=[drop_in.code])[-1][1] == "Café Parasollen"
    assert codes.labels(INQUIRY_SOURCES, here.pk)[drop_in.code] == "Café Parasollen"
    with pytest.raises(rules.UnknownCode):
        codes.check(INQUIRY_SOURCES, [drop_in.code], here.pk, today)
    services.switch_on(by=cast["sofie"], list_key=INQUIRY_SOURCES, code=drop_in.code, version=2)
    assert drop_in.code in offered(here, INQUIRY_SOURCES)


def test_shipped_code_renamed_keeps_code_national_and_language(cast):
    here, sofie = municipality_of(cast), cast["sofie"]
    services.change_code(
        by=sofie, list_key=RELATION_KINDS, code="friend", version=0, label="Ven eller veninde", national="mother"
    )
    with translation.override("da"):
        assert codes.label(RELATION_KINDS, "friend", here.pk) == "Ven eller veninde"
    assert codes.nationals(RELATION_KINDS, here.pk)["friend"] == "friend", "what it counts as is not changed"
    with translation.override("da"):
        services.change_code(by=sofie, list_key=RELATION_KINDS, code="friend", version=1, label="Ven")
    assert LocalCode.objects.get(code="friend").label == "", "the shipped name again, in every language"
    with translation.override("en"):
        assert codes.label(RELATION_KINDS, "friend", here.pk) == "Friend"


def test_last_code_in_force_cannot_be_switched_off(cast):
    sofie = cast["sofie"]
    every = codes.every(RELATION_KINDS, sofie.municipality_id)
    for one in every[:-1]:
        services.switch_off(by=sofie, list_key=RELATION_KINDS, code=one.code, version=0)
    with pytest.raises(rules.LastCode):
        services.switch_off(by=sofie, list_key=RELATION_KINDS, code=every[-1].code, version=0)


def test_list_never_runs_empty_on_a_later_day_either(cast):
    """CASE-100"""
    sofie, today = cast["sofie"], clock.today()
    *others, first, last = codes.every(RELATION_KINDS, sofie.municipality_id)
    for one in others:
        services.switch_off(by=sofie, list_key=RELATION_KINDS, code=one.code, version=0)

    def change(one, version=0, **when):
        return services.change_code(
            by=sofie, list_key=RELATION_KINDS, code=one.code, version=version, label=str(one.label_da), **when
        )

    soon, later = today + timedelta(days=10), today + timedelta(days=20)
    change(first, ends_on=soon)
    for when in ({"ends_on": soon}, {"ends_on": later}, {"starts_on": later}, {"starts_on": soon + timedelta(days=1)}):
        with pytest.raises(rules.LastCode):
            change(last, **when)
    change(last, starts_on=soon)  # the day the other one ends
    with pytest.raises(rules.LastCode):
        services.switch_off(by=sofie, list_key=RELATION_KINDS, code=last.code, version=1)
    assert len(offered(municipality_of(cast), RELATION_KINDS)) == 1


def test_moving_changes_the_order_within_the_domain_only(cast):
    here, sofie = municipality_of(cast), cast["sofie"]
    before = offered(here, RISK_FACTORS)
    assert services.move_code(by=sofie, list_key=RISK_FACTORS, code="thrown_out", up=True)
    after = offered(here, RISK_FACTORS)
    assert after[:2] == ["thrown_out", "eviction"]
    assert after[2:] == before[2:]
    assert not services.move_code(by=sofie, list_key=RISK_FACTORS, code="thrown_out", up=True), "first of its domain"
    assert not services.move_code(by=sofie, list_key=RISK_FACTORS, code="debt", up=False), "alone in its domain"
    assert LocalCode.objects.count() == 2, "only what moved has a row"


def test_two_who_edit_one_code_do_not_overwrite_each_other(cast, drop_in):
    change = {"by": cast["sofie"], "list_key": INQUIRY_SOURCES, "code": drop_in.code, "version": 1}
    services.change_code(**change, label="Parasollen", national="drop_in_centre")
    with pytest.raises(StaleVersion):
        services.change_code(**change, label="Café P", national="drop_in_centre")
    first = {"by": cast["sofie"], "list_key": RELATION_KINDS, "code": "friend", "version": 0}
    services.change_code(**first, label="Ven/veninde")
    with pytest.raises(StaleVersion):
        services.change_code(**first, label="Kammerat")


def test_removed_code_is_gone_from_every_list_and_its_row_stays(cast, drop_in):
    here = municipality_of(cast)
    services.remove_code(by=cast["sofie"], list_key=INQUIRY_SOURCES, code=drop_in.code, version=1)
    assert drop_in.code not in offered(here, INQUIRY_SOURCES)
    assert LocalCode.objects.filter(code=drop_in.code).exists()
    again = services.add_code(
        by=cast["sofie"], list_key=INQUIRY_SOURCES, label="Café Parasollen", national="drop_in_centre"
    )
    assert again.code == "cafe_parasollen_2"


@pytest.mark.parametrize("write", [lambda rows: rows.delete(), lambda rows: rows.update(code="other")])
def test_not_even_sql_deletes_a_code_or_changes_what_rows_hold(cast, drop_in, write):
    with pytest.raises(DatabaseError), transaction.atomic():
        write(LocalCode.objects.filter(pk=drop_in.pk))


def test_only_an_administrator_writes_and_each_municipality_has_its_own(cast, drop_in):
    with pytest.raises(OnlyAdministratorsEditCodes):
        services.add_code(by=cast["carla"], list_key=INQUIRY_SOURCES, label="Ny", national="other")
    elsewhere = cast["hedelund-anna"].municipality_id
    assert drop_in.code not in codes.labels(INQUIRY_SOURCES, elsewhere)


def test_several_lists_are_read_with_one_query(cast, drop_in, django_assert_num_queries):
    here = cast["sofie"].municipality_id
    with django_assert_num_queries(1):
        found = codes.several([INQUIRY_SOURCES, RISK_FACTORS, THEMES], here)
    assert found[INQUIRY_SOURCES][-1].label == "Café Parasollen"
