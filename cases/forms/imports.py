"""The form that takes a file of citizens, situations or inquiries."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField
from housingfirst.core.forms import ServiceForm

from .. import rules
from ..choices import ImportKind


class ImportForm(ServiceForm):
    kind = ChoiceField(label=_("What does the file hold?"), choices=ImportKind.choices, initial=ImportKind.CITIZENS)
    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,
        help_text=_("CSV in UTF-8 or XLSX, at most 10 MB. The first row names the columns."),
    )
    team = forms.ChoiceField(
        label=_("Team for new citizens"),
        required=False,
        help_text=_("For a file of citizens. Without a team only the adviser finds them."),
    )

    def __init__(self, *args: Any, teams: dict[str, Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._teams = teams
        self.fields["kind"].error_messages["required"] = _("Choose what the file holds.")
        choices = [*((key, str(team)) for key, team in teams.items()), ("", _("No team"))]
        self.fields["team"].choices = choices  # type: ignore[attr-defined]
        self.fields["team"].initial = next(iter(teams), "")

    def clean_file(self) -> Any:
        """The size is looked at before the file is read into memory."""
        file = self.cleaned_data["file"]
        try:
            rules.check_file_size(file.size)
        except rules.FileTooLarge as refusal:
            raise ValidationError(str(refusal), refusal.code) from None
        return file

    def service_data(self) -> dict[str, Any]:
        file = self.cleaned_data["file"]
        return {
            "kind": self.cleaned_data["kind"],
            "content": file.read(),
            "file_name": file.name,
            "team": self._teams.get(self.cleaned_data["team"]),
        }
