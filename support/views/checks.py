"""The page where a signal of a check is answered."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cases.reading import get_visible
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, queries, services
from ..forms import AnswerForm
from ..models import Course
from ..rules.checks import CHECKS


@require_http_methods(["GET", "POST"])
def check_answer(request, pk, code):
    row = get_visible(request, Course, pk, related=("citizen", "team", "worker"))
    if code not in CHECKS:
        raise Http404
    permissions.check_can_work_on(request.user, row)
    shown = queries.method_panel(row, clock.today()).find(code)
    if request.method == "GET" and (shown is None or shown.answer):
        messages.info(request, _("There is nothing to answer any longer."))
        return redirect(row)
    form = AnswerForm(request.POST or None, initial={"signal_key": shown.signal.key if shown else ""})
    if form.submit(services.answer_check, by=request.user, course=row, code=code):
        messages.success(request, _("The answer is saved. The signal stays, as answered."))
        return redirect(row)
    context = {"course": row, "citizen": row.citizen, "shown": shown, "check": CHECKS[code]}
    return render_form(request, "support/check_answer.html", form, context)
