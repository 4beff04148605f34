"""A citizen asks to see the record: note it, go through it part by part, make the answer, hand it over."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases import permissions, rendering, rules, services
from cases.choices import NEEDS_DOCUMENT, FileAccessKind, FileAccessState
from cases.models import Citizen, FileAccessRequest
from cases.reading import get_visible, groups_of, note_export, note_rows
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock, formats
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.downloads import download_stored
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from .. import file_access as record
from ..file_access.forms import AnsweredForm, LeaveOutForm, RedactForm, RequestForm
from ..file_access.sections import BY_CODE

RELATED = ("citizen", "citizen__municipality", "municipality", "opened_by", "handed_over_by", "representative")
MAKING = (FileAccessState.REQUESTED, FileAccessState.MAKING)


def _status(row):
    if row.handed_over_on:
        return "ok", _("Handed over %(day)s") % {"day": formats.day_month(row.handed_over_on)}
    if row.state == FileAccessState.WITHDRAWN:
        return "idle", str(row.get_state_display())
    if row.state == FileAccessState.READY:
        return "wait", _("Ready to be handed over")
    return formats.due(row.due_on, clock.today())


REQUESTS = ListPage(
    key="file-access",
    title=gettext_lazy("Requests to see the record"),
    columns=[
        Column("citizen", gettext_lazy("Citizen"), "citizen.name", sort="citizen__sort_name", header=True,
               link=lambda row: row.get_absolute_url(), phone="wide"),
        Column("kind", gettext_lazy("Asks to see"), lambda row: row.get_kind_display(), sort="kind", phone="wide"),
        Column("received", gettext_lazy("Received"), "received_on", sort="received_on"),
        Column("due", gettext_lazy("Answer by"), "due_on", sort="due_on", phone="inline"),
        Column("state", gettext_lazy("State"), _status, kind="status", phone="inline"),
        Column("opened_by", gettext_lazy("Noted by"), "opened_by", sort="opened_by__last_name"),
    ],
    filters=[
        Filter("show", gettext_lazy("Show"),
               [("open", gettext_lazy("Not answered")), ("done", gettext_lazy("Answered"))],
               lambda rows, value: rows.answered() if value == "done" else rows.unanswered()),
        Filter("kind", gettext_lazy("Asks to see"), FileAccessKind.choices, "kind"),
    ],
    default_sort="due",
    counted=ngettext_lazy("%(count)s request", "%(count)s requests", "count"),
    empty=(
        gettext_lazy("Nobody has asked to see the record"),
        gettext_lazy("When a citizen asks, note it on the citizen's page. The deadline then stands here."),
    ),
    on_page=note_rows,
    on_export=note_export,
)  # fmt: skip


@require_safe
def request_list(request):
    """Everybody who has asked, the nearest deadline first."""
    permissions.check_can_register_citizen(request.user)
    rows = FileAccessRequest.objects.visible_to(request.user).select_related("citizen", "opened_by")
    return REQUESTS.respond(request, rows, "overview/file_access_list.html")


def _asker(row):
    """Who may ask for the citizen, and within which limits (CASE-193)."""
    words, limits = f"{row.name}, {str(row.get_kind_display()).lower()}", rules.limits_of(row)
    return _("%(who)s (limited: %(limits)s)") % {"who": words, "limits": limits} if limits else words


@require_http_methods(["GET", "POST"])
def request_create(request, pk):
    citizen = get_visible(request, Citizen, pk, related=("municipality",))
    permissions.check_can_edit_citizen(request.user, citizen)
    choices = [
        (str(one.pk), _asker(one))
        for one in citizen.representatives.current(clock.today()).filter(kind__in=NEEDS_DOCUMENT).order_by("name", "pk")
    ]
    cannot = record.why_not(request.user, citizen, groups_of(request, citizen))
    form = RequestForm(request.POST or None, representatives=choices, initial={"kind": FileAccessKind.FILE})
    if form.submit(services.open_file_access, by=request.user, citizen=citizen):
        noted = _("It is noted.") if cannot else _("It is noted. Now go through the record, part by part.")
        messages.success(request, noted)
        return redirect(form.result)
    earlier = list(FileAccessRequest.objects.visible_to(request.user).filter(citizen=citizen))
    context = {"citizen": citizen, "earlier": earlier, "cannot": cannot}
    return render_form(request, "overview/file_access_form.html", form, context)


def _request(request, pk, kind=ReadKind.PAGE):
    return get_visible(request, FileAccessRequest, pk, kind=kind, related=RELATED)


def _all_of_it(request, pk, kind=ReadKind.PAGE):
    """The request, for who may read all of the record."""
    row = _request(request, pk, kind)
    permissions.check_can_answer_file_access(request.user, row.citizen, groups_of(request, row.citizen))
    return row


def _state(row):
    return {
        "row": row,
        "citizen": row.citizen,
        "waiting": row.state in MAKING,
        "asks_again": row.state in MAKING,
        "ready": row.state == FileAccessState.READY,
        "failed": row.state == FileAccessState.FAILED,
        "withdrawn": row.state == FileAccessState.WITHDRAWN,
        "changed": row.failure == "changed",
        "reason": rendering.PdfUnavailable().text if row.failure == "no_pango" else "",
        "status": _status(row),
    }


@require_safe
def request_page(request, pk):
    """How far it is: the parts, what is left out, and the files."""
    if request.htmx:
        row = FileAccessRequest.objects.visible_to(request.user).select_related(*RELATED).filter(pk=pk).first()
        if row is None:
            raise Http404
        permissions.check_can_answer_file_access(request.user, row.citizen)
        return render(request, "overview/_file_access_state.html", _state(row))
    return _page(request, _request(request, pk))


def _page(request, row, status=200, refusal=""):
    cannot = record.why_not(request.user, row.citizen, groups_of(request, row.citizen))
    looked = {part.part: part for part in row.parts.select_related("looked_by")}
    counts = record.count_entries(row.citizen) if not cannot else {}
    left_out = {}
    for one in row.redactions.all():
        left_out.setdefault(one.part, set()).add(one.row)
    parts = [
        {
            "part": part,
            "count": counts.get(part.code, 0),
            "counted": bool(part.kinds),
            "looked": looked.get(part.code),
            "changed": part.code in row.changed_parts,
            "left_out": len(left_out.get(part.code, ())),
        }
        for part in record.PARTS
    ]
    done = sum(1 for one in parts if one["looked"] and not one["changed"])
    context = _state(row) | {
        "parts": parts,
        "done": done,
        "all_done": done == len(parts),
        "cannot": cannot,
        "asks_again": row.state in MAKING and not cannot,
        "refusal": refusal,
        "missing": record.missing_on_paper(row) if row.is_open and not cannot else [],
    }
    return render(request, "overview/file_access.html", context, status=status)


def _part(code):
    if code not in BY_CODE:
        raise Http404
    return BY_CODE[code]


@require_http_methods(["GET", "POST"])
def part_page(request, pk, part):
    """One part exactly as it goes. Ticked entries are left out with a reason."""
    row, part = _all_of_it(request, pk), _part(part)
    form = LeaveOutForm(request.POST or None, version=row.version)
    chosen = request.POST.getlist("rows")[:2000]
    if request.method == "POST":
        read = record.read_part(row, part)
        there = {entry.key for group in read.groups for entry in group.entries if part.kinds}
        keep = [key for key in chosen if key in there]
        if form.submit(services.leave_out_rows, by=request.user, request=row, part=part.code, rows=keep):
            return redirect("overview:file-access-part", row.pk, part.code)
        if form.conflict:
            return _stale_part(request, row.pk, part, chosen)
    return _part_page(request, row, part, form, chosen)


def _stale_part(request, pk, part, chosen=()):
    """The part as it is now: somebody has left something out, or let it go, since the page was shown. Ticks stay."""
    row = FileAccessRequest.objects.visible_to(request.user).select_related(*RELATED).get(pk=pk)
    typed = {name: request.POST.get(name, "")[:300] for name in ("reason", "words")}
    form = LeaveOutForm(initial=typed, version=row.version)
    return _part_page(request, row, part, form, chosen, status=409, refusal=rules.LeftOutMeanwhile().text)


def _part_page(request, row, part, form, chosen=(), status=200, refusal=""):
    read = record.read_part(row, part)
    looked = row.parts.filter(part=part.code).select_related("looked_by").first()
    seen = record.fingerprint(read)
    codes = [one.code for one in record.PARTS]
    after = codes.index(part.code) + 1
    context = {
        "row": row,
        "citizen": row.citizen,
        "part": part,
        "read": read,
        "seen": seen,
        "looked": looked if looked and looked.content_sha256 == seen else None,
        "stale": bool(looked and looked.content_sha256 != seen),
        "chosen": set(chosen),
        "may_leave_out": row.is_open and bool(part.kinds),
        "position": after,
        "total": len(codes),
        "next": record.PARTS[after] if after < len(codes) else None,
        "refusal": refusal,
    }
    if status != 200:
        return render(request, "overview/file_access_part.html", context | {"form": form}, status=status)
    return render_form(request, "overview/file_access_part.html", form, context)


@require_POST
def part_looked_at(request, pk, part):
    """The part is gone through as it was shown; on to the next."""
    row, part = _all_of_it(request, pk), _part(part)
    now = record.fingerprint(record.read_part(row, part))
    seen = request.POST.get("seen", "")[:64]
    try:
        services.look_at_part(by=request.user, request=row, part=part.code, seen=seen, content_sha256=now)
    except rules.PartChanged as refusal:
        return _part_page(request, row, part, LeaveOutForm(version=row.version), status=409, refusal=refusal.text)
    looked = set(row.parts.values_list("part", flat=True))
    left = next((one for one in record.PARTS if one.code not in looked), None)
    return redirect("overview:file-access-part", row.pk, left.code) if left else redirect(row)


@require_http_methods(["GET", "POST"])
def redact(request, pk, part, label, number):
    """One entry: out as a whole, or passages of its texts; the record itself is untouched."""
    row, part = _all_of_it(request, pk), _part(part)
    key = f"{label}:{number}"
    found = record.original_texts(row, part, key)
    if found is None:
        raise Http404
    if not row.is_open:
        raise rules.RequestClosed()
    entry, originals = found
    mine = list(row.redactions.filter(row=key))
    initial = {f"text_{code}": text for code, text in originals.items()}
    for one in mine:
        initial |= {"reason": one.reason, "words": one.words}
        initial |= {f"text_{one.field}": one.text} if one.field else {"whole": True}
    labels = {value.code: value.label for value in entry.values}
    form = RedactForm(
        request.POST or None,
        initial=initial,
        texts=[(code, labels[code], text) for code, text in originals.items()],
        version=row.version,
    )
    if form.submit(services.redact_row, by=request.user, request=row, part=part.code, row=key, originals=originals):
        return redirect(f"{reverse('overview:file-access-part', args=[row.pk, part.code])}#{key}")
    others = [value for value in entry.values if value.code not in originals]
    context = {"row": row, "citizen": row.citizen, "part": part, "entry": entry, "others": others, "mine": mine}
    context |= {"label": label, "number": number}
    return render_form(request, "overview/file_access_redact.html", form, context)


@require_POST
def redact_lift(request, pk, part, label, number):
    """Let the entry go whole after all."""
    row, part = _all_of_it(request, pk), _part(part)
    version = request.POST.get("version", "")
    version = int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0
    try:
        services.lift_redaction(by=request.user, request=row, version=version, row=f"{label}:{number}")
    except StaleVersion:
        return _stale_part(request, row.pk, part)
    return redirect("overview:file-access-part", row.pk, part.code)


@require_POST
def request_make(request, pk):
    """Make the files of what was gone through."""
    row = _all_of_it(request, pk)
    try:
        services.request_answer(by=request.user, request=row, parts=[part.code for part in record.PARTS])
    except rules.PartsNotLookedAt as refusal:
        return _page(request, row, status=409, refusal=refusal.text)
    return redirect(row)


@require_POST
def request_withdraw(request, pk):
    row = _all_of_it(request, pk)
    services.withdraw_file_access(by=request.user, request=row)
    messages.success(request, _("The request is taken back. It stays in the list, and nothing is handed over."))
    return redirect(row)


@require_http_methods(["GET", "POST"])
def request_hand_over(request, pk):
    row = _all_of_it(request, pk)
    form = AnsweredForm(request.POST or None)
    if form.submit(services.hand_over_answer, by=request.user, request=row):
        messages.success(request, _("It is noted: the request is answered."))
        return redirect(row)
    return render_form(request, "overview/file_access_hand_over.html", form, {"row": row, "citizen": row.citizen})


def _ready(request, pk):
    row = _all_of_it(request, pk, ReadKind.EXPORT)
    if row.state != FileAccessState.READY:
        raise Http404
    return row


@require_safe
def request_file(request, pk):
    """The paper; never kept in a cache, never run as a page."""
    row = _ready(request, pk)
    return download_stored(row.file, "application/pdf", f"aktindsigt-{row.pk}.pdf")


@require_safe
def request_data(request, pk):
    """The same as data."""
    row = _ready(request, pk)
    return download_stored(row.data_file, "application/json", f"aktindsigt-{row.pk}.json")
