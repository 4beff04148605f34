"""May this person nominate, change, decide on or withdraw a nomination, and report a stay at a shelter?"""

from django.utils.translation import gettext_lazy as _

from cases import permissions as case_permissions
from cases.models import Citizen
from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.roles import Permission, UnitKind
from housingfirst.core.errors import NotAllowed

from ..models import Nomination, ShelterStay
from ..rules import nominations as rules


class CannotNominate(NotAllowed):
    message = _("Only support workers, team leaders, authority advisers and shelters nominate for a home.")


class CannotListNominations(NotAllowed):
    message = _("Nominations are for those who nominate, decide and allocate. Your role does none of them.")


class CannotDecideNomination(NotAllowed):
    message = _("Only an authority adviser decides on nominations. Ask one of them.")


class NoSuchNomination(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such nomination among yours.")


class NoSuchStay(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such stay among yours.")


class CannotSettleReport(NotAllowed):
    message = _("Only an authority adviser says who a reported person is. Ask one of them.")


class CannotReportStay(NotAllowed):
    message = _("Only the shelter itself reports who is admitted and who has left. Ask somebody at the shelter.")


def check_can_nominate(by: User, citizen: Citizen) -> None:
    """HOU-106: the team, the adviser, and a shelter for citizens shared with it; from day one, unconditionally."""
    case_permissions.check_can_reach(by, citizen)
    if not by.may(Permission.NOMINATE):
        raise CannotNominate()


def check_can_start_nomination(by: User) -> None:
    """Whether the pages that begin a nomination are for this person."""
    if not by.may(Permission.NOMINATE):
        raise CannotNominate()


def check_can_list_nominations(by: User) -> None:
    """Who works with nominations: those who nominate, decide or allocate."""
    if not (by.may(Permission.NOMINATE) or by.may(Permission.MATCH_AND_OFFER)):
        raise CannotListNominations()


def check_can_change_nomination(by: User, nomination: Nomination) -> None:
    """Wishes, documents, withdrawal, opening again: who may nominate and sees the nomination."""
    _check_sees(by, nomination)
    if not by.may(Permission.NOMINATE):
        raise CannotNominate()


def check_can_decide_nomination(by: User, nomination: Nomination) -> None:
    """HOU-102: an authority adviser, never the one who nominated or submitted it."""
    _check_sees(by, nomination)
    if not by.may(Permission.APPROVE_NOMINATION):
        raise CannotDecideNomination()
    rules.check_decider(by.pk, nomination.nominated_by_id, nomination.submitted_by_id)


def check_can_report_stay(by: User, unit: Unit) -> None:
    """Somebody at that shelter."""
    if unit.kind != UnitKind.SHELTER or unit.pk not in by.access.unit_ids:
        raise CannotReportStay()


def check_can_end_stay(by: User, stay: ShelterStay) -> None:
    """The shelter itself, or the authority adviser who plans the discharge with it."""
    if not ShelterStay.objects.visible_to(by).filter(pk=stay.pk).exists():
        raise NoSuchStay()
    if stay.unit_id not in by.access.unit_ids and not by.may(Permission.APPROVE_NOMINATION):
        raise CannotReportStay()


def check_can_see_shelter(by: User) -> None:
    """The residents' page: people at a shelter."""
    if UnitKind.SHELTER not in by.access.unit_kinds:
        raise CannotReportStay()


def check_can_settle_reports(by: User) -> None:
    """Saying who a reported person is: the authority adviser."""
    if not by.may(Permission.APPROVE_NOMINATION):
        raise CannotSettleReport()


def can_decide(by: User, nomination: Nomination) -> bool:
    return by.may(Permission.APPROVE_NOMINATION) and by.pk not in (
        nomination.nominated_by_id,
        nomination.submitted_by_id,
    )


def _check_sees(by: User, nomination: Nomination) -> None:
    if not Nomination.objects.visible_to(by).filter(pk=nomination.pk).exists():
        raise NoSuchNomination()
