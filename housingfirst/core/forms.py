"""The form every page uses: it parses and shows, the service decides, nothing typed is lost.

A view reads

    form = VisitForm(request.POST or None, initial=…)
    if form.submit(services.log_visit, course=course, by=request.user):
        return redirect(form.result)
    return render_form(request, "support/visit_form.html", form, {"course": course})
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from housingfirst.core import conflicts
from housingfirst.core.errors import DomainError, NotAllowed

# Control characters (line breaks and tabs aside) and the marks that turn the direction of writing.
FORBIDDEN = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
EDIT_AGAIN = "_edit"


def without_nul(data: Any) -> Any:
    """Posted data with NUL removed: PostgreSQL cannot store it and nobody can see it."""
    if not any("\0" in value for key in data for value in _values(data, key) if isinstance(value, str)):
        return data
    clean = data.copy()
    for key in data:
        values = [value.replace("\0", "") if isinstance(value, str) else value for value in _values(data, key)]
        if hasattr(clean, "setlist"):
            clean.setlist(key, values)
        else:
            clean[key] = values[0]
    return clean


def _values(data: Any, key: str) -> list[Any]:
    return data.getlist(key) if hasattr(data, "getlist") else [data[key]]


class ServiceForm(forms.Form):
    """A form that hands its cleaned data to one service function.

    `version` (with `saved_by`, `saved_at`): the version of the row being edited. The form then notices that somebody
    else saved in between, and the service gets `version=` to check it again under its lock. `initial` must be read
    from the row in the same request.
    """

    def __init__(
        self,
        data: Any = None,
        *args: Any,
        version: int | None = None,
        saved_by: Any = "",
        saved_at: datetime | None = None,
        **kwargs: Any,
    ):
        super().__init__(without_nul(data) if data is not None else None, *args, **kwargs)
        self.result: Any = None
        self.conflict: conflicts.Conflict | None = None
        self.changed_unseen: dict[str, str] = {}
        for name, one in self.fields.items():
            one.error_messages["required"] = self._required_message(name, one)
        self._version, self._saved_by, self._saved_at = version, saved_by, saved_at
        if version is not None:
            self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=version)
            self.fields["base"] = forms.CharField(widget=forms.HiddenInput, required=False)
            self.initial["version"] = version
            self.initial["base"] = conflicts.base_values(self)

    def _required_message(self, name: str, field: forms.Field) -> str:
        """`Udfyld »Begrundelse«.`: the summary above the form must say which field it speaks of."""
        if field.error_messages["required"] != forms.Field.default_error_messages["required"]:
            return field.error_messages["required"]
        if isinstance(field, forms.FileField):
            return _("Choose a file.")
        text = _("Choose »%(label)s«.") if hasattr(field, "choices") else _("Fill in »%(label)s«.")
        return text % {"label": self[name].label}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, value in list(cleaned.items()):
            if name != "base" and isinstance(value, str) and (found := FORBIDDEN.search(value)):
                self.add_error(
                    name,
                    ValidationError(
                        _("The text holds a character that cannot be shown (%(code)s). Delete it, or type it anew."),
                        "control_character",
                        {"code": f"U+{ord(found[0]):04X}"},
                    ),
                )
        return cleaned

    def service_data(self) -> dict[str, Any]:
        """The cleaned data as keyword arguments of the service; override to rename or to combine."""
        return {name: value for name, value in self.cleaned_data.items() if name not in ("version", "base")}

    def submit(self, service: Callable[..., Any], **kwargs: Any) -> bool:
        """Call `service(**data, **kwargs)`; true when it succeeded, its answer in `result`.

        A refusal becomes an error on its field, or above the form. Somebody else's edit sets `conflict`. A missing
        permission is not the form's business and passes through (403).
        """
        if not self.is_bound or self.data.get(EDIT_AGAIN):
            return False
        if self._version is not None and self.data.get(self.add_prefix("version")) != str(self._version):
            self._note_conflict()
            return False
        if not self.is_valid():
            return False
        data = self.service_data() | kwargs
        if self._version is not None:
            data["version"] = self._version
        try:
            self.result = service(**data)
        except NotAllowed:
            raise
        except conflicts.StaleVersion:
            self._note_conflict()
            return False
        except DomainError as refusal:
            self._refuse(refusal.field, ValidationError(str(refusal), refusal.code))
            return False
        except ValidationError as refusal:
            by_field = refusal.error_dict if hasattr(refusal, "error_dict") else {NON_FIELD_ERRORS: refusal.error_list}
            for field, errors in by_field.items():
                for error in errors:
                    self._refuse(field, error)
            return False
        return True

    def _note_conflict(self) -> None:
        self.conflict = conflicts.conflict_of(
            self, version=self._version, saved_by=str(self._saved_by or ""), saved_at=self._saved_at
        )

    def _refuse(self, field: str | None, error: ValidationError) -> None:
        """Put the error on its field if the form shows it, else above the form."""
        shown = field in self.fields and not self.fields[field].widget.is_hidden
        self.add_error(field if shown else None, error)


def render_form(request: HttpRequest, template: str, form: ServiceForm, context: dict | None = None) -> HttpResponse:
    """The page with its form: 200 first, 422 with errors, 409 when somebody else saved in between."""
    if form.conflict:
        return conflicts.conflict_page(request, form)
    editing = form.is_bound and form.data.get(EDIT_AGAIN)
    status = 422 if form.is_bound and not editing and form.errors else 200
    return render(request, template, {"form": form, **(context or {})}, status=status)
