"""Two records of one person asked the same: one question, both histories, and the strictest answer holds (CASE-179)."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, models

from housingfirst.core import clock

from ..choices import MergedWhat
from ..models import AccessOpening, Citizen, Consent, ConsentReply, MovePackage, PlanDocument
from ..queries.consents import as_reply
from ..rules import merging as rules
from .consents import open_without_ground, stop_without_ground

Note = Callable[..., None]
Change = tuple[str, int, str, Any, Any]  # table, row, column, before, after
REPLIES = ConsentReply._meta.db_table
# What an answer that carries less closes, gives up or cancels (CASE-155).
STOPPED = (AccessOpening, MovePackage, PlanDocument)


@dataclass(frozen=True)
class Holding:
    """One question both were asked, and the answer that holds."""

    consent: Consent
    holds: ConsentReply | None


@dataclass(frozen=True)
class Joined:
    """One question both were asked: the answer that holds, and how many sharings end with it."""

    consent: Consent
    holds: ConsentReply | None
    ended: int


def set_columns(changes: Iterable[tuple[str, int, str, Any]]) -> None:
    """Set (table, row, column, value), one after the other, in one statement."""
    if rows := [list(change) for change in changes]:
        with connection.cursor() as cursor:
            cursor.execute("select merge_set(%s::jsonb)", [json.dumps(rows)])


def to_join(keep: Citizen, drop: Citizen) -> tuple[list[Change], list[Holding]]:
    """What makes one question of each that both were asked, and which answer holds; three queries.

    The other record's answers, sharings and packages go over to the kept question; the answers that hold come last. The
    question that is left behind is laid aside when the rows are moved.
    """
    pairs = _asked_of_both(keep, drop)
    if not pairs:
        return [], []
    replies: dict[int, list[ConsentReply]] = defaultdict(list)
    ids = [consent.pk for pair in pairs for consent in pair]
    for reply in ConsentReply.objects.filter(consent__in=ids).order_by("consent_id", "number"):
        replies[reply.consent_id].append(reply)
    changes: list[Change] = []
    holding = []
    for kept, other in pairs:
        ours, theirs = replies[kept.pk], replies[other.pk]
        newest = [rows[-1] if rows else None for rows in (ours, theirs)]
        last = rules.strictest([as_reply(row) if row else None for row in newest], clock.today())
        changes += _one_history(kept, ours, theirs, kept_last=last == 0)
        holding.append(Holding(kept, newest[last]))
    return changes + _carried_over({other.pk: kept.pk for kept, other in pairs}), holding


def _asked_of_both(keep: Citizen, drop: Citizen) -> list[tuple[Consent, Consent]]:
    """What stands in `consent_asked_once`."""
    ours: dict[Any, Consent] = {}
    pairs = []
    rows = Consent.objects.filter(citizen__in=[keep, drop]).select_related("unit")
    for row in sorted(rows, key=lambda row: (row.citizen_id != keep.pk, row.pk)):
        asked = (row.purpose, tuple(row.sectors), row.unit_id, row.recipient)
        if row.citizen_id == keep.pk:
            ours[asked] = row
        elif asked in ours:
            pairs.append((ours[asked], row))
    return pairs


def _one_history(
    kept: Consent, ours: list[ConsentReply], theirs: list[ConsentReply], *, kept_last: bool
) -> list[Change]:
    """The numbers of the answers, in an order in which no number is ever there twice."""
    first, last = (theirs, ours) if kept_last else (ours, theirs)
    changes: list[Change] = [(REPLIES, row.pk, "number", row.number, row.number + len(first)) for row in reversed(last)]
    changes += [(REPLIES, row.pk, "consent_id", row.consent_id, kept.pk) for row in theirs]
    return [*changes, (Consent._meta.db_table, kept.pk, "version", kept.version, len(ours) + len(theirs))]


def _carried_over(kept_for: Mapping[int, int]) -> list[Change]:
    """Everything else that names one of the questions that are left behind; one query."""
    quote = connection.ops.quote_name
    parts = [
        f"select '{model._meta.db_table}', id, '{column}', {quote(column)} "
        f"from {quote(model._meta.db_table)} where {quote(column)} = any(%(ids)s)"
        for model, column in pointing_to(Consent)
        if model is not ConsentReply
    ]
    with connection.cursor() as cursor:
        cursor.execute(" union all ".join(parts) + " order by 1, 2", {"ids": list(kept_for)})
        return [(table, pk, column, named, kept_for[named]) for table, pk, column, named in cursor.fetchall()]


def pointing_to(model: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """Every model with a foreign key to `model`, and its column; views and history left out."""
    found: list[tuple[type[models.Model], str]] = []
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ForeignObjectRel):
            continue
        other = relation.related_model
        if other is model or not other._meta.managed or hasattr(other, "pgh_tracked_model"):
            continue
        found.append((other, str(relation.field.column)))  # type: ignore[union-attr]
    return sorted(found, key=lambda pair: pair[0]._meta.label)


def what_ends(keep: Citizen, holding: Iterable[Holding]) -> tuple[list[Joined], int]:
    """What `stop` would end: on each question both were asked, and because of an answer to another one."""
    ended: dict[int | None, set[str]] = defaultdict(set)
    for row in open_without_ground(keep.pk):
        ended[row.consent_id].add(row.source)
    joined = [Joined(one.consent, one.holds, len(ended.pop(one.consent.pk, ()))) for one in holding]
    return joined, sum(map(len, ended.values()))


def stop(*, keep: Citizen, drop: Citizen, note: Note) -> None:
    """Once both are one, end what no answer carries any more (CASE-155), and write down how it stood."""
    ends = open_without_ground(keep.pk)
    if not ends:
        return
    before = _standing(keep, drop)
    stop_without_ground(ends)
    for key, row in _standing(keep, drop).items():
        for column, value in row.items():
            if before[key][column] != value:
                note(*key, MergedWhat.CHANGED, column, json.dumps(before[key][column]))


def _standing(keep: Citizen, drop: Citizen) -> dict[tuple[str, int], dict[str, Any]]:
    """The rows an answer may stop, as they stand in the database."""
    quote = connection.ops.quote_name
    parts = [
        f"select '{model._meta.db_table}', id, to_jsonb(t)::text "
        f"from {quote(model._meta.db_table)} t where citizen_id = any(%(ids)s)"
        for model in STOPPED
    ]
    with connection.cursor() as cursor:
        cursor.execute(" union all ".join(parts), {"ids": [keep.pk, drop.pk]})
        return {(table, row_id): json.loads(stood) for table, row_id, stood in cursor.fetchall()}
