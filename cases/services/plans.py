"""Writing the plan with the citizen: goals, small steps, agreeing, ticking off."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.db import constraint_errors

from .. import permissions, rules
from ..choices import Owner, PlanStatus
from ..models import Citizen, OtherPlan, Plan, PlanAction, PlanGoal, PlanVersion

WORDS = ("own_words", "own_words_on", "since_last", "purpose", "effort", "duration", "conditions")


@transaction.atomic
def start_plan(
    *, by: User, citizen: Citizen, kind: str, consent_on: date | None = None, started_on: date | None = None
) -> PlanVersion:
    """Begin the one plan that carries (CASE-40); a second is refused. Returns its first draft."""
    permissions.check_can_write_plan(by, citizen)
    today = clock.today()
    rules.check_kind(kind, consent_on, today)
    started_on = started_on or today
    if started_on > today:
        raise rules.DateInFuture(field="started_on", day=_day(started_on))
    if open_plan := Plan.objects.filter(citizen=citizen, ended_on__isnull=True).first():
        raise rules.PlanExists(day=_day(open_plan.started_on))
    plan = Plan(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        kind=kind,
        consent_on=consent_on,
        started_on=started_on,
        started_by=by,
    )
    plan.full_clean(validate_constraints=False)
    with constraint_errors(plan_one_carrying_per_citizen=rules.PlanExists(day=_day(today))):
        plan.save()
    draft = PlanVersion(municipality_id=citizen.municipality_id, citizen=citizen, plan=plan, number=1, saved_by=by)
    draft.full_clean()
    draft.save()
    return draft


@transaction.atomic
def change_plan(*, by: User, plan: Plan) -> PlanVersion:
    """The draft of the plan: the one there is, else a new version with what was agreed, goals and steps included."""
    permissions.check_can_write_plan(by, plan.citizen)
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    draft = plan.versions.filter(status=PlanStatus.DRAFT).first()
    if draft:
        return draft
    agreed = plan.versions.get(status=PlanStatus.AGREED)
    number = plan.versions.aggregate(last=Max("number"))["last"] + 1
    draft = PlanVersion(
        municipality_id=plan.municipality_id,
        citizen=plan.citizen,
        plan=plan,
        number=number,
        saved_by=by,
        **{name: getattr(agreed, name) for name in WORDS if name != "since_last"},
    )
    draft.full_clean()
    draft.save()
    for goal in agreed.goals.prefetch_related("actions"):
        _copy_goal(goal, draft, by)
    return draft


def _copy_goal(goal: PlanGoal, draft: PlanVersion, by: User) -> None:
    actions = list(goal.actions.all())
    goal.pk, goal.plan_version, goal.version = None, draft, 1
    goal.saved_by, goal.saved_at = by, clock.now()
    goal._state.adding = True
    goal.save()
    for action in actions:
        action.pk, action.goal, action.version = None, goal, 1
        action._state.adding = True
        action.save()


@transaction.atomic
def revise_plan(*, by: User, plan_version: PlanVersion, version: int, **words: Any) -> PlanVersion:
    """Change the words of a draft (WORDS); refused as stale when somebody saved since `version` was read."""
    permissions.check_can_write_plan(by, plan_version.citizen)
    draft = _draft(plan_version)
    check_version(draft, version)
    unknown = set(words) - set(WORDS)
    if unknown:
        raise TypeError(f"unknown fields of a plan: {sorted(unknown)}")
    for name, value in words.items():
        setattr(draft, name, value)
    if draft.own_words and draft.own_words_on is None:
        draft.own_words_on = clock.today()
    if draft.own_words_on and draft.own_words_on > clock.today():
        raise rules.SaidInFuture(day=_day(draft.own_words_on))
    return _saved(draft, by)


@transaction.atomic
def set_goal(
    *,
    by: User,
    plan_version: PlanVersion,
    area: str,
    own_words: str,
    goal: PlanGoal | None = None,
    version: int | None = None,
    agreed_text: str = "",
    sensitive: bool | None = None,
    names_area: bool | None = None,
    reached_on: date | None = None,
) -> PlanGoal:
    """Add a goal to a draft, or change one (CASE-42, CASE-43).

    Left open, `sensitive` and `names_area` follow the area and the words, and are never turned off by themselves.
    """
    permissions.check_can_write_plan(by, plan_version.citizen)
    draft = _draft(plan_version)
    if goal is None:
        last = draft.goals.aggregate(last=Max("position"))["last"]
        goal = PlanGoal(
            municipality_id=draft.municipality_id,
            citizen=draft.citizen,
            plan_version=draft,
            position=0 if last is None else last + 1,
            names_area=rules.names_area_at_first(area),
        )
    else:
        goal = draft.goals.select_for_update().get(pk=goal.pk)
        if version is not None:
            check_version(goal, version)
        goal.version += 1
    goal.area, goal.own_words, goal.agreed_text = area, own_words.strip(), agreed_text
    goal.sensitive = rules.is_sensitive(area, own_words) or goal.sensitive if sensitive is None else sensitive
    if names_area is not None:
        goal.names_area = names_area
    if reached_on and reached_on > clock.today():
        raise rules.DoneInFuture(field="reached_on", day=_day(reached_on))
    goal.reached_on = reached_on
    goal.saved_by, goal.saved_at = by, clock.now()
    goal.full_clean()
    goal.save()
    _touched(draft, by)
    return goal


@transaction.atomic
def move_goal_first(*, by: User, goal: PlanGoal) -> None:
    """Put the goal that matters most to the citizen at the top of a draft; the others keep their order."""
    permissions.check_can_write_plan(by, goal.citizen)
    draft = _draft(goal.plan_version)
    others = draft.goals.exclude(pk=goal.pk).order_by("position", "id")
    for position, row in enumerate([draft.goals.get(pk=goal.pk), *others]):
        if row.position != position:
            row.position = position
            row.save(update_fields=["position"])
    _touched(draft, by)


@transaction.atomic
def remove_goal(*, by: User, goal: PlanGoal) -> None:
    """Take a goal with its steps out of a draft. The versions that were agreed keep it."""
    permissions.check_can_write_plan(by, goal.citizen)
    draft = _draft(goal.plan_version)
    draft.goals.filter(pk=goal.pk).delete()
    _touched(draft, by)


@transaction.atomic
def set_action(
    *,
    by: User,
    goal: PlanGoal,
    text: str,
    action: PlanAction | None = None,
    version: int | None = None,
    owner: str = Owner.CITIZEN,
    owner_name: str = "",
    due_on: date | None = None,
    due_text: str = "",
) -> PlanAction:
    """Add a small step to a goal of a draft, or change one: what, who, when."""
    permissions.check_can_write_plan(by, goal.citizen)
    draft = _draft(goal.plan_version)
    if action is None:
        last = goal.actions.aggregate(last=Max("position"))["last"]
        action = PlanAction(
            municipality_id=goal.municipality_id,
            citizen=goal.citizen,
            goal=goal,
            position=0 if last is None else last + 1,
        )
    else:
        action = PlanAction.objects.select_for_update().get(pk=action.pk, goal=goal)
        if version is not None:
            check_version(action, version)
        action.version += 1
    action.text, action.owner, action.owner_name = text.strip(), owner, owner_name.strip()
    action.due_on, action.due_text = due_on, due_text.strip()
    action.saved_by, action.saved_at = by, clock.now()
    action.full_clean()
    action.save()
    _touched(draft, by)
    return action


@transaction.atomic
def remove_action(*, by: User, action: PlanAction) -> None:
    """Take a step out of a draft."""
    permissions.check_can_write_plan(by, action.citizen)
    draft = _draft(action.goal.plan_version)
    PlanAction.objects.filter(pk=action.pk).delete()
    _touched(draft, by)


@transaction.atomic
def tick_action(*, by: User, action: PlanAction, done: bool, done_on: date | None = None) -> PlanAction:
    """A step is done, or not done after all; in the agreed version and in the draft alike, where both hold it."""
    permissions.check_can_write_plan(by, action.citizen)
    today = clock.today()
    done_on = done_on or today
    if done_on > today:
        raise rules.DoneInFuture(day=_day(done_on))
    live = PlanAction.objects.select_for_update(of=("self",)).filter(
        key=action.key,
        citizen=action.citizen,
        goal__plan_version__plan_id=action.goal.plan_version.plan_id,
        goal__plan_version__status__in=[PlanStatus.DRAFT, PlanStatus.AGREED],
    )
    rows = list(live)
    if action.pk not in {row.pk for row in rows}:
        raise rules.NotLive()
    for row in rows:
        row.done_on, row.done_by = (done_on, by) if done else (None, None)
        row.full_clean(validate_constraints=False)
        row.save(update_fields=["done_on", "done_by"])
    return next(row for row in rows if row.pk == action.pk)


@transaction.atomic
def agree_plan(
    *,
    by: User,
    plan_version: PlanVersion,
    version: int,
    agreed_on: date,
    review_on: date,
    agreed_how: str = "",
) -> PlanVersion:
    """The citizen has agreed: the draft stands from now on, and the version before is replaced (CASE-41)."""
    permissions.check_can_write_plan(by, plan_version.citizen)
    draft = _draft(plan_version)
    check_version(draft, version)
    rules.check_agreement(draft, draft.goals.count(), agreed_on, review_on, clock.today())
    PlanVersion.objects.filter(plan=draft.plan, status=PlanStatus.AGREED).update(status=PlanStatus.SUPERSEDED)
    draft.status, draft.agreed_on, draft.agreed_by = PlanStatus.AGREED, agreed_on, by
    draft.agreed_how, draft.review_on = agreed_how, review_on
    return _saved(draft, by)


@transaction.atomic
def discard_plan_draft(*, by: User, plan_version: PlanVersion) -> None:
    """Throw the changes away; the agreed version stands. The first draft of a plan cannot be thrown away so."""
    permissions.check_can_write_plan(by, plan_version.citizen)
    draft = _draft(plan_version)
    if draft.number == 1:
        raise rules.NotDraft()
    draft.delete()


@transaction.atomic
def note_other_plan(
    *, by: User, citizen: Citizen, name: str, owner: str, system: str = "", dated: date | None = None
) -> OtherPlan:
    """Name a plan somebody else has for the citizen, instead of copying it."""
    permissions.check_can_write_plan(by, citizen)
    other = OtherPlan(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        name=name.strip(),
        owner=owner.strip(),
        system=system.strip(),
        dated=dated,
        noted_by=by,
    )
    other.full_clean()
    other.save()
    return other


@transaction.atomic
def end_other_plan(*, by: User, other_plan: OtherPlan) -> OtherPlan:
    """The plan is no longer in force, as of today."""
    permissions.check_can_write_plan(by, other_plan.citizen)
    OtherPlan.objects.filter(pk=other_plan.pk, ended_on__isnull=True).update(ended_on=clock.today())
    other_plan.refresh_from_db()
    return other_plan


def _draft(plan_version: PlanVersion) -> PlanVersion:
    """The version, locked; refused unless it is a draft."""
    draft = (
        PlanVersion.objects.select_for_update(of=("self",)).select_related("citizen", "plan").get(pk=plan_version.pk)
    )
    if not draft.is_draft:
        raise rules.NotDraft()
    return draft


def _touched(draft: PlanVersion, by: User) -> None:
    """A goal or a step was saved: the draft says who and when. Its own words have not changed, so neither `version`."""
    draft.saved_by, draft.saved_at = by, clock.now()
    draft.save(update_fields=["saved_by", "saved_at"])


def _saved(draft: PlanVersion, by: User) -> PlanVersion:
    draft.saved_by, draft.saved_at = by, clock.now()
    draft.version += 1
    draft.full_clean()
    draft.save()
    return draft


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
