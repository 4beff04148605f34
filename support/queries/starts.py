"""Where courses started from: what the situations suggest, and who began in a period."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from cases.models import Citizen, SituationEpisode
from cases.queries import age_limits
from cases.rules import Start, age_on, suggested_start

from ..models import Course


def start_suggestion(citizen: Citizen, on: date) -> Start | None:
    """What the record's situations say of a course that starts that day (one query). A suggestion, never an answer."""
    rows = SituationEpisode.objects.filter(citizen=citizen).only("situation", "starts_on", "ends_on", "citizen_id")
    return suggested_start(rows, on)


@dataclass(frozen=True)
class OutsideAges:
    """The age that lies outside the limits of the municipality's programme, and the limits."""

    age: int
    youngest: int
    oldest: int


def outside_ages(citizen: Citizen, on: date) -> OutsideAges | None:
    """Set where the citizen's age that day lies outside the programme's limits (CASE-130): a warning, no refusal."""
    if citizen.born_on is None:
        return None
    limits = age_limits(citizen.municipality_id, on)
    age = age_on(citizen.born_on, on)
    if limits.hold(age) or limits.youngest is None or limits.oldest is None:
        return None
    return OutsideAges(age, limits.youngest, limits.oldest)


@dataclass(frozen=True)
class Begun:
    """One course that began, for counting: whose, how old, from where."""

    course_id: int
    citizen_id: int
    team_id: int
    starts_on: date
    age: int | None
    group: str
    duration: str


def courses_begun(municipality_id: int, start: date, end: date, team_ids: Collection[int] | None = None) -> list[Begun]:
    """Every course that began within [start, end), of the teams or of all, in the order they began (one query)."""
    rows = Course.objects.filter(municipality_id=municipality_id, starts_on__gte=start, starts_on__lt=end)
    if team_ids is not None:
        rows = rows.filter(team_id__in=team_ids)
    values = rows.order_by("starts_on", "pk").values_list(
        *("pk", "citizen_id", "team_id", "starts_on", "citizen__born_on"),
        *("start__sub_target_group", "start__homeless_duration"),
    )
    return [
        Begun(pk, citizen, team, day, age_on(born, day) if born else None, group or "", duration or "")
        for pk, citizen, team, day, born, group, duration in values
    ]
