"""Nominations: from the first day, in the citizen's own words, decided by another, never losing their place."""

from datetime import timedelta

import pytest
from django.db import Error, transaction
from django.utils import translation

from cases import services as case_services
from cases.models import AccessOpening, Citizen, ConcernInquiry
from cases.permissions import CannotReach, field_groups
from housing import queries, services
from housing.choices import NominationStatus, NominationStep
from housing.models import Nomination, NominationDecision, ShelterStay
from housing.permissions.nominations import CannotDecideNomination, CannotNominate, NoSuchNomination
from housing.rules import nominations as rules
from housingfirst.accounts.models import Unit
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock
from referrals.services import withdraw_referral
from tests.conftest import persona
from tests.referrals.makers import refer

WORDS = "Jeg vil kunne lukke min egen dør."


def make_citizen(cast, by="anna", **fields):
    fields = {"first_name": "Samir", "last_name": "Kløvergaard", "situation": "shelter_110", **fields}
    return case_services.create_citizen(by=cast[by], situation_from=clock.today(), **fields)


def nominate(cast, by="anna", citizen=None, **wishes):
    return services.nominate(by=cast[by], citizen=citizen or make_citizen(cast), own_words=WORDS, **wishes)


def approve(cast, nomination, **kwargs):
    return services.decide_nomination(by=cast["erik"], nomination=nomination, outcome="approved", **kwargs)


@pytest.fixture
def nomination(cast):
    return nominate(cast)


def admitted(cast, citizen, days_ago=20):
    unit = Unit.objects.get(name="Boformen Engholm")
    return services.admit(
        by=cast["mona"], citizen=citizen, unit=unit, admitted_on=clock.today() - timedelta(days=days_ago)
    )


def sees(key):
    return set(Nomination.objects.visible_to(persona(key)).values_list("pk", flat=True))


# ------------------------------------------------------------------------------------------- nominate


def test_worker_nominates_on_the_first_day(cast, nomination):
    assert nomination.status == NominationStatus.SUBMITTED
    assert nomination.team.name == "Team Nord"
    assert nomination.nominated_on == clock.today()
    assert [row.step for row in nomination.steps.all()] == [NominationStep.SUBMITTED]


def test_without_the_citizens_words_there_is_no_nomination(cast):
    with pytest.raises(rules.WordsMissing):
        services.nominate(by=cast["anna"], citizen=make_citizen(cast), own_words="  ")


def test_no_field_asks_about_readiness_treatment_or_abstinence():
    forbidden = (
        "ready",
        "readiness",
        "abstin",
        "sober",
        "treatment",
        "motivat",
        "compliance",
        "living_ability",
        "parat",
    )
    for model in (Nomination, NominationDecision):
        for field in model._meta.get_fields():
            assert not any(word in field.name.lower() for word in forbidden), field.name


def test_second_live_nomination_is_refused_with_the_day_of_the_first(cast, nomination):
    with pytest.raises(rules.AlreadyNominated) as refusal:
        nominate(cast, citizen=nomination.citizen)
    assert str(nomination.nominated_on.year) in str(refusal.value)
    with pytest.raises(Error), transaction.atomic():
        Nomination.objects.create(
            municipality_id=nomination.municipality_id,
            citizen=nomination.citizen,
            nominated_by=cast["anna"],
            submitted_by=cast["anna"],
            nominated_on=clock.today(),
            own_words="x",
        )


def test_after_a_lost_home_a_new_nomination_is_possible(cast, nomination):
    """PC-01."""
    services.close_nomination(by=cast["hanne"], nomination=nomination, step="housed", on=clock.today())
    again = nominate(cast, citizen=nomination.citizen)
    assert again.pk != nomination.pk
    assert again.status == NominationStatus.SUBMITTED


def test_days_are_counted_from_the_admission(cast):
    citizen = make_citizen(cast)
    admitted(cast, citizen, days_ago=9)
    nomination = nominate(cast, by="mona", citizen=citizen)
    assert nomination.days_to_nomination == 9
    assert nomination.unit.name == "Boformen Engholm"


def test_days_are_counted_from_the_first_inquiry_where_there_is_no_stay(cast):
    citizen = make_citizen(cast)
    for ago in (7, 3):
        case_services.record_inquiry(
            by=cast["erik"],
            received_on=clock.today() - timedelta(days=ago),
            source="self",
            reasons=["housing"],
            known_before="no",
            citizen=citizen,
        )
    assert nominate(cast, citizen=citizen).days_to_nomination == 7
    assert nominate(cast).days_to_nomination is None


def test_a_nomination_lies_neither_in_the_future_nor_before_the_inquiry(cast):
    today = clock.today()
    with pytest.raises(rules.NominatedInFuture):
        nominate(cast, nominated_on=today + timedelta(days=1))
    with pytest.raises(rules.KnownAfterNomination):
        nominate(cast, nominated_on=today - timedelta(days=5), known_since=today, known_from="inquiry")


def test_who_may_nominate_whom(cast):
    citizen = make_citizen(cast)
    for key in ("dorthe", "mona", "hanne", "yrsa", "bent", "jonas", "lise"):
        with pytest.raises(CannotReach):
            nominate(cast, by=key, citizen=citizen)
    admitted(cast, citizen)
    assert nominate(cast, by="mona", citizen=citizen).nominated_by == cast["mona"]


def test_the_coordinator_does_not_nominate_even_a_citizen_she_sees(cast, nomination):
    with pytest.raises(CannotNominate):
        nominate(cast, by="hanne", citizen=nomination.citizen)


# ------------------------------------------------------------------------------------------- decide


def test_adviser_approves(cast, nomination):
    approved = approve(cast, nomination, basis="holistic")
    assert approved.status == NominationStatus.APPROVED
    assert approved.steps.last().basis == "holistic"


def test_nobody_decides_on_a_nomination_of_their_own(cast):
    own = nominate(cast, by="erik")
    with pytest.raises(rules.OwnNomination):
        approve(cast, own)
    with pytest.raises(Error), transaction.atomic():
        Nomination.objects.filter(pk=own.pk).update(status="approved", decided_by=cast["erik"], decided_at=clock.now())


def test_who_submits_again_does_not_decide_either(cast, nomination):
    services.decide_nomination(by=cast["erik"], nomination=nomination, outcome="returned", document="Opholdsbevis")
    services.resubmit_nomination(by=cast["erik"], nomination=nomination)
    nomination.refresh_from_db()
    with pytest.raises(rules.OwnNomination):
        approve(cast, nomination)


def test_only_advisers_decide(cast, nomination):
    for key in ("anna", "carla"):
        with pytest.raises((CannotDecideNomination, rules.OwnNomination)):
            services.decide_nomination(by=cast[key], nomination=nomination, outcome="approved")
    with pytest.raises(NoSuchNomination):
        services.decide_nomination(by=cast["dorthe"], nomination=nomination, outcome="approved")


def test_it_is_sent_back_only_for_a_named_document_and_keeps_its_day(cast):
    nomination = nominate(cast, nominated_on=clock.today() - timedelta(days=30))
    with pytest.raises(rules.DocumentNotNamed):
        services.decide_nomination(by=cast["erik"], nomination=nomination, outcome="returned")
    services.decide_nomination(by=cast["erik"], nomination=nomination, outcome="returned", document="Opholdsbevis")
    document = nomination.documents.get()
    assert document.is_missing
    again = services.resubmit_nomination(by=cast["anna"], nomination=nomination, received=[document.pk])
    document.refresh_from_db()
    assert not document.is_missing
    assert again.status == NominationStatus.SUBMITTED
    assert again.nominated_on == clock.today() - timedelta(days=30)


def test_a_refusal_has_reasons_and_complaint_guidance_with_a_date(cast, nomination):
    with pytest.raises(rules.ReasonMissing):
        services.decide_nomination(by=cast["erik"], nomination=nomination, outcome="refused")
    with translation.override("en"):
        refused = services.decide_nomination(
            by=cast["erik"], nomination=nomination, outcome="refused", reason="Har en bolig i en anden by."
        )
    step = refused.steps.last()
    assert step.complaint_by == clock.today() + timedelta(weeks=4)
    assert step.complaint_guidance.startswith("Du kan klage"), "Danish, whatever language the adviser works in"
    assert refused.closed_on == clock.today()


def test_a_refused_nomination_is_opened_again_with_the_day_it_had(cast):
    nomination = nominate(cast, nominated_on=clock.today() - timedelta(days=40))
    services.decide_nomination(by=cast["erik"], nomination=nomination, outcome="refused", reason="Fordi")
    again = services.reopen_nomination(by=cast["anna"], nomination=nomination, reason="Klagen fik medhold")
    assert (again.status, again.nominated_on) == ("submitted", clock.today() - timedelta(days=40))


def test_every_pair_of_states_is_allowed_or_refused_as_the_table_says():
    for step, (starts, end, _owner) in rules.STEPS.items():
        for status in NominationStatus:
            if status in starts:
                assert rules.next_status(step, status) == end
            else:
                with pytest.raises(rules.NominationMoved):
                    rules.next_status(step, status)
    assert set(rules.OWNERS) == set(NominationStatus)


def test_the_database_refuses_a_move_the_table_does_not_have(cast, nomination):
    approve(cast, nomination)
    with pytest.raises(Error), transaction.atomic():
        Nomination.objects.filter(pk=nomination.pk).update(status="returned")


def test_the_database_keeps_the_day_and_the_steps_as_they_are(cast, nomination):
    with pytest.raises(Error), transaction.atomic():
        Nomination.objects.filter(pk=nomination.pk).update(nominated_on=clock.today() - timedelta(days=9))
    with pytest.raises(Error), transaction.atomic():
        NominationDecision.objects.filter(nomination=nomination).update(reason="andet")
    with pytest.raises(Error), transaction.atomic():
        NominationDecision.objects.filter(nomination=nomination).delete()


def test_wishes_change_and_the_place_stays(cast):
    nomination = nominate(cast, nominated_on=clock.today() - timedelta(days=12))
    changed = services.change_nomination(
        by=cast["bo"], nomination=nomination, version=1, own_words="Gerne med altan.", highest_rent=4200
    )
    assert (changed.version, changed.own_words, changed.highest_rent) == (2, "Gerne med altan.", 4200)
    assert changed.nominated_on == clock.today() - timedelta(days=12)


def test_a_home_found_another_way_counts_as_housed(cast, nomination):
    closed = services.withdraw_nomination(by=cast["anna"], nomination=nomination, withdrawal="housed_elsewhere")
    assert closed.status == NominationStatus.HOUSED


# ------------------------------------------------------------------------------------------- who sees


def test_the_coordinator_sees_identity_contact_and_housing_while_it_is_live(cast, nomination):
    assert sees("hanne") == {nomination.pk}
    groups = field_groups(persona("hanne"), nomination.citizen)
    assert groups == {FieldGroup.IDENTITY, FieldGroup.CONTACT, FieldGroup.HOUSING}
    services.withdraw_nomination(by=cast["anna"], nomination=nomination, withdrawal="citizen_wish")
    assert sees("hanne") == set()
    assert not AccessOpening.objects.filter(citizen=nomination.citizen, closed_at=None).exists()


def test_who_sees_a_nomination(cast, nomination):
    seen = {key for key in cast if sees(key)}
    assert seen == {"anna", "bo", "carla", "erik", "hanne"}


def test_a_protected_record_reaches_the_coordinator_only_when_approved(cast):
    citizen = make_citizen(cast)
    case_services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    other = persona("erik")
    case_services.grant(
        by=other,
        citizen=citizen,
        user=cast["anna"],
        what="view_citizen",
        ends_on=clock.today() + timedelta(days=30),
        reason="Kontaktperson",
    )
    nomination = nominate(cast, citizen=citizen)
    assert sees("hanne") == set()
    approve(cast, nomination)
    assert sees("hanne") == {nomination.pk}
    services.withdraw_nomination(by=cast["anna"], nomination=nomination, withdrawal="citizen_wish")
    assert sees("hanne") == set()


def test_the_shelter_sees_its_residents_and_its_own_nominations_only(cast):
    mine, other = make_citizen(cast), make_citizen(cast, last_name="Elmegrøn")
    nominate(cast, citizen=other)
    stay = admitted(cast, mine)
    own = nominate(cast, by="mona", citizen=mine)
    assert sees("mona") == {own.pk}
    services.discharge(by=cast["mona"], stay=stay, discharged_on=clock.today())
    assert sees("mona") == {own.pk}, "her nomination is live and keeps the door open"
    services.withdraw_nomination(by=cast["anna"], nomination=own, withdrawal="citizen_wish")
    assert sees("mona") == set()


# ------------------------------------------------------------------------------------------- shelter stays


def test_two_stays_at_once_are_refused_and_touching_ones_are_not(cast):
    citizen = make_citizen(cast)
    stay = admitted(cast, citizen)
    with pytest.raises(services.StayClash):
        admitted(cast, citizen, days_ago=3)
    services.discharge(by=cast["mona"], stay=stay, discharged_on=clock.today() - timedelta(days=5))
    admitted(cast, citizen, days_ago=5)
    assert ShelterStay.objects.filter(citizen=citizen).count() == 2


def test_nominating_opens_no_more_to_a_shelter_than_was_shared_with_it(cast):
    """A citizen referred by name alone: the nomination must not bring contact and home along, now or later."""
    citizen, engholm = make_citizen(cast), Unit.objects.get(name="Boformen Engholm")
    referral = refer(cast, citizen, unit=engholm, field_groups=[])
    assert field_groups(persona("mona"), citizen) == {FieldGroup.IDENTITY}
    nomination = nominate(cast, by="mona", citizen=citizen)
    assert field_groups(persona("mona"), citizen) == {FieldGroup.IDENTITY}
    approve(cast, nomination)
    withdraw_referral(by=cast["anna"], referral=referral, reason="Fejl")
    assert field_groups(persona("mona"), citizen) == {FieldGroup.IDENTITY}
    page = queries.nomination_page(persona("mona"), nomination, field_groups(persona("mona"), citizen))
    assert (page.situation, page.stay) == (None, None)


def report(cast, **fields):
    fields = {"first_name": "Samir", "last_name": "Kløvergaard", "cpr": "660204-1234", **fields}
    return services.report_admission(
        by=cast["mona"], unit=Unit.objects.get(name="Boformen Engholm"), admitted_on=clock.today(), **fields
    )


def test_a_shelter_does_not_learn_that_somebody_stays_at_another(cast):
    """HOU-121: the report waits for the adviser, who is told of the overlap; the shelter is told what it always is."""
    citizen = make_citizen(cast, first_name="Samir", last_name="Kløvergaard", cpr="660204-1234")
    engholm = Unit.objects.get(name="Boformen Engholm")
    other = Unit.objects.create(municipality=engholm.municipality, name="Boformen Lunden", kind=engholm.kind)
    there = admitted(cast, citizen, days_ago=3)
    ShelterStay.objects.filter(pk=there.pk).update(unit=other)
    AccessOpening.objects.update(closed_at=clock.now())
    waiting = report(cast)
    assert waiting.citizen is None
    assert field_groups(persona("mona"), citizen) == frozenset()
    case_services.link_citizen(by=cast["erik"], inquiry=waiting.inquiry, citizen=citizen)
    with pytest.raises(services.StayClash):
        services.attach_report(by=cast["erik"], stay=waiting)
    ShelterStay.objects.filter(pk=there.pk).update(discharged_on=clock.today())
    assert services.attach_report(by=cast["erik"], stay=waiting).citizen == citizen


def residents(key="mona"):
    return set(ShelterStay.objects.visible_to(persona(key)).filter(citizen__isnull=False).values_list("pk", flat=True))


def test_a_known_citizen_is_found_by_number_and_name_and_becomes_a_resident_at_once(cast):
    citizen = make_citizen(cast, cpr="660204-1234", situation="street")
    stay = report(cast)
    assert stay.citizen == citizen
    assert residents() == {stay.pk}
    assert field_groups(persona("mona"), citizen) == {FieldGroup.IDENTITY, FieldGroup.CONTACT, FieldGroup.HOUSING}


@pytest.mark.parametrize("fields", [{"first_name": "samir ali", "last_name": "KLOEVERGAARD "}, {"first_name": "SAMIR"}])
def test_the_name_may_be_spelt_another_way(cast, fields):
    citizen = make_citizen(cast, cpr="660204-1234")
    assert report(cast, **fields).citizen == citizen


@pytest.mark.parametrize(
    "fields",
    [{"last_name": "Forkert"}, {"cpr": ""}, {"cpr": "660204-9999"}]
    # A number and a letter of the name must not do: whoever has a number would be let in to the record.
    + [{"last_name": "a"}, {"last_name": "gaard"}, {"last_name": "Samir"}, {"first_name": "x"}, {"first_name": "S"}]
    + [{"first_name": "%"}, {"last_name": "%"}],
)
def test_anybody_else_is_an_inquiry_the_adviser_settles(cast, fields):
    make_citizen(cast, cpr="660204-1234")
    stay = report(cast, **fields)
    assert stay.citizen is None
    assert residents() == set()
    assert [one.pk for one in queries.reports_for(persona("erik"))] == [stay.pk]
    assert not queries.reports_for(persona("anna")).exists()


def test_a_protected_record_is_not_told_from_an_unknown_person(cast):
    citizen = make_citizen(cast, cpr="660204-1234")
    case_services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    stay = report(cast)
    assert stay.citizen is None
    assert not Citizen.objects.visible_to(persona("mona")).exists()


def test_the_adviser_registers_a_reported_person_and_the_shelter_sees_the_resident(cast):
    stay = report(cast)
    settled = services.accept_report(
        by=cast["erik"], stay=stay, first_name="Samir", last_name="Kløvergaard", cpr=stay.reported_cpr
    )
    assert settled.reported_cpr == ""
    settled.inquiry.refresh_from_db()
    assert settled.inquiry.citizen == settled.citizen
    assert settled.citizen.situations.get().situation == "shelter_110"
    assert residents() == {stay.pk}
    nomination = nominate(cast, by="mona", citizen=settled.citizen)
    assert nomination.days_to_nomination == 0


def test_the_adviser_s_registration_of_a_protected_person_is_neither_refused_nor_confirmed(cast):
    citizen = make_citizen(cast, cpr="660204-1234")
    stay = report(cast, last_name="Klövergaard-Forkert")
    Citizen.objects.filter(pk=citizen.pk).update(record_protected=True)
    settled = services.accept_report(by=cast["erik"], stay=stay, first_name="Samir", last_name="K")
    assert settled.citizen is not None
    assert settled.citizen != citizen
    passed_on = ConcernInquiry.objects.get(citizen=citizen)
    assert "Samir K" in passed_on.what_is_known


def test_a_reported_person_who_is_known_gets_the_stay_through_the_inquiry(cast):
    citizen = make_citizen(cast, cpr="660204-1234")
    stay = report(cast, last_name="Klövergaard-Forkert")
    case_services.link_citizen(by=cast["erik"], inquiry=stay.inquiry, citizen=citizen)
    assert services.attach_report(by=cast["erik"], stay=stay).citizen == citizen
    with pytest.raises(services.AlreadyKnown):
        services.attach_report(by=cast["erik"], stay=stay)


def test_a_stay_is_not_reported_ahead_of_time_and_ended_once(cast):
    with pytest.raises(services.StayInFuture):
        services.report_admission(
            by=cast["mona"],
            unit=Unit.objects.get(name="Boformen Engholm"),
            first_name="A",
            last_name="B",
            admitted_on=clock.today() + timedelta(days=1),
        )
    stay = admitted(cast, make_citizen(cast))
    services.discharge(by=cast["erik"], stay=stay, discharged_on=clock.today())
    with pytest.raises(services.StayEnded):
        services.discharge(by=cast["erik"], stay=stay, discharged_on=clock.today())


def test_only_the_shelter_itself_admits(cast):
    citizen = make_citizen(cast)
    unit = Unit.objects.get(name="Boformen Engholm")
    for key in ("anna", "erik", "bent", "jonas"):
        with pytest.raises(Exception, match="shelter|boform"):
            services.admit(by=cast[key], citizen=citizen, unit=unit, admitted_on=clock.today())
