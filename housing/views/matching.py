"""Who can live here: the ranked candidates, those left out, and the choice."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cases.reading import get_visible, note_list
from housingfirst.accounts import parameters as municipal
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import parameters, permissions, services
from ..choices import VacancyState
from ..forms.matching import ChooseForm, WithdrawChoiceForm
from ..models import MatchChoice, Vacancy
from ..queries import matching as queries
from ..queries.vacancies import answer_words, status_of, vacancies
from .vacancies import dwelling_facts

FIRST, MOST = 5, 100


def _vacancy(request, pk):
    """The vacancy with its rent; 404 out of scope, 403 for a clerk who only reports."""
    row = vacancies(request.user).filter(pk=pk).first()
    if row is None:
        raise Http404
    permissions.check_can_match(request.user, row.municipality_id)
    return row


def _crumbs(row):
    return [
        (reverse("housing:vacancy-list"), _("Vacancies")),
        (reverse("housing:vacancy", args=[row.pk]), row.dwelling.address),
    ]


@require_safe
def match(request, pk):
    """The candidates for one vacancy. `?show=all` shows every place, `?why=…` the people of one group left out."""
    row = _vacancy(request, pk)
    choice = queries.live_choice(request.user, row)
    found = queries.matching(request.user, row, clock.today()) if row.state == VacancyState.OPEN else None
    shown, group = _shown(request, found)
    _note_shown(request, shown, group, choice)
    return render(
        request,
        "housing/match.html",
        {
            "vacancy": row,
            "status": status_of(row),
            "answer": answer_words(row),
            "back": _crumbs(row)[:1],
            "dwelling_facts": dwelling_facts(row),
            "found": found,
            "shown": shown,
            "more": len(found.ranked) - len(shown) if found else 0,
            "group": group,
            "choice": choice,
            "passed_over": queries.passed_over_again(request.user) if found else [],
            "weights": _weights(request.user.municipality_id),
        },
    )


def _shown(request, found):
    """The places and the group left out that this page names."""
    if found is None:
        return [], None
    shown = found.ranked[: MOST if request.GET.get("show") == "all" else FIRST]
    group = next((one for one in found.groups if one.code == request.GET.get("why")), None)
    return shown, group


def _note_shown(request, shown, group, choice):
    citizens = [one.person.nomination.citizen_id for one in shown]
    citizens += [person.nomination.citizen_id for person, _broken in group.people] if group else []
    citizens += [choice.citizen_id] if choice else []
    note_list(request, citizens)


def _weights(municipality_id):
    """The dated parameters the order rests on, as the page explains them."""
    values = municipal.values(parameters.MATCHING_KEYS, municipality_id, clock.today())
    return [(municipal.REGISTRY[key].label, value, municipal.REGISTRY[key].unit) for key, value in values.items()]


def _candidate(request, row, nomination_pk):
    """The ranked candidate of the address; 404 where nobody visible has that nomination, or it is left out."""
    found = queries.matching(request.user, row, clock.today())
    one = next((one for one in found.ranked if one.person.nomination.pk == nomination_pk), None)
    if one is None:
        raise Http404
    return one, len(found.ranked)


@require_http_methods(["GET", "POST"])
def match_choose(request, pk, nomination_pk):
    """Choose one of the ranked; below the first places with a reason."""
    row = _vacancy(request, pk)
    if row.state != VacancyState.OPEN:
        messages.warning(request, _("Somebody is already chosen for this dwelling. Nothing was changed."))
        return redirect("housing:match", row.pk)
    one, count = _candidate(request, row, nomination_pk)
    note_list(request, [one.person.nomination.citizen_id])
    form = ChooseForm(request.POST or None, needs_reason=one.needs_reason)
    nomination = one.person.nomination
    if form.submit(services.choose_candidate, by=request.user, vacancy=row, nomination=nomination):
        messages.success(
            request, _("%(name)s is chosen. The dwelling is reserved; now the offer.") % {"name": one.person.name}
        )
        return redirect("housing:match", row.pk)
    context = {"vacancy": row, "one": one, "count": count, "back": _match_crumbs(row)}
    return render_form(request, "housing/match_choose.html", form, context)


def _match_crumbs(row):
    return [*_crumbs(row), (reverse("housing:match", args=[row.pk]), _("Who can live here?"))]


@require_http_methods(["GET", "POST"])
def match_withdraw(request, pk):
    """Take the choice back; the dwelling is open again."""
    choice = get_visible(request, MatchChoice, pk)
    permissions.check_can_match(request.user, choice.municipality_id)
    row = get_visible(request, Vacancy, choice.vacancy_id, related=("dwelling",))
    form = WithdrawChoiceForm(request.POST or None)
    if form.submit(services.withdraw_choice, by=request.user, choice=choice):
        messages.success(request, _("The choice is taken back. The citizen keeps the place on the list."))
        return redirect("housing:match", row.pk)
    context = {"title": _("Take the choice back"), "back": _match_crumbs(row), "submit": _("Take it back")}
    return render_form(request, "housing/form_page.html", form, context)
