"""Leave and substitutes of the demo: Bo's holiday, half of it covered, and Kim on a course."""

from datetime import timedelta

from housingfirst.accounts.models import Team, User
from housingfirst.core import clock

from . import services
from .choices import LeaveKind
from .models import Course, WorkerLeave

COVERED = 4


def load_leave(people: dict[str, User]) -> int:
    """Leave to come in Team Nord; nothing where leave is planned already."""
    if WorkerLeave.objects.exists():
        return 0
    carla, bo, anna = people["carla"], people["bo"], people["anna"]
    team, monday = Team.objects.get(name="Team Nord"), clock.today() + timedelta(days=7 - clock.today().weekday())
    first = monday + timedelta(weeks=1)
    leave = services.plan_leave(
        by=carla,
        team=team,
        worker=bo,
        kind=LeaveKind.HOLIDAY,
        starts_on=first,
        ends_on=first + timedelta(days=12),
    )
    kim = User.objects.get(username="kim", municipality=carla.municipality)
    services.plan_leave(
        by=carla,
        team=team,
        worker=kim,
        kind=LeaveKind.TRAINING,
        starts_on=monday + timedelta(weeks=4),
        ends_on=monday + timedelta(weeks=4, days=3),
    )
    courses = Course.objects.visible_to(carla).filter(team=team, worker=bo, state="active").order_by("pk")[:COVERED]
    for course in courses:
        services.cover_leave(by=carla, team=team, leave=leave, worker=anna, course=course)
    return 2
