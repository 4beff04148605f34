"""Nominations, offers and tenancies for the tests, made through the services; all in Birkedal."""

from datetime import timedelta
from itertools import count

from cases import services as case_services
from housing import services
from housing.models import Vacancy
from housingfirst.accounts.models import Unit
from housingfirst.core import clock

from . import stock_world

WORDS = "Jeg vil kunne lukke min egen dør."
_numbers = count(1)


def citizen(cast, *, by="anna", **fields):
    """A citizen of Anna's team; the last name is new each time."""
    fields = {"first_name": "Samir", "last_name": f"Kløvergaard {next(_numbers)}", "situation": "shelter_110", **fields}
    return case_services.create_citizen(by=cast[by], situation_from=clock.today(), **fields)


def nominate(cast, *, by="anna", who=None, days_ago=0, **wishes):
    return services.nominate(
        by=cast[by],
        citizen=who or citizen(cast),
        nominated_on=clock.today() - timedelta(days=days_ago),
        **{"own_words": WORDS, **wishes},
    )


def decide(cast, nomination, outcome="approved", **details):
    return services.decide_nomination(by=cast["erik"], nomination=nomination, outcome=outcome, **details)


def approved(cast, **kwargs):
    return decide(cast, nominate(cast, **kwargs))


def admitted(cast, who, *, days_ago=20):
    return services.admit(
        by=cast["mona"],
        citizen=who,
        unit=Unit.objects.get(name="Boformen Engholm"),
        admitted_on=clock.today() - timedelta(days=days_ago),
    )


def vacancy(cast, **fields) -> Vacancy:
    """A dwelling at the municipality's disposal: of an organisation without a counting agreement."""
    owner = stock_world.organisation(cast, f"Boligselskab {next(_numbers)}", agreement=False)
    return stock_world.report(cast, stock_world.department(cast, owner), **fields)


def offer(cast, *, nomination=None, at=None, **terms):
    today = clock.today()
    terms = {
        "answer_by": clock.now() + timedelta(days=2),
        "move_in_on": today + timedelta(days=14),
        "support_method": "ICM",
        "support_contact": cast["anna"],
        "first_visit_on": today + timedelta(days=14),
        **terms,
    }
    return services.make_offer(
        by=cast["hanne"], vacancy=at or vacancy(cast), nomination=nomination or approved(cast), **terms
    )


def accepted(cast, **kwargs):
    row = offer(cast, **kwargs)
    return services.answer_offer(by=cast["anna"], offer=row, accepted=True, own_words="Ja, den vil jeg have.")


def signed(cast, **kwargs):
    """A lease signed today, moving in on the day of the offer."""
    return services.sign_lease(by=cast["hanne"], offer=accepted(cast, **kwargs))


def moved_in(cast, **kwargs):
    """A tenancy moved into today."""
    today = clock.today()
    tenancy = signed(cast, **{"move_in_on": today, "first_visit_on": today, **kwargs})
    return services.move_in(by=cast["anna"], tenancy=tenancy, on=today)


def asked(cast, *, by="hanne", kind="affordability", who=None, at=None, **details):
    """An application to the benefits office about a vacancy, for a citizen with an approved nomination."""
    who = who or approved(cast).citizen
    return services.apply_for_benefit(by=cast[by], citizen=who, kind=kind, vacancy=at or vacancy(cast), **details)
