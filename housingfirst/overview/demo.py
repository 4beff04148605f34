"""The demo, app by app in the order of dependency; each part is idempotent and goes through the services."""

from collections.abc import Callable

from cases.demo import load_people
from cases.demo_consents import load_consents
from cases.demo_duplicates import load_duplicates
from cases.demo_network import load_network, load_outreach
from cases.demo_people import load_relations
from cases.demo_periods import load_periods
from cases.demo_plans import load_plans
from cases.demo_screening import load_screenings
from housing.demo_nominations import load_nominations
from housing.demo_stock import load_stock
from housing.sweeps import sweep_housing
from housingfirst.accounts.demo import found_people
from housingfirst.accounts.models import Municipality, User
from housingfirst.accounts.personas import BIRKEDAL
from housingfirst.accounts.services import system_user
from housingfirst.core.db import municipality_scope
from housingfirst.reporting.demo import load_reports
from housingfirst.tasks.sweeps import sweep_cases
from referrals.demo import load_referrals
from referrals.sweeps import sweep_referrals
from support.demo import load_courses
from support.demo_assignment import load_leave
from support.demo_checks import load_answers
from support.demo_contacts import load_contacts
from support.demo_home import load_homes
from support.demo_teamwork import load_teamwork
from support.demo_visits import load_visits
from support.sweeps import sweep_support

from .demo_file_access import load_file_access


def _sweep() -> None:
    """The first run of the clocks, so that nobody waits an hour for the demo's reminders."""
    by = system_user(Municipality.objects.get(name=BIRKEDAL).pk)
    for sweep in (sweep_cases, sweep_support, sweep_housing, sweep_referrals):
        sweep(by=by)


def load(say: Callable[[str], object]) -> None:
    """Load everything that is not there yet. `say` gets one line per part."""
    found_people()
    say("people, teams and units")
    load_people()
    say("citizens and inquiries")
    load_relations()
    say("the people around the citizens")
    birkedal = Municipality.objects.get(name=BIRKEDAL)
    with municipality_scope(birkedal.pk):
        people = {user.persona: user for user in User.objects.exclude(persona="")}
        load_duplicates()
        say("a citizen registered twice")
        load_screenings()
        say("own codes and screening circles")
        load_stock()
        say("homes, vacancies and the quarter-rule ledger")
        load_periods(people)
        say("income, education, municipalities and a package")
        load_plans(people)
        say("assessments, decisions, plans and measurements")
        load_courses()
        say("courses, caseloads and waiting lists")
        load_nominations(people)
        say("shelter stays, nominations, offers and a home")
        load_contacts()
        load_answers()
        say("contacts and appointments")
        load_visits(people)
        load_homes(people)
        load_teamwork(people)
        say("warnings, a group activity, homes in the making, and who is out")
        load_leave(people)
        say("leave and substitutes")
        load_referrals(people)
        load_consents(people)
        say("referrals")
        load_network(people)
        say("the detection network, and young people turning 18")
        load_outreach()
        say("rounds on the street")
        load_file_access(people)
        say("citizens who ask to see the record")
        load_reports(birkedal.pk)
        say("fidelity reports")
        _sweep()
        say("reminders")
