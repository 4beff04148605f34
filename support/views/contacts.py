"""Log a contact in a few touches; appointments; the list of a citizen's contacts."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases import queries as cases
from cases.models import Citizen
from cases.reading import get_visible, groups_of, note_list
from cases.views.drafts import drafting
from housingfirst.accounts import parameters
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from .. import permissions, queries, services
from ..choices import LifeArea, Outcome, Place
from ..forms import AppointmentForm, ContactForm, TryAgainForm, WithdrawForm
from ..models import Appointment, Contact
from ..parameters import CONTACT_MINUTES, CONTACT_PLACE

UNDO_MINUTES = 15

CONTACTS = ListPage(
    key="contacts",
    title=gettext_lazy("Contacts"),
    columns=[
        Column("happened_at", gettext_lazy("When"), "happened_at", sort="happened_at", header=True,
               link=lambda row: reverse("support:contact", args=[row.pk])),
        Column("outcome", gettext_lazy("How it went"), lambda row: row.get_outcome_display(), sort="outcome"),
        Column("place", gettext_lazy("Where"), lambda row: row.get_place_display(), sort="place"),
        Column("minutes", gettext_lazy("Minutes"), "minutes", sort="minutes", kind="number"),
        Column("worker", gettext_lazy("Who"), "worker", sort=["worker__last_name", "worker__first_name"]),
        Column("note", gettext_lazy("Note"), "note", phone="wide"),
    ],
    filters=[
        Filter("outcome", gettext_lazy("How it went"), choices=Outcome.choices),
        Filter("place", gettext_lazy("Where"), choices=Place.choices),
    ],
    search=lambda rows, text: rows.filter(note__icontains=text),
    search_label=gettext_lazy("Words in the note"),
    default_sort="-happened_at",
    counted=ngettext_lazy("%(count)s contact", "%(count)s contacts", "count"),
    empty=(gettext_lazy("No contacts yet"), gettext_lazy("Visits, calls and tries come here when they are logged.")),
    row_css=lambda row: "is-out" if row.withdrawn_at else "",
)  # fmt: skip


@require_safe
def contact_choose(request):
    """Whom was it? Today's visits first, then one's own citizens, then the team's."""
    permissions.check_can_log_contacts(request.user)
    if not request.GET:
        # By schedule: whoever one is with, or on the way to. “Change” leads back here.
        expected = queries.nearest_appointment(request.user)
        if expected:
            url = reverse("support:contact-create", args=[expected.citizen_id])
            return redirect(f"{url}?appointment={expected.pk}")
    today = clock.today()
    appointments = list(queries.appointments_of_day(request.user, today))
    citizens = list(queries.citizens_to_log(request.user, request.GET.get("q", ""))[:50])
    note_list(request, [*(row.citizen_id for row in appointments), *(row.pk for row in citizens)])
    context = {"appointments": appointments, "citizens": citizens, "q": request.GET.get("q", "")}
    return render(request, "support/contact_choose.html", context)


def _appointment(request, citizen):
    """The appointment named in the address, if it is one of this citizen's that can be logged."""
    number = request.GET.get("appointment", "")
    rows = Appointment.objects.visible_to(request.user).planned().filter(citizen=citizen)
    return rows.filter(pk=number).first() if number.isascii() and number.isdigit() and len(number) < 18 else None


@require_http_methods(["GET", "POST"])
def contact_create(request, pk):
    """Log a contact with one citizen. The usual case is two touches: Log, Save."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_log_contact(request.user, citizen)
    if request.method == "GET" and "appointment" not in request.GET:
        # Else the visit would be logged and its appointment still stand as not logged.
        expected = queries.appointment_to_log(request.user, citizen)
        if expected:
            query = request.GET.copy()
            query["appointment"] = str(expected.pk)
            return redirect(f"{request.path}?{query.urlencode()}")
    appointment = _appointment(request, citizen)
    now = clock.now()
    usual = parameters.values([CONTACT_MINUTES, CONTACT_PLACE], citizen.municipality_id, clock.today())
    minutes, place = usual[CONTACT_MINUTES], usual[CONTACT_PLACE]
    # Nobody agrees to meet at 13.07: without an appointment to repeat, the quarter before now is proposed.
    quarter = now.replace(minute=now.minute - now.minute % 15, second=0, microsecond=0)
    started = appointment.starts_at if appointment else quarter
    course = queries.live_course(citizen)
    form = ContactForm(
        request.POST or None,
        initial=ContactForm.preset(now, minutes, appointment, request.GET.get("outcome", ""), place),
        proposal=queries.proposed_visit(course, started),
    )
    desk = drafting(request, citizen, form, "contact")
    form.show_proposal()
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.log_contact, citizen=citizen, by=request.user, appointment=appointment):
        desk.done()
        return redirect("support:contact-saved", form.result.pk)
    groups = groups_of(request, citizen)
    ways = cases.contact_ways(request.user, citizen, groups)
    context = {
        "citizen": citizen,
        "appointment": appointment,
        "course": course,
        "door": queries.before_door(request.user, citizen),
        "drafting": desk,
        "ways": ways,
        "unusable": sum(not way.may_be_used for way in ways),
        "interpreted": cases.interpreter_for(citizen) if "contact" in groups else "",
    }
    return render_form(request, "support/contact_create.html", form, context)


@require_safe
def contact_saved(request, pk):
    """Saved; what comes next; undo. After a try nobody answered: when do you try again?"""
    contact = get_visible(request, Contact, pk, related=("citizen", "worker", "course"))
    upcoming = queries.appointments_of_day(request.user, clock.today()).first()
    if upcoming:
        note_list(request, [upcoming.citizen_id])
    following, tries = queries.next_appointment(contact.citizen), queries.tries_since_held(contact)
    again = TryAgainForm(proposal=queries.proposed_try(contact)) if tries and not following else None
    context = {
        "contact": contact,
        "citizen": contact.citizen,
        "next": following,
        "upcoming": upcoming,
        "tries": tries,
        "again": again,
        "may_log": permissions.may_log_contacts(request.user),
    }
    return render(request, "support/contact_saved.html", context)


@require_POST
def contact_try_again(request, pk):
    """One touch takes the next try as it was proposed; the time can still be changed where it is gone meanwhile."""
    row = get_visible(request, Contact, pk, related=("citizen", "course"))
    form = TryAgainForm(request.POST, proposal=queries.proposed_try(row))
    if form.submit(services.plan_appointment, citizen=row.citizen, place=row.place, by=request.user):
        messages.success(request, _("The appointment is in the calendar."))
        return redirect("support:contact-saved", pk)
    messages.error(request, " ".join(form.non_field_errors()))
    return redirect("support:appointment-create", row.citizen_id)


@require_POST
def appointment_missed(request, pk):
    """Nobody there as agreed: one touch, from My day or from the appointment."""
    row = get_visible(request, Appointment, pk, related=("citizen",))
    contact = services.miss_appointment(by=request.user, appointment=row)
    return redirect("support:contact-saved", contact.pk)


@require_safe
def contact(request, pk):
    """One contact as it was logged."""
    row = get_visible(request, Contact, pk, related=("citizen", "worker", "withdrawn_by", "activity"))
    together = queries.workers_of(row.activity) if row.activity else []
    areas = ", ".join(str(LifeArea(area).label) for area in row.life_areas)
    context = {
        "contact": row,
        "citizen": row.citizen,
        "participants": list(row.participants.all()),
        "together": together,
        "peers": queries.peer_ids({row.worker_id, *(one.pk for one in together)}, row.happened_at),
        "life_areas": areas,
    }
    return render(request, "support/contact.html", context)


@require_http_methods(["GET", "POST"])
def contact_withdraw(request, pk):
    """Take a contact back, with the reason."""
    row = get_visible(request, Contact, pk, related=("citizen",))
    permissions.check_can_log_contact(request.user, row.citizen)
    # Straight after saving, undoing is one touch more: the reason stands there already and can be changed.
    just_saved = row.worker_id == request.user.pk and clock.now() - row.logged_at < timedelta(minutes=UNDO_MINUTES)
    form = WithdrawForm(request.POST or None, initial={"reason": _("Saved by mistake")} if just_saved else {})
    if form.submit(services.withdraw_contact, contact=row, by=request.user):
        messages.success(request, _("The contact is withdrawn and counts nowhere. It can still be read."))
        return redirect("support:contact", pk)
    return render_form(request, "support/contact_withdraw.html", form, {"contact": row, "citizen": row.citizen})


@require_safe
def contact_list(request, pk):
    """All contacts of one citizen."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_read_contacts(request.user, citizen)
    if request.GET.get("export"):
        note_list(request, [citizen.pk], kind=ReadKind.EXPORT)
    rows = queries.contacts_of(request.user, citizen)
    context = {"citizen": citizen, "may_log": permissions.may_log_contacts(request.user)}
    return CONTACTS.respond(request, rows, "support/contact_list.html", context)


@require_http_methods(["GET", "POST"])
def appointment_create(request, pk):
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_log_contact(request.user, citizen)
    form = AppointmentForm(request.POST or None)
    if form.submit(services.plan_appointment, citizen=citizen, by=request.user):
        messages.success(request, _("The appointment is in the calendar."))
        return redirect("overview:citizen", pk)
    return render_form(request, "support/appointment_create.html", form, {"citizen": citizen})


@require_http_methods(["GET", "POST"])
def appointment(request, pk):
    """An appointment: log it or cancel it."""
    row = get_visible(request, Appointment, pk, related=("citizen", "worker"))
    if request.method == "POST":
        services.cancel_appointment(by=request.user, appointment=row)
        messages.success(request, _("The appointment is cancelled. The course goes on."))
        return redirect("overview:citizen", row.citizen_id)
    begun = row.starts_at <= clock.now()
    context = {
        "appointment": row,
        "citizen": row.citizen,
        "may_log": permissions.may_log_contacts(request.user),
        "begun": begun,
        "is_own": row.worker_id == request.user.pk,
        "door": queries.before_door(request.user, row.citizen),
    }
    return render(request, "support/appointment.html", context)
