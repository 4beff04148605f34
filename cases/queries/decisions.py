"""Reads about assessments, decisions and complaints."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core import clock

from .. import permissions, rules
from ..choices import SupportMethod, SystemUse
from ..models import Assessment, Citizen, Complaint, Decision, LegalBasis, PlanDocument

Groups = frozenset[FieldGroup]


@dataclass(frozen=True)
class DecisionPanel:
    """What the citizen's page shows of assessments and decisions. `differs`: decided other than recommended."""

    assessment: Assessment | None
    decisions: list[Decision]
    drafts: list[Decision]
    open_complaints: list[Complaint]
    can_assess: bool
    can_decide: bool
    today: date

    @property
    def newest(self) -> Decision | None:
        return self.decisions[0] if self.decisions else None

    @property
    def differs(self) -> bool:
        return bool(
            self.newest
            and self.newest.method
            and self.newest.assessment
            and self.newest.method != self.newest.assessment.recommended
        )


def decision_panel(user: User, citizen: Citizen, groups: Groups | None = None) -> DecisionPanel | None:
    """At a glance, newest first; None for who does not see the whole record. Three queries and the check's."""
    if (permissions.field_groups(user, citizen) if groups is None else groups) != ALL_GROUPS:
        return None
    rows = list(decisions_of(user, citizen))
    return DecisionPanel(
        assessment=newest_assessment(user, citizen),
        decisions=[row for row in rows if row.is_final],
        drafts=[row for row in rows if not row.is_final],
        open_complaints=list(
            Complaint.objects.visible_to(user).filter(citizen=citizen, outcome="").order_by("reassess_by")
        ),
        can_assess=user.may(Permission.ASSESS),
        can_decide=user.may(Permission.DECIDE_SUPPORT),
        today=clock.today(),
    )


def open_complaints(user: User):
    """Complaints that wait for a reassessment, the nearest deadline first; for My day."""
    rows = Complaint.objects.visible_to(user).filter(outcome="")
    return rows.select_related("citizen", "decision").order_by("reassess_by", "pk")


def decisions_of(user: User, citizen: Citizen):
    """The citizen's decisions, newest first, drafts for those who decide."""
    return (
        Decision.objects.visible_to(user)
        .filter(citizen=citizen)
        .select_related("assessment", "decided_by", "drafted_by", "replaced_by")
        .order_by("-decided_on", "-pk")
    )


def newest_assessment(user: User, citizen: Citizen) -> Assessment | None:
    """What a new decision rests on."""
    return (
        Assessment.objects.visible_to(user)
        .filter(citizen=citizen)
        .select_related("assessed_by")
        .order_by("-assessed_on", "-pk")
        .first()
    )


def recommendation_of(assessment: Assessment) -> rules.Recommendation:
    """The reasons of a recorded recommendation, from the very table it was made with."""
    return rules.recommend(assessment.complexity, assessment.system_use, table_from(assessment.table_used))


def table_from(version: str) -> rules.MethodTable:
    """Read the line `MethodTable.version` wrote."""
    parts = dict(part.split("=", 1) for part in version.split())
    return rules.MethodTable(
        considerable=parts["considerable"],
        some=parts["some"],
        limited=parts["limited"],
        high_steps=int(parts["high"]),
        m_act=parts["m-act"] == "yes",
    )


def table_in_words(assessment: Assessment) -> str:
    """The table a recommendation was made with, in one line."""
    table = table_from(assessment.table_used)
    parts = [
        f"{SystemUse(use).label}: {SupportMethod(method).label}"
        for use, method in (
            (SystemUse.CONSIDERABLE, table.considerable),
            (SystemUse.SOME, table.some),
            (SystemUse.LIMITED, table.limited),
        )
    ]
    parts.append(_("high complexity: %(steps)s up") % {"steps": table.high_steps})
    if table.m_act:
        parts.append(_("M-ACT instead of ACT"))
    return " · ".join(parts)


def decisions_on(user: User, assessment: Assessment) -> list[Decision]:
    """The decisions that rest on an assessment."""
    return list(Decision.objects.visible_to(user).filter(assessment=assessment).order_by("-decided_on", "-pk"))


@dataclass(frozen=True)
class Basis:
    """A provision to choose from; `fits`: it can carry this type of decision."""

    row: LegalBasis
    fits: bool


def legal_bases_for(type: str, on: date) -> list[Basis]:
    """Every provision in force on the day that can carry a decision, those that fit the type first."""
    rows = [row for row in LegalBasis.objects.in_force(on) if row.uses != ["disclosure"]]
    return sorted((Basis(row, type in row.uses) for row in rows), key=lambda basis: not basis.fits)


def disclosure_bases(on: date) -> list[LegalBasis]:
    """The provisions a document can be handed over under."""
    return [row for row in LegalBasis.objects.in_force(on) if "disclosure" in row.uses]


def bases_of(decision: Decision) -> list[LegalBasis]:
    """The provisions a decision rests on, as they stood on its day."""
    rows = LegalBasis.objects.in_force(decision.decided_on or clock.today())
    return [row for row in rows if row.code in decision.legal_bases]


def complaints_of(user: User, decision: Decision) -> list[Complaint]:
    return list(
        Complaint.objects.visible_to(user)
        .filter(decision=decision)
        .select_related("received_by", "settled_by")
        .order_by("-received_on", "-pk")
    )


def letters_of(user: User, decision: Decision) -> list[PlanDocument]:
    """The five newest letters of the decision."""
    return list(PlanDocument.objects.visible_to(user).filter(decision=decision).order_by("-requested_at", "-pk")[:5])
