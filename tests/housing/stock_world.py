"""Housing organisations, dwellings and vacancies for the tests, made through the services."""

from datetime import date
from decimal import Decimal
from itertools import count

from housing import services
from housing.models import Agreement, Department, Dwelling, HousingOrganisation
from housingfirst.accounts.models import Unit
from housingfirst.core import clock

LONG_AGO = date(2025, 1, 1)
_numbers = count(1)


def organisation(cast, name="Birkebo", *, at="", agreement=True, **terms) -> HousingOrganisation:
    """An organisation with a quarter-rule agreement from long ago, unless `agreement=False`; `at`: its unit."""
    row = services.create_organisation(by=cast["hanne"], name=name, unit=Unit.objects.get(name=at) if at else None)
    if agreement:
        make_agreement(cast, row, **terms)
    return row


def make_agreement(cast, row, **terms) -> Agreement:
    terms = {"mode": "quarter_rule", "starts_on": LONG_AGO, **terms}
    return services.make_agreement(by=cast["hanne"], organisation=row, **terms)


def department(cast, owner, name="Afd. 1 Åparken", district="Midtbyen", **fields) -> Department:
    return services.create_department(by=cast["hanne"], organisation=owner, name=name, district=district, **fields)


def dwelling(cast, place, **fields) -> Dwelling:
    """A two-room dwelling for 4.650 kr.; its address is new each time."""
    fields = {
        "address": f"Åparken {next(_numbers)}, 1. tv.",
        "rooms": 2,
        "area_m2": 58,
        "rent": Decimal("4650"),
        "on_account": Decimal("480"),
        "deposit": Decimal("24300"),
        "rent_from": LONG_AGO,
        **fields,
    }
    return services.create_dwelling(by=cast["hanne"], department=place, **fields)


def report(cast, place, *, by="hanne", reported_on=None, available_from=None, registered_at=None, **fields):
    """A new dwelling of the department, reported vacant."""
    return services.report_vacancy(
        by=cast[by],
        dwelling=dwelling(cast, place, **fields),
        reported_on=reported_on or clock.today(),
        available_from=available_from,
        registered_at=registered_at,
    )


def vacancy(cast, name="Birkebo", at="Boligforeningen Birkebo"):
    """An open vacancy that is the municipality's turn, of the organisation whose clerk is Bent."""
    return report(cast, department(cast, organisation(cast, name, at=at, share_denominator=1)))
