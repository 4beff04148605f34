"""Citizens, situations and inquiries from a file: template, upload, check, report, confirm, cancel."""

from django.contrib import messages
from django.db.models import Case, When
from django.http import Http404
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.core.downloads import download
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage

from .. import permissions, queries, services
from ..choices import ImportKind, ImportOutcome
from ..forms.imports import ImportForm
from ..models import ImportJob
from ..reading import get_visible

ERRORS_FIRST = Case(When(outcome=ImportOutcome.ERROR, then=0), default=1)


def _report(kind):
    """CASE-192: row by row what becomes of a file of that kind. A row of situations names nobody."""
    name = Column("name", gettext_lazy("Name in the file"), "name", sort="name", phone="wide")
    return ListPage(
        columns=[
            Column("row", gettext_lazy("Row"), queries.line_place, [ERRORS_FIRST, "row"], css="hf-r", phone="inline",
                   header=True),
            Column("outcome", gettext_lazy("Outcome"), lambda line: queries.line_status(line, kind),
                   kind="status", phone="inline"),
            *([] if kind == ImportKind.SITUATIONS else [name]),
            Column("key", gettext_lazy("Number in the file"), "key", css="hf-num", phone="wide"),
            Column("words", gettext_lazy("What changes, or what is wrong"), queries.line_words, phone="wide"),
        ],
        filters=[Filter("outcome", gettext_lazy("What happens"), choices=queries.outcomes(kind), apply="outcome")],
        search=lambda rows, text: rows.search(text),
        search_label=gettext_lazy("Name, number or row"),
        default_sort="row",
        per_page=50,
        title=gettext_lazy("Row by row"),
        empty=(gettext_lazy("No rows"), ""),
    )  # fmt: skip


REPORTS = {kind.value: _report(kind.value) for kind in ImportKind}


@require_http_methods(["GET", "POST"])
def import_list(request):
    permissions.check_can_import_citizens(request.user)
    teams = queries.own_teams(request.user)
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    kinds = queries.import_kinds(request.user)
    asked = request.POST.get("kind") or request.GET.get("kind", "")
    chosen = asked if asked in ImportKind.values else ImportKind.CITIZENS.value
    form = ImportForm(*posted, teams=teams, initial={"kind": chosen})
    if form.submit(services.upload_import, by=request.user):
        return redirect("cases:citizen-import", form.result.pk)
    jobs = ImportJob.objects.visible_to(request.user).order_by("-pk")[:20]
    return render_form(request, "cases/import_list.html", form, {"jobs": jobs, "kinds": kinds, "chosen": chosen})


@require_safe
def import_template(request, kind, form):
    """An empty file to fill in, with what may stand in it; about nobody."""
    permissions.check_can_import_citizens(request.user)
    found = next((one for one in queries.import_kinds(request.user) if one.kind == kind), None)
    if found is None or form not in queries.TEMPLATES:
        raise Http404
    content_type, write = queries.TEMPLATES[form]
    name = _("%(kind)s template") % {"kind": found.label}
    return download(write(found), content_type, f"{slugify(name)}.{form}")


@require_safe
def import_job(request, pk):
    """How far it is, and the report. htmx asks for the middle of the page again while something moves."""
    permissions.check_can_import_citizens(request.user)
    job = get_visible(request, ImportJob, pk, related=["team"])
    template = "cases/_import_job.html" if request.htmx else "cases/import_job.html"
    context = {"job": job, "counted": queries.counted_words(job.kind)}
    return REPORTS[job.kind].respond(request, queries.import_lines(job), template, context)


@require_POST
def import_confirm(request, pk):
    job = get_visible(request, ImportJob, pk)
    services.confirm_import(by=request.user, job=job)
    return redirect("cases:citizen-import", pk)


@require_POST
def import_cancel(request, pk):
    job = get_visible(request, ImportJob, pk)
    services.cancel_import(by=request.user, job=job)
    messages.success(request, _("The import is cancelled. Nothing was changed."))
    return redirect("cases:citizen-import", pk)
