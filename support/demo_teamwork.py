"""The demo's team that works together: functions as in the two ACT-like teams of the study, a board and its minutes."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid5

from housingfirst.accounts.models import Team, User
from housingfirst.core import clock

from . import queries, services
from .models import BoardLine, FunctionHolder

KEYS = UUID("6f1c2c1e-0000-4000-8000-000000000186")
# name or persona, functions, employer, hours, per cent set aside, citizens
FUNCTIONS = (
    ("dorthe", ["pedagogue"], "Birkedal Kommune, Team Syd", None, None, None),
    ("Mette Overgaard", ["nurse"], "Regionspsykiatrien", "9", None, None),
    ("Claus Rønhave", ["substances"], "Birkedal Rusmiddelcenter", "12.5", None, None),
    ("erik", ["caseworker"], "Birkedal Kommune, Myndighed", None, "0.33", 12),
    ("Jonas Enghave", ["employment"], "Jobcenter Birkedal", None, "0.25", 10),
)
PLANS = (
    ("Følger med til lægen kl. 11 og køber ind bagefter.", True),
    ("Ringer om el-regningen.", False),
    ("Går forbi, hvis han ikke tager telefonen.", True),
)


def load_teamwork(people: dict[str, User]) -> None:
    """Functions of Team Syd with hours that fell, plans for today in both teams, and minutes; nothing twice."""
    if FunctionHolder.objects.exists():
        return
    south, today = Team.objects.get(name="Team Syd"), clock.today()
    for who, functions, employer, hours, part, citizens in FUNCTIONS:
        user = people.get(who)
        row = services.hold_function(
            by=people["sofie"],
            team=south,
            user=user,
            name="" if user else who,
            functions=functions,
            employer=employer,
            hours=Decimal("18") if functions == ["nurse"] else Decimal(hours) if hours else None,
            set_aside=Decimal(part) if part else None,
            citizens=citizens,
            starts_on=today - timedelta(days=260),
        )
        if functions == ["nurse"]:
            services.change_function(
                by=people["sofie"],
                holder=row,
                version=row.version,
                functions=functions,
                employer=employer,
                hours=Decimal("9"),
                starts_on=today - timedelta(days=40),
            )
    for worker in (people["anna"], people["dorthe"]):
        _meeting(worker, next(team for team in queries.teams_of(worker)))


def _meeting(worker: User, team: Team) -> None:
    """Plans of today for the first three of the board, and the minutes."""
    board = queries.day_board(team, worker, clock.today())
    if not board.entries or BoardLine.objects.filter(course__team=team).exists():
        return
    reached = [row for row in board.entries if row.citizen]
    for row, (plan, goes) in zip(reached, PLANS, strict=False):
        services.write_board_line(by=worker, course=row.course, version=0, plan=plan, goes=worker if goes else None)
    services.save_minutes(
        by=worker,
        team=team,
        shown={pk: services.Shown(*parts) for pk, parts in board.facts.items()},
        people=board.people,
        others=board.guests[:1],
        note="Vi mødes kl. 9 resten af ugen.",
        client_key=uuid5(KEYS, team.name),
    )
