"""What cases has to tell on the citizen's timeline."""

from collections.abc import Sequence
from typing import Any

from django.db.models import BigIntegerField, Case, DateTimeField, F, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, NullIf, TruncDate
from django.urls import reverse
from django.utils.translation import gettext as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup

from .. import permissions
from ..choices import HOME_OUTCOMES, InquiryState
from ..codes import INQUIRY_SOURCES, NOTE_TYPES
from ..models import Citizen, ConcernInquiry, InquiryStep, OutreachMeeting, SituationEpisode
from ..timeline import EventKind, TimelineEvent, at_day
from .citizens import Groups
from .inquiries import STEP_ICONS, step_title
from .journal import newest_notes
from .outreach import met_on_the_street
from .plan_events import plan_events
from .situations import situation_history


def timeline_events(
    user: User,
    citizen: Citizen,
    groups: Groups | None = None,
    situations: Sequence[SituationEpisode] | None = None,
) -> list[TimelineEvent]:
    """Situations, notes, inquiries, decisions, plans and measurements of the groups the user sees, newest first.

    `situations`: the history, for whom has read it already (`situation_history`).
    """
    seen = permissions.field_groups(user, citizen) if groups is None else groups
    if situations is None:
        situations = situation_history(user, citizen, seen)
    events = _situations(situations) + _notes(user, citizen, seen)
    if FieldGroup.NOTES in seen:
        events += _inquiries_and_meetings(user, citizen)
    if seen == ALL_GROUPS:
        events += plan_events(user, citizen)
    return sorted(events, key=lambda event: event.at, reverse=True)


def _situations(history: Sequence[SituationEpisode]) -> list[TimelineEvent]:
    begun = {episode.starts_on for episode in history}
    lost = [episode for episode in history if episode.ends_on is not None and episode.ends_on not in begun]
    return [
        _situation(
            episode,
            episode.starts_on,
            _("Situation: %(situation)s") % {"situation": episode.get_situation_display()},
            " · ".join(_told(episode)),
        )
        for episode in history
    ] + [
        _situation(episode, episode.ends_on, _("Where the citizen lives is not known from here"), "")
        for episode in lost
    ]


def _situation(episode: SituationEpisode, day: Any, title: str, text: str) -> TimelineEvent:
    return TimelineEvent(
        at=at_day(day),
        kind=EventKind.HOUSING,
        title=title,
        text=text,
        by=str(episode.noted_by) if not episode.noted_by.is_system else "",
        icon="home",
        key=True,
        whole_day=True,
    )


def _told(episode: SituationEpisode) -> list[str]:
    """The reason, the kind of home where it tells more, the marks, and where or with whom."""
    parts = [episode.reason_label]  # type: ignore[attr-defined]
    if episode.outcome in HOME_OUTCOMES:
        parts.append(episode.get_outcome_display())
    return [str(part) for part in (*parts, *episode.marks, episode.whereabouts) if part]


def _notes(user: User, citizen: Citizen, seen: Groups) -> list[TimelineEvent]:
    notes = newest_notes(user, citizen, seen)
    return [
        TimelineEvent(
            at=note.happened_at,
            kind=EventKind.NOTE,
            title=_("Addendum") if note.corrects_id else codes.label_beside(NOTE_TYPES, note.note_type, note.own_type),
            text=note.text,
            by=str(note.written_by),
            icon="edit",
            url=reverse("cases:citizen-note-correct", args=[citizen.pk, note.corrects_id or note.pk]),
        )
        for note in notes
    ]


COLUMNS = ("step", "inquiry", "day", "at", "told", "first", "last", "user", "event", "outcome", "source", "named")


def _inquiries_and_meetings(user: User, citizen: Citizen) -> list[TimelineEvent]:
    """Steps of inquiries, and meetings on the street without the place (CASE-117); both in one query (PC-24)."""
    inquiries = ConcernInquiry.objects.read_in_full_by(user).filter(citizen=citizen)
    text, none = TextField(), Value("", output_field=TextField())
    steps = InquiryStep.objects.filter(inquiry__in=inquiries).annotate(
        step=F("pk"),
        at=Cast("noted_at", DateTimeField()),
        day=F("happened_on"),
        told=Cast("note", text),
        first=Cast("noted_by__first_name", text),
        last=Cast("noted_by__last_name", text),
        user=Case(When(noted_by__is_system=True, then=none), default=Cast("noted_by__username", text)),
        source=Coalesce(NullIf(Cast("inquiry__local_source", text), none), Cast("inquiry__source", text)),
    )
    steps = steps.annotate(named=Cast(codes.own_label(INQUIRY_SOURCES, "source"), text))
    meetings = (
        OutreachMeeting.objects.told_to(user)
        .filter(person__citizen=citizen)
        .annotate(
            step=Value(None, output_field=BigIntegerField()),
            inquiry=Value(None, output_field=BigIntegerField()),
            at=F("round__happened_at"),
            day=TruncDate("round__happened_at"),
            told=Cast("note", text),
            first=Cast("round__noted_by__first_name", text),
            last=Cast("round__noted_by__last_name", text),
            user=Cast("round__noted_by__username", text),
            event=none,
            outcome=none,
            source=none,
            named=none,
        )
    )
    rows = steps.order_by().values_list(*COLUMNS).union(meetings.order_by().values_list(*COLUMNS), all=True)
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    found.sort(key=lambda row: (row["day"], row["step"] or 0), reverse=True)
    return [_step(row) if row["step"] else met_on_the_street(row["at"], row["told"], _name(row)) for row in found]


def _name(row: dict[str, Any]) -> str:
    return f"{row['first']} {row['last']}".strip() or row["user"]


def _step(row: dict[str, Any]) -> TimelineEvent:
    step = InquiryStep(event=row["event"], outcome=row["outcome"])
    return TimelineEvent(
        at=at_day(row["day"]),
        kind=EventKind.INQUIRY,
        title=step_title(step, codes.label_beside(INQUIRY_SOURCES, row["source"], row["named"])),
        text=row["told"],
        by=_name(row) or _("From the public form"),
        icon=STEP_ICONS[InquiryState(step.event)],
        url=reverse("cases:inquiry", args=[row["inquiry"]]),
        key=step.event == InquiryState.NEW,
        whole_day=True,
    )
