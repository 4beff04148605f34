"""Nominations in every state, questions, offers and a tenancy of the demo's citizens, made through the services.

Dates are relative to today. What is there already stays, so that loading twice changes nothing.
"""

from datetime import timedelta
from decimal import Decimal

from cases import demo
from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock

from . import services
from .models import Department, Nomination, Vacancy
from .parameters import THRESHOLD

SHELTER = "Boformen Engholm"
STAYS = (("samir", 62), ("tenna", 210), ("lone-marie", 120))

# Citizen → (who nominates, days ago, the citizen's own words, the wishes).
NOMINATIONS: dict = {
    "tenna": (
        "anna",
        150,
        "Jeg vil have et sted, hvor hunden må være. Og hvor ingen kommer ind, uden at jeg siger ja.",
        {"areas": ["Midtbyen", "Lærkevænget"], "must_have": ["pets"], "highest_rent": Decimal(5200)},
    ),
    "nikolaj": (
        "bo",
        98,
        "Bare stuen. Jeg sover bedst tæt på en dør.",
        {"nice_to_have": ["ground_floor"], "highest_rent": Decimal(4700), "max_rooms": 2},
    ),
    "ole": (
        "anna",
        130,
        "Tæt på min bror, så kan vi spise sammen om søndagen.",
        {"near": "broderen i Åparken", "must_have": ["step_free"], "highest_rent": Decimal(5400)},
    ),
    "jesper": ("anna", 60, "Et varmt sted med en lås.", {"highest_rent": Decimal(4400), "max_rooms": 2}),
    "yusuf": (
        "bo",
        88,
        "Jeg vil kunne lave min egen mad.",
        {"must_have": ["own_kitchen"], "highest_rent": Decimal(5600)},
    ),
    "samir": (
        "mona",
        2,
        "Jeg vil kunne lukke min egen dør. Gerne i nærheden af min søster, for så spiser jeg ordentligt.",
        {"areas": ["Midtbyen"], "must_have": ["own_bath"], "highest_rent": Decimal(4700), "max_rooms": 2},
    ),
    "lone-marie": ("mona", 12, "Et roligt hus. Ikke Havnegade igen.", {"avoid_areas": ["Havnegade"]}),
    "abdi": ("erik", 6, "Mit eget navn på døren.", {"highest_rent": Decimal(4500)}),
    "rikke": ("bo", 30, "Jeg vil bo alene et stykke tid.", {"highest_rent": Decimal(4500)}),
    "amina": ("anna", 110, "Plads til min datter, når hun kommer.", {"children": 1, "min_rooms": 2}),
    "ditte": ("bo", 200, "En altan, hvor jeg kan ryge i fred.", {"highest_rent": Decimal(6000)}),
}
LANDLORD = "Hedegaards Udlejning"
# Who is offered which home: address, rooms, m², rent. The other open dwellings wait for a choice.
HOMES = {
    "ditte": ("Stationsvej 48, 1. tv.", 2, 54, 4350),
    "yusuf": ("Stationsvej 48, 2. th.", 2, 58, 4600),
    "nikolaj": ("Stationsvej 48, st. th.", 1, 38, 3650),
}
APPROVED = ("tenna", "nikolaj", "ole", "jesper", "yusuf", "ditte")


def load_nominations(people: dict[str, User]) -> None:
    """Everything of this part; `people` are the personas of Birkedal by key. Called inside the municipality."""
    if Nomination.objects.exists():
        return
    today = clock.today()
    _set_threshold(people["sofie"])
    unit = Unit.objects.get(name=SHELTER)
    for key, days in STAYS:
        services.admit(
            by=people["mona"], citizen=demo.citizen(key), unit=unit, admitted_on=today - timedelta(days=days)
        )
    made = {key: _nominate(people, key, *what) for key, what in NOMINATIONS.items()}
    _decide(people, made)
    _offers(people, made)


def _set_threshold(administrator: User) -> None:
    """Birkedal has decided what must be left each month; the invented figure of the look."""
    set_parameter(
        by=administrator,
        key=THRESHOLD,
        value="4000",
        valid_from=clock.today() - timedelta(days=200),
        source="Birkedal Byråd (opfundet)",
    )


def _nominate(people: dict[str, User], key: str, by: str, days: int, words: str, wishes: dict) -> Nomination:
    day = clock.today() - timedelta(days=days)
    return services.nominate(
        by=people[by],
        citizen=demo.citizen(key),
        nominated_on=day,
        own_words=words,
        own_words_on=day,
        own_words_approved=True,
        **wishes,
    )


def _decide(people: dict[str, User], made: dict[str, Nomination]) -> None:
    """Erik's answers; what he sent in himself waits for another adviser, and Samir's waits for him."""
    erik = people["erik"]
    for key in APPROVED:
        on = made[key].nominated_on + timedelta(days=3)
        services.decide_nomination(by=erik, nomination=made[key], outcome="approved", basis="holistic", on=on)
    services.decide_nomination(
        by=erik,
        nomination=made["lone-marie"],
        outcome="returned",
        document="Opholdsbevis fra boformen",
        on=clock.today() - timedelta(days=9),
    )
    services.decide_nomination(
        by=erik,
        nomination=made["amina"],
        outcome="refused",
        reason="Du har en lejekontrakt i Åparken, der først udløber om et år. Bliver den opsagt, tager vi den op igen.",
        on=clock.today() - timedelta(days=104),
    )
    services.withdraw_nomination(
        by=people["bo"],
        nomination=made["rikke"],
        withdrawal="citizen_wish",
        reason="Jeg bliver hos min mor lidt.",
    )


def _offers(people: dict[str, User], made: dict[str, Nomination]) -> None:
    """Ditte has moved in, Yusuf has said yes, Nikolaj has an offer in his hands; the benefits office is asked."""
    today, hanne = clock.today(), people["hanne"]
    for key, (address, rooms, area, rent) in HOMES.items():
        vacancy = _reported(hanne, address, rooms, area, rent)
        day = today if key == "ditte" else max(vacancy.available_from, today)
        question = services.apply_for_benefit(
            by=hanne, citizen=demo.citizen(key), kind="affordability", vacancy=vacancy
        )
        offer = services.make_offer(
            by=hanne,
            vacancy=vacancy,
            nomination=made[key],
            answer_by=clock.now() + timedelta(days=2),
            move_in_on=day,
            support_method="CTI",
            support_contact=people["bo"],
            first_visit_on=day,
        )
        if key == "nikolaj":
            services.apply_for_benefit(
                by=hanne,
                citizen=demo.citizen(key),
                kind="deposit_loan",
                vacancy=vacancy,
                applied_amount=vacancy.dwelling.deposit,
            )
            continue
        _answer(people, question)
        services.answer_offer(by=people["bo"], offer=offer, accepted=True, own_words="Ja. Den vil jeg gerne have.")
        if key == "ditte":
            tenancy = services.sign_lease(by=hanne, offer=offer)
            services.move_in(by=people["bo"], tenancy=tenancy, on=today)
            furnish = services.apply_for_benefit(
                by=people["bo"], citizen=demo.citizen(key), kind="establishment", applied_amount=Decimal(8000)
            )
            services.answer_benefit_application(
                by=people["yrsa"],
                application=furnish,
                outcome="no",
                reason="Hun kunne have sparet op, mens hun boede på boformen.",
            )


def _reported(hanne: User, address: str, rooms: int, area: int, rent: int) -> Vacancy:
    """A private dwelling the landlord has offered the municipality today, outside the count."""
    dwelling = services.create_dwelling(
        by=hanne,
        department=Department.objects.filter(organisation__name=LANDLORD).order_by("pk")[0],
        address=address,
        tenure="private",
        rooms=rooms,
        area_m2=area,
        rent=Decimal(rent),
        on_account=Decimal(420),
        deposit=Decimal(rent * 3),
        rent_from=clock.today() - timedelta(days=30),
    )
    return services.report_vacancy(by=hanne, dwelling=dwelling, reported_on=clock.today())


def _answer(people: dict[str, User], question) -> None:
    services.answer_benefit_application(
        by=people["yrsa"],
        application=question,
        outcome="yes",
        amounts=services.Sum(
            net_income=Decimal(9924),
            rent=question.rent,
            utilities=question.utilities,
            housing_benefit=Decimal(675),
            other_fixed=Decimal(0),
        ),
    )
