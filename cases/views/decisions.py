"""Pages of decisions and complaints."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.accounts.roles import Permission
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, services
from ..choices import DecisionType, SupportMethod, WishAnswer
from ..forms.decisions import ComplaintForm, DecisionForm, DeliveryForm, FinaliseForm, SettlementForm
from ..forms.drafts import take_up, typed_in
from ..models import Citizen, Complaint, Decision
from ..queries import decisions as queries
from ..reading import get_visible
from ..rules import missing_in
from .drafts import drafting


@require_http_methods(["GET", "POST"])
def decision_create(request, citizen_pk):
    """A new draft, resting on the newest assessment; `?type=` chooses what kind it starts as."""
    citizen = get_visible(request, Citizen, citizen_pk)
    permissions.check_can_decide(request.user, citizen)
    assessment = queries.newest_assessment(request.user, citizen)
    type = _type(request, DecisionType.SUPPORT_85A)
    initial = {
        "type": type,
        "method": assessment.recommended if assessment and type == DecisionType.SUPPORT_85A else "",
        "legal_bases": ["SEL-85a-1"] if type == DecisionType.SUPPORT_85A else [],
        "wish_answer": WishAnswer.NONE,
        "complaint_guidance": services.guidance_for(type, citizen.municipality_id),
    }
    form, showing = _form_for(request, type, assessment, initial=initial)
    desk = drafting(request, citizen, form, "decision")
    if desk.handled:
        return redirect(request.path)
    if not showing and form.submit(services.draft_decision, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("The draft of the decision is saved."))
        return redirect("cases:decision", form.result.pk)
    return _decision_form(request, form, citizen, desk, assessment)


def _type(request, first):
    asked = request.POST.get("type") or request.GET.get("type")
    return asked if asked in DecisionType.values else first


def _form_for(request, type, assessment, **kwargs):
    """The form for this type; `_show` (the type was changed) shows what was typed with what fits the new type."""
    showing = "_show" in request.POST
    form = DecisionForm(
        None if showing else request.POST or None,
        type=type,
        assessment=assessment,
        bases=queries.legal_bases_for(type, clock.today()),
        asks_worker=services.asks_named_worker(type, request.user.municipality_id),
        **kwargs,
    )
    if showing:
        take_up(form, typed_in(request.POST))
        municipality_id = request.user.municipality_id
        if form.initial.get("complaint_guidance") in services.every_guidance(municipality_id):
            form.initial["complaint_guidance"] = services.guidance_for(type, municipality_id)
    return form, showing


def _decision_form(request, form, citizen, desk, assessment, decision=None):
    context = {
        "citizen": citizen,
        "drafting": desk,
        "decision": decision,
        "assessment": assessment,
        "recommendation": queries.recommendation_of(assessment) if assessment else None,
    }
    return render_form(request, "cases/decision_form.html", form, context)


@require_http_methods(["GET", "POST"])
def decision_update(request, pk):
    row = get_visible(request, Decision, pk, related=("citizen", "assessment", "saved_by"))
    permissions.check_can_decide(request.user, row.citizen)
    if row.is_final:
        return redirect("cases:decision", pk)
    assessment = row.assessment or queries.newest_assessment(request.user, row.citizen)
    form, showing = _form_for(
        request,
        _type(request, row.type),
        assessment,
        initial={name: getattr(row, name) for name in services.DRAFTED if name != "assessment"},
        version=row.version,
        saved_by=row.saved_by,
        saved_at=row.saved_at,
    )
    desk = drafting(request, row.citizen, form, "decision", row.pk)
    if desk.handled:
        return redirect(request.path)
    if not showing and form.submit(services.revise_draft, by=request.user, decision=row):
        desk.done()
        messages.success(request, _("The draft of the decision is saved."))
        return redirect("cases:decision", pk)
    return _decision_form(request, form, row.citizen, desk, assessment, row)


@require_safe
def decision(request, pk):
    row = get_visible(
        request, Decision, pk, related=("citizen", "assessment", "decided_by", "drafted_by", "replaces", "replaced_by")
    )
    return _decision_page(request, row)


def _decision_page(request, row, *, finalise=None, delivery=None, status=200):
    """The decision as it was made, or the draft with what it still lacks; the forms that follow from its state."""
    today = clock.today()
    may_decide = request.user.may(Permission.DECIDE_SUPPORT)
    recommended = row.assessment.recommended if row.assessment else ""
    context = {
        "decision": row,
        "citizen": row.citizen,
        "bases": queries.bases_of(row),
        "missing": [] if row.is_final else missing_in(row, recommended),
        "differs": bool(row.method and recommended and row.method != recommended),
        "recommended": SupportMethod(recommended).label if recommended else "",
        "complaints": queries.complaints_of(request.user, row) if row.is_final else [],
        "letters": queries.letters_of(request.user, row) if row.is_final else [],
        "replaced_by": getattr(row, "replaced_by", None),
        "may_decide": may_decide,
        "may_print": may_decide or permissions.may_write_plan(request.user),
        "finalise_form": finalise or FinaliseForm(initial={"decided_on": today}),
        "delivery_form": delivery or DeliveryForm(initial={"delivered_on": today}),
    }
    return render(request, "cases/decision.html", context, status=status)


@require_POST
def decision_finalise(request, pk, service=services.finalise_decision):
    """Make the decision. `service`: the project's own, which also puts the citizen on a waiting list."""
    row = get_visible(
        request, Decision, pk, related=("citizen", "assessment", "decided_by", "drafted_by", "replaces", "replaced_by")
    )
    permissions.check_can_decide(request.user, row.citizen)
    form = FinaliseForm(request.POST)
    if form.submit(service, by=request.user, decision=row):
        messages.success(request, _("The decision is made. Now the citizen must have it."))
        for sentence in getattr(form.result, "sentences", ()):
            messages.info(request, sentence)
        return redirect("cases:decision", pk)
    return _decision_page(request, row, finalise=form, status=422)


@require_POST
def decision_deliver(request, pk):
    row = get_visible(
        request, Decision, pk, related=("citizen", "assessment", "decided_by", "drafted_by", "replaces", "replaced_by")
    )
    permissions.check_can_decide(request.user, row.citizen)
    form = DeliveryForm(request.POST)
    if form.submit(services.deliver_decision, by=request.user, decision=row):
        messages.success(request, _("It is noted that the citizen has the decision."))
        return redirect("cases:decision", pk)
    return _decision_page(request, row, delivery=form, status=422)


@require_POST
def decision_replace(request, pk):
    row = get_visible(request, Decision, pk, related=("citizen",))
    new = services.replace_decision(by=request.user, decision=row)
    messages.success(request, _("Here is the new decision, with the words of the old one. Change what has changed."))
    return redirect("cases:decision-update", new.pk)


@require_POST
def decision_discard(request, pk):
    row = get_visible(request, Decision, pk, related=("citizen",))
    services.discard_draft(by=request.user, decision=row)
    messages.success(request, _("The draft is thrown away."))
    return redirect(row.citizen)


@require_http_methods(["GET", "POST"])
def complaint_create(request, pk):
    row = get_visible(request, Decision, pk, related=("citizen",))
    permissions.check_can_receive_complaint(request.user, row.citizen)
    form = ComplaintForm(request.POST or None, initial={"received_on": clock.today()})
    desk = drafting(request, row.citizen, form, "complaint", row.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.file_complaint, by=request.user, decision=row):
        desk.done()
        messages.success(request, _("The complaint is noted, and the clock of the reassessment runs."))
        return redirect("cases:complaint", form.result.pk)
    context = {"decision": row, "citizen": row.citizen, "drafting": desk}
    return render_form(request, "cases/complaint_form.html", form, context)


@require_http_methods(["GET", "POST"])
def complaint(request, pk):
    row = get_visible(
        request,
        Complaint,
        pk,
        related=("citizen", "decision", "decision__replaced_by", "received_by", "settled_by", "new_decision"),
    )
    may_settle = request.user.may(Permission.DECIDE_SUPPORT)
    form = SettlementForm(request.POST or None, initial={"settled_on": clock.today()})
    if request.method == "POST":
        permissions.check_can_decide(request.user, row.citizen)
    if form.submit(services.settle_complaint, by=request.user, complaint=row):
        messages.success(request, _("The complaint is settled."))
        return redirect("cases:complaint", pk)
    context = {
        "complaint": row,
        "decision": row.decision,
        "citizen": row.citizen,
        "replacement": getattr(row.decision, "replaced_by", None),
        "may_settle": may_settle and not row.outcome,
    }
    return render_form(request, "cases/complaint.html", form, context)
