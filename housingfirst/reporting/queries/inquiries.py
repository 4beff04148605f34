"""Counts of concern inquiries: by sender, reason, outcome and days; short contacts apart (CASE-90 to CASE-99)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import permissions as cases
from cases.choices import (
    ConcernDomain,
    Inquirer,
    InquiryOutcome,
    InquirySource,
    InquiryWay,
    KnownBefore,
    ReferringActor,
)
from cases.models import ConcernInquiry, ShortContact
from cases.rules import CountedInquiry, Days, by_reason, by_source, days_to, period_for
from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from ..parameters import SMALLEST_CELL
from ..rules.cells import is_small, parts_are_shown, shown_cells
from .tiles import few_words, words_of

NOT_SETTLED = "none"
DIRECTLY = "none"
EVENTS = ("first_attempt_on", "first_contact_on", "settled_on")


@dataclass(frozen=True)
class Row:
    """A line of a table: the count in words, its share, the list it counts, and what stands beside it."""

    label: str
    count: str
    share: str = ""
    url: str = ""
    beside: str = ""


@dataclass(frozen=True)
class Table:
    key: str
    title: str
    rows: list[Row]
    note: str = ""
    beside: str = ""  # the head of the column beside the counts


@dataclass(frozen=True)
class DaysRow:
    """How long it took to come so far."""

    label: str
    count: str
    middle: str = ""
    spread: str = ""
    url: str = ""


@dataclass(frozen=True)
class InquiryCounts:
    """The page. `in_full`: for those who take inquiries: what they read; for others all, without small figures."""

    first: date
    last: date
    in_full: bool
    least: int
    total: str
    total_url: str
    tables: list[Table]
    days: list[DaysRow]
    contacts: list[Table]
    contacts_total: str
    contacts_url: str
    years: list[int] = field(default_factory=list)

    @property
    def columns(self) -> list[list[Table]]:
        """The tables side by side in two columns of about the same height."""
        left = [table for table in self.tables if table.key in ("source", "outcome")]
        return [left, [table for table in self.tables if table not in left]] if self.tables else []

    @property
    def lines(self) -> list[dict[str, str]]:
        """Every figure as a line of a file."""
        found = [{"table": _("Inquiries"), "line": _("All"), "count": self.total}]
        for table in [*self.tables, *self.contacts]:
            found += [
                {"table": table.title, "line": row.label, "count": row.count, "share": row.share, "beside": row.beside}
                for row in table.rows
            ]
        found += [
            {
                "table": _("Days from receipt"),
                "line": row.label,
                "count": row.count,
                "beside": _("median %(middle)s, the middle half %(spread)s")
                % {"middle": row.middle, "spread": row.spread}
                if row.middle
                else "",
            }
            for row in self.days
        ]
        return found


@dataclass(frozen=True)
class _Show:
    """How counts are shown to this reader, and where they lead."""

    in_full: bool
    least: int
    total: int
    base: dict[str, str]
    view: str

    def link(self, **chosen: str) -> str:
        return f"{reverse(self.view)}?{urlencode(self.base | chosen)}" if self.in_full else ""

    def share(self, count: int) -> str:
        return formats.percent(count / self.total) if self.total else ""

    def parts(
        self, counts: Mapping[str, int], labels: Any, param: str, beside: Mapping[str, str] | None = None
    ) -> list[Row]:
        """A partition: every inquiry stands on exactly one line."""
        shown: Mapping[str, int | None] = counts if self.in_full else shown_cells(counts, self.least)
        rows = []
        for code, label in labels:
            count, seen = counts.get(code, 0), shown.get(code, 0)
            words = words_of(seen, few_words(self.least), count, self.least)
            more = (beside or {}).get(code, "")
            link = self.link(**{param: code}) if count else ""
            rows.append(Row(str(label), words, self.share(count) if seen is not None else "", link, more))
        return rows

    def several(self, counts: Mapping[str, int], labels: Any, param: str) -> list[Row]:
        """Not a partition: an inquiry may stand on several lines."""
        rows = []
        for code, label in labels:
            count = counts.get(code, 0)
            if self.in_full or not count or parts_are_shown(count, self.total, self.least):
                words, share = str(count), self.share(count)
            else:
                words, share = words_of(None, few_words(self.least), count, self.least), ""
            rows.append(Row(str(label), words, share, self.link(**{param: code}) if count else ""))
        return rows


def inquiry_counts(user: User, first: date | None, last: date | None, year: int) -> InquiryCounts:
    """What was received in a period, as it stands now. At most five queries, whatever the number of inquiries.

    CASE-99: who takes inquiries chooses the days, and counts what they read themselves: any more would give away, day
    by day, an inquiry about somebody out of reach. The municipality's figures are for the others, by whole years.
    """
    today, in_full = clock.today(), cases.takes_inquiries(user)
    first, last = period_for(first, last, today=today, in_full=in_full, year=year)
    least = int(parameters.value(SMALLEST_CELL, user.municipality_id or 0, today))
    period = {"received_on__gte": first, "received_on__lte": last}
    inquiries = ConcernInquiry.objects.filter(municipality_id=user.municipality_id)
    # What one colleague told another of a CPR number is no concern of the municipality's figures, and would tell of it.
    of_all = inquiries.exclude(way=InquiryWay.REGISTRATION)
    received = (inquiries.read_in_full_by(user) if in_full else of_all).filter(**period)
    names = list(CountedInquiry.__dataclass_fields__)
    rows = [CountedInquiry(**row) for row in received.values(*names)]
    base = {"first": formats.short_date(first), "last": formats.short_date(last)}
    show = _Show(in_full, least, len(rows), base, "cases:inquiry-list")
    too_few = not in_full and is_small(len(rows), least)
    contacts, contacts_total, contacts_url = _short_contacts(user, first, last, in_full, least, base)
    return InquiryCounts(
        first=first,
        last=last,
        in_full=in_full,
        least=least,
        total=few_words(least) if too_few else formats.number(len(rows)),
        total_url=show.link() if rows else "",
        tables=[] if too_few else _tables(rows, show),
        days=[] if too_few else [_days(rows, show, event) for event in EVENTS],
        contacts=contacts,
        contacts_total=contacts_total,
        contacts_url=contacts_url,
        years=list(range(today.year, today.year - 6, -1)),
    )


def _tables(rows: Sequence[CountedInquiry], show: _Show) -> list[Table]:
    sources = by_source(rows)
    directly = _("Nobody, it came directly")
    actors = [(DIRECTLY, directly), *ReferringActor.choices]
    passed = Counter(row.referred_by or DIRECTLY for row in rows)
    beside = {
        one.source: formats.listed(
            f"{ReferringActor(actor).label} {count}" for actor, count in one.referred_by.items() if actor
        )
        for one in sources
    }
    outcomes = Counter(row.outcome or NOT_SETTLED for row in rows)
    settled = show.parts(outcomes, InquiryOutcome.choices, "outcome")
    open_ = _only(show.parts(outcomes, [(NOT_SETTLED, _("Not settled yet"))], "reached"))
    return [
        Table(
            "source",
            _("Who was worried first"),
            show.parts({one.source: one.count for one in sources}, InquirySource.choices, "source",
                       beside if show.in_full else None),
            _("Each inquiry stands once, under the one it came from first."),
            _("Passed on by") if show.in_full else "",
        ),
        Table("referred", _("Who passed it on"), show.parts(passed, _met(actors, passed), "referred")),
        Table("way", _("How it came in"), show.parts(Counter(row.way for row in rows), InquiryWay.choices, "way")),
        Table(
            "reason",
            _("What the concern is about"),
            show.several(by_reason(rows), ConcernDomain.choices, "reason"),
            _("An inquiry may have several reasons, so the shares may pass 100 %."),
        ),
        Table("outcome", _("What came of it"), [*settled, open_]),
        Table("known", _("Known to the municipality before"), show.parts(
            Counter(row.known_before for row in rows), KnownBefore.choices, "known")),
    ]  # fmt: skip


def _met(choices: Any, counts: Mapping[str, int]) -> list[tuple[str, Any]]:
    """The lines of a long list that anything stands on."""
    return [(code, label) for code, label in choices if counts.get(code)]


def _only(rows: list[Row]) -> Row:
    return rows[0]


def _days(rows: Sequence[CountedInquiry], show: _Show, event: str) -> DaysRow:
    labels = {
        "first_attempt_on": _("To the first attempt"),
        "first_contact_on": _("To contact"),
        "settled_on": _("To the outcome"),
    }
    found = days_to(rows, event)
    if not show.in_full and found.count and not parts_are_shown(found.count, show.total, show.least):
        return DaysRow(labels[event], words_of(None, few_words(show.least), found.count, show.least))
    link = show.link(reached=event) if found.count else ""
    return DaysRow(labels[event], formats.number(found.count), _middle(found), _spread(found), link)


def _middle(found: Days) -> str:
    return "" if found.middle is None else _in_days(found.middle)


def _in_days(days: float) -> str:
    return ngettext("%(days)s day", "%(days)s days", 1 if days == 1 else 2) % {"days": _short(days)}


def _short(days: float) -> str:
    return formats.number(round(days, 1)).removesuffix(",0")


def _spread(found: Days) -> str:
    if found.low is None or found.high is None:
        return ""
    if _short(found.low) == _short(found.high):
        return _in_days(found.low)
    return _("%(low)s–%(high)s days") % {"low": _short(found.low), "high": _short(found.high)}


def _short_contacts(
    user: User, first: date, last: date, in_full: bool, least: int, base: dict[str, str]
) -> tuple[list[Table], str, str]:
    """CASE-98: short contacts are counted apart: never an inquiry, never a course (001 l. 3022–3025)."""
    rows = list(
        ShortContact.objects.filter(
            municipality_id=user.municipality_id, happened_on__gte=first, happened_on__lte=last
        ).values_list("inquirer", "source")
    )
    show = _Show(in_full, least, len(rows), base, "cases:inquiry-short-contacts")
    if not in_full and is_small(len(rows), least):
        return [], few_words(least), ""
    sources = Counter(source for _who, source in rows)
    tables = [
        Table("inquirer", _("Short contacts: who asked"), show.parts(
            Counter(who for who, _source in rows), Inquirer.choices, "inquirer")),
        Table("contact-source", _("Short contacts: where from"), show.parts(
            sources, _met(InquirySource.choices, sources), "source")),
    ]  # fmt: skip
    return tables, formats.number(len(rows)), show.link() if rows else ""
