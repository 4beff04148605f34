"""Offers and tenancies: one at a time, promised support, and a no that costs nothing."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from threading import Barrier

import pytest
from django.db import Error, connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from cases.models import AccessOpening
from housing import queries, services
from housing.choices import NominationStatus, OfferStatus, VacancyState
from housing.models import BenefitApplication, Nomination, Offer, Tenancy
from housing.permissions.offers import CannotAnswerOffer, CannotMakeOffer, NoSuchRow
from housing.rules import offers as rules
from housing.services.vacancies import LeaseIsSigned, OfferIsOut
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from housingfirst.core.errors import DomainError
from tests.cast import found_cast
from tests.conftest import persona

from . import home_world as world


def sees(model, key):
    return set(model.objects.visible_to(persona(key)).values_list("pk", flat=True))


# ------------------------------------------------------------------------------------------- the offer


def test_an_offer_carries_rent_deposit_and_the_promise(cast):
    offer = world.offer(cast)
    assert (offer.rent, offer.utilities, offer.deposit) == (4650, 480, 24300)
    assert offer.support_contact == cast["anna"]
    assert offer.vacancy.state == VacancyState.OPEN, "as it was when fetched"
    offer.vacancy.refresh_from_db()
    assert offer.vacancy.state == VacancyState.RESERVED
    assert [step.status for step in offer.steps.all()] == [OfferStatus.OPEN]


def test_only_an_approved_nomination_gets_an_offer(cast):
    with pytest.raises(rules.NotApproved):
        world.offer(cast, nomination=world.nominate(cast))


def test_the_first_visit_is_no_later_than_moving_in(cast):
    today = clock.today()
    with pytest.raises(rules.VisitAfterMoveIn):
        world.offer(cast, move_in_on=today + timedelta(days=5), first_visit_on=today + timedelta(days=6))
    offer = world.offer(cast)
    with pytest.raises(Error), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(first_visit_on=offer.move_in_on + timedelta(days=1))


def test_the_citizen_has_time_to_answer(cast):
    with pytest.raises(rules.AnswerTooSoon):
        world.offer(cast, answer_by=clock.now() - timedelta(hours=1))


def test_a_dwelling_whose_rent_nobody_has_registered_is_not_offered(cast):
    later = clock.today() + timedelta(days=30)
    vacancy = world.vacancy(cast, rent_from=later)
    with pytest.raises(rules.RentMissing):
        world.offer(cast, at=vacancy)
    offer = world.offer(cast, at=vacancy, move_in_on=later, first_visit_on=later)
    assert offer.rent == 4650


def test_a_dwelling_has_one_live_offer(cast):
    offer = world.offer(cast)
    with pytest.raises(rules.DwellingHasOffer):
        world.offer(cast, at=offer.vacancy)
    with pytest.raises(Error), transaction.atomic():
        Offer.objects.create(
            **{
                field.attname: getattr(offer, field.attname)
                for field in Offer._meta.concrete_fields
                if field.name != "id"
            }
        )


def test_a_dwelling_that_is_not_at_disposal_is_not_offered(cast):
    vacancy = world.vacancy(cast)
    services.waive(by=cast["hanne"], vacancy=vacancy, note="Ingen passer.")
    with pytest.raises(rules.NotAtDisposal):
        world.offer(cast, at=vacancy)


def test_only_the_coordinator_makes_offers(cast):
    nomination, vacancy = world.approved(cast), world.vacancy(cast)
    for key in ("anna", "erik", "carla"):
        with pytest.raises(CannotMakeOffer):
            services.make_offer(
                by=cast[key],
                vacancy=vacancy,
                nomination=nomination,
                answer_by=clock.now() + timedelta(days=1),
                move_in_on=clock.today(),
                support_method="ICM",
                support_contact=cast["anna"],
                first_visit_on=clock.today(),
            )


# ------------------------------------------------------------------------------------------- the answer


def test_yes_and_no_are_kept_in_the_citizens_words(cast):
    offer = world.accepted(cast)
    assert offer.status == OfferStatus.ACCEPTED
    assert offer.steps.last().own_words == "Ja, den vil jeg have."


def test_a_no_costs_neither_place_nor_date_nor_rank(cast):
    """PC-05."""
    nominations = [world.approved(cast, days_ago=days) for days in (30, 20, 10)]
    before = list(queries.need_list(cast["hanne"].municipality_id).values_list("pk", "nominated_on"))
    offer = world.offer(cast, nomination=nominations[0])
    services.answer_offer(by=cast["anna"], offer=offer, accepted=False, own_words="Den ligger for langt væk.")
    nominations[0].refresh_from_db()
    assert nominations[0].status == NominationStatus.APPROVED
    assert list(queries.need_list(cast["hanne"].municipality_id).values_list("pk", "nominated_on")) == before
    assert queries.place_on_need_list(nominations[0]) == 1
    offer.vacancy.refresh_from_db()
    assert offer.vacancy.state == VacancyState.OPEN, "the dwelling can be offered to somebody else"


def test_silence_costs_nothing_either(cast):
    """PC-05."""
    nomination = world.approved(cast, days_ago=12)
    offer = world.offer(cast, nomination=nomination)
    clock.move_by(timedelta(days=3))
    assert services.expire_due_offers(by=cast["hanne"]) == 1
    assert services.expire_due_offers(by=cast["hanne"]) == 0
    offer.refresh_from_db()
    nomination.refresh_from_db()
    assert (offer.status, nomination.status) == (OfferStatus.EXPIRED, NominationStatus.APPROVED)
    assert nomination.nominated_on == clock.today() - timedelta(days=15)
    assert world.offer(cast, nomination=nomination).status == OfferStatus.OPEN, "the next offer can come at once"


def test_after_a_no_both_the_dwelling_and_the_citizen_can_be_chosen_again(cast):
    """PC-05: the choice ends with the offer."""
    nomination, vacancy = world.approved(cast), world.vacancy(cast)
    services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=nomination)
    offer = world.offer(cast, nomination=nomination, at=vacancy)
    services.answer_offer(by=cast["anna"], offer=offer, accepted=False, own_words="Nej tak.")
    again = services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=nomination)
    assert again.ended_at is None


def test_a_dwelling_somebody_was_chosen_for_is_offered_to_nobody_else(cast):
    chosen, vacancy = world.approved(cast, days_ago=30), world.vacancy(cast)
    services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=chosen)
    with pytest.raises(services.AlreadyChosen):
        world.offer(cast, at=vacancy)


def test_a_home_found_another_way_frees_what_was_offered_and_chosen(cast):
    """PC-03."""
    nomination, vacancy = world.approved(cast), world.vacancy(cast)
    services.choose_candidate(by=cast["hanne"], vacancy=vacancy, nomination=nomination)
    offer = world.offer(cast, nomination=nomination, at=vacancy)
    services.withdraw_nomination(by=cast["anna"], nomination=nomination, withdrawal="housed_elsewhere")
    offer.refresh_from_db()
    vacancy.refresh_from_db()
    assert (offer.status, vacancy.state) == (OfferStatus.WITHDRAWN, VacancyState.OPEN)
    assert not nomination.choices.filter(ended_at=None).exists()


def test_moving_in_lets_go_of_another_dwelling_the_citizen_was_chosen_for(cast):
    """PC-03."""
    nomination, other = world.approved(cast), world.vacancy(cast)
    services.choose_candidate(by=cast["hanne"], vacancy=other, nomination=nomination)
    world.moved_in(cast, nomination=nomination)
    other.refresh_from_db()
    assert other.state == VacancyState.OPEN
    assert not nomination.choices.filter(ended_at=None).exists()


def test_a_dwelling_with_an_offer_out_is_not_given_up(cast):
    offer = world.offer(cast)
    for give_up in (
        partial(services.mark_lost, reason="deadline"),
        partial(services.mark_unusable, reason="too_dear"),
        services.waive,
    ):
        with pytest.raises(OfferIsOut):
            give_up(by=cast["hanne"], vacancy=offer.vacancy, note="Boligen er taget tilbage.")
    services.withdraw_offer(by=cast["hanne"], offer=offer, reason="Boligen er taget tilbage.")
    lost = services.mark_lost(by=cast["hanne"], vacancy=offer.vacancy, reason="deadline", note="Taget tilbage.")
    assert lost.state == VacancyState.RETURNED


def test_a_dwelling_whose_lease_is_signed_is_not_given_up(cast):
    tenancy = world.signed(cast)
    with pytest.raises(LeaseIsSigned):
        services.mark_lost(by=cast["hanne"], vacancy=tenancy.offer.vacancy, reason="deadline", note="Taget tilbage.")


@pytest.mark.parametrize("step", ["answer", "lease", "move_in", "sweep"])
def test_whatever_is_done_about_an_offer_locks_the_citizen_first(cast, step):
    """One order for everybody, so that two who press at once wait and do not block each other."""
    if step in ("answer", "sweep"):
        offer = world.offer(cast)
    if step == "sweep":
        clock.move_by(timedelta(days=3))
    work = {
        "answer": lambda: services.answer_offer(by=cast["anna"], offer=offer, accepted=True, own_words="Ja."),
        "lease": partial(services.sign_lease, by=cast["hanne"], offer=step == "lease" and world.accepted(cast)),
        "move_in": lambda: world.moved_in(cast),
        "sweep": lambda: services.expire_due_offers(by=cast["anna"]),
    }[step]
    with CaptureQueriesContext(connection) as queries_made:
        work()
    tables = [
        re.search(r'FROM "(\w+)"', query["sql"])[1]
        for query in queries_made
        if re.search(r"FOR (NO KEY )?UPDATE", query["sql"])
    ]
    tables = tables[tables.index("housing_tenancy") - 1 :] if step == "move_in" else tables
    assert tables[0] == "cases_citizen", tables


def test_a_late_no_is_marked_so_that_somebody_is_told(cast):
    """PC-04."""
    early, late = world.offer(cast), world.accepted(cast)
    services.answer_offer(by=cast["anna"], offer=early, accepted=False, own_words="Nej tak.")
    services.answer_offer(by=cast["anna"], offer=late, accepted=False, own_words="Jeg tør ikke alligevel.")
    assert [offer.pk for offer in queries.late_noes(persona("hanne"))] == [late.pk]
    assert [offer.pk for offer in queries.late_noes(persona("carla"))] == [late.pk]


def test_an_answer_is_in_the_citizens_words(cast):
    with pytest.raises(rules.AnswerWordsMissing):
        services.answer_offer(by=cast["anna"], offer=world.offer(cast), accepted=True, own_words=" ")


def test_an_answer_is_noted_once(cast):
    offer = world.offer(cast)
    services.answer_offer(by=cast["anna"], offer=offer, accepted=False, own_words="Nej tak.")
    with pytest.raises(rules.OfferMoved):
        services.answer_offer(by=cast["anna"], offer=offer, accepted=True, own_words="Ja tak.")


def test_taking_an_offer_back_needs_a_reason(cast):
    offer = world.offer(cast)
    with pytest.raises(rules.WhyTakenBack):
        services.withdraw_offer(by=cast["hanne"], offer=offer, reason=" ")
    services.withdraw_offer(by=cast["hanne"], offer=offer, reason="Vandskade i lejligheden.")
    assert offer.steps.last().reason == "Vandskade i lejligheden."


def test_who_notes_an_answer(cast):
    offer = world.offer(cast)
    with pytest.raises(CannotAnswerOffer):
        services.answer_offer(by=cast["erik"], offer=offer, accepted=True, own_words="Ja tak.")
    for key in ("dorthe", "yrsa", "bent", "mona"):
        with pytest.raises(NoSuchRow):
            services.answer_offer(by=cast[key], offer=offer, accepted=True, own_words="Ja tak.")


def test_who_sees_an_offer(cast):
    offer = world.offer(cast)
    assert {key for key in cast if offer.pk in sees(Offer, key)} == {"anna", "bo", "carla", "erik", "hanne"}


def test_every_pair_of_offer_states_is_allowed_or_refused_as_the_table_says():
    for start in OfferStatus:
        for end in OfferStatus:
            if end in rules.NEXT_OFFER[start]:
                rules.check_offer_step(start, end)
            else:
                with pytest.raises(rules.OfferMoved):
                    rules.check_offer_step(start, end)


def test_an_offer_that_ends_takes_its_open_questions_with_it(cast):
    nomination, vacancy = world.approved(cast), world.vacancy(cast)
    application = world.asked(cast, who=nomination.citizen, at=vacancy)
    offer = world.offer(cast, nomination=nomination, at=vacancy)
    assert sees(BenefitApplication, "yrsa") == {application.pk}
    services.answer_offer(by=cast["anna"], offer=offer, accepted=False, own_words="Nej tak.")
    assert sees(BenefitApplication, "yrsa") == set()


# ------------------------------------------------------------------------------------------- the tenancy


def test_a_lease_is_signed_on_a_yes_only(cast):
    with pytest.raises(rules.OfferMoved):
        services.sign_lease(by=cast["hanne"], offer=world.offer(cast))
    tenancy = world.signed(cast)
    assert tenancy.is_ordinary
    tenancy.offer.refresh_from_db()
    assert tenancy.offer.status == OfferStatus.SIGNED


def test_moving_in_earlier_needs_an_earlier_first_visit(cast):
    offer = world.accepted(cast)
    soon = clock.today() + timedelta(days=3)
    with pytest.raises(rules.VisitAfterMoveIn):
        services.sign_lease(by=cast["hanne"], offer=offer, move_in_on=soon)
    tenancy = services.sign_lease(by=cast["hanne"], offer=offer, move_in_on=soon, first_visit_on=soon)
    assert tenancy.move_in_on == soon


def test_moving_in_closes_nomination_and_other_offers_in_the_same_step(cast):
    """PC-03."""
    nomination = world.approved(cast)
    other = world.offer(cast, nomination=nomination)
    tenancy = world.moved_in(cast, nomination=nomination)
    nomination.refresh_from_db()
    other.refresh_from_db()
    other.vacancy.refresh_from_db()
    assert nomination.status == NominationStatus.HOUSED
    assert other.status == OfferStatus.WITHDRAWN
    assert other.vacancy.state == VacancyState.OPEN
    tenancy.offer.vacancy.refresh_from_db()
    assert tenancy.offer.vacancy.state == VacancyState.LET
    assert tenancy.offer.vacancy.let_from == clock.today()
    assert not Nomination.objects.live().filter(citizen=nomination.citizen).exists()


def test_the_coordinator_keeps_seeing_the_citizen_while_the_tenancy_lasts(cast):
    tenancy = world.moved_in(cast)
    assert sees(Tenancy, "hanne") == {tenancy.pk}
    services.end_tenancy(by=cast["anna"], tenancy=tenancy, ended_on=clock.today(), end_reason="given_up")
    assert sees(Tenancy, "hanne") == set()
    assert not AccessOpening.objects.filter(citizen=tenancy.citizen, closed_at=None).exists()


def test_a_dwelling_has_one_tenancy_at_a_time(cast):
    tenancy = world.moved_in(cast)
    fields = {
        field.attname: getattr(tenancy, field.attname)
        for field in Tenancy._meta.concrete_fields
        if field.name not in ("id", "offer", "citizen")
    }
    other = world.accepted(cast)
    with pytest.raises(Error), transaction.atomic():
        Tenancy.objects.create(**fields, citizen=other.citizen, offer=other)


def test_a_citizen_has_one_tenancy_that_is_not_ended(cast):
    tenancy = world.moved_in(cast)
    nomination = world.approved(cast, who=tenancy.citizen)
    offer = world.accepted(cast, nomination=nomination)
    with pytest.raises(rules.CitizenHasHome):
        services.sign_lease(by=cast["hanne"], offer=offer)
    services.end_tenancy(by=cast["hanne"], tenancy=tenancy, ended_on=clock.today(), end_reason="other_home")
    assert services.sign_lease(by=cast["hanne"], offer=offer).citizen == tenancy.citizen


def test_who_never_moved_in_stays_on_the_list(cast):
    nomination = world.approved(cast, days_ago=8)
    tenancy = world.signed(cast, nomination=nomination)
    with pytest.raises(rules.NotMovedIn):
        services.end_tenancy(by=cast["hanne"], tenancy=tenancy, ended_on=clock.today(), end_reason="given_up")
    services.end_tenancy(by=cast["hanne"], tenancy=tenancy, ended_on=clock.today(), end_reason="never_moved_in")
    nomination.refresh_from_db()
    tenancy.offer.vacancy.refresh_from_db()
    assert nomination.status == NominationStatus.APPROVED
    assert tenancy.offer.vacancy.state == VacancyState.OPEN


def test_an_end_is_noted_when_it_has_come(cast):
    tenancy = world.moved_in(cast)
    with pytest.raises(rules.DayInFuture):
        services.end_tenancy(
            by=cast["anna"], tenancy=tenancy, ended_on=clock.today() + timedelta(days=1), end_reason="given_up"
        )
    assert Tenancy.objects.live().get() == tenancy


def test_moving_in_is_noted_once_and_not_ahead_of_time(cast):
    tenancy = world.signed(cast)
    with pytest.raises(rules.DayInFuture):
        services.move_in(by=cast["anna"], tenancy=tenancy, on=clock.today() + timedelta(days=1))
    services.move_in(by=cast["anna"], tenancy=tenancy, on=clock.today())
    with pytest.raises(rules.TenancyMoved):
        services.move_in(by=cast["anna"], tenancy=tenancy, on=clock.today())


def test_tenancies_opening_on_a_day(cast):
    tenancy = world.signed(cast)
    assert [row.pk for row in queries.tenancies_opening_on(cast["hanne"].municipality_id, tenancy.move_in_on)] == [
        tenancy.pk
    ]
    assert not queries.tenancies_opening_on(cast["hanne"].municipality_id, date(2020, 1, 1)).exists()


# ------------------------------------------------------------------------------------------- at the same time


def test_fifty_offers_of_one_dwelling_at_once_leave_one(own_database):
    people = found_cast()
    municipality = people["hanne"].municipality_id
    with municipality_scope(municipality):
        vacancy = world.vacancy(people)
        nominations = [world.approved(people) for _number in range(50)]
    barrier = Barrier(50)

    def press(nomination):
        try:
            barrier.wait(timeout=60)
            with municipality_scope(municipality):
                world.offer({**people, "hanne": User.objects.get(persona="hanne")}, nomination=nomination, at=vacancy)
            return "made"
        except DomainError as refusal:
            return refusal.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=50) as pool:
        answers = list(pool.map(press, nominations))
    assert answers.count("made") == 1, answers
    assert set(answers) == {"made", "dwelling_has_offer"}, answers
    with municipality_scope(municipality):
        assert Offer.objects.count() == 1
