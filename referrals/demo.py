"""The demo's referrals: one in each state, a late one, a warning of a sanction, and the directory of units."""

from datetime import timedelta

from cases.models import Citizen
from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock
from housingfirst.tasks.sweeps import primary_workers

from . import services
from .models import Referral

UNITS = {
    "Jobcenter Birkedal": {
        "what_for": "Praktik, fritagelse for samtaler, sygemelding, varsel før sanktion",
        "address": "Torvet 2",
        "phone": "70 00 11 20",
        "contact_name": "Jonas Fyrreby",
        "contact_phone": "70 00 11 26",
    },
    "Boformen Engholm": {
        "what_for": "Plads på boformen, udskrivning sammen med kommunen",
        "address": "Engholmvej 14",
        "phone": "70 00 11 40",
        "contact_name": "Mona Lindeskov",
        "contact_phone": "70 00 11 41",
    },
}
# days ago, subject, what is asked, written to the unit, groups, what became of it and the unit's words
REFERRALS = (
    (24, "Praktik", "Find en praktik to formiddage om ugen.", "Vil gerne arbejde med cykler.", ["contact"], "", ""),
    (
        12,
        "Fritaget for samtaler",
        "Fritag for samtaler, mens indflytningen står på.",
        "Flytter ind om tre uger og har meget at holde styr på.",
        ["contact", "housing"],
        "accepted",
        "Fritaget i tre måneder. Ring, hvis der bliver brug for mere.",
    ),
    (
        9,
        "Mentor om morgenen",
        "Kan I følge med til aktiveringen de første to uger?",
        "",
        [],
        "needs_more",
        "Hvornår på dagen passer det bedst, og hvem aftaler vi det med?",
    ),
    (6, "Kørekort til truck", "Kan I betale et truckkursus?", "", [], "declined", "Der er ikke midler i år."),
    (3, "Sygemelding", "Hjælp med at forlænge sygemeldingen.", "Egen læge har skrevet.", ["contact"], "received", ""),
    (1, "Samtale hjemme", "Kan næste samtale holdes hjemme?", "Møder bedst, når det er hjemme.", ["contact"], "", ""),
)


def load_referrals(people: dict[str, User]) -> int:
    """Referrals of Anna's and Bo's citizens to the jobcentre; nothing where there are some; returns how many."""
    if Referral.objects.exists():
        return 0
    units = {unit.name: unit for unit in Unit.objects.filter(name__in=UNITS)}
    for name, fields in UNITS.items():
        services.describe_unit(by=people["carla"], unit=units[name], **fields)
    rows = [
        _load(people, units["Jobcenter Birkedal"], *pair) for pair in zip(_citizens(people), REFERRALS, strict=False)
    ]
    if rows:
        services.warn_of_sanction(
            by=people["jonas"],
            referral=rows[0],
            what="Kom ikke til samtalen i mandags.",
            falls_on=clock.today() + timedelta(days=5),
        )
    return len(rows)


def _citizens(people: dict[str, User]) -> list[tuple[User, Citizen]]:
    """Worker and citizen: those Anna and Bo are the primary workers of, else those Anna's team knows."""
    workers = {people[key].pk: people[key] for key in ("anna", "bo")}
    visible = {row.pk: row for row in Citizen.objects.visible_to(people["anna"]).filter(record_protected=False)}
    pairs = sorted(primary_workers(visible).items())
    known = [(workers[worker], visible[pk]) for pk, worker in pairs if worker in workers]
    return known or [(people["anna"], visible[pk]) for pk in sorted(visible)]


def _load(people: dict[str, User], unit: Unit, pair: tuple[User, Citizen], row: tuple) -> Referral:
    worker, citizen = pair
    days, subject, request, text, groups, became, words = row
    on = clock.today() - timedelta(days=days)
    referral = services.refer(
        by=worker,
        citizen=citizen,
        unit=unit,
        subject=subject,
        request=request,
        for_partner=text,
        field_groups=groups,
        ground="consent",
        consent_on=on,
        on=on,
    )
    if became == "received":
        return services.receive(by=people["jonas"], referral=referral)
    if became:
        return services.answer_referral(
            by=people["jonas"], referral=referral, answer=became, text=words, on=on + timedelta(days=min(2, days))
        )
    return referral
