"""The quarter rule (fjerdedelsreglen): which reported vacancy is the municipality's turn, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

import housingfirst.core.formats as formats

COUNTED_TENURE = "almen"
# The explanation names this many counters; the totals name them all.
EXPLAINED_COUNTERS = 12


@dataclass(frozen=True, slots=True)
class ReportedVacancy:
    """A vacancy as the housing organisation reported it, in the order of registration."""

    id: str
    organisation: str
    department: str
    category: str
    tenure: str
    area_exempt: bool


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What the ledger says of one vacancy; `number` is its place among the counted ones of its counter."""

    id: str
    counted: bool
    reason: str | None
    counter: str
    number: int | None
    municipal: bool


@dataclass(frozen=True, slots=True)
class CounterTotal:
    """Where a counter stands: vacancies counted, and how many of them are the municipality's."""

    counter: str
    counted: int
    claimable: int


@dataclass(frozen=True)
class Ledger:
    """The rows in the order given and the totals sorted by code point."""

    rows: tuple[LedgerRow, ...]
    totals: tuple[CounterTotal, ...]


def claimable(counted: int, share: Fraction) -> int:
    """HOU-12: of that many counted vacancies the municipality may claim counted × share, rounded down.

    "Up to" every fourth: a maximum, no quota. Sources: 002 l.74, l.1489-1494 [V]; 004 l.114 says "at least" [V].
    """
    return counted * share.numerator // share.denominator


def is_municipal_turn(number: int, share: Fraction) -> bool:
    """HOU-12: the n-th counted vacancy is the municipality's when n × share passes a whole number there."""
    return claimable(number, share) > claimable(number - 1, share)


def reason_not_counted(tenure: str, *, area_exempt: bool) -> str | None:
    """HOU-10: only almene dwellings outside exempt areas count. None where the vacancy counts.

    Sources: almenboligloven § 59 through 002 l.1489-1494 [V]; exempt areas 002 l.370-374, in law [GK?].
    """
    if tenure != COUNTED_TENURE:
        return "not_almen"
    return "area_exempt" if area_exempt else None


def counter_name(vacancy: ReportedVacancy, unit: str) -> str:
    """HOU-11: family and youth dwellings are counted apart, per organisation or per department.

    Sources: almenboligloven § 59(1) and (3), methods-fidelity-law 3.2 [V: L10]; the counting base is not in the
    sources and is a parameter of the agreement [OURS].
    """
    place = f"{vacancy.organisation}/{vacancy.department}" if unit == "department" else vacancy.organisation
    return f"{place}/{vacancy.category}"


def keep_ledger(
    vacancies: Iterable[ReportedVacancy], share: Fraction, unit: str, already_counted: Mapping[str, int] | None = None
) -> Ledger:
    """Number the vacancies in the order of registration and say which are the municipality's (HOU-10 to HOU-12).

    `unit` is `organisation` or `department`; `already_counted` starts counters where an earlier ledger ended.
    """
    counters = dict(already_counted or {})
    rows = []
    for vacancy in vacancies:
        counter = counter_name(vacancy, unit)
        before = counters.setdefault(counter, 0)
        reason = reason_not_counted(vacancy.tenure, area_exempt=vacancy.area_exempt)
        if reason is None:
            counters[counter] = before + 1
            rows.append(LedgerRow(vacancy.id, True, None, counter, before + 1, is_municipal_turn(before + 1, share)))
        else:
            rows.append(LedgerRow(vacancy.id, False, reason, counter, None, False))
    totals = tuple(
        CounterTotal(counter, counted, claimable(counted, share)) for counter, counted in sorted(counters.items())
    )
    return Ledger(tuple(rows), totals)


def explain_ledger(ledger: Ledger, share: Fraction, unit: str) -> list[str]:
    """The count in sentences, with the sum of each counter."""
    not_almen = sum(row.reason == "not_almen" for row in ledger.rows)
    exempt = sum(row.reason == "area_exempt" for row in ledger.rows)
    sentences = [
        _("HOU-10: %(counted)s of %(all)s vacancies are counted. Only almene dwellings outside exempt areas count.")
        % {
            "counted": formats.number(len(ledger.rows) - not_almen - exempt),
            "all": formats.number(len(ledger.rows)),
        }
    ]
    if not_almen or exempt:
        sentences.append(
            _("HOU-10: Not counted: %(not_almen)s that are not almene, %(exempt)s in exempt areas.")
            % {"not_almen": formats.number(not_almen), "exempt": formats.number(exempt)}
        )
    sentences.append(
        _("HOU-11: Family and youth dwellings are counted apart in each department, in the order of registration.")
        if unit == "department"
        else _(
            "HOU-11: Family and youth dwellings are counted apart in each organisation, in the order of registration."
        )
    )
    for total in ledger.totals[:EXPLAINED_COUNTERS]:
        sentences.append(
            _("HOU-12: %(counter)s: %(counted)s × %(share)s, rounded down, is %(claimable)s for the municipality.")
            % {
                "counter": total.counter,
                "counted": formats.number(total.counted),
                "share": str(share),
                "claimable": formats.number(total.claimable),
            }
        )
    if len(ledger.totals) > EXPLAINED_COUNTERS:
        sentences.append(
            _("HOU-12: The other %(count)s counters are found in the totals.")
            % {"count": formats.number(len(ledger.totals) - EXPLAINED_COUNTERS)}
        )
    sentences.append(
        _(
            "HOU-12: The sources give the right to up to every fourth vacant dwelling (§ 59 of the act on almene "
            "boliger). How an agreement counts, and which areas are exempt, we have not seen in law; check it."
        )
    )
    return sentences
