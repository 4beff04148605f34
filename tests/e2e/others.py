"""What the story needs and nobody in it does: methods, homes, and eight others with Bo; made through the services."""

from datetime import datetime, timedelta
from uuid import uuid4

from housingfirst.accounts.models import User
from housingfirst.core import clock
from support import services
from support.models import Course
from tests.housing import stock_world
from tests.support import world

NAMES = (
    *("Abdi Rønnebakke", "Tenna Skovager", "Karl Elmegrøn", "Maja Birkholt"),
    *("Nikolaj Vinterdal", "Rosa Engmark", "Villy Strandby", "Signe Hedelykke"),
)
NINTH = "Tove Lyngholm"


def offer_methods(cast):
    world.offer_methods(cast, "ICM", "CTI")


def stock_of_homes(cast):
    """Three vacancies of an organisation; the fourth is the municipality's turn, and Hanne reports it."""
    owner = stock_world.organisation(cast, "Fjordbo")
    place = stock_world.department(cast, owner)
    for _number in range(3):
        stock_world.report(cast, place)
    stock_world.dwelling(cast, place, address="Lærkevænget 14", rent=3500)


def eight_with_bo(cast):
    """Bo has his eight ICM courses, and a ninth citizen waits."""
    for name in NAMES:
        world.course(cast, "ICM", "bo", _somebody(cast, name))
    world.entry(cast, "ICM", _somebody(cast, NINTH))


def _somebody(cast, name):
    first_name, last_name = name.split()
    return world.new_citizen(cast, first_name, last_name=last_name)


def a_month_of_visits(cast):
    """Bo visits his nine every week of the month; two of them are not in on one day."""
    first = clock.today().replace(day=1) - timedelta(days=7)
    bo = User.objects.get(pk=cast["bo"].pk)
    for place, course in enumerate(Course.objects.active().filter(worker=bo).select_related("citizen")):
        for week in range(6):
            day = first + timedelta(days=7 * week + place % 5)
            if day > clock.today():
                continue
            services.log_contact(
                by=bo,
                citizen=course.citizen,
                client_key=uuid4(),
                happened_at=datetime(day.year, day.month, day.day, 9 + place % 6, tzinfo=clock.DANISH_TIME),
                minutes=45,
                place="home",
                outcome="no_show" if (place, week) in ((2, 2), (5, 4)) else "held",
            )
