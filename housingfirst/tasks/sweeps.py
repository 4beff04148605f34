"""The clocks on rows of cases, read as tasks. `cases` lies below tasks and cannot raise them itself.

A finder says what should be on somebody's list today; `services.sweep` makes it so. Keys name the row and the
deadline, so that a deadline that was moved is a new task and the old one goes away.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from cases import queries as cases
from cases.choices import YES, FileAccessKind, InquiryState, InquiryWay, PlanStatus, TieFunction
from cases.models import (
    Citizen,
    CitizenTie,
    Complaint,
    ConcernInquiry,
    Consent,
    DetectionActor,
    FileAccessRequest,
    PlanVersion,
    ThemeNote,
)
from cases.queries.consents import reminder_days, with_last_reply
from cases.rules import runs_out_soon
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


def _in_person(citizen_ids: Iterable[int]) -> dict[int, int]:
    """Of protected records: one of those tied in person, who alone may see them, the adviser first."""
    protected = Citizen.objects.filter(pk__in=set(citizen_ids), record_protected=True)
    ties = CitizenTie.objects.current(clock.today()).filter(citizen__in=protected, user__isnull=False)
    found: dict[int, int] = {}
    for citizen_id, user_id, function in ties.order_by("-starts_on", "-pk").values_list(
        "citizen_id", "user_id", "function"
    ):
        if function == TieFunction.AUTHORITY_ADVISER:
            found[citizen_id] = user_id
        else:
            found.setdefault(citizen_id, user_id)
    return found


def _whose(citizen_id: int | None, in_person: dict[int, int]) -> dict[str, Any]:
    """Somebody who sees the citizen: who is tied to a protected record in person, else the advisers."""
    if citizen_id in in_person:
        return {"assignee_id": in_person[citizen_id]}
    return {"role": Role.AUTHORITY_ADVISER}


def inquiries() -> list[Wanted]:
    """Inquiries whose next step is due today or should have been taken; those to be tried again among them."""
    rows = [row for row in ConcernInquiry.objects.filter(due_on__lte=clock.today()) if row.due_on]
    in_person = _in_person(row.citizen_id for row in rows if row.citizen_id)
    again = gettext_noop("Try again to reach somebody, or write why nobody does")
    return [
        Wanted(
            key=f"inquiry:{row.pk}:{row.due_on}",
            title=again if row.state == InquiryState.SETTLED else gettext_noop("Take the next step in an inquiry"),
            why=gettext_noop("It came on %(received)s."),
            params={"received": str(row.received_on)},
            due_on=row.due_on,
            citizen_id=row.citizen_id,
            url_name="cases:inquiry",
            url_pk=row.pk,
            **_whose(row.citizen_id, in_person),
        )
        for row in rows
    ]


def joins() -> list[Wanted]:
    """CASE-97: inquiries that are about a citizen without whoever wrote them knowing, for somebody who may see both.

    Two kinds: the CPR number of the inquiry is a citizen's of the municipality, and nobody has joined the two; or
    somebody who does not reach a citizen wanted to register them. Between municipalities nothing is ever asked.
    """
    waiting = list(
        ConcernInquiry.objects.filter(citizen__isnull=True)
        .exclude(person_cpr="")
        .exclude(state=InquiryState.SETTLED, due_on__isnull=True)
    )
    by_cpr = dict(
        Citizen.objects.filter(cpr__in={row.person_cpr for row in waiting}, merged_into__isnull=True)
        .order_by("-shares_number", "-pk")  # the last one stays: who had the number first
        .values_list("cpr", "pk")
        if waiting
        else ()
    )
    registrations = ConcernInquiry.objects.filter(
        way=InquiryWay.REGISTRATION, citizen__isnull=False, state=InquiryState.NEW
    )
    found = [(row, by_cpr[row.person_cpr]) for row in waiting if row.person_cpr in by_cpr]
    in_person = _in_person([citizen_id for _row, citizen_id in found] + [row.citizen_id for row in registrations])
    return [
        Wanted(
            key=f"join:{row.pk}",
            title=gettext_noop("Join an inquiry with the record of %(citizen)s"),
            why=gettext_noop("Whoever wrote it does not know that it is the same person. It came on %(received)s."),
            params={"received": str(row.received_on)},
            due_on=row.received_on,
            citizen_id=citizen_id,
            url_name="cases:inquiry-link",
            url_pk=row.pk,
            **_whose(citizen_id, in_person),
        )
        for row, citizen_id in found
    ] + [
        Wanted(
            key=f"join:{row.pk}",
            title=gettext_noop("Somebody wanted to register %(citizen)s anew"),
            why=gettext_noop(
                "What they wrote came on %(received)s. Join it with the record, and tell them what they may know."
            ),
            params={"received": str(row.received_on)},
            due_on=row.received_on,
            citizen_id=row.citizen_id,
            url_name="cases:inquiry",
            url_pk=row.pk,
            **_whose(row.citizen_id, in_person),
        )
        for row in registrations
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


def consent_ends() -> list[Wanted]:
    """Consents in force with an end: asked about again before the day (CASE-157)."""
    rows = with_last_reply(Consent.objects.all()).filter(last_answer__in=YES, last_valid_until__isnull=False)
    today = clock.today()
    rows = rows.filter(last_valid_until__gte=today)
    days: dict[int, int] = {}
    found = []
    for row in rows.only("pk", "citizen_id", "municipality_id", "created_by_id"):
        if row.municipality_id not in days:
            days[row.municipality_id] = reminder_days(row.municipality_id)
        if runs_out_soon(row.last_valid_until, today, days[row.municipality_id]):
            found.append(row)
    workers = primary_workers(row.citizen_id for row in found)
    return [
        Wanted(
            key=f"consent-ends:{row.pk}:{row.last_valid_until}",
            title=gettext_noop("Ask %(citizen)s again: a consent runs out"),
            why=gettext_noop("It holds to and with %(day)s. After that nothing is shared on it."),
            params={"day": str(row.last_valid_until)},
            due_on=row.last_valid_until,
            citizen_id=row.citizen_id,
            assignee_id=workers.get(row.citizen_id, row.created_by_id),
            url_name="cases:citizen-consents",
            url_pk=row.citizen_id,
        )
        for row in found
    ]


def file_access() -> list[Wanted]:
    """Requests to see the record that are not answered, from the day they come in (CASE-180)."""
    asked = list(FileAccessRequest.objects.unanswered().only("pk", "citizen_id", "received_on", "due_on", "kind"))
    in_person = _in_person(row.citizen_id for row in asked)
    return [
        Wanted(
            key=f"file-access:{row.pk}:{row.due_on}",
            title=gettext_noop("Answer the request to see the record of %(citizen)s"),
            why=gettext_noop("It came on %(received)s. Own data are asked for under GDPR art. 15.")
            if row.kind == FileAccessKind.DATA
            else gettext_noop("It came on %(received)s."),
            params={"received": str(row.received_on)},
            due_on=row.due_on,
            citizen_id=row.citizen_id,
            url_name="overview:file-access",
            url_pk=row.pk,
            **_whose(row.citizen_id, in_person),
        )
        for row in asked
    ]


FINDERS: tuple[tuple[str, Callable[[], list[Wanted]]], ...] = (
    (TaskKind.PLAN_REVIEW, plan_reviews),
    (TaskKind.REASSESSMENT, reassessments),
    (TaskKind.INQUIRY, inquiries),
    (TaskKind.JOIN_INQUIRY, joins),
    (TaskKind.THEME_REVIEW, theme_reviews),
    (TaskKind.SILENT_ACTORS, silent_actors),
    (TaskKind.CONSENT_ENDS, consent_ends),
    (TaskKind.FILE_ACCESS, file_access),
)


@transaction.atomic
def sweep_cases(*, by: User) -> None:
    """All of them for the municipality of the transaction."""
    for kind, find in FINDERS:
        services.sweep(by=by, kind=kind, find=find)
