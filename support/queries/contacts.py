"""Reads about contacts: the day's visits, who is not seen in time, the contacts of a course."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext

from cases.models import Citizen, CitizenTie
from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from ..choices import InterruptionReason, Outcome, PhaseOneEvent
from ..models import Appointment, Contact, Course, CourseInterruption, CoursePhase, WarningNote
from ..parameters import CONTACT_NORM_KEYS, NEAREST_HOURS, PHASE_ONE_EVENT, RETRY_PART
from ..rules import visits as rules
from ..rules.contacts import Gap, Norm, gap_of, norm_of


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """The moments a Danish day begins and ends."""
    start = datetime.combine(day, time(), clock.DANISH_TIME)
    return start, datetime.combine(day + timedelta(days=1), time(), clock.DANISH_TIME)


def appointments_of_day(user: User, day: date) -> QuerySet[Appointment]:
    """The planned visits of one's own on a day, earliest first, with citizen, and whether a warning is to be read."""
    start, end = day_bounds(day)
    warnings = WarningNote.objects.visible_to(user).in_force(day).filter(citizen=OuterRef("citizen"))
    return (
        Appointment.objects.visible_to(user)
        .planned()
        .filter(worker=user, starts_at__gte=start, starts_at__lt=end)
        .select_related("citizen")
        .annotate(has_warning=Exists(warnings))
        .order_by("starts_at")
    )


def appointment_to_log(user: User, citizen: Citizen) -> Appointment | None:
    """One's own planned visit with the citizen today that has begun, or begins within the hour; the latest of them."""
    rows = appointments_of_day(user, clock.today()).filter(citizen=citizen)
    return rows.filter(starts_at__lte=clock.now() + timedelta(hours=1)).last()


def nearest_appointment(user: User) -> Appointment | None:
    """One's own planned visit nearest now, within the hours of the municipality (SUP-132): whom “Log visit” means."""
    hours = parameters.value(NEAREST_HOURS, user.municipality_id, clock.today())
    return rules.nearest(appointments_of_day(user, clock.today()), clock.now(), timedelta(hours=hours))


def norm_of_course(course: Course | None) -> Norm | None:
    """The contact norm that holds for a course today (SUP-60); none without a course."""
    if course is None:
        return None
    today = clock.today()
    phase = CoursePhase.objects.current(today).filter(course=course).order_by("-number").first()
    norms = parameters.values(CONTACT_NORM_KEYS, course.municipality_id, today)
    return norm_of(course.method, phase.number if phase else None, norms)


def proposed_visit(course: Course | None, happened_at: datetime) -> datetime:
    """The next appointment the form proposes, by the norm of the course (SUP-130)."""
    norm = norm_of_course(course)
    local = happened_at.astimezone(clock.DANISH_TIME)
    return rules.next_visit_at(local, norm.days if norm else None, clock.now().astimezone(clock.DANISH_TIME))


def proposed_try(contact: Contact) -> datetime:
    """When to try again after nobody was met, by the norm and the last held contact (SUP-131)."""
    today = clock.today()
    norm = norm_of_course(contact.course)
    held = Contact.objects.held().filter(citizen=contact.citizen_id).order_by("-happened_at").first()
    return rules.next_try_at(
        contact.happened_at.astimezone(clock.DANISH_TIME),
        held.happened_at.astimezone(clock.DANISH_TIME).date() if held else None,
        norm.days if norm else None,
        parameters.value(RETRY_PART, contact.municipality_id, today),
        clock.now().astimezone(clock.DANISH_TIME),
    )


def forgotten_appointments(user: User, day: date) -> QuerySet[Appointment]:
    """Planned visits of one's own before the day that nobody has logged."""
    start, _end = day_bounds(day)
    rows = Appointment.objects.visible_to(user).planned().filter(worker=user, starts_at__lt=start)
    return rows.select_related("citizen").order_by("starts_at")


def next_visit(user: User) -> Appointment | None:
    """The next planned visit of one's own."""
    rows = Appointment.objects.visible_to(user).planned().filter(worker=user, starts_at__gte=clock.now())
    return rows.order_by("starts_at").first()


def next_appointment(citizen: Citizen) -> Appointment | None:
    rows = Appointment.objects.planned().filter(citizen=citizen, starts_at__gte=clock.now())
    return rows.select_related("worker").order_by("starts_at").first()


@dataclass(frozen=True)
class CourseGap:
    """A course with its gap: what stands in “not seen in time”."""

    course: Course
    gap: Gap
    last_held_on: date | None
    tries: list[date]

    @property
    def away(self) -> str:
        """`Indlagt siden 14. november`: where the citizen is meanwhile; the norm holds all the same (SUP-111)."""
        reason, since = getattr(self.course, "away_reason", None), getattr(self.course, "away_since", None)
        if not reason or not since:
            return ""
        words = gettext("%(reason)s since %(day)s.")
        return words % {"reason": InterruptionReason(reason).label, "day": formats.day_month(since)}


def with_last_held(courses: QuerySet[Course]) -> QuerySet[Course]:
    """Courses with `last_held_at`, the phase of today (`phase_today`), and what interrupts them today."""
    today = clock.today()
    phase = CoursePhase.objects.filter(course=OuterRef("pk"), starts_on__lte=today).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=today)
    )
    away = CourseInterruption.objects.current(today).filter(course=OuterRef("pk"))
    return courses.annotate(
        last_held_at=Max(
            "contacts__happened_at",
            filter=Q(contacts__outcome=Outcome.HELD, contacts__withdrawn_at__isnull=True),
        ),
        phase_today=Subquery(phase.order_by("-number").values("number")[:1]),
        away_reason=Subquery(away.values("reason")[:1]),
        away_since=Subquery(away.values("starts_on")[:1]),
    )


GAP_ORDER = {"late": 0, "soon": 1, "ok": 2}


def gaps(courses: QuerySet[Course], municipality_id: int | None, today: date) -> list[CourseGap]:
    """Each course with its gap (SUP-60, SUP-61), the longest over the norm first; three queries."""
    norms = parameters.values(CONTACT_NORM_KEYS, municipality_id, today)
    rows = list(with_last_held(courses).select_related("citizen", "worker"))
    tries = _tries_since_held(rows)
    found = []
    for course in rows:
        last = course.last_held_at.astimezone(clock.DANISH_TIME).date() if course.last_held_at else None
        gap = gap_of(last, course.starts_on, today, norm_of(course.method, course.phase_today, norms))
        found.append(CourseGap(course, gap, last, tries.get(course.pk, [])))
    longest = 10_000  # nobody has been met yet
    found.sort(key=lambda row: (GAP_ORDER[row.gap.kind], -(longest if row.gap.days is None else row.gap.days)))
    return found


def _tries_since_held(courses: Iterable[Course]) -> dict[int, list[date]]:
    """The days somebody tried since the last held contact, by course."""
    last = {course.pk: course.last_held_at for course in courses}
    tries: dict[int, list[date]] = {}
    rows = (
        Contact.objects.counted()
        .filter(course__in=last)
        .exclude(outcome=Outcome.HELD)
        .order_by("happened_at")
        .values_list("course_id", "happened_at")
    )
    for course_id, happened_at in rows:
        if last[course_id] is None or happened_at > last[course_id]:
            tries.setdefault(course_id, []).append(happened_at.astimezone(clock.DANISH_TIME).date())
    return tries


ContactMoment = tuple[datetime, str]


def contact_moments(course: Course) -> list[ContactMoment]:
    """When there was contact in the course and what came of it, newest first, withdrawn ones left out."""
    rows = course.contacts.counted().order_by("-happened_at", "-pk")  # type: ignore[attr-defined]
    return list(rows.values_list("happened_at", "outcome"))


def norms_and_event(municipality_id: int | None, on: date) -> tuple[dict[str, str], str]:
    """The contact norms and the event that begins phase 1, for a page that needs both (one query)."""
    found = parameters.values([*CONTACT_NORM_KEYS, PHASE_ONE_EVENT], municipality_id, on)
    event = found.pop(PHASE_ONE_EVENT)
    return found, event if event in PhaseOneEvent.values else PhaseOneEvent.LEASE


def course_gap(
    course: Course,
    contacts: Iterable[ContactMoment],
    phase: int | None,
    today: date,
    norms: dict[str, str] | None = None,
) -> CourseGap:
    """The gap of one course whose contacts are known; one query, none where the norms are known too."""
    norms = norms or parameters.values(CONTACT_NORM_KEYS, course.municipality_id, today)
    tries: list[date] = []
    last = None
    for moment, outcome in contacts:
        day = moment.astimezone(clock.DANISH_TIME).date()
        if outcome == Outcome.HELD:
            last = day
            break
        tries.insert(0, day)
    gap = gap_of(last, course.starts_on, today, norm_of(course.method, phase, norms))
    return CourseGap(course, gap, last, tries)


def own_gaps(user: User, today: date) -> list[CourseGap]:
    """The active courses one is the primary worker of, each with its gap."""
    return gaps(Course.objects.visible_to(user).active().filter(worker=user), user.municipality_id, today)


def citizens_to_log(user: User, text: str = "") -> QuerySet[Citizen]:
    """The citizens of one's teams, one's own first, by name; `text` narrows by name."""
    own = Course.objects.live().filter(citizen=OuterRef("pk"), worker=user).values("pk")[:1]
    ties = CitizenTie.objects.current(clock.today()).filter(citizen=OuterRef("pk"))
    rows = Citizen.objects.visible_to(user).filter(
        Exists(ties.filter(Q(team_id__in=user.access.team_ids) | Q(user=user)))
    )
    return (
        (rows.search(text) if text else rows)
        .annotate(own_course=Subquery(own))
        .order_by(F("own_course").asc(nulls_last=True), "sort_name")
    )


def tries_since_held(contact: Contact) -> int:
    """How many tries there have been since the last held contact, this one included; 0 when it was held."""
    if contact.is_held:
        return 0
    earlier = Q(happened_at__lt=contact.happened_at) | Q(happened_at=contact.happened_at, pk__lte=contact.pk)
    rows = Contact.objects.counted().filter(earlier, citizen=contact.citizen)
    last = rows.held().order_by("happened_at", "pk").last()
    if last is not None:
        rows = rows.filter(Q(happened_at__gt=last.happened_at) | Q(happened_at=last.happened_at, pk__gt=last.pk))
    return rows.exclude(outcome=Outcome.HELD).count()


def contacts_of(user: User, citizen: Citizen) -> QuerySet[Contact]:
    """The contacts of a citizen that the user may see, newest first, withdrawn ones included."""
    return Contact.objects.visible_to(user).filter(citizen=citizen).select_related("worker", "course")
