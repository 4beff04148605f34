"""Before the door: warnings, and when one is expected back."""

from datetime import datetime, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import DateField, TimeField
from housingfirst.core.forms import ServiceForm

from .contacts import NoteField

LONGEST_TEXT = 500


class WarningText(NoteField):
    def __init__(self):
        super().__init__(
            label=_("What should whoever comes do?"),
            rows=3,
            max_length=LONGEST_TEXT,
            help_text=_("Write it so that the citizen can read it: what to do, not what somebody is like."),
        )


class _OwnedForm(ServiceForm):
    """Whose task it is to look at the warning again: the ids of those it is offered to."""

    def __init__(self, *args, owners, **kwargs):
        super().__init__(*args, **kwargs)
        self._owners = {str(one.pk): one for one in owners}
        self.fields["owner"].choices = [(key, str(one)) for key, one in self._owners.items()]

    def service_data(self):
        data = super().service_data()
        data["owner"] = self._owners[data["owner"]]
        return data


class WarningForm(_OwnedForm):
    """Something to know before the door."""

    kind = forms.ChoiceField(label=_("What is it about?"))
    text = WarningText()
    owner = forms.ChoiceField(label=_("Who looks at it again?"))
    review_on = DateField(label=_("Look at it again on"))

    def __init__(self, *args, kinds, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Choose")), *kinds]


class RenewWarningForm(_OwnedForm):
    """It still holds, perhaps in other words."""

    text = WarningText()
    owner = forms.ChoiceField(label=_("Who looks at it again?"))
    review_on = DateField(label=_("Look at it again on"))


class EndWarningForm(ServiceForm):
    reason = forms.CharField(label=_("Why does it no longer hold?"), max_length=300)


class BackForm(ServiceForm):
    """When one is expected back: a time of day, the next time the clock shows it."""

    moment = TimeField(label=_("Expected back at"))

    def service_data(self):
        now = clock.now().astimezone(clock.DANISH_TIME)
        back = datetime.combine(now.date(), self.cleaned_data["moment"], clock.DANISH_TIME)
        # A time that lies far back is that of the coming night: half past midnight, asked at eleven in the evening.
        if back < now - timedelta(hours=12):
            back = datetime.combine(now.date() + timedelta(days=1), self.cleaned_data["moment"], clock.DANISH_TIME)
        return {"expected_back_at": back}
