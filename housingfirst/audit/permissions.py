"""May this person read the access log and the field history?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission
from housingfirst.core.errors import NotAllowed


class OnlyAuditors(NotAllowed):
    message = _("Only the data protection officer reads the log. Write to the data protection officer.")


def check_can_read_log(by: User) -> None:
    """The auditor only."""
    if not by.may(Permission.SEE_ACCESS_LOG):
        raise OnlyAuditors()
