"""Pages of referrals: the list of both sides, one referral, its steps, warnings of sanctions, the directory."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.choices import SECTOR_OF_UNIT, SharedTopic
from cases.forms.drafts import take_up, typed_in
from cases.models import Citizen
from cases.queries import consents_to_choose, what_it_means
from cases.reading import get_visible, groups_of, note_export, note_list, note_rows
from cases.views.consents import parsed
from housingfirst.core import clock, formats
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from . import permissions, queries, rules, services
from .choices import Answer, ReferralState
from .forms import (
    AnswerForm,
    DirectoryForm,
    HandleSanctionForm,
    ReferForm,
    TellMoreForm,
    WarnForm,
    WithdrawForm,
)
from .models import Referral, SanctionNotice

RELATED = ("citizen", "unit", "sent_by", "answered_by", "received_by")


def _address(row):
    return reverse("referrals:referral", args=[row.pk])


def _late(rows, value):
    return rows.filter(state__in=rules.WAITING, answer_due_on__lt=clock.today())


def _by_sender(rows, value):
    return rows.filter(sent_by_id=value)


def _columns(side):
    """The columns of one side: the unit reads who asks, the sender reads who is asked."""
    other = ("sent_by", "unit") if side == "unit" else ("unit", "sent_by")
    labels = {"unit": gettext_lazy("To"), "sent_by": gettext_lazy("From")}
    sorts = {"unit": "unit__name", "sent_by": ["sent_by__first_name", "sent_by__last_name"]}
    return [
        Column(
            "status",
            gettext_lazy("Status"),
            lambda row: queries.status_of(row, side),
            sort=["rank", "answer_due_on"],
            kind="status",
            phone="inline",
        ),
        Column("subject", gettext_lazy("What it is about"), "subject", sort="subject", link=_address, header=True),
        Column("name", gettext_lazy("Citizen"), "citizen.name", sort=["citizen__last_name", "citizen__first_name"]),
        *(Column(name, labels[name], name, sort=sorts[name]) for name in other),
        Column("sent_on", gettext_lazy("Sent"), "sent_on", sort="sent_at", phone="skip"),
        Column("answer_due_on", gettext_lazy("Answer wanted by"), "answer_due_on", sort="answer_due_on"),
    ]


WAITING = ("late", gettext_lazy("Answer late"))


def _list(key, side, **own):
    return ListPage(
        key=key,
        title=gettext_lazy("Referrals"),
        columns=_columns(side),
        search=queries.by_name,
        search_label=gettext_lazy("Find citizen"),
        default_sort="status",
        counted=ngettext_lazy("%(count)s referral", "%(count)s referrals", "count"),
        on_page=note_rows,
        on_export=note_export,
        **own,
    )


FOR_SENDERS = _list(
    "referrals",
    "sender",
    filters=[
        Filter("state", gettext_lazy("State"), choices=ReferralState.choices),
        Filter("answer", gettext_lazy("Answer"), choices=Answer.choices),
        Filter("when", gettext_lazy("Deadline"), choices=[WAITING], apply=_late),
        Filter(
            "from",
            gettext_lazy("From"),
            choices=lambda request: [(request.user.pk, gettext_lazy("Me"))],
            apply=_by_sender,
        ),
    ],
    views=[View(gettext_lazy("Answer late"), "when=late")],
    empty=(
        gettext_lazy("No referrals yet"),
        gettext_lazy("Refer a citizen to another unit from the citizen's page. The answer comes here."),
    ),
)
FOR_UNITS = _list(
    "referrals-in",
    "unit",
    filters=[Filter("state", gettext_lazy("State"), choices=ReferralState.choices[:3])],
    views=[View(gettext_lazy("New"), "state=sent")],
    can_export=False,
    empty=(
        gettext_lazy("No referrals to you"),
        gettext_lazy("What the municipality asks your unit comes here, with what you need to know and no more."),
    ),
)


@require_safe
def referral_list(request):
    """The sender's side: what one sees and has sent; the unit's side: its inbox, what waits first."""
    user = request.user
    permissions.check_can_list_referrals(user)
    page = FOR_SENDERS if permissions.is_sender_side(user) else FOR_UNITS
    context = {"sends": permissions.is_sender_side(user), "warnings": queries.open_sanctions(user)[:5]}
    note_list(request, [row.citizen_id for row in context["warnings"]])
    return page.respond(request, queries.referrals_for(user), "referrals/referral_list.html", context)


@require_http_methods(["GET", "POST"])
def referral_create(request, citizen_pk):
    citizen = get_visible(request, Citizen, citizen_pk)
    user, today = request.user, clock.today()
    permissions.check_can_refer(user, citizen)
    offered = {
        "initial": {"answer_due_on": queries.usual_answer_day(user), "ground": "consent"},
        "units": queries.units_to_refer_to(user),
        "consents": consents_to_choose(user, citizen),
        "bases": queries.bases_for_choice(today),
    }
    show = "_show" in request.POST
    form = ReferForm(None if show else request.POST or None, **offered)
    if show:
        take_up(form, typed_in(request.POST))
    if form.submit(services.refer, by=user, citizen=citizen):
        day = formats.day_month(form.result.answer_due_on)
        unit = form.result.unit
        messages.success(
            request, _("Sent to %(unit)s. You are told if no answer has come by %(day)s.") % {"unit": unit, "day": day}
        )
        return redirect("referrals:referral", form.result.pk)
    context = {"citizen": citizen, "described": queries.what_units_are_for(user)}
    if request.method == "POST":
        context["means"] = _means(citizen, ReferForm(request.POST, **offered))
    return render_form(request, "referrals/referral_form.html", form, context)


def _means(citizen, form):
    """The sentence of what can be read of a posted form, errors or not."""
    data = parsed(form)
    unit = data.get("unit")
    return what_it_means(
        citizen,
        sectors=[SECTOR_OF_UNIT[unit.kind]] if unit else [],
        topics=[SharedTopic.MESSAGE, *data.get("field_groups", [])],
        ground=data.get("ground", ""),
        unit=unit,
        consent=form.consents.get(data.get("consent", "")),
        legal_basis=data.get("legal_basis", ""),
    )


def _context(request, row, form=None):
    page = queries.referral_page(request.user, row, groups_of(request, row.citizen))
    answer = None
    if page.is_unit and row.is_open and permissions.can_answer(request.user, row):
        answer = form or AnswerForm()
    return {"page": page, "referral": row, "citizen": row.citizen, "form": answer}


@require_safe
def referral(request, pk):
    row = get_visible(request, Referral, pk, related=RELATED)
    return render(request, "referrals/referral.html", _context(request, row))


@require_POST
def referral_receive(request, pk):
    row = get_visible(request, Referral, pk, related=RELATED)
    services.receive(by=request.user, referral=row)
    messages.success(request, _("The sender can see that you have received it."))
    return redirect("referrals:referral", pk)


@require_POST
def referral_answer(request, pk):
    row = get_visible(request, Referral, pk, related=RELATED)
    permissions.check_can_answer_referral(request.user, row)
    form = AnswerForm(request.POST)
    if form.submit(services.answer_referral, by=request.user, referral=row):
        messages.success(request, _("Answered. %(who)s sees it at once.") % {"who": row.sent_by.first_name})
        return redirect("referrals:referral", pk)
    return render_form(request, "referrals/referral.html", form, _context(request, row, form))


@require_POST
def referral_remind(request, pk):
    row = get_visible(request, Referral, pk, related=RELATED)
    services.remind(by=request.user, referral=row)
    messages.success(request, _("%(unit)s is reminded by e-mail.") % {"unit": row.unit})
    return redirect("referrals:referral", pk)


@require_POST
def referral_close(request, pk):
    row = get_visible(request, Referral, pk, related=RELATED)
    services.close_referral(by=request.user, referral=row)
    messages.success(request, _("Closed. %(unit)s sees nothing of the citizen any more.") % {"unit": row.unit})
    return redirect("referrals:referral", pk)


def _small(request, pk, form, service, words):
    """A page with one short form about a referral: `words` are title, hint, button and what is said afterwards."""
    row = get_visible(request, Referral, pk, related=RELATED)
    title, hint, button, done = words
    if form.submit(service, by=request.user, referral=row):
        messages.success(request, done)
        return redirect("referrals:referral", pk)
    context = {"referral": row, "citizen": row.citizen, "title": title, "hint": hint, "button": button}
    return render_form(request, "referrals/referral_step.html", form, context)


@require_http_methods(["GET", "POST"])
def referral_more(request, pk):
    permissions.check_can_change_referral(request.user, get_visible(request, Referral, pk, related=RELATED))
    words = (
        _("Tell more"),
        _("The unit has asked for it. It goes to them with a new deadline."),
        _("Send to the unit"),
        _("Sent. The unit has a new deadline."),
    )
    return _small(request, pk, TellMoreForm(request.POST or None), services.tell_more, words)


@require_http_methods(["GET", "POST"])
def referral_withdraw(request, pk):
    permissions.check_can_change_referral(request.user, get_visible(request, Referral, pk, related=RELATED))
    words = (
        _("Take the referral back?"),
        _("The unit sees nothing of the citizen any more, at once. What happened stays in the record."),
        _("Withdraw the referral"),
        _("The referral is taken back, and nothing is shared any more."),
    )
    return _small(request, pk, WithdrawForm(request.POST or None), services.withdraw_referral, words)


@require_http_methods(["GET", "POST"])
def referral_warn(request, pk):
    permissions.check_can_warn(request.user, get_visible(request, Referral, pk, related=RELATED))
    words = (
        _("Warn of a sanction"),
        _("The support worker gets a task at once, can go along, and sees to it that the rent is paid."),
        _("Send the warning"),
        _("The support worker is warned. You see here what is done."),
    )
    return _small(request, pk, WarnForm(request.POST or None), services.warn_of_sanction, words)


@require_http_methods(["GET", "POST"])
def sanction(request, pk):
    notice = get_visible(request, SanctionNotice, pk, related=("citizen", "warned_by", "handled_by", "referral__unit"))
    form = None
    sends = permissions.is_sender_side(request.user)
    if sends and (notice.is_open or request.method == "POST"):
        form = HandleSanctionForm(request.POST or None)
    elif request.method == "POST":
        permissions.check_can_handle_sanction(request.user, notice)
    context = {"notice": notice, "citizen": notice.citizen, "sends": sends}
    if form is None:
        return render(request, "referrals/sanction.html", context)
    if form.submit(services.handle_sanction, by=request.user, notice=notice):
        messages.success(request, _("Noted. The jobcentre can see it."))
        return redirect("referrals:referral", notice.referral_id)
    return render_form(request, "referrals/sanction.html", form, context)


# ------------------------------------------------------------------ the directory

DIRECTORY = ListPage(
    key="units",
    title=gettext_lazy("Units to work with"),
    columns=[
        Column(
            "name",
            gettext_lazy("Unit"),
            "name",
            sort="name",
            header=True,
        ),
        Column("what_for", gettext_lazy("What it can be asked for"), lambda row: queries.entry_of(row).what_for),
        Column("contact", gettext_lazy("Whom to call"), lambda row: queries.call_words(row)),
        Column("phone", gettext_lazy("Phone"), lambda row: queries.entry_of(row).phone),
        Column("address", gettext_lazy("Address"), lambda row: queries.entry_of(row).address),
        Column(
            "act", "", lambda row: "", template="referrals/_unit_actions.html", export=False, css="hf-r", phone="wide"
        ),
    ],
    default_sort="name",
    counted=ngettext_lazy("%(count)s unit", "%(count)s units", "count"),
    empty=(gettext_lazy("No units yet"), gettext_lazy("The administrator adds the units under Users.")),
)


@require_safe
def unit_list(request):
    permissions.check_can_see_directory(request.user)
    context = {"may_edit": permissions.can_keep_directory(request.user)}
    return DIRECTORY.respond(request, queries.directory(request.user), "referrals/unit_list.html", context)


@require_http_methods(["GET", "POST"])
def unit_edit(request, pk):
    permissions.check_can_keep_directory(request.user)
    unit = queries.unit_of(request.user, pk)
    entry = queries.entry_of(unit)
    initial = {name: getattr(entry, name) for name in services.DIRECTORY}
    form = DirectoryForm(request.POST or None, initial=initial)
    if form.submit(services.describe_unit, by=request.user, unit=unit):
        messages.success(request, _("The directory is changed."))
        return redirect("referrals:unit-list")
    return render_form(request, "referrals/unit_form.html", form, {"unit": unit})
