"""Courses and what leads to them, made through the services; shared by the tests of support."""

from datetime import date
from itertools import count

from cases.choices import METHODS_BY_TYPE
from cases.models import Measurement
from cases.services import create_citizen, draft_decision, finalise_decision
from housingfirst.accounts.models import Team, User
from housingfirst.core import clock
from support import queries, services

_numbers = count(1)
METHODS = ("ICM", "CTI", "ACT", "P85")
BASES = {"support_85a": ["SEL-85a-1"], "support_85": ["SEL-85"], "preventive": ["SEL-99"]}


def team(name="Team Nord"):
    return Team.objects.get(name=name)


def fresh(user: User) -> User:
    """The same person without what was remembered about their access."""
    return User.objects.get(pk=user.pk)


def offer_methods(cast, *methods, team_name="Team Nord", since=date(2024, 1, 1)):
    for method in methods or METHODS:
        services.offer_method(by=cast["sofie"], team=team(team_name), method=method, starts_on=since)


def new_citizen(cast, first_name="", **fields):
    number = next(_numbers)
    fields = {"last_name": f"Rugmark {number}", "situation": "street", "situation_from": clock.today(), **fields}
    return create_citizen(by=cast["anna"], first_name=first_name or f"Borger{number}", **fields)


def decide(cast, citizen, method="ICM", on=None, **fields):
    """A made decision that grants the method: a course is under way on nothing less."""
    type = next(type for type, methods in METHODS_BY_TYPE.items() if method in methods)
    draft = draft_decision(
        by=cast["erik"],
        citizen=citizen,
        **{"type": type, "method": method, "legal_bases": BASES[type], "reasons": "Han har brug for støtte.", **fields},
    )
    return finalise_decision(by=cast["erik"], decision=draft, decided_on=on)


def entry(cast, method="ICM", citizen=None, decided=True, **fields):
    citizen = citizen or new_citizen(cast)
    if decided and not queries.decision_for(citizen, method, fields.get("entered_on", clock.today())):
        decide(cast, citizen, method, on=fields.get("entered_on"))
    return services.enlist(by=cast["erik"], citizen=citizen, method=method, team=fields.pop("team", team()), **fields)


def course(cast, method="ICM", worker="anna", citizen=None, starts_on=None):
    waiting = entry(cast, method, citizen, **({"entered_on": starts_on} if starts_on else {}))
    return services.start_course(
        by=cast["carla"], entry=waiting, worker=cast[worker] if worker else None, starts_on=starts_on
    )


def fill(cast, worker="anna", method="ICM", number=8):
    return [course(cast, method, worker) for _number in range(number)]


def measurement(cast, citizen, kind="end", on=None):
    return Measurement.objects.create(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        kind=kind,
        measured_on=on or clock.today(),
        housing="almen_family",
        measured_by=cast["anna"],
    )
