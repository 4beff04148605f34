"""The page that shows every part of the interface, for those who build pages. Demo only."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from housingfirst.core import charts, clock, formfields
from housingfirst.core.conflicts import conflict_of
from housingfirst.core.forms import ServiceForm
from housingfirst.core.lists import Column, Filter, Listing, ListPage

OUTCOMES = [
    ("held", "Gennemført"),
    ("away", "Ikke hjemme"),
    ("cancelled", "Borger aflyste"),
    ("by_us", "Vi aflyste"),
]
FACTS = [
    ("Bolig", "2 rum, 56 m², tidsubegrænset lejekontrakt"),
    ("Husleje", "4.310 kr. + 480 kr. aconto"),
    ("Depositum", ""),
]


class SampleForm(ServiceForm):
    """One field of every kind."""

    outcome = formfields.ChoiceField(label="Hvordan gik det?", choices=OUTCOMES, layout="fill", initial="held")
    until = formfields.DateField(label="Afvigelsen gælder til", help_text="For eksempel 31-1-2027")
    at = formfields.TimeField(label="Hvornår", required=False)
    rent = formfields.AmountField(label="Højeste husleje", required=False)
    hours = formfields.NumberField(label="Timer om ugen", required=False, max_value=37)
    team = forms.ChoiceField(label="Team", choices=[("", "Vælg et team"), ("n", "Team Nord"), ("s", "Team Syd")])
    areas = formfields.MultipleChoiceField(
        label="Livsområder", required=False, choices=[("h", "Bolig"), ("e", "Økonomi"), ("n", "Netværk")]
    )
    reason = formfields.LongTextField(label="Begrundelse")
    agreed = forms.BooleanField(label="Aftalt med borgeren", required=False)


class SamplePlan(ServiceForm):
    step = formfields.LongTextField(label="Næste skridt")
    who = forms.CharField(label="Hvem")
    due_on = formfields.DateField(label="Hvornår")


def _state(row):
    return ("ok", "I brug") if row.is_active else ("idle", "Lukket")


def _conflict():
    first = {"step": "Aftale om samvær", "who": "Bo", "due_on": clock.today()}
    saved = {"step": "Aftale om støttet samvær på mødet 2. december", "who": "Malthe og Familieafdelingen"}
    base = SamplePlan(None, initial=first, version=1).initial["base"]
    typed = {"step": "Aftale om støttet samvær de første fire gange", "who": "Familieafdelingen", "due_on": "2/12-2026"}
    form = SamplePlan({**typed, "base": base, "version": "1"}, initial={**first, **saved}, version=2)
    return conflict_of(form, version=2, saved_by="Bo", saved_at=clock.now())


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    if not settings.HF_DEMO:
        raise Http404
    now, today = clock.now(), clock.today()
    list_page = ListPage(
        key="styleguide",
        title="Medarbejdere",
        columns=[
            Column(
                "name",
                "Navn",
                "get_full_name",
                sort=("first_name", "last_name"),
                header=True,
                phone="wide",
                kind="person",
            ),
            Column("title", "Titel", "title", sort="title"),
            Column("seen", "Senest logget ind", "last_login", sort="last_login"),
            Column(
                "state", "Status", lambda row: ("ok", "I brug") if row.is_active else ("idle", "Lukket"), kind="status"
            ),
        ],
        filters=[Filter("active", "Status", [("1", "I brug"), ("0", "Lukket")], "is_active")],
        search=lambda rows, text: rows.filter(first_name__icontains=text),
        search_label="Søg medarbejder",
        default_sort="name",
        per_page=5,
        can_export=False,
    )
    people = get_user_model().objects.filter(municipality=request.user.municipality_id, is_system=False)
    months = [("jun", 41), ("jul", 38), ("aug", 33), ("sep", 27), ("okt", 24), ("nov", 19)]
    shares = [("jun", 86), ("jul", 84), ("aug", 88), ("sep", 93), ("okt", 92), ("nov", 91)]
    full = [("icm", "ICM", 10)] * 8
    over = [("icm", "ICM", 10)] * 5 + [("cti", "CTI", 8)] * 2
    context = {
        "form": SampleForm({"until": "12-11-20266", "outcome": "held", "rent": "46.50", "team": "n"}),
        "blank_form": SampleForm(None),
        "listing": Listing(list_page, request, people),
        "conflict": _conflict(),
        "loads": [charts.load_bar("Anna", full, 80), charts.load_bar("Ejnar", over, 64)],
        "bars": charts.bar_chart(
            "Median ventetid pr. måned",
            "Fra 41 dage i juni til 19 i november.",
            [(label, days, f"{days} dage") for label, days in months],
            head=("Måned", "Median"),
        ),
        "bars_with_norm": charts.bar_chart(
            "Andel set i tide pr. måned",
            "Mellem 84 og 93 procent. Normen er 90.",
            [(label, share, f"{share} %") for label, share in shares],
            norm=(90, "90 %"),
            head=("Måned", "Andel"),
        ),
        "clocks": [
            (now - timedelta(minutes=30), now + timedelta(hours=23, minutes=30), ""),
            (now - timedelta(hours=20), now + timedelta(hours=3, minutes=40), ""),
            (now - timedelta(hours=40), now - timedelta(hours=16, minutes=40), ""),
            (now - timedelta(hours=14), now + timedelta(hours=9, minutes=30), "venter på borger"),
        ],
        "days": [today + timedelta(days=days) for days in (-4, 0, 1, 3, 20)],
        "seen": [today - timedelta(days=days) for days in (0, 1, 15)],
        "facts": FACTS,
        "now": now,
        "rent": "4650.5",
    }
    if "besked" in request.GET:
        messages.success(request, "Opgaven er sat som gjort.")
        messages.warning(request, "Der er kun én plads tilbage i teamet.")
    return render(request, "styleguide.html", context)
