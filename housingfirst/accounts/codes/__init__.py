"""Code lists a municipality edits: shipped codes in code, a municipality's own and what it changes as rows.

An app declares its lists in `<app>/codes.py` with `declare_list(...)`, imported from its AppConfig.ready(). Every code
counts as one national code of its list (or, where no national list exists, as one of the shipped codes), so figures are
the same everywhere whatever a municipality calls things. Rows keep the code; the label is looked up when it is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db.models import Exists, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.translation import get_language

from . import rules

ALWAYS = date(1900, 1, 1)


@dataclass(frozen=True)
class Shipped:
    """A code that comes with the system. `national`: what it counts as, itself unless told otherwise."""

    code: str
    label: Any
    national: str = ""
    field_group: str = ""
    source: str = ""


@dataclass(frozen=True)
class CodeList:
    """A list of codes. `national`: (code, label) of what a code may count as, named `counts_as` on the pages.

    `by_national`: codes stand below what they count as, and are ordered within it. `sensitive`: each code has a field
    group, which is the class of what is written under it unless the writer chooses a stricter one.
    """

    key: str
    label: Any
    help: Any
    counts_as: Any
    source: str
    national: tuple[tuple[str, Any], ...]
    shipped: tuple[Shipped, ...]
    by_national: bool = False
    sensitive: bool = False
    searchable: bool = False

    @property
    def national_labels(self) -> dict[str, Any]:
        return dict(self.national)


@dataclass(frozen=True)
class Code:
    """One code as a municipality has it: shipped, changed or its own."""

    list_key: str
    code: str
    label_da: Any
    label_en: str
    national: str
    national_label: Any
    position: int
    starts_on: date
    ends_on: date | None = None
    field_group: str = ""
    source: str = ""
    is_shipped: bool = False
    is_removed: bool = False  # taken away before it was ever used
    version: int = 0  # of the municipality's row; 0 while there is none

    @property
    def label(self) -> str:
        """In the active language, Danish where no English was given."""
        danish = (get_language() or "da").startswith("da")
        return str(self.label_da if danish or not self.label_en else self.label_en)

    def in_force(self, on: date) -> bool:
        return rules.in_force(self.starts_on, self.ends_on, on)


REGISTRY: dict[str, CodeList] = {}
_USES: dict[str, list[tuple[str, str]]] = {}


def declare_list(
    key: str,
    label: Any,
    *,
    national: Iterable[tuple[str, Any]],
    source: str,
    help: Any = "",
    counts_as: Any = "",
    shipped: Iterable[Shipped] | None = None,
    by_national: bool = False,
    sensitive: bool = False,
    searchable: bool = False,
) -> None:
    """Register a list. Without `shipped`, the national codes themselves are what is shipped."""
    national = tuple((str(code), text) for code, text in national)
    codes = tuple(shipped) if shipped is not None else tuple(Shipped(code, text) for code, text in national)
    known = dict(national)
    for one in codes:
        if (one.national or one.code) not in known:
            raise ValueError(f"{key}: {one.code} counts as {one.national or one.code}, which is not on the list.")
    REGISTRY[key] = CodeList(key, label, help, counts_as, source, national, codes, by_national, sensitive, searchable)


def register_use(list_key: str, model: str, column: str) -> None:
    """Codes of the list are kept in `model.column` (text or an array of text), in rows with a municipality."""
    uses = _USES.setdefault(list_key, [])
    if (model, column) not in uses:
        uses.append((model, column))


def lists_of(model: str) -> dict[str, str]:
    """The lists whose codes a model keeps, by column: {"note_type": "note-types"}."""
    return {column: key for key, uses in _USES.items() for label, column in uses if label == model}


def several(list_keys: Iterable[str], municipality_id: int | None) -> dict[str, list[Code]]:
    """Every code of several lists, switched off ones too, each list in its order (one query)."""
    from ..models import LocalCode

    keys = list(list_keys)
    rows: dict[str, dict[str, Any]] = {key: {} for key in keys}
    for row in LocalCode.objects.filter(municipality_id=municipality_id, list_key__in=keys):
        rows[row.list_key][row.code] = row
    return {key: _merged(REGISTRY[key], rows[key]) for key in keys}


def own_label(list_key: str, code: str) -> Subquery:
    """An annotation: what the municipality of the row itself calls its code, null where the shipped name stands.

    `code`: a column or an annotation of the row, which has a `municipality`. It spares a page the query of `labels`.
    """
    from ..models import LocalCode

    rows = LocalCode.objects.filter(list_key=list_key, code=OuterRef(code), municipality=OuterRef("municipality"))
    text, none = TextField(), Value("", output_field=TextField())
    label = NullIf(Cast("label", text), none)
    if not (get_language() or "da").startswith("da"):
        label = Coalesce(NullIf(Cast("label_en", text), none), label)
    return Subquery(rows.values(named=label)[:1], output_field=text)


def label_beside(list_key: str, code: str, own: str | None) -> str:
    """The label of a code whose `own_label` was read with its row; the shipped name where there is none."""
    shipped = {one.code: one.label for one in REGISTRY[list_key].shipped}
    return str(own or shipped.get(code, code))


def every(list_key: str, municipality_id: int | None) -> list[Code]:
    """Every code of a list, switched off ones too, in order (one query)."""
    return several([list_key], municipality_id)[list_key]


def current(list_key: str, municipality_id: int | None, on: date, keep: Iterable[str] = ()) -> list[Code]:
    """The codes in force on the day, and those in `keep`: what a row already holds stays selectable (one query)."""
    return in_force(every(list_key, municipality_id), on, keep)


def in_force(codes: Iterable[Code], on: date, keep: Iterable[str] = ()) -> list[Code]:
    """Of codes already read, those in force on the day and those in `keep`."""
    held = set(keep)
    return [code for code in codes if code.in_force(on) or code.code in held]


def choices(list_key: str, municipality_id: int | None, on: date, keep: Iterable[str] = ()) -> list[tuple[str, str]]:
    """(code, label) for a form field (one query)."""
    return [(code.code, code.label) for code in current(list_key, municipality_id, on, keep)]


def labels(list_key: str, municipality_id: int | None) -> dict[str, str]:
    """Label by code, switched off ones too (one query): for pages that show many rows."""
    return {code.code: code.label for code in every(list_key, municipality_id)}


def known(list_key: str, municipality_id: int | None) -> list[tuple[str, str]]:
    """(code, label) of every code rows may hold, switched off ones too (one query): for the filters of lists."""
    return [(code.code, code.label) for code in every(list_key, municipality_id) if not code.is_removed]


def name_rows(rows: Iterable[Any], column: str, list_key: str) -> None:
    """Put the label of each row's code on it as `<column>_label` (one query; rows of one municipality)."""
    found = list(rows)
    names = labels(list_key, found[0].municipality_id) if found else {}
    for row in found:
        code = getattr(row, column)
        setattr(row, f"{column}_label", names.get(code, code))


def label(list_key: str, code: str, municipality_id: int | None) -> str:
    """The label of one code (one query); nothing for no code."""
    return labels(list_key, municipality_id).get(code, code) if code else ""


def nationals(list_key: str, municipality_id: int | None) -> dict[str, str]:
    """National code by code (one query): counts go by these alone."""
    return {code.code: code.national for code in every(list_key, municipality_id)}


def check(
    list_key: str, chosen: Iterable[str], municipality_id: int | None, on: date, keep: Iterable[str] = ()
) -> list[Code]:
    """CASE-103: the chosen codes in the list's order, each once; refused unless all are in force or kept."""
    return rules.check_chosen(current(list_key, municipality_id, on, keep), chosen, REGISTRY[list_key].label)


def used(list_key: str, municipality_id: int, codes: Iterable[str]) -> set[str]:
    """Which of the codes some row holds (one query for each registered use).

    Each code is asked for by itself: the first row that holds it is enough, however many notes there are.
    """
    asked = list(codes)
    found: set[str] = set()
    for model_label, column in _USES.get(list_key, []) if asked else []:
        model = apps.get_model(model_label)
        rows = model._base_manager.filter(municipality_id=municipality_id)
        several = isinstance(model._meta.get_field(column), ArrayField)
        held = (
            apps.get_model("accounts.Municipality")
            .objects.filter(pk=municipality_id)
            .values_list(
                *(
                    Exists(rows.filter(**({f"{column}__contains": [code]} if several else {column: code})))
                    for code in asked
                )
            )
        )
        found.update(code for code, is_held in zip(asked, held.get(), strict=True) if is_held)
    return found


def _merged(declared: CodeList, rows: dict[str, Any]) -> list[Code]:
    """The shipped codes with what the municipality changed, and its own."""
    shipped = [
        _code(declared, one, rows.pop(one.code, None), number * 10) for number, one in enumerate(declared.shipped, 1)
    ]
    codes = shipped + [_code(declared, None, row, 0) for row in rows.values()]
    order = {code: number for number, (code, _label) in enumerate(declared.national) if declared.by_national}
    return sorted(codes, key=lambda code: (order.get(code.national, 0), code.position, code.code))


def _code(declared: CodeList, shipped: Shipped | None, row: Any, position: int) -> Code:
    national = (shipped.national or shipped.code) if shipped else row.national
    return Code(
        list_key=declared.key,
        code=shipped.code if shipped else row.code,
        label_da=row.label if row and row.label else shipped.label if shipped else row.code,
        label_en=row.label_en if row else "",
        national=national,
        national_label=declared.national_labels.get(national, national),
        position=row.position if row else position,
        starts_on=row.starts_on if row else ALWAYS,
        ends_on=row.ends_on if row else None,
        field_group=(row.field_group if row else "") or (shipped.field_group if shipped else ""),
        source=(shipped.source or declared.source) if shipped else "",
        is_shipped=shipped is not None,
        is_removed=row.removed if row else False,
        version=row.version if row else 0,
    )
