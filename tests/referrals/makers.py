"""Referrals made through the services."""

from cases import services as cases
from housingfirst.accounts.models import Unit
from housingfirst.core import clock
from referrals import services


def unit(name="Jobcenter Birkedal"):
    return Unit.objects.get(name=name)


def make_citizen(cast, by="anna", **fields):
    fields = {"first_name": "Lone", "last_name": "Klitmark", "situation": "street", **fields}
    return cases.create_citizen(by=cast[by], situation_from=clock.today(), **fields)


def refer(cast, citizen=None, by="anna", **fields):
    fields = {
        "unit": unit(),
        "subject": "Praktik",
        "request": "Find en praktikplads to dage om ugen.",
        "for_partner": "Hun vil gerne arbejde med cykler.",
        "ground": "consent",
        "consent_on": clock.today(),
        **fields,
    }
    return services.refer(by=cast[by], citizen=citizen or make_citizen(cast), **fields)
