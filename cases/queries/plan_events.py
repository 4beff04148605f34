"""What assessments, decisions, complaints, plans, documents and measurements have to tell on the timeline."""

from django.urls import reverse
from django.utils.translation import gettext as _

from housingfirst.accounts.models import User

from ..choices import DocumentStatus
from ..models import Assessment, Citizen, Complaint, Decision, Measurement, PlanDocument, PlanVersion
from ..timeline import EventKind, TimelineEvent, at_day


def plan_events(user: User, citizen: Citizen) -> list[TimelineEvent]:
    """For those who see the whole record: six queries, whatever the number of rows."""
    return [
        *_assessments(user, citizen),
        *_decisions(user, citizen),
        *_complaints(user, citizen),
        *_plans(user, citizen),
        *_documents(user, citizen),
        *_measurements(user, citizen),
    ]


def _assessments(user: User, citizen: Citizen) -> list[TimelineEvent]:
    return [
        TimelineEvent(
            at=at_day(row.assessed_on),
            kind=EventKind.DECISION,
            title=_("Assessment: %(method)s recommended") % {"method": row.get_recommended_display()},
            text=_("Complexity %(complexity)s; can use existing support %(use)s.")
            % {
                "complexity": row.get_complexity_display().lower(),
                "use": row.get_system_use_display().lower(),
            },
            own_words=row.own_words,
            by=str(row.assessed_by),
            icon="checklist",
            url=reverse("cases:assessment", args=[row.pk]),
            whole_day=True,
        )
        for row in Assessment.objects.visible_to(user).filter(citizen=citizen).select_related("assessed_by")
    ]


def _decisions(user: User, citizen: Citizen) -> list[TimelineEvent]:
    rows = Decision.objects.visible_to(user).final().filter(citizen=citizen).select_related("decided_by")
    return [
        TimelineEvent(
            at=at_day(row.decided_on),
            kind=EventKind.DECISION,
            title=_("Decision: %(what)s")
            % {
                "what": f"{row.get_type_display()}, {row.get_method_display()}"
                if row.method
                else row.get_type_display()
            },
            text=_("Delivered %(day)s") % {"day": row.delivered_on.strftime("%d-%m-%Y")}
            if row.delivered_on
            else _("Not delivered yet"),
            by=str(row.decided_by),
            key=True,
            icon="document",
            url=reverse("cases:decision", args=[row.pk]),
            whole_day=True,
        )
        for row in rows
    ]


def _complaints(user: User, citizen: Citizen) -> list[TimelineEvent]:
    rows = Complaint.objects.visible_to(user).filter(citizen=citizen).select_related("received_by", "settled_by")
    events = []
    for row in rows:
        url = reverse("cases:complaint", args=[row.pk])
        events.append(
            TimelineEvent(
                at=at_day(row.received_on),
                kind=EventKind.DECISION,
                title=_("Complaint, received late") if row.is_late else _("Complaint"),
                own_words=row.text,
                by=str(row.received_by),
                key=True,
                icon="warning",
                url=url,
                whole_day=True,
            )
        )
        if row.settled_on:
            events.append(
                TimelineEvent(
                    at=at_day(row.settled_on),
                    kind=EventKind.DECISION,
                    title=_("Complaint settled: %(outcome)s") % {"outcome": row.get_outcome_display()},
                    by=str(row.settled_by),
                    icon="success",
                    url=url,
                    whole_day=True,
                )
            )
    return events


def _plans(user: User, citizen: Citizen) -> list[TimelineEvent]:
    rows = (
        PlanVersion.objects.visible_to(user)
        .filter(citizen=citizen, agreed_on__isnull=False)
        .select_related("agreed_by")
    )
    return [
        TimelineEvent(
            at=at_day(row.agreed_on),
            kind=EventKind.PLAN,
            title=_("Plan, version %(number)s, agreed") % {"number": row.number},
            text=row.agreed_how,
            own_words=row.own_words,
            by=str(row.agreed_by),
            key=True,
            icon="document",
            url=reverse("cases:plan-version", args=[row.pk]),
            whole_day=True,
        )
        for row in rows
    ]


def _documents(user: User, citizen: Citizen) -> list[TimelineEvent]:
    rows = (
        PlanDocument.objects.visible_to(user)
        .filter(citizen=citizen, status=DocumentStatus.READY)
        .select_related("plan_version", "requested_by")
    )
    return [
        TimelineEvent(
            at=row.requested_at,
            kind=EventKind.DECISION if row.is_letter else EventKind.PLAN,
            title=_("The decision as a letter")
            if row.plan_version is None
            else _("The plan on paper, version %(number)s") % {"number": row.plan_version.number},
            text=row.recipients or row.get_ground_display(),
            by=str(row.requested_by),
            icon="print",
            url=reverse("cases:document", args=[row.pk]),
        )
        for row in rows
    ]


def _measurements(user: User, citizen: Citizen) -> list[TimelineEvent]:
    rows = Measurement.objects.visible_to(user).standing().filter(citizen=citizen).select_related("measured_by")
    return [
        TimelineEvent(
            at=at_day(row.measured_on),
            kind=EventKind.PLAN,
            title=_("Measurement: %(kind)s") % {"kind": row.get_kind_display().lower()},
            text=row.get_housing_display(),
            own_words=row.own_words,
            by=str(row.measured_by),
            icon="analytics",
            url=reverse("cases:measurement", args=[row.pk]),
            whole_day=True,
        )
        for row in rows
    ]
