"""Two records of one person asked the same: one question, both histories, and the strictest answer holds (CASE-179)."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, models

from housingfirst.accounts.models import User
from housingfirst.core import clock

from ..choices import YES, MergedWhat
from ..models import AccessOpening, Citizen, Consent, ConsentReply, MovePackage, PlanDocument
from ..queries.consents import as_reply
from ..rules import merging as rules
from .consents import stop_what_is_not_carried

Note = Callable[..., None]
REPLIES = ConsentReply._meta.db_table
# What an answer that carries less closes, gives up or cancels (CASE-155).
STOPPED = (AccessOpening, MovePackage, PlanDocument)


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


def join_consents(*, by: User, keep: Citizen, drop: Citizen, note: Note) -> list[Joined]:
    """Make one question of each that both were asked; `note` writes down what stood in each row before.

    The other record's answers, sharings and packages go over to the kept question; answers that hold come last. The
    question that is left behind is laid aside when the rows are moved.
    """
    pairs = _asked_of_both(keep, drop)
    if not pairs:
        return []
    replies: dict[int, list[ConsentReply]] = defaultdict(list)
    ids = [consent.pk for pair in pairs for consent in pair]
    for reply in ConsentReply.objects.filter(consent__in=ids).order_by("consent_id", "number"):
        replies[reply.consent_id].append(reply)
    changes: list[tuple[str, int, str, Any, Any]] = []
    holding = []
    for kept, other in pairs:
        ours, theirs = replies[kept.pk], replies[other.pk]
        newest = [rows[-1] if rows else None for rows in (ours, theirs)]
        last = rules.strictest([as_reply(row) if row else None for row in newest], clock.today())
        changes += _one_history(kept, ours, theirs, kept_last=last == 0)
        holding.append((kept, newest[last], newest[1 - last]))
    changes += _carried_over({other.pk: kept.pk for kept, other in pairs})
    for table, row_id, column, before, _after in changes:
        note(table, row_id, MergedWhat.CHANGED, column, json.dumps(before))
    set_columns((table, row_id, column, after) for table, row_id, column, _before, after in changes)
    return _stop(by, keep, drop, holding, note)


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
) -> list[tuple[str, int, str, Any, Any]]:
    """The numbers of the answers, in an order in which no number is ever there twice."""
    first, last = (theirs, ours) if kept_last else (ours, theirs)
    changes = [(REPLIES, row.pk, "number", row.number, row.number + len(first)) for row in reversed(last)]
    changes += [(REPLIES, row.pk, "consent_id", row.consent_id, kept.pk) for row in theirs]
    return [*changes, (Consent._meta.db_table, kept.pk, "version", kept.version, len(ours) + len(theirs))]


def _carried_over(kept_for: Mapping[int, int]) -> list[tuple[str, int, str, Any, Any]]:
    """Everything else that names one of the questions that are left behind."""
    changes = []
    for model, column in pointing_to(Consent):
        if model is not ConsentReply:
            rows = model._default_manager.filter(**{f"{column}__in": list(kept_for)}).order_by("pk")
            for pk, named in rows.values_list("pk", column):
                changes.append((model._meta.db_table, pk, column, named, kept_for[named]))
    return changes


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


def _stop(
    by: User,
    keep: Citizen,
    drop: Citizen,
    holding: list[tuple[Consent, ConsentReply | None, ConsentReply | None]],
    note: Note,
) -> list[Joined]:
    """End what the answer that holds does not carry, and write down how it stood."""
    less = [
        consent.pk
        for consent, holds, other in holding
        if other is not None and other.answer in YES and set(other.topics) - set(holds.topics if holds else ())
    ]
    before = _standing(keep, drop) if less else {}
    joined = []
    for consent, holds, _other in holding:
        topics = frozenset(holds.topics) if holds is not None and holds.answer in YES else frozenset()
        ended = stop_what_is_not_carried(by, consent, topics, {}).sources if consent.pk in less else ()
        joined.append(Joined(consent, holds, len(ended)))
    for key, row in (_standing(keep, drop) if less else {}).items():
        for column, value in row.items():
            if before[key][column] != value:
                note(*key, MergedWhat.CHANGED, column, json.dumps(before[key][column]))
    return joined


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
