"""The panels of those who see no record: the head of department, the auditor, the administrator."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case, Count, When
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

from .. import queries
from ..my_day import Line, Link, Panel
from ..page_words import page_words
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

COUNTED = (ReadKind.REVEAL, ReadKind.EXPORT, ReadKind.SHARED, ReadKind.SEARCH)
MOST_LOOKS = 10
MOST_LISTS = 5


def _looks(user: User, now: datetime) -> Any:
    """Looks of the last seven days, newest first; of a protected record with the mark."""
    rows = queries.looks(user).with_citizens().filter(at__gte=now - timedelta(days=7)).order_by("-at", "-pk")
    return rows.annotate(is_protected=Case(When(queries.protected_reads(), then=True), default=False))


def _look_line(row: Any) -> Line:
    if row.together > 1:
        title = ngettext(
            "%(name)s saw %(count)s citizen", "%(name)s saw %(count)s citizens", row.together
        ) % {"name": row.user, "count": formats.number(row.together)}  # fmt: skip
        url = reverse("overview:access-log") + f"?look={row.pk}"
    else:
        title = _("%(name)s saw citizen no. %(number)s") % {"name": row.user, "number": row.citizen_id}
        url = reverse("overview:access-log-citizen", args=[row.citizen_id])
    said = [
        _("Protected record") if row.is_protected else "",
        str(row.get_kind_display()),
        page_words(row.view),
        formats.moment(row.at.astimezone(clock.DANISH_TIME)),
    ]
    return Line(title=title, url=url, why=" · ".join(part for part in said if part))


def looks_to_read(user: User, now: datetime) -> list[Panel]:
    """What is worth a look first (CASE-195), then the other looks at one, lists last; one line for each look."""
    log, rows = reverse("overview:access-log"), _looks(user, now)
    parts = [
        (
            "worth-a-look",
            _("Worth a look"),
            rows.filter(queries.watched_reads())[:MOST_LOOKS],
            _("Nobody has shown a hidden field, exported or shared anything, or opened a protected record, for seven "
              "days."),
            Link(_("All of them"), f"{log}?show=watched"),
        ),
        (
            "log",
            _("Other looks"),
            rows.exclude(queries.watched_reads()).exclude(kind=ReadKind.LIST)[:MOST_LOOKS],
            _("Nothing has been read for seven days."),
            Link(_("The whole log"), log),
        ),
        (
            "lists",
            _("Lists"),
            rows.filter(kind=ReadKind.LIST)[:MOST_LISTS],
            "",
            Link(_("All lists"), f"{log}?kind={ReadKind.LIST.value}"),
        ),
    ]  # fmt: skip
    return [
        Panel(key, title, [_look_line(row) for row in found], empty=empty, more=more, most=MOST_LOOKS, total=0)
        for key, title, found, empty, more in parts
    ]


def watched_reads(user: User, now: datetime) -> list[Panel]:
    """How often somebody revealed, exported, searched or shared in the last seven days, each with its rows."""
    since = now - timedelta(days=7)
    rows = AccessLog.objects.visible_to(user).heads().filter(at__gte=since, kind__in=COUNTED)
    counts = dict(rows.order_by().values_list("kind").annotate(Count("pk")))
    day = formats.short_date(today_of(since))
    lines = [
        Line(
            title=str(kind.label),
            url=reverse("overview:access-log") + f"?kind={kind.value}&from={day}",
            why=ngettext("%(count)s time", "%(count)s times", counts.get(kind, 0))
            % {"count": formats.number(counts.get(kind, 0))},
        )
        for kind in COUNTED
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
