"""Pages of vacancies. No citizen is named on any of them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import get_visible
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, services
from ..choices import ACTIVE_STATES, VacancyState
from ..forms.vacancies import CorrectionForm, OutcomeForm, ReportForm
from ..models import HousingOrganisation, Vacancy
from ..queries.stock import dwellings_to_report
from ..queries.vacancies import answer_words, rent_a_day, standing_empty, status_of, vacancies, why
from ..rules.vacancies import rent_runs_from


def _organisation_choices(request):
    return HousingOrganisation.objects.visible_to(request.user).values_list("pk", "name")


def _link(row):
    return reverse("housing:vacancy", args=[row.pk])


def _rent_so_far(row):
    rent = standing_empty(row, clock.today())
    return rent.amount if rent and rent.days else None


WHOSE = [("ours", gettext_lazy("The municipality's")), ("theirs", gettext_lazy("The organisation's"))]

VACANCIES = ListPage(
    key="vacancies",
    title=gettext_lazy("Vacancies"),
    columns=[
        Column(
            "address",
            gettext_lazy("Dwelling"),
            "dwelling.address",
            sort="dwelling__address",
            link=_link,
            header=True,
            phone="wide",
            template="housing/cells/dwelling.html",
        ),
        Column("organisation", gettext_lazy("Organisation"), "organisation.name", sort="organisation__name"),
        Column("size", gettext_lazy("Size"), "dwelling.size_words", page=False),
        Column("reported", gettext_lazy("Reported"), "reported_on", sort="reported_on", phone="inline", css="hf-num"),
        Column(
            "available",
            gettext_lazy("Free from"),
            "available_from",
            sort="available_from",
            phone="inline",
            css="hf-num",
        ),
        Column("rent", gettext_lazy("Rent"), "rent", sort="rent", kind="amount", css="hf-r hf-num", phone="inline"),
        Column(
            "state",
            gettext_lazy("Turn"),
            lambda row: status_of(row).words,
            sort=["state_order", "state_moment"],
            template="housing/cells/turn_and_deadline.html",
            phone="wide",
        ),
        Column("due", gettext_lazy("Answer by"), "answer_due_at", page=False),
        Column("empty", gettext_lazy("Vacancy rent"), _rent_so_far, kind="amount", css="hf-r hf-num"),
    ],
    filters=[
        Filter("state", gettext_lazy("State"), VacancyState.choices, "state"),
        Filter("organisation", gettext_lazy("Organisation"), _organisation_choices, "organisation_id"),
        Filter(
            "whose",
            gettext_lazy("Whose turn"),
            WHOSE,
            lambda rows, value: rows.filter(at_disposal=value == "ours"),
        ),
    ],
    search=lambda rows, text: rows.filter(dwelling__address__icontains=text),
    search_label=gettext_lazy("Search address"),
    default_sort="state",
    views=[
        View(gettext_lazy("To be answered"), "state=open"),
        View(gettext_lazy("Reserved"), "state=reserved"),
        View(gettext_lazy("Lost"), "state=returned"),
    ],
    row_css=lambda row: "is-turn" if row.state in ACTIVE_STATES else "",
    empty=(
        gettext_lazy("No vacancies yet"),
        gettext_lazy("A vacancy comes here when it is reported, with its number and whose turn it is."),
    ),
)


@require_safe
def vacancy_list(request):
    permissions.check_can_see_stock(request.user)
    return VACANCIES.respond(request, vacancies(request.user), "housing/vacancy_list.html")


@require_http_methods(["GET", "POST"])
def vacancy_report(request):
    permissions.check_can_see_stock(request.user)
    dwellings = dwellings_to_report(request.user)
    wanted = request.GET.get("organisation", "")
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 10:
        dwellings = dwellings.filter(department__organisation_id=int(wanted))
    form = ReportForm(
        request.POST or None, dwellings=dwellings, initial={"dwelling": request.GET.get("dwelling", "")[:9]}
    )
    if form.submit(services.report_vacancy, by=request.user):
        vacancy = form.result
        messages.success(
            request,
            _("Registered as number %(number)s. %(why)s")
            % {"number": vacancy.registration_number, "why": why(vacancy)},
        )
        return redirect("housing:vacancy", vacancy.pk)
    back = [(reverse("housing:vacancy-list"), _("Vacancies"))]
    context = {"title": _("Report a vacancy"), "back": back, "submit": _("Report the vacancy")}
    return render_form(request, "housing/form_page.html", form, context)


@require_safe
def vacancy(request, pk):
    row = vacancies(request.user).filter(pk=pk).first()
    if row is None:
        raise Http404
    return render(
        request,
        "housing/vacancy.html",
        {
            "vacancy": row,
            "status": status_of(row),
            "why": why(row),
            "answer": answer_words(row),
            "dwelling_facts": dwelling_facts(row),
            "outcomes": row.outcomes.all(),
            "can_match": request.user.may(Permission.MATCH_AND_OFFER) and row.state in ACTIVE_STATES,
            "can_find": request.user.may(Permission.MATCH_AND_OFFER) and row.state == VacancyState.OPEN,
            "can_correct": request.user.may(Permission.MANAGE_STOCK),
        },
    )


def dwelling_facts(row):
    """The dwelling as the one who matches needs it."""
    home = row.dwelling
    facts = [
        (_("Size"), f"{home.size_words}, {home.floor_words}"),
        (_("Category"), home.get_category_display()),
        (_("District"), row.department.district),
        (_("Rent"), _rent_words(row)),
        (_("Deposit"), formats.amount(home.deposit)),
        (_("Pets"), home.get_pets_display()),
        (_("Own kitchen and bathroom"), _kitchen_and_bath(home)),
        (_("Free from"), formats.long_date(row.available_from)),
    ]
    if home.condition_note:
        seen = _("%(note)s (seen %(day)s)") % {
            "note": home.condition_note,
            "day": formats.long_date(home.condition_on),
        }
        facts.append((_("Condition"), seen))
    if row.at_disposal and row.rent is not None:
        facts.append((_("Vacancy rent"), _vacancy_rent_words(row)))
    return facts


def _rent_words(row):
    if row.rent is None:
        return _("not registered")
    if not row.on_account:
        return formats.amount(row.rent)
    return _("%(rent)s + %(on_account)s on account") % {
        "rent": formats.amount(row.rent),
        "on_account": formats.amount(row.on_account),
    }


def _kitchen_and_bath(home):
    if home.own_kitchen and home.own_bath:
        return _("both")
    if home.own_kitchen:
        return _("kitchen, shared bathroom")
    return _("bathroom, shared kitchen") if home.own_bath else _("both shared")


def _vacancy_rent_words(row):
    today = clock.today()
    start = rent_runs_from(row.reported_on, row.available_from)
    rent = standing_empty(row, today)
    names = {
        "start": formats.day_month(start),
        "amount": formats.amount(rent.amount),
        "days": formats.count_days(rent.days),
        "a_day": formats.amount(rent_a_day(row.rent, start)),
    }
    if start > today:
        return _("The municipality pays from %(start)s, %(a_day)s a day") % names
    if rent.open:
        return _("%(amount)s until today: %(days)s from %(start)s") % names
    return _("%(amount)s in all: %(days)s from %(start)s") % names


def _close(by, vacancy, outcome, **data):
    service = {
        VacancyState.UNUSABLE: services.mark_unusable,
        VacancyState.WAIVED: services.waive,
        VacancyState.RETURNED: services.mark_lost,
    }[VacancyState(outcome)]
    return service(by=by, vacancy=vacancy, **data)


def _vacancy_crumbs(row):
    return [
        (reverse("housing:vacancy-list"), _("Vacancies")),
        (reverse("housing:vacancy", args=[row.pk]), row.dwelling.address),
    ]


@require_http_methods(["GET", "POST"])
def vacancy_outcome(request, pk):
    row = get_visible(request, Vacancy, pk, related=("dwelling",))
    permissions.check_can_match(request.user, row.municipality_id)
    form = OutcomeForm(request.POST or None)
    if form.submit(_close, by=request.user, vacancy=row):
        messages.success(request, _("Noted. The line stands in the ledger with its reason."))
        return redirect("housing:vacancy", row.pk)
    context = {"title": _("The turn is not used"), "back": _vacancy_crumbs(row), "submit": _("Save the outcome")}
    return render_form(request, "housing/form_page.html", form, context)


@require_http_methods(["GET", "POST"])
def vacancy_correct(request, pk):
    row = get_visible(request, Vacancy, pk, related=("dwelling",))
    permissions.check_can_manage_stock(request.user, row.municipality_id)
    form = CorrectionForm(request.POST or None)
    if form.submit(services.correct_line, by=request.user, vacancy=row):
        messages.success(request, _("The correction stands beside the line. Nothing was deleted."))
        return redirect("housing:vacancy", row.pk)
    context = {"title": _("Correct the line"), "back": _vacancy_crumbs(row), "submit": _("Save the correction")}
    return render_form(request, "housing/form_page.html", form, context)
