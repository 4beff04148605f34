"""The clocks on rows of cases, read as tasks. `cases` lies below tasks and cannot raise them itself.

A finder says what should be on somebody's list today; `services.sweep` makes it so. Keys name the row and the
deadline, so that a deadline that was moved is a new task and the old one goes away.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_noop

from cases import queries as cases
from cases.choices import PlanStatus, TieFunction
from cases.models import CitizenTie, Complaint, ConcernInquiry, DetectionActor, PlanVersion, ThemeNote
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Role
from housingfirst.core import clock
from housingfirst.core.calculation import add_months

from . import services
from .choices import TaskKind
from .services import Wanted

AHEAD = timedelta(days=7)


def primary_workers(citizen_ids: Iterable[int]) -> dict[int, int]:
    """The primary worker of each citizen today."""
    ties = CitizenTie.objects.current(clock.today()).filter(
        citizen_id__in=set(citizen_ids), function=TieFunction.PRIMARY_WORKER, user__isnull=False
    )
    return dict(ties.values_list("citizen_id", "user_id"))


def plan_reviews() -> list[Wanted]:
    """Agreed plans whose day to be looked at again is a week away or past."""
    rows = PlanVersion.objects.filter(
        status=PlanStatus.AGREED, plan__ended_on__isnull=True, review_on__lte=clock.today() + AHEAD
    )
    plans = list(rows.only("pk", "citizen_id", "review_on", "agreed_on", "agreed_by_id"))
    workers = primary_workers(plan.citizen_id for plan in plans)
    return [
        Wanted(
            key=f"plan-review:{plan.pk}:{plan.review_on}",
            title=gettext_noop("Look at the plan again with %(citizen)s"),
            why=gettext_noop("Agreed with the citizen on %(agreed)s."),
            params={"agreed": str(plan.agreed_on)},
            due_on=plan.review_on,
            citizen_id=plan.citizen_id,
            assignee_id=workers.get(plan.citizen_id, plan.agreed_by_id),
            url_name="cases:plan",
            url_pk=plan.citizen_id,
        )
        for plan in plans
        if plan.review_on
    ]


def reassessments() -> list[Wanted]:
    """Complaints that are not settled, from the day they come in."""
    rows = Complaint.objects.filter(outcome="").select_related("decision")
    return [
        Wanted(
            key=f"reassessment:{row.pk}",
            title=gettext_noop("Reassess the decision that %(citizen)s complains of"),
            why=gettext_noop("The complaint came on %(received)s."),
            params={"received": str(row.received_on)},
            due_on=row.reassess_by,
            citizen_id=row.citizen_id,
            role=Role.AUTHORITY_ADVISER,
            url_name="cases:decision",
            url_pk=row.decision_id,
        )
        for row in rows
    ]


def inquiries() -> list[Wanted]:
    """Inquiries whose next step is due today or should have been taken."""
    rows = ConcernInquiry.objects.filter(due_on__lte=clock.today())
    return [
        Wanted(
            key=f"inquiry:{row.pk}:{row.due_on}",
            title=gettext_noop("Take the next step in an inquiry"),
            why=gettext_noop("It came on %(received)s."),
            params={"received": str(row.received_on)},
            due_on=row.due_on,
            citizen_id=row.citizen_id,
            role=Role.AUTHORITY_ADVISER,
            url_name="cases:inquiry",
            url_pk=row.pk,
        )
        for row in rows
        if row.due_on
    ]


def theme_reviews() -> list[Wanted]:
    """Sensitive notes whose review is a week away or past; one task a citizen, by the earliest day."""
    rows = ThemeNote.objects.filter(ended_at__isnull=True, review_on__lte=clock.today() + AHEAD)
    first: dict[int, ThemeNote] = {}
    for note in rows.order_by("review_on", "pk"):
        first.setdefault(note.citizen_id, note)
    workers = primary_workers(first)
    return [
        Wanted(
            key=f"theme-review:{note.citizen_id}:{note.review_on}",
            title=gettext_noop("Look at the sensitive notes on %(citizen)s again"),
            why=gettext_noop("They leave lists and documents on the day, unless you renew them."),
            due_on=note.review_on,
            citizen_id=citizen_id,
            assignee_id=workers.get(citizen_id, note.noted_by_id),
            url_name="cases:citizen-theme-notes",
            url_pk=citizen_id,
        )
        for citizen_id, note in first.items()
    ]


def silent_actors() -> list[Wanted]:
    """One task for all of the network that has gone quiet (CASE-111); it goes when somebody has been there or called.

    The key names the day the last of them fell silent, so that a dropped task comes back with the next one only. It is
    due by the end of the month, this one or the next: a rhythm, not a reproach.
    """
    found = [
        (municipality_id, rows)
        for municipality_id in DetectionActor.objects.in_network().values_list("municipality", flat=True).distinct()
        if (rows := cases.waiting_for_a_word(municipality_id))
    ]
    return [
        Wanted(
            key=f"silent-actors:{newest}",
            title=gettext_noop("Call or visit the actors of the detection network who have gone quiet"),
            why=gettext_noop("%(count)s have told of nobody for %(months)s months or longer."),
            params={"count": len(rows), "months": cases.silent_months(municipality_id)},
            due_on=add_months(clock.today().replace(day=1), 1) - timedelta(days=1),
            role=Role.TEAM_LEADER,
            url_name="cases:actor-list",
        )
        for municipality_id, rows in found
        for newest in [max(cases.falls_silent_on(row, municipality_id) for row in rows)]
    ]


FINDERS: tuple[tuple[str, Callable[[], list[Wanted]]], ...] = (
    (TaskKind.PLAN_REVIEW, plan_reviews),
    (TaskKind.REASSESSMENT, reassessments),
    (TaskKind.INQUIRY, inquiries),
    (TaskKind.THEME_REVIEW, theme_reviews),
    (TaskKind.SILENT_ACTORS, silent_actors),
)


@transaction.atomic
def sweep_cases(*, by: User) -> None:
    """All of them for the municipality of the transaction."""
    for kind, find in FINDERS:
        services.sweep(by=by, kind=kind, find=find)
