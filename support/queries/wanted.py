"""Methods recommended, decided and given: the list of unmet needs, and where decisions differ from assessments."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext, pgettext

from cases.models import Citizen, Decision
from cases.rules import AGE_GROUPS, age_on
from housingfirst.core import clock, formats
from housingfirst.core.calculation import add_months

from ..choices import SupportMethod, short_name
from ..models import Course, TeamMethod, UnmetNeed, WaitingListEntry
from ..rules.methods import carried_together
from ..rules.wanted import Differences, count_differences, why_unmet
from .caseload import TeamCaseload, team_caseloads, teams_offering
from .starts import outside_ages


def with_what_they_get(needs):
    """Unmet needs with what the citizen has meanwhile: the method of the live course, or the one waited for."""
    course = Course.objects.live().filter(citizen=OuterRef("citizen")).values("method")[:1]
    waits = WaitingListEntry.objects.waiting().filter(citizen=OuterRef("citizen")).values("method")[:1]
    return needs.annotate(gets_method=Subquery(course), waits_method=Subquery(waits))


def days_of(need: UnmetNeed) -> int:
    return (clock.today() - need.since).days


def age_band_of(need: UnmetNeed) -> str:
    """`25–29 år`; empty where the birth date is not known."""
    born_on = need.citizen.born_on
    if born_on is None:
        return ""
    age = age_on(born_on, clock.today())
    _key, low, over = next(row for row in AGE_GROUPS if row[2] is None or age < row[2])
    if over is None:
        return gettext("%(low)s and over") % {"low": low}
    return gettext("%(low)s–%(high)s years") % {"low": low, "high": over - 1}


def meanwhile(need) -> str:
    """`CTI`, `venter på CTI`, or nothing."""
    if need.gets_method:
        return short_name(need.gets_method)
    if need.waits_method:
        return gettext("waits for %(method)s") % {"method": short_name(need.waits_method)}
    return gettext("Nothing")


# ---------------------------------------------------------------- why a method cannot be given


def places_for(caseloads: Collection[TeamCaseload], method: str) -> int:
    """Places of the method that are free in the teams."""
    found = 0
    for caseload in caseloads:
        pool = caseload.shared.places if caseload.shared and carried_together(method) else {}
        found += pool.get(method, 0) + sum(row.places.get(method, 0) for row in caseload.workers)
    return found


def reason_unmet(citizen: Citizen, method: str, on: date) -> str:
    """Why the citizen cannot be given the method on the day (SUP-156); "" where there is a place."""
    teams = teams_offering(method, citizen.municipality_id, on)
    places = places_for(team_caseloads(teams, on), method)
    return why_unmet(offered=bool(teams), places=places, outside_ages=outside_ages(citizen, on) is not None)


# ---------------------------------------------------------------- recommended and decided


@dataclass(frozen=True)
class DifferencesPanel:
    """Decisions of the last twelve months against the assessments they followed, everybody counted, nobody named."""

    since: date
    found: Differences

    @property
    def rows(self) -> list[tuple[str, str]]:
        """`Anbefalet ICM, afgjort CTI` → count"""
        words = gettext("Recommended %(wanted)s, decided %(given)s")
        return [
            (words % {"wanted": short_name(wanted), "given": short_name(given)}, str(count))
            for wanted, given, count in self.found.others
        ]

    @property
    def sentence(self) -> str:
        return gettext(
            "%(followed)s of %(total)s decisions since %(day)s gave the method the assessment recommended."
        ) % {
            "followed": self.found.followed,
            "total": self.found.total,
            "day": formats.long_date(self.since),
        }


def method_differences(municipality_id: int | None, on: date) -> DifferencesPanel:
    """One query; the newest twelve months."""
    since = add_months(on, -12)
    rows = Decision.objects.final().filter(
        municipality_id=municipality_id, decided_on__gt=since, decided_on__lte=on, assessment__isnull=False
    )
    pairs = rows.exclude(method="").values_list("assessment__recommended", "method")
    return DifferencesPanel(since, count_differences(pairs))


def with_offer(courses: QuerySet[Course], on: date) -> QuerySet[Course]:
    """Courses with the day since which their team offers their method, where it does."""
    offers = TeamMethod.objects.current(on).filter(team=OuterRef("team"), method=OuterRef("method"))
    return courses.annotate(offered_since=Subquery(offers.values("starts_on")[:1]))


def method_steps(course: Course, on: date) -> list[tuple[str, str]]:
    """Recommended, decided and available, each with its day, of a course read `with_offer` and its decision."""
    decision = course.decision
    rows = []
    if decision and decision.assessment:
        words = gettext("%(method)s, assessed %(day)s")
        rows.append(
            (gettext("Recommended"), _dated(words, decision.assessment.recommended, decision.assessment.assessed_on))
        )
    if decision and decision.method and decision.decided_on:
        rows.append(
            (
                pgettext("method", "Decided"),
                _dated(gettext("%(method)s, %(day)s"), decision.method, decision.decided_on),
            )
        )
    if course.is_live and course.offered_since:  # type: ignore[attr-defined]
        words = gettext("%(method)s in the team, since %(day)s")
        rows.append((gettext("Available"), _dated(words, course.method, course.offered_since)))  # type: ignore[attr-defined]
    elif course.is_live:
        rows.append((gettext("Available"), gettext("The team takes on no new courses with the method")))
    return rows


def _dated(words: str, method: str, day: date) -> str:
    return words % {"method": SupportMethod(method).label, "day": formats.long_date(day)}
