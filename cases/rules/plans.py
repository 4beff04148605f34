"""What a plan holds before it is agreed, and what a document may show of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import SENSITIVE_AREAS, DisclosureGround, DocumentPart, LifeArea, PlanKind


class PlanExists(ConcurrentChange):
    code = "plan_exists"
    message = gettext_lazy(
        "The citizen already has a plan, begun on %(day)s, and only one carries. Open it and go on there. Plans other "
        "departments have are noted beside it."
    )


class ConsentMissing(DomainError):
    code, field = "consent_missing", "consent_on"
    message = gettext_lazy("A whole-person plan needs the citizen's consent. Write the day it was given.")


class ConsentInFuture(DomainError):
    code, field = "date_in_future", "consent_on"
    message = gettext_lazy("The date %(day)s lies in the future. Choose today or an earlier date.")


class NotDraft(DomainError):
    code = "plan_agreed"
    message = gettext_lazy(
        "The plan was agreed with the citizen and stands as it is. Choose “Change the plan”: that makes a new draft."
    )


class NotLive(DomainError):
    code = "plan_replaced"
    message = gettext_lazy("This version of the plan has been replaced. Open the newest one and tick the step there.")


class DoneInFuture(DomainError):
    code, field = "date_in_future", "done_on"
    message = gettext_lazy("The date %(day)s lies in the future. Choose today or an earlier date.")


class SaidInFuture(DomainError):
    code, field = "date_in_future", "own_words_on"
    message = gettext_lazy("The date %(day)s lies in the future. Choose today or an earlier date.")


class AgreedWrongDay(DomainError):
    code, field = "date_in_future", "agreed_on"
    message = gettext_lazy("The date %(day)s lies in the future. Choose today or an earlier date.")


class ReviewTooEarly(DomainError):
    code, field = "review_order", "review_on"
    message = gettext_lazy("The plan is looked at again after %(day)s, the day it is agreed. Choose a later date.")


class PlanNotWhole(DomainError):
    """Something an agreed plan holds is missing; `missing` says what, one sentence each, with the field."""

    code = "plan_not_whole"
    message = gettext_lazy("The plan cannot be agreed yet. %(what)s Everything you have written is kept.")

    def __init__(self, missing: list["Lacks"]):
        self.missing = missing
        super().__init__(what=" ".join(item.text for item in missing))


@dataclass(frozen=True)
class Lacks:
    """What a plan lacks: the field and what to do."""

    field: str
    text: str


def check_kind(kind: str, consent_on: date | None, today: date) -> None:
    """CASE-40: a whole-person plan rests on the citizen's consent (SEL § 141(7), partly seen [V])."""
    if kind == PlanKind.WHOLE_PERSON and consent_on is None:
        raise ConsentMissing()
    if consent_on and consent_on > today:
        raise ConsentInFuture(day=_day(consent_on))


def missing_in_plan(plan: Any, goal_count: int) -> list[Lacks]:
    """CASE-41: what a draft lacks before it can be agreed.

    One goal in the citizen's own words (001 P32; D12), and purpose, effort and expected duration (SEL § 141(3) [V]).
    The fourth of § 141(3), other conditions, is written where there are any. `plan` has the fields of a version.
    """
    missing = []
    if not goal_count:
        missing.append(Lacks("goals", _("Write at least one goal in the citizen's own words.")))
    if not plan.purpose.strip():
        missing.append(Lacks("purpose", _("Write the purpose.")))
    if not plan.effort.strip():
        missing.append(Lacks("effort", _("Write what the support is right now.")))
    if not plan.duration.strip():
        missing.append(Lacks("duration", _("Write how long you expect it to last.")))
    return missing


def check_agreement(plan: Any, goal_count: int, agreed_on: date, review_on: date, today: date) -> None:
    """CASE-41: refuse to agree a plan that lacks something, in the future, or without a later day to look again."""
    if missing := missing_in_plan(plan, goal_count):
        raise PlanNotWhole(missing)
    if agreed_on > today:
        raise AgreedWrongDay(day=_day(agreed_on))
    if review_on <= agreed_on:
        raise ReviewTooEarly(day=_day(agreed_on))


# CASE-42. Beginnings of words that name a diagnosis, a substance or an offence; whole words where a beginning would
# catch too much. Ours: a net with wide meshes, for headings only.
_STEMS = (
    "adhd autis bipolar borderline demens depress diagnos dobbeltdiagnos maniodepr paranoi personlighedsforstyr "
    "psykiatri psykose psykot ptsd skizo selvmord selvskad spiseforstyr alkohol amfetamin benzo cannabis druk fentanyl "
    "ghb hash heroin kokain ketamin metadon misbrug morfin narko opioid rusmid skunk snus stofmis subutex subuxon "
    "afson anhold fængs kriminal prøveløslad røveri sigtels straf tyveri varetægt voldsdom voldtægt"
)
_WORDS = (
    "angst druk drikke drikker drukket fuld hepatitis hiv joint joints stof stoffer stofferne øl sprut spritter "
    "dom dommen domme dømt sigtet sigtede vold volden voldelig"
)
_PROBLEM = re.compile(
    r"\b(?:(?:" + "|".join(_STEMS.split()) + r")\w*|(?:" + "|".join(_WORDS.split()) + r"))\b", re.IGNORECASE
)


def names_problem(text: str) -> bool:
    """CASE-42: whether the words name a diagnosis, a substance or an offence; such words never stand in a heading.

    Source: 001 P3, P32 (stigma follows the young person in plans for years) [V]; design.md D12; the word list is ours.
    """
    return bool(_PROBLEM.search(text))


def is_sensitive(area: str, own_words: str) -> bool:
    """CASE-43: a goal starts as sensitive in the areas of health and substances, or where its words name a problem."""
    return area in SENSITIVE_AREAS or names_problem(own_words)


def names_area_at_first(area: str) -> bool:
    """CASE-43: documents name every area but the sensitive ones, unless the citizen chooses otherwise."""
    return area not in SENSITIVE_AREAS


def heading_of(own_words: str, sensitive: bool, number: int) -> str:
    """CASE-42: a goal's heading in a document: the citizen's words, or `Goal 3` where they must not stand there."""
    if sensitive or names_problem(own_words):
        return _("Goal %(number)s") % {"number": number}
    return f"»{own_words.strip().strip('»«')}«"


def area_of(area: str, names_area: bool) -> str:
    """CASE-43: the area above a goal in a document; nothing where the citizen has not chosen to name it."""
    return str(LifeArea(area).label) if names_area else ""


# ------------------------------------------------------------------ handing a document over


class PartsMissing(DomainError):
    code, field = "parts_missing", "parts"
    message = gettext_lazy("Choose at least one part of the plan to show.")


class DraftOnlyForCitizen(DomainError):
    code, field = "draft_disclosed", "ground"
    message = gettext_lazy(
        "The plan is a draft the citizen has not agreed to, so it can be printed for the citizen only. Agree it first."
    )


class RecipientsMissing(DomainError):
    code, field = "recipients_missing", "recipients"
    message = gettext_lazy("Write who gets the document.")


class LegalBasisMissing(DomainError):
    code, field = "legal_basis_missing", "legal_basis"
    message = gettext_lazy("Choose the legal basis for handing the document over.")


class DocumentSectorsMissing(DomainError):
    code, field = "sector_missing", "sectors"
    message = gettext_lazy("Choose where those who get the document come from.")


class DocumentWithoutGround(DomainError):
    code = "consent_withdrawn"
    message = gettext_lazy(
        "The consent this document rested on is not in force any more, so it is not made. Make a new document, on a "
        "new consent or a legal basis."
    )


class GoalNotInPlan(DomainError):
    code, field = "goal_unknown", "goals"
    message = gettext_lazy("A goal you chose is no longer in the plan. Choose again.")


def check_disclosure(
    *,
    is_draft: bool,
    parts: Iterable[str],
    ground: str,
    recipients: str,
    sectors: Sequence[str],
    consent_on: date | None,
    legal_basis: str,
    today: date,
) -> None:
    """CASE-44: a document shows chosen parts, to named people of named sectors, on consent or a named legal basis.

    A draft goes to the citizen only. Source: D12; SEL § 141(5), FVL §§ 28–32 (methods-fidelity-law § 3.1, 3.5 [GK]).
    """
    if not list(parts):
        raise PartsMissing()
    if ground == DisclosureGround.TO_CITIZEN:
        return
    if is_draft:
        raise DraftOnlyForCitizen()
    if not recipients.strip():
        raise RecipientsMissing()
    if not sectors:
        raise DocumentSectorsMissing()
    if ground == DisclosureGround.CONSENT:
        if consent_on is not None and consent_on > today:
            raise ConsentInFuture(day=_day(consent_on))
    elif not legal_basis:
        raise LegalBasisMissing()


def chosen_goals(goals: Iterable[Any], chosen: Iterable[Any], parts: Iterable[str]) -> list[Any]:
    """CASE-44: the goals a document shows, in the plan's order: those chosen there and then, nothing by itself.

    Raises GoalNotInPlan when one was chosen that the version does not hold.
    """
    goals, wanted = list(goals), {str(key) for key in chosen}
    if wanted - {str(goal.key) for goal in goals}:
        raise GoalNotInPlan()
    if DocumentPart.GOALS not in parts:
        return []
    return [goal for goal in goals if str(goal.key) in wanted]


def possessive(name: str) -> str:
    """The genitive of a first name in the active language: `Malthes`, `Lars'`; English `Malthe's`."""
    if (get_language() or "da").startswith("en"):
        return f"{name}'s"
    return f"{name}'" if name[-1:].lower() in "sxz" else f"{name}s"


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
