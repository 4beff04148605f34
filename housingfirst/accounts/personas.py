"""The invented people of the demo. One list for the demo data, the login page and the tests."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .roles import Role


@dataclass(frozen=True)
class Persona:
    """`team`, `unit`: keys of demo teams and units; `what` is shown on the persona login."""

    key: str
    first_name: str
    last_name: str
    title: Any
    what: Any
    roles: tuple[str, ...]
    municipality: str = "Birkedal Kommune"
    team: str = ""
    leads: bool = False
    unit: str = ""
    fraction: str = "1.00"


BIRKEDAL, HEDELUND = "Birkedal Kommune", "Hedelund Kommune"

TEAMS = {
    "nord": (BIRKEDAL, "Team Nord"),
    "syd": (BIRKEDAL, "Team Syd"),
    "gade": (BIRKEDAL, "Gadeplan"),
    "hedelund": (HEDELUND, "Hedelund Bostøtte"),
}
UNITS = {
    "jobcenter": (BIRKEDAL, "Jobcenter Birkedal", "jobcentre"),
    "engholm": (BIRKEDAL, "Boformen Engholm", "shelter"),
    "birkebo": (BIRKEDAL, "Boligforeningen Birkebo", "housing_organisation"),
}

PERSONAS = (  # one line a person

    Persona("anna", "Anna", "Møllegaard", _("Support worker, ICM"), _("Visits, plans and tasks, mostly on the phone"), (Role.SUPPORT_WORKER,), team="nord"),
    Persona("bo", "Bo", "Tranekær", _("Support worker, CTI"), _("Same team as Anna"), (Role.SUPPORT_WORKER,), team="nord"),
    Persona("carla", "Carla", "Nørreskov", _("Team leader"), _("Caseloads, waiting list, deviations and fidelity"), (Role.TEAM_LEADER,), team="nord", leads=True, fraction="0.00"),
    Persona("dorthe", "Dorthe", "Vestmark", _("Support worker, another team"), _("Cannot see Anna's citizens"), (Role.SUPPORT_WORKER,), team="syd"),
    Persona("erik", "Erik", "Sandbæk", _("Authority adviser"), _("Assesses, decides, approves nominations"), (Role.AUTHORITY_ADVISER,)),
    Persona("hanne", "Hanne", "Ravnsholt", _("Housing coordinator"), _("Vacancies, quarter rule, matching, offers"), (Role.HOUSING_COORDINATOR,)),
    Persona("yrsa", "Yrsa", "Kildebæk", _("Benefits office key worker"), _("Affordability and deposit loans, fast track"), (Role.BENEFITS_OFFICER,)),
    Persona("jonas", "Jonas", "Fyrreby", _("Jobcentre caseworker"), _("Sees only what is referred to the jobcentre"), (Role.PARTNER,), unit="jobcenter"),
    Persona("mona", "Mona", "Lindeskov", _("Shelter contact"), _("Her residents, nominations, discharge"), (Role.PARTNER,), unit="engholm"),
    Persona("bent", "Bent", "Agerholm", _("Clerk in a housing organisation"), _("Reports vacancies, sees his ledger"), (Role.PARTNER,), unit="birkebo"),
    Persona("lise", "Lise", "Overgaard", _("Head of department"), _("Figures without names"), (Role.DEPARTMENT_HEAD,)),
    Persona("frida", "Frida", "Holmegaard", _("Data protection officer"), _("Who saw and changed what"), (Role.AUDITOR,)),
    Persona("sofie", "Sofie", "Damkjær", _("Administrator"), _("Users, teams, codes and parameters"), (Role.ADMINISTRATOR,)),
    Persona("hedelund-anna", "Anna", "Hedegaard", _("Support worker"), _("Another municipality"), (Role.SUPPORT_WORKER,), municipality=HEDELUND, team="hedelund"),
    Persona("hedelund-carla", "Carla", "Lyngby", _("Team leader"), _("Another municipality"), (Role.TEAM_LEADER,), municipality=HEDELUND, team="hedelund", leads=True, fraction="0.00"),
)  # fmt: skip


def personas_for_login():
    """What the persona page shows: key, name, title, what, municipality."""
    return [
        {
            "key": persona.key,
            "name": f"{persona.first_name} {persona.last_name}",
            "initials": persona.first_name[0] + persona.last_name[0],
            "title": persona.title,
            "what": persona.what,
            "municipality": persona.municipality,
        }
        for persona in PERSONAS
    ]
