"""The form of the screening circle, for whoever fills it in: the municipality's people or a partner."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from housingfirst.core import clock
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import ConcernDomain

SILENT = "unsaid"  # the same as no answer at all
ANSWERS = [("no", _("No")), ("yes", _("Yes")), (SILENT, _("Not talked about"))]
Offered = Mapping[str, Mapping[str, list[tuple[str, str]]]]


class ScreeningForm(ServiceForm):
    """The screening circle: the eleven domains, each with concern or not and what speaks for and against.

    Nothing is answered beforehand, and a domain nobody talked about is left out of what is saved.

    `factors`: by domain, the (code, label) pairs offered as `risk_codes` and `protective_codes`
    (`queries.factors_offered`); without them the factors are written in own words.
    """

    screened_on = DateField(label=_("Screened"), initial=clock.today)
    summary = LongTextField(label=_("In short"), max_length=10_000, rows=3, required=False)

    LISTS = {"risk_codes": _("Risk factors"), "protective_codes": _("Protective factors")}
    TEXTS = {
        "risk_factors": _("Risk factors in own words"),
        "protective_factors": _("Protective factors in own words"),
        "note": _("Note"),
    }

    def __init__(self, *args: Any, factors: Offered | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        factors = factors or {}
        self.labels = dict(ConcernDomain.choices)
        for domain in self.labels:
            self.fields[f"{domain}-concern"] = ChoiceField(label=_("Concern"), choices=ANSWERS, required=False)
            for part, words in self.LISTS.items():
                if offered := factors.get(domain, {}).get(part):
                    self.fields[f"{domain}-{part}"] = MultipleChoiceField(label=words, choices=offered, required=False)
            for part, words in self.TEXTS.items():
                self.fields[f"{domain}-{part}"] = LongTextField(label=words, max_length=5_000, rows=2, required=False)

    def rows(self) -> list[dict[str, Any]]:
        """The domains in order, each with its bound fields; open where something is answered or wrong."""
        rows = []
        for domain, label in self.labels.items():
            names = ("concern", *self.LISTS, *self.TEXTS)
            bound = {part: self[f"{domain}-{part}"] for part in names if f"{domain}-{part}" in self.fields}
            said = any(bound[part].value() or bound[part].errors for part in bound if part != "concern")
            rows.append({"domain": domain, "label": label, "open": said or bound["concern"].value() == "yes", **bound})
        return rows

    def clean(self) -> dict[str, Any]:
        """Whoever wrote about a domain has talked about it: is there concern?"""
        cleaned = super().clean()
        for domain in self.labels:
            said = any(cleaned.get(f"{domain}-{part}") for part in (*self.LISTS, *self.TEXTS))
            if said and cleaned.get(f"{domain}-concern") in ("", SILENT):
                self.add_error(
                    f"{domain}-concern",
                    gettext("%(domain)s: you have written about it. Choose whether there is concern, yes or no.")
                    % {"domain": self.labels[domain]},
                )
        return cleaned

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        domains = {
            domain: {part: data[f"{domain}-{part}"] for part in self.TEXTS}
            | {part: data.get(f"{domain}-{part}", []) for part in self.LISTS}
            | {"concern": data[f"{domain}-concern"] == "yes"}
            for domain in self.labels
            if data[f"{domain}-concern"] not in ("", SILENT)
        }
        return {"screened_on": data["screened_on"], "summary": data["summary"], "domains": domains}
