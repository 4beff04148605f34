"""A citizen moves on: choose what goes along, look at exactly that, make it, and note that it is handed over."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.audit.models import ReadKind
from housingfirst.core import clock, formats
from housingfirst.core.downloads import download_stored
from housingfirst.core.forms import render_form

from .. import permissions, rendering, rules, services
from ..choices import PACKAGE_GROUPS, PackageState
from ..forms.drafts import take_up, typed_in
from ..forms.periods import HandOverForm, MovePackageForm
from ..models import Citizen, MovePackage
from ..queries import moving as queries
from ..queries.decisions import disclosure_bases
from ..reading import get_visible
from .consents import parsed
from .drafts import drafting

RELATED = ("citizen", "citizen__municipality", "municipality", "chosen_by", "handed_over_by")
SHOWN_OF_NOTE = 120


def _package(request, pk, *, kind=ReadKind.DOCUMENT):
    """The package, for those who may read all of it: what is protected on the record is as protected in it."""
    package = get_visible(request, MovePackage, pk, kind=kind, related=RELATED)
    permissions.check_can_read_package(request.user, package)
    return package


def _offered(request, citizen):
    """What the form lets choose."""
    plan = queries.plan_to_take(citizen)
    return {
        "bases": disclosure_bases(clock.today()),
        "goals": [(str(goal.key), f"»{goal.own_words.strip('»«')}«") for goal in plan.goals.all()] if plan else [],
        "themes": [(str(row.pk), _theme_label(row)) for row in queries.themes_to_take(citizen)],
        "notes": [(str(note.pk), _note_label(note)) for note in queries.notes_to_take(request.user, citizen)],
        "shows_address": permissions.can_see_address(request.user, citizen),
    }


def _form(request, offered, package=None):
    chosen = set(package.fields) if package else set()
    initial = {name: [field for field in fields if field in chosen] for name, _label, fields in PACKAGE_GROUPS}
    if package:
        names = ("to_municipality", "recipient", "ground", "consent_on", "legal_basis")
        initial |= {name: getattr(package, name) for name in names}
        initial |= {name: [str(one) for one in getattr(package, name)] for name in ("goals", "themes", "notes")}
    show = "_show" in request.POST
    form = MovePackageForm(
        None if show else request.POST or None,
        initial=initial,
        version=package.version if package else None,
        saved_by=package.chosen_by if package else "",
        saved_at=package.chosen_at if package else None,
        **offered,
    )
    if show:
        take_up(form, typed_in(request.POST))
    return form


def _means(request, citizen, offered):
    """The sentence of what can be read of a posted form, errors or not."""
    if request.method != "POST":
        return None
    data = parsed(MovePackageForm(request.POST, **offered))
    chosen = {
        "fields": [field for name, _label, _fields in PACKAGE_GROUPS for field in data.get(name, [])],
        "goals": data.get("goals", []),
        "themes": [int(pk) for pk in data.get("themes", [])],
        "notes": data.get("notes", []),
    }
    to, ground, basis = (data.get(name, "") for name in ("to_municipality", "ground", "legal_basis"))
    if not to.strip() or not any(chosen.values()):
        return None
    return queries.what_package_means(
        MovePackage(citizen=citizen, to_municipality=to, ground=ground, legal_basis=basis, **chosen)
    )


def _short(text):
    words = " ".join(text.split())
    return words if len(words) <= SHOWN_OF_NOTE else f"{words[:SHOWN_OF_NOTE].rstrip()} …"


def _theme_label(row):
    named = ", ".join(filter(None, [str(row.get_group_display()), row.words]))
    return f"{named}: {_short(row.text)}"


def _note_label(note):
    day = formats.long_date(note.happened_at.astimezone(clock.DANISH_TIME).date())
    return f"{day}, {note.written_by}: {_short(note.text)}"


@require_http_methods(["GET", "POST"])
def move_package_create(request, pk):
    citizen = get_visible(request, Citizen, pk, related=("municipality",))
    permissions.check_can_edit_citizen(request.user, citizen)
    offered = _offered(request, citizen)
    form = _form(request, offered)
    desk = drafting(request, citizen, form, "move-package")
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.choose_package, by=request.user, citizen=citizen):
        desk.done()
        return redirect(form.result)
    context = {"citizen": citizen, "drafting": desk, "means": _means(request, citizen, offered)}
    return render_form(request, "cases/move_package_form.html", form, context)


@require_http_methods(["GET", "POST"])
def move_package_edit(request, pk):
    """Choose anew, as long as nothing is made."""
    package = _package(request, pk)
    if not package.is_open:
        raise rules.PackageClosed()
    offered = _offered(request, package.citizen)
    form = _form(request, offered, package)
    desk = drafting(request, package.citizen, form, "move-package", package.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.change_package, by=request.user, package=package):
        desk.done()
        return redirect(form.result)
    means = _means(request, package.citizen, offered)
    context = {"citizen": package.citizen, "package": package, "drafting": desk, "means": means}
    return render_form(request, "cases/move_package_form.html", form, context)


@require_safe
def move_package(request, pk):
    """Exactly what goes, before it is made; afterwards how far it is, and where the files are."""
    if request.htmx:
        package = MovePackage.objects.visible_to(request.user).select_related(*RELATED).filter(pk=pk).first()
        if package is None:
            raise Http404
        permissions.check_can_read_package(request.user, package)
        return render(request, "cases/_package_state.html", _state(package))
    return _page(request, _package(request, pk))


def _state(package):
    return {
        "package": package,
        "citizen": package.citizen,
        "waiting": package.state in (PackageState.REQUESTED, PackageState.MAKING),
        "ready": package.state == PackageState.READY,
        "failed": package.state == PackageState.FAILED,
        "reason": rendering.PdfUnavailable().text if package.failure == "no_pango" else "",
        "changed": package.failure == "changed",
        "withdrawn": package.failure == services.WITHDRAWN_FAILURE,
        "stopped": services.was_stopped(package),
    }


def _page(request, package, status=200, refusal=""):
    parts = queries.package_parts(package) if package.is_open else []
    context = _state(package) | {
        "parts": parts,
        "seen": queries.fingerprint(parts),
        "ground": queries.ground_words(package),
        "means": queries.what_package_means(package) if package.is_open else None,
        "chosen": package.state == PackageState.CHOSEN,
        "refusal": refusal,
    }
    return render(request, "cases/move_package.html", context, status=status)


@require_POST
def move_package_make(request, pk):
    """Make what was looked at; where the record has changed meanwhile, look again."""
    package = _package(request, pk)
    try:
        services.make_package(by=request.user, package=package, seen=request.POST.get("seen", "")[:64])
    except rules.RecordChanged as refusal:
        return _page(request, package, status=409, refusal=refusal.text)
    return redirect(package)


@require_POST
def move_package_discard(request, pk):
    package = _package(request, pk)
    services.discard_package(by=request.user, package=package)
    messages.success(request, _("The package is given up. Nothing has been handed over."))
    return redirect("cases:citizen-record", package.citizen_id)


@require_http_methods(["GET", "POST"])
def move_package_hand_over(request, pk):
    package = _package(request, pk)
    stopped = services.was_stopped(package)
    initial = {"handed_over_on": None if stopped else clock.today(), "acts_from": clock.today()}
    form = HandOverForm(request.POST or None, initial=initial)
    if form.submit(services.hand_over_package, by=request.user, package=package):
        messages.success(request, _("It is noted. The acting municipality changes on the day you wrote."))
        return redirect(package)
    context = {"citizen": package.citizen, "package": package, "stopped": stopped}
    return render_form(request, "cases/move_package_hand_over.html", form, context)


@require_safe
def move_package_file(request, pk):
    """The paper, for those who see the whole record; never kept in a cache, never run as a page."""
    package = _ready(request, pk)
    return download_stored(package.file, "application/pdf", f"pakke-{package.pk}.pdf")


@require_safe
def move_package_data(request, pk):
    """The same as data."""
    package = _ready(request, pk)
    return download_stored(package.data_file, "application/json", f"pakke-{package.pk}.json")


def _ready(request, pk):
    package = _package(request, pk)
    if package.state != PackageState.READY:
        raise Http404
    return package


@require_safe
def move_package_print(request, pk):
    """What stands on the paper, as a page to print from the browser: where no PDF can be made."""
    package = _package(request, pk)
    if package.state in (PackageState.READY, PackageState.DISCARDED):
        raise Http404  # what was made is in the file; the record may say something else today
    with translation.override("da"):
        return render(request, queries.TEMPLATE, {"page": queries.package_page(package)})
