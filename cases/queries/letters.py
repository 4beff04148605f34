"""What stands in the letter that tells a citizen of a decision (afgørelsesbrev)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from housingfirst.accounts import parameters
from housingfirst.accounts.models import Municipality
from housingfirst.core import clock, formats

from .. import rules
from ..choices import DecisionType, LetterKind, SupportMethod, WishAnswer
from ..models import Decision, PlanDocument
from ..parameters import COMPLAINT_WEEKS, LETTER_ADDRESS, LETTER_OFFICE, LETTER_PHONE, LETTERHEAD
from .decisions import bases_of
from .people import asked_on, letter_recipients, named_recipients

TEMPLATE = "pdf/letter.html"

# What the citizen reads first, for each type of decision.
HEADINGS = {
    DecisionType.SUPPORT_85A: gettext_noop("You get support"),
    DecisionType.SUPPORT_85: gettext_noop("You get support"),
    DecisionType.PREVENTIVE: gettext_noop("You get preventive support"),
    DecisionType.SUPPORT_REFUSED: gettext_noop("You do not get support"),
    DecisionType.SUPPORT_ENDS: gettext_noop("Decision about your support"),
    DecisionType.HOUSING: gettext_noop("You can get a home through the municipality"),
    DecisionType.HOUSING_REFUSED: gettext_noop("You cannot get a home through the municipality"),
    DecisionType.STAY_107: gettext_noop("You get a temporary stay"),
    DecisionType.OTHER: gettext_noop("Decision in your case"),
}
# The methods go by their English names in Danish law and practice.
FULL_NAMES = {
    SupportMethod.CTI: "CTI (Critical Time Intervention)",
    SupportMethod.ICM: "ICM (Intensive Case Management)",
    SupportMethod.ACT: "ACT (Assertive Community Treatment)",
    SupportMethod.M_ACT: "M-ACT (Modified Assertive Community Treatment)",
}


@dataclass(frozen=True)
class Letterhead:
    """The sender of a paper; what the municipality has not filled in is left out."""

    municipality: str
    lines: list[str]
    office: str = ""


@dataclass(frozen=True)
class LetterPage:
    """Everything the template shows. `title` names nobody; a protected address stands nowhere in it."""

    title: str
    number: str
    description: str
    municipality: str
    letterhead: Letterhead
    recipient: list[str]
    about: list[str]
    heading: str
    first_name: str
    lead: str
    facts: list[tuple[str, list[str]]]
    reasons: list[str]
    method_reasons: list[str]
    facts_against: list[str]
    heard: str
    answer: list[str]
    wish: list[str]
    wish_answer: str
    wish_reasons: list[str]
    named_worker: str
    named_worker_reasons: list[str]
    guidance: list[str]
    deadline: str
    replaces: str
    signed_by: list[str]
    copies: list[str]


def letterhead_of(municipality: Municipality) -> Letterhead:
    """Office, address and phone as they are today, in the active language (one query)."""
    head = parameters.values(LETTERHEAD, municipality.pk, clock.today())
    phone = _("Phone %(number)s") % {"number": head[LETTER_PHONE]} if head[LETTER_PHONE] else ""
    lines = [line for line in (head[LETTER_OFFICE], head[LETTER_ADDRESS], phone) if line]
    return Letterhead(municipality.name, lines, head[LETTER_OFFICE])


def letter_page(document: PlanDocument) -> LetterPage:
    """The content of the letter, in the active language; three queries beside the row and its relations."""
    decision, citizen = document.decision, document.citizen
    if decision is None or decision.decided_on is None:
        raise ValueError(f"document {document.pk} is not the letter of a made decision")
    decided = formats.long_date(decision.decided_on)
    weeks = int(parameters.value(COMPLAINT_WEEKS, decision.municipality_id, decision.decided_on))
    name = document.municipality.name
    head = letterhead_of(document.municipality)
    return LetterPage(
        title=_("Decision no. %(number)s, %(day)s") % {"number": decision.pk, "day": decided},
        number=_("%(municipality)s · decision no. %(number)s · %(day)s")
        % {"municipality": name, "number": decision.pk, "day": decided},
        description=_("Decision with reasons and how to complain"),
        municipality=name,
        letterhead=head,
        recipient=[citizen.name, *_address(document)],
        about=[decided, _("Decision no. %(number)s") % {"number": decision.pk}],
        heading=_(HEADINGS[DecisionType(decision.type)]),
        first_name=citizen.first_name,
        lead=_("%(municipality)s made this decision on %(day)s.") % {"municipality": name, "day": decided},
        facts=_facts(decision),
        reasons=paragraphs(decision.reasons),
        method_reasons=paragraphs(decision.method_reason),
        facts_against=paragraphs(decision.facts_against),
        heard=_("You were heard on %(day)s and said:") % {"day": formats.long_date(decision.heard_on)}
        if decision.heard_on
        else "",
        answer=paragraphs(decision.citizen_answer) if decision.facts_against.strip() else [],
        wish=paragraphs(decision.provider_wish),
        wish_answer=str(WishAnswer(decision.wish_answer).label) if decision.provider_wish.strip() else "",
        wish_reasons=paragraphs(decision.wish_reason),
        named_worker=_named_worker(decision),
        named_worker_reasons=paragraphs(decision.named_worker_reason),
        guidance=paragraphs(decision.complaint_guidance),
        deadline=_deadline(decision, weeks),
        replaces=_("It replaces the decision of %(day)s.") % {"day": formats.long_date(decision.replaces.decided_on)}
        if decision.replaces and decision.replaces.decided_on
        else "",
        signed_by=[*_adviser(decision), ", ".join(line for line in (head.office, name) if line)],
        copies=named_recipients(letter_recipients(citizen, LetterKind.DECISIONS, asked_on(document))),
    )


def _named_worker(decision: Decision) -> str:
    """The answer to the citizen's choice of a worker, in one sentence; empty where there was no choice."""
    if not decision.named_worker.strip():
        return ""
    if decision.named_worker_answer == WishAnswer.FOLLOWED:
        return _("You chose %(worker)s, and that is who supports you.") % {"worker": decision.named_worker}
    return _("You chose %(worker)s. You do not get that worker, for this reason:") % {"worker": decision.named_worker}


def _adviser(decision: Decision) -> list[str]:
    adviser = decision.decided_by
    return [", ".join(line for line in (str(adviser), adviser.title) if line)] if adviser else []


def _address(document: PlanDocument) -> list[str]:
    """The address below the name. A protected one never stands on paper that others can open (CASE-12, CASE-45)."""
    citizen = document.citizen
    if citizen.address_protected or citizen.record_protected or not citizen.address.strip():
        return []
    return [line.strip() for line in citizen.address.split(",") if line.strip()]


def _facts(decision: Decision) -> list[tuple[str, list[str]]]:
    facts = [(_("The decision"), [str(decision.get_type_display())])]
    if decision.method:
        facts.append(
            (_("Method"), [FULL_NAMES.get(SupportMethod(decision.method), str(decision.get_method_display()))])
        )
    facts.append(
        (_("Legal basis"), [f"{basis}: {basis.title}".replace("§ ", "§\u00a0") for basis in bases_of(decision)])
    )
    if decision.delivered_on:
        facts.append(
            (
                _("You got the decision"),
                [f"{formats.long_date(decision.delivered_on)}, {str(decision.get_delivery_way_display()).lower()}"],
            )
        )
    return facts


def _deadline(decision: Decision, weeks: int) -> str:
    """The last day to complain where the day of delivery is known, else how long from then (CASE-35)."""
    last = rules.last_day_to_complain(decision.delivered_on, weeks)
    if last is None:
        return _("Complain within %(weeks)s weeks of the day you get this letter.") % {"weeks": weeks}
    return _("Complain no later than %(day)s.") % {"day": formats.long_date(last)}


def paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
