"""May this person refer, answer, remind, withdraw, warn, or keep the directory?"""

from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from cases.permissions import check_can_reach, field_groups
from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.roles import ALL_GROUPS, Permission, UnitKind
from housingfirst.core.errors import NotAllowed

from .models import Referral, SanctionNotice


class CannotRefer(NotAllowed):
    message = _("Only the team and the authority adviser refer a citizen to another unit. Ask one of them.")


class CannotListReferrals(NotAllowed):
    message = _("Referrals are for those who send them and the units that answer them. Your role does neither.")


class CannotAnswerReferral(NotAllowed):
    message = _("Only the unit the referral was sent to answers it.")


class OnlyJobcentreWarns(NotAllowed):
    message = _("Only a jobcentre warns of a sanction.")


class NoSuchReferral(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such referral among yours.")


class NoSuchUnit(NotAllowed):
    code = "no_unit"
    field = "unit"
    message = _("That unit cannot be referred to. Choose another.")


class CannotKeepDirectory(NotAllowed):
    message = _("Only a team leader, an authority adviser or the administrator changes what the directory says.")


def check_can_refer(by: User, citizen: Citizen) -> None:
    """The team, its leader and the adviser: who sees the whole record decides what of it another needs."""
    check_can_reach(by, citizen)
    if not by.may(Permission.REFER) or field_groups(by, citizen) != ALL_GROUPS:
        raise CannotRefer()


def check_unit(by: User, unit: Unit) -> None:
    if unit.municipality_id != by.municipality_id or not unit.is_active:
        raise NoSuchUnit()


def can_list_referrals(by: User) -> bool:
    return by.may(Permission.REFER) or by.may(Permission.ANSWER_REFERRAL)


def check_can_list_referrals(by: User) -> None:
    if not can_list_referrals(by):
        raise CannotListReferrals()


def check_can_change_referral(by: User, referral: Referral) -> None:
    """Remind, tell more, withdraw, close: whoever of the municipality's own people sees it."""
    _check_sees(by, referral)
    if not is_sender_side(by):
        raise CannotRefer()


def is_sender_side(by: User) -> bool:
    return by.may(Permission.REFER)


def can_answer(by: User, referral: Referral) -> bool:
    return by.may(Permission.ANSWER_REFERRAL) and referral.unit_id in by.access.unit_ids


def check_can_answer_referral(by: User, referral: Referral) -> None:
    """Somebody at the unit it was sent to."""
    _check_sees(by, referral)
    if not can_answer(by, referral):
        raise CannotAnswerReferral()


def check_can_warn(by: User, referral: Referral) -> None:
    """Somebody at the jobcentre it was sent to (REF-12)."""
    check_can_answer_referral(by, referral)
    if referral.unit.kind != UnitKind.JOBCENTRE:
        raise OnlyJobcentreWarns()


def check_can_handle_sanction(by: User, notice: SanctionNotice) -> None:
    if not SanctionNotice.objects.visible_to(by).filter(pk=notice.pk).exists():
        raise NoSuchReferral()
    if not is_sender_side(by):
        raise CannotRefer()


def check_can_see_directory(by: User) -> None:
    if not (is_sender_side(by) or can_keep_directory(by)):
        raise CannotListReferrals()


def can_keep_directory(by: User) -> bool:
    return by.may(Permission.MANAGE_USERS) or by.may(Permission.GRANT_ACCESS)


def check_can_keep_directory(by: User) -> None:
    if not can_keep_directory(by):
        raise CannotKeepDirectory()


def _check_sees(by: User, referral: Referral) -> None:
    if not Referral.objects.visible_to(by).filter(pk=referral.pk).exists():
        raise NoSuchReferral()
