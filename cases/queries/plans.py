"""Reads about the plan."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core import clock

from .. import permissions, rules
from ..choices import PlanStatus
from ..models import Citizen, OtherPlan, Plan, PlanAction, PlanDocument, PlanGoal, PlanVersion
from .documents import lines_of, when, who

Groups = frozenset[FieldGroup]


@dataclass(frozen=True)
class ShownStep:
    """A step with who and when in words. `late`: its day has passed and it is not done."""

    row: PlanAction
    who: str
    when: str
    late: bool


@dataclass(frozen=True)
class ShownGoal:
    row: PlanGoal
    steps: list[ShownStep]

    @property
    def done(self) -> int:
        return sum(1 for step in self.steps if step.row.done_on)

    @property
    def next(self) -> ShownStep | None:
        return next((step for step in self.steps if not step.row.done_on), None)


@dataclass(frozen=True)
class PlanPage:
    """The plan as one page shows it: the version at hand, and what there is beside it."""

    plan: Plan
    version: PlanVersion
    goals: list[ShownGoal]
    missing: list[rules.Lacks]
    draft: PlanVersion | None
    agreed: PlanVersion | None
    versions: list[PlanVersion]
    can_write: bool
    can_print: bool
    today: date

    @property
    def since_lines(self) -> list[str]:
        return lines_of(self.version.since_last)

    @property
    def title(self) -> str:
        return _("%(whose)s plan") % {"whose": rules.possessive(self.plan.citizen.first_name)}

    @property
    def review_late(self) -> bool:
        return bool(self.agreed and self.agreed.review_on and self.agreed.review_on < self.today)


def carrying_plan(user: User, citizen: Citizen) -> Plan | None:
    return Plan.objects.visible_to(user).filter(citizen=citizen, ended_on__isnull=True).first()


def plan_page(user: User, plan: Plan, number: int | None = None) -> PlanPage:
    """The draft where there is one, else the agreed version; or the version of that number. Three queries."""
    versions = list(
        PlanVersion.objects.visible_to(user)
        .filter(plan=plan)
        .select_related("saved_by", "agreed_by")
        .order_by("-number")
    )
    draft = next((row for row in versions if row.status == PlanStatus.DRAFT), None)
    agreed = next((row for row in versions if row.status == PlanStatus.AGREED), None)
    chosen = next((row for row in versions if row.number == number), None) if number else None
    version = chosen or draft or agreed or versions[0]
    goals = shown_goals(version, plan.citizen)
    return PlanPage(
        plan=plan,
        version=version,
        goals=goals,
        missing=rules.missing_in_plan(version, len(goals)) if version.is_draft else [],
        draft=draft,
        agreed=agreed,
        versions=versions,
        can_write=user.may(Permission.WRITE_PLAN),
        can_print=user.may(Permission.WRITE_PLAN) or user.may(Permission.DECIDE_SUPPORT),
        today=clock.today(),
    )


def shown_goals(version: PlanVersion, citizen: Citizen) -> list[ShownGoal]:
    """The goals of a version with their steps in words. Two queries."""
    today, worker = clock.today(), version.agreed_by or version.saved_by
    return [
        ShownGoal(
            goal,
            [
                ShownStep(
                    step,
                    who(step, citizen, worker),
                    when(step, today),
                    late=bool(step.due_on and step.due_on < today and not step.done_on),
                )
                for step in goal.actions.all()
            ],
        )
        for goal in version.goals.prefetch_related("actions")
    ]


@dataclass(frozen=True)
class PlanPanel:
    """What the citizen's page shows of the plan; `version` None: no plan yet."""

    version: PlanVersion | None
    goals: list[ShownGoal]
    has_draft: bool
    can_write: bool
    today: date

    @property
    def review_late(self) -> bool:
        return bool(self.version and self.version.review_on and self.version.review_on < self.today)


def plan_panel(user: User, citizen: Citizen, groups: Groups | None = None) -> PlanPanel | None:
    """The agreed version, else the first draft; None for who does not see the whole record."""
    if (permissions.field_groups(user, citizen) if groups is None else groups) != ALL_GROUPS:
        return None
    versions = list(
        PlanVersion.objects.visible_to(user)
        .filter(citizen=citizen, plan__ended_on__isnull=True, status__in=[PlanStatus.DRAFT, PlanStatus.AGREED])
        .select_related("plan", "saved_by", "agreed_by")
        .order_by("number")
    )
    version = versions[0] if versions else None
    return PlanPanel(
        version=version,
        goals=shown_goals(version, citizen) if version else [],
        has_draft=any(row.is_draft for row in versions),
        can_write=user.may(Permission.WRITE_PLAN),
        today=clock.today(),
    )


def documents_of(user: User, plan: Plan) -> list[PlanDocument]:
    """The ten newest documents of the plan."""
    return list(
        PlanDocument.objects.visible_to(user)
        .filter(plan_version__plan=plan)
        .select_related("plan_version", "requested_by")
        .order_by("-requested_at")[:10]
    )


def last_document(user: User, plan: Plan) -> PlanDocument | None:
    """The newest document with its lines, to begin the next one with."""
    return (
        PlanDocument.objects.visible_to(user)
        .filter(plan_version__plan=plan)
        .prefetch_related("lines")
        .order_by("-requested_at")
        .first()
    )


def other_plans_of(user: User, citizen: Citizen) -> list[OtherPlan]:
    """Plans of other departments that are in force."""
    return list(OtherPlan.objects.visible_to(user).filter(citizen=citizen, ended_on__isnull=True))
