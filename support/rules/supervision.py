"""Supervision, meetings and competence: what is held, who is trained on a day, and what is missing by profession."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import HOUSING_FIRST_METHODS, CompetenceKind


class NobodyTookPart(DomainError):
    code, field = "nobody_took_part", "workers"
    message = _("Choose who took part.")


class NeitherMadeNorWished(DomainError):
    code, field = "neither_made_nor_wished", "made_on"
    message = _("Write when it was made, or tick that it is wished.")


class MethodOfCourse(DomainError):
    code, field = "method_of_course", "method"
    message = _("A method course names its method, and nothing else does.")


class RenewedBeforeMade(DomainError):
    code, field = "renewed_before_made", "renew_on"
    message = _("It is renewed after it was made. Choose a later day.")


@dataclass(frozen=True)
class Held:
    """A competence of a worker, as the register has it."""

    kind: str
    method: str
    made_on: date | None
    renew_on: date | None
    wished_on: date | None


@dataclass(frozen=True)
class Staff:
    """A worker: profession, the Housing First methods of their teams, and what they hold."""

    profession: str
    methods: frozenset[str]
    held: tuple[Held, ...]


@dataclass(frozen=True)
class Gap:
    """How many of a profession need a training, have it, lack it, must renew it in the year, and wish it."""

    profession: str
    kind: str
    method: str
    needed: int
    trained: int
    renew: int
    wished: int

    @property
    def lacking(self) -> int:
        return self.needed - self.trained


def check_held(workers: Collection[object]) -> None:
    """SUP-230: a session that was held has somebody who took part. Source: issue 4, line 14 [OURS]."""
    if not workers:
        raise NobodyTookPart()


def check_competence(kind: str, method: str, made_on: date | None, renew_on: date | None, *, wished: bool) -> None:
    """SUP-231: a competence is made on a day or wished, renewed after it was made; a method course names its method.

    Source: issue 4, line 14; dossier 001 l. 165 (staff with courses) [V]; the form [OURS].
    """
    if (kind == CompetenceKind.METHOD) != (method in HOUSING_FIRST_METHODS):
        raise MethodOfCourse()
    if made_on is None and (renew_on is not None or not wished):
        raise NeitherMadeNorWished()
    if made_on and renew_on and renew_on <= made_on:
        raise RenewedBeforeMade()


def holds_on(made_on: date | None, renew_on: date | None, on: date) -> bool:
    """SUP-232: a competence holds from the day it was made up to, not including, the day to renew it. [OURS]"""
    return made_on is not None and made_on <= on and (renew_on is None or on < renew_on)


def is_trained(worker: Staff, kind: str, method: str, on: date) -> bool:
    """SUP-232, for one worker and one training."""
    return any(
        (row.kind, row.method) == (kind, method) and holds_on(row.made_on, row.renew_on, on) for row in worker.held
    )


def trained_share(workers: Iterable[Staff], on: date) -> tuple[int, int]:
    """SUP-233: (trained, all): each worker once for each Housing First method of the team, and how many are trained.

    Source: Pathways 18 (staff training field), issue 4, line 14; how several methods count [OURS].
    """
    pairs = [(worker, method) for worker in workers for method in worker.methods]
    return sum(is_trained(worker, CompetenceKind.METHOD, method, on) for worker, method in pairs), len(pairs)


def _made_again(worker: Staff, row: Held) -> bool:
    """A later one of the same training stands in the register."""
    same = (one.made_on for one in worker.held if (one.kind, one.method) == (row.kind, row.method))
    return any(day and row.made_on and day > row.made_on for day in same)


def gaps_by_profession(workers: Sequence[Staff], year: int, on: date) -> list[Gap]:
    """SUP-234: what is missing, by profession, on the last day of the year or on `on` where that comes first.

    Needed are the method course of each Housing First method of the worker's teams, and guide training; whoever wishes
    something else is counted beside it. To renew: what ends within the year. Source: issue 4, line 14 [OURS].
    """
    day, first = min(on, date(year, 12, 31)), date(year, 1, 1)
    counts: dict[tuple[str, str, str], list[int]] = {}
    for worker in workers:
        needed = {(CompetenceKind.METHOD.value, method) for method in worker.methods} | {
            (CompetenceKind.GUIDE.value, "")
        }
        wished = {(row.kind, row.method) for row in worker.held if row.wished_on and not row.made_on}
        for kind, method in needed | wished:
            cell = counts.setdefault((worker.profession, kind, method), [0, 0, 0, 0])
            cell[0] += (kind, method) in needed
            cell[1] += (kind, method) in needed and is_trained(worker, kind, method, day)
            cell[2] += any(
                (row.kind, row.method) == (kind, method)
                and row.renew_on
                and first <= row.renew_on <= date(year, 12, 31)
                and not _made_again(worker, row)
                for row in worker.held
            )
            cell[3] += (kind, method) in wished
    return [Gap(*key, *cell) for key, cell in sorted(counts.items())]
