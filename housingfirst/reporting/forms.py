"""Forms of reporting."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core import formats
from housingfirst.core.formfields import ChoiceField
from housingfirst.core.forms import ServiceForm


class ReportForm(ServiceForm):
    """Which team's month a report is asked for."""

    team = ChoiceField(label=_("Team"))
    month = forms.ChoiceField(label=_("Month"))

    def __init__(self, *args, teams, months, **kwargs):
        super().__init__(*args, **kwargs)
        self.teams = {str(team.pk): team for team in teams}
        self.fields["team"].choices = [(key, team.name) for key, team in self.teams.items()]
        self.fields["month"].choices = [(month.isoformat(), formats.month(month).capitalize()) for month in months]
        if teams:
            self.initial.setdefault("team", str(teams[0].pk))

    def service_data(self):
        cleaned = self.cleaned_data
        return {"team": self.teams[cleaned["team"]], "month": date.fromisoformat(cleaned["month"])}
