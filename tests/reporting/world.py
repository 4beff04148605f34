"""A month of a team, lived through the services with a moved clock; the figures are worked out in the tests."""

from datetime import date, datetime, time, timedelta
from uuid import uuid4

from housingfirst.core import clock
from housingfirst.reporting.rules.months import last_month
from support import services as support
from tests.cases.makers import make_decision
from tests.support import world


def at(day, hour=10):
    return datetime.combine(day, time(hour), clock.DANISH_TIME)


def go_to(day):
    clock.move_to(at(day, 12))


def course_with_decision(cast, method="ICM", worker="anna", **citizen):
    """Decided, enlisted and begun today."""
    who = world.new_citizen(cast, **citizen)
    decision = make_decision(cast["erik"], who, delivered=False, method=method)
    entry = support.enlist(by=cast["erik"], citizen=who, method=method, team=world.team(), decision_id=decision.pk)
    return support.start_course(by=cast["carla"], entry=entry, worker=cast[worker])


def contact(cast, course, day, *, by="anna", **fields):
    fields = {"minutes": 45, "place": "home", "outcome": "held", **fields}
    return support.log_contact(by=cast[by], citizen=course.citizen, happened_at=at(day), client_key=uuid4(), **fields)


class Month:
    """The newest month that has ended, with `day(3)` its third."""

    def __init__(self):
        self.today = clock.today()
        self.first = last_month(self.today)
        self.next = (self.first + timedelta(days=32)).replace(day=1)

    def day(self, number) -> date:
        return self.first + timedelta(days=number - 1)

    def every(self, step, since=1, until=None):
        last = (until or self.next) - timedelta(days=1)
        day = self.day(since)
        while day <= last:
            yield day
            day += timedelta(days=step)


def lived_month(cast):
    """Six ICM courses with Anna begun on the 2nd: five seen on the 5th and weekly from then on, the sixth never.

    The first moved into a home on the 22nd, nominated on the 4th. The clock stands at today again.
    """
    from tests.housing import home_world

    month = Month()
    go_to(month.day(2))
    world.offer_methods(cast)
    courses = [course_with_decision(cast) for _number in range(6)]
    go_to(month.day(4))
    nomination = home_world.approved(cast, who=courses[0].citizen)
    go_to(month.day(22))
    home_world.moved_in(cast, nomination=nomination)
    clock.move_to(at(month.today, 13))
    for course in courses[:5]:
        for day in month.every(7, since=5):
            contact(cast, course, day)
    contact(cast, courses[5], month.day(9), outcome="attempted", minutes=5)
    return month, courses
