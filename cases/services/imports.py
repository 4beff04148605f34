"""Citizens from a file: all rows or none, the same file again changes nothing (CASE-70 to CASE-74).

`import_rows` is the one way in for the command and for the page; it looks up and writes a batch of rows in a fixed
number of statements.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeGuard

from django.db import transaction
from django.db.models import F, Q

from housingfirst.accounts.models import Team, User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors, plan_each_time
from housingfirst.core.errors import ConcurrentChange

from .. import permissions, rules
from ..choices import ImportOutcome, TieFunction
from ..models import Citizen, CitizenTie, ConcernInquiry, ContactWay, SituationEpisode
from ..queries.duplicates import kept_instead
from ..rules import Change, Fault, ImportRow, Known
from .inquiries import skip_numbers
from .people import next_temporary_ids
from .registration import pass_on_registration, told_of_row, told_of_second

BATCH = 500
KNOWN_FIELDS: tuple[str, ...] = ("cpr", "external_id", "born_on", "first_name", "last_name", "language")
KNOWN_FIELDS += ("record_protected", "address_protected")


class ChangedMeanwhile(ConcurrentChange):
    code = "changed_meanwhile"
    message = rules.FAULTS["changed_meanwhile"]


class NothingChanges(Exception):
    """Rolls everything back: a check that writes as the import would, or a fault."""


@dataclass(frozen=True)
class RowResult:
    """What became, or would become, of a row; `citizen_id` where it was known before."""

    row: int
    outcome: str
    changed: list[str] = field(default_factory=list)
    citizen_id: int | None = None


@dataclass
class Report:
    """What an import did, or would do."""

    results: list[RowResult] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def count(self, outcome: str) -> int:
        return sum(result.outcome == outcome for result in self.results)


@transaction.atomic
def import_rows(
    *,
    by: User,
    rows: list[ImportRow],
    write: bool,
    team: Team | None = None,
    responsible: User | None = None,
    after_batch: Callable[[int, Report], None] | None = None,
) -> Report:
    """Import rows of the actor's municipality; without `write`, only say what would happen.

    New citizens are tied to `team`, newly protected ones in person to `responsible`, so that somebody reaches them.
    Nothing is written from the first batch with a fault on; the caller rolls back what an earlier batch wrote.
    `after_batch` is told how many rows are done, and may raise to stop.
    """
    permissions.check_can_import_citizens(by)
    if write:
        plan_each_time()
    report = Report()
    without_number: list[int] = []
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        work = _plan(by, batch, report, team, lock=write)
        if write and not report.faults:
            without_number += _write(by, work, team, responsible)
        if after_batch is not None:
            after_batch(min(start + BATCH, len(rows)), report)
    if not report.faults:
        _give_temporary_ids(by, without_number)
    return report


def _give_temporary_ids(by: User, citizen_ids: list[int]) -> None:
    """Last of all: whoever is registered without a CPR number meanwhile waits for these ids until the commit."""
    if not citizen_ids:
        return
    numbers = next_temporary_ids(municipality_id=by.municipality_id, count=len(citizen_ids))
    people = [Citizen(pk=pk, temporary_id=number) for pk, number in zip(citizen_ids, numbers, strict=True)]
    Citizen.objects.bulk_update(people, ["temporary_id"], batch_size=BATCH)


@dataclass
class _Work:
    """A batch as it will be written."""

    new: list[ImportRow] = field(default_factory=list)
    passed_on: list[tuple[ImportRow, int]] = field(default_factory=list)
    changes: list[tuple[ImportRow, Known, Change]] = field(default_factory=list)
    shared: dict[int, int] = field(default_factory=dict)  # by row: whose CPR number it is, out of reach
    taken_ids: set[int] = field(default_factory=set)  # rows whose external id is somebody's out of reach
    registers_nobody: int = 0


def _plan(by: User, batch: list[ImportRow], report: Report, team: Team | None, *, lock: bool) -> _Work:
    """Look the batch up (a fixed number of statements) and decide row by row.

    CASE-16: a row about a citizen out of reach reads as one about nobody known; it changes nothing there and is passed
    on to those who reach the citizen. A CPR number of theirs is written as it would be at registration: in a second
    record, or in one's own that has the row's other key. An external id stands once in a municipality and is left out.
    In a file for no team such a row registers nobody: only the adviser would find it, and each file would make another.
    Whom one reaches through an opening alone no row changes, and it is not told what it would change.
    """
    work = _Work()
    known, merged = _known(by, batch, lock=lock)
    hidden = _out_of_reach(by, known)
    mine = _editable(by, [one for one in known if one.pk not in hidden])
    reached_last = sorted(known, key=lambda one: one.pk not in hidden)  # of two that share a number, the one in reach
    by_cpr = {str(one.fields["cpr"]): one for one in reached_last if one.fields["cpr"]}
    by_external_id = {str(one.fields["external_id"]): one for one in known if one.fields["external_id"]}
    for row in batch:
        kept = _kept(by, merged[row.external_id]) if row.external_id in merged else None
        if kept is not None and kept.reached:
            report.results.append(RowResult(row.row, ImportOutcome.UNCHANGED, citizen_id=kept.pk))
            continue
        one, other = by_cpr.get(row.cpr), by_external_id.get(row.external_id)
        holders = [kept.pk] if kept else []
        if _is_in(one, hidden):
            work.shared[row.row], one = one.pk, None
        if _is_in(other, hidden):
            holders, other = [other.pk], None
        if holders:
            work.taken_ids.add(row.row)
        work.passed_on += [(row, pk) for pk in holders if pk != work.shared.get(row.row)]
        if row.row in work.shared:
            holders.insert(0, work.shared[row.row])
        if holders and one is None and other is None:
            if row.row in work.shared and team is None and not row.protected:
                work.passed_on.append((row, work.shared.pop(row.row)))
                work.registers_nobody += 1
            elif row.cpr:
                work.new.append(row)
            report.results.append(RowResult(row.row, ImportOutcome.CREATED, citizen_id=holders[0]))
            continue
        fault = rules.whose(row, one.pk if one else None, other.pk if other else None)
        if fault is not None:
            report.faults.append(fault)
            continue
        found = one or other
        if found is None:
            work.new.append(row)
            report.results.append(RowResult(row.row, ImportOutcome.CREATED))
            continue
        if found.pk not in mine:
            report.faults.append(Fault(row.row, "cpr" if one else "external_id", "citizen_not_yours_to_change"))
            continue
        change = rules.change_of(row, found)
        if isinstance(change, Fault):
            report.faults.append(change)
            continue
        if change.names:
            written = _as_written(change.fields, work, row)
            work.changes.append((row, found, replace(change, fields=written)))
        outcome = ImportOutcome.UPDATED if change.names else ImportOutcome.UNCHANGED
        report.results.append(RowResult(row.row, outcome, change.names, found.pk))
    return work


def _as_written(fields: Mapping[str, object], work: _Work, row: ImportRow) -> dict[str, object]:
    """What a row changes, where one of its keys is somebody's out of reach."""
    written = {name: value for name, value in fields.items() if name != "external_id" or row.row not in work.taken_ids}
    if "cpr" in written:
        written["shares_number"] = row.row in work.shared
    return written


def _is_in(holder: Known | None, hidden: set[int]) -> TypeGuard[Known]:
    return holder is not None and holder.pk in hidden


@dataclass(frozen=True)
class _Kept:
    """The record that stands for a merged one, and whether the actor reaches it."""

    pk: int
    reached: bool


def _kept(by: User, record: int) -> _Kept:
    """The other system still tells two records apart that were merged: its second row does not write over what the
    leader chose (CASE-172). Of a record out of reach it reads as one about nobody known (CASE-16)."""
    kept = Citizen.objects.get(pk=kept_instead(record))
    return _Kept(kept.pk, by.is_system or Citizen.objects.visible_to(by).filter(pk=kept.pk).exists())


def _out_of_reach(by: User, known: list[Known]) -> set[int]:
    """Those a person does not reach. The system user ties nobody and reports to the server."""
    if by.is_system or not known:
        return set()
    ids = {one.pk for one in known}
    return ids - set(Citizen.objects.visible_to(by).filter(pk__in=ids).values_list("pk", flat=True))


def _editable(by: User, reached: list[Known]) -> frozenset[int]:
    """Those whose whole record the actor sees and may change: what a row changes would tell the rest of it."""
    if by.is_system:
        return frozenset(one.pk for one in reached)
    protected = {one.pk: bool(one.fields["record_protected"]) for one in reached}
    own = by.municipality_id
    return permissions.editable(
        by, [Citizen(pk=pk, municipality_id=own, record_protected=value) for pk, value in protected.items()]
    )


def _known(by: User, batch: list[ImportRow], *, lock: bool) -> tuple[list[Known], dict[str, int]]:
    """The citizens of the municipality the batch is about, with their episodes and ways to reach them.

    And by external id the records that were merged into others. Locked by number, as a merge locks; of two that share a
    CPR number the one that had it first comes last.
    """
    fits = Q(cpr__in=[row.cpr for row in batch if row.cpr])
    fits |= Q(external_id__in=[row.external_id for row in batch if row.external_id])
    rows = Citizen.objects.filter(fits, municipality_id=by.municipality_id)
    if lock:
        rows = rows.select_for_update(no_key=True)
    found = list(rows.order_by("pk").values("pk", "merged_into", "shares_number", *KNOWN_FIELDS))
    found.sort(key=lambda row: not row["shares_number"])
    merged = {str(row["external_id"]): int(row["pk"]) for row in found if row["merged_into"] and row["external_id"]}
    citizens = [row for row in found if row["merged_into"] is None]
    ids = [row["pk"] for row in citizens]
    episodes: dict[int, list[tuple[date, date | None, str, str]]] = {}
    for pk, *episode in SituationEpisode.objects.filter(citizen_id__in=ids).values_list(
        "citizen_id", "starts_on", "ends_on", "situation", "at_risk_reason"
    ):
        episodes.setdefault(pk, []).append(tuple(episode))  # type: ignore[arg-type]
    ways: dict[int, set[tuple[str, str]]] = {}
    for pk, kind, value in ContactWay.objects.filter(citizen_id__in=ids).values_list("citizen_id", "kind", "value"):
        ways.setdefault(pk, set()).add((kind, value))
    known = [
        Known(
            row["pk"],
            {name: row[name] for name in KNOWN_FIELDS},
            tuple(episodes.get(row["pk"], ())),
            frozenset(ways.get(row["pk"], ())),
        )
        for row in citizens
    ]
    return known, merged


def _write(by: User, work: _Work, team: Team | None, responsible: User | None) -> list[int]:
    """Write a batch in a fixed number of statements; the database has the last word.

    Returns the ids of new citizens without a CPR number, who have yet to get a temporary id.
    """
    today, bound = clock.today(), {"municipality_id": by.municipality_id}
    new = [
        Citizen(
            **bound,
            created_by=by,
            born_on=rules.birth_date(row.cpr, today) if row.cpr else None,
            shares_number=row.row in work.shared,
            external_id="" if row.row in work.taken_ids else row.external_id,
            record_protected=bool(row.protected),
            address_protected=bool(row.protected_address),
            **{name: getattr(row, name) for name in ("cpr", "first_name", "last_name", "language")},
        )
        for row in work.new
    ]
    with constraint_errors(citizen_cpr_once=ChangedMeanwhile, citizen_external_id_once=ChangedMeanwhile):
        Citizen.objects.bulk_create(new)
        _update(work, today)
    skip_numbers(Citizen, work.registers_nobody)
    pairs = list(zip(work.new, [citizen.pk for citizen in new], strict=True))
    _pass_on(by, work, pairs)
    begun = pairs + [(row, known.pk) for row, known, change in work.changes if change.situation]
    _begin_situations(by, begun)
    ways = [(pk, way) for row, pk in pairs for way in rules.ways_of(row)]
    ways += [(known.pk, way) for _row, known, change in work.changes for way in change.ways]
    ContactWay.objects.bulk_create(
        ContactWay(**bound, citizen_id=pk, kind=kind, value=value) for pk, (kind, value) in ways
    )
    if team is not None:
        _tie(bound, [pk for _row, pk in pairs], TieFunction.TEAM, today, team=team)
    if responsible is not None:
        protected = [pk for row, pk in pairs if row.protected]
        protected += [known.pk for _row, known, change in work.changes if "record_protected" in change.fields]
        _tie(bound, protected, TieFunction.AUTHORITY_ADVISER, today, user=responsible)
    return [citizen.pk for citizen in new if not citizen.cpr]


def _pass_on(by: User, work: _Work, new: list[tuple[ImportRow, int]]) -> None:
    """What the file says of those out of reach goes to those who reach them; few, so one by one (CASE-16).

    Each row with a number that is written draws one inquiry's number, told or not, as at registration.
    """
    written = [(row, pk) for row, pk in new if row.cpr]
    written += [(row, known.pk) for row, known, change in work.changes if "cpr" in change.fields]
    shared = [(row, pk) for row, pk in written if row.row in work.shared]
    skip_numbers(ConcernInquiry, len(written) - len(shared))
    people = Citizen.objects.in_bulk(
        [pk for _row, pk in [*shared, *work.passed_on]] + [work.shared[row.row] for row, _pk in shared]
    )
    for row, pk in shared:
        told = told_of_second(by, people[pk], row.phone, row.email)
        pass_on_registration(by=by, known=people[work.shared[row.row]], told=told)
    for row, pk in work.passed_on:
        pass_on_registration(by=by, known=people[pk], told=told_of_row(by, row))


def _update(work: _Work, today: date) -> None:
    """The changed columns of known citizens, with a new version each."""
    citizens, names = [], set()
    for _row, known, change in work.changes:
        if not change.fields:
            continue
        fields = dict(change.fields)
        if fields.get("cpr"):
            fields["born_on"] = rules.birth_date(str(fields["cpr"]), today)
        names |= set(fields)
        citizens.append((known.pk, fields))
    if not citizens:
        return
    rows = {citizen.pk: citizen for citizen in Citizen.objects.filter(pk__in=[pk for pk, _fields in citizens])}
    for pk, fields in citizens:
        for name, value in fields.items():
            setattr(rows[pk], name, value)
    Citizen.objects.bulk_update(rows.values(), sorted(names))
    Citizen.objects.filter(pk__in=list(rows)).update(version=F("version") + 1)


def _begin_situations(by: User, begun: list[tuple[ImportRow, int]]) -> None:
    """The situation before ends the day the new one begins."""
    if not begun:
        return
    starts = {pk: row.situation_from for row, pk in begun}
    before = list(SituationEpisode.objects.filter(citizen_id__in=list(starts), ends_on__isnull=True))
    for episode in before:
        episode.ends_on, episode.change_reason = starts[episode.citizen_id], ""
        episode.version += 1
    SituationEpisode.objects.bulk_update(before, ["ends_on", "change_reason", "version"])
    with constraint_errors(situation_one_at_a_time=ChangedMeanwhile):
        SituationEpisode.objects.bulk_create(
            SituationEpisode(
                municipality_id=by.municipality_id,
                citizen_id=pk,
                situation=row.situation,
                at_risk_reason=row.at_risk_reason,
                outcome=rules.outcome_of(row.situation),
                starts_on=row.situation_from,
                noted_by=by,
            )
            for row, pk in begun
        )


def _tie(bound: dict[str, Any], citizen_ids: list[int], function: str, today: date, **whom: Any) -> None:
    """Tie many citizens at once; who is tied that way already stays."""
    tied = set(
        CitizenTie.objects.filter(
            citizen_id__in=citizen_ids, function=function, ends_on__isnull=True, **whom
        ).values_list("citizen_id", flat=True)
    )
    CitizenTie.objects.bulk_create(
        CitizenTie(**bound, citizen_id=pk, function=function, starts_on=today, **whom)
        for pk in citizen_ids
        if pk not in tied
    )


def problems_in_order(faults: list[Fault]) -> Iterator[Fault]:
    """Faults as a reader goes through the file."""
    return iter(sorted(faults, key=lambda fault: fault.row))
