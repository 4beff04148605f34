"""REP-30: the caseload of a team on a day, weighed by the rule of support (SUP-20, SUP-22) with that day's values."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from support.rules import Load, weigh_caseload
from support.rules.methods import carried_together

from .facts import CourseFacts, Member, Terms


@dataclass(frozen=True)
class Held:
    """A course somebody carries on the day."""

    course: CourseFacts
    method: str
    points: int


@dataclass(frozen=True)
class Holding:
    """What one worker carries (`worker_id`), or the team together (None)."""

    worker_id: int | None
    fraction: Fraction
    held: tuple[Held, ...]
    load: Load

    @property
    def is_like(self) -> bool:
        return bool(self.load.label and self.load.label.endswith("-like"))


@dataclass(frozen=True)
class TeamLoad:
    """A team on the day. `waiting`: courses that run without anybody who carries them."""

    team_id: int
    on: date
    workers: tuple[Holding, ...]
    shared: Holding | None
    waiting: tuple[CourseFacts, ...]

    @property
    def capacity(self) -> int:
        return sum(row.load.capacity for row in self.workers)

    @property
    def used(self) -> int:
        together = [held.points for held in self.shared.held] if self.shared else []
        return sum(row.load.used for row in self.workers) + sum(together)

    @property
    def held(self) -> list[Held]:
        own = [held for row in self.workers for held in row.held]
        return own + (list(self.shared.held) if self.shared else [])


def team_load(
    team_id: int, courses: Sequence[CourseFacts], members: Sequence[Member], terms: Terms, day: date
) -> TeamLoad:
    """REP-30: points and capacity of each worker and of what the team carries together, in the values of the day.

    A worker who has left and still holds courses stands with a capacity of 0. The shared caseload is weighed, like on
    the caseload page, against the sum of the team's fractions with every course in it. Source: design D9, D8.
    """
    table = terms.points_on(day)
    fractions: dict[int, Fraction] = defaultdict(Fraction)
    for member in members:
        if member.team_id == team_id and member.covers(day):
            fractions[member.user_id] += member.fraction
    own: dict[int, list[Held]] = {user_id: [] for user_id, fraction in fractions.items() if fraction}
    together: list[Held] = []
    waiting: list[CourseFacts] = []
    for course in courses:
        method = course.method_on(day)
        if course.team_id != team_id or not course.runs_on(day) or method is None:
            continue
        held = Held(course, method, table.per_course[method])
        worker = course.worker_on(day)
        if carried_together(method):
            together.append(held)
        elif worker is None:
            waiting.append(course)
        else:
            own.setdefault(worker, []).append(held)

    def weigh(fraction: Fraction, held: Sequence[Held]) -> Load:
        return weigh_caseload(fraction, Counter(row.method for row in held), None, table)

    workers = tuple(
        Holding(worker, fractions[worker], tuple(held), weigh(fractions[worker], held)) for worker, held in own.items()
    )
    shared = None
    if together:
        whole = sum(fractions.values(), Fraction())
        everything = [held for row in workers for held in row.held] + together
        shared = Holding(None, whole, tuple(together), weigh(whole, everything))
    return TeamLoad(team_id, day, workers, shared, tuple(waiting))


@dataclass(frozen=True)
class PerPosition:
    """Courses of a group of methods, and the full-time positions that carry them."""

    courses: tuple[Held, ...]
    without_staff: tuple[Held, ...]
    positions: Fraction


def per_position(load: TeamLoad, methods: frozenset[str]) -> PerPosition:
    """REP-31: how many full-time positions carry the courses of these methods.

    A worker's fraction is shared over what the worker carries in proportion to the points, so that one who also
    carries other support has less left for the method. Where the team carries courses together, its whole fraction
    is shared in the same way. Source: methods-fidelity-law 2 (FTE: fractions on the method) and 2.6; the sharing by
    points OURS.
    """
    if load.shared:
        whole = [Holding(None, load.shared.fraction, tuple(load.held), load.shared.load)]
    else:
        whole = list(load.workers)
    courses: list[Held] = []
    without: list[Held] = []
    positions = Fraction()
    for holding in whole:
        mine = [held for held in holding.held if held.method in methods]
        points = sum(held.points for held in holding.held)
        if not holding.fraction:
            without += mine
        elif points:
            positions += holding.fraction * sum(held.points for held in mine) / points
        courses += mine
    return PerPosition(tuple(courses), tuple(without), positions)
