"""Situations from a file: each row through the services of the pages, all rows or none (CASE-188)."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from housingfirst.accounts.models import User
from housingfirst.core.errors import DomainError, NotAllowed

from .. import permissions, rules
from ..choices import ImportOutcome
from ..models import Citizen, SituationEpisode
from ..rules import Fault, SituationRow
from .imports import NothingChanges, Report, RowResult
from .situations import add_past_situation, end_situation, record_situation

BATCH = 100
# The column and the words of a refusal, where the file speaks otherwise than the page.
REFUSALS = {
    "situation_overlaps": "overlap_noted",
    "situation_covered": "overlap_noted",
    "situation_overlap": "overlap",
    "functionally_homeless_elsewhere": "functional_elsewhere",
    "ends_before_start": "ends_before_start",
    "impossible_day": "impossible_day",
    "outcome_does_not_fit": "outcome_does_not_fit",
    "grey_zone_elsewhere": "grey_zone_elsewhere",
}


def situation_batches(*, by: User, rows: list[SituationRow]) -> list[list[SituationRow]]:
    """The rows in parts, those of one citizen together, so that one part never depends on another."""
    parts: list[list[SituationRow]] = [[]]
    for group in _by_citizen(by, rows)[0].values():
        if len(parts[-1]) + len(group) > BATCH and parts[-1]:
            parts.append([])
        parts[-1] += group
    return parts


@transaction.atomic
def import_situation_rows(
    *,
    by: User,
    rows: list[SituationRow],
    write: bool,
    after_batch: Callable[[int, Report], None] | None = None,
) -> Report:
    """Note the situations of a file as the pages do; without `write`, note them and take it all back.

    CASE-16: a citizen out of reach is answered as one nobody knows. The caller rolls back what was written before a
    fault. `after_batch` is told how many rows are done, and may raise to stop.
    """
    permissions.check_can_import_citizens(by)
    report, done = Report(), 0
    for batch in situation_batches(by=by, rows=rows):
        try:
            with transaction.atomic():
                _note_batch(by, batch, report)
                if not write:
                    raise NothingChanges
        except NothingChanges:
            pass
        done += len(batch)
        if after_batch is not None:
            after_batch(done, report)
    return report


def _note_batch(by: User, batch: list[SituationRow], report: Report) -> None:
    groups, wrong = _by_citizen(by, batch)
    report.faults += wrong
    faulty = {fault.row for fault in wrong}
    people = Citizen.objects.in_bulk([pk for pk in groups if isinstance(pk, int)])
    for pk, rows in groups.items():
        if isinstance(pk, int):
            _note_citizen(by, people[pk], [row for row in rows if row.row not in faulty], report)


def _by_citizen(by: User, rows: list[SituationRow]) -> tuple[dict[Any, list[SituationRow]], list[Fault]]:
    """The rows by citizen within reach, lowest id first, by their own key where there is none; and what is wrong."""
    found = _reached(by, rows)
    groups: dict[Any, list[SituationRow]] = {}
    faults = []
    for row in rows:
        said = {name: getattr(row, name) for name in rules.WHOM if getattr(row, name)}
        ids = {name: found.get((name, value)) for name, value in said.items()}
        missing = next((name for name, pk in ids.items() if pk is None), None)
        if missing is not None:
            faults.append(Fault(row.row, missing, "citizen_unknown"))
        elif len(set(ids.values())) > 1:
            faults.append(Fault(row.row, list(ids)[-1], "two_citizens"))
        groups.setdefault(row.whom if missing else next(iter(ids.values())), []).append(row)
    return dict(sorted(groups.items(), key=lambda one: (isinstance(one[0], tuple), one[0]))), faults


def _reached(by: User, rows: list[SituationRow]) -> dict[tuple[str, str], int]:
    """Citizen by key, of those within reach; a query for each kind of key."""
    found: dict[tuple[str, str], int] = {}
    for name in rules.WHOM:
        values = {getattr(row, name) for row in rows} - {""}
        if values:
            people = Citizen.objects.visible_to(by).filter(**{f"{name}__in": values}).order_by("-shares_number", "pk")
            found |= {(name, value): pk for value, pk in people.values_list(name, "pk")}
    return found


def _note_citizen(by: User, citizen: Citizen, rows: list[SituationRow], report: Report) -> None:
    placed, faults = rules.in_turn(rows)
    report.faults += faults
    noted = {episode.starts_on: episode for episode in SituationEpisode.objects.filter(citizen=citizen)}
    for row, ends_on in placed:
        if row.starts_on in noted and _is_there(noted[row.starts_on], row):
            report.results.append(RowResult(row.row, ImportOutcome.UNCHANGED, citizen_id=citizen.pk))
            continue
        try:
            with transaction.atomic():
                changed = _note(by, citizen, row, ends_on)
        except NotAllowed:
            report.faults.append(Fault(row.row, rules.WHOM[0], "citizen_not_yours_to_change"))
        except (DomainError, ValidationError) as refusal:
            report.faults.append(_fault(row, refusal))
        else:
            report.results.append(RowResult(row.row, ImportOutcome.CREATED, changed, citizen.pk))


def _is_there(episode: SituationEpisode, row: SituationRow) -> bool:
    """The row says what is noted from that day; an empty cell says nothing."""
    same = (
        (row.situation, episode.situation),
        (row.at_risk_reason, episode.local_reason or episode.at_risk_reason),
        (row.grey_zone, episode.grey_zone),
        (row.functionally_homeless, episode.functionally_homeless),
    )
    where_said = (
        (row.ends_on, episode.ends_on),
        (row.outcome, episode.outcome),
        (row.whereabouts, episode.whereabouts),
    )
    return all(said == there for said, there in same) and all(not said or said == there for said, there in where_said)


def _note(by: User, citizen: Citizen, row: SituationRow, ends_on: date | None) -> list[str]:
    """Write the row as a person would: the newest as the situation that holds, others in the days they held.

    `ends_on`: its own end, or the day the next row of the file begins. Returns what else changes.
    """
    names = ("situation", "at_risk_reason", "outcome", "grey_zone", "functionally_homeless", "whereabouts")
    facts = {name: getattr(row, name) for name in names}
    episodes = SituationEpisode.objects.filter(citizen=citizen)
    later = episodes.filter(starts_on__gt=row.starts_on).order_by("starts_on").values_list("starts_on", flat=True)
    following = later.first()
    if row.ends_on or following or episodes.filter(starts_on=row.starts_on).exists():
        if row.ends_on is None and following and ends_on and following < ends_on:
            ends_on = following
        add_past_situation(by=by, citizen=citizen, starts_on=row.starts_on, ends_on=ends_on, **facts)
        return []
    ended = episodes.filter(ends_on__isnull=True).exists()
    episode = record_situation(by=by, citizen=citizen, starts_on=row.starts_on, **facts)
    if ends_on is not None:
        end_situation(by=by, episode=episode, version=episode.version, ends_on=ends_on)
    return ["present_ends"] if ended else []


def _fault(row: SituationRow, refusal: DomainError | ValidationError) -> Fault:
    """A refusal of the service in the words of the file, in its column."""
    field, code = getattr(refusal, "field", None) or "", str(getattr(refusal, "code", ""))
    told = REFUSALS.get(code, "row_refused")
    days = getattr(refusal, "params", None) or {}
    value = ""
    if told == "overlap_noted":
        value = " – ".join(str(days[name]) for name in ("start", "end") if name in days)
    return Fault(row.row, field, told, value[:60])
