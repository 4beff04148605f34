"""Contacts and appointments of the demo, logged through the service, with dates that follow the day it is loaded."""

import random
from datetime import datetime, time, timedelta
from uuid import UUID, uuid5

from housingfirst.accounts.models import User
from housingfirst.core import clock

from . import services
from .choices import Outcome, Place
from .models import Appointment, Course

NAMESPACE = UUID("6f1c2c1e-0000-4000-8000-000000000000")
NOTES = [
    "Gennemgik breve fra banken og satte den sidste regning på betalingsservice.",
    "Drak kaffe og talte om ugen. Vil gerne i gang med noget om formiddagen.",
    "Fulgtes ad til lægen. Ny tid om tre uger.",
    "Talte med viceværten om vaskekælderen. Der er styr på nøglen nu.",
    "Ringede sammen til jobcentret. De ringer tilbage i morgen.",
    "Handlede ind og lavede mad sammen. Køleskabet er fyldt.",
    "Gik en tur i parken. Sover bedre end sidste uge.",
]
WORDS = [
    "Det er første gang, jeg har haft gæster.",
    "Jeg har sovet hele natten.",
    "Det hjælper, at det er den samme, der kommer.",
    "Jeg vil gerne selv ringe næste gang.",
]
RHYTHM = {"CTI": 9, "ICM": 6, "ACT": 3, "M-ACT": 4}


def load_contacts() -> int:
    """Contacts for every active course of the scope's municipality that has none yet; returns how many."""
    added = 0
    courses = Course.objects.active().filter(contacts__isnull=True).select_related("citizen", "worker").order_by("pk")
    for number, course in enumerate(courses):
        if course.worker is not None:
            added += _contacts_of(course, course.worker, random.Random(number))
    return added


def _contacts_of(course: Course, worker: User, chance: random.Random) -> int:
    today = clock.today()
    step = RHYTHM.get(course.method, 10)
    first = max(course.starts_on, today - timedelta(days=120))
    # A few are behind: their last contact lies further back than the norm.
    day, last = first + timedelta(days=2), today - timedelta(days=chance.choice([1, 2, 3, 3, 4, 9, 16]))
    contacts: list[services.PastContact] = []
    while day <= last:
        if day.weekday() < 5:
            contacts.append(_contact(course, day, chance, len(contacts)))
        day += timedelta(days=max(1, step + chance.randint(-2, 2)))
    services.log_past_contacts(by=worker, citizen=course.citizen, contacts=contacts)
    _appointments(course, worker, chance)
    return len(contacts)


def _contact(course: Course, day, chance: random.Random, number: int) -> services.PastContact:
    held = chance.random() < 0.82
    return services.PastContact(
        happened_at=datetime.combine(
            day, time(chance.choice([9, 10, 13, 14]), chance.choice([0, 30])), clock.DANISH_TIME
        ),
        minutes=chance.choice([30, 45, 45, 60, 90]) if held else 15,
        place=chance.choice([Place.HOME, Place.HOME, Place.OUTSIDE, Place.PHONE, Place.OFFICE]),
        outcome=Outcome.HELD
        if held
        else chance.choice([Outcome.NO_SHOW, Outcome.ATTEMPTED, Outcome.CITIZEN_CANCELLED]),
        note=chance.choice(NOTES) if held else "",
        own_words=chance.choice(WORDS) if held and chance.random() < 0.2 else "",
        life_areas=chance.sample(["housing", "economy", "network", "daily_life"], 1) if held else [],
        participants=[("network", "Søster")] if held and number % 6 == 5 else [],
        client_key=uuid5(NAMESPACE, f"{course.pk}-{number}"),
    )


def _appointments(course: Course, worker: User, chance: random.Random) -> None:
    """Visits today for the first few of a worker, the rest spread over the coming week."""
    now = clock.now().astimezone(clock.DANISH_TIME)
    planned = Appointment.objects.planned().filter(worker=worker).count()
    days = 0 if planned < 3 else 1 + planned % 5
    moment = datetime.combine(now.date() + timedelta(days=days), time(9 + 2 * (planned % 4), 30), clock.DANISH_TIME)
    if moment <= now:
        moment = now.replace(second=0, microsecond=0) + timedelta(minutes=45 + 60 * planned)
    services.plan_appointment(
        by=worker, citizen=course.citizen, starts_at=moment, minutes=chance.choice([45, 60]), place=Place.HOME
    )
