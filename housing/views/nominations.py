"""Pages of nominations: the list, the adviser's inbox and decision, the wishes, and the small steps."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.models import Citizen
from cases.reading import get_visible, groups_of, note_export, note_list, note_read, note_rows
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..choices import NominationStatus
from ..forms import DecisionForm, NominateForm, ReopenForm, ResubmitForm, WishesForm, WithdrawForm, wishes_initial
from ..models import Nomination


def _address(row):
    return reverse("housing:nomination", args=[row.pk])


NOMINATIONS = ListPage(
    key="nominations",
    title=gettext_lazy("Nominations"),
    columns=[
        Column(
            "name",
            gettext_lazy("Citizen"),
            "citizen.name",
            sort=["citizen__last_name", "citizen__first_name"],
            link=_address,
            header=True,
        ),
        Column("status", gettext_lazy("Status"), queries.status_words, sort="status", kind="status", phone="inline"),
        Column("areas", gettext_lazy("Areas"), queries.areas_words),
        Column("rent", gettext_lazy("Highest rent"), "highest_rent", sort="highest_rent", kind="amount", css="hf-r"),
        Column("nominated_on", gettext_lazy("Nominated"), "nominated_on", sort="nominated_on"),
        Column("from", gettext_lazy("From"), lambda row: str(row.from_where or row.nominated_by)),
    ],
    filters=[Filter("status", gettext_lazy("Status"), choices=NominationStatus.choices)],
    views=[
        View(gettext_lazy("Waiting for an answer"), "status=submitted"),
        View(gettext_lazy("Lacks a document"), "status=returned"),
        View(gettext_lazy("On the need list"), "status=approved"),
    ],
    search=queries.by_name,
    search_label=gettext_lazy("Find citizen"),
    default_sort="nominated_on",
    counted=ngettext_lazy("%(count)s nomination", "%(count)s nominations", "count"),
    empty=(
        gettext_lazy("No nominations yet"),
        gettext_lazy("Anybody in the team can nominate a citizen from the first day. Nothing has to be ready first."),
    ),
    on_page=note_rows,
    on_export=note_export,
)


@require_safe
def nomination_list(request):
    permissions.check_can_list_nominations(request.user)
    context = {"may_nominate": request.user.may(Permission.NOMINATE)}
    if request.user.may(Permission.APPROVE_NOMINATION):
        context["waiting"] = queries.next_to_decide(request.user)
        context["reports"] = queries.reports_for(request.user).count()
    return NOMINATIONS.respond(request, queries.nominations_for(request.user), "housing/nomination_list.html", context)


CITIZENS = ListPage(
    key="nominate",
    title=gettext_lazy("Who will you nominate?"),
    columns=[
        Column(
            "name",
            gettext_lazy("Citizen"),
            "name",
            sort="sort_name",
            link=lambda row: reverse("housing:nomination-create", args=[row.pk]),
            header=True,
        ),
        Column(
            "situation",
            gettext_lazy("Situation"),
            lambda row: next((one.get_situation_display() for one in row.situation_now), ""),
        ),
    ],
    search=lambda rows, text: rows.search(text),
    search_label=gettext_lazy("Find citizen"),
    default_sort="name",
    counted=ngettext_lazy("%(count)s citizen", "%(count)s citizens", "count"),
    empty=(
        gettext_lazy("Nobody to nominate"),
        gettext_lazy("Everybody you work with has a nomination that is being worked on, or a home."),
    ),
    can_export=False,
    on_page=lambda request, rows: note_list(request, [row.pk for row in rows]),
)


@require_safe
def nomination_choose(request):
    return CITIZENS.respond(request, queries.citizens_to_nominate(request.user), "housing/nomination_choose.html")


@require_http_methods(["GET", "POST"])
def nomination_create(request, citizen_pk):
    citizen = get_visible(request, Citizen, citizen_pk)
    permissions.check_can_start_nomination(request.user)
    known_since, known_from = queries.known_since(citizen, clock.today())
    initial = {"own_words_on": clock.today(), "known_since": known_since, "known_from": known_from}
    form = NominateForm(request.POST or None, initial=initial)
    if form.submit(services.nominate, by=request.user, citizen=citizen):
        messages.success(request, _("The nomination is sent in. An authority adviser answers."))
        return redirect("housing:nomination", form.result.pk)
    return render_form(request, "housing/nomination_form.html", form, {"citizen": citizen})


@require_safe
def nomination(request, pk):
    row = get_visible(request, Nomination, pk, related=("citizen", "team", "unit", "nominated_by", "submitted_by"))
    return render(request, "housing/nomination.html", _page(request, row, _decision_form(request, row)))


@require_POST
def nomination_decide(request, pk):
    row = get_visible(request, Nomination, pk, related=("citizen", "team", "unit", "nominated_by", "submitted_by"))
    permissions.check_can_decide_nomination(request.user, row)
    form = DecisionForm(request.POST)
    if form.submit(services.decide_nomination, by=request.user, nomination=row):
        messages.success(request, _decided(form.result))
        following = queries.next_to_decide(request.user)
        return redirect(_address(following.nomination) if following else _address(row))
    return render_form(request, "housing/nomination.html", form, _page(request, row, form))


def _decided(row):
    words = {
        NominationStatus.APPROVED: _("%(name)s is on the need list."),
        NominationStatus.RETURNED: _("%(name)s: the nominator is asked for the document. The place is kept."),
        NominationStatus.REFUSED: _("%(name)s: the refusal is noted, with complaint guidance."),
    }
    return words[NominationStatus(row.status)] % {"name": row.citizen.name}


def _decision_form(request, row):
    if row.status != NominationStatus.SUBMITTED or not permissions.can_decide(request.user, row):
        return None
    return DecisionForm(initial={"outcome": "approved", "basis": queries.suggested_basis(row)})


def _page(request, row, form):
    """The context of one nomination: the row as the user may see it, and the inbox beside it for who decides."""
    user = request.user
    inbox = queries.inbox_for(user) if user.may(Permission.APPROVE_NOMINATION) else []
    note_list(request, [one.nomination.citizen_id for one in inbox if one.nomination.pk != row.pk])
    return {
        "page": queries.nomination_page(user, row, groups_of(request, row.citizen)),
        "nomination": row,
        "citizen": row.citizen,
        "status": queries.status_words(row),
        "inbox": [one for one in inbox if not one.is_own],
        "own_waiting": [one for one in inbox if one.is_own],
        "form": form,
        "may_change": user.may(Permission.NOMINATE),
        "is_own": form is None and row.status == NominationStatus.SUBMITTED and user.may(Permission.APPROVE_NOMINATION),
    }


@require_http_methods(["GET", "POST"])
def nomination_edit(request, pk):
    row = get_visible(request, Nomination, pk, related=("citizen",))
    permissions.check_can_change_nomination(request.user, row)
    form = WishesForm(request.POST or None, initial=wishes_initial(row), version=row.version)
    if not queries.sees_assessment(request.user, row):
        del form.fields["assessment"]
    if form.submit(services.change_nomination, by=request.user, nomination=row):
        messages.success(request, _("The wishes are saved. Place and waiting time stay."))
        return redirect("housing:nomination", pk)
    return render_form(request, "housing/nomination_form.html", form, {"citizen": row.citizen, "nomination": row})


def _small(request, pk, form, service, words):
    """A page with one short form about a nomination: `words` are title, hint, button and what is said afterwards."""
    row = get_visible(request, Nomination, pk, related=("citizen",))
    permissions.check_can_change_nomination(request.user, row)
    title, hint, button, done = words
    if form.submit(service, by=request.user, nomination=row):
        messages.success(request, done)
        return redirect("housing:nomination-list" if not queries.can_see(request.user, row) else _address(row))
    context = {"nomination": row, "citizen": row.citizen, "title": title, "hint": hint, "button": button}
    return render_form(request, "housing/nomination_step.html", form, context)


@require_http_methods(["GET", "POST"])
def nomination_resubmit(request, pk):
    row = get_visible(request, Nomination, pk, related=("citizen",))
    missing = [document for document in row.documents.all() if document.is_missing]
    form = ResubmitForm(request.POST or None, documents=missing)
    words = (
        _("Send in again"),
        _("The nomination keeps the day it was made, %(day)s.") % {"day": formats.long_date(row.nominated_on)},
        _("Send in again"),
        _("The nomination is sent in again. The date stands."),
    )
    return _small(request, pk, form, services.resubmit_nomination, words)


@require_http_methods(["GET", "POST"])
def nomination_withdraw(request, pk):
    words = (
        _("End the nomination?"),
        _("It can be opened again later with the date it has now. Support goes on as before."),
        _("End the nomination"),
        _("The nomination is ended."),
    )
    return _small(request, pk, WithdrawForm(request.POST or None), services.withdraw_nomination, words)


@require_http_methods(["GET", "POST"])
def nomination_reopen(request, pk):
    words = (
        _("Open the nomination again?"),
        _("It goes to an authority adviser with the date it had."),
        _("Open again"),
        _("The nomination is open again, with the date it had."),
    )
    return _small(request, pk, ReopenForm(request.POST or None), services.reopen_nomination, words)


@require_POST
def document_receive(request, pk):
    """One missing document has come; the nomination itself is not moved."""
    document = queries.document_for(request.user, pk)
    note_read(request, document.nomination.citizen)
    services.receive_document(by=request.user, document=document)
    messages.success(request, _("Noted: %(document)s has come.") % {"document": document.name})
    return redirect("housing:nomination", document.nomination_id)
