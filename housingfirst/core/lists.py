"""One mechanism for every list page: search, filter, sort, page, saved views and export, all in the address.

    CITIZENS = ListPage(
        key="citizens",
        columns=[
            Column("name", _("Name"), "name", sort="name", link=Citizen.get_absolute_url, header=True),
            Column("seen", _("Last seen"), "last_seen_on", sort="last_seen_on", phone="inline"),
        ],
        filters=[Filter("team", _("Team"), choices=team_choices, apply="team_id")],
        search=lambda rows, text: rows.search(text),
        default_sort="name",
        empty=(_("No citizens yet"), _("Citizens come here when …")),
    )

    def citizen_list(request):
        return CITIZENS.respond(request, Citizen.objects.visible_to(request.user), "cases/citizen_list.html")

and the template shows it with `{% include "components/list_page.html" %}`. The caller passes a scoped queryset with
its `select_related`; the list adds two queries whatever the number of rows: the count and the page.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import CharField, F, Func, GeneratedField, QuerySet, TextField, Value
from django.db.models.constants import LOOKUP_SEP
from django.db.models.expressions import OrderBy
from django.db.models.functions import Concat
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from housingfirst.core import exports, formats
from housingfirst.core.cells import cell_text, cell_value

SEARCH_LIMIT = 200
ROWS = ngettext_lazy("%(count)s row", "%(count)s rows", "count")


@dataclass(frozen=True)
class Column:
    """One column. `value` is an attribute path (`"worker.name"`) or a function of the row.

    `kind`: how the value is shown when its type does not say: `amount`, `number`, `status` (value is a pair of status
    kind and words), `person` (a name). `template` draws the cell instead, with `row` and `value`.
    `phone`: on phones `inline` (short, beside others), `wide` (without label), `skip` (hidden) or with its label.
    `sort`: a field path or expression; empty means the column cannot be sorted.
    """

    key: str
    label: Any
    value: str | Callable[[Any], Any] = ""
    sort: Any = ""
    link: Callable[[Any], str] | None = None
    css: str = ""
    kind: str = ""
    template: str = ""
    phone: str = ""
    header: bool = False
    export: bool = True
    page: bool = True

    def of(self, row: Any) -> Any:
        """The value in this row, as it goes into an export."""
        return cell_value(row, self.value or self.key)


@dataclass(frozen=True)
class Filter:
    """A choice that narrows the list. `choices` are pairs of value and label, or a function of the request.

    `apply` is a lookup (`"team_id"`, `"due_on__lte"`) or a function of queryset and value. `kind="date"` reads a day.
    `more`: behind “More filters”, which stands open while one of them is set.
    `quiet`: set by links from elsewhere, as a figure's; it has no field, only the chip that takes it away.
    """

    key: str
    label: Any
    choices: Any = ()
    apply: str | Callable[[QuerySet, Any], QuerySet] = ""
    everything: Any = ""
    kind: str = "choice"
    quiet: bool = False
    more: bool = False

    def narrow(self, rows: QuerySet, value: Any) -> QuerySet:
        return self.apply(rows, value) if callable(self.apply) else rows.filter(**{self.apply or self.key: value})


@dataclass(frozen=True)
class View:
    """A ready-made view shown as a pill: a label and the query string it stands for."""

    label: Any
    query: str


@dataclass(frozen=True)
class ListPage:
    """The declaration of a list; `respond` answers the request with the page or the exported file."""

    columns: Sequence[Column]
    key: str = ""
    filters: Sequence[Filter] = ()
    search: Callable[[QuerySet, str], QuerySet] | None = None
    search_label: Any = ""
    default_sort: str = ""
    per_page: int = 25
    views: Sequence[View] = ()
    title: Any = ""
    counted: Any = ROWS
    empty: tuple[Any, Any] = ("", "")
    row_css: Callable[[Any], str] | None = None
    below: str = ""  # a template with further table rows that belong to `row`
    can_export: bool = True
    on_export: Callable[[HttpRequest, list[Any]], None] | None = None
    on_page: Callable[[HttpRequest, list[Any]], None] | None = None

    def respond(
        self,
        request: HttpRequest,
        queryset: QuerySet,
        template: str = "components/list_alone.html",
        context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The page in `template`, which finds the list as `listing`; `?export=csv` or `xlsx` all rows as a file."""
        listing = Listing(self, request, queryset)
        kind = request.GET.get("export", "")
        if self.can_export and kind in exports.WRITERS:
            rows = list(listing.queryset)
            if self.on_export:
                self.on_export(request, rows)
            columns = [column for column in self.columns if column.export]
            return exports.WRITERS[kind](str(self.title or self.key), columns, rows)
        if self.on_page:
            self.on_page(request, listing.page_rows)
        return render(request, template, {"listing": listing, "title": self.title, **(context or {})})


def _is_text(field: Any) -> bool:
    """Words, which stand in Danish alphabetical order (æ, ø, å last); a code with choices does not."""
    return isinstance(field, CharField | TextField) and not field.choices


@dataclass
class Cell:
    column: Column
    row: Any
    value: Any
    text: str
    url: str = ""


@dataclass
class Line:
    row: Any
    css: str
    cells: list[Cell]


@dataclass
class Choice:
    """A filter as the page shows it."""

    key: str
    label: Any
    kind: str
    everything: Any
    options: list[tuple[str, Any]]
    selected: str
    shown: str
    quiet: bool = False
    more: bool = False


@dataclass
class Listing:
    """A list page for one request: the state read from the address, and the rows it asks for."""

    page: ListPage
    request: HttpRequest
    all_rows: QuerySet
    choices: list[Choice] = field(init=False)

    def __post_init__(self) -> None:
        self.params = self.request.GET.copy()
        for name in ("export", "page"):
            self.params.pop(name, None)
        typed = self.request.GET.get("q", "") if self.has_search else ""  # a list without search is not narrowed by it
        self.q = " ".join(typed.replace("\0", "").split())[:SEARCH_LIMIT]
        self.values: dict[str, Any] = {}
        self.choices = [self._choice(one) for one in self.page.filters]
        sort = self.request.GET.get("sort", "")
        self.sort = sort if sort.removeprefix("-") in self._sortable else self.page.default_sort

    def _choice(self, one: Filter) -> Choice:
        asked = self.request.GET.get(one.key, "")
        if one.kind == "date":
            try:
                self.values[one.key] = day = formats.parse_date(asked)
                asked, shown = formats.short_date(day), formats.long_date(day)
            except ValueError:
                asked = shown = ""
            return Choice(one.key, one.label, one.kind, "", [], asked, shown, more=one.more)
        pairs = one.choices(self.request) if callable(one.choices) else one.choices
        options = [(str(value), label) for value, label in pairs]
        shown = next((str(label) for value, label in options if value == asked and asked), "")
        if shown:
            self.values[one.key] = asked
        everything, selected = one.everything or _("All"), asked if shown else ""
        return Choice(one.key, one.label, one.kind, everything, options, selected, shown, one.quiet, one.more)

    @property
    def first_choices(self) -> list[Choice]:
        """The filters that always stand there."""
        return [choice for choice in self.choices if not choice.more]

    @property
    def more_choices(self) -> list[Choice]:
        """Those behind “More filters”."""
        return [choice for choice in self.choices if choice.more]

    @property
    def more_is_open(self) -> bool:
        return any(choice.selected for choice in self.more_choices)

    # -------------------------------------------------------------- rows

    @cached_property
    def _sortable(self) -> dict[str, Column]:
        return {column.key: column for column in self.page.columns if column.sort}

    @cached_property
    def queryset(self) -> QuerySet:
        """The rows the address asks for, in order, all pages."""
        rows = self.all_rows
        for one in self.page.filters:
            if one.key in self.values:
                rows = one.narrow(rows, self.values[one.key])
        if self.q and self.page.search:
            rows = self.page.search(rows, self.q)
        return rows.order_by(*self._order()) if self.sort else rows

    def _order(self) -> Iterable[Any]:
        column = self._sortable.get(self.sort.removeprefix("-"))
        wanted = column.sort if column else self.sort.removeprefix("-")
        down = self.sort.startswith("-")
        for part in wanted if isinstance(wanted, list | tuple) else [wanted]:
            path = part if isinstance(part, str) else part.name if type(part) is F else ""
            fields = self._fields(path)
            is_text = isinstance(part, str) and fields and _is_text(fields[-1])
            expression = Func(F(path), function="dk_sort", output_field=TextField()) if is_text else F(path)
            if not path:
                expression = part
            elif self.q and fields and isinstance(fields[-1], GeneratedField):
                # Not along an index of names until enough was found: the database would read them all (ADR 0007).
                expression = Concat(expression, Value(""))
            # What is never empty is asked for plainly: an index does not serve `NULLS LAST` from its end.
            may_be_empty = not fields or any(one.null for one in fields)
            yield OrderBy(
                expression,
                descending=down,
                nulls_last=True if may_be_empty else None,
            )
        yield "-pk" if down else "pk"

    def _fields(self, path: str) -> list[Any]:
        """The model fields a path leads through; none for an annotation or an expression."""
        if not path or path.split(LOOKUP_SEP)[0] in self.all_rows.query.annotations:
            return []
        model: Any = self.all_rows.model
        found = []
        for name in path.split(LOOKUP_SEP):
            found.append(model._meta.pk if name == "pk" else model._meta.get_field(name))
            model = found[-1].related_model
        return found

    @cached_property
    def count(self) -> int:
        return self.queryset.count()

    @cached_property
    def pages(self) -> int:
        return max(1, -(-self.count // self.page.per_page))

    @cached_property
    def number(self) -> int:
        """The page shown: the one asked for, or the nearest there is."""
        asked = self.request.GET.get("page", "1")
        wanted = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1
        return min(max(wanted, 1), self.pages)

    @cached_property
    def page_rows(self) -> list[Any]:
        """The rows of the page. One of the second half is read from the end of the list, which is nearer."""
        if not self.count:
            return []
        first = (self.number - 1) * self.page.per_page
        after = min(first + self.page.per_page, self.count)
        if self.sort and first > self.count // 2:
            return list(self.queryset.reverse()[self.count - after : self.count - first])[::-1]
        return list(self.queryset[first:after])

    @cached_property
    def lines(self) -> list[Line]:
        return [
            Line(
                row,
                self.page.row_css(row) if self.page.row_css else "",
                [self._cell(column, row) for column in self.shown_columns],
            )
            for row in self.page_rows
        ]

    @cached_property
    def shown_columns(self) -> list[Column]:
        return [column for column in self.page.columns if column.page]

    def _cell(self, column: Column, row: Any) -> Cell:
        value = column.of(row)
        return Cell(column, row, value, cell_text(value, column.kind), column.link(row) if column.link else "")

    # -------------------------------------------------------------- addresses

    def _url(self, **changes: Any) -> str:
        params = self.params.copy()
        for name, value in changes.items():
            if value in ("", None):
                params.pop(name, None)
            else:
                params[name] = value
        query = params.urlencode()
        return f"{self.request.path}?{query}" if query else self.request.path

    @property
    def headers(self) -> list[dict[str, Any]]:
        """The heads of the table: the address that sorts by it, or turns the order; the direction for `aria-sort`."""
        heads = []
        for column in self.shown_columns:
            up, down = self.sort == column.key, self.sort == f"-{column.key}"
            url = self._url(sort=f"-{column.key}" if up else column.key) if column.sort else ""
            heads.append(
                {"column": column, "url": url, "direction": "ascending" if up else "descending" if down else ""}
            )
        return heads

    @property
    def chips(self) -> list[dict[str, Any]]:
        """What narrows the list, each with the address that takes it away."""
        chips = [
            {"label": choice.label, "shown": choice.shown, "url": self._url(**{choice.key: ""})}
            for choice in self.choices
            if choice.shown
        ]
        if self.q:
            chips.insert(0, {"label": _("Search"), "shown": f"»{self.q}«", "url": self._url(q="")})
        return chips

    @property
    def has_search(self) -> bool:
        return self.page.search is not None

    @property
    def is_narrowed(self) -> bool:
        return bool(self.q or self.values)

    @property
    def clear_url(self) -> str:
        """The list without search and filters, in the same order."""
        return self._url(q="", **dict.fromkeys(self.values, ""))

    @property
    def previous_url(self) -> str:
        return self._url(page=self.number - 1 if self.number > 2 else "") if self.number > 1 else ""

    @property
    def next_url(self) -> str:
        return self._url(page=self.number + 1) if self.number < self.pages else ""

    @property
    def csv_url(self) -> str:
        return self._url(export="csv")

    @property
    def xlsx_url(self) -> str:
        return self._url(export="xlsx")

    # -------------------------------------------------------------- words

    @property
    def count_words(self) -> str:
        return str(self.page.counted % {"count": self.count}).replace(str(self.count), formats.number(self.count), 1)

    @property
    def span_words(self) -> str:
        """`Viser 26–50 af 112`"""
        first = (self.number - 1) * self.page.per_page
        return _("Showing %(first)s–%(last)s of %(count)s") % {
            "first": formats.number(first + 1),
            "last": formats.number(first + len(self.page_rows)),
            "count": formats.number(self.count),
        }

    # -------------------------------------------------------------- views

    @property
    def view_query(self) -> str:
        """Filters and order as a saved view keeps them. Not the search text: it may be somebody's name."""
        kept = {name: self.request.GET[name] for name in self.values}
        if self.sort != self.page.default_sort:
            kept["sort"] = self.sort
        query = QueryDict(mutable=True)
        query.update(dict(sorted(kept.items())))
        return query.urlencode()

    @cached_property
    def pills(self) -> list[dict[str, Any]]:
        """The whole list, the ready-made views and the user's own; the one that is shown is marked."""
        own = getattr(self.request.user, "saved_views", None) if self.page.key else None
        pills = [{"label": _("All"), "query": "", "pk": None}]
        pills += [{"label": view.label, "query": view.query, "pk": None} for view in self.page.views]
        if own is not None:
            pills += [
                {"label": view.name, "query": view.query, "pk": view.pk}
                for view in own.filter(list_key=self.page.key).order_by("name", "pk")
            ]
        current = "" if self.q else self.view_query
        for pill in pills:
            pill["url"] = f"{self.request.path}?{pill['query']}" if pill["query"] else self.request.path
            pill["current"] = not self.q and QueryDict(pill["query"]) == QueryDict(current)
        return pills

    @property
    def own_current_view(self) -> dict[str, Any] | None:
        return next((pill for pill in self.pills if pill["pk"] and pill["current"]), None)

    @property
    def can_save_view(self) -> bool:
        """There is something to save that no pill stands for yet."""
        return bool(self.page.key and self.view_query and not any(pill["current"] for pill in self.pills))
