"""The quarter-rule ledger: numbers, turns, corrections, and who may enter them."""

import threading
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction

from housing import services
from housing.choices import VacancyState
from housing.models import Agreement, Department, TurnCounter, Vacancy
from housing.permissions.stock import CannotManageStock, CannotReport
from housing.rules import quarter_rule
from housing.rules.vacancies import ReportedInFuture, turn_sentence, turn_sum
from housing.services.agreements import AgreementBeforeLedger
from housing.services.ledger import AlreadyReported, BeforeNewestLine, DwellingNotInUse
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cast import found_cast
from tests.housing.stock_world import department, dwelling, make_agreement, organisation, report


@pytest.fixture
def place(cast):
    return department(cast, organisation(cast))


def test_every_vacancy_gets_a_number_and_every_fourth_is_the_municipalitys(cast, place):
    lines = [report(cast, place) for _number in range(8)]

    assert [line.registration_number for line in lines] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [line.turn_number for line in lines] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [line.turn_number for line in lines if line.municipal] == [4, 8]
    assert [line.state for line in lines[2:4]] == [VacancyState.NOT_OURS, VacancyState.OPEN]
    assert (lines[7].share, lines[7].claimable_after) == ("1/4", 2)


def test_family_and_youth_dwellings_are_counted_apart(cast, place):
    family = [report(cast, place) for _number in range(3)]
    youth = report(cast, place, category="youth")

    assert (youth.registration_number, youth.turn_number) == (4, 1)
    assert family[2].turn_number == 3


def test_what_is_not_counted_has_a_registration_number_and_a_reason(cast, place):
    exempt = department(
        cast,
        place.organisation,
        "Afd. 6 Højtoften",
        exempt_reason="transformation_area",
        exempt_from=clock.today() - timedelta(days=10),
    )
    lines = [report(cast, exempt), report(cast, place, tenure="private"), report(cast, place)]

    assert [line.registration_number for line in lines] == [1, 2, 3]
    assert [(line.turn_number, line.reason) for line in lines] == [
        (None, "area_exempt"),
        (None, "not_almen"),
        (1, ""),
    ]
    assert [line.at_disposal for line in lines] == [False, True, False]


def test_exemption_counts_on_the_day_of_the_report(cast, place):
    ended = department(
        cast,
        place.organisation,
        "Afd. 7",
        exempt_reason="vulnerable_area",
        exempt_from=clock.today() - timedelta(days=10),
        exempt_until=clock.today() - timedelta(days=2),
    )
    assert report(cast, ended, reported_on=clock.today() - timedelta(days=3)).reason == "area_exempt"
    assert report(cast, ended, reported_on=clock.today() - timedelta(days=2)).reason == ""


def test_ad_hoc_organisation_is_not_counted_and_its_answer_is_at_disposal(cast):
    without = department(cast, organisation(cast, "Fjordbo", mode="ad_hoc"))
    line = report(cast, without)

    assert (line.reason, line.municipal, line.at_disposal) == ("no_counting", False, True)
    assert line.state == VacancyState.OPEN


def test_departments_are_counted_apart_where_the_agreement_says_so(cast):
    owner = organisation(cast, unit="department")
    first, second = department(cast, owner, "A"), department(cast, owner, "B")

    assert [report(cast, place).turn_number for place in (first, second, first)] == [1, 1, 2]


def test_a_departments_own_share_goes_before_the_organisations(cast, place):
    other = department(cast, place.organisation, "Afd. 4 Lærkevænget")
    make_agreement(cast, place.organisation, department=other, share_denominator=2)

    assert [report(cast, other).municipal for _number in range(2)] == [False, True]
    assert report(cast, place).turn_number == 1


def test_a_new_share_closes_the_counter_and_opens_one_at_nought(cast, place):
    for _number in range(3):
        report(cast, place)
    clock.move_by(timedelta(days=2))
    new = make_agreement(cast, place.organisation, starts_on=clock.today(), share_numerator=1, share_denominator=3)
    line = report(cast, place)

    assert (line.registration_number, line.turn_number, line.agreement) == (4, 1, new)
    old = Agreement.objects.exclude(pk=new.pk).get()
    assert old.ends_on == new.starts_on
    assert sorted(TurnCounter.objects.values_list("counted", flat=True)) == [1, 3]


def test_no_reset_at_new_year(cast, place):
    at = datetime(2025, 12, 30, 9, tzinfo=clock.DANISH_TIME)
    before = report(cast, place, reported_on=at.date(), registered_at=at)
    after = report(cast, place, reported_on=date(2026, 1, 4), registered_at=at + timedelta(days=5))

    assert (before.turn_number, after.turn_number) == (1, 2)


def test_an_agreement_cannot_begin_before_lines_that_are_there(cast, place):
    report(cast, place)

    with pytest.raises(AgreementBeforeLedger):
        make_agreement(cast, place.organisation, starts_on=clock.today(), share_denominator=3)
    assert Agreement.objects.get().ends_on is None


def test_a_late_report_takes_the_next_number_with_its_own_date(cast, place):
    report(cast, place)
    late = report(cast, place, reported_on=clock.today() - timedelta(days=20))

    assert (late.registration_number, late.turn_number) == (2, 2)
    assert late.reported_on == clock.today() - timedelta(days=20)


def test_taken_over_lines_stay_in_order(cast, place):
    report(cast, place)

    with pytest.raises(BeforeNewestLine):
        report(cast, place, reported_on=date(2025, 5, 1), registered_at=clock.now() - timedelta(days=1))


def test_answer_is_due_at_noon_after_the_days_of_the_parameter(cast):
    place = department(cast, organisation(cast, share_denominator=1))
    line = report(cast, place)

    due = line.answer_due_at.astimezone(clock.DANISH_TIME)
    assert (due.date(), due.hour) == (clock.today() + timedelta(days=3), 12)
    assert report(cast, department(cast, organisation(cast, "Fjordbo"))).answer_due_at is None


def test_one_dwelling_cannot_be_open_twice(cast):
    place = department(cast, organisation(cast, share_denominator=1))
    line = report(cast, place)

    with pytest.raises(AlreadyReported):
        services.report_vacancy(by=cast["hanne"], dwelling=line.dwelling, reported_on=clock.today())
    assert Vacancy.objects.count() == 1


def test_a_dwelling_out_of_use_is_refused(cast, place):
    home = dwelling(cast, place, is_active=False)

    with pytest.raises(DwellingNotInUse):
        services.report_vacancy(by=cast["hanne"], dwelling=home, reported_on=clock.today())


def test_a_report_of_tomorrow_is_refused(cast, place):
    with pytest.raises(ReportedInFuture):
        report(cast, place, reported_on=clock.today() + timedelta(days=1))
    assert not Vacancy.objects.exists()


def test_the_clerk_reports_for_his_own_organisation_only(cast):
    own = department(cast, organisation(cast, at="Boligforeningen Birkebo"))
    other = department(cast, organisation(cast, "Fjordbo"))

    assert report(cast, own, by="bent").reported_by == cast["bent"]
    with pytest.raises(CannotReport):
        report(cast, other, by="bent")
    for persona in ("anna", "carla", "erik", "yrsa", "mona", "lise", "sofie", "hedelund-carla"):
        with pytest.raises(CannotReport):
            report(cast, own, by=persona)


def test_replaying_the_ledger_through_the_rule_gives_the_stored_decisions(cast):
    owner = organisation(cast)
    places = [department(cast, owner, name) for name in ("A", "B")]
    exempt = department(cast, owner, "C", exempt_reason="other", exempt_from=date(2025, 1, 1))
    mixed = [*places, exempt, *places, places[0]]
    for number in range(26):
        report(
            cast,
            mixed[number % 6],
            category="youth" if number % 5 == 0 else "family",
            **({"tenure": "private"} if number % 7 == 0 else {}),
        )
    clock.move_by(timedelta(days=1))
    make_agreement(cast, owner, starts_on=clock.today(), share_numerator=2, share_denominator=5, unit="department")
    for number in range(20):
        report(cast, mixed[number % 6])

    assert_replay_equals_store(owner)


def assert_replay_equals_store(owner):
    """The whole ledger of the organisation, agreement by agreement, through the contract's rule."""
    lines = list(Vacancy.objects.filter(organisation=owner).order_by("registration_number"))
    for agreement in Agreement.objects.filter(organisation=owner):
        mine = [line for line in lines if line.agreement_id == agreement.pk]
        replay = quarter_rule.keep_ledger(
            [
                quarter_rule.ReportedVacancy(
                    str(line.pk), "o", str(line.department_id), line.category, line.tenure, line.area_exempt
                )
                for line in mine
            ],
            Fraction(agreement.share),
            agreement.unit,
        )
        assert [(row.number, row.reason or "", row.municipal) for row in replay.rows] == [
            (line.turn_number, line.reason, line.municipal) for line in mine
        ]
        assert sum(total.claimable for total in replay.totals) == sum(line.municipal for line in mine)
        counted = {counter.counted for counter in TurnCounter.objects.filter(agreement=agreement)}
        assert counted <= {total.counted for total in replay.totals}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("registration_number", 7),
        ("turn_number", 9),
        ("municipal", True),
        ("reported_on", date(2025, 2, 2)),
        ("reason", "not_almen"),
    ],
)
def test_the_database_refuses_to_change_a_decision(cast, place, field, value):
    line = report(cast, place)

    with pytest.raises(DatabaseError), transaction.atomic():
        Vacancy.objects.filter(pk=line.pk).update(**{field: value})


def test_the_database_refuses_gaps_deletion_and_a_counter_that_jumps(cast, place):
    line = report(cast, place)
    copy = {
        field.attname: getattr(line, field.attname)
        for field in Vacancy._meta.concrete_fields
        if field.name not in ("id", "registration_number")
    }
    with pytest.raises(IntegrityError, match="without gap"), transaction.atomic():
        Vacancy.objects.create(**copy | {"registration_number": 3, "turn_number": 2})
    with pytest.raises(IntegrityError, match="without gap"), transaction.atomic():
        Vacancy.objects.create(**copy | {"registration_number": 2, "turn_number": 3})
    with pytest.raises(DatabaseError), transaction.atomic():
        Vacancy.objects.all().delete()
    with pytest.raises(IntegrityError, match="by one"), transaction.atomic():
        TurnCounter.objects.update(counted=5)
    with pytest.raises(DatabaseError), transaction.atomic():
        Agreement.objects.update(share_denominator=3)


def test_a_mistake_is_put_right_by_a_counter_entry(cast, place):
    line = report(cast, place)
    made = services.correct_line(
        by=cast["hanne"], vacancy=line, was="5.210 kr.", holds="5.120 kr.", reason="Tastefejl hos boligselskabet."
    )

    line.refresh_from_db()
    assert (line.registration_number, line.turn_number) == (1, 1)
    assert made.made_by == cast["hanne"]
    with pytest.raises(DatabaseError), transaction.atomic():
        type(made).objects.update(reason="andet")
    with pytest.raises(CannotManageStock):
        services.correct_line(by=cast["bent"], vacancy=line, was="1", holds="2", reason="3")


def test_the_sum_is_written_as_people_write_it():
    assert turn_sum(28, Fraction(1, 4)) == "28\u00a0×\u00a0¼\u00a0=\u00a07"
    assert turn_sum(31, Fraction(1, 4)) == "31\u00a0×\u00a0¼\u00a0=\u00a07,75"
    assert turn_sum(30, Fraction(1, 4)) == "30\u00a0×\u00a0¼\u00a0=\u00a07,5"
    assert turn_sum(2, Fraction(1, 3)) == "2\u00a0×\u00a0⅓\u00a0≈\u00a00,66"
    assert turn_sum(3, Fraction(2, 5)) == "3\u00a0×\u00a02/5\u00a0=\u00a01,2"
    assert "7" in turn_sentence(28, Fraction(1, 4), municipal=True)


def test_bad_dwellings_are_refused_with_a_sentence(cast, place):
    with pytest.raises(ValidationError, match="."):
        dwelling(cast, place, rooms=0)
    with pytest.raises(ValidationError):
        dwelling(cast, place, condition_note="Fugt i badeværelset")
    assert dwelling(cast, place, condition_note="Fugt i badeværelset", condition_on=date(2026, 3, 1)).pk


def test_fifty_reports_at_once_leave_no_gap(own_database):
    people = found_cast()
    municipality = people["hanne"].municipality_id
    with municipality_scope(municipality):
        place = department(people, organisation(people))
        homes = [dwelling(people, place).pk for _number in range(50)]
    gate, refused = threading.Barrier(50), []

    def go(pk):
        try:
            gate.wait()
            with municipality_scope(municipality):
                home = (
                    Department.objects.get(pk=place.pk).dwellings.select_related("department__organisation").get(pk=pk)
                )
                services.report_vacancy(by=User.objects.get(persona="hanne"), dwelling=home, reported_on=clock.today())
        except Exception as error:
            refused.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=go, args=[pk]) for pk in homes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not refused
    with municipality_scope(municipality):
        lines = list(Vacancy.objects.order_by("registration_number"))
        assert [line.registration_number for line in lines] == list(range(1, 51))
        assert [line.turn_number for line in lines] == list(range(1, 51))
        assert sum(line.municipal for line in lines) == 12
        assert TurnCounter.objects.get().counted == 50
        assert_replay_equals_store(place.organisation)
