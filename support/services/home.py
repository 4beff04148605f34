"""Making a home: what is needed in it, the first weeks, skills, activities with others, and what is a safe place."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from django.db import transaction

from cases.models import Citizen
from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.tasks import services as tasks

from .. import permissions
from ..codes import ANOTHER_THING, FURNISHING, HOME_STEPS, OFFERS, SKILLS
from ..models import CommunityActivity, FurnishingItem, HomeStepTick, LivingSkill, SafePlace
from ..rules import home as rules
from ..rules.courses import check_day

HomeRow = TypeVar("HomeRow", FurnishingItem, LivingSkill, CommunityActivity, SafePlace)


def essential_key(item: FurnishingItem) -> str:
    """The key of the task about a thing that is missing."""
    return f"home_essential:{item.pk}:{item.needed_on}"


def _new(model: type[HomeRow], by: User, citizen: Citizen) -> HomeRow:
    permissions.check_can_write_home(by, citizen)
    return model(municipality_id=citizen.municipality_id, citizen=citizen, noted_by=by)


def _locked(row: HomeRow, by: User, version: int | None) -> HomeRow:
    permissions.check_can_write_home(by, row.citizen)
    row = type(row).objects.select_for_update(of=("self",)).select_related("citizen").get(pk=row.pk)
    if version is not None:
        check_version(row, version)
    row.version += 1
    row.noted_by, row.noted_at = by, clock.now()
    return row


def _save(row: HomeRow) -> HomeRow:
    row.full_clean()
    row.save()
    return row


# ---------------------------------------------------------------- furnishing


def _write_furnishing(
    row: FurnishingItem,
    kind: str,
    what: str,
    priority: str,
    source: str,
    price: Decimal | None,
    needed_on: date,
    got_on: date | None,
    dropped_on: date | None,
) -> FurnishingItem:
    today = clock.today()
    codes.check(FURNISHING, [kind], row.municipality_id, today, keep=[row.kind])
    rules.check_furnishing(must_be_named=kind == ANOTHER_THING, what=what, got_on=got_on, dropped_on=dropped_on)
    for field, day in (("got_on", got_on), ("dropped_on", dropped_on)):
        if day is not None:
            check_day(day, today, field=field)
    row.kind, row.what, row.priority, row.source, row.price = kind, what.strip(), priority, source, price
    row.needed_on, row.got_on, row.dropped_on = needed_on, got_on, dropped_on
    return _save(row)


@transaction.atomic
def note_furnishing(
    *,
    by: User,
    citizen: Citizen,
    kind: str,
    priority: str,
    needed_on: date,
    what: str = "",
    source: str = "",
    price: Decimal | None = None,
    got_on: date | None = None,
    dropped_on: date | None = None,
) -> FurnishingItem:
    """A thing the citizen wants in the home (SUP-240)."""
    row = _new(FurnishingItem, by, citizen)
    return _write_furnishing(row, kind, what, priority, source, price, needed_on, got_on, dropped_on)


@transaction.atomic
def change_furnishing(
    *,
    by: User,
    row: FurnishingItem,
    version: int,
    kind: str,
    priority: str,
    needed_on: date,
    what: str = "",
    source: str = "",
    price: Decimal | None = None,
    got_on: date | None = None,
    dropped_on: date | None = None,
) -> FurnishingItem:
    """Another price or source, or the day it came or was no longer wanted."""
    row = _locked(row, by, version)
    tasks.settle_task(by=by, key=essential_key(row))  # the sweep raises it again where it is still missing
    return _write_furnishing(row, kind, what, priority, source, price, needed_on, got_on, dropped_on)


@transaction.atomic
def furnishing_came(*, by: User, item: FurnishingItem) -> FurnishingItem:
    """It came today: one touch. What came or was dropped already stays as it is."""
    row = _locked(item, by, None)
    if row.got_on is not None or row.dropped_on is not None:
        return item
    tasks.settle_task(by=by, key=essential_key(row))
    row.got_on = clock.today()
    return _save(row)


# ---------------------------------------------------------------- the first weeks


@transaction.atomic
def tick_home_step(*, by: User, citizen: Citizen, step: str, done: bool = True) -> HomeStepTick | None:
    """Tick a step of the first weeks, or take the tick away (SUP-244); ticking twice is ticking once."""
    permissions.check_can_write_home(by, citizen)
    Citizen.objects.select_for_update(of=("self",), no_key=True).get(pk=citizen.pk)
    ticks = HomeStepTick.objects.filter(citizen=citizen, step=step)
    if not done:
        ticks.delete()  # the history keeps who had ticked it
        return None
    today = clock.today()
    rules.check_home_step(step, [code.code for code in codes.current(HOME_STEPS, citizen.municipality_id, today)])
    there = ticks.first()
    if there is not None:
        return there
    tick = HomeStepTick(
        municipality_id=citizen.municipality_id, citizen=citizen, step=step, ticked_on=today, ticked_by=by
    )
    tick.full_clean()
    tick.save()
    return tick


# ---------------------------------------------------------------- skills, activities, safe place


def _write_skill(row: LivingSkill, skill: str, rung: str, seen_on: date, note: str) -> LivingSkill:
    codes.check(SKILLS, [skill], row.municipality_id, clock.today(), keep=[row.skill])
    check_day(seen_on, clock.today(), field="seen_on")
    row.skill, row.rung, row.seen_on, row.note = skill, rung, seen_on, note.strip()
    return _save(row)


@transaction.atomic
def note_skill(*, by: User, citizen: Citizen, skill: str, rung: str, seen_on: date, note: str = "") -> LivingSkill:
    """How the citizen does something at home from a day on; what stood before stays as history (SUP-245)."""
    return _write_skill(_new(LivingSkill, by, citizen), skill, rung, seen_on, note)


@transaction.atomic
def change_skill(
    *, by: User, row: LivingSkill, version: int, skill: str, rung: str, seen_on: date, note: str = ""
) -> LivingSkill:
    """Correct what was written of a day."""
    return _write_skill(_locked(row, by, version), skill, rung, seen_on, note)


def _write_activity(
    row: CommunityActivity,
    kind: str,
    wish: str,
    wished_on: date,
    barrier: str,
    goes_along: str,
    planned_on: date | None,
    kept: str,
    afterwards: str,
) -> CommunityActivity:
    today = clock.today()
    codes.check(OFFERS, [kind], row.municipality_id, today, keep=[row.kind])
    check_day(wished_on, today, field="wished_on")
    rules.check_activity(planned_on, kept, today)
    row.kind, row.wish, row.wished_on, row.barrier = kind, wish.strip(), wished_on, barrier.strip()
    row.goes_along, row.planned_on, row.kept, row.afterwards = goes_along, planned_on, kept, afterwards.strip()
    return _save(row)


@transaction.atomic
def note_activity(
    *,
    by: User,
    citizen: Citizen,
    kind: str,
    wish: str,
    wished_on: date,
    barrier: str = "",
    goes_along: str = "",
    planned_on: date | None = None,
    kept: str = "",
    afterwards: str = "",
) -> CommunityActivity:
    """Something the citizen wishes to do with others (SUP-246)."""
    row = _new(CommunityActivity, by, citizen)
    return _write_activity(row, kind, wish, wished_on, barrier, goes_along, planned_on, kept, afterwards)


@transaction.atomic
def change_activity(
    *,
    by: User,
    row: CommunityActivity,
    version: int,
    kind: str,
    wish: str,
    wished_on: date,
    barrier: str = "",
    goes_along: str = "",
    planned_on: date | None = None,
    kept: str = "",
    afterwards: str = "",
) -> CommunityActivity:
    """Who goes along, when, and how it went."""
    row = _locked(row, by, version)
    return _write_activity(row, kind, wish, wished_on, barrier, goes_along, planned_on, kept, afterwards)


def _write_safe_place(row: SafePlace, own_words: str, said_on: date) -> SafePlace:
    check_day(said_on, clock.today(), field="said_on")
    row.own_words, row.said_on = own_words.strip(), said_on
    return _save(row)


@transaction.atomic
def note_safe_place(*, by: User, citizen: Citizen, own_words: str, said_on: date) -> SafePlace:
    """What a good and safe place is, in the citizen's words; what was said before stays (SUP-247)."""
    return _write_safe_place(_new(SafePlace, by, citizen), own_words, said_on)


@transaction.atomic
def change_safe_place(*, by: User, row: SafePlace, version: int, own_words: str, said_on: date) -> SafePlace:
    """Correct what was written down; new words on another day are a new row."""
    return _write_safe_place(_locked(row, by, version), own_words, said_on)
