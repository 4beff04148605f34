"""Django's `migrate`, fast enough for a fresh start.

After every new model, index, constraint and trigger Django builds all models anew that are related to the changed one.
Nearly all of our tables hang together through the municipality and the user, so that is the whole application each
time, and a first start or a test run would spend minutes on it. These four operations only add something, so here the
models already built stay, and only what is new is built. Anything else first drops all built models, and so does
Django itself before a data migration, because the state is marked as delayed, its own word for this.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.core.management.commands import migrate
from django.db.migrations.state import ModelState, ProjectState
from pgtrigger.migrations import AddTrigger

_reload_model = ProjectState.reload_model


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        with additions_without_rebuilding():
            super().handle(*args, **options)


@contextmanager
def additions_without_rebuilding() -> Iterator[None]:
    with (
        patch.object(ProjectState, "add_model", _add_model),
        patch.object(ProjectState, "_append_option", _append_option),
        patch.object(ProjectState, "reload_model", _drop_or_reload),
        patch.object(AddTrigger, "state_forwards", _add_trigger),
    ):
        yield


def _add_model(state: ProjectState, model_state: ModelState) -> None:
    """As in ProjectState, but only the new model is built; those it points to learn of it when it is."""
    key = model_state.app_label, model_state.name_lower
    state.models[key] = model_state
    if state._relations is not None:
        state.resolve_model_relations(key)
    if "apps" in state.__dict__:
        state.apps.render_multiple([model_state])
        state.is_delayed = True


def _append_option(state: ProjectState, app_label: str, model_name: str, option: str, added: Any) -> None:
    """As in ProjectState, but the new index, constraint or trigger is put into the built model.

    The states before and after share that model. That is harmless: nobody looks for what a table did not have before.
    """
    options = state.models[app_label, model_name].options
    options[option] = [*options.get(option, ()), added]
    if "apps" in state.__dict__:
        meta = state.apps.get_model(app_label, model_name)._meta
        setattr(meta, option, options[option])
        meta.__dict__.pop("total_unique_constraints", None)  # cached from the constraints
        state.is_delayed = True


def _add_trigger(operation: AddTrigger, app_label: str, state: ProjectState) -> None:
    _append_option(state, app_label, operation.model_name.lower(), "triggers", operation.trigger)


def _drop_or_reload(state: ProjectState, app_label: str, model_name: str, delay: bool = False) -> None:
    """Models built by the short cuts do not know all their relations: build everything again when next asked for."""
    if state.is_delayed and "apps" in state.__dict__:
        del state.__dict__["apps"]
        state.is_delayed = False
    else:
        _reload_model(state, app_label, model_name, delay)
