"""The demo's courses: two teams at work in Birkedal, with a waiting list, a deviation and one who came back.

All people are invented, and their CPR numbers have day numbers that cannot be real. Dates are relative to today and
are given to the services; the clock is not moved.
"""

from datetime import date, timedelta
from decimal import Decimal

from cases.models import Citizen, Decision, Measurement
from cases.rules import Start
from cases.services import (
    create_citizen,
    draft_decision,
    finalise_decision,
    protect_record,
    record_measurement,
)
from housingfirst.accounts import personas
from housingfirst.accounts.models import Municipality, Team, TeamMembership, User
from housingfirst.accounts.roles import Role
from housingfirst.accounts.services import create_user, give_role, join_team, set_parameter
from housingfirst.core import clock
from housingfirst.core.calculation import add_months
from housingfirst.core.db import municipality_scope

from . import services
from .demo_closing import load_endings
from .demo_cti import load_cti
from .models import Course
from .parameters import START_BEFORE_DECISION
from .queries import start_suggestion

# Further colleagues: username, first name, last name, team, fraction, leads.
COLLEAGUES = (
    ("kim", "Kim", "Sejersbøl", "Team Nord", "0.80", False),
    ("pernille", "Pernille", "Aagreen", "Team Nord", "1.00", False),
    ("gitte", "Gitte", "Sundbøl", "Team Syd", "0.00", True),
)
OFFERED = {"Team Nord": ("ICM", "CTI", "P85"), "Team Syd": ("ICM", "CTI", "ACT")}
# team, worker, method, first name, last name, CPR, days since the course began. Whoever is known already is used.
COURSES = (
    ("Team Nord", "anna", "ICM", "Kirsten", "Havnelund", "6906740012", 505),
    ("Team Nord", "anna", "ICM", "Ole", "Vestermose", "8102683021", 290),
    ("Team Nord", "anna", "ICM", "Jesper", "Rugmark", "7211872045", 180),
    ("Team Nord", "anna", "ICM", "Amina", "Egelykke", "7705990110", 131),
    ("Team Nord", "anna", "ICM", "Grethe", "Nymølle", "7209600314", 205),
    ("Team Nord", "anna", "ICM", "Jonathan", "Lyngkær", "6509004127", 118),
    ("Team Nord", "anna", "ICM", "Samir", "Kløvergaard", "7602044123", 50),
    ("Team Nord", "bo", "CTI", "Malthe", "Stenløkke", "6703981234", 146),
    ("Team Nord", "bo", "CTI", "Ditte", "Havrevang", "7010960128", 262),
    ("Team Nord", "bo", "CTI", "Nikolaj", "Birkestok", "8409910307", 95),
    ("Team Nord", "bo", "CTI", "Karl-Emil", "Brostræde", "7005770219", 40),
    ("Team Nord", "bo", "CTI", "Fatima", "Elverhøj", "6206990332", 12),
    ("Team Nord", "bo", "CTI", "Inge-Lise", "Møllebro", "7102590093", 20),
    ("Team Nord", "bo", "CTI", "Torben", "Askelund", "6404771990", 68),
    ("Team Nord", "bo", "CTI", "Vibeke", "Ravnkilde", "7308982055", 171),
    ("Team Nord", "bo", "CTI", "Adnan", "Birkelund", "6902034164", 110),
    ("Team Nord", "kim", "ICM", "Poul", "Rørmose", "6809550421", 700),
    ("Team Nord", "kim", "ICM", "Lise-Lotte", "Vinterberg", "7101730518", 520),
    ("Team Nord", "kim", "ICM", "Hassan", "Kornager", "6405820633", 300),
    ("Team Nord", "kim", "ICM", "Inge", "Sølvbjerg", "6903590716", 210),
    ("Team Nord", "kim", "ICM", "Mathias", "Dybkær", "7305970825", 160),
    ("Team Nord", "kim", "CTI", "Nanna", "Egelund-Friis", "6609990914", 75),
    ("Team Nord", "pernille", "ICM", "Frode", "Vestermark", "7207621019", 480),
    ("Team Nord", "pernille", "ICM", "Zeynep", "Lundsgård", "6806921128", 190),
    ("Team Nord", "pernille", "ICM", "Gerda", "Holmslykke", "6109452273", 77),
    ("Team Nord", "pernille", "ICM", "Viggo", "Strandager", "7007562382", 33),
    ("Team Nord", "pernille", "P85", "Arne", "Bakkekilde", "6507491237", 350),
    ("Team Nord", "pernille", "P85", "Sonja", "Mosegård", "6608602491", 280),
    ("Team Syd", "dorthe", "CTI", "Rosa", "Tingsager", "8303900288", 130),
    ("Team Syd", "dorthe", "ICM", "Henrik", "Østerlund-Krag", "8608780351", 240),
    ("Team Syd", "", "ACT", "Jimmy", "Rosenvang", "6208841346", 420),
)
# Days from the course to the lease, for CTI courses that have begun phase 1; the others still make contact.
LEASED = {
    "Malthe": 14,
    "Ditte": 5,
    "Nikolaj": 30,
    "Karl-Emil": 10,
    "Nanna": 15,
    "Rosa": 25,
    "Torben": 8,
    "Vibeke": 12,
    "Adnan": 21,
}
FOCUS = {
    "Malthe": {1: ["housing", "economy"], 2: ["economy", "network"]},
    "Ditte": {1: ["housing"], 2: ["daily_life", "work"], 3: ["network"]},
    "Nikolaj": {1: ["housing", "economy", "mental_health"]},
    "Nanna": {1: ["housing", "network"]},
    "Rosa": {1: ["economy"], 2: ["work"]},
    "Torben": {1: ["housing"]},
    "Vibeke": {1: ["housing", "economy"], 2: ["daily_life"]},
    "Adnan": {1: ["network"]},
}
# first name, last name, CPR, method, days waited, what is needed. A decision that is there gives method and day.
WAITING = (
    ("Lone-Marie", "Strandvig", "8807870214", "ICM", 34, "Boform, udskrives snart"),
    ("Yusuf", "Vestergrund", "6512024458", "CTI", 27, "Får nøgler om to uger"),
    ("Frederik", "Norskov-Hald", "7301800533", "ICM", 19, "Gadesover, kendt af det opsøgende team"),
    ("Birgitte", "Sandholm", "6801921454", "CTI", 5, "Sover på sofa hos sin søster"),
)


def load_courses() -> None:
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
        load_cti(people)
        _come_back(people, teams["Team Nord"])
        _provided_by_shelter(people)
        load_endings(people, teams["Team Nord"], _done(people, teams["Team Nord"]))
        _before_decision(people, teams["Team Nord"])
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


def _citizen(by: User, first_name: str, last_name: str, cpr: str, known_for: int, team: Team | None) -> Citizen:
    """The invented citizen; one of that name who is there already is used."""
    known = Citizen.objects.filter(first_name=first_name, last_name=last_name).first()
    return known or create_citizen(
        by=by,
        first_name=first_name,
        last_name=last_name,
        cpr=cpr,
        situation="family_friends",
        situation_from=_ago(known_for),
        team=team,
    )


def _decision(by: User, citizen: Citizen, method: str, on: date) -> Decision:
    """The decision on the method, where the demo's plans have made one; else one of the day."""
    known = Decision.objects.final().filter(citizen=citizen, method=method).order_by("-decided_on", "-pk").first()
    if known:
        return known
    type, basis = ("support_85", "SEL-85") if method == "P85" else ("support_85a", "SEL-85a-1")
    reasons = (
        f"{citizen.first_name} har brug for støtte til at finde sig til rette i egen bolig og ønsker det selv. "
        "Støtten gives i hjemmet og følger behovet fra uge til uge."
    )
    draft = draft_decision(by=by, citizen=citizen, type=type, method=method, legal_bases=[basis], reasons=reasons)
    return finalise_decision(by=by, decision=draft, decided_on=on)


def _course(people, teams, team_name, worker, method, first_name, last_name, cpr, days) -> Course:
    team = teams[team_name]
    leader = people["carla" if team_name == "Team Nord" else "gitte"]
    citizen = _citizen(people["erik"], first_name, last_name, cpr, days + 60, team)
    decision = _decision(people["erik"], citizen, method, _ago(days + 14))
    waited_from = max(decision.decided_on or _ago(days), _ago(days + 14))
    entry = services.enlist(
        by=people["erik"],
        citizen=citizen,
        method=method,
        team=team,
        entered_on=waited_from,
        decision_id=decision.pk,
    )
    start = start_suggestion(citizen, _ago(days)) or Start("at_risk")
    if first_name in LEASED and start.group == "at_risk":
        start = Start("homeless", "m3_5")  # a home at risk has no lease to begin phase 1
    course = services.start_course(
        by=leader,
        entry=entry,
        worker=people[worker] if worker else None,
        starts_on=_ago(days),
        sub_target_group=start.group,
        homeless_duration=start.duration,
    )
    if first_name in LEASED:
        who = people[worker]
        services.start_phase_one(by=who, course=course, event="lease", on=_ago(days - LEASED[first_name]))
        for phase in course.phases.filter(number__in=FOCUS.get(first_name, {})):  # type: ignore[attr-defined]
            services.set_focus_areas(by=who, phase=phase, focus_areas=FOCUS[first_name][phase.number])
    _measure(people[worker] if worker else people["dorthe"], course)
    return course


def _measure(by: User, course: Course) -> None:
    """The measurements that are there settle their days; else one is made for every day but a fresh one."""
    known = list(Measurement.objects.standing().filter(citizen=course.citizen).order_by("measured_on"))
    due = list(course.measurements_due.filter(due_on__lte=clock.today()).order_by("due_on"))  # type: ignore[attr-defined]
    made = due if (clock.today() - due[-1].due_on).days > 30 else due[:-1]
    for measurement in known or [_measured(by, course, row.kind, row.due_on) for row in made]:
        services.settle_measurement_due(by=by, citizen=course.citizen, measurement=measurement)


def _measured(by: User, course: Course, kind: str, on: date) -> Measurement:
    first = kind == "start"
    return record_measurement(
        by=by,
        citizen=course.citizen,
        kind=kind,
        measured_on=on,
        housing="sofa_street_unknown" if first else "almen_family",
        economy_stable="no" if first else "yes",
        network_contact="limited" if first else "some",
    )


def _deviating(people: dict[str, User], team: Team) -> None:
    """Kim's caseload is full; the home came before its time, and Carla wrote why."""
    citizen = _citizen(people["erik"], "Signe", "Klitbakke", "6708931563", 90, team)
    _decision(people["erik"], citizen, "CTI", _ago(30))
    entry = services.enlist(by=people["erik"], citizen=citizen, method="CTI", team=team, entered_on=_ago(30))
    services.grant_deviation(
        by=people["carla"],
        citizen=citizen,
        worker=people["kim"],
        team=team,
        reason="Boligen kom før tid, og Signe kender Kim fra boformen.",
        starts_on=_ago(21),
        ends_on=add_months(clock.today(), 2),
    )
    services.start_course(by=people["carla"], entry=entry, worker=people["kim"], starts_on=_ago(21))


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
    citizen = _citizen(people["erik"], "Steen", "Mølledam", "6502811672", 800, team)
    _decision(people["erik"], citizen, "ICM", _ago(760))
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


def _done(people: dict[str, User], team: Team) -> Course:
    """Marianne's course, which is about to be closed."""
    citizen = _citizen(people["erik"], "Marianne", "Lyngholm", "6604771238", 500, team)
    _decision(people["erik"], citizen, "ICM", _ago(440))
    entry = services.enlist(by=people["erik"], citizen=citizen, method="ICM", team=team, entered_on=_ago(440))
    return services.start_course(by=people["carla"], entry=entry, worker=people["pernille"], starts_on=_ago(430))


def _provided_by_shelter(people: dict[str, User]) -> None:
    """Adnan kept his worker from the shelter: the shelter employs him, and the municipality pays."""
    course = Course.objects.get(citizen__first_name="Adnan", citizen__last_name="Birkelund")
    services.change_provider(
        by=people["carla"],
        course=course,
        kind="shelter",
        provider="CTI-teamet på Boformen Engholm",
        employer="Boformen Engholm",
        payer="Birkedal Kommune",
        reason="Adnan ville beholde den medarbejder, han lærte at kende på boformen.",
        from_on=_ago(60),
    )


def _before_decision(people: dict[str, User], team: Team) -> None:
    """For two months the municipality let courses begin before the decision; Rikke's began then and still lacks it."""
    for on, allowed, why in ((75, True, "Forsøg med fremskudt indsats"), (15, False, "Forsøget er slut")):
        set_parameter(by=people["sofie"], key=START_BEFORE_DECISION, value=allowed, valid_from=_ago(on), source=why)
    citizen = _citizen(people["erik"], "Rikke", "Tornvig", "6907733126", 60, team)
    entry = services.enlist(by=people["erik"], citizen=citizen, method="ICM", team=team, entered_on=_ago(48))
    services.start_course(
        by=people["carla"],
        entry=entry,
        worker=people["pernille"],
        starts_on=_ago(45),
        sub_target_group="at_risk",
        adviser=people["erik"],
    )


def _waiting(people: dict[str, User], team: Team) -> None:
    erik = people["erik"]
    for first_name, last_name, cpr, method, days, need in WAITING:
        citizen = _citizen(erik, first_name, last_name, cpr, days + 30, None)
        decision = _decision(erik, citizen, method, _ago(days))
        services.enlist(
            by=erik,
            citizen=citizen,
            method=method,
            team=team,
            entered_on=decision.decided_on,
            need_note=need,
            decision_id=decision.pk,
        )
    hidden = _citizen(erik, "Vibe", "Langesø", "6803901781", 40, None)
    protect_record(by=erik, citizen=hidden, protected=True)
    services.enlist(by=erik, citizen=hidden, method="CTI", team=team, entered_on=_ago(11), need_note="Flyttet akut")
    for first_name, last_name, cpr, method, reason, stage in (
        ("Jeppe", "Rugtoft", "7205951894", "M-ACT", "no_team", "decided"),
        ("Ragnhild", "Overdrev", "6110511905", "ICM", "age", "recommended"),
    ):
        citizen = _citizen(erik, first_name, last_name, cpr, 70, None)
        services.note_unmet_need(by=erik, citizen=citizen, method=method, reason=reason, stage=stage, since=_ago(22))
