"""Bringing what somebody typed before back into the form."""

from typing import Any

from django import forms

from housingfirst.core.forms import ServiceForm

# Buttons and the token are no content; a key that makes a form sent twice one is of the page, not of the draft.
NOT_TYPED = ("csrfmiddlewaretoken", "_draft", "_forget", "_show", "_more", "_writer", "client_key")


def typed_in(data: Any) -> dict[str, list[str]]:
    """A posted form as it stands, to be kept."""
    return {name: data.getlist(name) for name in data if name not in NOT_TYPED}


def take_up(form: ServiceForm, typed: dict[str, list[str]]) -> None:
    """Show an unsent form with what was typed, exactly, errors or not.

    The version and the first values the writer saw come back too, so that a clash with somebody who saved since is
    noticed when the form is sent.
    """
    for name, field in form.fields.items():
        values = typed.get(form.add_prefix(name))
        if values is None:
            if isinstance(field, forms.BooleanField | forms.MultipleChoiceField):
                form.initial[name] = [] if isinstance(field, forms.MultipleChoiceField) else False
            continue
        several = isinstance(field, forms.MultipleChoiceField)
        if isinstance(field, forms.BooleanField):
            form.initial[name] = bool(values and values[-1])
        else:
            form.initial[name] = values if several else values[-1]
    form._bound_fields_cache.clear()  # type: ignore[attr-defined]
