"""The quarter-rule ledger of an organisation: its lines, its sums, and the strip of turns."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from ..choices import ACTIVE_STATES, DwellingCategory, VacancyState
from ..models import Agreement, HousingOrganisation, LedgerCorrection, Vacancy, VacancyOutcome
from .vacancies import status_of, vacancies

S = VacancyState
STRIP_LENGTH, SHORTEST_STRIP = 40, 24


@dataclass
class Totals:
    """What the count under an agreement (or of a period) comes to, for one category of dwellings.

    `claimable`: the municipality's turns, corrections included. Of them `taken` were let through the municipality,
    `lost` went back before they were used, `unusable` and `waived` were given up with a reason, `open` are not decided.
    """

    category: str
    counted: int = 0
    claimable: int = 0
    taken: int = 0
    lost: int = 0
    unusable: int = 0
    waived: int = 0
    open: int = 0

    @property
    def unused(self) -> int:
        """Turns that did not become a home: lost, unusable and waived."""
        return self.lost + self.unusable + self.waived

    @property
    def given_up(self) -> int:
        """Given up with a reason: unusable and waived."""
        return self.unusable + self.waived

    @property
    def category_label(self):
        return DwellingCategory(self.category).label


@dataclass
class OrganisationRow:
    """One organisation on the front page of the ledger."""

    organisation: HousingOrganisation
    agreement: Agreement | None
    totals: Totals
    by_category: list[Totals] = field(default_factory=list)


def ledger(user, organisation: HousingOrganisation) -> QuerySet[Vacancy]:
    """Every line of the organisation the user may see, with rent, outcomes and corrections."""
    return vacancies(user).filter(organisation=organisation)


def totals(user, organisation: HousingOrganisation, agreement: Agreement | None = None, period=None) -> list[Totals]:
    """The sums by category (family first), under one agreement or all of them; `period` is (from, until) by report."""
    rows = Vacancy.objects.visible_to(user).filter(organisation=organisation)
    if agreement is not None:
        rows = rows.filter(agreement=agreement)
    if period is not None:
        rows = rows.filter(reported_on__gte=period[0], reported_on__lt=period[1])
    return _by_category(_counts(rows), organisation.pk)


def _counts(rows: QuerySet[Vacancy]) -> list[dict[str, Any]]:
    sums = (
        rows.order_by()
        .values("organisation_id", "category")
        .annotate(
            counted=Count("pk", filter=Q(turn_number__isnull=False)),
            claimable=Count("pk", filter=Q(municipal=True)),
            taken=Count("pk", filter=Q(municipal=True, state=S.LET)),
            lost=Count("pk", filter=Q(municipal=True, state=S.RETURNED)),
            unusable=Count("pk", filter=Q(municipal=True, state=S.UNUSABLE)),
            waived=Count("pk", filter=Q(municipal=True, state=S.WAIVED)),
            open=Count("pk", filter=Q(municipal=True, state__in=ACTIVE_STATES)),
        )
    )
    turns = {
        (row["vacancy__organisation_id"], row["vacancy__category"]): row["turns"]
        for row in LedgerCorrection.objects.filter(vacancy__in=rows)
        .order_by()
        .values("vacancy__organisation_id", "vacancy__category")
        .annotate(turns=Sum("turns"))
    }
    return [
        row | {"claimable": row["claimable"] + turns.get((row["organisation_id"], row["category"]), 0)} for row in sums
    ]


def _by_category(counts: list[dict[str, Any]], organisation_id: int) -> list[Totals]:
    mine = {
        row["category"]: Totals(**{name: value for name, value in row.items() if name != "organisation_id"})
        for row in counts
        if row["organisation_id"] == organisation_id
    }
    return [mine.get(category) or Totals(category) for category in DwellingCategory.values]


def organisations_with_totals(user, today: date) -> list[OrganisationRow]:
    """Every organisation in use with its agreement of today and the sums of family dwellings under it: four queries."""
    organisations = list(HousingOrganisation.objects.visible_to(user).filter(is_active=True))
    agreements = {
        row.organisation_id: row for row in Agreement.objects.visible_to(user).current(today).filter(department=None)
    }
    rows = Vacancy.objects.visible_to(user).filter(agreement__in=[row.pk for row in agreements.values()])
    counts = _counts(rows)
    result = []
    for organisation in organisations:
        by_category = _by_category(counts, organisation.pk)
        result.append(OrganisationRow(organisation, agreements.get(organisation.pk), by_category[0], by_category))
    return result


def to_answer(user) -> QuerySet[Vacancy]:
    """The vacancies that wait for the municipality, the nearest deadline first; for My day."""
    return vacancies(user).prefetch_related(None).filter(state=S.OPEN).order_by("answer_due_at", "pk")


def next_to_answer(user, organisation: HousingOrganisation | None = None) -> Vacancy | None:
    """The open vacancy whose answer is due first."""
    rows = to_answer(user)
    return (rows.filter(organisation=organisation) if organisation is not None else rows).first()


@dataclass(frozen=True)
class Mark:
    """One counted dwelling on the strip."""

    x: str
    width: str
    middle: str
    municipal: bool
    number: int
    words: str
    last: bool


def strips(user, agreement: Agreement) -> dict[str, list[Mark]]:
    """By category the newest counted dwellings of the agreement in the order they were counted: one query."""
    lines = Vacancy.objects.visible_to(user).filter(agreement=agreement, turn_number__isnull=False)
    newest = list(lines.order_by("-registration_number")[: STRIP_LENGTH * 2])
    newest.reverse()
    return {
        category: _marks([line for line in newest if line.category == category][-STRIP_LENGTH:])
        for category in DwellingCategory.values
    }


def _marks(lines: list[Vacancy]) -> list[Mark]:
    step = 100 / max(len(lines), SHORTEST_STRIP)
    return [
        Mark(
            x=f"{index * step:.2f}%",
            width=f"{step * 0.84:.2f}%",
            middle=f"{(index + 0.42) * step:.2f}%",
            municipal=line.municipal,
            number=line.turn_number or 0,
            words=status_of(line).words,
            last=len(lines) >= SHORTEST_STRIP and index == len(lines) - 1,
        )
        for index, line in enumerate(lines)
    ]


@dataclass(frozen=True)
class CategoryCount:
    """The sums of one category with its strip."""

    totals: Totals
    marks: list[Mark]


def counts_with_strips(user, organisation: HousingOrganisation, agreement: Agreement | None) -> list[CategoryCount]:
    """The count of today's agreement, family dwellings first; youth dwellings only where any were counted."""
    if agreement is None or not agreement.counts:
        return []
    drawn = strips(user, agreement)
    counts = [CategoryCount(sums, drawn[sums.category]) for sums in totals(user, organisation, agreement)]
    return [count for count in counts if count.totals.counted or count.totals.category == DwellingCategory.FAMILY]


def turns(municipality_id: int, start: date, end: date) -> Totals:
    """The municipality's turns among the vacancies reported within [start, end), all organisations together."""
    rows = Vacancy.objects.filter(municipality_id=municipality_id, reported_on__gte=start, reported_on__lt=end)
    total = Totals(category="")
    for row in _counts(rows):
        for name in ("counted", "claimable", "taken", "lost", "unusable", "waived", "open"):
            setattr(total, name, getattr(total, name) + row[name])
    return total


def turns_not_used(municipality_id: int, start: date, end: date) -> list[tuple[str, str, int]]:
    """Why turns of vacancies reported within [start, end) became no home: (state, reason, how many)."""
    ended = (S.RETURNED, S.UNUSABLE, S.WAIVED)
    rows = VacancyOutcome.objects.filter(
        vacancy__municipality_id=municipality_id,
        vacancy__municipal=True,
        vacancy__reported_on__gte=start,
        vacancy__reported_on__lt=end,
        state__in=ended,
        vacancy__state__in=ended,
    )
    counted = rows.order_by().values_list("state", "reason").annotate(count=Count("vacancy", distinct=True))
    return sorted(counted, key=lambda row: -row[2])
