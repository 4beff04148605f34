"""The page of the places to come: week by week for one team, drawn and as a table."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext, gettext_lazy

from housingfirst.accounts.models import Team, User
from housingfirst.core import charts, formats
from housingfirst.core.lists import Column

from ..rules.teamwork import FULL_WEEK
from .board import dashed_words, places_chart, places_sentence
from .caseload import team_caseload
from .waiting import WaitingList, Week, places_board, waiting_list


def _who(week: Week) -> str:
    """`Anna 2, Bo 1`: with whom there is room."""
    return ", ".join(f"{worker.first_name or worker} {count}" for worker, count in week.workers)


def _hours(week: Week) -> str:
    return formats.number(round(float(week.found.fraction) * FULL_WEEK, 1))


COLUMNS = [
    Column("week", gettext_lazy("Week"), lambda week: week.number),
    Column("from", gettext_lazy("From"), lambda week: week.first_day),
    Column("places", gettext_lazy("Free places"), lambda week: week.places),
    Column("who", gettext_lazy("With"), _who),
    Column("ends", gettext_lazy("CTI ends"), lambda week: week.found.ends),
    Column("hours", gettext_lazy("Hours in the team"), _hours),
]
# For the leader: the waiting list is theirs.
WAITING_COLUMNS = [
    Column("waiting", gettext_lazy("Still wait"), lambda week: week.found.waiting),
    Column("after", gettext_lazy("Free after them"), lambda week: week.found.after),
]


@dataclass(frozen=True)
class ForecastPage:
    """What the page shows. `waiting` is there for the leader only."""

    team: Team
    weeks: list[Week]
    waiting: WaitingList | None
    chart: charts.Chart | None
    sentence: str

    @property
    def columns(self) -> list[Column]:
        return [*COLUMNS, *(WAITING_COLUMNS if self.waiting else [])]

    @property
    def rows(self) -> list[tuple[Week, str, str]]:
        """Each week with whom there is room and the hours, in words."""
        return [(week, _who(week) or gettext("Nobody"), _hours(week)) for week in self.weeks]

    @property
    def dashed(self) -> str:
        return dashed_words(self.waiting)

    @property
    def sub(self) -> str:
        """`Team Nord · uge 48 til uge 20`"""
        if not self.weeks:
            return self.team.name
        words = gettext("week %(first)s to week %(last)s")
        return f"{self.team.name} · {words % {'first': self.weeks[0].number, 'last': self.weeks[-1].number}}"


def forecast_page(team: Team, user: User, on: date, *, leads: bool) -> ForecastPage:
    """Nine queries however many courses; citizens are counted, none is named."""
    caseload = team_caseload(team, on)
    waiting = waiting_list(team, user, on) if leads else None
    methods = [row.entry.method for row in waiting.rows] if waiting else []
    weeks = places_board(caseload, waiting=methods) if caseload.methods else []
    return ForecastPage(team, weeks, waiting, places_chart(weeks, waiting), places_sentence(weeks, waiting))
