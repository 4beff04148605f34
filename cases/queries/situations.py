"""Reads about where citizens live over time: now, on a day, the whole band, and what was changed in it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.translation import gettext as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock, formats

from .. import permissions, rules
from ..choices import AtRiskReason, LivingState
from ..codes import AT_RISK_REASONS
from ..models import Citizen, SituationEpisode

Groups = frozenset[FieldGroup]


def current_situation(citizen: Citizen) -> SituationEpisode | None:
    """The situation of today; for callers who have asked whether the user sees the housing group."""
    return next(iter(named(SituationEpisode.objects.current(clock.today()).filter(citizen=citizen))), None)


def named(rows: QuerySet[SituationEpisode]) -> list[SituationEpisode]:
    """The rows with `reason_label` in the municipality's words, in the same query."""
    text = TextField()
    own = NullIf(Cast("local_reason", text), Value("", output_field=text))
    code = Coalesce(own, Cast("at_risk_reason", text))
    found = list(rows.annotate(reason_code=code, own_reason=codes.own_label(AT_RISK_REASONS, "reason_code")))
    for row in found:
        row.reason_label = codes.label_beside(AT_RISK_REASONS, row.reason_code, row.own_reason)  # type: ignore[attr-defined]
    return found


def situation_history(user: User, citizen: Citizen, groups: Groups | None = None) -> list[SituationEpisode]:
    """Every situation, newest first, for those who see the housing group; one query."""
    if FieldGroup.HOUSING not in (permissions.field_groups(user, citizen) if groups is None else groups):
        return []
    rows = SituationEpisode.objects.filter(citizen=citizen).select_related("noted_by")
    return named(rows.order_by("-starts_on", "-pk"))


def name_reasons(episodes: Iterable[SituationEpisode]) -> None:
    """Put `reason_label` on each, in the municipality's words; empty where the home is not at risk (one query)."""
    found = list(episodes)
    labels = codes.labels(AT_RISK_REASONS, found[0].municipality_id) if found else {}
    for row in found:
        code = row.local_reason or row.at_risk_reason
        row.reason_label = labels.get(code, code)  # type: ignore[attr-defined]


def at_risk_reasons(municipality_id: int | None, held: SituationEpisode | None = None) -> list[tuple[str, str]]:
    """The reasons a form offers today, and what the situation holds already (one query)."""
    keep = [held.local_reason or held.at_risk_reason] if held else []
    return codes.choices(AT_RISK_REASONS, municipality_id, clock.today(), keep=keep)


def known_reasons_at_risk(request: Any) -> list[tuple[str, str]]:
    """For the filter of a list: every reason, the shipped and the municipality's own (one query)."""
    return codes.known(AT_RISK_REASONS, request.user.municipality_id)


def at_risk_for(rows: QuerySet, code: str) -> QuerySet:
    """At risk for a shipped reason with all that counts as it, or for one of the municipality's own."""
    return rows.filter(at_risk_reason=code) if code in AtRiskReason.values else rows.filter(local_reason=code)


def stays_of(citizen_ids: Collection[int]) -> dict[int, list[rules.Stay]]:
    """The states of these citizens over time, by citizen; one query. For callers who have asked about the group."""
    found: dict[int, list[rules.Stay]] = {}
    rows = SituationEpisode.objects.filter(citizen_id__in=list(citizen_ids)).order_by("starts_on")
    for pk, situation, starts_on, ends_on in rows.values_list("citizen_id", "situation", "starts_on", "ends_on"):
        found.setdefault(pk, []).append(rules.Stay(starts_on, ends_on, rules.state_of(situation)))
    return found


# ------------------------------------------------------------------ the band


# Fill and pattern tell the states apart, and the words beside them do: never the colour alone.
FILLS = {
    LivingState.HOMELESS: ("si-homeless", "#0b4f6c", "#ffffff"),
    LivingState.AT_RISK: ("si-risk", "#c3d9e3", "#1a1a1a"),
    LivingState.HOUSED: ("si-housed", "#ffffff", "#1a1a1a"),
    LivingState.UNKNOWN: ("si-unknown", "#eef0f0", "#454545"),
}
HEIGHT = {LivingState.HOMELESS: 40, LivingState.AT_RISK: 26, LivingState.HOUSED: 12, LivingState.UNKNOWN: 4}
SAMPLE = {LivingState.HOMELESS: 12, LivingState.AT_RISK: 8, LivingState.HOUSED: 4, LivingState.UNKNOWN: 2}
ROOM_FOR_WORDS = 20.0  # per cent of the width
BASE = 58


@dataclass(frozen=True)
class BandBlock:
    """A situation on the band. The more homeless, the higher the block, so that it reads without colour."""

    css: str
    fill: str
    text_fill: str
    text_css: str
    x: str
    width: str
    y: int
    height: int
    text_x: str
    middle: str
    label: str
    words: str
    marked: bool


@dataclass(frozen=True)
class BandYear:
    label: str
    x: str


@dataclass(frozen=True)
class Band:
    """The situations over time, drawn from the first one known to today."""

    title: str
    description: str
    blocks: list[BandBlock]
    years: list[BandYear]
    starts_on: date
    states: list[tuple[str, str, Any, int, int]]
    rows: list[tuple[str, str]]
    has_marks: bool


def situation_band(history: Collection[SituationEpisode], today: date) -> Band | None:
    """x in per cent of the time from the first situation to today; days nobody knows about stand low and grey."""
    episodes = sorted(history, key=lambda row: row.starts_on)
    if not episodes:
        return None
    first = episodes[0].starts_on
    span = max((today - first).days + 1, 1)

    def x_of(day: date) -> float:
        return max(0.0, min(100.0, 100 * (day - first).days / span))

    blocks, states, at = [], [], first

    def unknown(until: date) -> None:
        blocks.append(_block(LivingState.UNKNOWN, x_of(at), x_of(until)))
        states.append(LivingState.UNKNOWN)

    for row in episodes:
        if row.starts_on > at:
            unknown(row.starts_on)
        state = rules.state_of(row.situation)
        right = x_of(row.ends_on) if row.ends_on else 100.0
        words = f"{row.get_situation_display()}, {period_words(row)}"
        blocks.append(_block(state, x_of(row.starts_on), right, words, bool(row.marks)))
        states.append(state)
        at = row.ends_on or today
    if episodes[-1].ends_on is not None and at < today:
        unknown(today)
    years = [
        BandYear(str(year), f"{x_of(date(year, 1, 1)):.2f}%")
        for year in range(first.year + 1, today.year + 1)
        if 28 < x_of(date(year, 1, 1)) < 88
    ]
    stays = [rules.Stay(row.starts_on, row.ends_on, rules.state_of(row.situation)) for row in episodes]
    return Band(
        title=_("Where the citizen has lived since %(day)s") % {"day": formats.long_date(first)},
        description=_("Now: %(now)s. Homeless for %(days)s days in all.")
        % {
            "now": episodes[-1].get_situation_display() if episodes[-1].ends_on is None else _("not known"),
            "days": formats.number(rules.days_homeless(stays, today)),
        },
        blocks=blocks,
        years=years[:: max(1, -(-len(years) // 6))],
        starts_on=first,
        states=[
            (*FILLS[state][:2], state.label, 13 - SAMPLE[state], SAMPLE[state])
            for state in LivingState
            if state in states
        ],
        rows=[(str(row.get_situation_display()), period_words(row)) for row in reversed(episodes)],
        has_marks=any(row.marks for row in episodes),
    )


def _block(state: LivingState, left: float, right: float, words: str = "", marked: bool = False) -> BandBlock:
    css, fill, text_fill = FILLS[state]
    height, width = HEIGHT[state], max(right - left - 0.3, 0.4)
    return BandBlock(
        css=css,
        fill=fill,
        text_fill=text_fill,
        text_css="t-on" if state == LivingState.HOMELESS else "",
        x=f"{left:.2f}%",
        width=f"{width:.2f}%",
        y=BASE - height,
        height=height,
        text_x=f"{left + 1:.2f}%",
        middle=f"{left + width / 2:.2f}%",
        label=str(state.label) if width > ROOM_FOR_WORDS and height > 20 else "",
        words=words or str(state.label),
        marked=marked,
    )


def period_words(row: SituationEpisode) -> str:
    """`03-03-2026 – 01-05-2026`, or `– now`."""
    until = formats.short_date(row.ends_on) if row.ends_on else _("now")
    return f"{formats.short_date(row.starts_on)} – {until}"


# ------------------------------------------------------------------ what was changed


def situation_before(episode: SituationEpisode) -> SituationEpisode | None:
    """The one that ended the day this one began."""
    return SituationEpisode.objects.filter(citizen_id=episode.citizen_id, ends_on=episode.starts_on).first()


@dataclass(frozen=True)
class Changed:
    """A change of an episode: when, by whom, why, and what stood there before."""

    at: datetime
    by: str
    reason: str
    before: str
    gone: bool


def situation_changes(user: User, citizen: Citizen, groups: Groups | None = None) -> list[Changed]:
    """What was corrected or taken back, newest first, for those who see the housing group; at most two queries."""
    if FieldGroup.HOUSING not in (permissions.field_groups(user, citizen) if groups is None else groups):
        return []
    events = SituationEpisode.pgh_event_model.objects.filter(citizen_id=citizen.pk)  # type: ignore[attr-defined]
    rows = list(events.select_related("pgh_context").order_by("pgh_obj_id", "pgh_id"))
    whom = {(row.pgh_context.metadata.get("user") if row.pgh_context else None) for row in rows} - {None}
    names = {one.pk: str(one) for one in User.objects.filter(pk__in=whom, is_system=False)} if whom else {}
    found, before = [], None
    for row in rows:
        same = before is not None and before.pgh_obj_id == row.pgh_obj_id
        gone = row.pgh_label == "delete"
        if same and row.change_reason and not gone:
            user_id = row.pgh_context.metadata.get("user") if row.pgh_context else None
            found.append(Changed(row.pgh_created_at, names.get(user_id, ""), row.change_reason, _stood(before), False))
        elif same and gone and found:
            found[-1] = Changed(found[-1].at, found[-1].by, found[-1].reason, found[-1].before, True)
        before = row
    return sorted(found, key=lambda change: change.at, reverse=True)


def _stood(row: Any) -> str:
    return f"{row.get_situation_display()}, {period_words(row)}"
