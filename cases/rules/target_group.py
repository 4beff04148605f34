"""Who the effort is for, and how those are counted: ages, duration of homelessness, people and courses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from housingfirst.core.calculation import add_months
from housingfirst.core.errors import DomainError

from ..choices import HOMELESS, HomelessDuration, Situation, SubTargetGroup


class DurationOnlyHomeless(DomainError):
    code, field = "duration_not_homeless", "homeless_duration"
    message = _("The duration of homelessness is asked only of those in homelessness. Remove it, or change the group.")


class DurationMissing(DomainError):
    code, field = "duration_missing", "homeless_duration"
    message = _("Choose how long homelessness had lasted. “Don't know or not stated” is an answer.")


@dataclass(frozen=True)
class AgeLimits:
    """The youngest and the oldest age of a programme, both included; None: no limit."""

    youngest: int | None = None
    oldest: int | None = None

    def hold(self, age: int | None) -> bool:
        """CASE-130: whether somebody of that age belongs to the target group; an unknown age is not refused.

        14–24 in 001 R1 (l. 5–6, 101–105) [V], 17–25 in 000 [V]; which one applies is the municipality's choice, and so
        are the numbers. Outside them the page warns; it never refuses (001 l. 1313–1314 counts them as an outcome).
        """
        if age is None:
            return True
        return (self.youngest is None or age >= self.youngest) and (self.oldest is None or age <= self.oldest)


# Both ends included; None: and over, or and under.
AGES_001: tuple[tuple[int | None, int | None], ...] = ((None, 13), (14, 17), (18, 20), (21, 24), (25, None))
AGES_002: tuple[tuple[int | None, int | None], ...] = ((None, 29), (30, None))


def age_group(age: int, groups: Sequence[tuple[int | None, int | None]]) -> int:
    """CASE-131: the place of the age group, in completed years at the start of the course.

    14–17, 18–20 and 21–24 in 001 T4.2 [V], with those younger and older beside; under 30 and 30 or over in 002 [V].
    """
    for place, (low, high) in enumerate(groups):
        if (low is None or age >= low) and (high is None or age <= high):
            return place
    raise ValueError(f"no group holds the age {age}")


def completed_months(since: date, on: date) -> int:
    """CASE-132: the whole calendar months from `since` to `on`; negative spans give nought.

    A month is completed on the same day of the next month, or on its last day where it is shorter.
    """
    months = max(0, (on.year - since.year) * 12 + on.month - since.month)
    return months if add_months(since, months) <= on else max(0, months - 1)


def duration_class(since: date, on: date) -> HomelessDuration:
    """CASE-132: the class of 001 T4.6 by completed months: 0, 1–2, 3–5, 6–11, 12 and more [V]."""
    months = completed_months(since, on)
    for limit, name in (
        (1, HomelessDuration.UNDER_1M),
        (3, HomelessDuration.M1_2),
        (6, HomelessDuration.M3_5),
        (12, HomelessDuration.M6_11),
    ):
        if months < limit:
            return name
    return HomelessDuration.YEAR


def homeless_since(episodes: Iterable[Any], on: date) -> date | None:
    """The first day of the unbroken homelessness that `on` lies in; None when the citizen was not homeless that day.

    `episodes`: rows with `starts_on`, `ends_on` (the first day that no longer belongs) and `situation`, in any order.
    """
    found: date | None = None
    for row in sorted(episodes, key=lambda row: row.starts_on, reverse=True):
        if row.starts_on > on:
            continue
        covers = row.ends_on is None or row.ends_on > on if found is None else row.ends_on == found
        if not covers or row.situation not in HOMELESS:
            break
        found = row.starts_on
    return found


@dataclass(frozen=True)
class Start:
    """The sub-target group at the start of a course, and for the homeless how long it had lasted."""

    group: str
    duration: str = ""


def suggested_start(episodes: Iterable[Any], on: date) -> Start | None:
    """CASE-134: what the situations of the record say of a start that day; None where they say neither.

    A suggestion only: in the grey zone between a sofa and a parent's home the worker chooses (001 l. 951–953) [V].
    """
    rows = list(episodes)
    since = homeless_since(rows, on)
    if since is not None:
        return Start(SubTargetGroup.HOMELESS, duration_class(since, on))
    now = [row for row in rows if row.starts_on <= on and (row.ends_on is None or row.ends_on > on)]
    if any(row.situation == Situation.AT_RISK for row in now):
        return Start(SubTargetGroup.AT_RISK)
    return None


def check_start(group: str, duration: str) -> None:
    """CASE-134: mandatory, one of two, fixed once set; the duration is asked of the homeless and of nobody else.

    Source: 001 R2 (l. 420–422, 947–968), T4.5, T4.6 [V]. A trigger keeps the row as it is.
    """
    if group == SubTargetGroup.HOMELESS and not duration:
        raise DurationMissing()
    if group != SubTargetGroup.HOMELESS and duration:
        raise DurationOnlyHomeless()


@dataclass(frozen=True)
class Both:
    """So many people, so many courses."""

    people: int
    courses: int


def by_person_and_course(rows: Iterable[tuple[Any, Any, Any]]) -> dict[Any, Both]:
    """CASE-133: by label, one count per person and another per course.

    `rows`: (citizen, course, label) in the order the courses began. A person is counted once, under the label of the
    first course, so that the people add up to people; a return is one more course (design.md D11; 001 R7 [V]).
    """
    people: dict[Any, Any] = {}
    courses: dict[Any, Any] = {}
    for citizen, course, label in rows:
        people.setdefault(citizen, label)
        courses[course] = label
    labels = dict.fromkeys([*courses.values()])
    first, every = list(people.values()), list(courses.values())
    return {label: Both(first.count(label), every.count(label)) for label in labels}
