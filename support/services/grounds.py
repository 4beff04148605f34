"""What a course rests on and who gives it: the decision before it is under way, its paragraphs, its provider."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext

from cases.models import Citizen, Decision
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Role
from housingfirst.core import clock

from .. import permissions, queries
from ..choices import ProviderKind, SupportMethod
from ..models import Course, CourseBasis, CourseProvider
from ..rules.courses import CourseClosed, check_day
from ..rules.grounds import NotAnAdviser, ReasonMissing, check_bases, check_start, grants, standing_decision


@dataclass(frozen=True)
class Ground:
    """What a course is under way on: the decision, or a start before it with its adviser."""

    decision: Decision | None
    adviser: User | None
    before_decision: bool = False


def ground_of(
    citizen: Citizen, method: str, on: date, *, adviser: User | None = None, given: Decision | None = None, field: str
) -> Ground:
    """The decision the course rests on that day, else a start before it (SUP-101, SUP-103); refused where neither is.

    `given`: the decision chosen with the change; it counts with the citizen's others. `field`: the day asked for.
    """
    if adviser is not None and Role.AUTHORITY_ADVISER not in adviser.access.roles:
        raise NotAnAdviser(adviser=str(adviser))
    made = queries.decisions_of(citizen)
    decision = standing_decision(method, made, on)
    in_time = [row for row in made if row.decided_on and row.decided_on <= on and grants(row, method)]
    if decision is not None and given in in_time:
        decision = given
    if decision is None:
        check_start(
            SupportMethod(method).label,
            citizen.first_name or gettext("the citizen"),
            is_allowed=queries.may_start_before_decision(citizen.municipality_id, on),
            has_adviser=adviser is not None,
            decided_on=queries.decided_later(made, method, on),
            field=field,
        )
    return Ground(decision, adviser, before_decision=decision is None)


# ---------------------------------------------------------------- dated rows


def put_bases(course: Course, by: User, on: date, bases: Collection[str], *, decision=None, reason: str = "") -> None:
    """The paragraphs from a day on; the row before ends that day. Nothing where there are none."""
    CourseBasis.objects.filter(course=course, ends_on__isnull=True).update(ends_on=on)
    if not bases:
        return
    row = CourseBasis(
        municipality_id=course.municipality_id,
        course=course,
        legal_bases=list(dict.fromkeys(bases)),
        decision=decision,
        reason=reason,
        starts_on=on,
        set_by=by,
    )
    row.full_clean()
    row.save()


def put_own_provider(course: Course, by: User, on: date) -> None:
    """Who gives, employs and pays where nobody has said otherwise: the team and the municipality itself."""
    name = course.team.municipality.name
    _put_provider(
        course, by, on, kind=ProviderKind.MUNICIPAL, provider=course.team.name, employer=name, payer=name, reason=""
    )


def _put_provider(course: Course, by: User, on: date, **fields: str) -> CourseProvider:
    CourseProvider.objects.filter(course=course, ends_on__isnull=True).update(ends_on=on)
    row = CourseProvider(municipality_id=course.municipality_id, course=course, starts_on=on, set_by=by, **fields)
    row.full_clean()
    row.save()
    return row


def end_grounds(course: Course, on: date) -> None:
    """The course ends that day, and with it what it rests on and who gives it."""
    for model in (CourseBasis, CourseProvider):
        rows = model.objects.filter(course=course, ends_on__isnull=True)
        rows.update(ends_on=Greatest(F("starts_on"), Value(on)))  # a row of a decision that came later never held


def earliest_ground(course: Course) -> date:
    """The last day a dated row of the course's grounds began."""
    starts = [
        row
        for model in (CourseBasis, CourseProvider)
        for row in model.objects.filter(course=course, ends_on__isnull=True).values_list("starts_on", flat=True)
    ]
    return max([course.starts_on, *starts])


def _locked(course: Course) -> Course:
    course = Course.objects.select_for_update(of=["self"]).select_related("citizen", "team").get(pk=course.pk)
    if not course.is_live:
        raise CourseClosed()
    return course


# ---------------------------------------------------------------- changes


@transaction.atomic
def change_bases(
    *, by: User, course: Course, legal_bases: Collection[str], reason: str, from_on: date | None = None
) -> Course:
    """Other paragraphs from a day on, with why; those before stay as they were (SUP-102). Leader or adviser."""
    permissions.check_can_set_ground(by, course)
    course = _locked(course)
    from_on = from_on or clock.today()
    now = CourseBasis.objects.filter(course=course, ends_on__isnull=True).first()
    check_day(
        from_on,
        clock.today(),
        field="from_on",
        earliest=now.starts_on if now else course.starts_on,
        since=gettext("the legal basis last changed") if now else gettext("the course began"),
    )
    terms = queries.terms_of(course.method, course.municipality_id, from_on)
    names = {code: queries.basis_name(code) for code in legal_bases}
    check_bases(SupportMethod(course.method).label, legal_bases, terms.legal_bases, names)
    if not reason.strip():
        raise ReasonMissing()
    put_bases(course, by, from_on, legal_bases, reason=reason.strip())
    return course


@transaction.atomic
def change_provider(
    *,
    by: User,
    course: Course,
    kind: str,
    provider: str,
    employer: str,
    payer: str,
    reason: str,
    from_on: date | None = None,
) -> CourseProvider:
    """Who gives the support, who employs the worker and who pays from a day on, with why (SUP-105)."""
    permissions.check_can_set_ground(by, course)
    course = _locked(course)
    from_on = from_on or clock.today()
    now = CourseProvider.objects.filter(course=course, ends_on__isnull=True).first()
    check_day(
        from_on,
        clock.today(),
        field="from_on",
        earliest=now.starts_on if now else course.starts_on,
        since=gettext("the provider last changed") if now else gettext("the course began"),
    )
    if not reason.strip():
        raise ReasonMissing()
    return _put_provider(
        course,
        by,
        from_on,
        kind=kind,
        provider=provider.strip(),
        employer=employer.strip(),
        payer=payer.strip(),
        reason=reason.strip(),
    )


@transaction.atomic
def rest_on(*, by: User, decision: Decision) -> Course | None:
    """A decision is made about a citizen with a course: the course rests on it from its day, or from when it began.

    For the service that makes decisions and has checked the actor. Nothing where it does not grant the method.
    """
    course = Course.objects.select_for_update(of=["self"]).live().filter(citizen_id=decision.citizen_id).first()
    if course is None or not grants(decision, course.method) or decision.decided_on is None:
        return None
    course.decision = decision
    course.save(update_fields=["decision"])
    now = CourseBasis.objects.filter(course=course, ends_on__isnull=True).first()
    on = max(decision.decided_on, now.starts_on if now else course.starts_on)
    put_bases(course, by, on, decision.legal_bases, decision=decision)
    return course
