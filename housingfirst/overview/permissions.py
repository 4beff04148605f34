"""May this person use what stands over several apps?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.navigation import can_search
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core.errors import NotAllowed


class OnlyStaffCalculate(NotAllowed):
    message = _("The calculators are for the staff of the municipality. Ask your contact there to calculate for you.")


class NothingToSearch(NotAllowed):
    message = _("Your role sees no records, so there is nothing to search. Ask your leader if you need to.")


class OnlyThoseWithCitizens(NotAllowed):
    message = _(
        "The by-name list is for support workers, team leaders and authority advisers. Ask one of them about a citizen."
    )


class OnlyWholeRecordCoordinates(NotAllowed):
    message = _(
        "Everyone round the citizen is for the team and the authority adviser, who have the whole record. What you "
        "need stands in what was sent to you."
    )


def check_can_see_round(groups: frozenset[FieldGroup]) -> None:
    """Whoever has the whole record: others would read it as "nobody else is there" (SUP-191)."""
    if groups != ALL_GROUPS:
        raise OnlyWholeRecordCoordinates()


class OnlyWholeRecordHome(NotAllowed):
    message = _(
        "How a citizen makes a home is for the team and the authority adviser, who have the whole record. Write to one "
        "of them."
    )


def check_can_see_home(groups: frozenset[FieldGroup]) -> None:
    """Whoever has the whole record: others would read what they may not see as "nothing is missing" (SUP-248)."""
    if groups != ALL_GROUPS:
        raise OnlyWholeRecordHome()


def check_can_see_names(by: User) -> None:
    """Those who work with citizens; which of them each sees is `visible_to`'s (CASE-10)."""
    if not by.may(Permission.EDIT_CITIZEN):
        raise OnlyThoseWithCitizens()


def check_can_search(by: User) -> None:
    """Those who reach citizens, inquiries or homes; not those who see figures, logs or users alone."""
    if not can_search(by):
        raise NothingToSearch()


def check_can_use_calculators(by: User) -> None:
    if not by.may(Permission.USE_CALCULATORS):
        raise OnlyStaffCalculate()
