"""May this person see or do this with figures and reports?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission
from housingfirst.core.errors import NotAllowed


class OnlyForFigures(NotAllowed):
    code = "no_figures"
    message = _("The figures are for team leaders and the head of department. Ask your leader for what you need.")


class OnlyOwnLeader(NotAllowed):
    code = "only_own_leader"
    message = _("Only a leader of the team makes and signs its reports. Write to the team's leader.")


def can_see_figures(by: User) -> bool:
    return by.may(Permission.SEE_TEAM_FIGURES) or by.may(Permission.SEE_MUNICIPAL_FIGURES)


def check_can_see_figures(by: User) -> None:
    if not can_see_figures(by):
        raise OnlyForFigures()


def can_see_municipality(by: User) -> bool:
    return by.may(Permission.SEE_MUNICIPAL_FIGURES)


def leads(by: User, team_id: int) -> bool:
    """A leader of the team: sees names and small figures, makes and signs reports."""
    return by.may(Permission.SEE_TEAM_FIGURES) and team_id in by.access.led_team_ids


def check_can_make_report(by: User, team_id: int) -> None:
    """The team's leader, or the municipality's system user at the end of the month."""
    if not by.is_system and not leads(by, team_id):
        raise OnlyOwnLeader()
