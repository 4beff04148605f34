"""Demo: the municipality's own codes, and screening circles filled in with citizens."""

from datetime import timedelta

from housingfirst.accounts.codes import services as code_services
from housingfirst.accounts.models import User
from housingfirst.core import clock

from . import services
from .choices import ConcernDomain
from .codes import INQUIRY_SOURCES, PROTECTIVE_FACTORS, RISK_FACTORS, THEMES
from .demo import citizen
from .models import Screening

OWN_CODES = [
    (INQUIRY_SOURCES, "Café Parasollen", "drop_in_centre", ""),
    (INQUIRY_SOURCES, "Borgerservice", "other", ""),
    (RISK_FACTORS, "Sover i bil eller kælder", "housing", ""),
    (PROTECTIVE_FACTORS, "Har hund", "friends", ""),
    (THEMES, "Varme og el", "70443014-3faf-402d-abcf-396bfad32eb9", "economy"),
]


def load_screenings() -> None:
    """Own codes by the administrator; two circles with Jesper, half a year apart."""
    if Screening.objects.filter(citizen__isnull=False).exists():
        return
    sofie = User.objects.get(persona="sofie")
    for list_key, label, national, group in OWN_CODES:
        code_services.add_code(by=sofie, list_key=list_key, label=label, national=national, field_group=group)
    _circle(
        150,
        "Sover ude og i kældre. Drikker mere, når han er alene.",
        housing={"concern": True, "risk_codes": ["eviction", "sover_i_bil_eller_kaelder"]},
        economy={"concern": True, "risk_codes": ["debt"], "note": "Ved ikke selv, hvor meget han skylder."},
        substances={"concern": True, "risk_codes": ["substance_use"], "protective_codes": ["wants_less"]},
        friends={"concern": True, "protective_factors": "Taler med sin søster om søndagen"},
    )
    _circle(
        12,
        "Har fået ro på. Økonomien fylder stadig.",
        housing={"risk_codes": ["eviction"], "protective_codes": ["safe_for_now"]},
        economy={"concern": True, "risk_codes": ["debt"], "protective_codes": ["steady_income"]},
        substances={"risk_codes": ["substance_use"], "protective_codes": ["wants_less"]},
        friends={"protective_codes": ["network_strengths", "har_hund"], "note": "Søsteren kommer hver anden lørdag."},
    )


def _circle(days: int, summary: str, **said) -> None:
    blank = {"concern": False, "risk_factors": "", "protective_factors": "", "note": ""}
    services.screen_person(
        by=User.objects.get(persona="anna"),
        citizen=citizen("jesper"),
        screened_on=clock.today() - timedelta(days),
        domains={domain: blank | said.get(domain, {}) for domain in ConcernDomain.values},
        summary=summary,
    )
