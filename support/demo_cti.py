"""The demo's CTI courses from within: plans, steps, contacts, an interruption, a network map and what follows."""

from datetime import date, timedelta

from housingfirst.accounts.models import User
from housingfirst.core import clock

from . import queries, services
from .models import Course, CoursePhase

GOALS = {
    "housing": "Nøgler, seng og forsikring er på plads, og huslejen betales hver den første.",
    "economy": "En aftale om gælden, og en konto som pengene går ind på.",
    "network": "Ses med søsteren en gang om ugen, uden at nogen skal minde om det.",
    "daily_life": "Står op til aftalerne fire dage om ugen og handler selv ind.",
    "work": "Er begyndt i praktik og ved, hvem der kan ringes til, når det brænder på.",
    "mental_health": "Har en fast læge og har været der to gange.",
}
STEPS = {1: ("first_month", "needs_and_plan", "services"), 2: ("take_over",)}
NETWORK = (
    ("Søster", "family", "network", 3, "Ringer hver søndag og kommer, når noget er svært"),
    ("Jobcentret, Camilla", "service", "work", 2, "Praktikken og samtalerne om den"),
    ("Lægehuset", "treatment", "physical_health", 2, ""),
    ("Varmestuen", "civil", "daily_life", 3, "Frokost tirsdag og torsdag"),
    ("Gældsrådgivningen", "civil", "economy", 1, "Aftalen med kreditorerne"),
    ("Viceværten", "landlord", "housing", 2, ""),
)


def load_cti(people: dict[str, User]) -> None:
    """What is written inside the courses; the phases and their focus are there."""
    today = clock.today()
    for phase in CoursePhase.objects.filter(starts_on__lte=today).exclude(focus_areas=[]).select_related("course"):
        course = phase.course
        if course.is_live and course.worker and phase.course_method.ends_on is None:
            goals = {area: GOALS[area] for area in phase.focus_areas}
            services.plan_phase(
                by=course.worker,
                phase=phase,
                goals=goals,
                version=0,
                planned_on=min(today, phase.starts_on + timedelta(days=6)),
            )
            for step in STEPS.get(phase.number, ()):
                services.tick_step(by=course.worker, course=course, number=phase.number, step=step)
    bo = people["bo"]
    _making_contact(bo, _course("Fatima"))
    _network(bo, _course("Malthe"), today)
    _interrupted(bo, _course("Vibeke"), today)
    _handed_over(bo, _course("Ditte"))


def _course(first_name: str) -> Course:
    return Course.objects.get(citizen__first_name=first_name, method="CTI", state="active")


def _making_contact(by: User, course: Course) -> None:
    for step in ("meetings", "orientation"):
        services.tick_step(by=by, course=course, number=0, step=step)


def _network(by: User, course: Course, today: date) -> None:
    for name, kind, area, strength, takes_over in NETWORK:
        services.add_to_network(
            by=by, course=course, name=name, kind=kind, life_area=area, strength=strength, takes_over=takes_over
        )
    running = course.phases.get(starts_on__lte=today, ends_on__gt=today)  # type: ignore[attr-defined]
    services.plan_contacts(
        by=by, phase=running, contacts=4, starts_on=max(running.starts_on, today - timedelta(days=9)),
        reason="Praktikken begynder på mandag, og de første uger er vi der oftere.",
    )  # fmt: skip


def _interrupted(by: User, course: Course, today: date) -> None:
    services.note_interruption(
        by=by, course=course, reason="hospital", starts_on=today - timedelta(days=70),
        ends_on=today - timedelta(days=49), note="Afdeling M2; Bo besøgte hver uge.",
    )  # fmt: skip
    agreement = services.agree_transfer(
        by=by, course=course, takes_over="Bostøtten og gældsrådgivningen deles om det, Bo gør nu."
    )
    times = queries.clock_of(course)
    for area, what, who, unit in (
        ("daily_life", "Kommer hver anden torsdag og ser på uge og post", "Birgit Åkjær", "Bostøtten Syd"),
        ("economy", "Holder aftalen med kreditorerne", "Gældsrådgivningen", ""),
    ):
        services.add_transfer_row(
            by=by, agreement=agreement, life_area=area, takes_over=what, who=who, unit=unit,
            starts_on=times.planned_end if times else today,
        )  # fmt: skip
    services.accept_transfer_row(by=by, row=agreement.rows.order_by("pk").first())


def _handed_over(by: User, course: Course) -> None:
    times = queries.clock_of(course)
    services.plan_follow_on(
        by=by, course=course, kind="other", provider="Bostøtten Syd, § 85", needs_decision=True,
        starts_on=times.planned_end + timedelta(days=6) if times else clock.today(),
        note="Første besøg er aftalt; vi prøver at få det flyttet frem.",
    )  # fmt: skip
