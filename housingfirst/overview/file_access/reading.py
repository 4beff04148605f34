"""The record read part by part, in Danish, with what is left out of the answer put into effect.

At most one query for each kind of row and for each kind of another part that a row points to, and three for the names
of codes, whatever the number of rows. No number of the database is read out: entries are counted from one within their
kind, and a row that is pointed to is told by that number and its day.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import CharField, DecimalField, TextField
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases import rules
from cases.models import Citizen, FileAccessRequest, LegalBasis, MergedRow, Redaction
from housingfirst.accounts import codes
from housingfirst.audit.names import name_of
from housingfirst.core import clock, formats

from ..merging import row_said
from . import seen
from .sections import COLUMNS, HEADS, LEFT_OUT, PARTS, SCREEN_WORDS, SEEN, TECHNICAL, TOLD_BY, Kind, Part

# Rows named in full where another row points to them; of every other row its number in the answer and its day.
NAMED = {
    "accounts.User",
    "accounts.Team",
    "accounts.Unit",
    "auth.Permission",
    "cases.DetectionActor",
    "housing.Dwelling",
    "housing.Department",
    "housing.HousingOrganisation",
}
LEGAL = ("legal_basis", "legal_bases")
KINDS = {kind.label: kind for part in PARTS for kind in part.kinds}
HEADS_BY_LABEL = {label.lower(): codes for label, codes in HEADS.items()}


@dataclass(frozen=True)
class Value:
    """One thing an entry says. `code` is the column; `partly`: passages are left out.

    For machines: `at`, a moment once more with its distance from UTC, and `refers`, the key of the row pointed to.
    """

    code: str
    label: str
    text: str
    partly: bool = False
    at: str = ""
    refers: str = ""


@dataclass(frozen=True)
class Entry:
    """One row of the record as it goes, with its number within its kind.

    `left_out`: the reason why all of it, or passages, stay out.
    """

    key: str
    number: str
    values: list[Value]
    whole: bool = False
    left_out: str = ""

    @property
    def label(self) -> str:
        """The kind of row, as it stands in addresses."""
        return self.key.rpartition(":")[0]

    @property
    def row(self) -> int:
        return int(self.key.rpartition(":")[2])

    @property
    def head(self) -> list[Value]:
        """What the entry is, and its day: the values that stand above the others."""
        found = {value.code: value for value in self.values}
        return [found[code] for code in HEADS_BY_LABEL.get(self.label, ()) if code in found]

    @property
    def head_text(self) -> str:
        return " · ".join(value.text for value in self.head)


@dataclass(frozen=True)
class Group:
    """The rows of one kind."""

    title: str
    entries: list[Entry]


@dataclass(frozen=True)
class PartRead:
    """A part of the record as it goes."""

    code: str
    title: str
    groups: list[Group]


def read_part(request: FileAccessRequest, part: Part, redactions: Iterable[Redaction] | None = None) -> PartRead:
    """The part as the record is now, in Danish; what is left out is out, with its reason."""
    found = list(request.redactions.filter(part=part.code)) if redactions is None else list(redactions)
    with translation.override("da"):
        if part.code == SEEN:
            return PartRead(part.code, str(part.title), [_seen(request)])
        read = [(kind, _rows(request.citizen, kind)) for kind in part.kinds]
        told = _told(request.citizen, read)
        groups = [_group(request.citizen, kind, rows, told, found) for kind, rows in read]
        return PartRead(part.code, str(part.title), [group for group in groups if group.entries])


def fingerprint(part: PartRead) -> str:
    """What was looked at: the answer is made of exactly this or not at all (CASE-184)."""
    text = json.dumps(asdict(part), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def count_entries(citizen: Citizen) -> dict[str, int]:
    """How many entries each part has, in one statement however many kinds there are."""
    pieces, values = [], []
    for part in PARTS:
        for kind in part.kinds:
            sql, params = kind.rows(citizen.pk).values("pk").order_by().query.sql_with_params()
            pieces.append(f"select %s as part, count(*) as n from ({sql}) rows")  # noqa: S608  (made by Django)
            values += [part.code, *params]
    with connection.cursor() as cursor:
        cursor.execute(f"select part, sum(n) from ({' union all '.join(pieces)}) x group by part", values)  # noqa: S608
        return {code: int(count) for code, count in cursor.fetchall()}


def original_texts(request: FileAccessRequest, part: Part, key: str) -> tuple[Entry, dict[str, str]] | None:
    """One entry as it stands in the record, and those of its values that are words; None when it is not there."""
    label, _dot, number = key.rpartition(":")
    kind = next((one for one in part.kinds if one.label.lower() == label), None)
    if kind is None or not number.isdigit() or len(number) > 18:
        return None
    with translation.override("da"):
        rows = _rows(request.citizen, kind)
        told = _told(request.citizen, [(kind, rows)])
        group = _group(request.citizen, kind, [row for row in rows if row.pk == int(number)], told, ())
    if not group.entries:
        return None
    entry = group.entries[0]
    words = {name for name, field in _columns(kind) if _is_words(kind, field)}
    return entry, {value.code: value.text for value in entry.values if value.code in words}


# ------------------------------------------------------------------ rows of one kind


def _columns(kind: Kind) -> list[tuple[str, Any]]:
    """The columns that say something about the citizen, in the model's order."""
    left_out = TECHNICAL | LEFT_OUT.get(kind.label, set())
    fields = [field for field in kind.model._meta.concrete_fields if field.name not in left_out]
    return [(field.name, field) for field in fields if field.related_model is not Citizen]


def _label(kind: Kind, field: Any) -> str:
    """What the model calls the column; a name Django made of the column's own is no name."""
    if (kind.label, field.name) in SCREEN_WORDS:
        return str(SCREEN_WORDS[kind.label, field.name])
    name = COLUMNS[field.name] if isinstance(field.verbose_name, str) else field.verbose_name
    return capfirst(str(name))


def _is_words(kind: Kind, field: Any) -> bool:
    """Free words, of which passages can be left out."""
    is_text = isinstance(field, CharField | TextField) and not field.choices
    of_list = field.name in codes.lists_of(kind.label)
    return is_text and not of_list and field.name not in LEGAL and field.name != "cpr"


@dataclass(frozen=True)
class Told:
    """How a row is told from others of its kind: its number among them, how many there are, and its day."""

    number: int
    of: int
    day: Any


def _rows(citizen: Citizen, kind: Kind) -> list[Any]:
    """All rows of one kind, with the rows that are read through them (one query)."""
    columns = _columns(kind)
    wanted = NAMED | set(TOLD_BY) - set(KINDS)
    named = [name for name, field in columns if field.related_model and field.related_model._meta.label in wanted]
    named += [path.rpartition(".")[0].replace(".", "__") for path, _label in kind.also]
    rows = kind.rows(citizen.pk).order_by(*kind.order)
    return list(rows.select_related(*named) if named else rows)


def _told(citizen: Citizen, read: list[tuple[Kind, list[Any]]]) -> dict[str, dict[int, Told]]:
    """Every row that is read or pointed to, by kind and key; asked for where it is of another part (one query each)."""
    found = {kind.label: _numbered((row.pk, _day(row)) for row in rows) for kind, rows in read}
    for kind, rows in read:
        for _name, field in _columns(kind):
            label = field.related_model._meta.label if field.related_model else ""
            if label in found or label not in KINDS or all(getattr(row, field.attname) is None for row in rows):
                continue
            other = KINDS[label]
            of_others = other.rows(citizen.pk).order_by(*other.order).values_list("pk", TOLD_BY[label] or "pk")
            found[label] = _numbered((pk, day if TOLD_BY[label] else None) for pk, day in of_others)
    return found


def _numbered(rows: Iterable[tuple[int, Any]]) -> dict[int, Told]:
    rows = list(rows)
    return {pk: Told(number, len(rows), day) for number, (pk, day) in enumerate(rows, start=1)}


def _day(row: Any) -> Any:
    """The day a row is told by; nothing for kinds no row points to."""
    name = TOLD_BY.get(row._meta.label, "")
    return getattr(row, name) if name else None


def _group(
    citizen: Citizen,
    kind: Kind,
    rows: list[Any],
    told: Mapping[str, Mapping[int, Told]],
    redactions: Iterable[Redaction],
) -> Group:
    model, columns = kind.model, _columns(kind)
    words = _code_words(citizen, kind, columns, rows)
    labels = [(name, field, _label(kind, field)) for name, field in columns]
    entries = []
    for row in rows:
        values = [
            Value(name, label, text, at=_at(getattr(row, field.attname)), refers=_refers(row, field))
            for name, field, label in labels
            if (text := _text(row, field, words, told))
        ]
        for path, label in kind.also:
            value: Any = row
            for step in path.split("."):
                value = getattr(value, step)
            values.append(Value(path, capfirst(str(label)), _plain(value), at=_at(value)))
        number = _("No. %(number)s") % {"number": told[kind.label][row.pk].number}
        entries.append(_redacted(Entry(f"{kind.label.lower()}:{row.pk}", number, values), redactions))
    return Group(capfirst(name_of(model)), entries)


def _code_words(
    citizen: Citizen, kind: Kind, columns: list[tuple[str, Any]], rows: list[Any]
) -> dict[str, dict[str, str]]:
    """Labels of the codes no field knows itself, by column; asked for only where there is a row."""
    if not rows:
        return {}
    known = codes.lists_of(kind.label)
    lists = {name: known[name] for name, _field in columns if name in known}
    several = codes.several(sorted(set(lists.values())), citizen.municipality_id) if lists else {}
    found = {name: {code.code: code.label for code in several[key]} for name, key in lists.items()}
    if any(name in LEGAL for name, _field in columns):
        laws = {basis.code: str(basis) for basis in LegalBasis.objects.order_by("valid_from", "pk")}
        found |= dict.fromkeys(LEGAL, laws)
    return found


def _text(row: Any, field: Any, words: Mapping[str, dict[str, str]], told: Mapping[str, Mapping[int, Told]]) -> str:
    """The value of a column as it is read; nothing for what is not filled in."""
    if field.name == "cpr" and isinstance(row, Citizen):
        return row.cpr_shown
    if field.name == "before" and isinstance(row, MergedRow):
        return row_said(row)
    if field.related_model:
        if getattr(row, field.attname) is None:
            return ""
        if field.related_model._meta.label in NAMED:
            value = getattr(row, field.name)
            return _(value.name) if field.related_model._meta.label == "auth.Permission" else str(value)
        return _pointed(row, field, told)
    value = getattr(row, field.name)
    if value is None or value == "" or value == []:
        return ""
    if isinstance(field, ArrayField):
        labels = words.get(field.name) or dict(field.base_field.flatchoices)
        return ", ".join(str(labels.get(one, one)) for one in value)
    if field.name in words:
        return words[field.name].get(value, value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, DecimalField):  # every one of a record is kroner
        return formats.amount(value)
    return _plain(value)


def _pointed(row: Any, field: Any, told: Mapping[str, Mapping[int, Told]]) -> str:
    """Another row by its number in the answer, where there are several, and its day."""
    label = field.related_model._meta.label
    found = told.get(label, {}).get(getattr(row, field.attname))
    if found is None:
        day = _day(getattr(row, field.name)) if label in TOLD_BY and label not in KINDS else None
        return _plain(day) if day else str(_("Yes"))
    day = _plain(found.day) if found.day else ""
    if day and found.of == 1:
        return day
    return ", ".join(part for part in (_("No. %(number)s") % {"number": found.number}, day) if part)


def _refers(row: Any, field: Any) -> str:
    """The key of the row pointed to, where it is no person and no place."""
    related = field.related_model
    if not related or related._meta.label in NAMED or getattr(row, field.attname) is None:
        return ""
    return f"{related._meta.label.lower()}:{getattr(row, field.attname)}"


def _at(value: Any) -> str:
    return value.astimezone(clock.DANISH_TIME).isoformat(timespec="seconds") if isinstance(value, datetime) else ""


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return formats.moment(value.astimezone(clock.DANISH_TIME))
    if isinstance(value, date):
        return formats.long_date(value)
    if isinstance(value, time):
        return formats.clock_time(value)
    if isinstance(value, Decimal):
        return formats.number(value)
    return str(value)


# ------------------------------------------------------------------ what is left out


def why(redaction: Redaction) -> str:
    """The reason as the citizen reads it."""
    return ": ".join(filter(None, [str(redaction.get_reason_display()), redaction.words]))


def _redacted(entry: Entry, redactions: Iterable[Redaction]) -> Entry:
    """The entry as it goes. A redaction that no longer fits the text leaves all of the text out, never less."""
    mine = {one.field: one for one in redactions if one.row == entry.key}
    if not mine:
        return entry
    if "" in mine:
        return Entry(entry.key, entry.number, [], whole=True, left_out=why(mine[""]))
    values = []
    for value in entry.values:
        one = mine.get(value.code)
        if one is None:
            values.append(value)
        else:
            text = one.text if rules.is_redaction_of(value.text, one.text) else rules.OMITTED
            values.append(replace(value, text=text, partly=True))
    reasons = dict.fromkeys(why(one) for one in mine.values())
    return Entry(entry.key, entry.number, values, left_out=" · ".join(reasons))


# ------------------------------------------------------------------ who has seen the record


def _seen(request: FileAccessRequest) -> Group:
    """Until the request was noted: answering it opens the record too, and would never be done."""
    lines = seen.seen_lines(request.citizen_id, until=request.opened_at, names_staff=request.names_staff)
    labels = {"who": _("Who"), "role": _("Role or unit"), "what": _("What")}
    entries = [
        Entry(
            f"seen:{number}",
            formats.long_date(line.day),
            [Value(code, label, getattr(line, code)) for code, label in labels.items() if getattr(line, code)],
        )
        for number, line in enumerate(lines, start=1)
    ]
    until = formats.moment(request.opened_at.astimezone(clock.DANISH_TIME))
    return Group(_("Until %(moment)s") % {"moment": until}, entries)
