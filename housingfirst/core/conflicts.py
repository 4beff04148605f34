"""Two people edited the same thing: say so, lose nothing, let the second one choose.

A model that several people edit carries `version = PositiveIntegerField(default=1)`. Its form is made with
`version=obj.version`, its service takes `version=`, locks the row, calls `check_version` and adds one.
The form keeps what it showed first (`base`), so that only what both changed has to be chosen; the rest is merged.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from housingfirst.core.error_pages import for_htmx
from housingfirst.core.errors import DomainError


class StaleVersion(DomainError):
    """The row was saved by somebody else after the form was shown."""

    code = "stale_version"
    message = gettext_lazy(
        "Somebody else saved this while you were writing. Nothing is lost. "
        "Load the page again and choose what shall apply."
    )


def check_version(obj: Any, version: int) -> None:
    """Raise `StaleVersion` unless the locked row still has the version the form was made from."""
    if obj.version != version:
        raise StaleVersion


@dataclass
class Row:
    """One field on the conflict page: what it held first, what I wrote, what is saved now; as raw form values.

    Where only one side changed it, both columns show the merged value.
    """

    name: str
    label: str
    base: list[str] | None
    mine: list[str]
    theirs: list[str]
    is_text: bool = False
    mine_shown: str = ""
    theirs_shown: str = ""

    @property
    def differs(self) -> bool:
        """Both changed it, and to different things."""
        return self.mine != self.theirs and self.mine != self.base and self.theirs != self.base

    def merged(self, prefer: str) -> list[str]:
        """The value when only one side changed it; where both did, `prefer`: "mine", "theirs" or "both"."""
        if not self.differs:
            return self.theirs if self.mine == self.base else self.mine
        if prefer == "both" and self.is_text:
            return ["\n\n".join(part for part in (*self.mine, *self.theirs) if part)]
        return self.theirs if prefer == "theirs" else self.mine


@dataclass(frozen=True)
class Conflict:
    """What the conflict page shows and posts again."""

    rows: list[Row]
    hidden: list[tuple[str, str]]
    version: str
    saved_by: str
    saved_at: datetime | None

    @property
    def differing(self) -> list[Row]:
        return [row for row in self.rows if row.differs]

    def choice(self, prefer: str) -> list[tuple[str, str]]:
        """Name and value of every hidden input that posts the merged form again."""
        return self.hidden + [(row.name, value) for row in self.rows for value in row.merged(prefer)]

    def current(self) -> str:
        """The saved values as the new `base`."""
        return json.dumps({row.name: row.theirs for row in self.rows})


def raw_values(bound: forms.BoundField, value: Any) -> list[str]:
    """A value as the widget would post it: no, one or several strings."""
    shown = bound.field.widget.format_value(bound.field.prepare_value(value))
    if isinstance(bound.field, forms.BooleanField):
        return ["on"] if value else []
    values = shown if isinstance(shown, list | tuple) else [shown]
    return [str(one).replace("\r\n", "\n") for one in values if one not in (None, "")]


def typed_value(bound: forms.BoundField) -> Any:
    """What was posted, read if it can be read: `3/3-2026` and `03-03-2026` are the same day."""
    try:
        return bound.field.to_python(bound.data)
    except forms.ValidationError:
        return bound.data


def shown_values(bound: forms.BoundField, raw: list[str]) -> str:
    """Raw values as a person reads them: labels of choices, yes and no, a dash for nothing."""
    if isinstance(bound.field, forms.BooleanField):
        return _("Yes") if raw else _("No")
    if hasattr(bound.field, "choices"):
        labels: dict[str, str] = {}
        for key, label in bound.field.choices:
            labels.update(
                {str(k): str(v) for k, v in label} if isinstance(label, list | tuple) else {str(key): str(label)}
            )
        raw = [labels.get(one, one) for one in raw]
    return ", ".join(raw) or "–"


def base_values(form: forms.BaseForm) -> str:
    """What the fields hold when the form is shown, for the hidden `base` input."""
    return json.dumps({bound.name: raw_values(bound, bound.initial) for bound in form if not bound.is_hidden})


def conflict_of(form: Any, *, version: Any, saved_by: str = "", saved_at: datetime | None = None) -> Conflict:
    """Compare what was posted with the form's initial values, which the view has just read: "theirs".

    `form.changed_unseen`: fields that show nothing of what they hold (a CPR number) and that somebody has changed since
    the form was made, with what may be shown of the saved value; left empty, such a field keeps what is saved.
    """
    try:
        base = json.loads(form.data.get(form.add_prefix("base")) or "{}")
    except (ValueError, RecursionError):  # nobody's form sent it
        base = {}
    rows, hidden = [], []
    for bound in form:
        if bound.name in ("version", "base") or isinstance(bound.field, forms.FileField):
            continue
        if bound.is_hidden:
            hidden += [(bound.html_name, value) for value in raw_values(bound, bound.data)]
            continue
        mine, theirs = raw_values(bound, typed_value(bound)), raw_values(bound, bound.initial)
        shown_first = base.get(bound.name) if isinstance(base, dict) else None
        first = [str(one) for one in shown_first] if isinstance(shown_first, list) else None
        if bound.name in form.changed_unseen:
            first = ["…"]  # what stood there when the form was shown, which neither of the two has now
        row = Row(
            bound.html_name, str(bound.label), first, mine, theirs, isinstance(bound.field.widget, forms.Textarea)
        )
        row.mine_shown = shown_values(bound, row.mine if row.differs else row.merged("mine"))
        row.theirs_shown = shown_values(bound, row.theirs if row.differs else row.merged("mine"))
        if row.differs and bound.name in form.changed_unseen:
            row.theirs_shown = form.changed_unseen[bound.name]
        rows.append(row)
    return Conflict(rows, hidden, str(version), saved_by, saved_at)


def conflict_page(request: HttpRequest, form: Any) -> HttpResponse:
    """409 with both values side by side; the buttons post the merged form to the same address again."""
    conflict = form.conflict
    if conflict.differing:
        choices = [
            (_("Use both, and edit"), conflict.choice("both"), True),
            (_("Use mine"), conflict.choice("mine"), False),
            (_("Use the saved one"), conflict.choice("theirs"), False),
        ]
    else:
        choices = [
            (_("Look it through and save"), conflict.choice("mine"), True),
        ]
    context = {"conflict": conflict, "choices": choices}
    return for_htmx(request, render(request, "errors/conflict.html", context, status=409))
