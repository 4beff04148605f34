"""Five invented housing organisations with their dwellings and two years of vacancies, made through the services.

Dates are relative to today. What is there already stays, so that loading twice changes nothing.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock

from . import services
from .models import Department, Dwelling, HousingOrganisation

BIRKEBO = "Boligforeningen Birkebo"

# Organisation → (contact, agreements as (mode, share, unit, days since it began, terms), departments).
# Department → (name, district, exempt since days or None, dwellings).
# Dwelling → address, rooms, m², floor, rent, on account, deposit and further words: lift, one pet, pets, youth, …
ORGANISATIONS: dict = {
    BIRKEBO: (
        "Bent Agerholm, 70 10 20 30",
        [
            (
                "quarter_rule",
                "1/4",
                "organisation",
                720,
                "Svar inden tre dage, kl. 12. Punkt 5: en ubrugelig tur går videre.",
            )
        ],
        [
            (
                "Afd. 1 Åparken",
                "Midtbyen",
                None,
                [
                    ("Åparken 12, 1. th.", 2, 55, 1, 4390, 450, 22800, "one"),
                    ("Åparken 40, st. tv.", 3, 77, 0, 5390, 560, 28100, "one"),
                    ("Åparken 26, 2. tv.", 2, 57, 2, 4510, 460, 23400, ""),
                    ("Åparken 8, 3. th.", 3, 79, 3, 5480, 570, 28600, "lift"),
                ],
            ),
            (
                "Afd. 2 Engdraget",
                "Engkvarteret",
                None,
                [
                    ("Engdraget 3, st. th.", 3, 81, 0, 6120, 610, 31900, "pets"),
                    ("Engdraget 17, 1. tv.", 2, 59, 1, 4720, 480, 24600, "one"),
                    ("Engdraget 9, 2. th.", 2, 60, 2, 4790, 480, 24900, ""),
                    ("Engdraget 21, st. tv.", 1, 38, 0, 3480, 340, 17600, "one"),
                ],
            ),
            (
                "Afd. 3 Nordgården",
                "Nordbyen",
                None,
                [
                    ("Nordgården 5, 2. th.", 5, 118, 2, 8940, 820, 46500, "one"),
                    ("Nordgården 11, 1. tv.", 2, 62, 1, 4880, 500, 25400, "lift"),
                    ("Nordgården 2, 4. th.", 1, 41, 4, 3620, 360, 18900, "lift"),
                ],
            ),
            (
                "Afd. 4 Lærkevænget",
                "Østbyen",
                None,
                [
                    ("Lærkevænget 14, 2. tv.", 2, 58, 2, 4650, 480, 24300, "one"),
                    ("Lærkevænget 9, 1. tv.", 2, 61, 1, 4880, 490, 25400, "one"),
                    ("Lærkevænget 33, st. th.", 2, 56, 0, 4560, 470, 23700, "pets"),
                    ("Lærkevænget 20, 1. th.", 4, 98, 1, 7280, 720, 37900, "one"),
                ],
            ),
            (
                "Afd. 6 Højtoften",
                "Højtoften",
                640,
                [
                    ("Højtoften 22, 1. th.", 4, 96, 1, 7480, 740, 38900, ""),
                    ("Højtoften 8, 2. tv.", 2, 54, 2, 4210, 430, 21900, ""),
                ],
            ),
            (
                "Afd. 7 Skovbrynet",
                "Vestbyen",
                None,
                [
                    ("Skovbrynet 4, vær. 12", 1, 24, 1, 2890, 300, 9600, "youth"),
                    ("Skovbrynet 4, vær. 15", 1, 26, 1, 2990, 300, 9900, "youth"),
                ],
            ),
        ],
    ),
    "Birkedal Boligselskab": (
        "Udlejningen, 70 10 20 31",
        [
            ("quarter_rule", "1/4", "organisation", 720, ""),
            ("targeted", "1/3", "department", 250, "Kun boliger til højst 5.500 kr. Hensyn til beboersammensætningen."),
        ],
        [
            (
                "Afd. 11 Kirkestræde",
                "Midtbyen",
                None,
                [
                    ("Kirkestræde 6, 1. tv.", 2, 52, 1, 4480, 440, 23100, "one"),
                    ("Kirkestræde 18, 3. th.", 2, 54, 3, 4590, 450, 23800, "lift"),
                    ("Kirkestræde 2, st. th.", 1, 36, 0, 3390, 330, 17100, ""),
                ],
            ),
            (
                "Afd. 12 Møllebakken",
                "Nordbyen",
                None,
                [
                    ("Møllebakken 7, 2. tv.", 3, 80, 2, 5490, 560, 28600, "one"),
                    ("Møllebakken 15, st. tv.", 2, 63, 0, 4990, 500, 26000, "pets"),
                ],
            ),
        ],
    ),
    "Fjordparkens Almene Boliger": (
        "Jytte Havgaard, 70 10 20 32",
        [("quarter_rule", "1/4", "organisation", 500, "")],
        [
            (
                "Afd. 1 Fjordparken",
                "Havnen",
                None,
                [
                    ("Fjordparken 10, 1. th.", 2, 59, 1, 4740, 470, 24700, "one"),
                    ("Fjordparken 24, 2. tv.", 3, 84, 2, 6280, 620, 32700, "lift"),
                    ("Fjordparken 31, st. tv.", 2, 60, 0, 4820, 480, 25100, "pets"),
                    ("Fjordparken 5, 3. th.", 1, 40, 3, 3590, 350, 18400, "lift"),
                ],
            )
        ],
    ),
    "Kollegiegården Birkedal": (
        "Kontoret, 70 10 20 33",
        [("quarter_rule", "1/4", "organisation", 600, "Ungdomsboliger. Studiekravet ses efter ved det årlige tjek.")],
        [
            (
                "Afd. 1 Kollegiegården",
                "Midtbyen",
                None,
                [
                    ("Kollegievej 1, vær. 3", 1, 22, 0, 2750, 280, 9200, "youth shared-kitchen"),
                    ("Kollegievej 1, vær. 9", 1, 23, 1, 2790, 280, 9300, "youth shared-kitchen"),
                    ("Kollegievej 3, 2. tv.", 1, 33, 2, 3290, 320, 11800, "youth"),
                    ("Kollegievej 3, st. th.", 1, 34, 0, 3340, 320, 11900, "youth one"),
                ],
            )
        ],
    ),
    "Hedegaards Udlejning": (
        "Ole Hedegaard, 70 10 20 34",
        [],
        [
            (
                "Stationsbyen",
                "Stationsbyen",
                None,
                [
                    ("Stationsvej 44, 1. sal", 2, 66, 1, 5200, 550, 15600, "private pets damp"),
                    ("Stationsvej 61, st.", 1, 45, 0, 4100, 420, 12300, "private"),
                ],
            )
        ],
    ),
}

# What became of Birkebo's turns (family dwellings), by turn number; the newest one is open.
BECAME = {
    4: ("let", 21, ""),
    8: ("let", 16, ""),
    12: ("let", 24, ""),
    16: ("let", 19, ""),
    20: ("casework", 9, "Svar om indskudslån kom efter 9 dage; boligen var udlejet."),
    24: ("too_dear", 2, "Ingen på listen kan betale over 6.200 kr. Turen gik videre efter aftalens punkt 5."),
    28: ("let", 17, ""),
}
# Birkebo's lines: how many days ago, and which dwelling; the family dwellings of counted departments are counted.
BIRKEBO_LINES = [
    *((705, "Åparken 8"), (668, "Nordgården 2"), (655, "Åparken 26"), (634, "Lærkevænget 20")),
    *((612, "Skovbrynet 4, vær. 12"), (588, "Nordgården 11"), (570, "Åparken 12")),
    *(
        (552, "Højtoften 8"),
        (540, "Lærkevænget 9"),
        (521, "Engdraget 3"),
        (503, "Åparken 40"),
    ),
    *((470, "Skovbrynet 4, vær. 15"), (455, "Engdraget 17"), (438, "Lærkevænget 33"), (420, "Åparken 8")),
    *(
        (401, "Engdraget 9"),
        (380, "Åparken 26"),
        (362, "Nordgården 11"),
        (340, "Lærkevænget 14"),
        (318, "Engdraget 21"),
    ),
    *((300, "Skovbrynet 4, vær. 12"), (281, "Åparken 12"), (262, "Lærkevænget 20"), (240, "Engdraget 17")),
    *((190, "Åparken 40"), (165, "Nordgården 2"), (140, "Engdraget 9"), (105, "Nordgården 5"), (80, "Lærkevænget 33")),
    *((61, "Åparken 8"), (45, "Engdraget 21"), (28, "Åparken 12"), (19, "Åparken 40"), (12, "Lærkevænget 9")),
    *((6, "Højtoften 22"), (5, "Engdraget 3"), (1, "Lærkevænget 14")),
]
OTHER_LINES = {
    "Birkedal Boligselskab": [
        *((610, "Kirkestræde 6"), (480, "Møllebakken 7"), (400, "Kirkestræde 2"), (310, "Møllebakken 15")),
        *((220, "Kirkestræde 18"), (150, "Kirkestræde 2"), (95, "Møllebakken 7"), (40, "Kirkestræde 6")),
    ],
    "Fjordparkens Almene Boliger": [
        *((430, "Fjordparken 24"), (350, "Fjordparken 5"), (230, "Fjordparken 10"), (120, "Fjordparken 31")),
        (33, "Fjordparken 24"),
    ],
    "Kollegiegården Birkedal": [
        *((520, "Kollegievej 1, vær. 3"), (410, "Kollegievej 3, 2."), (290, "Kollegievej 1, vær. 9")),
        *((170, "Kollegievej 3, st."), (50, "Kollegievej 1, vær. 3"), (2, "Kollegievej 1, vær. 9")),
    ],
    "Hedegaards Udlejning": [(75, "Stationsvej 44"), (2, "Stationsvej 61")],
}
LATE = {"Engdraget 3": 3}  # a report that came some days after


def load_stock() -> None:
    """Build the housing stock of the demo's municipality; needs its people."""
    hanne = User.objects.get(persona="hanne")
    today = clock.today()
    for name, (contact, agreements, departments) in ORGANISATIONS.items():
        if HousingOrganisation.objects.filter(name=name).exists():
            continue
        organisation = services.create_organisation(
            by=hanne, name=name, contact=contact, unit=Unit.objects.filter(name=name).first()
        )
        for department in departments:
            _department(hanne, organisation, department, today)
        lines = BIRKEBO_LINES if name == BIRKEBO else OTHER_LINES[name]
        _lines(hanne, organisation, agreements, lines, today)


def _department(hanne: User, organisation: HousingOrganisation, row, today: date) -> None:
    name, district, exempt_since, dwellings = row
    exempt = {}
    if exempt_since is not None:
        since = today - timedelta(days=exempt_since)
        exempt = {
            "exempt_reason": "transformation_area",
            "exempt_from": since,
            "exempt_until": since.replace(year=since.year + 3, day=1),
        }
    department = services.create_department(by=hanne, organisation=organisation, name=name, district=district, **exempt)
    for dwelling in dwellings:
        _dwelling(hanne, department, dwelling, today)


def _dwelling(hanne: User, department: Department, row, today: date) -> None:
    address, rooms, area_m2, floor, rent, on_account, deposit, words = row
    words = words.split()
    home = services.create_dwelling(
        by=hanne,
        department=department,
        address=address,
        category="youth" if "youth" in words else "family",
        tenure="private" if "private" in words else "almen",
        rooms=rooms,
        area_m2=area_m2,
        floor=floor,
        has_lift="lift" in words,
        pets="allowed" if "pets" in words else "one" if "one" in words else "none",
        own_kitchen="shared-kitchen" not in words,
        deposit=Decimal(deposit),
        rent=Decimal(rent - 90),
        on_account=Decimal(on_account),
        rent_from=today - timedelta(days=1000),
        **(
            {
                "condition_note": "Fugtpletter ved badeværelsesvinduet; udlejer har lovet nyt vindue.",
                "condition_on": today - timedelta(days=70),
            }
            if "damp" in words
            else {}
        ),
    )
    services.set_rent(
        by=hanne,
        dwelling=home,
        rent=Decimal(rent),
        on_account=Decimal(on_account),
        valid_from=today - timedelta(days=300),
    )


def _lines(hanne: User, organisation: HousingOrganisation, agreements, lines, today: date) -> None:
    homes = {home.address: home for home in _homes(organisation)}
    waiting = list(agreements)
    for ago, start_of_address in lines:
        while waiting and waiting[0][3] > ago:
            _agreement(hanne, organisation, waiting.pop(0), today)
        home = next(home for address, home in homes.items() if address.startswith(start_of_address))
        _line(hanne, organisation, home, ago, today)
    for agreement in waiting:
        _agreement(hanne, organisation, agreement, today)


def _homes(organisation: HousingOrganisation):
    return Dwelling.objects.filter(department__organisation=organisation).select_related("department__organisation")


def _agreement(hanne: User, organisation: HousingOrganisation, row, today: date) -> None:
    mode, share, unit, ago, terms = row
    numerator, denominator = share.split("/")
    services.make_agreement(
        by=hanne,
        organisation=organisation,
        mode=mode,
        share_numerator=int(numerator),
        share_denominator=int(denominator),
        unit=unit,
        starts_on=today - timedelta(days=ago),
        terms=terms,
    )


def _line(hanne: User, organisation: HousingOrganisation, home: Dwelling, ago: int, today: date) -> None:
    registered = today - timedelta(days=ago)
    late = next((days for start, days in LATE.items() if home.address.startswith(start)), 0)
    reported_on = registered - timedelta(days=late)
    vacancy = services.report_vacancy(
        by=hanne,
        dwelling=home,
        reported_on=reported_on,
        available_from=registered + timedelta(days=8),
        registered_at=datetime.combine(registered, time(0, 5), clock.DANISH_TIME),
    )
    if not vacancy.at_disposal or ago < 4:
        return
    became, days, note = BECAME.get(vacancy.turn_number or 0, ("let", 15, ""))
    if organisation.name != BIRKEBO or vacancy.category == "youth":
        became, days, note = "let", 15, ""
    _outcome(hanne, vacancy, became, registered + timedelta(days=days), note)


def _outcome(hanne: User, vacancy, became: str, on: date, note: str) -> None:
    if became == "let":
        services.reserve(by=hanne, vacancy=vacancy, happened_on=on - timedelta(days=6))
        services.mark_let(by=hanne, vacancy=vacancy, happened_on=on, let_from=on + timedelta(days=4))
    elif became == "casework":
        services.mark_lost(by=hanne, vacancy=vacancy, reason=became, note=note, happened_on=on)
        services.correct_line(
            by=hanne,
            vacancy=vacancy,
            was="5.210 kr. i husleje",
            holds="5.120 kr.",
            reason="Tastefejl i meldingen. Tallet og turen er uændret.",
        )
    else:
        services.mark_unusable(by=hanne, vacancy=vacancy, reason=became, note=note, happened_on=on)
