"""What is written into a citizen's record: situation, notes, circumstances, protection and access."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from housingfirst.accounts import codes
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import permissions, queries, services
from ..codes import THEMES
from ..forms.citizens import (
    GrantForm,
    ProtectionForm,
    RenewForm,
    ThemeNoteForm,
)
from ..models import Citizen, ThemeNote
from ..reading import get_visible
from .citizen_rows import editable as _editable
from .citizen_rows import of_citizen as _of
from .drafts import drafting


def _form_page(request, form, citizen, title, button, **context):
    parts = {"citizen": citizen, "title": title, "button": button, **context}
    return render_form(request, "cases/record_form.html", form, parts)


def _quoted(text, by, at):
    """What stands above the form: the note it is about."""
    return {"quoted": text, "quoted_by": by, "quoted_at": at}


@require_http_methods(["GET", "POST"])
def theme_notes(request, pk):
    citizen = _editable(request, pk)
    themes = codes.choices(THEMES, citizen.municipality_id, clock.today())
    form = ThemeNoteForm(request.POST or None, themes=themes)
    desk = drafting(request, citizen, form, "theme-note")
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.write_theme_note, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("The circumstance is saved."))
        return redirect("cases:citizen-theme-notes", pk)
    notes = queries.theme_notes(request.user, citizen, past=True)
    context = {"citizen": citizen, "notes": notes, "today": clock.today(), "drafting": desk}
    return render_form(request, "cases/theme_notes.html", form, context)


@require_http_methods(["GET", "POST"])
def theme_note_renew(request, pk, note_pk):
    citizen = _editable(request, pk)
    note = _of(request, ThemeNote, citizen, note_pk)
    form = RenewForm(request.POST or None)
    if form.submit(services.renew_theme_note, by=request.user, note=note):
        messages.success(request, _("The circumstance holds on."))
        return redirect("cases:citizen-theme-notes", pk)
    return _form_page(
        request,
        form,
        citizen,
        _("Does it still hold?"),
        _("It still holds"),
        **_quoted(note.text, note.noted_by, note.noted_at),
    )


@require_POST
def theme_note_end(request, pk, note_pk):
    citizen = _editable(request, pk)
    services.end_theme_note(by=request.user, note=_of(request, ThemeNote, citizen, note_pk))
    messages.success(request, _("It no longer holds. It stays in the record's history."))
    return redirect("cases:citizen-theme-notes", pk)


@require_http_methods(["GET", "POST"])
def protection(request, pk):
    """Protect the record, or end the protection; both need a reason."""
    citizen = _editable(request, pk)
    permissions.check_can_protect_record(request.user, citizen)
    protect = not citizen.record_protected
    form = ProtectionForm(request.POST or None)
    if form.submit(services.protect_record, by=request.user, citizen=citizen, protected=protect):
        messages.success(request, _("The record is protected.") if protect else _("The protection is ended."))
        return redirect(citizen)
    return render_form(request, "cases/protection.html", form, {"citizen": citizen, "protect": protect})


@require_http_methods(["GET", "POST"])
def access(request, pk):
    """Who has been given access to this citizen, and until when."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_grant_access(request.user, citizen)
    form = GrantForm(request.POST or None, people=queries.people_to_grant(request.user))
    if form.submit(services.grant, by=request.user, citizen=citizen):
        messages.success(request, _("Access is given."))
        return redirect("cases:citizen-access", pk)
    context = {
        "citizen": citizen,
        "grants": queries.grants_on(citizen),
        "around": queries.people_around(request.user, citizen),
    }
    return render_form(request, "cases/access.html", form, context)


@require_POST
def access_end(request, pk, grant_pk):
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_grant_access(request.user, citizen)
    grant = next((row for row in queries.grants_on(citizen) if row.pk == grant_pk), None)
    if grant is None:
        raise Http404
    services.end_grant(by=request.user, grant=grant)
    messages.success(request, _("The access is ended."))
    return redirect("cases:citizen-access", pk)
