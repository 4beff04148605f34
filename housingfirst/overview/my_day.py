"""Min dag: what should I do now? One column of work per role, made of panels that the apps' queries fill.

A panel is rows of one kind with the reason in the row; the first thing to do stands above as the next step.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext as _

from housingfirst.core import clock, formats


@dataclass(frozen=True)
class Line:
    """One row: left a time, a deadline or a status; then title and why; right one action.

    `kind` and `status` are a status (`late`, `4 dage over`); `due` is a day the page turns into one. `citizen_id` is
    noted in the access log when the row is shown.
    """

    title: str
    url: str = ""
    why: str = ""
    when: str = ""
    when_sub: str = ""
    due: date | None = None
    kind: str = ""
    status: str = ""
    action: str = ""
    action_url: str = ""
    post: bool = False
    now: bool = False
    citizen_id: int | None = None


@dataclass(frozen=True)
class Link:
    """Words and where they lead."""

    label: str
    url: str


@dataclass(frozen=True)
class Panel:
    """Rows of one kind. `side` puts it in the narrow column; `empty` teaches what will come here."""

    key: str
    title: str
    lines: list[Line] = field(default_factory=list)
    empty: str = ""
    side: bool = False
    more: Link | None = None
    total: int | None = None

    @property
    def count(self) -> int:
        return len(self.lines) if self.total is None else self.total


@dataclass(frozen=True)
class Next:
    """The one thing to do first, with its reason and its button."""

    title: str
    why: str
    label: str
    action: str
    url: str


@dataclass(frozen=True)
class Day:
    """What the page shows: the sentence under the greeting, the next step, the panels."""

    sub: str
    panels: list[Panel]
    next: Next | None = None

    @property
    def main(self) -> list[Panel]:
        return [panel for panel in self.panels if not panel.side]

    @property
    def side(self) -> list[Panel]:
        return [panel for panel in self.panels if panel.side]

    def citizen_ids(self) -> Iterable[int]:
        return (line.citizen_id for panel in self.panels for line in panel.lines if line.citizen_id is not None)


def day_of(panels: list[Panel], now: datetime) -> Day:
    """The page of one person: the date and the counts in a sentence, the first line that waits, the panels."""
    today = now.astimezone(clock.DANISH_TIME).date()
    counts = [f"{panel.title.lower()}: {panel.count}" for panel in panels if panel.count and not panel.side]
    sub = " · ".join([formats.weekday_date(today).capitalize(), *counts])
    return Day(sub=sub, panels=panels, next=_next_of(panels))


def _next_of(panels: list[Panel]) -> Next | None:
    """What waits longest: the first late line, else the first visit or task with something to press."""
    lines = [line for panel in panels for line in panel.lines if line.action_url and not line.post]
    late = [line for line in lines if line.kind == "late"]
    for line in [*late, *lines][:1]:
        label = line.status or (f"{_('At')} {line.when}" if line.when else str(_("Next step")))
        return Next(title=line.title, why=line.why, label=label, action=line.action, url=line.action_url)
    return None
