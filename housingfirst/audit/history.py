"""Field history for the auditor: which field changed when and by whom, never the content (design.md § 1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps

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
    keys = [field.attname for field in model._meta.concrete_fields if field.related_model is citizen]
    return "citizen_id" if "citizen_id" in keys else keys[0]


def changes_of_citizen(citizen_id: int, limit: int = 200) -> list[Change]:
    """The newest changes of a citizen's rows, newest first; two queries a kind of row."""
    found: list[Change] = []
    for model in tracked_models_of_citizen():
        found += _changes(model, citizen_id, limit)
    found.sort(key=lambda change: change.at, reverse=True)
    return _with_names(found[:limit])


def _changes(model: Any, citizen_id: int, limit: int) -> list[Change]:
    event = model.pgh_event_model
    rows = event.objects.filter(**{_key_to_citizen(model): citizen_id})
    events = list(rows.select_related("pgh_context").order_by("-pgh_id")[:limit])
    names = [field.name for field in event._meta.concrete_fields if not field.name.startswith("pgh_")]
    before: dict[Any, Any] = {}
    changes = []
    for one in reversed(events):
        last = before.get(one.pgh_obj_id)
        fields: tuple[str, ...] = ()
        if one.pgh_label == "update" and last is not None:
            fields = tuple(name for name in names if _value(one, name) != _value(last, name))
        before[one.pgh_obj_id] = one
        by = (one.pgh_context.metadata or {}).get("user") if one.pgh_context else None
        changes.append(Change(one.pgh_created_at, model, one.pgh_obj_id, one.pgh_label, fields, str(by or "")))
    return changes


def _value(event: Any, name: str) -> Any:
    return getattr(event, event._meta.get_field(name).attname)


def _with_names(changes: list[Change]) -> list[Change]:
    ids = {int(change.by) for change in changes if change.by}
    names = {user.pk: str(user) for user in User.objects.filter(pk__in=ids)}
    return [
        Change(change.at, change.model, change.row_id, change.what, change.fields, names.get(int(change.by or 0), ""))
        for change in changes
    ]
