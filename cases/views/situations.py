"""Where a citizen lives over time: the band, a new situation, an earlier one, an end, a change, a way back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import queries, services
from ..forms.situations import (
    CorrectSituationForm,
    EndSituationForm,
    PastSituationForm,
    SituationForm,
    WithdrawSituationForm,
)
from ..models import SituationEpisode
from .citizen_rows import editable, of_citizen
from .drafts import drafting


def _page(request, citizen, form, title, button, **context):
    parts = {"citizen": citizen, "title": title, "button": button, **context}
    return render_form(request, "cases/situation_form.html", form, parts)


@require_http_methods(["GET", "POST"])
def situation_record(request, pk):
    """The situations so far as a band and a list, and the form for the one that holds now."""
    citizen = editable(request, pk)
    form = SituationForm(request.POST or None, reasons=queries.at_risk_reasons(citizen.municipality_id))
    desk = drafting(request, citizen, form, "situation")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.record_situation, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("The situation is saved."))
        return redirect(citizen)
    history = queries.situation_history(request.user, citizen)
    context = {
        "citizen": citizen,
        "drafting": desk,
        "history": history,
        "band": queries.situation_band(history, clock.today()),
        "changes": queries.situation_changes(request.user, citizen),
    }
    return render_form(request, "cases/situation.html", form, context)


@require_http_methods(["GET", "POST"])
def situation_add(request, pk):
    citizen = editable(request, pk)
    form = PastSituationForm(request.POST or None, reasons=queries.at_risk_reasons(citizen.municipality_id))
    desk = drafting(request, citizen, form, "situation-past")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.add_past_situation, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("The situation is saved."))
        return redirect("cases:citizen-situation", pk)
    return _page(request, citizen, form, _("An earlier situation"), _("Save situation"), drafting=desk)


@require_http_methods(["GET", "POST"])
def situation_correct(request, pk, row_pk):
    citizen, episode = _episode(request, pk, row_pk)
    form = CorrectSituationForm(
        request.POST or None,
        initial=CorrectSituationForm.initial_of(episode),
        reasons=queries.at_risk_reasons(citizen.municipality_id, episode),
        **_known(episode),
    )
    desk = drafting(request, citizen, form, "situation", episode.pk)
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.correct_situation, by=request.user, episode=episode):
        desk.done()
        messages.success(request, _("The situation is corrected."))
        return redirect("cases:citizen-situation", pk)
    return _page(
        request, citizen, form, _("Correct the situation"), _("Save the correction"), episode=episode, drafting=desk
    )


@require_http_methods(["GET", "POST"])
def situation_end(request, pk, row_pk):
    citizen, episode = _episode(request, pk, row_pk)
    form = EndSituationForm(request.POST or None, **_known(episode))
    desk = drafting(request, citizen, form, "situation-end", episode.pk)
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.end_situation, by=request.user, episode=episode):
        desk.done()
        messages.success(request, _("The situation has ended. Write the next one as soon as you know it."))
        return redirect("cases:citizen-situation", pk)
    return _page(request, citizen, form, _("The situation has ended"), _("Save"), episode=episode, drafting=desk)


@require_http_methods(["GET", "POST"])
def situation_withdraw(request, pk, row_pk):
    citizen, episode = _episode(request, pk, row_pk)
    before = queries.situation_before(episode)
    form = WithdrawSituationForm(
        request.POST or None,
        before=before.get_situation_display() if before else "",
        **_known(episode),
    )
    desk = drafting(request, citizen, form, "situation-withdraw", episode.pk)
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.withdraw_situation, by=request.user, episode=episode):
        desk.done()
        messages.success(request, _("The situation is taken back."))
        return redirect("cases:citizen-situation", pk)
    return _page(request, citizen, form, _("Take the situation back"), _("Take back"), episode=episode, drafting=desk)


def _episode(request, pk, row_pk):
    citizen = editable(request, pk)
    episode = of_citizen(request, SituationEpisode, citizen, row_pk)
    queries.name_reasons([episode])
    return citizen, episode


def _known(episode):
    """The version the form is made from, and who saved it, for the page that shows two versions."""
    saved_by, saved_at = queries.last_change(episode)
    return {"version": episode.version, "saved_by": saved_by, "saved_at": saved_at}
