"""The demo's closed courses and aftercare, and what the teams have planned, held and learned."""

from datetime import date, timedelta
from decimal import Decimal

from cases.services import record_measurement
from housingfirst.accounts.models import Team, User
from housingfirst.core import clock

from . import services
from .models import Course

TRAINED = (
    # who, profession, kind, method, days since, days until it is renewed, wished
    ("anna", "pedagogue", "method", "ICM", 700, 395, False),
    ("anna", "pedagogue", "supervision", "", 30, 335, False),
    ("bo", "social_worker", "method", "CTI", 420, None, False),
    ("kim", "pedagogue", "method", "ICM", 1100, -5, False),
    ("kim", "pedagogue", "method", "CTI", None, None, True),
    ("pernille", "health_assistant", "guide", "", 200, None, False),
    ("pernille", "health_assistant", "method", "ICM", None, None, True),
)


def load_endings(people: dict[str, User], team: Team, course: Course) -> None:
    """Marianne is done, and somebody asks how it goes; Samir's shelter helps on beside Anna."""
    today = clock.today()
    worker = people["pernille"]
    ended = today - timedelta(days=38)
    record_measurement(by=people["kim"], citizen=course.citizen, kind="end", measured_on=ended, housing="almen_family")
    course = services.close_course(
        by=worker,
        course=course,
        reason="need_met",
        closed_on=ended,
        note="Marianne har sit netværk og ved, hvor hun kan ringe hen.",
    )
    first = course.check_ins.first()  # type: ignore[attr-defined]
    services.note_check_in(
        by=worker,
        check_in=first,
        outcome="well",
        note="Har været på kolonihaveforeningens sommerfest. Vil gerne ringes op igen.",
        made_on=today - timedelta(days=6),
    )
    services.note_aftercare(
        by=people["anna"],
        citizen=_course("Samir").citizen,
        shelter="Boformen Engholm",
        discharged_on=today - timedelta(days=60),
        until=today + timedelta(days=120),
        weekly_hours=Decimal(2),
        does="Henter møbler, sætter lamper op og følger med i posten den første tid.",
        beside="p85a",
        support_does="Anna tager sig af økonomi, lægen og aftalerne med jobcentret.",
    )
    _meetings(people, team, today)
    for key, profession, kind, method, made, renew, wished in TRAINED:
        services.note_competence(
            by=people["carla"],
            worker=people[key],
            kind=kind,
            method=method,
            profession=profession,
            wished=wished,
            made_on=None if made is None else today - timedelta(days=made),
            renew_on=None if renew is None else today + timedelta(days=renew),
        )


def _course(first_name: str) -> Course:
    return Course.objects.live().get(citizen__first_name=first_name, team__name="Team Nord")


def _meetings(people: dict[str, User], team: Team, today: date) -> None:
    """Supervision every other week and a weekly team meeting; the last supervision fell through."""
    carla = people["carla"]
    courses = list(Course.objects.active().filter(team=team).order_by("pk")[:6])
    took_part = [people[key] for key in ("anna", "bo", "kim")]
    for days, kind, led_by in ((23, "supervision", "Lis Holm"), (16, "meeting", "Carla"), (2, "meeting", "Carla")):
        row = services.plan_session(
            by=carla, team=team, kind=kind, planned_on=today - timedelta(days=days), led_by=led_by
        )
        services.write_session(
            by=carla,
            session=row,
            version=1,
            workers=took_part,
            courses=courses[: 2 if kind == "supervision" else 6],
            led_by=led_by,
            note="Om at blive ved uden at presse." if kind == "supervision" else "",
        )
    missed = services.plan_session(by=carla, team=team, kind="supervision", planned_on=today - timedelta(days=9))
    services.write_session(by=carla, session=missed, version=1, is_cancelled=True)
    services.plan_session(
        by=carla, team=team, kind="supervision", planned_on=today + timedelta(days=5), led_by="Lis Holm"
    )
