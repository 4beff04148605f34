"""The journal of one citizen: reading, writing, adding to, and the files."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from housingfirst.accounts import codes
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock, formats
from housingfirst.core.cells import cell_text
from housingfirst.core.downloads import download_stored
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, Listing, ListPage

from .. import permissions, queries, services
from ..choices import AttachmentKind, Sensitivity
from ..codes import NOTE_TYPES
from ..forms.attachments import AttachForm, WithdrawForm
from ..forms.journal import AddendumForm, NoteForm, WordsForm
from ..models import Attachment, Citizen, ConsentReply, JournalNote, Representative
from ..reading import get_visible, note_read
from .citizen_rows import editable, of_citizen
from .drafts import drafting

WORDS = "journal_words"  # in the session: [citizen, words]
MOST_PRINTED = 500
PAGE_OF = {
    AttachmentKind.REPRESENTATIVE: "cases:citizen-representatives",
    AttachmentKind.CONSENT: "cases:citizen-consents",
}


def _author(row):
    return str(row.written_by)


def _files(row):
    return [one.original_name for one in row.files if one.withdrawn_at is None]


def _whole_text(row):
    """A note with its addenda, for the exported file."""
    added = [_("Addendum") + f" {cell_text(one.written_at)} {one.written_by}: {one.text}" for one in row.added]
    return "\n\n".join([row.text, *added])


COLUMNS = [
    Column("happened", gettext_lazy("When"), "happened_at", sort="happened_at", phone="wide"),
    Column("type", gettext_lazy("Type"), "note_type_label", sort="note_type", phone="inline"),
    Column(
        "note", gettext_lazy("Note"), "note_type_label", template="cases/_journal_note.html", phone="wide", export=False
    ),
    Column("text", gettext_lazy("Note"), _whole_text, page=False),
    Column("author", gettext_lazy("Author"), _author, sort="written_by__first_name", phone="inline"),
    Column("written", gettext_lazy("Written down"), "written_at", page=False),
    Column("sensitivity", gettext_lazy("Who reads it"), "get_sensitivity_display", page=False),
    Column("files", gettext_lazy("Files"), _files, page=False),
]


def _by_day(lookup):
    return lambda rows, day: rows.filter(**{f"happened_at__date__{lookup}": day})


def _with_types(_request, rows):
    codes.name_rows(rows, "note_type", NOTE_TYPES)


NOTHING_WRITTEN = (
    gettext_lazy("Nothing is written yet"),
    gettext_lazy("Notes come here as they are written. They are never overwritten, only added to."),
)


def _nothing_found(words):
    return (
        _("No note has »%(words)s«") % {"words": words},
        _("Check the spelling, or show all notes. You find only the notes you may read."),
    )


def _journal_page(request, citizen, words=""):
    def on_export(request, rows):
        _with_types(request, rows)
        note_read(request, citizen, kind=ReadKind.EXPORT)

    return ListPage(
        key="journal",
        title=gettext_lazy("Journal"),
        columns=COLUMNS,
        filters=[
            Filter("type", gettext_lazy("Type"), codes.known(NOTE_TYPES, citizen.municipality_id), "note_type"),
            Filter("author", gettext_lazy("Author"), queries.authors_of(request.user, citizen), "written_by_id"),
            Filter("class", gettext_lazy("Who reads it"), Sensitivity.choices, "sensitivity"),
            Filter("from", gettext_lazy("From"), apply=_by_day("gte"), kind="date"),
            Filter("to", gettext_lazy("To"), apply=_by_day("lte"), kind="date"),
        ],
        default_sort="-happened",
        counted=ngettext_lazy("%(count)s note", "%(count)s notes", "count"),
        empty=_nothing_found(words) if words else NOTHING_WRITTEN,
        on_page=_with_types,
        on_export=on_export,
    )


def _words(request, citizen):
    kept = request.session.get(WORDS)
    return kept[1] if kept and kept[0] == citizen.pk else ""


@require_http_methods(["GET", "POST"])
def journal(request, pk):
    """The notes of one citizen. The words one looks for are posted and kept in the session, not in the address."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_read_journal(request.user, citizen)
    if request.method == "POST":
        form = WordsForm(request.POST)
        words = " ".join(form.cleaned_data["q"].replace("\0", "").split()) if form.is_valid() else ""
        request.session[WORDS] = [citizen.pk, words]
        return redirect(request.get_full_path())
    words = _words(request, citizen)
    rows = queries.journal_rows(request.user, citizen)
    if words:
        rows = queries.with_words(rows, request.user, citizen, words)
    page = _journal_page(request, citizen, words)
    context = {
        "citizen": citizen,
        "words": words,
        "words_form": WordsForm(initial={"q": words}),
        "may_write": permissions.may_write_note(request.user, citizen),
        "guarded": not permissions.reads_every_class(request.user),
        "printing": request.GET.get("print") == "1",
        "print_query": _print_query(request),
    }
    if context["printing"]:
        return _printed(request, page, rows, context)
    return page.respond(request, rows, "cases/journal.html", context)


def _print_query(request):
    """The address of the print: the same filters and order."""
    query = request.GET.copy()
    query.pop("page", None)
    query["print"] = "1"
    return query.urlencode()


def _printed(request, page, rows, context):
    """Every note of the filters on one page, for paper; it leaves the house like an export and is noted as one."""
    note_read(request, context["citizen"], kind=ReadKind.EXPORT)
    listing = Listing(page, request, rows)
    notes = list(listing.queryset[: MOST_PRINTED + 1])
    _with_types(request, notes)
    context |= {"notes": notes[:MOST_PRINTED], "more": len(notes) > MOST_PRINTED, "listing": listing}
    context["now"] = clock.now()
    return render(request, "cases/journal_print.html", context)


def _editable(request, pk):
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_write_note(request.user, citizen)
    return citizen


@require_http_methods(["GET", "POST"])
def note_write(request, pk):
    citizen = _editable(request, pk)
    form = NoteForm(request.POST or None, request.FILES or None, types=queries.note_types(citizen))
    desk = drafting(request, citizen, form, "note")
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.write_note, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("The note is saved."))
        return redirect("cases:citizen-journal", pk)
    return render_form(request, "cases/note_form.html", form, {"citizen": citizen, "drafting": desk})


@require_http_methods(["GET", "POST"])
def note_correct(request, pk, note_pk):
    citizen = _editable(request, pk)
    note = _note_of(request, citizen, note_pk)
    form = AddendumForm(request.POST or None, request.FILES or None, initial={"sensitivity": note.sensitivity})
    desk = drafting(request, citizen, form, "addendum", note.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.add_to_note, by=request.user, note=note):
        desk.done()
        messages.success(request, _("The addendum is saved."))
        return redirect("cases:citizen-journal", pk)
    return render_form(request, "cases/note_form.html", form, {"citizen": citizen, "drafting": desk, "note": note})


def _note_of(request, citizen, note_pk):
    """A note of this citizen that the user reads; the read of the citizen is noted already."""
    rows = JournalNote.objects.visible_to(request.user).filter(citizen=citizen, pk=note_pk)
    note = rows.select_related("citizen", "written_by").first()
    if note is None:
        raise Http404
    return note


# ------------------------------------------------------------------ files


@require_http_methods(["GET", "POST"])
def attach(request, pk, note_pk):
    """A file for a note that is written."""
    citizen = _editable(request, pk)
    note = _note_of(request, citizen, note_pk)
    form = AttachForm(request.POST or None, request.FILES or None, of_note=True)
    if request.method == "POST" and not form.is_bound:
        form = AttachForm({}, {}, of_note=True)
    if form.submit(services.attach_file, by=request.user, citizen=citizen, note=note, kind=AttachmentKind.JOURNAL):
        messages.success(request, _("The file is attached."))
        return redirect("cases:citizen-journal", pk)
    return render_form(request, "cases/attach_form.html", form, {"citizen": citizen, "note": note})


def _behind(request, citizen, behind, kind, about, back):
    """The document behind a right or an answer, after that is saved: nothing typed hangs on the file."""
    form = AttachForm(request.POST or None, request.FILES or None)
    service = services.attach_file
    if form.submit(service, by=request.user, citizen=citizen, behind=behind, kind=kind):
        messages.success(request, _("The file is attached."))
        return redirect(back, citizen.pk)
    context = {"citizen": citizen, "about": about, "back": reverse(back, args=[citizen.pk])}
    return render_form(request, "cases/attach_form.html", form, context)


@require_http_methods(["GET", "POST"])
def representative_attach(request, pk, row_pk):
    citizen = editable(request, pk)
    row = of_citizen(request, Representative, citizen, row_pk)
    about = f"{row.get_kind_display()}: {row.name}"
    return _behind(request, citizen, row, AttachmentKind.REPRESENTATIVE, about, "cases:citizen-representatives")


@require_http_methods(["GET", "POST"])
def consent_attach(request, pk, row_pk):
    citizen = editable(request, pk)
    row = of_citizen(request, ConsentReply, citizen, row_pk)
    about = f"{row.get_answer_display()}, {formats.long_date(row.said_on)}"
    return _behind(request, citizen, row, AttachmentKind.CONSENT, about, "cases:citizen-consents")


@require_safe
def attachment_file(request, pk):
    """The file, for those who read it; never kept in a cache, never run as a page, never shown inside one."""
    row = get_visible(request, Attachment, pk, kind=ReadKind.DOCUMENT, related=("citizen",))
    permissions.check_can_open(row)
    return download_stored(row.file, row.content_type, row.original_name)


@require_http_methods(["GET", "POST"])
def attachment_withdraw(request, pk):
    row = get_visible(request, Attachment, pk, related=("citizen", "added_by"))
    permissions.check_can_withdraw(request.user, row)
    form = WithdrawForm(request.POST or None)
    if form.submit(services.withdraw_attachment, by=request.user, attachment=row):
        messages.success(request, _("The file is withdrawn."))
        return redirect(PAGE_OF.get(row.kind, "cases:citizen-journal"), row.citizen_id)
    return render_form(request, "cases/attachment_withdraw.html", form, {"citizen": row.citizen, "attachment": row})
