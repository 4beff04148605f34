"""What a shelter reports, admissions and discharges, and how the adviser says who a reported person is."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases import rules as case_rules
from cases.choices import ConcernDomain, InquirySource, KnownBefore, Sector, Situation
from cases.models import Citizen, ConcernInquiry, SituationEpisode
from cases.services import (
    close_access,
    note_shared_by_law,
    note_situation,
    open_access,
    record_inquiry,
    register_citizen,
)
from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock
from housingfirst.core.errors import ConcurrentChange, DomainError

from .. import permissions
from ..models import ShelterStay
from .nominations import SHELTER_SEES
from .saving import write


class StayClash(DomainError):
    code, field = "stay_overlap", "admitted_on"
    message = _(
        "The citizen already has a stay at a shelter in that period. Choose a later day of admission, or ask the other "
        "shelter to note the discharge."
    )


class StayInFuture(DomainError):
    code = "stay_in_future"
    message = _("The day %(day)s lies in the future. Choose today or an earlier day.")


class StayEnded(ConcurrentChange):
    code = "stay_ended"
    message = _("The discharge has already been noted. Nothing was changed.")


class AlreadyKnown(ConcurrentChange):
    code = "already_known"
    message = _("Who it is has already been said. Nothing was changed.")


class NotSaidYet(DomainError):
    code = "not_said_yet"
    message = _("The inquiry is not about a citizen yet. Say there who it is, and come back here.")


@transaction.atomic
def report_admission(
    *,
    by: User,
    unit: Unit,
    first_name: str,
    last_name: str,
    admitted_on: date,
    cpr: str = "",
    what_is_known: str = "",
) -> ShelterStay:
    """HOU-121: a shelter reports who has come. Number and name of a known citizen together find the citizen at once.

    The name counts when it is the citizen's (`called`): a number alone opens nobody. Anybody else, anybody whose record
    is protected, and who by then stays at another shelter becomes an inquiry the adviser reads: the shelter is told the
    same either way, and learns nothing about who is known or where they stay.
    """
    permissions.check_can_report_stay(by, unit)
    today = clock.today()
    _check_day(admitted_on, "admitted_on")
    cpr = case_rules.clean_cpr(cpr, today) if cpr.strip() else ""
    known = Citizen.objects.filter(municipality_id=by.municipality_id, cpr=cpr, record_protected=False)
    known = known.filter(merged_into__isnull=True).order_by("shares_number", "pk")
    citizen = known.called(first_name, last_name).first() if cpr else None
    if citizen is not None and not _stays_elsewhere(citizen, unit, admitted_on):
        return admit(by=by, citizen=citizen, unit=unit, admitted_on=admitted_on)
    inquiry = record_inquiry(
        by=by,
        received_on=today,
        source=InquirySource.SHELTER,
        reasons=[ConcernDomain.HOUSING],
        known_before=KnownBefore.UNKNOWN,
        person_name=f"{first_name.strip()} {last_name.strip()}",
        person_whereabouts=str(unit),
        what_is_known=what_is_known.strip(),
    )
    return write(
        ShelterStay(
            municipality_id=by.municipality_id,
            inquiry=inquiry,
            unit=unit,
            admitted_on=admitted_on,
            reported_by=by,
            reported_cpr=cpr,
        )
    )


def _stays_elsewhere(citizen: Citizen, unit: Unit, admitted_on: date) -> bool:
    """Whether another shelter's stay runs into one that begins that day."""
    stays = ShelterStay.objects.filter(citizen=citizen).exclude(unit=unit)
    return stays.filter(Q(discharged_on__isnull=True) | Q(discharged_on__gt=admitted_on)).exists()


@transaction.atomic
def admit(*, by: User, citizen: Citizen, unit: Unit, admitted_on: date) -> ShelterStay:
    """HOU-120: a citizen stays at the shelter, which then sees identity, contact and housing. Overlap is refused."""
    permissions.check_can_report_stay(by, unit)
    _check_day(admitted_on, "admitted_on")
    citizen = Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)
    stay = ShelterStay(
        municipality_id=by.municipality_id, citizen=citizen, unit=unit, admitted_on=admitted_on, reported_by=by
    )
    write(stay, shelterstay_one_at_a_time=StayClash)
    _settle_in(stay, citizen, by)
    return stay


@transaction.atomic
def accept_report(*, by: User, stay: ShelterStay, first_name: str, last_name: str, cpr: str = "") -> ShelterStay:
    """The adviser registers a reported person as a citizen, with the stay as the situation; the shelter sees them.

    Without a number typed, the reported one is taken. One that belongs to somebody out of reach is neither refused nor
    confirmed (CASE-16).
    """
    stay, inquiry = _reported(by, stay)
    citizen = register_citizen(
        by=by,
        inquiry=inquiry,
        first_name=first_name,
        last_name=last_name,
        cpr=cpr or stay.reported_cpr,
        situation=Situation.SHELTER_110,
        situation_from=stay.admitted_on,
    )
    return _attach(stay, citizen, by)


@transaction.atomic
def attach_report(*, by: User, stay: ShelterStay) -> ShelterStay:
    """The person of the report is a citizen already: the one the inquiry is linked to."""
    stay, inquiry = _reported(by, stay)
    if inquiry.citizen is None:
        raise NotSaidYet()
    return _attach(stay, inquiry.citizen, by)


@transaction.atomic
def discharge(*, by: User, stay: ShelterStay, discharged_on: date) -> ShelterStay:
    """The citizen has left; the shelter's door closes. Discharge on the day of admission is 0 days."""
    permissions.check_can_end_stay(by, stay)
    _check_day(discharged_on, "discharged_on")
    stay = ShelterStay.objects.select_for_update(of=("self",)).get(pk=stay.pk)
    if stay.discharged_on is not None:
        raise StayEnded()
    stay.discharged_on = discharged_on
    write(stay, "discharged_on")
    close_access(source=f"stay:{stay.pk}")
    return stay


def _check_day(day: date, field: str) -> None:
    if day > clock.today():
        raise StayInFuture(field=field, day=day.strftime("%d-%m-%Y"))


def _reported(by: User, stay: ShelterStay) -> tuple[ShelterStay, ConcernInquiry]:
    """The stay of somebody not known yet, locked, and the inquiry that tells who it is."""
    permissions.check_can_settle_reports(by)
    stay = ShelterStay.objects.visible_to(by).select_for_update(of=("self",)).select_related("inquiry").get(pk=stay.pk)
    if stay.citizen_id is not None or stay.inquiry is None:
        raise AlreadyKnown()
    return stay, stay.inquiry


def _attach(stay: ShelterStay, citizen: Citizen, by: User) -> ShelterStay:
    stay.citizen, stay.reported_cpr = citizen, ""
    write(stay, "citizen", "reported_cpr", shelterstay_one_at_a_time=StayClash)
    _settle_in(stay, citizen, by)
    return stay


def _settle_in(stay: ShelterStay, citizen: Citizen, by: User) -> None:
    """Open the shelter's door, and note the stay as the situation unless something newer is known."""
    open_access(by=by, citizen=citizen, source=f"stay:{stay.pk}", unit=stay.unit, field_groups=SHELTER_SEES)
    note_shared_by_law(
        by=by,
        citizen=citizen,
        sector=Sector.SHELTER,
        topics=SHELTER_SEES,
        source=f"stay:{stay.pk}",
        unit=stay.unit,
    )
    newer = SituationEpisode.objects.filter(citizen=citizen, starts_on__gte=stay.admitted_on)
    if not newer.exists():
        note_situation(by=by, citizen=citizen, situation=Situation.SHELTER_110, starts_on=stay.admitted_on)
