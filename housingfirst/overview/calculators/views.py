"""The staff page "Beregnere": a form, the answer, and how it was reached. Nothing is saved."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from housingfirst.accounts.parameters import values
from housingfirst.core import clock
from housingfirst.overview.permissions import check_can_use_calculators

from . import CALCULATORS, TOPICS, calculate
from .answers import PRESENT, steps
from .forms import FORMS, CalculatorForm


@require_safe
def calculators(request: HttpRequest) -> HttpResponse:
    """Every calculator with what it answers."""
    check_can_use_calculators(request.user)
    topics = [(title, [(name, CALCULATORS[name]) for name in names]) for title, names in TOPICS.values()]
    return render(request, "overview/calculators.html", {"topics": topics})


@require_http_methods(["GET", "HEAD", "POST"])
def calculator(request: HttpRequest, name: str) -> HttpResponse:
    """One calculator. A post answers with the same page: there is nothing to redirect to and nothing to repeat."""
    check_can_use_calculators(request.user)
    if name not in FORMS:
        raise Http404
    form = FORMS[name](request.POST) if request.method == "POST" else _fresh(FORMS[name], request)
    context = {"form": form, "calculator": CALCULATORS[name], "name": name}
    if form.submit(lambda facts: (facts, calculate(name, facts))):
        facts, answer = form.result
        context |= {"shown": PRESENT[name](facts, answer), "steps": steps(answer)}
    return render(request, "overview/calculator.html", context, status=422 if form.problems() else 200)


def _fresh(form: type[CalculatorForm], request: HttpRequest) -> CalculatorForm:
    """The empty form with the municipality's own values of the day."""
    today = clock.today()
    known = values(list(form.parameter_keys), request.user.municipality_id, today) if form.parameter_keys else {}
    return form(initial=form.defaults(known, today))
