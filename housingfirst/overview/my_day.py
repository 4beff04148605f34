"""Min dag: what should I do now? One column of work per role, made of panels that the apps' queries fill.

A panel is rows of one kind with the reason in the row; the first thing to do stands above as the next step.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from housingfirst.core import clock, formats

SOON = timedelta(hours=2)
LONG_STATUS = 14  # characters; a longer status needs a wider column


@dataclass(frozen=True)
class Line:
    """One row: a time or a status; title and why; one action, and for tasks the way to put it off.

    `settles` is the address where the clock the row shows is answered: a task that leads there is not shown again.
    `citizen_id` is noted in the access log when the row is shown. `at` is the moment of a visit. `also` is a second
    button beside the action, for what is done as often: on the way, or nobody there.
    """

    title: str
    url: str = ""
    why: str = ""
    meta: str = ""
    when: str = ""
    when_sub: str = ""
    kind: str = ""
    status: str = ""
    icon: str = ""
    action: str = ""
    action_url: str = ""
    post: bool = False
    also: str = ""
    also_url: str = ""
    also_post: bool = False
    put_off_url: str = ""
    now: bool = False
    at: datetime | None = None
    settles: str = ""
    citizen_id: int | None = None


@dataclass(frozen=True)
class Link:
    """Words and where they lead. `desk`: phones have it in the tab bar already."""

    label: str
    url: str
    desk: bool = False


@dataclass(frozen=True)
class Panel:
    """Rows of one kind, or `part` drawn by `template`.

    `side` puts it in the narrow column; `empty` teaches what will come here, and without it an empty panel is left
    out. `total`: how many there are when not all are read; `said`: that number in the sentence under the greeting, with
    `%(count)s` for the number in words; `counted` stands after the number in the panel's head.
    """

    key: str
    title: str
    lines: Sequence[Line] = ()
    empty: str = ""
    side: bool = False
    more: Link | None = None
    total: int | None = None
    most: int = 8
    said: Callable[[int], str] | None = None
    counted: str = ""
    template: str = ""
    part: Any = None

    @property
    def shown(self) -> Sequence[Line]:
        return self.lines[: self.most]

    @property
    def count(self) -> int:
        return len(self.lines) if self.total is None else self.total

    @property
    def is_wide(self) -> bool:
        """Some status is too long for the narrow column of times."""
        return any(len(line.status) > LONG_STATUS for line in self.shown)

    @property
    def is_there(self) -> bool:
        return bool(self.lines or self.empty or self.part is not None)


@dataclass(frozen=True)
class Next:
    """The one thing to do first, with its reason and its button; on My day the row it comes from."""

    title: str
    why: str
    label: str
    action: str
    url: str
    line: Line | None = None


@dataclass(frozen=True)
class Day:
    """What the page shows: the sentence under the greeting, the buttons, the next step, the panels."""

    sub: str
    panels: list[Panel]
    next: Next | None = None
    buttons: list[Link] = field(default_factory=list)

    @property
    def main(self) -> list[Panel]:
        """Without a panel whose only row is the next step already, unless the row has a second button."""
        only = self.next.line if self.next else None
        return [
            panel
            for panel in self.panels
            if not panel.side and (panel.empty or only is None or only.also or [*panel.lines] != [only])
        ]

    @property
    def side(self) -> list[Panel]:
        return [panel for panel in self.panels if panel.side]

    def citizen_ids(self) -> Iterable[int]:
        return (line.citizen_id for panel in self.panels for line in panel.shown if line.citizen_id is not None)


def day_of(panels: Iterable[Panel], now: datetime, buttons: Iterable[Link] = (), calm: str = "") -> Day:
    """The page of one person. `calm`: what stands in the place of the next step when nothing waits."""
    shown = [panel for panel in _once(panels) if panel.is_there]
    today = now.astimezone(clock.DANISH_TIME).date()
    counts = [
        panel.said(panel.count) % {"count": formats.number_word(panel.count)}
        for panel in shown
        if panel.said and panel.count
    ]
    said = formats.listed(counts)
    sub = " · ".join(part for part in (formats.weekday_date(today).capitalize(), said) if part)
    following = next_of(shown, now)
    if following is None and calm:
        following = Next(title=_("Nothing is urgent right now"), why=calm, label=_("Next step"), action="", url="")
    return Day(sub=sub, panels=shown, next=following, buttons=list(buttons))


def _said(panel: Panel) -> str:
    words = panel.said(panel.count) if panel.said else ""
    return words % {"count": formats.number_word(panel.count)} if "%" in words else words


def _once(panels: Iterable[Panel]) -> list[Panel]:
    """Each panel once, and no task whose clock another panel of the page shows."""
    found: dict[str, Panel] = {}
    for panel in panels:
        found.setdefault(panel.key, panel)
    settled = {line.settles for key, panel in found.items() if key != "tasks" for line in panel.shown if line.settles}
    if "tasks" in found:
        tasks = found["tasks"]
        lines = [line for line in tasks.lines if line.post or line.settles not in settled]
        found["tasks"] = replace(tasks, lines=lines)
    return list(found.values())


def next_of(panels: Sequence[Panel], now: datetime) -> Next | None:
    """A visit about to begin; else what is late, the work before the margin; else the next visit; else what waits."""
    ordered = sorted(panels, key=lambda panel: panel.side)
    lines = [(line, panel) for panel in ordered for line in panel.shown if _target(line)]
    visits = [pair for pair in lines if pair[0].at and pair[0].at >= now - timedelta(minutes=30)]
    soon = [pair for pair in visits if pair[0].at and pair[0].at <= now + SOON]
    late = [pair for pair in lines if pair[0].kind == "late"]
    for line, panel in [*soon, *late, *visits, *lines][:1]:
        action, url = _before(line, now) or _target(line) or ("", "")
        return Next(line.title, line.why or line.meta, _label(line, panel, now), action, url, line)
    return None


def _before(line: Line, now: datetime) -> tuple[str, str] | None:
    """A visit ahead is not logged yet: what comes first is to read what is known, and to go."""
    ahead = line.at is not None and line.at > now
    return (line.also, line.also_url) if ahead and line.also and line.also_url and not line.also_post else None


def _target(line: Line) -> tuple[str, str] | None:
    """The words and the address of the button; what is ticked off is opened first."""
    if line.post:
        return (_("Open it"), line.url) if line.url else None
    return (line.action, line.action_url) if line.action and line.action_url else None


def _label(line: Line, panel: Panel, now: datetime) -> str:
    if line.at is None:
        return " · ".join(part for part in (panel.title, line.status) if part)
    time = formats.at_time(line.at.astimezone(clock.DANISH_TIME))
    if line.at <= now:
        return _("The visit now · %(time)s") % {"time": time}
    names = {"time": time, "duration": formats.duration(line.at - now)}
    return _("Next visit · %(time)s, in %(duration)s") % names
