"""The demo's courses: two teams at work in Birkedal, with a waiting list, a deviation and one who came back.

All people are invented, and their CPR numbers have day numbers that cannot be real. Dates are relative to today and
are given to the services; the clock is not moved.
"""

from datetime import date, timedelta
from decimal import Decimal

from cases.models import Citizen
from cases.services import create_citizen, protect_record, record_measurement
from housingfirst.accounts import personas
from housingfirst.accounts.models import Municipality, Team, TeamMembership, User
from housingfirst.accounts.roles import Role
from housingfirst.accounts.services import create_user, give_role, join_team
from housingfirst.core import clock
from housingfirst.core.calculation import add_months
from housingfirst.core.db import municipality_scope

from . import services
from .models import Course

# Further colleagues: username, first name, last name, team, fraction, leads.
COLLEAGUES = (
    ("ejnar", "Ejnar", "Skovsende", "Team Nord", "0.80", False),
    ("pernille", "Pernille", "Aagreen", "Team Nord", "1.00", False),
    ("gitte", "Gitte", "Sundbøl", "Team Syd", "0.00", True),
)
OFFERED = {"Team Nord": ("ICM", "CTI", "P85"), "Team Syd": ("ICM", "CTI", "ACT")}
# team, worker, method, first name, last name, born, days since the course began
COURSES = (
    ("Team Nord", "anna", "ICM", "Kirsten", "Højbjerre", "630379", 640),
    ("Team Nord", "anna", "ICM", "Bent-Ole", "Tangvig", "710468", 580),
    ("Team Nord", "anna", "ICM", "Sara", "Mosekrog", "641191", 410),
    ("Team Nord", "anna", "ICM", "Ali", "Fjeldvang", "690886", 333),
    ("Team Nord", "anna", "ICM", "Grethe", "Nymølle", "720960", 205),
    ("Team Nord", "anna", "ICM", "Jonathan", "Lyngkær", "650900", 118),
    ("Team Nord", "anna", "ICM", "Maja", "Skytteholm", "681194", 61),
    ("Team Nord", "bo", "CTI", "Malthe", "Stenløkke", "670398", 150),
    ("Team Nord", "bo", "CTI", "Ditte", "Havrevang", "740201", 262),
    ("Team Nord", "bo", "CTI", "Tenna", "Lyngbjerre", "661088", 95),
    ("Team Nord", "bo", "CTI", "Karl-Emil", "Brostræde", "700577", 40),
    ("Team Nord", "bo", "CTI", "Fatima", "Elverhøj", "620699", 12),
    ("Team Nord", "ejnar", "ICM", "Poul", "Rørmose", "680955", 700),
    ("Team Nord", "ejnar", "ICM", "Lise-Lotte", "Vinterberg", "710173", 520),
    ("Team Nord", "ejnar", "ICM", "Hassan", "Kornbæk", "640582", 300),
    ("Team Nord", "ejnar", "ICM", "Inge", "Sølvbjerg", "690359", 210),
    ("Team Nord", "ejnar", "ICM", "Mathias", "Dybkær", "730597", 160),
    ("Team Nord", "ejnar", "CTI", "Nanna", "Egelund-Friis", "660999", 75),
    ("Team Nord", "pernille", "ICM", "Ole", "Vestermark", "720762", 480),
    ("Team Nord", "pernille", "ICM", "Zeynep", "Lundsgård", "680692", 190),
    ("Team Nord", "pernille", "P85", "Arne", "Bakkekilde", "650749", 350),
    ("Team Syd", "dorthe", "CTI", "Rasmus", "Tornbjerg", "670501", 130),
    ("Team Syd", "dorthe", "ICM", "Else", "Kragelund", "700454", 260),
    ("Team Syd", "", "ACT", "Jimmy", "Rosenvang", "620884", 420),
)
# Days from the course to the lease, for CTI courses that have begun phase 1; the rest make contact still.
LEASED = {"Malthe": 20, "Ditte": 5, "Tenna": 30, "Karl-Emil": 10, "Nanna": 15, "Rasmus": 25}
FOCUS = {
    "Malthe": {1: ["housing", "economy"], 2: ["economy", "network"]},
    "Ditte": {1: ["housing"], 2: ["daily_life", "work"], 3: ["network"]},
    "Tenna": {1: ["housing", "economy", "mental_health"]},
    "Rasmus": {1: ["economy"], 2: ["work"]},
}
# first name, last name, born, method, days waited, what is needed
WAITING = (
    ("Lone-Marie", "Strandvig", "660479", "ICM", 34, "Boform, udskrives snart"),
    ("Yusuf", "Vestergrund", "710898", "CTI", 27, "Får nøgler om to uger"),
    ("Tove", "Elmegrøn", "630164", "CTI", 16, "Sover på sofa hos sin søster"),
    ("Frederik", "Norskov-Hald", "690980", "ICM", 5, "Gadesover, kendt af det opsøgende team"),
)


def found_courses() -> None:
    """Teams, courses and waiting list of Birkedal; does nothing where courses are already there."""
    municipality = Municipality.objects.get(name=personas.BIRKEDAL)
    with municipality_scope(municipality.pk):
        if Course.objects.exists():
            return
        people = {user.persona or user.username: user for user in User.objects.filter(municipality=municipality)}
        people |= _colleagues(people)
        teams = {team.name: team for team in Team.objects.all()}
        for name, methods in OFFERED.items():
            for method in methods:
                services.offer_method(by=people["sofie"], team=teams[name], method=method, starts_on=_ago(3 * 365 - 30))
        for row in COURSES:
            _course(people, teams, *row)
        _deviating(people, teams["Team Nord"])
        _hand_over(people)
        _come_back(people, teams["Team Nord"])
        _waiting(people, teams["Team Nord"])


def _ago(days: int) -> date:
    return clock.today() - timedelta(days=days)


def _colleagues(people: dict[str, User]) -> dict[str, User]:
    """People who never log in, so that the teams have their size."""
    found = {}
    started = _ago(3 * 365 - 30)
    for username, first_name, last_name, team_name, fraction, leads in COLLEAGUES:
        user = people.get(username) or create_user(
            by=people["sofie"], username=username, first_name=first_name, last_name=last_name
        )
        role = Role.TEAM_LEADER if leads else Role.SUPPORT_WORKER
        if not user.role_rows.filter(role=role).exists():  # type: ignore[attr-defined]
            give_role(by=people["sofie"], user=user, role=role, starts_on=started)
        team = Team.objects.get(name=team_name)
        if not TeamMembership.objects.filter(user=user, team=team).exists():
            join_team(
                by=people["sofie"],
                user=user,
                team=team,
                fraction=Decimal(fraction),
                is_leader=leads,
                starts_on=started,
            )
        found[username] = user
    return found


def _citizen(by: User, first_name: str, last_name: str, born: str, known_for: int, team: Team | None) -> Citizen:
    """The invented citizen; one of that name who is there already is used."""
    known = Citizen.objects.filter(first_name=first_name, last_name=last_name).first()
    return known or create_citizen(
        by=by,
        first_name=first_name,
        last_name=last_name,
        cpr=f"{born}1{sum(map(ord, last_name)) % 1000:03d}",
        situation="family_friends",
        situation_from=_ago(known_for),
        team=team,
    )


def _course(people, teams, team_name, worker, method, first_name, last_name, born, days) -> Course:
    team = teams[team_name]
    leader = people["carla" if team_name == "Team Nord" else "gitte"]
    citizen = _citizen(people["erik"], first_name, last_name, born, days + 60, team)
    entry = services.enlist(by=people["erik"], citizen=citizen, method=method, team=team, entered_on=_ago(days + 14))
    course = services.start_course(
        by=leader, entry=entry, worker=people[worker] if worker else None, starts_on=_ago(days)
    )
    if first_name in LEASED:
        who = people[worker]
        services.start_phase_one(by=who, course=course, event="lease", on=_ago(days - LEASED[first_name]))
        for phase in course.phases.filter(number__in=FOCUS.get(first_name, {})):  # type: ignore[attr-defined]
            services.set_focus_areas(by=who, phase=phase, focus_areas=FOCUS[first_name][phase.number])
    _measure(people[worker] if worker else people["dorthe"], course)
    return course


def _measure(by: User, course: Course) -> None:
    """Every measurement whose day has come, but the newest is left to be made."""
    due = list(course.measurements_due.filter(due_on__lte=clock.today()).order_by("due_on"))  # type: ignore[attr-defined]
    for row in due if (clock.today() - due[-1].due_on).days > 30 else due[:-1]:
        measurement = record_measurement(
            by=by,
            citizen=course.citizen,
            kind=row.kind,
            measured_on=row.due_on,
            housing="sofa_street_unknown" if row.kind == "start" else "almen_family",
            economy_stable="no" if row.kind == "start" else "yes",
        )
        services.settle_measurement_due(by=by, citizen=course.citizen, measurement=measurement)


def _deviating(people: dict[str, User], team: Team) -> None:
    """Ejnar's caseload is full; the home came before its time, and Carla wrote why."""
    citizen = _citizen(people["erik"], "Signe", "Klitbakke", "670893", 90, team)
    entry = services.enlist(by=people["erik"], citizen=citizen, method="CTI", team=team, entered_on=_ago(30))
    services.grant_deviation(
        by=people["carla"],
        citizen=citizen,
        worker=people["ejnar"],
        team=team,
        reason="Boligen kom før tid, og Signe kender Ejnar fra boformen.",
        starts_on=_ago(21),
        ends_on=add_months(clock.today(), 2),
    )
    services.start_course(by=people["carla"], entry=entry, worker=people["ejnar"], starts_on=_ago(21))


def _hand_over(people: dict[str, User]) -> None:
    """Ditte's CTI is in its last months: who takes over is agreed, and the yes is there."""
    course = Course.objects.get(citizen__first_name="Ditte", citizen__last_name="Havrevang")
    agreement = services.agree_transfer(
        by=people["bo"],
        course=course,
        takes_over="Bostøtten i Syd kommer hver anden torsdag og hjælper med breve og økonomi.",
        own_words="Det er fint, bare jeg selv bestemmer, hvornår de kommer.",
        agreed_on=_ago(20),
    )
    services.accept_transfer(
        by=people["bo"],
        agreement=agreement,
        accepted_by_name="Birgit Åkjær",
        accepted_by_unit="Bostøtten Syd",
        accepted_on=_ago(9),
    )


def _come_back(people: dict[str, User], team: Team) -> None:
    """Steen was done, and came back half a year later: one person, two courses."""
    citizen = _citizen(people["erik"], "Steen", "Mølledam", "650281", 800, team)
    entry = services.enlist(by=people["erik"], citizen=citizen, method="ICM", team=team, entered_on=_ago(760))
    former = services.start_course(by=people["carla"], entry=entry, worker=people["pernille"], starts_on=_ago(740))
    record_measurement(
        by=people["pernille"], citizen=citizen, kind="end", measured_on=_ago(250), housing="almen_family"
    )
    services.close_course(
        by=people["pernille"],
        course=former,
        reason="need_met",
        closed_on=_ago(247),
        note="Steen klarer hverdagen selv og ved, hvor han kan ringe hen.",
    )
    services.return_to_course(
        by=people["carla"], citizen=citizen, former_course=former, worker=people["pernille"], starts_on=_ago(48)
    )


def _waiting(people: dict[str, User], team: Team) -> None:
    erik = people["erik"]
    for first_name, last_name, born, method, days, need in WAITING:
        citizen = _citizen(erik, first_name, last_name, born, days + 30, None)
        services.enlist(by=erik, citizen=citizen, method=method, team=team, entered_on=_ago(days), need_note=need)
    hidden = _citizen(erik, "Vibe", "Langesø", "680390", 40, None)
    protect_record(by=erik, citizen=hidden, protected=True)
    services.enlist(by=erik, citizen=hidden, method="CTI", team=team, entered_on=_ago(11), need_note="Flyttet akut")
    for first_name, last_name, born, method, reason, stage in (
        ("Jeppe", "Rugtoft", "720595", "M-ACT", "no_team", "decided"),
        ("Ragnhild", "Overdrev", "611051", "ICM", "age", "recommended"),
    ):
        citizen = _citizen(erik, first_name, last_name, born, 70, None)
        services.note_unmet_need(by=erik, citizen=citizen, method=method, reason=reason, stage=stage, since=_ago(22))
