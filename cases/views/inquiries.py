"""The inbox of inquiries, one inquiry, and what is done about it."""

from django.contrib import messages
from django.db.models import F
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.accounts import codes
from housingfirst.accounts.roles import Permission
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, rules, services
from ..choices import (
    Inquirer,
    InquiryOutcome,
    InquiryState,
    InquiryWay,
    KnownBefore,
    ReferringActor,
)
from ..codes import INQUIRY_SOURCES
from ..forms.inquiries import (
    AttemptForm,
    ClassifyForm,
    EndFollowUpForm,
    InquiryForm,
    SettleForm,
    ShortContactForm,
)
from ..models import Citizen, ConcernInquiry, ShortContact
from ..reading import get_visible, note_export, note_list, note_read, note_rows
from .drafts import drafting

OPEN, LATE, FOLLOW_UP, FOLLOWED_UP = "open", "late", "follow-up", "followed-up"
DIRECTLY = "none"  # nobody passed it on
REACHED = [
    ("first_attempt_on", gettext_lazy("First attempt made")),
    ("first_contact_on", gettext_lazy("Contact made")),
    ("settled_on", gettext_lazy("Settled")),
    ("none", gettext_lazy("Not settled")),
]
_who = queries.inquiry_about


def _page(inquiry):
    return reverse("cases:inquiry", args=[inquiry.pk])


def _with_state(rows, value):
    if value in (OPEN, LATE):
        rows = rows.exclude(state=InquiryState.SETTLED)
        return rows.filter(due_on__lt=clock.today()) if value == LATE else rows
    if value == FOLLOW_UP:
        return rows.filter(state=InquiryState.SETTLED, due_on__isnull=False)
    if value == FOLLOWED_UP:
        return rows.exclude(follow_up_end="")
    return rows.filter(state=value)


def _passed_on(rows, value):
    return rows.filter(referred_by="" if value == DIRECTLY else value)


def _reached(rows, value):
    return rows.filter(settled_on__isnull=True) if value == "none" else rows.filter(**{f"{value}__isnull": False})


def _days(event):
    return lambda row: queries.days_to(row, event)


def _named(note):
    """Name the codes of the rows, and note who was shown."""

    def done(request, rows):
        queries.name_codes(rows)
        note(request, rows)

    return done


def _with_sources(_request, rows):
    for row in rows:
        row.told_source = row.local_source or row.source
    codes.name_rows(rows, "told_source", INQUIRY_SOURCES)


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
        Column("source", gettext_lazy("From"), "source_label", template="cases/_inquiry_source.html"),
        Column("referred_by", gettext_lazy("Passed on by"), "get_referred_by_display", page=False),
        Column("way", gettext_lazy("Came by"), "get_way_display", page=False),
        Column(
            "reasons",
            gettext_lazy("Concern"),
            "reason_labels",
            phone="skip",
        ),
        Column("known", gettext_lazy("Known before"), "get_known_before_display", page=False),
        Column("outcome", gettext_lazy("Outcome"), "get_outcome_display", page=False),
        RECEIVED,
        Column(
            "waited",
            gettext_lazy("Days in all"),
            lambda row: queries.waiting_days(row, clock.today()),
            css="hf-r",
            phone="inline",
        ),
        Column("first_attempt", gettext_lazy("First attempt"), "first_attempt_on", page=False),
        Column("first_contact", gettext_lazy("First contact"), "first_contact_on", page=False),
        Column("settled", gettext_lazy("Settled"), "settled_on", page=False),
        Column("attempt_days", gettext_lazy("Days to the first attempt"), _days("first_attempt_on"), page=False),
        Column("contact_days", gettext_lazy("Days to contact"), _days("first_contact_on"), page=False),
        Column("outcome_days", gettext_lazy("Days to the outcome"), _days("settled_on"), page=False),
        Column("follow_up_end", gettext_lazy("Why the follow-up ended"), "get_follow_up_end_display", page=False),
    ],
    filters=[
        Filter(
            "state",
            gettext_lazy("State"),
            [
                (OPEN, gettext_lazy("Open")),
                (LATE, gettext_lazy("Over the deadline")),
                (FOLLOW_UP, gettext_lazy("To follow up")),
                (FOLLOWED_UP, gettext_lazy("Follow-up ended")),
                *InquiryState.choices,
            ],
            _with_state,
        ),
        Filter("source", gettext_lazy("From"), queries.known_sources, queries.from_source),
        Filter(
            "referred",
            gettext_lazy("Passed on by"),
            [(DIRECTLY, gettext_lazy("Nobody, it came directly")), *ReferringActor.choices],
            _passed_on,
            quiet=True,
        ),
        Filter("way", gettext_lazy("Came by"), InquiryWay.choices, quiet=True),
        Filter("reason", gettext_lazy("Concern"), queries.known_reasons, queries.for_reason),
        Filter("outcome", gettext_lazy("Outcome"), InquiryOutcome.choices, more=True),
        Filter("known", gettext_lazy("Known before"), KnownBefore.choices, "known_before", quiet=True),
        Filter("reached", gettext_lazy("How far"), REACHED, _reached, quiet=True),
        Filter("first", gettext_lazy("Received from"), apply="received_on__gte", kind="date", more=True),
        Filter("last", gettext_lazy("Received until"), apply="received_on__lte", kind="date", more=True),
    ],
    search=queries.search_inquiries,
    search_label=gettext_lazy("Search by name or number"),
    default_sort="clock",
    views=[
        View(gettext_lazy("Open"), f"state={OPEN}"),
        View(gettext_lazy("Over the deadline"), f"state={LATE}"),
        View(gettext_lazy("To follow up"), f"state={FOLLOW_UP}"),
        View(gettext_lazy("From the public"), f"way={InquiryWay.PUBLIC.value}"),
    ],
    counted=ngettext_lazy("%(count)s inquiry", "%(count)s inquiries", "count"),
    empty=(
        gettext_lazy("No inquiries yet"),
        gettext_lazy("Here come the people somebody is worried about, until it is clear what comes of it."),
    ),
    on_page=_named(note_rows),
    on_export=_named(note_export),
)
SENDER = Column("sender", gettext_lazy("Sent by"), lambda row: row.recorded_by.get_full_name())
SENT_STATES = [(OPEN, gettext_lazy("Not settled")), *InquiryState.choices]


def _sent_page(key, title, empty, *more):
    """A list for whoever sent: number, own mark, days and how far it is, and no name (CASE-86)."""
    return ListPage(
        key=key,
        title=title,
        columns=[
            Column(
                "number",
                gettext_lazy("Inquiry"),
                queries.inquiry_number,
                sort="pk",
                link=_page,
                header=True,
                phone="wide",
            ),
            Column("mark", gettext_lazy("Your own mark"), "own_mark", sort="own_mark", phone="inline"),
            *more,
            Column("received", gettext_lazy("Sent"), "received_on", sort="received_on", css="hf-num", phone="inline"),
            Column("state", gettext_lazy("State"), queries.sent_state, kind="status", phone="inline"),
            Column("since", gettext_lazy("Since"), "state_since", css="hf-num", phone="inline"),
        ],
        filters=[Filter("state", gettext_lazy("State"), SENT_STATES, _with_state)],
        search=queries.search_sent,
        search_label=gettext_lazy("Search by number or your own mark"),
        default_sort="-received",
        views=[View(gettext_lazy("Not settled"), f"state={OPEN}")],
        counted=ngettext_lazy("%(count)s inquiry", "%(count)s inquiries", "count"),
        empty=empty,
    )


SENT = _sent_page(
    "sent-inquiries",
    gettext_lazy("Inquiries from your unit"),
    (
        gettext_lazy("Your unit has sent no inquiries"),
        gettext_lazy("Here you follow how far the municipality is with the people you were worried about."),
    ),
    SENDER,
)
MINE = _sent_page(
    "my-inquiries",
    gettext_lazy("Inquiries I have sent"),
    (
        gettext_lazy("You have sent no inquiries"),
        gettext_lazy("Here stand those you recorded yourself, by number and your own mark, and how far each has come."),
    ),
)


@require_safe
def inquiry_list(request):
    permissions.check_can_record_inquiry(request.user)
    if not permissions.takes_inquiries(request.user):
        sent = ConcernInquiry.objects.visible_to(request.user).sent_by(request.user).select_related("recorded_by")
        return SENT.respond(request, sent, "cases/inquiry_list.html")
    inquiries = ConcernInquiry.objects.visible_to(request.user)
    rows = inquiries.read_in_full_by(request.user).select_related("citizen")
    counts = queries.inbox_counts(request.user)
    may_import = request.user.may(Permission.IMPORT_CITIZENS)
    return INBOX.respond(request, rows, "cases/inquiry_list.html", {"counts": counts, "may_import": may_import})


@require_safe
def inquiry_sent_list(request):
    """Those one recorded oneself, for the municipality's people and partners alike."""
    permissions.check_can_record_inquiry(request.user)
    return MINE.respond(request, queries.sent_in_person(request.user), "cases/inquiry_sent_list.html")


@require_http_methods(["GET", "POST"])
def inquiry_create(request):
    permissions.check_can_record_inquiry(request.user)
    partner = not permissions.takes_inquiries(request.user)
    actors = queries.actor_choices(request.user)
    offered = queries.inquiry_choices(request.user.municipality_id)
    initial = {"sender_name": request.user.get_full_name()} if partner else {}
    initial |= {"source": queries.own_source(request.user, offered)} if partner else {}
    form = InquiryForm(request.POST or None, initial=initial, partner=partner, actors=actors, offered=offered)
    desk = drafting(request, None, form, "inquiry")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.record_inquiry, by=request.user):
        desk.done()
        if form.cleaned_data["cpr"]:  # the same answer, whoever the number belongs to (CASE-97)
            return redirect("cases:inquiry-received")
        messages.success(request, _("The inquiry is sent.") if partner else _("The inquiry is recorded."))
        return redirect("cases:inquiry", form.result.pk)
    return render_form(request, "cases/inquiry_create.html", form, {"partner": partner, "drafting": desk})


@require_safe
def inquiry_received(request):
    """What everybody reads who has sent an inquiry with a CPR number; it is about no inquiry in particular."""
    permissions.check_can_record_inquiry(request.user)
    return render(request, "cases/inquiry_received.html")


@require_safe
def inquiry(request, pk):
    """One inquiry. Who only sent it reads how far it is, which is nothing of the citizen's record."""
    related = ["citizen", "sent_by_unit", "actor", "recorded_by"]
    row = get_visible(request, ConcernInquiry, pk, related=related, noted=False)
    card = queries.inquiry_card(request.user, row)
    if not card.in_full:
        return render(request, "cases/inquiry_sent.html", {"inquiry": row, "number": queries.inquiry_number(row)})
    if row.citizen:
        note_read(request, row.citizen)
    return render(
        request,
        "cases/inquiry.html",
        {
            "card": card,
            "who": _who(row),
            "sees_pairs": permissions.may_see_pairs(request.user),
            "clock": queries.inquiry_clock(row, clock.today()),
            "milestones": queries.milestones(row),
            "receipt": rules.shown_receipt(row.receipt) if row.receipt else "",
            "cpr": formats.masked_cpr(row.person_cpr) if row.person_cpr else "",
        },
    )


def _working(request, pk):
    row = get_visible(request, ConcernInquiry, pk, related=["citizen"])
    permissions.check_can_work_inquiry(request.user, row)
    return row


@require_http_methods(["GET", "POST"])
def inquiry_attempt(request, pk):
    row = _working(request, pk)
    form = AttemptForm(request.POST or None)
    desk = drafting(request, row, form, "attempt")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.note_attempt, by=request.user, inquiry=row):
        desk.done()
        messages.success(request, _("The attempt is noted."))
        return redirect("cases:inquiry", pk)
    context = {"inquiry": row, "who": _who(row), "title": _("Note an attempt at contact"), "button": _("Save attempt")}
    context["drafting"] = desk
    return render_form(request, "cases/inquiry_step.html", form, context)


@require_http_methods(["GET", "POST"])
def inquiry_settle(request, pk):
    row = _working(request, pk)
    form = SettleForm(request.POST or None)
    desk = drafting(request, row, form, "settle")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.settle_inquiry, by=request.user, inquiry=row):
        desk.done()
        messages.success(request, _("The inquiry is settled."))
        return redirect("cases:inquiry", pk)
    context = {"inquiry": row, "who": _who(row), "title": _("Settle the inquiry"), "button": _("Settle the inquiry")}
    context |= {"needs_citizen": row.citizen_id is None, "needs_attempt": not queries.has_attempt(row)}
    context["drafting"] = desk
    return render_form(request, "cases/inquiry_step.html", form, context)


@require_http_methods(["GET", "POST"])
def inquiry_end_follow_up(request, pk):
    row = _working(request, pk)
    form = EndFollowUpForm(request.POST or None)
    if form.submit(services.end_follow_up, by=request.user, inquiry=row):
        messages.success(request, _("The follow-up is ended."))
        return redirect("cases:inquiry", pk)
    context = {"inquiry": row, "who": _who(row), "title": _("End the follow-up"), "button": _("End the follow-up")}
    return render_form(request, "cases/inquiry_step.html", form, context)


@require_http_methods(["GET", "POST"])
def inquiry_classify(request, pk):
    row = _working(request, pk)
    saved_by, saved_at = queries.last_change(row)
    form = ClassifyForm(
        request.POST or None,
        initial=ClassifyForm.initial_of(row),
        offered=queries.inquiry_choices(row.municipality_id, row),
        version=row.version,
        saved_by=saved_by,
        saved_at=saved_at,
    )
    if form.submit(services.classify_inquiry, by=request.user, inquiry=row):
        messages.success(request, _("The changes are saved."))
        return redirect("cases:inquiry", pk)
    context = {"inquiry": row, "who": _who(row), "title": _("Correct what is counted"), "button": _("Save changes")}
    return render_form(request, "cases/inquiry_step.html", form, context)


@require_safe
def inquiry_link(request, pk):
    """Whom is it about? Those with a like name, or a search among the citizens one reaches."""
    row = _working(request, pk)
    text = " ".join(request.GET.get("q", "").split())[:200]
    found = queries.candidates_for(request.user, text or row.person_name, row.person_cpr)
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
        Column("source", gettext_lazy("From"), "told_source_label", phone="inline"),
        Column("by", gettext_lazy("Noted by"), lambda row: str(row.noted_by)),
    ],
    filters=[
        Filter("inquirer", gettext_lazy("Asked by"), Inquirer.choices),
        Filter("source", gettext_lazy("From"), queries.known_sources, queries.from_source),
        Filter("first", gettext_lazy("From the day"), apply="happened_on__gte", kind="date"),
        Filter("last", gettext_lazy("Until the day"), apply="happened_on__lte", kind="date"),
    ],
    default_sort="-when",
    counted=ngettext_lazy("%(count)s short contact", "%(count)s short contacts", "count"),
    empty=(
        gettext_lazy("No short contacts yet"),
        gettext_lazy("Advice given on the spot, one line each. It is counted apart from inquiries and courses."),
    ),
    on_page=_with_sources,
    on_export=_with_sources,
)


@require_http_methods(["GET", "POST"])
def short_contacts(request):
    permissions.check_can_take_inquiries(request.user)
    form = ShortContactForm(request.POST or None, offered=queries.inquiry_choices(request.user.municipality_id))
    if form.submit(services.note_short_contact, by=request.user):
        messages.success(request, _("The short contact is noted."))
        return redirect("cases:inquiry-short-contacts")
    rows = ShortContact.objects.visible_to(request.user).select_related("noted_by")
    response = SHORT.respond(request, rows, "cases/short_contacts.html", {"form": form})
    if form.errors:
        response.status_code = 422
    return response
