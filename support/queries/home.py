"""Reads about making a home: one query for each kind of row, and one for all the lists."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.choices import HOMELESS
from cases.models import Citizen, SituationEpisode
from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import formats

from ..codes import FURNISHING, HOME_STEPS, OFFERS, SKILLS
from ..models import CommunityActivity, FurnishingItem, HomeStepTick, LivingSkill, SafePlace
from ..rules import home as rules

RUNG_STATUS = {"shown": "idle", "together": "soon", "alone": "ok"}


@dataclass(frozen=True)
class ShownItem:
    row: FurnishingItem
    label: str
    days: int | None  # missing, where one cannot do without it


@dataclass(frozen=True)
class ShownStep:
    code: codes.Code
    tick: HomeStepTick | None
    group: str  # when it belongs, told on the first of each


@dataclass(frozen=True)
class ShownSkill:
    row: LivingSkill
    label: str
    status: str
    earlier: list[LivingSkill]


@dataclass(frozen=True)
class ShownActivity:
    row: CommunityActivity
    label: str
    status: tuple[str, str] | None


@dataclass(frozen=True)
class Home:
    """All of it. `to_pay`: the known prices of what is still wanted. `has_home`: out of homelessness, as we know it."""

    wanted: list[ShownItem]
    came: list[ShownItem]
    dropped: list[ShownItem]
    steps: list[ShownStep]
    skills: list[ShownSkill]
    activities: list[ShownActivity]
    places: list[SafePlace]
    to_pay: Any
    has_home: bool

    @property
    def essentials(self) -> list[ShownItem]:
        return [one for one in self.wanted if one.days is not None]

    @property
    def ticked(self) -> int:
        return sum(1 for one in self.steps if one.tick)


def home_of(user: User, citizen: Citizen, today: date, moved_in_on: date | None = None) -> Home:
    """Everything about the citizen's home-making (seven queries, however much there is).

    `moved_in_on`: the day the citizen moved in, where the asker knows of a tenancy; else the situations tell.
    """
    lists = codes.several((FURNISHING, HOME_STEPS, SKILLS, OFFERS), citizen.municipality_id)
    names = {key: {code.code: code.label for code in found} for key, found in lists.items()}
    marks = {code.code: code.national for code in lists[FURNISHING]}
    home_from = moved_in_on or at_home_from([citizen.pk], today)[citizen.pk]

    def shown(row: FurnishingItem) -> ShownItem:
        over = row.got_on is not None or row.dropped_on is not None
        since = rules.missing_since(marks.get(row.kind, ""), row.needed_on, home_from, over=over)
        return ShownItem(row, names[FURNISHING].get(row.kind, row.kind), rules.days_missing(since, today))

    items = [shown(row) for row in _of(FurnishingItem, user, citizen)]
    wishes = [
        rules.Wish(one.row, one.days, one.row.priority, one.row.needed_on)
        for one in items
        if one.row.got_on is None and one.row.dropped_on is None
    ]
    by_row = {one.row.pk: one for one in items}
    wanted = [by_row[wish.row.pk] for wish in rules.in_order(wishes)]
    return Home(
        wanted=wanted,
        came=sorted((one for one in items if one.row.got_on), key=lambda one: one.row.got_on, reverse=True),
        dropped=[one for one in items if one.row.dropped_on],
        steps=_steps(lists[HOME_STEPS], _of(HomeStepTick, user, citizen), today),
        skills=[
            ShownSkill(row, names[SKILLS].get(row.skill, row.skill), RUNG_STATUS[row.rung], earlier)
            for row, earlier in rules.newest_each(_of(LivingSkill, user, citizen), "skill")
        ],
        activities=[
            ShownActivity(row, names[OFFERS].get(row.kind, row.kind), _activity_status(row, today))
            for row in _of(CommunityActivity, user, citizen)
        ],
        places=list(_of(SafePlace, user, citizen)),
        to_pay=sum(one.row.price for one in wanted if one.row.price is not None),
        has_home=home_from is not None,
    )


def _of(model: Any, user: User, citizen: Citizen) -> Any:
    who = "ticked_by" if model is HomeStepTick else "noted_by"
    return model.objects.visible_to(user).filter(citizen=citizen).select_related(who)


def _steps(listed: list[codes.Code], ticks: Any, today: date) -> list[ShownStep]:
    """The steps in force, and those ticked that are no longer on the list."""
    by_step = {tick.step: tick for tick in ticks}
    found: list[ShownStep] = []
    group = None
    for code in codes.in_force(listed, today, by_step):
        heading = "" if code.national == group else str(code.national_label)
        found.append(ShownStep(code, by_step.get(code.code), heading))
        group = code.national
    return found


def _activity_status(row: CommunityActivity, today: date) -> tuple[str, str] | None:
    if row.kept:
        return ("ok" if row.kept == "kept" else "idle"), str(row.get_kept_display())  # type: ignore[attr-defined]
    return formats.due(row.planned_on, today) if row.planned_on and row.planned_on >= today else None


def at_home_from(citizen_ids: Collection[int], today: date) -> dict[int, date | None]:
    """Since when each is out of homelessness, as far as we know; None while homeless (one query)."""
    found: dict[int, date | None] = dict.fromkeys(citizen_ids, date.min)
    rows = SituationEpisode.objects.filter(citizen__in=citizen_ids, situation__in=HOMELESS, starts_on__lte=today)
    for citizen_id, ends_on in rows.values_list("citizen_id", "ends_on"):
        known = found[citizen_id]
        if ends_on is None or ends_on > today or known is None:
            found[citizen_id] = None
        else:
            found[citizen_id] = max(known, ends_on)
    return found


@dataclass(frozen=True)
class Missing:
    """A thing one cannot do without, missing for too long."""

    row: FurnishingItem
    label: str
    since: date


def essentials_missing(municipality_id: int, today: date, limit: int) -> list[Missing]:
    """SUP-242 over everybody (three queries)."""
    listed = {code.code: code for code in codes.every(FURNISHING, municipality_id)}
    rows = [row for row in FurnishingItem.objects.missing().filter(needed_on__lte=today) if row.kind in listed]
    homes = at_home_from({row.citizen_id for row in rows}, today)
    found = []
    for row in rows:
        code = listed[row.kind]
        since = rules.missing_since(code.national, row.needed_on, homes[row.citizen_id], over=False)
        if since is not None and rules.is_task(rules.days_missing(since, today), limit):
            found.append(Missing(row, code.label, since))
    return found


@dataclass(frozen=True)
class HomePart:
    """What one form of the page is about: its list, its model, and what a new one begins with."""

    model: type
    fields: tuple[str, ...]
    begin: Callable[[date], dict[str, Any]]
    list_key: str = ""
    code_field: str = ""


PARTS = {
    "furnishing": HomePart(
        FurnishingItem,
        ("kind", "what", "priority", "source", "price", "needed_on", "got_on", "dropped_on"),
        lambda today: {"needed_on": today},
        FURNISHING,
        "kind",
    ),
    "skill": HomePart(
        LivingSkill, ("skill", "rung", "seen_on", "note"), lambda today: {"seen_on": today}, SKILLS, "skill"
    ),
    "activity": HomePart(
        CommunityActivity,
        ("wish", "kind", "wished_on", "barrier", "goes_along", "planned_on", "kept", "afterwards"),
        lambda today: {"wished_on": today},
        OFFERS,
        "kind",
    ),
    "safe-place": HomePart(SafePlace, ("own_words", "said_on"), lambda today: {"said_on": today}),
}


def codes_for(part: HomePart, municipality_id: int, today: date, row: Any = None) -> list[tuple[str, str]]:
    """What can be chosen in the form; what the row holds stays (one query, or none)."""
    if not part.list_key:
        return []
    keep = [getattr(row, part.code_field)] if row else []
    return codes.choices(part.list_key, municipality_id, today, keep)
