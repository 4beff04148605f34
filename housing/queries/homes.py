"""Where a citizen lives, for those who may know: a protected address is not told by the dwelling either."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from cases.permissions import addresses_open_to, field_groups_of_many
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Role

from ..models import BenefitApplication, Dwelling

# Who cannot do without: the coordinator finds the home, the benefits office answers for it, both through an opening.
NEED_THE_HOME = frozenset({Role.HOUSING_COORDINATOR, Role.BENEFITS_OFFICER})


def keep_homes(user: User, rows: Iterable[Any]) -> None:
    """CASE-12 for offers, tenancies and benefit applications, read with their citizen and dwelling.

    Where the address is protected from the user, the row in memory gets a dwelling that says so instead of the address,
    and `home_hidden`. At most three queries more, and none where no address is protected.
    """
    found = [row for row in rows if row.citizen.address_protected]
    if not found or user.access.roles & NEED_THE_HOME:
        return
    citizens = {row.citizen_id: row.citizen for row in found}.values()
    seen = addresses_open_to(user, citizens, field_groups_of_many(user, citizens))
    for row in found:
        if row.citizen_id not in seen:
            _hide(row)


def _hide(row: Any) -> None:
    nowhere = Dwelling(address=_("Protected address"))
    row.home_hidden = True
    if not isinstance(row, BenefitApplication):
        row.dwelling = nowhere
    elif row.vacancy is not None:
        row.vacancy.dwelling = nowhere
    else:
        row.home = row.home and nowhere.address
