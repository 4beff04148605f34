"""Screenings as people read them: in words, as a circle, beside the one before, and as the start of an assessment."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from math import cos, pi, sin
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core import clock, formats

from .. import permissions
from ..choices import ConcernDomain
from ..codes import PROTECTIVE_FACTORS, RISK_FACTORS
from ..models import Assessment, Citizen, ConcernInquiry, Screening, ScreeningDomain

LISTS = {"risk_codes": RISK_FACTORS, "protective_codes": PROTECTIVE_FACTORS}
TEXTS = ("risk_factors", "protective_factors", "note")
OUTER, INNER, MIDDLE = 196.0, 62.0, 132.0


@dataclass(frozen=True)
class DomainLine:
    """One domain in words. `risks` and `strengths`: the ticked factors, then own words."""

    number: int
    domain: str
    label: str
    concern: bool
    risks: list[str]
    strengths: list[str]
    note: str
    answered: bool = True

    @property
    def said(self) -> bool:
        """Whether anything was said about it."""
        return bool(self.concern or self.risks or self.strengths or self.note)


@dataclass(frozen=True)
class Sector:
    """One domain of the drawn circle: its outline, and where its number stands."""

    line: DomainLine
    path: str
    x: str
    y: str

    @property
    def kind(self) -> str:
        """How it is drawn: `on` with concern, `off` without, `unsaid` (hatched) where nobody talked about it."""
        return "unsaid" if not self.line.answered else "on" if self.line.concern else "off"

    @property
    def mark(self) -> str:
        """The number with the signs the key explains: `!` concern, `+` a protective factor."""
        return f"{self.line.number}{' !' if self.line.concern else ''}{' +' if self.line.strengths else ''}"


@dataclass(frozen=True)
class ScreeningCard:
    """One screening, ready to be shown."""

    row: Screening
    lines: list[DomainLine]
    rows: dict[str, ScreeningDomain] = field(default_factory=dict)

    @property
    def concerns(self) -> list[str]:
        return [line.label for line in self.lines if line.concern]

    @property
    def sectors(self) -> list[Sector]:
        """The eleven parts of the circle, clockwise from the top."""
        return [_sector(line, len(self.lines)) for line in self.lines]

    @property
    def in_words(self) -> str:
        """What the drawing shows, for who does not see it."""
        words = _("Concern in: %(domains)s.") % {"domains": ", ".join(self.concerns) or _("none")}
        if silent := [line.label for line in self.lines if not line.answered]:
            words += " " + _("Not talked about: %(domains)s.") % {"domains": ", ".join(silent)}
        return words


@dataclass(frozen=True)
class Changed:
    """One domain of two screenings: what came, what went, what stands in both."""

    before: DomainLine
    after: DomainLine

    @property
    def concern(self) -> tuple[str, str]:
        """Status kind and words. What was not talked about is neither concern nor none."""
        if not self.after.answered:
            return ("idle", _("Not talked about now"))
        if not self.before.answered:
            return (
                ("soon", _("Concern, not talked about then"))
                if self.after.concern
                else (
                    "idle",
                    _("No concern, not talked about then"),
                )
            )
        if self.before.concern == self.after.concern:
            return ("idle", _("Still concern")) if self.after.concern else ("idle", _("Still no concern"))
        return ("soon", _("New concern")) if self.after.concern else ("ok", _("No concern any more"))

    @property
    def risks(self) -> list[tuple[str, str]]:
        return _changes(self.before.risks, self.after.risks)

    @property
    def strengths(self) -> list[tuple[str, str]]:
        return _changes(self.before.strengths, self.after.strengths)

    @property
    def differs(self) -> bool:
        return (
            self.before.concern != self.after.concern
            or self.before.answered != self.after.answered
            or self.before.risks != self.after.risks
            or self.before.strengths != self.after.strengths
            or self.before.note != self.after.note
        )


def _changes(before: list[str], after: list[str]) -> list[tuple[str, str]]:
    """(what happened, factor): new ones first, then those that went, then those that stand."""
    new = [(_("New"), one) for one in after if one not in before]
    gone = [(_("Gone"), one) for one in before if one not in after]
    return new + gone + [("", one) for one in after if one in before]


def factors_offered(municipality_id: int | None, on: date, held: Iterable[str] = ()) -> dict[str, dict[str, list]]:
    """By domain, the factors a form offers as `risk_codes` and `protective_codes` (one query).

    `held`: codes of the circle the form begins with, which stay although they are switched off.
    """
    lists = codes.several(LISTS.values(), municipality_id)
    offered: dict[str, dict[str, list]] = {domain: {} for domain in ConcernDomain.values}
    for column, list_key in LISTS.items():
        for code in codes.in_force(lists[list_key], on, held):
            offered[code.national].setdefault(column, []).append((code.code, code.label))
    return offered


def screenings_about(user: User, citizen: Citizen) -> QuerySet[Screening]:
    """All of one citizen that the user may read, newest first."""
    rows = Screening.objects.visible_to(user).about(citizen).select_related("screened_by", "inquiry")
    return rows.order_by("-screened_on", "-pk")


def screenings_beside(user: User, screening: Screening) -> QuerySet[Screening]:
    """The other screenings of the same person, newest first."""
    about = screening.citizen or (screening.inquiry.citizen if screening.inquiry else None)
    rows = Screening.objects.visible_to(user).select_related("screened_by", "inquiry")
    rows = rows.about(about) if about else rows.filter(inquiry=screening.inquiry)
    return rows.exclude(pk=screening.pk).order_by("-screened_on", "-pk")


def with_concerns(rows: QuerySet[Screening]) -> QuerySet[Screening]:
    """With the domains of concern at hand, for a list."""
    return rows.prefetch_related(
        Prefetch("domains", ScreeningDomain.objects.filter(concern=True), to_attr="domains_of_concern")
    )


def concern_labels(row: Any) -> list[str]:
    """The domains of concern of a row of `with_concerns`, in the order of the circle."""
    found = {one.domain for one in row.domains_of_concern}
    return [str(domain.label) for domain in ConcernDomain if domain in found]


def assessments_on(user: User, screening: Screening) -> QuerySet[Assessment]:
    """The assessments that rest on it."""
    rows = Assessment.objects.visible_to(user).filter(screening=screening)
    return rows.select_related("assessed_by").order_by("-assessed_on", "-pk")


def newest_screening(user: User, inquiry: ConcernInquiry) -> Screening | None:
    """The newest of an inquiry, for who reads it in full."""
    rows = Screening.objects.visible_to(user).filter(inquiry=inquiry).select_related("screened_by")
    return rows.order_by("-pk").first()


def screening_cards(screenings: Iterable[Screening]) -> list[ScreeningCard]:
    """Screenings in words: two queries, however many there are."""
    found = list(screenings)
    if not found:
        return []
    lists = codes.several(LISTS.values(), found[0].municipality_id)
    labels = {column: {code.code: code.label for code in lists[key]} for column, key in LISTS.items()}
    rows: dict[int, dict[str, ScreeningDomain]] = {one.pk: {} for one in found}
    for row in ScreeningDomain.objects.filter(screening__in=found):
        rows[row.screening_id][row.domain] = row
    return [
        ScreeningCard(
            one,
            [_line(number, domain, rows[one.pk], labels) for number, domain in enumerate(ConcernDomain, 1)],
            rows[one.pk],
        )
        for one in found
    ]


def screening_card(screening: Screening | None) -> ScreeningCard | None:
    return screening_cards([screening])[0] if screening else None


def _line(number: int, domain: ConcernDomain, rows: dict[str, ScreeningDomain], labels: dict) -> DomainLine:
    row = rows.get(domain.value, ScreeningDomain(domain=domain, concern=False))

    def factors(column: str, text: str) -> list[str]:
        return [labels[column].get(code, code) for code in getattr(row, column)] + ([text] if text else [])

    return DomainLine(
        number=number,
        domain=domain.value,
        label=str(domain.label),
        concern=row.concern,
        risks=factors("risk_codes", row.risk_factors),
        strengths=factors("protective_codes", row.protective_factors),
        note=row.note,
        answered=domain.value in rows,
    )


def _sector(line: DomainLine, count: int) -> Sector:
    step = 2 * pi / count
    start = -pi / 2 + step * (line.number - 1)
    corners = [(OUTER, start), (OUTER, start + step), (INNER, start + step), (INNER, start)]
    a, b, c, d = (f"{200 + radius * cos(angle):.1f} {200 + radius * sin(angle):.1f}" for radius, angle in corners)
    path = f"M {a} A {OUTER} {OUTER} 0 0 1 {b} L {c} A {INNER} {INNER} 0 0 0 {d} Z"
    middle = start + step / 2
    return Sector(line, path, f"{200 + MIDDLE * cos(middle):.1f}", f"{206 + MIDDLE * sin(middle):.1f}")


def compare_screenings(before: ScreeningCard, after: ScreeningCard) -> list[Changed]:
    """Domain by domain, those in which something was said in one of the two."""
    pairs = zip(before.lines, after.lines, strict=True)
    return [Changed(old, new) for old, new in pairs if old.said or new.said]


def circle_to_begin_with(card: ScreeningCard | None) -> dict[str, Any]:
    """The answers of the newest circle, so that a second look changes them instead of starting anew."""
    if card is None:
        return {}
    initial: dict[str, Any] = {"summary": card.row.summary}
    for domain, row in card.rows.items():
        initial[f"{domain}-concern"] = "yes" if row.concern else "no"
        for part in (*LISTS, *TEXTS):
            initial[f"{domain}-{part}"] = getattr(row, part)
    return initial


def codes_held(card: ScreeningCard | None) -> set[str]:
    """The factors ticked in a circle."""
    return {code for row in card.rows.values() for column in LISTS for code in getattr(row, column)} if card else set()


@dataclass(frozen=True)
class ScreeningPanel:
    """What the citizen's page shows of the newest circle."""

    card: ScreeningCard | None
    can_screen: bool


def screening_panel(user: User, citizen: Citizen, groups: frozenset[FieldGroup] | None = None) -> ScreeningPanel | None:
    """The newest circle at a glance; None for who does not see the whole record."""
    if (permissions.field_groups(user, citizen) if groups is None else groups) != ALL_GROUPS:
        return None
    card = screening_card(screenings_about(user, citizen).first())
    return ScreeningPanel(card, user.may(Permission.EDIT_CITIZEN)) if card else None


def screening_choices(user: User, citizen: Citizen) -> list[tuple[str, str]]:
    """The screenings an assessment may rest on, for a form: none first, then newest first (one query)."""
    rows = screenings_about(user, citizen).filter(screened_on__lte=clock.today())
    found = [(str(row.pk), f"{formats.long_date(row.screened_on)}, {row.screened_by}") for row in rows]
    return [("", _("None")), *found] if found else []


def reasons_from(card: ScreeningCard) -> str:
    """The circle in prose, for the reasons of an assessment that begins with it: what was said, nothing weighed."""
    parts = [card.row.summary] if card.row.summary else []
    for line in card.lines:
        if not line.said:
            continue
        said = [_("concern")] if line.concern else []
        if line.risks:
            said.append(_("risk factors: %(factors)s") % {"factors": ", ".join(line.risks)})
        if line.strengths:
            said.append(_("protective factors: %(factors)s") % {"factors": ", ".join(line.strengths)})
        parts.append(f"{line.label}: {'; '.join([*said, line.note] if line.note else said)}.")
    return "\n".join(parts)
