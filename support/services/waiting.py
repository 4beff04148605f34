"""The waiting list, and needs nobody can meet."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.choices import TieFunction
from cases.models import Citizen, Decision
from cases.services import attach, detach
from housingfirst.accounts.models import Team, User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import ConcurrentChange, DomainError

from .. import permissions, queries
from ..choices import EntryState, SupportMethod, UnmetReason, UnmetStage
from ..models import Course, UnmetNeed, WaitingListEntry
from ..rules.courses import check_day


class NoTeamOffers(DomainError):
    code, field = "no_team_offers", "method"
    message = _("No team offers %(method)s. Note it as an unmet need, so that it counts, or choose another method.")


class AlreadyWaiting(DomainError):
    code = "already_waiting"
    message = _("The citizen is already on a waiting list. Nothing was changed.")


class HasCourse(DomainError):
    code = "has_course"
    message = _("The citizen already has a course. Switch its method or close it first. Nothing was changed.")


class NotWaiting(ConcurrentChange):
    code = "not_waiting"
    message = _("The citizen is no longer on the waiting list: somebody was faster. Nothing was changed.")


@transaction.atomic
def enlist(
    *,
    by: User,
    citizen: Citizen,
    method: str,
    decision_id: int | None = None,
    team: Team | None = None,
    entered_on: date | None = None,
    need_note: str = "",
) -> WaitingListEntry:
    """Put a citizen with a decision on the waiting list of a team that offers the method.

    Without `team`: the citizen's own team where it offers the method, else the one with most places free. The team
    reaches the citizen from now on.
    """
    permissions.check_can_enlist(by, citizen)
    entered_on = entered_on or clock.today()
    check_day(entered_on, clock.today(), field="entered_on")
    team = team or _team_for(citizen, method)
    if team.pk not in {row.pk for row in queries.teams_offering(method, citizen.municipality_id, clock.today())}:
        raise NoTeamOffers(method=SupportMethod(method).label)
    if Course.objects.live().filter(citizen=citizen).exists():
        raise HasCourse()
    decision = Decision.objects.visible_to(by).get(pk=decision_id, citizen=citizen) if decision_id else None
    entry = WaitingListEntry(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        team=team,
        method=method,
        entered_on=entered_on,
        need_note=need_note.strip(),
        entered_by=by,
        decision=decision,
    )
    entry.full_clean(validate_constraints=False)
    with constraint_errors(waitinglistentry_once=AlreadyWaiting):
        entry.save()
    attach(citizen=citizen, function=TieFunction.WAITING, team=team, starts_on=entered_on)
    end_unmet_needs(citizen, method, entered_on)
    return entry


def _team_for(citizen: Citizen, method: str) -> Team:
    teams = queries.teams_offering(method, citizen.municipality_id, clock.today())
    if not teams:
        raise NoTeamOffers(method=SupportMethod(method).label)
    tied = set(
        citizen.ties.current(clock.today()).filter(team__isnull=False).values_list("team_id", flat=True)  # type: ignore[attr-defined]
    )
    own = [team for team in teams if team.pk in tied]
    if own:
        return own[0]
    caseloads = queries.team_caseloads(teams, clock.today())
    return max(caseloads, key=lambda caseload: caseload.capacity - caseload.used).team


@transaction.atomic
def leave_waiting_list(*, by: User, entry: WaitingListEntry, left_on: date | None = None) -> WaitingListEntry:
    """Take a citizen off the list without a course, because the decision was changed or the need is gone."""
    permissions.check_can_enlist(by, entry.citizen)
    entry = lock_waiting(entry)
    left_on = left_on or clock.today()
    leave(entry, EntryState.LEFT, left_on)
    end_unmet_needs(entry.citizen, entry.method, left_on, reason=UnmetReason.NO_PLACE)
    return entry


@transaction.atomic
def note_unmet_need(
    *,
    by: User,
    citizen: Citizen,
    method: str,
    reason: str,
    stage: str = UnmetStage.DECIDED,
    since: date | None = None,
) -> UnmetNeed:
    """Count a need nobody can meet: the method has no team, no place, or an age limit. Noting it again changes nothing
    but how far it had come."""
    permissions.check_can_enlist(by, citizen)
    since = since or clock.today()
    check_day(since, clock.today(), field="since")
    known = UnmetNeed.objects.select_for_update().open().filter(citizen=citizen, method=method).first()
    if known:
        known.stage, known.reason = stage, reason
        known.full_clean()
        known.save(update_fields=["stage", "reason"])
        return known
    need = UnmetNeed(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        method=method,
        stage=stage,
        reason=reason,
        since=since,
        noted_by=by,
    )
    need.full_clean()
    need.save()
    return need


@transaction.atomic
def note_what_is_lacking(*, by: User, decision: Decision) -> UnmetNeed | None:
    """Count what the assessment recommended and the citizen was not given because it cannot be had (SUP-156).

    Also while something less is decided or under way. Where it could be had, and another method was chosen, nothing is
    lacking: that is counted as a difference (SUP-157).
    """
    wanted = decision.assessment.recommended if decision.assessment else ""
    if not wanted or not decision.method or wanted == decision.method:
        return None
    reason = queries.reason_unmet(decision.citizen, wanted, clock.today())
    if not reason:
        return None
    return note_unmet_need(
        by=by,
        citizen=decision.citizen,
        method=wanted,
        reason=reason,
        stage=UnmetStage.RECOMMENDED,
        since=decision.assessment.assessed_on,  # type: ignore[union-attr]
    )


# ---------------------------------------------------------------- for the services of courses


def lock_waiting(entry: WaitingListEntry) -> WaitingListEntry:
    """The entry under a lock; refused when it waits no longer."""
    entry = WaitingListEntry.objects.select_for_update(of=["self"]).select_related("citizen", "team").get(pk=entry.pk)
    if entry.state != EntryState.WAITING:
        raise NotWaiting()
    return entry


def leave(entry: WaitingListEntry, state: str, left_on: date, course: Course | None = None) -> None:
    """The entry's end, and with it the reach the list gave the team."""
    entry.state, entry.left_on, entry.course = state, left_on, course
    entry.full_clean()
    entry.save(update_fields=["state", "left_on", "course"])
    detach(citizen=entry.citizen, function=TieFunction.WAITING, team=entry.team, ends_on=clock.today())


def end_unmet_needs(citizen: Citizen, method: str, until: date, *, reason: str = "") -> None:
    """The need is met: the citizen waits for, or has, a place of that method. `reason`: only one with that reason."""
    which = {"reason": reason} if reason else {}
    for need in UnmetNeed.objects.select_for_update().open().filter(citizen=citizen, method=method, **which):
        need.until = max(until, need.since)
        need.save(update_fields=["until"])
