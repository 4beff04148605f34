"""May this person see or do this with figures and reports?"""

from django.utils.translation import gettext_lazy as _

from cases.permissions import takes_inquiries
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission, Role
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


def reads_the_flow_only(by: User) -> bool:
    """The authority adviser: the flow of the whole municipality, counts only; names are in the by-name list."""
    return Role.AUTHORITY_ADVISER in by.access.roles


def can_see_flow(by: User) -> bool:
    return can_see_figures(by) or reads_the_flow_only(by)


def check_can_see_flow(by: User) -> None:
    if not can_see_flow(by):
        raise OnlyForFigures()


class OnlyForCounts(NotAllowed):
    code = "no_counts"
    message = _("The counts of inquiries are for those who take them and for the leaders. Ask your leader.")


def check_can_see_inquiry_counts(by: User) -> None:
    """Exact for those who take inquiries; for those who see the municipality's figures without the small ones."""
    if not takes_inquiries(by) and not can_see_municipality(by):
        raise OnlyForCounts()


def can_see_municipality(by: User) -> bool:
    return by.may(Permission.SEE_MUNICIPAL_FIGURES)


def leads(by: User, team_id: int) -> bool:
    """A leader of the team: sees names and small figures, makes and signs reports."""
    return by.may(Permission.SEE_TEAM_FIGURES) and team_id in by.access.led_team_ids


def check_can_make_report(by: User, team_id: int) -> None:
    """The team's leader, or the municipality's system user at the end of the month."""
    if not by.is_system and not leads(by, team_id):
        raise OnlyOwnLeader()
