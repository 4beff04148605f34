"""What holds for a citizen in a period: one page for each kind, and one to correct or to end a row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from housingfirst.core import clock
from housingfirst.core.forms import ServiceForm, render_form

from .. import permissions, queries, services
from ..forms.periods import EducationForm, IncomeForm, MunicipalityEditForm, MunicipalityForm
from ..models import Citizen, EducationPeriod, IncomePeriod, MunicipalityLink
from ..reading import get_visible, groups_of


@dataclass(frozen=True)
class Kind:
    """One kind of period: its model, forms and services, and what the two pages say."""

    model: Any
    form: type[ServiceForm]
    edit_form: type[ServiceForm]
    note: Callable[..., Any]
    change: Callable[..., Any]
    read: Callable[..., list[Any]]
    page: str
    title: Any
    hint: Any
    add: Any
    saved: Any


def _links(user: Any, citizen: Citizen, groups: Any) -> list[MunicipalityLink]:
    part = queries.municipalities(user, citizen, groups)
    return part.rows if part else []


KINDS = {
    "income": Kind(
        IncomePeriod,
        IncomeForm,
        IncomeForm,
        services.note_income,
        services.change_income,
        queries.incomes,
        "cases:citizen-income",
        gettext_lazy("Income"),
        gettext_lazy("What the citizen lives on, over time. A new main income ends the former one that day."),
        gettext_lazy("Note an income"),
        gettext_lazy("The income is saved."),
    ),
    "education": Kind(
        EducationPeriod,
        EducationForm,
        EducationForm,
        services.note_education,
        services.change_education,
        queries.educations,
        "cases:citizen-education",
        gettext_lazy("Education and employment"),
        gettext_lazy("What fills the citizen's days, over time. Several may hold at once."),
        gettext_lazy("Note education or employment"),
        gettext_lazy("Education and employment are saved."),
    ),
    "municipalities": Kind(
        MunicipalityLink,
        MunicipalityForm,
        MunicipalityEditForm,
        services.note_municipality,
        services.change_municipality,
        _links,
        "cases:citizen-municipalities",
        gettext_lazy("Municipalities"),
        gettext_lazy("Where the citizen came from, who acts and who pays. Nothing noted: this municipality does both."),
        gettext_lazy("Note a municipality"),
        gettext_lazy("The municipality is saved."),
    ),
}


def _editable(request, pk):
    citizen = get_visible(request, Citizen, pk, related=("municipality",))
    permissions.check_can_edit_citizen(request.user, citizen)
    return citizen


@require_http_methods(["GET", "POST"])
def periods(request, pk, kind):
    """All of them, newest first, and the form for the next."""
    what, citizen = KINDS[kind], _editable(request, pk)
    form = what.form(request.POST or None)
    if form.submit(what.note, by=request.user, citizen=citizen):
        messages.success(request, what.saved)
        return redirect(what.page, pk)
    rows = what.read(request.user, citizen, groups_of(request, citizen))
    context = {"citizen": citizen, "what": what, "rows": rows, "row_template": f"cases/record/_{kind}_row.html"}
    context |= {"edit_page": f"{what.page}-edit", "today": clock.today()}
    return render_form(request, "cases/periods.html", form, context)


@require_http_methods(["GET", "POST"])
def period_edit(request, pk, row_pk, kind):
    """Correct a row, or write until when it held; what stood there stays in the history."""
    what, citizen = KINDS[kind], _editable(request, pk)
    rows = what.model.objects.visible_to(request.user).filter(citizen=citizen, pk=row_pk)
    row = rows.select_related("citizen", "noted_by").first()
    if row is None:
        raise Http404
    initial = {name: getattr(row, name) for name in what.edit_form.base_fields}
    if "is_main" in initial:
        initial["is_main"] = "yes" if row.is_main else "no"
    saved_by, saved_at = queries.last_change(row)
    form = what.edit_form(
        request.POST or None, initial=initial, version=row.version, saved_by=saved_by, saved_at=saved_at
    )
    if form.submit(what.change, by=request.user, row=row):
        messages.success(request, what.saved)
        return redirect(what.page, pk)
    context = {"citizen": citizen, "what": what, "title": _("Correct or end"), "row": row}
    return render_form(request, "cases/period_edit.html", form, context)
