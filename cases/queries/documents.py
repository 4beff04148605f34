"""What stands on a plan document, read for the paper and for the screen."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from .. import rules
from ..choices import DisclosureGround, DocumentPart, LetterKind, Owner
from ..models import Citizen, DocumentLine, LegalBasis, PlanAction, PlanDocument, PlanGoal, PlanVersion
from .people import asked_on, letter_recipients, named_recipients

TEMPLATE = "pdf/plan.html"


@dataclass(frozen=True)
class Step:
    text: str
    who: str
    when: str


@dataclass(frozen=True)
class Goal:
    """`quote` is set where the citizen's words must not stand in the heading."""

    area: str
    heading: str
    quote: str
    agreed_text: str
    steps: list[Step]


@dataclass(frozen=True)
class DocumentPage:
    """Everything the template shows; a part the citizen did not choose is empty here already.

    `title` is the title of the file and of the browser's window, which name nobody; `heading` stands on the paper.
    """

    title: str
    heading: str
    number: str
    description: str
    municipality: str
    first_name: str
    possessive: str
    occasion: str
    chosen_by_citizen: bool
    own_words: list[str]
    said_by: str
    since_last: list[str]
    goals: list[Goal]
    questions: list[DocumentLine]
    support: list[str]
    purpose: list[tuple[str, list[str]]]
    people: list[DocumentLine]
    signatures: list[str]
    fine: str
    is_draft: bool = False
    show_goals: bool = field(default=True)


def _sentence(text: str) -> str:
    """With its full stop, since another sentence follows on the same line."""
    return text if not text or text[-1] in ".!?" else f"{text}."


def document_page(document: PlanDocument) -> DocumentPage:
    """The content of a document, in the active language; five queries beside the row and its relations."""
    version, citizen = document.plan_version, document.citizen
    shown = set(document.parts)
    lines = list(document.lines.all())
    questions = [line for line in lines if line.kind == DocumentLine.Kind.QUESTION]
    people = [line for line in lines if line.kind == DocumentLine.Kind.PERSON]
    worker = version.agreed_by or version.saved_by
    return DocumentPage(
        title=_("Plan, version %(version)s, %(day)s")
        % {
            "version": version.number,
            "day": formats.long_date(document.requested_at.astimezone(clock.DANISH_TIME).date()),
        },
        heading=_("%(whose)s plan") % {"whose": rules.possessive(citizen.first_name)},
        number=_number_line(document),
        description=_("Plan %(number)s, version %(version)s")
        % {"number": version.plan.number, "version": version.number},
        municipality=document.municipality.name,
        first_name=citizen.first_name,
        possessive=rules.possessive(citizen.first_name),
        occasion=_sentence(document.occasion),
        chosen_by_citizen=document.ground == DisclosureGround.CONSENT,
        own_words=_paragraphs(version.own_words) if DocumentPart.OWN_WORDS in shown else [],
        said_by=_said_by(citizen, version),
        since_last=lines_of(version.since_last) if DocumentPart.SINCE_LAST in shown else [],
        goals=_goals(document, worker) if DocumentPart.GOALS in shown else [],
        questions=questions if DocumentPart.QUESTIONS in shown else [],
        support=_paragraphs(version.effort) if DocumentPart.SUPPORT in shown else [],
        purpose=_purpose(version) if DocumentPart.PURPOSE in shown else [],
        people=people if DocumentPart.PEOPLE in shown else [],
        signatures=_signatures(document, worker) if DocumentPart.SIGNATURES in shown else [],
        fine=_fine(document),
        is_draft=version.is_draft,
    )


def _number_line(document: PlanDocument) -> str:
    line = _("Plan %(number)s · version %(version)s · printed by %(name)s %(day)s") % {
        "number": document.plan_version.plan.number,
        "version": document.plan_version.number,
        "name": document.requested_by,
        "day": formats.long_date(document.requested_at.astimezone(clock.DANISH_TIME).date()),
    }
    return _("Draft, not agreed") + " · " + line if document.plan_version.is_draft else line


def _said_by(citizen: Citizen, version: PlanVersion) -> str:
    if not version.own_words_on:
        return citizen.first_name
    return f"{citizen.first_name}, {formats.long_date(version.own_words_on)}"


def _goals(document: PlanDocument, worker: User) -> list[Goal]:
    goals = list(document.plan_version.goals.prefetch_related("actions"))
    shown = rules.chosen_goals(goals, document.goals, document.parts)
    on = document.requested_at.astimezone(clock.DANISH_TIME).date()
    return [_goal(goal, number, document.citizen, worker, on) for number, goal in enumerate(shown, start=1)]


def _goal(goal: PlanGoal, number: int, citizen: Citizen, worker: User, on: date) -> Goal:
    heading = rules.heading_of(goal.own_words, goal.sensitive, number)
    quoted = f"»{goal.own_words.strip().strip('»«')}«"
    return Goal(
        area=rules.area_of(goal.area, goal.names_area),
        heading=heading,
        quote="" if heading == quoted else quoted,
        agreed_text=goal.agreed_text,
        steps=[Step(step.text, who(step, citizen, worker), when(step, on)) for step in goal.actions.all()],
    )


def who(step: PlanAction, citizen: Citizen, worker: User) -> str:
    """Who takes a step, as it stands in the plan."""
    if step.owner_name:
        return step.owner_name
    return citizen.first_name if step.owner == Owner.CITIZEN else worker.first_name


def when(step: PlanAction, on: date) -> str:
    """When a step is taken, or that it is done; the year stands only where it is another one."""
    if step.done_on:
        return _("Done %(day)s") % {"day": _day(step.done_on, on)}
    if step.due_text:
        return step.due_text
    return _day(step.due_on, on) if step.due_on else ""


def _day(day: date, on: date) -> str:
    return formats.day_month(day) if day.year == on.year else formats.long_date(day)


def _purpose(version: PlanVersion) -> list[tuple[str, list[str]]]:
    pairs = [
        (_("Purpose"), version.purpose),
        (_("How long we expect it to last"), version.duration),
        (_("Other conditions"), version.conditions),
    ]
    return [(label, _paragraphs(text)) for label, text in pairs if text.strip()]


def _signatures(document: PlanDocument, worker: User) -> list[str]:
    return [document.citizen.name, f"{worker}, {document.municipality.name}"]


def _fine(document: PlanDocument) -> str:
    version, name = document.plan_version, document.citizen.first_name
    sentences = []
    if version.agreed_on and version.review_on:
        sentences.append(
            _("The plan was agreed with %(name)s on %(day)s and is looked at again by %(review)s.")
            % {
                "name": name,
                "day": formats.long_date(version.agreed_on),
                "review": formats.long_date(version.review_on),
            }
        )
    else:
        sentences.append(_("This is a draft. %(name)s has not agreed to it yet.") % {"name": name})
    sentences.append(_("%(name)s can always have it changed and can see who has opened it.") % {"name": name})
    sentences.append(_ground(document))
    return " ".join(sentences)


def _ground(document: PlanDocument) -> str:
    name = document.citizen.first_name
    if document.ground == DisclosureGround.CONSENT and document.consent_on:
        return _("This edition shows what %(name)s has chosen and is shared with %(whom)s by consent of %(day)s.") % {
            "name": name,
            "day": formats.long_date(document.consent_on),
            "whom": document.recipients,
        }
    if document.ground == DisclosureGround.LAW:
        return _("This edition is handed to %(whom)s under %(law)s.") % {
            "whom": document.recipients,
            "law": legal_basis_name(document.legal_basis, document.requested_at.astimezone(clock.DANISH_TIME).date()),
        }
    copied = named_recipients(letter_recipients(document.citizen, LetterKind.PLANS, asked_on(document)))
    if copied:
        return _("This edition is for %(name)s, with a copy to %(whom)s.") % {"name": name, "whom": ", ".join(copied)}
    return _("This edition is for %(name)s only.") % {"name": name}


def legal_basis_name(code: str, on: date) -> str:
    """The provision behind a code, as it was called on the day."""
    basis: Any = LegalBasis.objects.in_force(on).filter(code=code).first()
    return str(basis) if basis else code


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def lines_of(text: str) -> list[str]:
    """The lines of a text, without the dashes people put before them."""
    return [line.strip().lstrip("-•* ").strip() for line in text.splitlines() if line.strip()]
