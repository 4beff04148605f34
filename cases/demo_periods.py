"""What the demo's citizens live on, do and come from, and one who moves on; through the services."""

from collections.abc import Mapping
from datetime import date, timedelta

from housingfirst.accounts.models import User
from housingfirst.core import clock

from . import services
from .demo import citizen
from .models import IncomePeriod

# key, who notes it, income, days ago, and what stands beside it
INCOMES = (
    ("malthe", "bo", "UH", 420, ""),
    ("jesper", "anna", "KH", 600, ""),
    ("kirsten", "anna", "FP", 900, ""),
    ("amina", "anna", "SHO", 300, ""),
    ("samir", "anna", "KH", 200, ""),
    ("sanne", "anna", "SU", 260, "WAGE"),
    ("rikke", "bo", "UH", 150, ""),
    ("ejnar", "dorthe", "BP", 800, ""),
)
# key, who, kind, where, days ago, whether it counts as study for the home
OCCUPATIONS = (
    ("sanne", "anna", "education", "Pædagoguddannelsen i Birkedal", 260, True),
    ("sanne", "anna", "job", "Bageren på Torvet, lørdage", 120, False),
    ("malthe", "bo", "fgu", "FGU Birkedal", 45, False),
    ("rikke", "bo", "none", "", 150, False),
    ("samir", "anna", "practice", "Genbrugsbutikken", 30, False),
)
# key, who, where from, days ago
CAME_FROM = (
    ("jesper", "anna", "Fjordby", 190),
    ("amina", "anna", "Sønderlund", 140),
    ("samir", "anna", "Fjordby", 62),
    ("yusuf", "bo", "Vestermark", 95),
    ("abdi", "erik", "Sønderlund", 30),
    ("henrik", "dorthe", "Fjordby", 260),
    ("lone-marie", "erik", "Østerås", 120),
)


def _ago(days: int) -> date:
    return clock.today() - timedelta(days=days)


def load_periods(people: Mapping[str, User]) -> None:
    """Income, education, municipalities, themes and a package that waits to be made; what is there already stays."""
    if IncomePeriod.objects.exists():
        return
    for key, who, source, days, beside in INCOMES:
        row = citizen(key)
        services.note_income(by=people[who], citizen=row, source=source, starts_on=_ago(days))
        if beside:
            services.note_income(
                by=people[who], citizen=row, source=beside, starts_on=_ago(days // 2), is_main=False, note="Lørdage"
            )
    for key, who, kind, place, days, study in OCCUPATIONS:
        services.note_education(
            by=people[who],
            citizen=citizen(key),
            kind=kind,
            place=place,
            starts_on=_ago(days),
            keeps_study_home=study,
        )
    for key, who, name, days in CAME_FROM:
        services.note_municipality(
            by=people[who],
            citizen=citizen(key),
            kind="previous",
            name=name,
            ends_on=_ago(days),
            arrived_on=_ago(days),
            source="Folkeregistret",
        )
    services.note_municipality(
        by=people["erik"],
        citizen=citizen("lone-marie"),
        kind="paying",
        name="Østerås",
        starts_on=_ago(120),
        source="Aftale om betaling under opholdet på boform",
    )
    _themes(people)
    _moving_on(people["dorthe"])


def _themes(people: Mapping[str, User]) -> None:
    services.write_theme_note(
        by=people["anna"],
        citizen=citizen("sanne"),
        group="economy",
        theme="managing_money",
        sensitivity="confidential",
        text="Budget lagt sammen med Anna. Huslejen betales den første.",
        review_on=clock.today() + timedelta(days=5),
    )


def _moving_on(by: User) -> None:
    """Ejnar has found his daughter: what goes along is chosen, and nobody has made it yet."""
    ejnar = citizen("ejnar")
    services.choose_package(
        by=by,
        citizen=ejnar,
        to_municipality="Sønderlund",
        recipient="Voksenstøtten, Karen Mejlby",
        ground="consent",
        consent_on=_ago(3),
        fields=["name", "born", "reach", "situation", "income", "people"],
    )
