"""Merging two records of one person, and undoing it.

Every table that points to a citizen takes part, by its foreign key, whichever app it belongs to: the merge changes that
one column and nothing else, in one statement of the database (`merge_move`), and writes down what it did to each row.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.db.models import F, Value

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors

from .. import permissions
from ..choices import MergedWhat, NameKind
from ..models import (
    Citizen,
    CitizenName,
    ContactWay,
    FormDraft,
    Merge,
    MergedRow,
    MergeMark,
    NotSamePerson,
    Plan,
)
from ..rules import merging as rules
from .merging_consents import Change, Holding, Joined, pointing_to, set_columns, stop, to_join, what_ends

CITIZENS = Citizen._meta.db_table
# Rows of the merging itself; they stay where they are.
OWN = {"cases.Merge", "cases.NotSamePerson"}
# CASE-176: where the kept record already says the same, or something else about the same days, the other record's row
# is laid aside: taken out of the table, kept whole with the merge, and put back when it is undone.
LAID_ASIDE = {
    *("cases.SituationEpisode", "cases.IncomePeriod", "cases.EducationPeriod", "cases.MunicipalityLink"),
    *("cases.CitizenName", "cases.ContactWay", "cases.Relation"),
    *("cases.CitizenUserObjectPermission", "cases.Consent", "support.UnmetNeed"),
}
# Written by the machine or while typing, and no news about the citizen: they do not end the way back (CASE-175).
NO_NEWS = {"tasks.Task", "cases.FormDraft"}


MOVE_REFUSED = "refused"
State = dict[str, tuple[int, str]]


@dataclass(frozen=True)
class Moved:
    """What happened, or would happen, to one row."""

    model: type[models.Model]
    row_id: int
    what: str
    blocked_by: str
    stood: str


class _Back(Exception):
    """Ends a trial."""


def tables_of_citizens() -> list[tuple[type[models.Model], str]]:
    """Every model with a foreign key to a citizen and the column that holds it; views and history left out."""
    return [pair for pair in pointing_to(Citizen) if pair[0]._meta.label not in OWN]


def rows_below() -> list[tuple[type[models.Model], str, str, str]]:
    """Every model whose rows are part of a citizen's row: with its column, the table it points to, and the key there.

    They stay where they are; that somebody wrote in one is a write about the citizen all the same (CASE-175).
    """
    above = dict(tables_of_citizens())
    found: dict[type[models.Model], tuple[type[models.Model], str, str, str]] = {}
    for parent, key in above.items():
        for model, column in pointing_to(parent):
            must = not model._meta.get_field(column.removesuffix("_id")).null  # type: ignore[union-attr]
            if must and model not in above and model is not Citizen and model._meta.label not in OWN:
                found.setdefault(model, (model, column, parent._meta.db_table, key))
    return list(found.values())


def states_of(*citizen_ids: int, besides: Iterable[str] = ()) -> dict[int, State]:
    """By citizen and table: how many rows are there, and a digest of what they say. One query for all tables."""
    left_out, ids = set(besides), list(citizen_ids)
    quote = connection.ops.quote_name
    digest = "count(*), md5(string_agg(md5(t::text), '' order by t.id))"
    # The mark of a shared number changes when somebody out of reach writes, and a merge must not tell it (CASE-16).
    own = "count(*), md5(string_agg((to_jsonb(t) - 'shares_number')::text, ''))"
    parts = [f"select '{CITIZENS}', t.id, {own} from {quote(CITIZENS)} t where t.id = any(%(ids)s) group by t.id"]
    for model, key in tables_of_citizens():
        if model._meta.label not in left_out:
            table, of = model._meta.db_table, f"t.{quote(key)}"
            parts.append(
                f"select '{table}', {of}, {digest} from {quote(table)} t where {of} = any(%(ids)s) group by {of}"
            )
    for model, column, parent, key in rows_below():
        if model._meta.label not in left_out:
            table, of = model._meta.db_table, f"p.{quote(key)}"
            parts.append(
                f"select '{table}', {of}, {digest} from {quote(table)} t join {quote(parent)} p "
                f"on p.id = t.{quote(column)} where {of} = any(%(ids)s) group by {of}"
            )
    states: dict[int, State] = {pk: {} for pk in ids}
    with connection.cursor() as cursor:
        cursor.execute(" union all ".join(parts), {"ids": ids})
        for table, citizen_id, count, said in cursor.fetchall():
            states[citizen_id][table] = (count, said)
    return states


def mark_of_pair(states: Mapping[int, State]) -> str:
    """One mark of everything two records say, for the form that was made from it (CASE-174)."""
    return hashlib.sha256(
        json.dumps(sorted((pk, sorted(state.items())) for pk, state in states.items())).encode()
    ).hexdigest()


def marks_of(states: Mapping[int, State]) -> dict[str, str]:
    """By table, one digest of what it says about both records (CASE-175)."""
    found: dict[str, str] = {}
    for table in {table for state in states.values() for table in state}:
        said = [state.get(table, (0, ""))[1] for _pk, state in sorted(states.items())]
        found[table] = hashlib.sha256("|".join(said).encode()).hexdigest()[:32]
    return found


@dataclass(frozen=True)
class Trial:
    """What merging would do to each row, or be refused; the questions both were asked; and how many sharings on a yes
    of one record end because of a later no in the other."""

    moved: list[Moved]
    joined: list[Joined]
    overruled: int


def try_merge(*, keep: Citizen, drop: Citizen) -> Trial:
    """Done, looked at and taken back at once."""
    found: list[Moved] = []
    joined: list[Joined] = []
    overruled = 0
    try:
        with transaction.atomic():
            _both_locked(keep, drop)  # two who compare the same pair the other way round would wait crosswise
            holding = _free_the_way(keep, drop, lambda *args: None)
            found = _move_all(drop.pk, keep.pk)
            joined, overruled = what_ends(keep, holding)
            raise _Back
    except _Back:
        return Trial(found, joined, overruled)


def _both_locked(*citizens: Citizen) -> dict[int, Citizen]:
    """By id, locked in its order, as everybody locks two citizens."""
    ids = [citizen.pk for citizen in citizens]
    return {row.pk: row for row in Citizen.objects.select_for_update().filter(pk__in=ids).order_by("pk")}


@transaction.atomic
def merge_citizens(
    *,
    by: User,
    keep: Citizen,
    drop: Citizen,
    seen: str,
    chosen: Mapping[str, str] | None = None,
    refusals: Callable[[list[Moved]], list[str]],
) -> Merge:
    """CASE-171: make one record of two; `keep` stays, `drop` points to it. All of it or nothing.

    `seen` is the mark of what the leader compared (CASE-174); `chosen` says which record's value stands where they
    differ (CASE-172). `refusals` puts what the database refuses into words (the upper apps' live rows among it).
    """
    permissions.check_can_merge(by, keep, drop)
    rows = _both_locked(keep, drop)
    keep, drop = rows[keep.pk], rows[drop.pk]
    rules.check_pair(keep_id=keep.pk, drop_id=drop.pk, keep_cpr=keep.cpr, drop_cpr=drop.cpr)
    rules.check_seen(seen=seen, now=mark_of_pair(states_of(keep.pk, drop.pk)))
    merge = Merge(municipality_id=keep.municipality_id, citizen=keep, dropped=drop, merged_by=by)
    merge.full_clean()
    merge.save()

    done: list[MergedRow] = []

    def note(table: str, row_id: int, what: str, column: str = "", before: str = "") -> None:
        row = MergedRow(municipality_id=keep.municipality_id, merge=merge, table=table, row_id=row_id)
        row.what, row.column, row.before = what, column, before
        done.append(row)

    _take_over_fields(keep, drop, chosen or {}, note)
    _free_the_way(keep, drop, note)
    moved = _move_all(drop.pk, keep.pk)
    if refused := refusals([row for row in moved if row.what == MOVE_REFUSED]):
        raise rules.BothLive(refused)
    for row in moved:
        note(row.model._meta.db_table, row.row_id, row.what, before=row.stood)
    stop(keep=keep, drop=drop, note=note)
    _keep_names(keep, drop, note)
    Citizen.objects.filter(pk=drop.pk).update(merged_into=keep, version=F("version") + 1)
    Citizen.objects.filter(pk=keep.pk).update(version=F("version") + 1)
    MergedRow.objects.bulk_create(done, batch_size=2_000)
    MergeMark.objects.bulk_create(
        MergeMark(municipality_id=keep.municipality_id, merge=merge, table=table, digest=digest)
        for table, digest in marks_of(states_of(keep.pk, drop.pk, besides=NO_NEWS)).items()
    )
    return merge


def _take_over_fields(keep: Citizen, drop: Citizen, chosen: Mapping[str, str], note: Callable[..., None]) -> None:
    """The values that stand; what exists once in a municipality leaves the other record first."""
    values = rules.settle(_values(keep), _values(drop), chosen)
    freed: dict[str, Any] = {name: "" for name in ("cpr", "external_id", "temporary_id") if values.get(name)}
    if "cpr" not in values and "shares_number" in values:  # the kept record has the number to itself from now on
        freed["shares_number"] = True
    for citizen, changes in ((drop, freed), (keep, values)):
        for name in changes:
            note(CITIZENS, citizen.pk, MergedWhat.CHANGED, name, _as_text(getattr(citizen, name)))
        if changes:
            Citizen.objects.filter(pk=citizen.pk).update(**changes)


def _free_the_way(keep: Citizen, drop: Citizen, note: Callable[..., None]) -> list[Holding]:
    """What a citizen has one of: the kept record's best way to be reached stands (CASE-124), its plan goes on, of two
    answers to one question the strictest holds (CASE-179), and of two drafts of one form the kept record's opens."""
    changes: list[Change] = []
    both = [keep.pk, drop.pk]
    ways = ContactWay.objects.filter(preferred=True, retired_on__isnull=True, citizen__in=both)
    plans = Plan.objects.filter(ended_on__isnull=True, citizen__in=both)
    found = ways.values_list(Value("way"), "citizen_id", "pk").union(
        plans.values_list(Value("plan"), "citizen_id", "pk"), all=True
    )
    live: dict[tuple[str, int], list[int]] = {}
    for kind, citizen_id, pk in found:
        live.setdefault((kind, citizen_id), []).append(pk)
    if ("way", keep.pk) in live:
        changes += [(ContactWay._meta.db_table, pk, "preferred", True, False) for pk in live.get(("way", drop.pk), [])]
    if ("plan", keep.pk) in live:
        ended = clock.today().isoformat()
        changes += [(Plan._meta.db_table, pk, "ended_on", None, ended) for pk in live.get(("plan", drop.pk), [])]
    changes += _drafts_out_of_the_way(keep, drop)
    asked, holding = to_join(keep, drop)
    changes += asked
    for table, row_id, column, before, _after in changes:
        note(table, row_id, MergedWhat.CHANGED, column, _as_text(before))
    set_columns((table, row_id, column, after) for table, row_id, column, _before, after in changes)
    return holding


def _drafts_out_of_the_way(keep: Citizen, drop: Citizen) -> list[Change]:
    """The other record's drafts of forms their writer has begun on the kept one too: under a name no form has.

    They stay where only their writer sees them, go when drafts go (CASE-168), and the undoing gives the name back.
    """
    drafts = list(FormDraft.objects.filter(citizen__in=[keep.pk, drop.pk]).defer("typed").order_by("pk"))
    begun = {(one.user_id, one.form, one.target) for one in drafts if one.citizen_id == keep.pk}
    return [
        (FormDraft._meta.db_table, one.pk, "form", one.form, f"{one.form[:19]}~{drop.pk}")
        for one in drafts
        if one.citizen_id == drop.pk and (one.user_id, one.form, one.target) in begun
    ]


def _keep_names(keep: Citizen, drop: Citizen, note: Callable[..., None]) -> None:
    """The citizen is still found by what the other record was called, its temporary id included (CASE-173)."""
    kept = Citizen.objects.get(pk=keep.pk)
    known = {kept.name, kept.alias, kept.temporary_id, ""}
    names = [
        *((NameKind.FORMER, citizen.name) for citizen in (keep, drop)),
        *((NameKind.NICKNAME, citizen.alias) for citizen in (keep, drop)),
        *((NameKind.FORMER, citizen.temporary_id) for citizen in (keep, drop)),
    ]
    for kind, name in dict.fromkeys(names):
        if name in known:
            continue
        row, new = CitizenName.objects.get_or_create(
            citizen=keep,
            kind=kind,
            name=name,
            defaults={"municipality_id": keep.municipality_id, "retired_on": clock.today()},
        )
        if new:
            note(CitizenName._meta.db_table, row.pk, MergedWhat.ADDED)


def _move_all(from_id: int, to_id: int) -> list[Moved]:
    """Move every row of every table: one statement."""
    pairs = tables_of_citizens()
    with connection.cursor() as cursor:
        cursor.execute(
            "select n, m.row_id, m.what, m.blocked_by, m.stood "
            "from unnest(%s::text[], %s::text[], %s::boolean[]) with ordinality as t(tab, col, aside, n), "
            "lateral merge_move(t.tab, t.col, %s, %s, null, t.aside) m order by n, m.row_id",
            [
                [model._meta.db_table for model, _column in pairs],
                [column for _model, column in pairs],
                [model._meta.label in LAID_ASIDE for model, _column in pairs],
                from_id,
                to_id,
            ],
        )
        return [Moved(pairs[number - 1][0], *rest) for number, *rest in cursor.fetchall()]


def written_since(merge: Merge) -> list[type[models.Model]]:
    """CASE-175: the kinds of rows that are not as the merge left them."""
    now = marks_of(states_of(merge.citizen_id, merge.dropped_id, besides=NO_NEWS))
    changed = rules.written_since(dict(merge.marks.values_list("table", "digest")), now)
    known: list[type[models.Model]] = [
        Citizen,
        *(pair[0] for pair in tables_of_citizens()),
        *(row[0] for row in rows_below()),
    ]
    by_table = {model._meta.db_table: model for model in known}
    return [by_table[table] for table in changed if table in by_table]


@transaction.atomic
def undo_merge(*, by: User, merge: Merge, name_of: Callable[[type[models.Model]], str]) -> Merge:
    """CASE-175: put every row back as it stood, as long as nobody has written since. `name_of`: a table in words."""
    permissions.check_can_merge(by, merge.citizen)
    pair = [merge.citizen_id, merge.dropped_id]
    list(Citizen.objects.select_for_update().filter(pk__in=pair).order_by("pk"))
    merge = Merge.objects.select_for_update().get(pk=merge.pk)
    rules.check_can_be_undone(undone=merge.undone_at is not None, written=[])
    rules.check_can_be_undone(undone=False, written=[name_of(model) for model in written_since(merge)])
    columns = {model._meta.db_table: (model, column) for model, column in tables_of_citizens()}
    rows = list(merge.rows.order_by("pk"))
    Citizen.objects.filter(pk=merge.dropped_id).update(merged_into=None)
    CitizenName.objects.filter(pk__in=[row.row_id for row in rows if row.what == MergedWhat.ADDED]).delete()
    for table in dict.fromkeys(row.table for row in rows if row.what == MergedWhat.MOVED):
        ids = [row.row_id for row in rows if row.table == table and row.what == MergedWhat.MOVED]
        _move_back(table, columns[table][1], merge, ids)
    for row in rows:
        if row.what == MergedWhat.ASIDE:
            _put_back(columns[row.table][0], row.before)
    changed = [row for row in reversed(rows) if row.what == MergedWhat.CHANGED]
    set_columns((row.table, row.row_id, row.column, json.loads(row.before)) for row in changed)
    Citizen.objects.filter(pk__in=pair).update(version=F("version") + 1)
    merge.undone_at, merge.undone_by = clock.now(), by
    merge.full_clean()
    merge.save(update_fields=["undone_at", "undone_by"])
    return merge


def _move_back(table: str, column: str, merge: Merge, ids: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from merge_move(%s, %s, %s, %s, %s, false)",
            [table, column, merge.citizen_id, merge.dropped_id, ids],
        )


def _put_back(model: type[models.Model], before: str) -> None:
    """A row that was laid aside, whole; what the database computes itself is left to it."""
    quote = connection.ops.quote_name
    names = ", ".join(quote(str(field.column)) for field in model._meta.concrete_fields if not field.generated)
    table = quote(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"insert into {table} ({names}) overriding system value "
            f"select {names} from jsonb_populate_record(null::{table}, %s::jsonb)",
            [before],
        )


def row_of(model: type[models.Model], before: str) -> models.Model:
    """A row that was laid aside, to be read."""
    stood = json.loads(before)
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    return model(**{field.attname: field.to_python(stood[str(field.column)]) for field in fields})


@transaction.atomic
def note_not_same(*, by: User, one: Citizen, other: Citizen, reason: str) -> NotSamePerson:
    """CASE-177: they are two people; they are not proposed again."""
    permissions.check_can_merge(by, one, other)
    rules.check_two_people(one_id=one.pk, other_id=other.pk, one_cpr=one.cpr, other_cpr=other.cpr)
    first, second = sorted((one, other), key=lambda citizen: citizen.pk)
    row = NotSamePerson(municipality_id=one.municipality_id, one=first, other=second, reason=reason, noted_by=by)
    row.full_clean()
    with constraint_errors():
        row.save()
    return row


def _values(citizen: Citizen) -> dict[str, Any]:
    names = (*rules.CHOSEN_FIELDS, "cpr", "shares_number", "temporary_id", "record_protected", "address_protected")
    return {name: getattr(citizen, name) for name in names}


def _as_text(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder)
