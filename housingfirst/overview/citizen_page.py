"""The citizen's page: one timeline with everything on it, the next step always in sight, a panel per area.

Every part is asked for only where the user's field groups let it through; a part nobody may see is not in the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import queries as cases
from cases.models import Citizen, MunicipalityLink
from cases.permissions import can_see_address
from cases.timeline import EventKind, TimelineEvent
from housing import queries as housing
from housing.models import Nomination, Offer, Tenancy
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core import clock, formats
from referrals import queries as referrals
from referrals.models import Referral, SanctionNotice
from support import queries as support
from support.choices import CourseState
from support.models import Course
from support.permissions import can_assign, can_work_on, may_log_contacts

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
    bar: support.PhaseBar | None
    event: str = ""  # what begins phase 1 in the municipality


@dataclass(frozen=True)
class Home:
    """The way home: live tenancy, live offer and live nomination, as far as the user sees them.

    Where the citizen lives, or is about to, is as protected as the address on the record (`shows_address`).
    """

    tenancy: Tenancy | None
    offer: Offer | None
    nomination: Nomination | None
    nomination_status: tuple[str, str] | None
    offer_status: tuple[str, str] | None
    shows_address: bool


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
    moved_to: MunicipalityLink | None
    door: support.BeforeDoor | None = None


@dataclass(frozen=True)
class Timeline:
    """What happened, newest first, narrowed by kind and words; the newest own words stand out.

    `band`: where the citizen has lived, drawn above the events, for those who see the housing group.
    """

    events: list[TimelineEvent]
    kinds: list[tuple[str, Any]]
    kind: str
    q: str
    more: bool
    voice: TimelineEvent | None
    band: cases.Band | None = None


EventSource = Callable[[User, Citizen], list[TimelineEvent]]
EVENT_SOURCES: list[EventSource] = [support.contact_events, support.timeline_events, referrals.timeline_events]


def page_for(user: User, citizen: Citizen, groups: Groups) -> Page:
    """The page of a citizen for this user, without what its fragments bring."""
    full = groups == ALL_GROUPS
    course = _course(user, citizen) if full else None
    actions, links = _buttons(user, citizen, full)
    return Page(
        card=cases.citizen_card(user, citizen, groups),
        actions=actions,
        links=links,
        course=course,
        next=_next(user, citizen, course) if full else None,
        full=full,
        moved_to=cases.gone_to(citizen) if full else None,
        door=support.before_door(user, citizen) if full else None,
    )


def timeline_for(
    user: User, citizen: Citizen, groups: Groups, *, kind: str = "", q: str = "", whole: bool = False
) -> Timeline:
    """Every app's events of the groups the user sees; `whole` shows all of them, else the newest."""
    situations = cases.situation_history(user, citizen, groups)
    events = cases.timeline_events(user, citizen, groups, situations)
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
        band=cases.situation_band(situations, clock.today()),
    )


def panels_for(user: User, citizen: Citizen, groups: Groups) -> list[Panel]:
    """The panels beside the timeline, those with something in them."""
    found = [
        Panel("overview/_home_panel.html", _home(user, citizen)),
        Panel("cases/_plan_panel.html", cases.plan_panel(user, citizen, groups)),
        Panel("cases/_decision_panel.html", cases.decision_panel(user, citizen, groups)),
        Panel("cases/_screening_panel.html", cases.screening_panel(user, citizen, groups)),
        Panel("cases/_measurement_panel.html", cases.measurement_panel(user, citizen, groups)),
        Panel("cases/_represented_panel.html", cases.representatives(user, citizen, groups).current),
        Panel("components/duty_reminder.html", cases.children(user, citizen, groups).reminds),
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
        not citizen.address_protected or can_see_address(user, citizen),
    )


def _matches(event: TimelineEvent, q: str) -> bool:
    words = f"{event.title} {event.text} {event.own_words} {event.by}".lower()
    return all(word in words for word in q.lower().split())


def _course(user: User, citizen: Citizen) -> CoursePart | None:
    rows = (
        Course.objects.visible_to(user)
        .filter(citizen=citizen)
        .select_related(*("team", "worker", "adviser", "start", "follow_on"))
    )
    rows = support.with_interruptions(rows)
    course = rows.live().first() or rows.order_by("-ends_on", "-pk").first()
    if course is None:
        return None
    today = clock.today()
    panel = support.course_panel(course, today, support.caseload_label_of_course(course, today))
    contacts = support.contact_moments(course)
    gap, event = None, ""
    if course.state == CourseState.ACTIVE:
        norms, event = support.norms_and_event(course.municipality_id, today)
        gap = support.course_gap(course, contacts, panel.current.number if panel.current else None, today, norms)
    return CoursePart(panel, gap, support.next_appointment(citizen), support.phase_bar(panel, contacts), event)


def _next(user: User, citizen: Citizen, part: CoursePart | None) -> Next | None:
    """The one thing to do for this citizen now, with its reason; calm where there is none."""
    notice, late = referrals.pressing_of(user, citizen)
    if notice is not None:
        return _sanction(notice)
    live = part if part and part.panel.course.is_live else None
    step = (_contact(user, citizen, live) or _of_course(user, live)) if live else None
    if step is None and late is not None:
        return _late_answer(late)
    return step or (_calm(live) if live else None)


def _sanction(notice: SanctionNotice) -> Next:
    day = formats.relative_day(notice.falls_on, clock.today())
    return Next(
        _("Secure the rent: a sanction is about to fall"),
        f"{notice.referral.unit.name}: {notice.what}",
        _("Falls %(day)s") % {"day": day},
        _("Secure the rent"),
        reverse("referrals:sanction", args=[notice.pk]),
    )


def _late_answer(referral: Referral) -> Next:
    return Next(
        _("Ask %(unit)s for the answer") % {"unit": referral.unit.name},
        referral.subject,
        referrals.status_of(referral)[1],
        _("Ask again"),
        reverse("referrals:referral", args=[referral.pk]),
    )


def _contact(user: User, citizen: Citizen, part: CoursePart) -> Next | None:
    """A contact is due. Everybody reads it; the button is for those who log contacts."""
    if part.gap is None or part.gap.gap.norm is None or part.gap.gap.kind == "ok":
        return None
    days = part.gap.gap.norm.days
    return Next(
        _("Get in contact"),
        ngettext(
            "The norm of the method is a contact every day.",
            "The norm of the method is a contact every %(days)s days.",
            days,
        )
        % {"days": days},
        formats.days_since(part.gap.last_held_on, clock.today()) if part.gap.last_held_on else _("No contact yet"),
        _("Log visit") if may_log_contacts(user) else "",
        reverse("support:contact-create", args=[citizen.pk]),
    )


def _of_course(user: User, part: CoursePart) -> Next | None:
    """What the course itself waits for: phase 1, the focus, the transfer, the measurement."""
    course = part.panel.course
    step = support.next_step(
        part.panel,
        can_assign=can_assign(user, course.team_id),
        can_work=can_work_on(user, course),
        event=part.event,
    )
    if "url" not in step:
        return None
    return Next(step["title"], step["why"], _("Next step"), step["action"], step["url"])


def _calm(part: CoursePart) -> Next:
    why = ""
    if part.next_appointment:
        local = part.next_appointment.starts_at.astimezone(clock.DANISH_TIME)
        names = {"day": formats.weekday_date(local.date()), "time": formats.at_time(local)}
        why = _("The next appointment is %(day)s %(time)s.") % names
    return Next(_("Nothing is urgent right now"), why, _("Next step"), "", "")


MOST_ACTIONS = 3


def _buttons(user: User, citizen: Citizen, full: bool) -> tuple[list[Action], list[Action]]:
    """The buttons of the head, the first one primary, and what stands behind “More”."""
    if not full:
        return [], []
    wanted: list[tuple[str, str, str, Permission | None]] = [
        (_("Log visit"), "support:contact-create", "plus", Permission.LOG_CONTACT),
        (_("Assess"), "cases:assessment-create", "", Permission.ASSESS),
        (_("New appointment"), "support:appointment-create", "", Permission.LOG_CONTACT),
        (_("Refer"), "referrals:referral-create", "", Permission.REFER),
        (_("The plan"), "cases:plan", "", None),
        (_("New decision"), "cases:decision-create", "", Permission.ASSESS),
        (_("Nominate for a home"), "housing:nomination-create", "", Permission.NOMINATE),
        (_("Go to a visit"), "support:going", "", Permission.LOG_CONTACT),
        (_("Warnings before a visit"), "support:warning-list", "", Permission.EDIT_CITIZEN),
        (_("All contacts"), "support:contact-list", "", None),
        (_("The journal"), "cases:citizen-journal", "", None),
        (_("Write a note"), "cases:citizen-note-write", "", Permission.EDIT_CITIZEN),
        (_("Fill in the screening circle"), "cases:citizen-screen", "", Permission.EDIT_CITIZEN),
        (_("Record a situation"), "cases:citizen-situation", "", Permission.EDIT_CITIZEN),
        (_("Ways of contact"), "cases:citizen-contact-ways", "", Permission.EDIT_CITIZEN),
        (_("Consents"), "cases:citizen-consents", "", None),
        (_("Circumstances"), "cases:citizen-theme-notes", "", Permission.EDIT_CITIZEN),
        (_("Moves on to another municipality"), "cases:move-package-create", "", Permission.EDIT_CITIZEN),
        (_("Wants to see the record"), "overview:file-access-create", "", Permission.EDIT_CITIZEN),
        (_("Edit the record"), "cases:citizen-edit", "", Permission.EDIT_CITIZEN),
        (_("Protection"), "cases:citizen-protection", "", Permission.GRANT_ACCESS),
        (_("Access"), "cases:citizen-access", "", Permission.GRANT_ACCESS),
    ]
    found = [
        Action(label, reverse(name, args=[citizen.pk]), icon)
        for label, name, icon, permission in wanted
        if permission is None or user.may(permission)
    ]
    return found[:MOST_ACTIONS], found[MOST_ACTIONS:]
