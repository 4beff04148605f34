"""The invented municipalities, teams, units and people of the demo, made through the services."""

from datetime import date, timedelta
from decimal import Decimal

from housingfirst.core import clock
from housingfirst.core.db import municipality_scope

from . import personas, services
from .models import Municipality, User
from .roles import Role

STARTED_AGO = timedelta(days=3 * 365)


def found_people() -> None:
    """Birkedal and Hedelund with the personas; what is there already stays."""
    started = clock.today() - STARTED_AGO
    for name in (personas.BIRKEDAL, personas.HEDELUND):
        if not Municipality.objects.filter(name=name).exists():
            _found(services.found_municipality(name=name), started)


def _found(municipality: Municipality, started: date) -> None:
    people = [persona for persona in personas.PERSONAS if persona.municipality == municipality.name]
    with municipality_scope(municipality.pk):
        administrator = _administrator(municipality, started)
        teams = {
            key: services.create_team(by=administrator, name=name)
            for key, (where, name) in personas.TEAMS.items()
            if where == municipality.name
        }
        units = {
            key: services.create_unit(by=administrator, name=name, kind=kind)
            for key, (where, name, kind) in personas.UNITS.items()
            if where == municipality.name
        }
        for persona in people:
            user = _person(persona, administrator)
            for role in persona.roles:
                if not (user == administrator and role == Role.ADMINISTRATOR):
                    services.give_role(by=administrator, user=user, role=role, starts_on=started)
            if persona.team:
                services.join_team(
                    by=administrator,
                    user=user,
                    team=teams[persona.team],
                    fraction=Decimal(persona.fraction),
                    is_leader=persona.leads,
                    starts_on=started,
                )
            if persona.unit:
                services.join_unit(by=administrator, user=user, unit=units[persona.unit], starts_on=started)


def _administrator(municipality: Municipality, started: date) -> User:
    """Somebody must make the first people: in Birkedal that is Sofie, elsewhere an unnamed administrator."""
    own = municipality.name == personas.BIRKEDAL
    user = services.found_first_administrator(
        municipality=municipality,
        username="sofie" if own else f"administrator-{municipality.pk}",
        email="",
        password="",
        starts_on=started,
    )
    if own:
        sofie = next(persona for persona in personas.PERSONAS if persona.key == "sofie")
        user.first_name, user.last_name, user.title = sofie.first_name, sofie.last_name, str(sofie.title)
        user.persona = "sofie"
        user.save(update_fields=["first_name", "last_name", "title", "persona"])
    return user


def _person(persona: personas.Persona, administrator: User) -> User:
    if persona.key == "sofie":
        return administrator
    return services.create_user(
        by=administrator,
        username=persona.key,
        first_name=persona.first_name,
        last_name=persona.last_name,
        email=f"{persona.key}@example.invalid",
        title=str(persona.title),
        persona=persona.key,
    )
