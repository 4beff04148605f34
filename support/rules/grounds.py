"""What a course rests on: the decision before it is under way, its paragraphs, and a start before the decision."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

import housingfirst.core.formats as formats
from cases.choices import METHODS_BY_TYPE, DecisionType
from housingfirst.core.errors import DomainError


class NoDecision(DomainError):
    code = "no_decision"
    message = _(
        "No decision grants %(method)s to %(citizen)s, and in this municipality a course does not begin before the "
        "decision. Nothing is changed. Ask an authority adviser to decide first."
    )


class DecidedLater(DomainError):
    code = "decided_later"
    message = _(
        "%(method)s was decided on %(decided)s, and the course does not begin before the decision. "
        "Choose that day or a later one."
    )


class AdviserMissing(DomainError):
    code, field = "adviser_missing", "adviser"
    message = _(
        "A course that begins before the decision has its authority adviser from the first day. Choose who it is."
    )


class NotAnAdviser(DomainError):
    code, field = "not_an_adviser", "adviser"
    message = _("%(adviser)s is not an authority adviser today. Choose one who is.")


class WrongBases(DomainError):
    code, field = "wrong_bases", "legal_bases"
    message = _("%(method)s does not rest on %(bases)s. Choose among the paragraphs shown.")


class BasesMissing(DomainError):
    code, field = "bases_missing", "legal_bases"
    message = _("Choose at least one paragraph.")


class ReasonMissing(DomainError):
    code, field = "reason_missing", "reason"
    message = _("Write why it is changed.")


def grants(decision: Any, method: str) -> bool:
    """Whether a decision of this type grants a method of its paragraph: CTI to ICM needs no other paragraph."""
    return method in METHODS_BY_TYPE.get(decision.type, ())


def standing_decision(method: str, decisions: Iterable[Any], on: date) -> Any | None:
    """SUP-101: the newest decision that grants the method and stands on the day; None where there is none.

    `decisions`: the citizen's final ones. A decision stands from its day until another replaces it or a later one ends
    the support. One under § 85 a carries CTI, ICM, ACT and M-ACT alike.
    Source: issue 4, line 1; methods-fidelity-law § 1.1 (§ 85 a [V: S0, L3]); what ends it OURS.
    """
    known = sorted((row for row in decisions if row.decided_on <= on), key=lambda row: (row.decided_on, row.pk))
    replaced = {row.replaces_id for row in known}
    found = None
    for row in known:
        if row.type == DecisionType.SUPPORT_ENDS:
            found = None
        elif grants(row, method) and row.pk not in replaced:
            found = row
    return found


def check_start(
    method_name: Any, citizen: str, *, is_allowed: bool, has_adviser: bool, decided_on: date | None, field: str
) -> None:
    """SUP-103: without a decision a course begins only where the municipality allows it, with its adviser named.

    `decided_on`: the day of a decision that came after the day asked for. `field` is the day of the start.
    Source: 001 l. 1574-1587, 2232-2234 (selvvisitation; "myndighedsansvarlig"); 002a l. 2460-2470 (fremskudt) [V].
    """
    if not is_allowed:
        if decided_on is not None:
            raise DecidedLater(field=field, method=method_name, decided=formats.long_date(decided_on))
        raise NoDecision(method=method_name, citizen=citizen)
    if not has_adviser:
        raise AdviserMissing()


def check_bases(method_name: Any, chosen: Collection[str], allowed: Collection[str], names: dict[str, str]) -> None:
    """SUP-102: a course rests on one or several paragraphs, each among those of its method on the day.

    Source: methods-fidelity-law § 1.6: legal basis is a multi-value, dated field [V: S1]; which ones, the parameter.
    """
    if not chosen:
        raise BasesMissing()
    wrong = [names.get(code, code) for code in chosen if code not in allowed]
    if wrong:
        raise WrongBases(method=method_name, bases=formats.listed(wrong))


@dataclass(frozen=True)
class Outstanding:
    """What a course begun before the decision still lacks; `due_on` is the last day it may."""

    assessment: bool
    decision: bool
    plan: bool
    due_on: date

    @property
    def is_undecided(self) -> bool:
        """Assessment or decision is missing: the task stands."""
        return self.assessment or self.decision

    @property
    def is_anything(self) -> bool:
        return self.is_undecided or self.plan

    def is_late(self, today: date) -> bool:
        return self.is_anything and today > self.due_on


def outstanding(starts_on: date, days: int, *, assessed: bool, decided: bool, planned: bool) -> Outstanding:
    """SUP-104: begun before the decision, a course lacks assessment (VUM) and decision until both are dated.

    It stands on the leader's list when either, or the plan, is missing more than `days` days after the start.
    Source: issue 4, line 3; 001 l. 2232-2234: few plans where workers start by themselves [V]; the days OURS.
    """
    return Outstanding(not assessed, not decided, not planned, starts_on + timedelta(days=days))
