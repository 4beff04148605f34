"""Field history for the auditor: which field changed when and by whom, never the content (design.md § 1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection

from housingfirst.accounts.models import User

from .names import name_of


@dataclass(frozen=True)
class Change:
    """One row's insert, update or delete: `fields` are names of model fields (empty for insert and delete)."""

    at: datetime
    model: Any
    row_id: Any
    what: str
    fields: tuple[str, ...]
    by: str

    @property
    def name(self) -> str:
        """The kind of row in the active language."""
        return name_of(self.model)


def tracked_models_of_citizen() -> Iterable[type]:
    """History models whose rows belong to a citizen: Citizen itself and everything with a foreign key to it."""
    citizen = apps.get_model("cases", "Citizen")
    for model in apps.get_models():
        event = getattr(model, "pgh_event_model", None)
        if event is None:
            continue
        if model is citizen or any(field.related_model is citizen for field in model._meta.concrete_fields):
            yield model


def _key_to_citizen(model: Any) -> str:
    """The column of the history that holds the citizen's id, whatever the model calls its foreign key."""
    citizen = apps.get_model("cases", "Citizen")
    if model is citizen:
        return "pgh_obj_id"
    keys = [field.column for field in model._meta.concrete_fields if field.related_model is citizen]
    return "citizen_id" if "citizen_id" in keys else keys[0]


# The history of one kind of row, each event beside the one before it; what the fields held stays in the database.
OF_MODEL = """
    (select {label} as model, pgh_id, pgh_created_at, pgh_label, pgh_obj_id::text as row_id, pgh_context_id,
        to_jsonb(event) as held, lag(to_jsonb(event)) over (partition by pgh_obj_id order by pgh_id) as before
    from {table} event where {key} = any(%(citizens)s) order by pgh_id desc limit %(limit)s)
"""
NEWEST = """
    select change.model, change.pgh_created_at, change.pgh_label, change.row_id, context.metadata ->> 'user',
        array(select key from jsonb_each(change.held)
              where change.pgh_label = 'update' and change.before is not null and key not like 'pgh\\_%%'
                  and value is distinct from change.before -> key order by key)
    from ({models}) change left join pghistory_context context on context.id = change.pgh_context_id
    order by change.pgh_created_at desc, change.pgh_id desc limit %(limit)s
"""


def changes_of_citizen(*citizen_ids: int, limit: int = 200) -> list[Change]:
    """The newest changes of a citizen's rows, newest first; two queries however many kinds of rows there are."""
    models: list[Any] = list(tracked_models_of_citizen())
    quote = connection.ops.quote_name
    parts = [
        OF_MODEL.format(
            label=number, table=quote(model.pgh_event_model._meta.db_table), key=quote(_key_to_citizen(model))
        )
        for number, model in enumerate(models)
    ]
    with connection.cursor() as cursor:
        cursor.execute(NEWEST.format(models=" union all ".join(parts)), {"citizens": list(citizen_ids), "limit": limit})
        rows = cursor.fetchall()
    people = {user.pk: str(user) for user in User.objects.filter(pk__in={int(row[4]) for row in rows if row[4]})}
    return [
        Change(at, models[number], row_id, what, _field_names(models[number], columns), people.get(int(user or 0), ""))
        for number, at, what, row_id, user, columns in rows
    ]


def _field_names(model: Any, columns: Iterable[str]) -> tuple[str, ...]:
    """The names of the model's fields with these columns, in the model's order."""
    changed = set(columns)
    fields = model.pgh_event_model._meta.concrete_fields
    return tuple(field.name for field in fields if field.column in changed)
