"""The panels of Min dag, role by role. Each asks an app's query and says the reason in the row."""

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from cases import queries as cases
from cases.models import ConcernInquiry
from housing import queries as housing
from housing.models import ShelterStay
from housing.queries import ledger, vacancies
from housingfirst.accounts import queries as accounts
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Role
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock, formats
from support import queries as support
from support.models import Appointment

from .my_day import Day, Line, Link, Panel, day_of

MOST = 8


def _today(now: datetime):
    return now.astimezone(clock.DANISH_TIME).date()


# ------------------------------------------------------------------ support worker


def visits(user: User, now: datetime) -> list[Panel]:
    """Today's visits; the first that has not been is tinted."""
    rows = list(support.appointments_of_day(user, _today(now)))
    coming = next((row.pk for row in rows if row.starts_at >= now), None)
    lines = [_visit(row, now=row.pk == coming) for row in rows]
    forgotten = [_visit(row, late=True) for row in support.forgotten_appointments(user, _today(now))[:MOST]]
    panels = [
        Panel(
            "visits",
            _("Visits today"),
            lines,
            _("No visits in the calendar today. Make an appointment from a citizen."),
        )
    ]
    if forgotten:
        panels.append(Panel("forgotten", _("Not logged yet"), forgotten))
    return panels


def _visit(row: Appointment, *, now: bool = False, late: bool = False) -> Line:
    local = row.starts_at.astimezone(clock.DANISH_TIME)
    why = f"{row.get_place_display()} · {row.about}" if row.about else row.get_place_display()
    url = reverse("support:contact-create", args=[row.citizen_id]) + f"?appointment={row.pk}"
    return Line(
        title=row.citizen.name,
        url=reverse("overview:citizen", args=[row.citizen_id]),
        why=why,
        when="" if late else formats.clock_time(local),
        when_sub="" if late else _("%(minutes)s min.") % {"minutes": row.minutes},
        due=local.date() if late else None,
        action=_("Log"),
        action_url=url,
        now=now,
        citizen_id=row.citizen_id,
    )


def not_seen(user: User, now: datetime) -> list[Panel]:
    """The worker's citizens whose contact norm is passed: how long, the norm, the tries."""
    rows = support.not_seen_in_time(user, _today(now))
    return [
        Panel(
            "not-seen",
            _("Not seen in time"),
            [_gap(row, _today(now)) for row in rows[:MOST]],
            _("Everybody is seen in time."),
            side=True,
            total=len(rows),
        )
    ]


def _gap(row: support.CourseGap, today) -> Line:
    norm = _("The norm is every %(days)s days.") % {"days": row.gap.norm.days} if row.gap.norm else ""
    tries = ""
    if row.tries:
        tries = _("Tried %(days)s.") % {"days": ", ".join(formats.day_month_short(day) for day in row.tries[-3:])}
    words = formats.days_since(row.last_held_on, today) if row.last_held_on else _("No contact yet")
    return Line(
        title=row.course.citizen.name,
        url=reverse("overview:citizen", args=[row.course.citizen_id]),
        why=" ".join(part for part in (norm, tries) if part),
        kind=row.gap.kind,
        status=words,
        action=_("Log try") if row.tries else _("Log"),
        action_url=reverse("support:contact-create", args=[row.course.citizen_id]),
        citizen_id=row.course.citizen_id,
    )


# ------------------------------------------------------------------ leader


def waiting(user: User, now: datetime) -> list[Panel]:
    """Who waits longest in the teams one leads."""
    teams = [team for team in accounts.teams_for(user) if team.pk in user.access.led_team_ids]
    rows = [row for team in teams for row in support.waiting_list(team, user, _today(now)).rows]
    rows.sort(key=lambda row: -row.days)
    lines = [
        Line(
            title=row.citizen.name if row.citizen else _("Protected record"),
            url=reverse("overview:citizen", args=[row.citizen.pk]) if row.citizen else "",
            why=f"{row.entry.get_method_display()} · {row.entry.need_note}".strip(" ·"),
            kind="late" if row.days > 28 else "soon" if row.days > 14 else "idle",
            status=formats.count_days(row.days),
            citizen_id=row.citizen.pk if row.citizen else None,
        )
        for row in rows[:MOST]
    ]
    empty = _("Nobody on the waiting list. Citizens come here who have a decision and no worker yet.")
    return [Panel("waiting", _("Waiting list"), lines, empty, total=len(rows))]


def overloads(user: User, now: datetime) -> list[Panel]:
    """Caseloads above the limit that no deviation covers any longer: nobody is moved, the leader looks at it (D9)."""
    teams = [team for team in accounts.teams_for(user) if team.pk in user.access.led_team_ids]
    rows = support.overloads(teams, _today(now)) if teams else []
    lines = [
        Line(
            title=str(row.worker or row.team),
            why=_("%(points)s points above the limit, and no deviation covers them.") % {"points": row.uncovered},
            kind="dev",
            status=_("Above the limit"),
        )
        for row in rows
    ]
    return [Panel("overloads", _("Caseloads to look at"), lines, _("All caseloads are within the limit."), side=True)]


# ------------------------------------------------------------------ adviser


def nominations(user: User, now: datetime) -> list[Panel]:
    """Nominations that wait for an answer, least time first."""
    rows = housing.inbox_for(user)
    lines = [
        Line(
            title=row.nomination.citizen.name,
            url=reverse("housing:nomination", args=[row.nomination.pk]),
            why=_("Nominated by %(name)s") % {"name": row.nomination.nominated_by},
            kind=row.kind,
            status=row.words,
            action="" if row.is_own else _("Answer"),
            action_url="" if row.is_own else reverse("housing:nomination", args=[row.nomination.pk]),
            citizen_id=row.nomination.citizen_id,
        )
        for row in rows[:MOST]
    ]
    empty = _("No nominations wait for you.")
    more = Link(_("All nominations"), reverse("housing:nomination-list"))
    return [Panel("nominations", _("Nominations to answer"), lines, empty, total=len(rows), more=more)]


def inquiries(user: User, now: datetime) -> list[Panel]:
    """Concern inquiries nobody has finished, the oldest deadline first."""
    counts = cases.inbox_counts(user)
    rows = ConcernInquiry.objects.read_in_full_by(user).exclude(state="settled").order_by("due_on", "pk")[:MOST]
    lines = [
        Line(
            title=_("Inquiry %(number)s") % {"number": row.pk},
            url=reverse("cases:inquiry", args=[row.pk]),
            why=str(cases.awaited(row)),
            kind=cases.inquiry_clock(row, _today(now))[0],
            status=cases.inquiry_clock(row, _today(now))[1],
            action=_("Open"),
            action_url=reverse("cases:inquiry", args=[row.pk]),
        )
        for row in rows
    ]
    empty = _("No open inquiries. New ones come here the moment somebody is worried.")
    more = Link(_("All inquiries"), reverse("cases:inquiry-list"))
    return [Panel("inquiries", _("Inquiries"), lines, empty, total=counts.open, more=more)]


# ------------------------------------------------------------------ coordinator, benefits office


def offers(user: User, now: datetime) -> list[Panel]:
    """Offers in the citizens' hands, the nearest deadline first."""
    rows = list(housing.live_offers(user).order_by("answer_by")[:MOST])
    housing.keep_homes(user, rows)
    lines = []
    for row in rows:
        kind, words = housing.offer_status(row)
        lines.append(
            Line(
                title=row.citizen.name,
                url=reverse("housing:offer", args=[row.pk]),
                why=f"{row.dwelling.address} · {formats.moment(row.answer_by.astimezone(clock.DANISH_TIME))}",
                kind=kind,
                status=words,
                citizen_id=row.citizen_id,
            )
        )
    return [Panel("offers", _("Offers"), lines, _("No offer waits for an answer."), side=True)]


def next_vacancy(user: User, now: datetime) -> list[Panel]:
    """The vacancy that is the municipality's turn and must be answered first."""
    row = ledger.next_to_answer(user)
    lines = []
    if row is not None:
        lines = [
            Line(
                title=row.dwelling.address,
                url=reverse("housing:vacancy", args=[row.pk]),
                why=f"{row.organisation.name} · {vacancies.answer_by(row)}",
                kind="soon",
                status=_("The municipality's turn"),
                action=_("Find a citizen"),
                action_url=reverse("housing:vacancy", args=[row.pk]),
            )
        ]
    empty = _("No vacancy waits for the municipality. Reported dwellings come here when it is the municipality's turn.")
    return [Panel("vacancy", _("Vacancy to answer"), lines, empty)]


def fast_track(user: User, now: datetime) -> list[Panel]:
    """The benefits office's queue, least time first."""
    rows = list(housing.queue_for(user)[:MOST])
    lines = []
    for row in rows:
        kind, words = housing.application_status(row)
        lines.append(
            Line(
                title=row.citizen.name,
                url=reverse("housing:benefit", args=[row.pk]),
                why=housing.asked_words(row),
                kind=kind,
                status=words,
                action=_("Answer"),
                action_url=reverse("housing:benefit", args=[row.pk]),
                citizen_id=row.citizen_id,
            )
        )
    more = Link(_("The whole queue"), reverse("housing:fast-track"))
    return [Panel("fast-track", _("Fast track"), lines, _("Nothing waits for an answer."), more=more)]


# ------------------------------------------------------------------ partners, auditor, administrator


def residents(user: User, now: datetime) -> list[Panel]:
    """The residents of one's shelter, those longest there first."""
    if "shelter" not in user.access.unit_kinds:
        return []
    rows = list(housing.residents_of(user)[:50])
    lines = [_resident(row, _today(now)) for row in rows]
    return [
        Panel(
            "residents", _("Residents"), lines, _("No residents yet. Report an admission, and the citizen comes here.")
        )
    ]


def _resident(row: ShelterStay, today) -> Line:
    return Line(
        title=row.citizen.name,
        url=reverse("overview:citizen", args=[row.citizen_id]),
        why=_("Admitted %(day)s") % {"day": formats.long_date(row.admitted_on)},
        kind="idle",
        status=formats.count_days((today - row.admitted_on).days),
        citizen_id=row.citizen_id,
    )


def own_vacancies(user: User, now: datetime) -> list[Panel]:
    """The organisation's own vacancies and where they stand; never a citizen."""
    if "housing_organisation" not in user.access.unit_kinds:
        return []
    rows = list(vacancies.vacancies(user).order_by("-reported_on", "-pk")[:MOST])
    lines = []
    for row in rows:
        status = vacancies.status_of(row)
        lines.append(
            Line(
                title=row.dwelling.address,
                url=reverse("housing:vacancy", args=[row.pk]),
                why=vacancies.why(row),
                kind=status.kind,
                status=str(status.words),
            )
        )
    more = Link(_("Report a vacancy"), reverse("housing:vacancy-report"))
    return [Panel("vacancies", _("Your vacancies"), lines, _("No vacancies reported yet."), more=more)]


def newest_reads(user: User, now: datetime) -> list[Panel]:
    """The newest rows of the access log."""
    rows = AccessLog.objects.visible_to(user).select_related("user").order_by("-at")[:MOST]
    lines = [
        Line(
            title=_("%(name)s saw citizen no. %(number)s") % {"name": row.user, "number": row.citizen_id},
            url=reverse("overview:access-log-citizen", args=[row.citizen_id]),
            why=f"{row.get_kind_display()} · {formats.moment(row.at.astimezone(clock.DANISH_TIME))}",
        )
        for row in rows
    ]
    more = Link(_("The whole log"), reverse("overview:access-log"))
    return [Panel("log", _("Newest in the log"), lines, _("Nothing has been read yet."), more=more)]


def people(user: User, now: datetime) -> list[Panel]:
    """People without a role, who therefore see nothing."""
    rows = list(accounts.people_for(user).filter(is_active=True, role_codes=[]))
    lines = [
        Line(
            title=str(row),
            url=reverse("overview:user", args=[row.pk]),
            why=_("Has no role and sees nothing."),
            kind="soon",
            status=_("Without a role"),
            action=_("Give a role"),
            action_url=reverse("overview:user-role", args=[row.pk]),
        )
        for row in rows[:MOST]
    ]
    more = Link(_("All users"), reverse("overview:user-list"))
    return [Panel("people", _("Users to look at"), lines, _("Everybody has a role."), total=len(rows), more=more)]


PanelMaker = Callable[[User, datetime], list[Panel]]
MAKERS: dict[str, list[PanelMaker]] = {
    Role.SUPPORT_WORKER: [visits, not_seen],
    Role.TEAM_LEADER: [waiting, overloads],
    Role.AUTHORITY_ADVISER: [nominations, inquiries],
    Role.HOUSING_COORDINATOR: [next_vacancy, offers],
    Role.BENEFITS_OFFICER: [fast_track],
    Role.PARTNER: [residents, own_vacancies],
    Role.AUDITOR: [newest_reads],
    Role.ADMINISTRATOR: [people],
}


def day_for(user: User, now: datetime) -> Day:
    """The day of a person: the panels of every role held, each once, in the order of the roles."""
    seen: dict[str, Panel] = {}
    for role, makers in MAKERS.items():
        if role in user.access.roles:
            for maker in makers:
                for panel in maker(user, now):
                    seen.setdefault(panel.key, panel)
    return day_of(list(seen.values()), now)
