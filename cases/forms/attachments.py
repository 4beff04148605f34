"""Fields and forms that take a file about a citizen."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import Sensitivity
from ..rules.attachments import ALLOWED


class UploadField(forms.FileField):
    """One file; the service looks at its size and at what it holds. A browser forgets a chosen file when a page is
    shown again, so the hint says what to do then."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("label", _("File"))
        kwargs.setdefault("allow_empty_file", True)  # the rule says it in our words
        kwargs.setdefault("max_length", None)
        kwargs.setdefault(
            "help_text", _("%(allowed)s. If the page is shown again, choose the file once more.") % {"allowed": ALLOWED}
        )
        super().__init__(**kwargs)


class AttachForm(ServiceForm):
    """A file for a note or for the record, after the note is written."""

    upload = UploadField()
    sensitivity = ChoiceField(
        label=_("Who may open it?"), choices=Sensitivity.choices, initial=Sensitivity.ORDINARY, layout="fill"
    )

    def __init__(self, *args: Any, of_note: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if of_note:
            del self.fields["sensitivity"]


class WithdrawForm(ServiceForm):
    reason = forms.CharField(
        label=_("Why is it withdrawn?"),
        max_length=300,
        help_text=_("The file stays in the record, but nobody opens it any more."),
    )
