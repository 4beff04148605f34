"""Pages of the quarter-rule ledger: all organisations, one organisation, a statement for paper. No citizen is named."""

from datetime import date, timedelta
from fractions import Fraction

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from cases.reading import get_visible
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock, formats
from housingfirst.core.lists import Column, Filter, ListPage

from .. import permissions, services
from ..choices import DwellingCategory
from ..models import Department, HousingOrganisation
from ..queries import ledger as ledgers
from ..queries.matching import waiting_words
from ..queries.vacancies import answer_words, standing_empty, status_of, why
from ..rules.vacancies import share_sign


def _department_choices(request):
    pk = request.resolver_match.kwargs["pk"]
    return Department.objects.visible_to(request.user).filter(organisation_id=pk).values_list("pk", "name")


def _shown_lines(rows, value):
    if value == "ours":
        return rows.filter(municipal=True)
    if value == "out":
        return rows.filter(turn_number=None)
    return rows.exclude(corrections=None)


def _search_lines(rows, text):
    if text.isascii() and text.isdigit() and len(text) < 9:
        return rows.filter(turn_number=int(text)) | rows.filter(registration_number=int(text))
    return rows.filter(dwelling__address__icontains=text)


def _line_css(row):
    return "is-turn" if row.municipal else "is-out" if row.turn_number is None else ""


LEDGER = ListPage(
    key="ledger",
    title=gettext_lazy("Ledger"),
    columns=[
        Column(
            "number",
            gettext_lazy("No."),
            "registration_number",
            sort="registration_number",
            template="housing/cells/number.html",
            phone="inline",
            header=True,
        ),
        Column("turn", gettext_lazy("Turn number"), "turn_number", page=False),
        Column(
            "reported",
            gettext_lazy("Reported"),
            "reported_on",
            sort="reported_on",
            template="housing/cells/day.html",
            phone="inline",
            css="hf-num",
        ),
        Column(
            "address",
            gettext_lazy("Dwelling"),
            "dwelling.address",
            template="housing/cells/dwelling.html",
            phone="wide",
        ),
        Column("department", gettext_lazy("Department"), "department.name", page=False),
        Column("size", gettext_lazy("Size"), "dwelling.size_words", page=False),
        Column("rent", gettext_lazy("Rent"), "rent", sort="rent", kind="amount", css="hf-r hf-num", phone="inline"),
        Column(
            "state",
            gettext_lazy("Turn"),
            lambda row: status_of(row).words,
            template="housing/cells/turn.html",
            phone="wide",
        ),
        Column("why", gettext_lazy("Why, and what happened"), why, phone="wide"),
        Column(
            "corrections",
            gettext_lazy("Corrections"),
            lambda row: " ".join(f"{one.was} → {one.holds}: {one.reason}" for one in row.corrections.all()),
            page=False,
        ),
    ],
    filters=[
        Filter("department", gettext_lazy("Department"), _department_choices, "department_id"),
        Filter("category", gettext_lazy("Category"), DwellingCategory.choices, "category"),
        Filter(
            "show",
            gettext_lazy("Show lines"),
            [
                ("ours", gettext_lazy("Only the municipality's turns")),
                ("out", gettext_lazy("Not counted")),
                ("corrected", gettext_lazy("Corrected")),
            ],
            _shown_lines,
            everything=gettext_lazy("All lines"),
        ),
    ],
    search=_search_lines,
    search_label=gettext_lazy("Search address or number"),
    default_sort="-number",
    row_css=_line_css,
    below="housing/cells/corrections.html",
    empty=(
        gettext_lazy("No lines yet"),
        gettext_lazy("The first line comes when the organisation's first vacancy is reported."),
    ),
)


@require_safe
def ledger(request):
    """Every organisation's sums; a clerk of one organisation goes straight to its page."""
    permissions.check_can_see_stock(request.user)
    rows = ledgers.organisations_with_totals(request.user, clock.today())
    if len(rows) == 1:
        return redirect("housing:ledger-organisation", rows[0].organisation.pk)
    return render(request, "housing/ledger.html", {"rows": rows, "next": ledgers.next_to_answer(request.user)})


@require_safe
def ledger_organisation(request, pk):
    row = get_visible(request, HousingOrganisation, pk)
    agreement = services.agreement_on(row, 0, clock.today())
    upcoming = ledgers.next_to_answer(request.user, row)
    can_match = request.user.may(Permission.MATCH_AND_OFFER)
    return LEDGER.respond(
        request,
        ledgers.ledger(request.user, row),
        "housing/ledger_organisation.html",
        {
            "organisation": row,
            "agreement": agreement,
            "sub": _agreement_words(agreement),
            "counts": ledgers.counts_with_strips(request.user, row, agreement),
            "next": upcoming,
            "next_answer": answer_words(upcoming) if upcoming else "",
            "can_match": can_match,
            "can_live": waiting_words(request.user, upcoming) if can_match and upcoming else "",
            "quarter": _quarter_before(clock.today()),
        },
    )


def _agreement_words(agreement):
    """`Kommunens andel er ¼ af de ledige boliger · aftale fra 1. januar 2026`"""
    if agreement is None:
        return _("No agreement today: new vacancies are not counted.")
    names = {
        "share": share_sign(Fraction(agreement.share)),
        "start": formats.long_date(agreement.starts_on),
        "mode": agreement.get_mode_display(),
        "end": formats.long_date(agreement.ends_on) if agreement.ends_on else "",
    }
    if not agreement.counts:
        return _("%(mode)s: nothing is counted · since %(start)s") % names
    if agreement.ends_on:
        return _("%(mode)s, %(share)s of the vacancies · agreement %(start)s – %(end)s") % names
    return _("%(mode)s, %(share)s of the vacancies · agreement since %(start)s") % names


def _quarter_before(today):
    """The first day of the quarter before today's, and of today's."""
    this = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    before = date(this.year - 1, 10, 1) if this.month == 1 else date(this.year, this.month - 3, 1)
    return {"start": formats.short_date(before), "end": formats.short_date(this)}


@require_safe
def ledger_statement(request, pk):
    """A statement of the lines reported in a period, made for paper."""
    row = get_visible(request, HousingOrganisation, pk)
    start, end = _period(request)
    lines = ledgers.ledger(request.user, row).filter(reported_on__gte=start, reported_on__lt=end)
    lines = list(lines.order_by("registration_number"))
    rents = [rent for rent in (standing_empty(line, clock.today()) for line in lines) if rent]
    return render(
        request,
        "housing/ledger_statement.html",
        {
            "organisation": row,
            "start": start,
            "end": end,
            "last": end - timedelta(days=1),
            "lines": [(line, status_of(line), why(line), standing_empty(line, clock.today())) for line in lines],
            "totals": ledgers.totals(request.user, row, period=(start, end)),
            "rent_total": sum(rent.amount for rent in rents),
            "today": clock.today(),
        },
    )


def _period(request):
    """`?from=…&until=…`; without them the quarter before today's."""
    quarter = _quarter_before(clock.today())
    try:
        start = formats.parse_date(request.GET.get("from") or quarter["start"])
        end = formats.parse_date(request.GET.get("until") or quarter["end"])
    except ValueError:
        raise Http404 from None
    return start, end
