"""Rules about a file of situations, and about one of inquiries: columns, rows, and what stands in two rows at once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from ..choices import HousingOutcome, KnownBefore, ReferringActor, Situation, SituationMark
from .import_cells import KEYS, CellReader, Fault, Layout, words_of
from .imports import check_reason

WHOM = KEYS
SITUATION_REQUIRED = ("situation", "situation_from")
SITUATION_OPTIONAL = ("situation_until", "at_risk_reason", "outcome", *SituationMark.values, "whereabouts")
INQUIRY_REQUIRED = ("received_on", "source", "reasons")
INQUIRY_OPTIONAL = (
    *("known_before", "referred_by", "person_name", "cpr", "person_whereabouts", "what_is_known"),
    *("sender_name", "sender_phone"),
)
MOST_ROWS = 5_000  # each goes through the rules of the page [OURS]
SITUATION_LONGEST = {"external_id": 60, "temporary_id": 12, "whereabouts": 200}
INQUIRY_LONGEST = {"person_name": 200, "person_whereabouts": 200, "sender_name": 120, "sender_phone": 30}
INQUIRY_LONGEST |= {"what_is_known": 10_000}


@dataclass(frozen=True)
class SituationRow:
    """Where a citizen lived in a period; without `ends_on` it holds until the next one begins, or still."""

    row: int
    cpr: str
    temporary_id: str
    external_id: str
    starts_on: date
    ends_on: date | None
    situation: str
    at_risk_reason: str
    outcome: str
    grey_zone: bool
    functionally_homeless: bool
    whereabouts: str

    @property
    def whom(self) -> tuple[str, str]:
        """The key the row names the citizen by, the surest first."""
        return next((name, getattr(self, name)) for name in WHOM if getattr(self, name))


@dataclass(frozen=True)
class InquiryRow:
    """A concern inquiry as somebody wrote it down."""

    row: int
    received_on: date
    source: str
    reasons: tuple[str, ...]
    known_before: str
    referred_by: str
    person_name: str
    cpr: str
    person_whereabouts: str
    what_is_known: str
    sender_name: str
    sender_phone: str

    @property
    def said(self) -> dict[str, Any]:
        """What the row says, without its place in the file."""
        return {name: value for name, value in asdict(self).items() if name != "row"}


def situations_layout(reasons: Mapping[str, str]) -> Layout:
    """CASE-188: a file of situations; `reasons`: the municipality's own words for why a home is at risk."""
    situations, outcomes = words_of(Situation.choices), words_of(HousingOutcome.choices)
    return Layout(
        keys=WHOM,
        required=SITUATION_REQUIRED,
        optional=SITUATION_OPTIONAL,
        read=lambda reader: _situation_row(reader, situations, outcomes, reasons),
        once=lambda row: [("situation_from", (row.whom, row.starts_on))],
        key_missing="situation_key_missing",
        twice="overlap_row",
        longest=SITUATION_LONGEST,
    )


def _situation_row(
    reader: CellReader, situations: Mapping[str, str], outcomes: Mapping[str, str], reasons: Mapping[str, str]
) -> SituationRow | None:
    reader.key(*WHOM, missing="nobody")
    situation = reader.code("situation", situations, "situation_unknown", needed=True)
    reason = reader.code("at_risk_reason", reasons, "reason_unknown")
    check_reason(reader, situation, reason)
    starts_on, ends_on = reader.date("situation_from"), reader.date("situation_until", needed=False)
    if starts_on and ends_on and ends_on <= starts_on:
        reader.fault("situation_until", "ends_before_start")
    row = SituationRow(
        row=reader.row,
        cpr=reader.cpr(),
        temporary_id=reader.text("temporary_id").upper(),
        external_id=reader.text("external_id"),
        starts_on=starts_on or reader.today,
        ends_on=ends_on,
        situation=situation,
        at_risk_reason=reason,
        outcome=reader.code("outcome", outcomes),
        grey_zone=bool(reader.flag("grey_zone")),
        functionally_homeless=bool(reader.flag("functionally_homeless")),
        whereabouts=reader.text("whereabouts"),
    )
    return None if reader.faults else row


def in_turn(rows: Iterable[SituationRow]) -> tuple[list[tuple[SituationRow, date | None]], list[Fault]]:
    """CASE-188: one citizen's rows in the order of their days, each with the day it ends; and those that overlap.

    A row without an end holds until the next one of the file begins. Source: issue 3, bad input; the filling in [OURS].
    """
    ordered = sorted(rows, key=lambda row: (row.starts_on, row.row))
    placed: list[tuple[SituationRow, date | None]] = []
    faults, latest = [], None
    for place, row in enumerate(ordered):
        if latest is not None and (row.starts_on == latest.starts_on or row.starts_on < (latest.ends_on or date.min)):
            faults.append(Fault(row.row, "situation_from", "overlap_row", str(latest.row)))
            continue
        after = next((one.starts_on for one in ordered[place + 1 :] if one.starts_on > row.starts_on), None)
        placed.append((row, row.ends_on or after))
        latest = row
    return placed, faults


def inquiries_layout(sources: Mapping[str, str], reasons: Mapping[str, str]) -> Layout:
    """CASE-189: a file of inquiries; `sources` and `reasons` in the municipality's own words."""
    known, passed_on = words_of(KnownBefore.choices), words_of(ReferringActor.choices)
    return Layout(
        keys=(),
        required=INQUIRY_REQUIRED,
        optional=INQUIRY_OPTIONAL,
        read=lambda reader: _inquiry_row(reader, sources, reasons, known, passed_on),
        once=lambda row: [("received_on", inquiry_key(row))],
        twice="row_twice",
        longest=INQUIRY_LONGEST,
        names=("person_name",),
    )


def _inquiry_row(
    reader: CellReader,
    sources: Mapping[str, str],
    reasons: Mapping[str, str],
    known: Mapping[str, str],
    passed_on: Mapping[str, str],
) -> InquiryRow | None:
    row = InquiryRow(
        row=reader.row,
        received_on=reader.date("received_on") or reader.today,
        source=reader.code("source", sources, needed=True),
        reasons=tuple(reader.codes("reasons", reasons)),
        known_before=reader.code("known_before", known) or KnownBefore.UNKNOWN,
        referred_by=reader.code("referred_by", passed_on),
        cpr=reader.cpr(),
        **{name: reader.text(name) for name in ("person_name", "person_whereabouts", "what_is_known")},
        **{name: reader.text(name) for name in ("sender_name", "sender_phone")},
    )
    if row.source and row.source == row.referred_by:
        reader.fault("referred_by", "passed_on_by_source")
    return None if reader.faults else row


def inquiry_key(row: InquiryRow, municipality_id: int = 0) -> UUID:
    """CASE-189: the same words are the same inquiry, whatever file they come in and in which order.

    Two inquiries that say exactly the same on the same day are one; a word more makes them two. Source: ours.
    """
    said = json.dumps([municipality_id, *row.said.values()], default=str, ensure_ascii=False)
    return uuid5(NAMESPACE_OID, said)
