"""The citizen's page: one timeline with everything on it, the next step always in sight, a panel per area.

Every part is asked for only where the user's field groups let it through; a part nobody may see is not in the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from cases import queries as cases
from cases.models import Citizen
from cases.timeline import EventKind, TimelineEvent
from housing import queries as housing
from housing.models import Nomination, Offer, Tenancy
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core import clock, formats
from referrals import queries as referrals
from support import queries as support
from support.models import Course

from .my_day import Next

SHOWN = 30
Groups = frozenset[FieldGroup]


@dataclass(frozen=True)
class Action:
    """A button or link of the page head."""

    label: str
    url: str
    icon: str = ""


@dataclass(frozen=True)
class CoursePart:
    """The course with its clock, and how the contacts stand against the norm."""

    panel: support.CoursePanel
    gap: support.CourseGap | None
    next_appointment: Any
    bar: "PhaseBar | None"


@dataclass(frozen=True)
class Tick:
    """A contact on the phase bar: how far along (percent) and whether it was held."""

    at: float
    held: bool


@dataclass(frozen=True)
class PhaseBar:
    """The CTI clock as a drawing: phases as (x, width, words, class), ticks for contacts, today; all in percent."""

    phases: list[dict[str, Any]]
    ticks: list[Tick]
    today: float | None
    held: int
    tried: int


@dataclass(frozen=True)
class Home:
    """The way home: live tenancy, live offer and live nomination, as far as the user sees them."""

    tenancy: Tenancy | None
    offer: Offer | None
    nomination: Nomination | None
    nomination_status: tuple[str, str] | None
    offer_status: tuple[str, str] | None


@dataclass(frozen=True)
class Panel:
    """A panel of the narrow column: the template that draws it, and what it draws."""

    template: str
    part: Any


@dataclass(frozen=True)
class Page:
    """What the first answer shows: who, the next step, the course; the rest follows as fragments."""

    card: cases.CitizenCard
    actions: list[Action]
    links: list[Action]
    course: CoursePart | None
    next: Next | None
    full: bool


@dataclass(frozen=True)
class Timeline:
    """What happened, newest first, narrowed by kind and words; the newest own words stand out."""

    events: list[TimelineEvent]
    kinds: list[tuple[str, Any]]
    kind: str
    q: str
    more: bool
    voice: TimelineEvent | None


EventSource = Callable[[User, Citizen], list[TimelineEvent]]
EVENT_SOURCES: list[EventSource] = [support.contact_events, support.timeline_events, referrals.timeline_events]


def page_for(user: User, citizen: Citizen, groups: Groups) -> Page:
    """The page of a citizen for this user, without what its fragments bring."""
    full = groups == ALL_GROUPS
    course = _course(user, citizen) if full else None
    return Page(
        card=cases.citizen_card(user, citizen, groups),
        actions=_actions(user, citizen, full),
        links=_links(user, citizen, full),
        course=course,
        next=_next(citizen, course) if full else None,
        full=full,
    )


def timeline_for(
    user: User, citizen: Citizen, groups: Groups, *, kind: str = "", q: str = "", whole: bool = False
) -> Timeline:
    """Every app's events of the groups the user sees; `whole` shows all of them, else the newest."""
    events = cases.timeline_events(user, citizen, groups)
    if groups == ALL_GROUPS:
        for source in EVENT_SOURCES:
            events += source(user, citizen)
    events.sort(key=lambda event: event.at, reverse=True)
    shown = [event for event in events if (not kind or event.kind == kind) and _matches(event, q)]
    return Timeline(
        events=shown if whole else shown[:SHOWN],
        kinds=[(value, label) for value, label in EventKind.choices if any(event.kind == value for event in events)],
        kind=kind,
        q=q,
        more=not whole and len(shown) > SHOWN,
        voice=next((event for event in events if event.own_words), None),
    )


def panels_for(user: User, citizen: Citizen, groups: Groups) -> list[Panel]:
    """The panels beside the timeline, those with something in them."""
    found = [
        Panel("overview/_home_panel.html", _home(user, citizen)),
        Panel("cases/_plan_panel.html", cases.plan_panel(user, citizen, groups)),
        Panel("cases/_decision_panel.html", cases.decision_panel(user, citizen, groups)),
        Panel("cases/_measurement_panel.html", cases.measurement_panel(user, citizen, groups)),
    ]
    if groups == ALL_GROUPS:
        found.append(Panel("overview/_referrals_panel.html", referrals.panel_of(user, citizen)))
    return [panel for panel in found if panel.part]


def _home(user: User, citizen: Citizen) -> Home | None:
    related, of_citizen = ("citizen", "dwelling"), {"citizen": citizen}
    tenancy = Tenancy.objects.visible_to(user).filter(ended_on=None, **of_citizen).select_related(*related).first()
    offer = Offer.objects.visible_to(user).live().filter(**of_citizen).select_related(*related).first()
    nomination = Nomination.objects.visible_to(user).live().filter(citizen=citizen).first()
    if not (tenancy or offer or nomination):
        return None
    housing.keep_homes(user, [row for row in (tenancy, offer) if row])
    return Home(
        tenancy,
        offer,
        nomination,
        housing.status_words(nomination) if nomination else None,
        housing.offer_status(offer) if offer else None,
    )


def _matches(event: TimelineEvent, q: str) -> bool:
    words = f"{event.title} {event.text} {event.own_words} {event.by}".lower()
    return all(word in words for word in q.lower().split())


def _course(user: User, citizen: Citizen) -> CoursePart | None:
    rows = Course.objects.visible_to(user).filter(citizen=citizen).select_related("team", "worker", "adviser")
    course = rows.live().first() or rows.order_by("-ends_on", "-pk").first()
    if course is None:
        return None
    today = clock.today()
    panel = support.course_panel(course, today, support.caseload_label_of_course(course, today))
    gap = None
    if course.state == "active":
        gap = next(iter(support.gaps(Course.objects.filter(pk=course.pk), citizen.municipality_id, today)), None)
    return CoursePart(panel, gap, support.next_appointment(citizen), _bar(panel, course, today))


def _bar(panel: support.CoursePanel, course: Course, today: date) -> PhaseBar | None:
    if panel.clock is None:
        return None
    start, end = panel.clock.phases[0].start, panel.clock.planned_end
    days = (end - start).days

    def percent(day: date) -> float:
        return round(100 * max(0, min(days, (day - start).days)) / days, 2)

    names = [_("1 Transition"), _("2 Try-out"), _("3 Transfer")]
    phases = [
        {
            "x": percent(phase.start),
            "width": percent(phase.end) - percent(phase.start),
            "words": name,
            "css": "ph-done" if phase.end <= today else "ph-now" if phase.start <= today else "ph",
            "start": phase.start,
        }
        for phase, name in zip(panel.clock.phases, names, strict=False)
    ]
    contacts = [
        (moment.astimezone(clock.DANISH_TIME).date(), outcome == "held")
        for moment, outcome in course.contacts.counted().values_list("happened_at", "outcome")  # type: ignore[attr-defined]
    ]
    within = [(day, held) for day, held in contacts if start <= day < end]
    return PhaseBar(
        phases=phases,
        ticks=[Tick(percent(day), held) for day, held in within],
        today=percent(today) if start <= today < end else None,
        held=sum(held for _day, held in within),
        tried=sum(not held for _day, held in within),
    )


def _next(citizen: Citizen, course: CoursePart | None) -> Next | None:
    """The one thing to do for this citizen now, with its reason."""
    if course is None or not course.panel.course.is_live:
        return None
    due = course.panel.next_due
    today = clock.today()
    if due is not None and (due.due_on - today).days <= 14:
        _kind, words = formats.due(due.due_on, today)
        url = _url("support:measurement", due.pk) or _url("cases:measurement-create", citizen.pk)
        if url:
            return Next(_("Make the measurement"), _("It shows what has changed."), words, _("Start"), url)
    if course.gap and course.gap.gap.norm and course.gap.gap.kind != "ok":
        return Next(
            _("Get in contact"),
            _("The norm of the method is a contact every %(days)s days.") % {"days": course.gap.gap.norm.days},
            formats.days_since(course.gap.last_held_on, today) if course.gap.last_held_on else _("No contact yet"),
            _("Log visit"),
            reverse("support:contact-create", args=[citizen.pk]),
        )
    return None


def _url(name: str, *args: Any) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def _actions(user: User, citizen: Citizen, full: bool) -> list[Action]:
    wanted = []
    if full and user.may(Permission.LOG_CONTACT):
        wanted += [
            (_("Log visit"), "support:contact-create", "plus"),
            (_("New appointment"), "support:appointment-create", ""),
        ]
    return _existing(wanted, citizen)


def _links(user: User, citizen: Citizen, full: bool) -> list[Action]:
    if not full:
        return []
    wanted = [(_("All contacts"), "support:contact-list", "")]
    if user.may(Permission.EDIT_CITIZEN):
        wanted += [
            (_("Edit the record"), "cases:citizen-edit", ""),
            (_("Record a situation"), "cases:citizen-situation", ""),
            (_("Ways of contact"), "cases:citizen-contact-ways", ""),
            (_("Write a note"), "cases:citizen-note-write", ""),
            (_("Circumstances"), "cases:citizen-theme-notes", ""),
        ]
    if user.may(Permission.NOMINATE):
        wanted.append((_("Nominate for a home"), "housing:nomination-create", ""))
    if user.may(Permission.REFER):
        wanted.append((_("Refer to a partner"), "referrals:referral-create", ""))
    if user.may(Permission.ASSESS):
        wanted += [(_("Assess"), "cases:assessment-create", ""), (_("New decision"), "cases:decision-create", "")]
    if user.may(Permission.GRANT_ACCESS):
        wanted += [(_("Protection"), "cases:citizen-protection", ""), (_("Access"), "cases:citizen-access", "")]
    return _existing(wanted, citizen)


def _existing(wanted: list[tuple[str, str, str]], citizen: Citizen) -> list[Action]:
    found = ((label, _url(name, citizen.pk), icon) for label, name, icon in wanted)
    return [Action(label, url, icon) for label, url, icon in found if url]
