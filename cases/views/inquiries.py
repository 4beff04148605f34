"""The inbox of inquiries, one inquiry, and what is done about it."""

from django.contrib import messages
from django.db.models import F
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.audit.models import ReadKind
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..choices import ConcernDomain, Inquirer, InquiryOutcome, InquirySource, InquiryState
from ..forms.inquiries import AttemptForm, InquiryForm, ScreeningForm, SettleForm, ShortContactForm
from ..models import Citizen, ConcernInquiry, ShortContact
from ..reading import get_visible, note_export, note_list, note_rows

OPEN, LATE = "open", "late"
_who = queries.inquiry_about


def _page(inquiry):
    return reverse("cases:inquiry", args=[inquiry.pk])


def _with_state(rows, value):
    if value in (OPEN, LATE):
        rows = rows.exclude(state=InquiryState.SETTLED)
        return rows.filter(due_on__lt=clock.today()) if value == LATE else rows
    return rows.filter(state=value)


RECEIVED = Column("received", gettext_lazy("Received"), "received_on", sort="received_on", css="hf-num", phone="inline")
INBOX = ListPage(
    key="inquiries",
    title=gettext_lazy("Inquiries"),
    columns=[
        Column("who", gettext_lazy("About"), _who, link=_page, header=True, phone="wide"),
        Column(
            "clock",
            gettext_lazy("Next step"),
            lambda row: queries.inquiry_clock(row, clock.today()),
            sort=F("due_on"),
            kind="status",
            template="cases/_inquiry_clock.html",
            phone="wide",
        ),
        Column("state", gettext_lazy("State"), "get_state_display", phone="inline"),
        Column("source", gettext_lazy("From"), "get_source_display"),
        Column(
            "reasons",
            gettext_lazy("Concern"),
            lambda row: [str(ConcernDomain(code).label) for code in row.reasons],
            phone="skip",
        ),
        Column("known", gettext_lazy("Known before"), "get_known_before_display", page=False),
        Column("outcome", gettext_lazy("Outcome"), "get_outcome_display", page=False),
        RECEIVED,
        Column("first_attempt", gettext_lazy("First attempt"), "first_attempt_on", page=False),
        Column("first_contact", gettext_lazy("First contact"), "first_contact_on", page=False),
        Column("settled", gettext_lazy("Settled"), "settled_on", page=False),
    ],
    filters=[
        Filter(
            "state",
            gettext_lazy("State"),
            [(OPEN, gettext_lazy("Open")), (LATE, gettext_lazy("Over the deadline")), *InquiryState.choices],
            _with_state,
        ),
        Filter("source", gettext_lazy("From"), InquirySource.choices),
        Filter(
            "reason",
            gettext_lazy("Concern"),
            ConcernDomain.choices,
            lambda rows, code: rows.filter(reasons__contains=[code]),
        ),
        Filter("outcome", gettext_lazy("Outcome"), InquiryOutcome.choices),
    ],
    search=queries.search_inquiries,
    search_label=gettext_lazy("Search by name"),
    default_sort="clock",
    views=[
        View(gettext_lazy("Open"), f"state={OPEN}"),
        View(gettext_lazy("Over the deadline"), f"state={LATE}"),
        View(gettext_lazy("Follow up: no contact"), f"outcome={InquiryOutcome.NO_CONTACT.value}"),
    ],
    counted=ngettext_lazy("%(count)s inquiry", "%(count)s inquiries", "count"),
    empty=(
        gettext_lazy("No inquiries yet"),
        gettext_lazy("Here come the people somebody is worried about, until it is clear what comes of it."),
    ),
    on_page=note_rows,
    on_export=note_export,
)
SENT = ListPage(
    title=gettext_lazy("Inquiries from your unit"),
    columns=[
        Column("number", gettext_lazy("Inquiry"), queries.inquiry_number, sort="pk", link=_page, header=True),
        Column("sender", gettext_lazy("Sent by"), lambda row: row.recorded_by.get_full_name()),
        RECEIVED,
        Column("state", gettext_lazy("State"), "get_state_display"),
    ],
    filters=[Filter("state", gettext_lazy("State"), InquiryState.choices)],
    default_sort="-received",
    counted=ngettext_lazy("%(count)s inquiry", "%(count)s inquiries", "count"),
    empty=(
        gettext_lazy("Your unit has sent no inquiries"),
        gettext_lazy("Here you follow how far the municipality is with the people you were worried about."),
    ),
)


@require_safe
def inquiry_list(request):
    permissions.check_can_record_inquiry(request.user)
    if not permissions.takes_inquiries(request.user):
        sent = ConcernInquiry.objects.visible_to(request.user).select_related("recorded_by")
        return SENT.respond(request, sent, "cases/inquiry_list.html")
    rows = ConcernInquiry.objects.visible_to(request.user).select_related("citizen")
    counts = queries.inbox_counts(request.user)
    return INBOX.respond(request, rows, "cases/inquiry_list.html", {"counts": counts})


@require_http_methods(["GET", "POST"])
def inquiry_create(request):
    permissions.check_can_record_inquiry(request.user)
    form = InquiryForm(request.POST or None, actors=queries.actor_choices(request.user))
    if form.submit(services.record_inquiry, by=request.user):
        messages.success(request, _("The inquiry is recorded."))
        return redirect("cases:inquiry", form.result.pk)
    return render_form(request, "cases/inquiry_create.html", form)


@require_safe
def inquiry(request, pk):
    row = get_visible(request, ConcernInquiry, pk, related=["citizen", "sent_by_unit", "actor", "recorded_by"])
    card = queries.inquiry_card(request.user, row)
    if not card.in_full:
        return render(request, "cases/inquiry_sent.html", {"inquiry": row, "number": queries.inquiry_number(row)})
    return render(
        request,
        "cases/inquiry.html",
        {"card": card, "who": _who(row), "clock": queries.inquiry_clock(row, clock.today())},
    )


def _working(request, pk):
    row = get_visible(request, ConcernInquiry, pk, related=["citizen"])
    permissions.check_can_work_inquiry(request.user, row)
    return row


@require_http_methods(["GET", "POST"])
def inquiry_attempt(request, pk):
    row = _working(request, pk)
    form = AttemptForm(request.POST or None)
    if form.submit(services.note_attempt, by=request.user, inquiry=row):
        messages.success(request, _("The attempt is noted."))
        return redirect("cases:inquiry", pk)
    context = {"inquiry": row, "who": _who(row), "title": _("Note an attempt at contact"), "button": _("Save attempt")}
    return render_form(request, "cases/inquiry_step.html", form, context)


@require_http_methods(["GET", "POST"])
def inquiry_settle(request, pk):
    row = _working(request, pk)
    form = SettleForm(request.POST or None)
    if form.submit(services.settle_inquiry, by=request.user, inquiry=row):
        messages.success(request, _("The inquiry is settled."))
        return redirect("cases:inquiry", pk)
    context = {"inquiry": row, "who": _who(row), "title": _("Settle the inquiry"), "button": _("Settle the inquiry")}
    return render_form(request, "cases/inquiry_step.html", form, context)


@require_http_methods(["GET", "POST"])
def inquiry_screen(request, pk):
    row = _working(request, pk)
    form = ScreeningForm(request.POST or None, initial=_screening_so_far(request.user, row))
    if form.submit(services.screen_inquiry, by=request.user, inquiry=row):
        messages.success(request, _("The screening is saved."))
        return redirect("cases:inquiry", pk)
    return render_form(request, "cases/inquiry_screen.html", form, {"inquiry": row, "who": _who(row)})


def _screening_so_far(user, row):
    """The newest answers, so that a second look changes them instead of starting anew; else the reasons given."""
    card = queries.inquiry_card(user, row)
    if card.screening is None:
        return {f"{domain}-concern": "yes" for domain in row.reasons}
    initial = {"summary": card.screening.summary}
    for domain in card.domains:
        initial[f"{domain.domain}-concern"] = "yes" if domain.concern else "no"
        for part in ("risk_factors", "protective_factors", "note"):
            initial[f"{domain.domain}-{part}"] = getattr(domain, part)
    return initial


@require_safe
def inquiry_link(request, pk):
    """Whom is it about? Those with a like name, or a search among the citizens one reaches."""
    row = _working(request, pk)
    text = " ".join(request.GET.get("q", "").split())[:200]
    found = queries.candidates_for(request.user, text or row.person_name)
    note_list(request, [citizen.pk for citizen in found], kind=ReadKind.SEARCH)
    return render(request, "cases/inquiry_link.html", {"inquiry": row, "who": _who(row), "found": found, "q": text})


@require_POST
def inquiry_link_to(request, pk, citizen_pk):
    row = _working(request, pk)
    citizen = get_visible(request, Citizen, citizen_pk)
    services.link_citizen(by=request.user, inquiry=row, citizen=citizen)
    messages.success(request, _("The inquiry is linked to the citizen."))
    return redirect("cases:inquiry", pk)


SHORT = ListPage(
    key="short-contacts",
    title=gettext_lazy("Short contacts"),
    columns=[
        Column("when", gettext_lazy("When"), "happened_on", sort="happened_on", phone="inline"),
        Column("text", gettext_lazy("About"), "text", header=True, phone="wide"),
        Column("inquirer", gettext_lazy("Asked by"), "get_inquirer_display", phone="inline"),
        Column("source", gettext_lazy("From"), "get_source_display", phone="inline"),
        Column("by", gettext_lazy("Noted by"), lambda row: str(row.noted_by)),
    ],
    filters=[
        Filter("inquirer", gettext_lazy("Asked by"), Inquirer.choices),
        Filter("source", gettext_lazy("From"), InquirySource.choices),
    ],
    default_sort="-when",
    counted=ngettext_lazy("%(count)s short contact", "%(count)s short contacts", "count"),
    empty=(
        gettext_lazy("No short contacts yet"),
        gettext_lazy("Advice given on the spot, one line each. It is counted apart from inquiries and courses."),
    ),
)


@require_http_methods(["GET", "POST"])
def short_contacts(request):
    permissions.check_can_take_inquiries(request.user)
    form = ShortContactForm(request.POST or None)
    if form.submit(services.note_short_contact, by=request.user):
        messages.success(request, _("The short contact is noted."))
        return redirect("cases:inquiry-short-contacts")
    rows = ShortContact.objects.visible_to(request.user).select_related("noted_by")
    response = SHORT.respond(request, rows, "cases/short_contacts.html", {"form": form})
    if form.errors:
        response.status_code = 422
    return response
