"""Pages of offers and tenancies: the list, one offer from the promise to the lease, moving in and the end."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.reading import get_visible, note_export, note_rows
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..choices import OfferStatus
from ..forms import AnswerForm, EndTenancyForm, LeaseForm, MoveInForm, OfferForm, TakeBackForm
from ..models import Nomination, Offer, Tenancy, Vacancy

OFFER_RELATED = ("citizen", "dwelling__department__organisation", "nomination", "vacancy", "support_contact", "made_by")
TENANCY_RELATED = ("citizen", "dwelling__department__organisation", "offer__nomination", "offer__support_contact")


def _note_shown(request, rows):
    note_rows(request, rows)
    queries.keep_homes(request.user, rows)


def _note_exported(request, rows):
    note_export(request, rows)
    queries.keep_homes(request.user, rows)


OFFERS = ListPage(
    key="offers",
    title=gettext_lazy("Offers"),
    columns=[
        Column(
            "name",
            gettext_lazy("Citizen"),
            "citizen.name",
            sort=["citizen__last_name", "citizen__first_name"],
            link=lambda row: reverse("housing:offer", args=[row.pk]),
            header=True,
        ),
        Column("dwelling", gettext_lazy("Dwelling"), "dwelling.address", sort="dwelling__address"),
        Column("status", gettext_lazy("Status"), queries.offer_status, sort="status", kind="status", phone="inline"),
        Column("answer_by", gettext_lazy("Answer by"), "answer_by", sort="answer_by"),
        Column("move_in_on", gettext_lazy("Moving in"), "move_in_on", sort="move_in_on"),
        Column("contact", gettext_lazy("Support"), queries.promise_words),
    ],
    filters=[Filter("status", gettext_lazy("Status"), choices=OfferStatus.choices)],
    views=[
        View(gettext_lazy("Waits for the citizen"), "status=open"),
        View(gettext_lazy("Lease to be signed"), "status=accepted"),
    ],
    search=queries.offers_by_name,
    search_label=gettext_lazy("Find citizen"),
    default_sort="-answer_by",
    counted=ngettext_lazy("%(count)s offer", "%(count)s offers", "count"),
    empty=(
        gettext_lazy("No offers yet"),
        gettext_lazy("An offer is made from a vacancy, to one of those who fit."),
    ),
    on_page=_note_shown,
    on_export=_note_exported,
)


@require_safe
def offer_list(request):
    permissions.check_can_list_offers(request.user)
    late = list(queries.late_noes(request.user, clock.today() - timedelta(days=7))[:5])
    _note_shown(request, late)
    return OFFERS.respond(request, queries.offers_for(request.user), "housing/offer_list.html", {"late": late})


@require_http_methods(["GET", "POST"])
def offer_create(request, vacancy_pk, nomination_pk):
    vacancy = get_visible(request, Vacancy, vacancy_pk, related=("dwelling__department__organisation",))
    nomination = get_visible(request, Nomination, nomination_pk, related=("citizen",))
    permissions.check_may_offer(request.user)
    contacts = queries.support_contacts(nomination.citizen)
    initial = queries.offer_suggestion(nomination, vacancy) if request.method == "GET" else {}
    form = OfferForm(request.POST or None, contacts=contacts, initial=initial)
    if form.submit(services.make_offer, by=request.user, vacancy=vacancy, nomination=nomination):
        messages.success(request, _("The offer is made. Hand it to the citizen."))
        return redirect("housing:offer", form.result.pk)
    asked = [
        (row, queries.asked_words(row), queries.application_status(row))
        for row in queries.applications_of(request.user, nomination.citizen)
        if row.vacancy_id == vacancy.pk
    ]
    context = {"vacancy": vacancy, "nomination": nomination, "citizen": nomination.citizen, "asked": asked}
    context["rent"] = queries.rent_on(vacancy, clock.today())
    return render_form(request, "housing/offer_form.html", form, context)


@require_safe
def offer(request, pk):
    row = get_visible(request, Offer, pk, related=OFFER_RELATED)
    return render(request, "housing/offer.html", _offer_page(request, row, AnswerForm()))


def _offer_page(request, row, form):
    user, may_answer = request.user, request.user.may(Permission.ANSWER_OFFER)
    questions = [one for one in queries.applications_of(user, row.citizen) if one.vacancy_id == row.vacancy_id]
    queries.keep_homes(user, [row, *questions])
    return {
        "offer": row,
        "citizen": row.citizen,
        "status": queries.offer_status(row),
        "steps": list(row.steps.select_related("noted_by")),
        "asked": [(one, queries.asked_words(one), queries.application_status(one)) for one in questions],
        "tenancy": queries.tenancy_of(user, row),
        "form": form if may_answer and (row.status == OfferStatus.OPEN or form.is_bound) else None,
        "may_answer": may_answer,
        "may_sign": user.may(Permission.MATCH_AND_OFFER) and row.status == OfferStatus.ACCEPTED,
        "may_take_back": user.may(Permission.MATCH_AND_OFFER) and row.is_live,
        "may_regret": may_answer and row.status == OfferStatus.ACCEPTED,
        "may_ask": permissions.can_ask_benefits(user) and row.is_live,
    }


@require_POST
def offer_answer(request, pk):
    row = get_visible(request, Offer, pk, related=OFFER_RELATED)
    permissions.check_may_answer(request.user)
    form = AnswerForm(request.POST)
    if form.submit(services.answer_offer, by=request.user, offer=row):
        yes = form.result.status == OfferStatus.ACCEPTED
        done = _("The yes is noted.") if yes else _("The no is noted. Place, waiting time and rank stay.")
        messages.success(request, done)
        return redirect("housing:offer", pk)
    return render_form(request, "housing/offer.html", form, _offer_page(request, row, form))


@require_http_methods(["GET", "POST"])
def offer_take_back(request, pk):
    row = get_visible(request, Offer, pk, related=OFFER_RELATED)
    permissions.check_may_offer(request.user)
    form = TakeBackForm(request.POST or None)
    if form.submit(services.withdraw_offer, by=request.user, offer=row):
        messages.success(request, _("The offer is taken back. The nomination keeps its place."))
        return redirect("housing:offer", pk)
    words = {"title": _("Take the offer back?"), "button": _("Take the offer back")}
    words["hint"] = _("The nomination keeps its place, its date and its rank. The dwelling is free again.")
    return render_form(request, "housing/offer_step.html", form, {"offer": row, "citizen": row.citizen, **words})


@require_http_methods(["GET", "POST"])
def offer_lease(request, pk, service=services.sign_lease):
    """The lease. `service`: the project's own, which also starts what support starts on that day."""
    row = get_visible(request, Offer, pk, related=OFFER_RELATED)
    permissions.check_may_offer(request.user)
    today = clock.today()
    initial = {"lease_signed_on": today, "move_in_on": row.move_in_on, "first_visit_on": row.first_visit_on}
    form = LeaseForm(request.POST or None, initial=initial)
    if form.submit(service, by=request.user, offer=row):
        messages.success(request, _("The lease is noted."))
        return redirect("housing:tenancy", form.result.pk)
    words = {"title": _("Lease"), "hint": row.dwelling.address, "button": _("Note the lease")}
    return render_form(request, "housing/offer_step.html", form, {"offer": row, "citizen": row.citizen, **words})


@require_safe
def tenancy(request, pk):
    row = get_visible(request, Tenancy, pk, related=TENANCY_RELATED)
    queries.keep_homes(request.user, [row])
    context = {
        "tenancy": row,
        "citizen": row.citizen,
        "days": queries.days_home(row),
        "may_change": request.user.may(Permission.ANSWER_OFFER),
    }
    return render(request, "housing/tenancy.html", context)


def _tenancy_step(request, pk, form, service, words, then="housing:tenancy"):
    row = get_visible(request, Tenancy, pk, related=TENANCY_RELATED)
    permissions.check_may_answer(request.user)
    title, hint, button, done = words
    if form.submit(service, by=request.user, tenancy=row):
        messages.success(request, done)
        for sentence in getattr(form.result, "warnings", ()):
            messages.warning(request, sentence)
        return redirect(then, *[pk] if then == "housing:tenancy" else [])
    context = {"tenancy": row, "citizen": row.citizen, "title": title, "hint": hint, "button": button}
    return render_form(request, "housing/tenancy_step.html", form, context)


@require_http_methods(["GET", "POST"])
def tenancy_move_in(request, pk, service=services.move_in):
    """Moving in. `service`: the project's own, which also starts what support starts on that day."""
    form = MoveInForm(request.POST or None, initial={"on": clock.today()})
    words = (
        _("Moved in"),
        _("The citizen's other offers are taken back, and the nomination is closed as housed."),
        _("Note moving in"),
        _("Moving in is noted."),
    )
    return _tenancy_step(request, pk, form, service, words)


@require_http_methods(["GET", "POST"])
def tenancy_end(request, pk):
    form = EndTenancyForm(request.POST or None, initial={"ended_on": clock.today()})
    words = (
        _("End the tenancy?"),
        _("Support is not touched. The citizen can be nominated again at once."),
        _("End the tenancy"),
        _("The end is noted. The citizen can be nominated again."),
    )
    # The coordinator's access ends with the tenancy, so nobody is sent back to its page.
    return _tenancy_step(request, pk, form, services.end_tenancy, words, then="housing:offer-list")
