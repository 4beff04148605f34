"""The panels of Min dag, role by role. Each asks an app's query and says the reason in the row."""

from collections.abc import (
    Callable,
    Iterator,
)
from datetime import (
    datetime,
)

from django.urls import (
    reverse,
)
from django.utils.translation import (
    gettext as _,
)

from housingfirst.accounts.models import (
    User,
)
from housingfirst.accounts.roles import (
    Permission,
    Role,
    UnitKind,
)

from ..my_day import (
    Day,
    Link,
    Panel,
    day_of,
)
from . import (
    common,
    offices,
    partners,
    staff,
    team,
)

PanelMaker = Callable[[User, datetime], list[Panel]]
MAKERS: dict[str, list[PanelMaker]] = {
    Role.SUPPORT_WORKER: [
        common.sanctions,
        team.out_now,
        team.visits,
        common.tasks,
        team.not_seen,
        common.late_answers,
        common.answers,
        team.own_caseload,
    ],
    Role.TEAM_LEADER: [
        common.sanctions,
        team.out_now,
        team.late_in_team,
        common.tasks,
        team.waiting,
        team.caseloads,
        common.late_answers,
        common.answers,
    ],
    Role.AUTHORITY_ADVISER: [
        offices.nominations,
        offices.inquiries,
        common.sanctions,
        common.tasks,
        offices.complaints,
        offices.admissions,
        common.late_answers,
        common.answers,
    ],
    Role.HOUSING_COORDINATOR: [offices.turns, offices.offers, common.tasks, offices.without_offer],
    Role.BENEFITS_OFFICER: [offices.fast_track, common.tasks, offices.month],
    Role.PARTNER: [
        partners.own_vacancies,
        partners.inbox,
        partners.residents,
        partners.own_warnings,
        partners.sent_inquiries,
        partners.own_ledger,
        common.answers,
    ],
    Role.DEPARTMENT_HEAD: [staff.figures],
    Role.AUDITOR: [staff.looks_to_read, staff.watched_reads],
    Role.ADMINISTRATOR: [staff.people, staff.own_parameters],
}
WORKING = frozenset(MAKERS) - {Role.DEPARTMENT_HEAD, Role.AUDITOR, Role.ADMINISTRATOR}


def day_for(user: User, now: datetime) -> Day:
    """The day of a person: the panels of every role held, each once, in the order of the roles."""
    roles = user.access.roles
    makers = dict.fromkeys(maker for role, found in MAKERS.items() if role in roles for maker in found)
    panels = [panel for maker in makers for panel in maker(user, now)]
    calm = _("What comes in stands here the moment it comes.") if roles & WORKING else ""
    return day_of(panels, now, buttons=_buttons(user), calm=calm)


def _buttons(user: User) -> Iterator[Link]:
    """What somebody begins from here; at most three."""
    roles = user.access.roles
    if Role.SUPPORT_WORKER in roles:
        yield Link(_("Log visit"), reverse("support:contact-choose"), desk=True)
    if Role.AUTHORITY_ADVISER in roles:
        yield Link(_("New inquiry"), reverse("cases:inquiry-create"))
    if user.may(Permission.REPORT_VACANCY):
        yield Link(_("Report a vacancy"), reverse("housing:vacancy-report"))
    if UnitKind.SHELTER in user.access.unit_kinds:
        yield Link(_("Report an admission"), reverse("housing:shelter-admit"))
    if user.access.unit_ids and user.may(Permission.RECORD_INQUIRY):
        yield Link(_("Report a concern"), reverse("cases:inquiry-create"))
    if Role.AUDITOR in roles:
        yield Link(_("Find a citizen's log"), reverse("overview:access-log-find"))
    if Role.ADMINISTRATOR in roles:
        yield Link(_("New user"), reverse("overview:user-create"))
