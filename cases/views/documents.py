"""The plan and the decision on paper: choosing what is shown, waiting for it, getting it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.audit.models import ReadKind
from housingfirst.core import clock
from housingfirst.core.downloads import download_stored
from housingfirst.core.forms import render_form

from .. import permissions, rendering, rules, services
from ..choices import ConsentPurpose, DisclosureGround, DocumentPart, DocumentStatus, LetterKind
from ..forms.drafts import take_up, typed_in
from ..forms.plans import PEOPLE_ROWS, QUESTION_ROWS, DocumentForm
from ..models import Decision, DocumentLine, PlanDocument, PlanVersion
from ..queries import documents as queries
from ..queries import letters
from ..queries.consents import consents_to_choose, taken_back_on
from ..queries.decisions import disclosure_bases
from ..queries.people import copies_of, letter_recipients, named_recipients
from ..queries.plans import last_document
from ..queries.sharing import what_it_means
from ..reading import get_visible, groups_of
from .consents import parsed
from .drafts import drafting

RELATED = ("citizen", "plan_version__plan", "plan_version__agreed_by", "plan_version__saved_by", "requested_by")
RELATED += ("municipality", "decision__decided_by", "decision__replaces")


@require_http_methods(["GET", "POST"])
def document_create(request, pk):
    version = get_visible(request, PlanVersion, pk, related=("citizen", "plan"))
    permissions.check_can_print_plan(request.user, version.citizen)
    more, show = "_more" in request.POST, "_show" in request.POST
    goals = list(version.goals.all())
    before = None if version.is_draft else last_document(request.user, version.plan)
    initial, rows = _begin(version, goals, before)
    if request.method == "POST":
        rows = _posted_rows(request.POST, more)
    offered = {"plan_goals": goals, "bases": disclosure_bases(clock.today()), "rows": rows}
    form = DocumentForm(None if more or show else request.POST or None, initial=initial, **offered)
    if more or show:
        take_up(form, typed_in(request.POST))
    desk = drafting(request, version.citizen, form, "document", version.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(services.request_document, by=request.user, plan_version=version):
        desk.done()
        return redirect("cases:document", form.result.pk)
    context = {
        "citizen": version.citizen,
        "version": version,
        "drafting": desk,
        "consents": consents_to_choose(request.user, version.citizen),
        "sensitive_left_out": any(goal.sensitive for goal in goals),
        "copied": named_recipients(letter_recipients(version.citizen, LetterKind.PLANS, clock.today())),
        "pdf_missing": "" if rendering.is_available() else rendering.PdfUnavailable().text,
    }
    if request.method == "POST":
        context["means"] = _means(version.citizen, goals, DocumentForm(request.POST, **offered))
    return render_form(request, "cases/document_form.html", form, context)


def _means(citizen, goals, form):
    """The sentence of what can be read of a posted form, errors or not."""
    data = parsed(form)
    parts = data.get("parts", [])
    shown = rules.chosen_goals(goals, data.get("goals", []), parts)
    return what_it_means(
        citizen,
        sectors=data.get("sectors", []),
        topics=rules.topics_of_document(parts, [goal.area for goal in shown]),
        ground=data.get("ground", ""),
        purpose=ConsentPurpose.PLAN,
        recipient=data.get("recipients", ""),
        legal_basis=data.get("legal_basis", ""),
        on_paper=True,
    )


def _begin(version, goals, before):
    """What the form starts with: every part but the frame, every goal but the sensitive ones, the people of last time.

    Sensitive goals are never chosen beforehand (D12), whatever was chosen last time.
    """
    initial = {
        "ground": DisclosureGround.TO_CITIZEN if version.is_draft else DisclosureGround.CONSENT,
        "parts": [part for part in DocumentPart.values if part != DocumentPart.PURPOSE],
        "goals": [str(goal.key) for goal in goals if not goal.sensitive],
    }
    questions, people = 0, 0
    for line in before.lines.all() if before else ():
        if line.kind == DocumentLine.Kind.PERSON:
            names = (f"person_{people}", f"person_from_{people}", f"person_note_{people}")
            initial |= dict(zip(names, (line.text, line.who, line.note), strict=True))
            people += 1
    return initial, (max(QUESTION_ROWS, questions), max(PEOPLE_ROWS, people + 1 if people else 0))


def _posted_rows(data, more):
    count = {
        name: sum(1 for key in data if key.startswith(f"{name}_") and key.removeprefix(f"{name}_").isdigit())
        for name in ("question", "person")
    }
    extra = 3 if more else 0
    return count["question"] + extra, count["person"] + extra


@require_POST
def letter_create(request, pk):
    """Ask for a made decision as a letter."""
    row = get_visible(request, Decision, pk, related=("citizen",))
    letter = services.request_letter(by=request.user, decision=row)
    return redirect("cases:document", letter.pk)


@require_safe
def document(request, pk):
    """How far the document is; with htmx it looks again by itself until it is there."""
    row = _document(request, pk, noted=not request.htmx)  # the read was noted when the page was opened
    context = {
        "document": row,
        "version": row.plan_version,
        "decision": row.decision,
        "citizen": row.citizen,
        "waiting": row.status in (DocumentStatus.REQUESTED, DocumentStatus.RENDERING),
        "ready": row.status == DocumentStatus.READY,
        "taken_back_on": taken_back_on(row.source),
        "reason": rendering.PdfUnavailable().text if row.failure == "no_pango" else "",
        "basis": queries.legal_basis_name(row.legal_basis, clock.today()) if row.legal_basis else "",
        "copies": copies_of(row),
    }
    whole = "cases/letter.html" if row.is_letter else "cases/document.html"
    return render(request, "cases/_document_state.html" if request.htmx else whole, context)


def _document(request, pk, **how):
    """The document, for those who read what it is of; asked the same of the page, of each look, and of the file."""
    row = get_visible(request, PlanDocument, pk, related=RELATED, **how)
    permissions.check_can_read_document(request.user, row, groups_of(request, row.citizen))
    return row


@require_POST
def document_retry(request, pk):
    row = get_visible(request, PlanDocument, pk, related=("citizen",))
    services.retry_document(by=request.user, document=row)
    messages.success(request, _("The document is being made once more."))
    return redirect("cases:document", pk)


@require_safe
def document_file(request, pk):
    """The file, for those who reach the plan; never kept in a cache, never run as a page."""
    row = _document(request, pk, kind=ReadKind.DOCUMENT)
    if row.status != DocumentStatus.READY:
        raise Http404
    if row.is_letter:
        name = f"afgoerelse-{row.decision_id}.pdf"
    else:
        name = f"plan-{row.plan_version.plan.number}-v{row.plan_version.number}.pdf"
    return download_stored(row.file, "application/pdf", name)


@require_safe
def document_print(request, pk):
    """The same as a page to read or to print from the browser, in Danish like the document."""
    row = _document(request, pk, kind=ReadKind.DOCUMENT)
    with translation.override("da"):
        if row.is_letter:
            return render(request, letters.TEMPLATE, {"page": letters.letter_page(row)})
        mark = taken_back_on(row.source)
        return render(request, queries.TEMPLATE, {"page": queries.document_page(row), "taken_back_on": mark})
