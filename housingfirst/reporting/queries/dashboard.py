"""The dashboard page, put together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from housingfirst.accounts.models import User
from housingfirst.core import clock, formats
from housingfirst.core.calculation import add_months

from ..choices import Verdict
from ..rules.months import first_of, next_month
from .behind import drill_of
from .scopes import Scope
from .tiles import ORDER, TILES, Drill, Facts, SmallTable, Tile, offers_table, read, seen_of, unmet_table, waiting_of


@dataclass(frozen=True)
class Focus:
    """The one thing that matters most now."""

    title: str
    why: str
    action: str
    opens: str


@dataclass(frozen=True)
class Dashboard:
    scope: Scope
    month: date
    day: date
    months: list[tuple[str, str]]
    tiles: list[Tile]
    tables: list[SmallTable]
    focus: Focus | None
    drill: Drill | None
    data_until: Any
    shown_citizens: list[int]
    least: int

    @property
    def month_key(self) -> str:
        return f"{self.month:%Y-%m}"


def dashboard(user: User, scope: Scope, month: date, open_key: str = "") -> Dashboard:
    """The whole page for the scope and the month: as of its last day, or of today in the running one."""
    today = clock.today()
    first = first_of(month)
    day = min(today, next_month(first) - timedelta(days=1))
    facts = read(user, scope, day)
    tiles = [TILES[key](facts) for key in ORDER]
    tables = [unmet_table(facts), offers_table(facts)]
    drill = drill_of(facts, tiles, tables, open_key)
    newest = first_of(today)
    return Dashboard(
        scope=scope,
        month=first,
        day=day,
        months=[
            (f"{one:%Y-%m}", formats.month(one).capitalize())
            for one in (add_months(newest, -back) for back in range(12))
        ],
        tiles=tiles,
        tables=tables,
        focus=_focus(facts, tiles) if scope.is_named else None,
        drill=drill,
        data_until=clock.now(),
        shown_citizens=[row.citizen.pk for row in drill.rows if row.citizen] if drill else [],
        least=facts.least,
    )


def _focus(facts: Facts, tiles: Sequence[Tile]) -> Focus | None:
    """What matters most: a caseload over its limit, then citizens not seen, then those who wait longest."""
    over = [row for load in facts.loads(facts.day) for row in load.workers if row.load.used > row.load.capacity]
    seen = seen_of(facts, facts.day)
    waiting = waiting_of(facts, facts.day)
    if over:
        workers = {row.worker_id for row in over}
        unseen = {row.course_id for row in seen.rows if row.verdict == Verdict.NO}
        theirs = sum(1 for row in over for held in row.held if held.course.id in unseen)
        title = ngettext(
            "%(count)s worker is above the limit", "%(count)s workers are above the limit", len(workers)
        ) % {"count": formats.number_word(len(workers)).capitalize()}
        why = _("Nobody is moved, and no new course is given. Of the %(all)s not seen in time, %(theirs)s are theirs.")
        return Focus(title, why % {"theirs": theirs, "all": seen.missing}, _("See the caseloads"), "caseload")
    if seen.missing:
        title = ngettext(
            "%(count)s citizen is not seen in time", "%(count)s citizens are not seen in time", seen.missing
        ) % {"count": formats.number_word(seen.missing).capitalize()}
        longest = max(row.number or 0 for row in seen.rows if row.verdict == Verdict.NO)
        why = _("The longest was last seen %(days)s ago.") % {"days": formats.count_days(longest)}
        return Focus(title, why, _("See who"), "seen")
    if waiting.entries:
        title = _("The longest has waited %(days)s for a place") % {"days": formats.count_days(waiting.longest)}
        return Focus(title, _("Everybody with a course has been seen in time."), _("See who waits"), "waiting")
    return None
