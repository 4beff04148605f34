"""Every write about where a citizen lives over time: a new situation, an earlier one, an end, a change, a way back.

All of them lock the citizen first, so that two people never weave two situations into the same days. `change_reason` is
that of the last change: what only makes room, or goes on, has none.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, rules
from ..choices import AtRiskReason, Situation
from ..codes import AT_RISK_REASONS
from ..models import Citizen, SituationEpisode


class SituationClash(DomainError):
    code, field = "situation_overlap", "situation_from"
    message = _("The citizen already has a situation from that day or later. Choose a later date.")


class SituationGone(DomainError):
    code = "situation_gone"
    message = _("Somebody has taken this situation back. Look at the situations as they are now.")


class AlreadyEnded(DomainError):
    code, field = "already_ended", "situation_until"
    message = _("This situation has ended already. Correct it if the day is wrong.")


# What is said of a situation besides its days.
SITUATION_FACTS = ("situation", "at_risk_reason", "outcome", "grey_zone", "functionally_homeless", "whereabouts")
SET_HERE = ["municipality", "citizen", "noted_by"]


@transaction.atomic
def record_situation(
    *, by: User, citizen: Citizen, situation: str, starts_on: date, at_risk_reason: str = "", **facts: Any
) -> SituationEpisode:
    """A new situation from a day; the one before ends that day (CASE-03). A day before it began is refused.

    `facts`: outcome, grey_zone, functionally_homeless, whereabouts.
    """
    permissions.check_can_edit_citizen(by, citizen)
    return note_situation(
        by=by, citizen=citizen, situation=situation, starts_on=starts_on, at_risk_reason=at_risk_reason, **facts
    )


def note_situation(
    *, by: User, citizen: Citizen, situation: str, starts_on: date, at_risk_reason: str = "", **facts: Any
) -> SituationEpisode:
    """The same for services that have checked the actor themselves (a tenancy that opens, a shelter admission)."""
    facts = {"situation": situation, "at_risk_reason": at_risk_reason, **facts}
    citizen = _locked(citizen)
    said = _checked(citizen, starts_on, None, facts)
    if SituationEpisode.objects.filter(citizen=citizen, starts_on__gte=starts_on).exists():
        raise SituationClash()
    SituationEpisode.objects.filter(citizen=citizen, ends_on__isnull=True).update(
        ends_on=starts_on, version=F("version") + 1, change_reason=""
    )
    return _written(SituationEpisode(**_bound(by, citizen), starts_on=starts_on, **said))


def first_situation(
    *, by: User, citizen: Citizen, situation: str, at_risk_reason: str, starts_on: date
) -> SituationEpisode:
    """The situation a new citizen is registered with; the caller has checked it."""
    outcome = rules.outcome_of(situation)
    return SituationEpisode.objects.create(
        **_bound(by, citizen),
        situation=situation,
        **_reason(citizen, at_risk_reason),
        outcome=outcome,
        starts_on=starts_on,
    )


@transaction.atomic
def add_past_situation(
    *,
    by: User,
    citizen: Citizen,
    starts_on: date,
    ends_on: date | None = None,
    make_room: bool = False,
    **facts: Any,
) -> SituationEpisode:
    """A situation in days that have passed, between the others; they give way only where `make_room` says so.

    Without an end it holds until the next one begins, or still.
    """
    permissions.check_can_edit_citizen(by, citizen)
    citizen = _locked(citizen)
    if ends_on is None:
        later = SituationEpisode.objects.filter(citizen=citizen, starts_on__gt=starts_on).order_by("starts_on")
        ends_on = later.values_list("starts_on", flat=True).first()
    said = _checked(citizen, starts_on, ends_on, facts)
    _give_way(citizen, starts_on, ends_on, make_room, by)
    return _written(SituationEpisode(**_bound(by, citizen), starts_on=starts_on, ends_on=ends_on, **said))


@transaction.atomic
def correct_situation(
    *,
    by: User,
    episode: SituationEpisode,
    version: int,
    reason: str,
    starts_on: date,
    ends_on: date | None = None,
    make_room: bool = False,
    **facts: Any,
) -> SituationEpisode:
    """Days or facts were wrong (CASE-143). What stood before stays in the history, with who changed it and why."""
    permissions.check_can_edit_citizen(by, episode.citizen)
    rules.check_change_reason(reason)
    citizen, episode = _episode(episode)
    check_version(episode, version)
    said = _checked(citizen, starts_on, ends_on, facts, episode.local_reason)
    _give_way(citizen, starts_on, ends_on, make_room, by, besides=episode)
    for name, value in {**said, "starts_on": starts_on, "ends_on": ends_on}.items():
        setattr(episode, name, value)
    episode.change_reason, episode.version = reason.strip(), version + 1
    return _written(episode)


@transaction.atomic
def end_situation(*, by: User, episode: SituationEpisode, version: int, ends_on: date) -> SituationEpisode:
    """The situation has ended and nobody knows yet what came after it: the citizen is lost sight of."""
    permissions.check_can_edit_citizen(by, episode.citizen)
    citizen, episode = _episode(episode)
    check_version(episode, version)
    if episode.ends_on is not None:
        raise AlreadyEnded()
    rules.check_period(episode.starts_on, ends_on, citizen.born_on, clock.today())
    episode.ends_on, episode.version, episode.change_reason = ends_on, version + 1, ""
    return _written(episode)


@transaction.atomic
def withdraw_situation(
    *, by: User, episode: SituationEpisode, version: int, reason: str, go_on: bool = True
) -> SituationEpisode | None:
    """Take a situation back that never was (CASE-143); the history keeps it with the reason.

    `go_on`: the one that ended the day this began goes on in its place. Returns that one, or None.
    """
    permissions.check_can_edit_citizen(by, episode.citizen)
    rules.check_change_reason(reason)
    citizen, episode = _episode(episode)
    check_version(episode, version)
    until = episode.ends_on
    before = SituationEpisode.objects.filter(citizen=citizen, ends_on=episode.starts_on).first() if go_on else None
    episode.change_reason, episode.version = reason.strip(), version + 1
    episode.save(update_fields=["change_reason", "version"])
    episode.delete()
    if before is not None:
        before.ends_on, before.version, before.change_reason = until, before.version + 1, ""
        _written(before)
    return before


def _locked(citizen: Citizen) -> Citizen:
    return Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)


def _episode(episode: SituationEpisode) -> tuple[Citizen, SituationEpisode]:
    """The citizen, locked, and the episode as it is now."""
    citizen = _locked(episode.citizen)
    found = SituationEpisode.objects.select_related("citizen").filter(pk=episode.pk, citizen=citizen).first()
    if found is None:
        raise SituationGone()
    return citizen, found


def _bound(by: User, citizen: Citizen) -> dict[str, Any]:
    return {"municipality_id": citizen.municipality_id, "citizen": citizen, "noted_by": by}


def reasons_offered(municipality_id: int, held: str = "") -> list[codes.Code]:
    """Why a home can be at risk, today: those in force, every national one, and the one a row has held; one query."""
    return codes.current(AT_RISK_REASONS, municipality_id, clock.today(), keep={*AtRiskReason.values, held})


def _reason(citizen: Citizen, code: str, held: str = "", offered: Sequence[codes.Code] | None = None) -> dict[str, str]:
    """CASE-101: why at risk as it is counted, and the municipality's own code beside it. A national one passes."""
    if not code:
        return {"at_risk_reason": "", "local_reason": ""}
    if offered is None:
        offered = reasons_offered(citizen.municipality_id, held)
    [one] = codes.rules.check_chosen(offered, [code], codes.REGISTRY[AT_RISK_REASONS].label)
    return {"at_risk_reason": one.national, "local_reason": one.code if one.code != one.national else ""}


def _checked(
    citizen: Citizen,
    starts_on: date,
    ends_on: date | None,
    facts: dict[str, Any],
    held: str = "",
    offered: Sequence[codes.Code] | None = None,
) -> dict[str, Any]:
    """The facts as they may be written: reason, marks, kind of home and days fit (CASE-03, CASE-140 to CASE-142)."""
    if unknown := set(facts) - set(SITUATION_FACTS):
        raise TypeError(f"unknown facts: {sorted(unknown)}")
    situation, today = facts["situation"], clock.today()
    rules.check_situation(situation, facts.get("at_risk_reason", ""), starts_on, today)
    rules.check_period(starts_on, ends_on, citizen.born_on, today)
    rules.check_marks(situation, facts.get("grey_zone", False), facts.get("functionally_homeless", False))
    reason = _reason(citizen, facts.get("at_risk_reason", ""), held, offered)
    return {**facts, **reason, "outcome": rules.outcome_of(situation, facts.get("outcome", ""))}


def _give_way(
    citizen: Citizen,
    starts_on: date,
    ends_on: date | None,
    make_room: bool,
    by: User,
    besides: SituationEpisode | None = None,
) -> None:
    """Shorten, or cut in two, what holds in those days; refused where nobody said so (CASE-143)."""
    rows = {row.pk: row for row in SituationEpisode.objects.filter(citizen=citizen)}
    if besides is not None:
        rows.pop(besides.pk, None)
        if (besides.starts_on, besides.ends_on) == (starts_on, ends_on):
            return
    changes = rules.make_room(spans_of(rows.values()), starts_on, ends_on, make_room)
    for change in changes:
        row = rows[change.key]
        if change.tail_from is not None:
            tail = {name: getattr(row, name) for name in (*SITUATION_FACTS, "local_reason")}
            until = row.ends_on
        row.starts_on, row.ends_on = change.starts_on, change.ends_on
        row.version, row.change_reason = row.version + 1, ""
        _written(row)
        if change.tail_from is not None:
            _written(SituationEpisode(**_bound(by, citizen), **tail, starts_on=change.tail_from, ends_on=until))


def spans_of(episodes: Iterable[SituationEpisode]) -> list[rules.Span]:
    """Episodes as the rule about overlap sees them."""
    return [rules.Span(row.pk, Situation(row.situation).label, row.starts_on, row.ends_on) for row in episodes]


def new_episode(
    *,
    by: User,
    citizen: Citizen,
    starts_on: date,
    ends_on: date | None,
    offered: Sequence[codes.Code],
    **facts: Any,
) -> SituationEpisode:
    """A situation as the rules let it be, not yet written; for many at once. `offered`: of `reasons_offered`."""
    said = _checked(citizen, starts_on, ends_on, facts, offered=offered)
    episode = SituationEpisode(**_bound(by, citizen), starts_on=starts_on, ends_on=ends_on, **said)
    episode.clean_fields(exclude=SET_HERE)
    return episode


def _written(episode: SituationEpisode) -> SituationEpisode:
    episode.full_clean(exclude=SET_HERE, validate_constraints=False)
    with constraint_errors(situation_one_at_a_time=SituationClash):
        episode.save()
    return episode
