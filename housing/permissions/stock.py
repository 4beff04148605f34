"""May this person register dwellings, report a vacancy, match and choose?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission
from housingfirst.core.errors import NotAllowed

from ..models import HousingOrganisation


class CannotManageStock(NotAllowed):
    message = _("Only a housing coordinator registers organisations, dwellings and agreements. Ask one of them.")


class CannotReport(NotAllowed):
    message = _("Only a housing coordinator and the organisation's own clerk report its vacancies.")


class CannotMatch(NotAllowed):
    message = _("Only a housing coordinator chooses who is offered a dwelling. Ask one of them.")


class CannotSeeStock(NotAllowed):
    message = _(
        "Vacancies and the quarter rule are for housing coordinators and for clerks of housing organisations. Ask your "
        "housing coordinator."
    )


def check_can_see_stock(by: User) -> None:
    """HOU-01: whoever registers the stock, matches, or reports for an organisation."""
    if not (by.may(Permission.MANAGE_STOCK) or by.may(Permission.MATCH_AND_OFFER) or by.may(Permission.REPORT_VACANCY)):
        raise CannotSeeStock()


def check_can_manage_stock(by: User, municipality_id: int | None = None) -> None:
    if not by.may(Permission.MANAGE_STOCK):
        raise CannotManageStock()
    if municipality_id is not None and municipality_id != by.municipality_id:
        raise CannotManageStock()


def check_can_report_vacancy(by: User, organisation: HousingOrganisation) -> None:
    """HOU-02: the coordinator for every organisation, a clerk for the organisation of his own unit."""
    if not by.may(Permission.REPORT_VACANCY):
        raise CannotReport()
    if not HousingOrganisation.objects.visible_to(by).filter(pk=organisation.pk).exists():
        raise CannotReport()


def check_can_match(by: User, municipality_id: int) -> None:
    if not by.may(Permission.MATCH_AND_OFFER) or municipality_id != by.municipality_id:
        raise CannotMatch()
