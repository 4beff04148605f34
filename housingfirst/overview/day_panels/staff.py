"""The panels of those who see no record: the head of department, the auditor, the administrator."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from housingfirst.accounts import queries as accounts
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Role
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.core import clock, formats
from housingfirst.reporting.queries.dashboard import Dashboard, dashboard
from housingfirst.reporting.queries.scopes import scopes_for

from ..my_day import Line, Link, Panel
from .common import today_of

# ------------------------------------------------------------------ head of department


@dataclass(frozen=True)
class Figures:
    """The dashboard of the running month without names, and where its figures open."""

    page: Dashboard
    url: str


def figures(user: User, now: datetime) -> list[Panel]:
    """The figures of the dashboard and what stands in the way, without names and never of fewer than five."""
    scope = next(scope for scope in scopes_for(user).all if not scope.is_named)
    page = dashboard(user, scope, today_of(now).replace(day=1))
    url = reverse("reporting:dashboard") + f"?team={scope.key}&month={page.month_key}"
    return [
        Panel(
            "figures",
            _("Where we stand"),
            more=Link(_("All figures"), reverse("reporting:dashboard")),
            template="overview/_day_figures.html",
            part=Figures(page, url),
            total=0,
        )
    ]


# ------------------------------------------------------------------ auditor

WATCHED = (ReadKind.REVEAL, ReadKind.EXPORT, ReadKind.SEARCH, ReadKind.SHARED)


def newest_reads(user: User, now: datetime) -> list[Panel]:
    """The newest rows of the access log."""
    rows = AccessLog.objects.visible_to(user).select_related("user").order_by("-at", "-pk")[:10]
    lines = [
        Line(
            title=_("%(name)s saw citizen no. %(number)s") % {"name": row.user, "number": row.citizen_id},
            url=reverse("overview:access-log-citizen", args=[row.citizen_id]),
            why=f"{row.get_kind_display()} · {formats.moment(row.at.astimezone(clock.DANISH_TIME))}",
        )
        for row in rows
    ]
    more = Link(_("The whole log"), reverse("overview:access-log"))
    return [
        Panel("log", _("Newest in the log"), lines, empty=_("Nothing has been read yet."), more=more, most=10, total=0)
    ]


def watched_reads(user: User, now: datetime) -> list[Panel]:
    """How often somebody revealed, exported, searched or shared in the last seven days, each with its rows."""
    since = now - timedelta(days=7)
    rows = AccessLog.objects.visible_to(user).filter(at__gte=since, kind__in=WATCHED)
    counts = dict(rows.order_by().values_list("kind").annotate(Count("pk")))
    day = formats.short_date(today_of(since))
    lines = [
        Line(
            title=str(kind.label),
            url=reverse("overview:access-log") + f"?kind={kind.value}&from={day}",
            why=ngettext("%(count)s time", "%(count)s times", counts.get(kind, 0))
            % {"count": formats.number(counts.get(kind, 0))},
        )
        for kind in WATCHED
    ]
    return [Panel("watched", _("The last seven days"), lines, side=True, total=0)]


# ------------------------------------------------------------------ administrator


def people(user: User, now: datetime) -> list[Panel]:
    """People whose set-up lacks something: a role, a team or unit, or the first login."""
    lines = [line for row in accounts.people_for(user).filter(is_active=True) for line in [_lacks(row)] if line]
    return [
        Panel(
            "people",
            _("Users to look at"),
            lines,
            empty=_("Everybody has a role and a place."),
            more=Link(_("All users"), reverse("overview:user-list")),
            said=lambda count: ngettext("%(count)s user to look at", "%(count)s users to look at", count),
        )
    ]


IN_TEAMS = {Role.SUPPORT_WORKER, Role.TEAM_LEADER}


def _lacks(person: User) -> Line | None:
    roles = set(person.role_codes)  # type: ignore[attr-defined]
    if not roles:
        status, why, action, page = _("Without a role"), _("Sees nothing."), _("Give a role"), "overview:user-role"
    elif roles & IN_TEAMS and not person.team_names:  # type: ignore[attr-defined]
        status, why = _("Without a team"), _("Sees no citizens before there is one.")
        action, page = _("Place in a team"), "overview:user-team"
    elif Role.PARTNER in roles and not person.unit_names:  # type: ignore[attr-defined]
        status, why = _("Without a unit"), _("Sees nothing before there is one.")
        action, page = _("Place at a unit"), "overview:user-unit"
    else:
        return None
    return Line(
        title=str(person),
        url=reverse("overview:user", args=[person.pk]),
        why=why,
        kind="soon",
        status=status,
        action=action,
        action_url=reverse(page, args=[person.pk]),
    )


def own_parameters(user: User, now: datetime) -> list[Panel]:
    """What the municipality has decided itself, the newest first."""
    rows = [row for row in accounts.parameter_rows(user) if row.own and row.valid_from]
    rows.sort(key=lambda row: row.valid_from, reverse=True)  # type: ignore[arg-type, return-value]
    lines = [
        Line(
            title=str(row.label),
            url=reverse("overview:parameter", args=[row.key]),
            why=_("since %(day)s · %(source)s") % {"day": formats.long_date(row.valid_from), "source": row.source},  # type: ignore[arg-type]
        )
        for row in rows
    ]
    return [
        Panel(
            "parameters",
            _("Your own parameters"),
            lines,
            empty=_("Everything follows the national defaults. What you decide yourselves comes here."),
            side=True,
            most=5,
            more=Link(_("All parameters"), reverse("overview:parameter-list")),
        )
    ]
