"""Situations from a file: each row by the rules of the pages, all rows or none (CASE-188)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from housingfirst.accounts.codes import Code
from housingfirst.accounts.models import User
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, rules
from ..choices import ImportOutcome
from ..models import Citizen, SituationEpisode
from ..rules import Fault, SituationRow
from .imports import ChangedMeanwhile, Report, RowResult
from .situations import SITUATION_FACTS, new_episode, reasons_offered, spans_of

BATCH = 500
# The column and the words of a refusal, where the file speaks otherwise than the page.
REFUSALS = {
    "situation_overlaps": "overlap_noted",
    "situation_covered": "overlap_noted",
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
    """Note the situations of a file as the pages do; without `write`, only say what would happen.

    CASE-16: a citizen out of reach is answered as one nobody knows. The caller rolls back what was written before a
    fault. `after_batch` is told how many rows are done, and may raise to stop.
    """
    permissions.check_can_import_citizens(by)
    report, done = Report(), 0
    for batch in situation_batches(by=by, rows=rows):
        _note_batch(by, batch, report, write=write)
        done += len(batch)
        if after_batch is not None:
            after_batch(done, report)
    return report


@dataclass
class _Noted:
    """The episodes of a batch as they are noted, and what the rows add: some end earlier, others are new."""

    by_citizen: dict[int, list[SituationEpisode]]
    offered: list[Code]
    ended: list[SituationEpisode] = field(default_factory=list)
    new: list[SituationEpisode] = field(default_factory=list)


def _note_batch(by: User, batch: list[SituationRow], report: Report, *, write: bool) -> None:
    """A fixed number of statements, however many rows: looked up at once, put together in memory, written at once."""
    groups, wrong = _by_citizen(by, batch)
    report.faults += wrong
    faulty = {fault.row for fault in wrong}
    known = Citizen.objects.filter(pk__in=[pk for pk in groups if isinstance(pk, int)]).order_by("pk")
    people = {one.pk: one for one in (known.select_for_update(no_key=True) if write else known)}
    noted = _Noted({pk: [] for pk in people}, reasons_offered(by.municipality_id or 0))
    for episode in SituationEpisode.objects.filter(citizen_id__in=people).order_by("starts_on"):
        noted.by_citizen[episode.citizen_id].append(episode)
    mine = permissions.editable(by, list(people.values()))
    for pk, rows in groups.items():
        if pk in people:
            there = [row for row in rows if row.row not in faulty]
            _note_citizen(by, people[pk], there, noted, report, may_change=pk in mine)
    if write and not report.faults:
        SituationEpisode.objects.bulk_update(noted.ended, ["ends_on", "change_reason", "version"])
        with constraint_errors(situation_one_at_a_time=ChangedMeanwhile):
            SituationEpisode.objects.bulk_create(noted.new)


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


def _note_citizen(
    by: User, citizen: Citizen, rows: list[SituationRow], noted: _Noted, report: Report, *, may_change: bool
) -> None:
    placed, faults = rules.in_turn(rows)
    report.faults += faults
    before = {episode.starts_on: episode for episode in noted.by_citizen[citizen.pk]}
    for row, ends_on in placed:
        if not may_change:  # and that it says what is noted already is not told either
            report.faults.append(Fault(row.row, rules.WHOM[0], "citizen_not_yours_to_change"))
            continue
        if row.starts_on in before and _is_there(before[row.starts_on], row):
            report.results.append(RowResult(row.row, ImportOutcome.UNCHANGED, citizen_id=citizen.pk))
            continue
        try:
            changed = _note(by, citizen, row, ends_on, noted)
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


def _note(by: User, citizen: Citizen, row: SituationRow, ends_on: date | None, noted: _Noted) -> list[str]:
    """Note the row as a person would: the newest as the situation that holds, others in the days they held.

    `ends_on`: its own end, or the day the next row of the file begins. Returns what else changes.
    """
    facts = {name: getattr(row, name) for name in SITUATION_FACTS}
    episodes = noted.by_citizen[citizen.pk]
    following = min((one.starts_on for one in episodes if one.starts_on > row.starts_on), default=None)
    is_newest = not (row.ends_on or following or any(one.starts_on == row.starts_on for one in episodes))
    if row.ends_on is None and following and (ends_on is None or following < ends_on):
        ends_on = following
    ends = [one for one in episodes if one.ends_on is None] if is_newest else []
    new = new_episode(by=by, citizen=citizen, starts_on=row.starts_on, ends_on=ends_on, offered=noted.offered, **facts)
    rules.make_room(spans_of(one for one in episodes if one not in ends), row.starts_on, ends_on, gives_way=False)
    for episode in ends:
        episode.ends_on, episode.change_reason, episode.version = row.starts_on, "", episode.version + 1
        if episode.pk:
            noted.ended.append(episode)
    episodes.append(new)
    noted.new.append(new)
    return ["present_ends"] if ends else []


def _fault(row: SituationRow, refusal: DomainError | ValidationError) -> Fault:
    """A refusal of the service in the words of the file, in its column."""
    column, code = getattr(refusal, "field", None) or "", str(getattr(refusal, "code", ""))
    told = REFUSALS.get(code, "row_refused")
    days = getattr(refusal, "params", None) or {}
    value = ""
    if told == "overlap_noted":
        value = " – ".join(str(days[name]) for name in ("start", "end") if name in days)
    return Fault(row.row, column, told, value[:60])
