"""May this person ask or answer the benefits office, offer a dwelling, note an answer, sign a lease, note moving in?"""

from django.utils.translation import gettext_lazy as _

from cases import permissions as case_permissions
from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission
from housingfirst.core.errors import NotAllowed

from ..models import BenefitApplication, Offer, Tenancy


class CannotAskBenefits(NotAllowed):
    message = _("Only the team, the authority adviser and the housing coordinator ask the benefits office.")


class CannotAnswerBenefits(NotAllowed):
    message = _("Only the benefits office answers this. It is in its queue.")


class CannotMakeOffer(NotAllowed):
    message = _("Only a housing coordinator offers a dwelling and signs the lease with the citizen. Ask one of them.")


class CannotAnswerOffer(NotAllowed):
    message = _("Only the team and the housing coordinator note the citizen's answer. Ask one of them.")


class NoSuchRow(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such row among yours.")


def can_ask_benefits(by: User) -> bool:
    """Whether asking the benefits office, and taking a question back, is this person's."""
    return by.may(Permission.MATCH_AND_OFFER) or by.may(Permission.EDIT_CITIZEN)


def check_can_see_fast_track(by: User) -> None:
    if not by.may(Permission.DECIDE_BENEFIT):
        raise CannotAnswerBenefits()


def check_can_list_offers(by: User) -> None:
    """Who offers, answers or decides on what leads to an offer."""
    if not (by.may(Permission.ANSWER_OFFER) or by.may(Permission.APPROVE_NOMINATION)):
        raise CannotAnswerOffer()


def check_can_ask_benefits(by: User, citizen: Citizen) -> None:
    """Who works for a home for the citizen: the team, the adviser, the coordinator."""
    case_permissions.check_can_reach(by, citizen)
    if not can_ask_benefits(by):
        raise CannotAskBenefits()


def check_can_give_up_application(by: User, application: BenefitApplication) -> None:
    _check_sees(by, BenefitApplication, application)
    if not can_ask_benefits(by):
        raise CannotAskBenefits()


def check_can_answer_application(by: User, application: BenefitApplication) -> None:
    """The benefits office, while the application is open to it."""
    _check_sees(by, BenefitApplication, application)
    if not by.may(Permission.DECIDE_BENEFIT):
        raise CannotAnswerBenefits()


def check_may_offer(by: User) -> None:
    """Whether offers and leases are this person's; which ones, the service asks."""
    if not by.may(Permission.MATCH_AND_OFFER):
        raise CannotMakeOffer()


def check_may_answer(by: User) -> None:
    """Whether noting answers, moving in and ends is this person's; which ones, the service asks."""
    if not by.may(Permission.ANSWER_OFFER):
        raise CannotAnswerOffer()


def check_can_make_offer(by: User, citizen: Citizen) -> None:
    case_permissions.check_can_reach(by, citizen)
    check_may_offer(by)


def check_can_change_offer(by: User, offer: Offer) -> None:
    """Taking an offer back, letting it pass, signing the lease: the coordinator's."""
    _check_sees(by, Offer, offer)
    check_may_offer(by)


def check_can_answer_offer(by: User, offer: Offer) -> None:
    """Noting the citizen's yes or no: whoever talks with the citizen, team or coordinator."""
    _check_sees(by, Offer, offer)
    check_may_answer(by)


def check_can_change_tenancy(by: User, tenancy: Tenancy) -> None:
    """Moving in and the end of a tenancy: team or coordinator."""
    _check_sees(by, Tenancy, tenancy)
    check_may_answer(by)


def _check_sees(by, model, row) -> None:
    if not model.objects.visible_to(by).filter(pk=row.pk).exists():
        raise NoSuchRow()
