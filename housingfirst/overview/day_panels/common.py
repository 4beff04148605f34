"""What several roles have on Min dag: tasks, warnings of sanctions, answers that came and answers that are late."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from housing import queries as housing
from housing.choices import NominationStep
from housing.models import BenefitApplication, NominationDecision
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats
from housingfirst.tasks import queries as tasks_queries
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.models import Task
from housingfirst.tasks.permissions import can_have_tasks
from referrals import queries as referrals
from referrals.models import Referral

from ..my_day import Line, Link, Panel

DAYS_AHEAD = 3
DAYS_BACK = 7
READ = 100  # rows of a panel at most, however many there are


def today_of(now: datetime) -> date:
    return now.astimezone(clock.DANISH_TIME).date()


def due_parts(day: date, today: date) -> dict[str, str]:
    """Kind, words and icon of a deadline."""
    kind, words = formats.due(day, today)
    return {"kind": kind, "status": words, "icon": "calendar-month" if kind == "idle" else ""}


def when_words(moment: datetime, today: date) -> str:
    """`kl. 7.52` of today, else `i går`, `torsdag`."""
    local = moment.astimezone(clock.DANISH_TIME)
    return formats.at_time(local) if local.date() == today else formats.relative_day(local.date(), today)


# ------------------------------------------------------------------ tasks


def tasks(user: User, now: datetime) -> list[Panel]:
    """What waits for this person within the next days, done or put off from here."""
    if not can_have_tasks(user):
        return []
    today = today_of(now)
    until = today + timedelta(days=DAYS_AHEAD)
    rows = list(tasks_queries.open_tasks(user, until)[:READ])
    lines = [_task(row, today) for row in rows]
    return [
        Panel(
            "tasks",
            _("Tasks"),
            lines,
            empty=_("No tasks until %(day)s. Reminders come here by themselves.") % {"day": formats.weekday(until)},
            more=Link(_("All your tasks"), reverse("tasks:task-list") + f"?state=open&whose={user.pk}"),
            said=lambda count: ngettext("%(count)s task", "%(count)s tasks", count),
            counted=_("until %(day)s") % {"day": formats.weekday(until)},
        )
    ]


def _task(row: Task, today: date) -> Line:
    by_hand = row.done_by_hand
    return Line(
        title=row.words,
        url=row.url,
        why=row.reason_words,
        **due_parts(row.planned_on, today),
        action=_("Done") if by_hand else _verb(row),
        action_url=reverse("tasks:task-done", args=[row.pk]) if by_hand else row.url,
        post=by_hand,
        put_off_url=reverse("tasks:task", args=[row.pk]),
        settles=row.url,
        citizen_id=row.citizen_id,
    )


def _verb(row: Task) -> str:
    return {
        TaskKind.MEASUREMENT: _("Start"),
        TaskKind.PLAN_REVIEW: _("Open the plan"),
        TaskKind.CONTACT: _("Log"),
    }.get(TaskKind(row.kind), _("Open it"))


# ------------------------------------------------------------------ sanctions


def sanctions(user: User, now: datetime) -> list[Panel]:
    """Sanctions about to fall that nobody has dealt with, the nearest first."""
    today = today_of(now)
    lines = [
        Line(
            title=row.citizen.name,
            url=reverse("referrals:sanction", args=[row.pk]),
            why=f"{row.referral.unit.name}: {row.what.rstrip('.')}" + _referred_by(user, row.referral),
            kind="late",
            status=_("Falls %(day)s") % {"day": formats.relative_day(row.falls_on, today)},
            action=_("Secure the rent"),
            action_url=reverse("referrals:sanction", args=[row.pk]),
            settles=reverse("referrals:sanction", args=[row.pk]),
            citizen_id=row.citizen_id,
        )
        for row in referrals.open_sanctions(user)[:READ]
    ]
    title = _("Sanction about to fall") if len(lines) == 1 else _("Sanctions about to fall")
    return [Panel("sanctions", title, lines)]


def _referred_by(user: User, referral: Referral) -> str:
    """Whose citizen it is, where a colleague sent the referral."""
    if referral.sent_by_id == user.pk or user.access.unit_ids:
        return ""
    return " · " + _("referred by %(name)s") % {"name": referral.sent_by}


# ------------------------------------------------------------------ answers


def late_answers(user: User, now: datetime) -> list[Panel]:
    """What one has referred and nobody has answered in time."""
    lines = [
        Line(
            title=row.subject,
            url=reverse("referrals:referral", args=[row.pk]),
            why=row.citizen.name,
            meta=row.unit.name,
            kind=(status := referrals.status_of(row))[0],
            status=status[1],
            action=_("Ask again"),
            action_url=reverse("referrals:referral", args=[row.pk]),
            settles=reverse("referrals:referral", args=[row.pk]),
            citizen_id=row.citizen_id,
        )
        for row in referrals.overdue_for(user)[:READ]
    ]
    return [Panel("late-answers", _("Answers that are late"), lines, side=True)]


def answers(user: User, now: datetime) -> list[Panel]:
    """What came back in the last days: from partners, the benefits office and the authority adviser."""
    since, today = now - timedelta(days=DAYS_BACK), today_of(now)
    found: list[tuple[datetime, Line]] = []
    found += (
        (row.answered_at, _referral(row, today)) for row in referrals.answers_that_came(user, since) if row.answered_at
    )
    found += _benefits(user, since, today)
    found += ((row.happened_at, _nomination(row, today)) for row in housing.nomination_answers(user, since)[:READ])
    found.sort(key=lambda pair: pair[0], reverse=True)
    return [Panel("answers", _("Answers that came"), [line for _at, line in found], side=True)]


def _referral(row: Referral, today: date) -> Line:
    kind, words = referrals.status_of(row)
    return Line(
        title=row.subject,
        url=reverse("referrals:referral", args=[row.pk]),
        why=row.citizen.name,
        meta=f"{row.unit.name} · {when_words(row.answered_at, today)}",  # type: ignore[arg-type]
        kind=kind,
        status=words,
        settles=reverse("referrals:referral", args=[row.pk]),
        citizen_id=row.citizen_id,
    )


def _benefits(user: User, since: datetime, today: date) -> Iterator[tuple[datetime, Line]]:
    for row in housing.benefit_answers(user, since)[:READ]:
        if row.answered_at:
            yield row.answered_at, _benefit(row, row.answered_at, today)


def _benefit(row: BenefitApplication, answered_at: datetime, today: date) -> Line:
    office = _("The benefits office")
    took = _("answered after %(duration)s") % {"duration": formats.duration(answered_at - row.requested_at)}
    return Line(
        title=housing.asked_words(row),
        url=reverse("housing:benefit", args=[row.pk]),
        why=f"{row.citizen.name} · {took}",
        meta=f"{office} · {when_words(answered_at, today)}",
        kind="ok" if row.outcome == "yes" else "late",
        status=row.get_outcome_display(),
        citizen_id=row.citizen_id,
    )


STEP_KINDS = {NominationStep.APPROVED: "ok", NominationStep.RETURNED: "wait", NominationStep.REFUSED: "late"}


def _nomination(row: NominationDecision, today: date) -> Line:
    return Line(
        title=_("Nomination of %(name)s") % {"name": row.nomination.citizen.name},
        url=reverse("housing:nomination", args=[row.nomination_id]),
        why=_("Missing: %(what)s") % {"what": row.document} if row.document else "",
        meta=f"{row.noted_by} · {when_words(row.happened_at, today)}",
        kind=STEP_KINDS[NominationStep(row.step)],
        status=row.get_step_display(),
        citizen_id=row.nomination.citizen_id,
    )
