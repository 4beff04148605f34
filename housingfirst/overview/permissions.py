"""May this person use what stands over several apps?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission
from housingfirst.core.errors import NotAllowed


class OnlyStaffCalculate(NotAllowed):
    message = _("The calculators are for the staff of the municipality. Ask your contact there to calculate for you.")


def check_can_use_calculators(by: User) -> None:
    if not by.may(Permission.USE_CALCULATORS):
        raise OnlyStaffCalculate()
