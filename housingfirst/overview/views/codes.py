"""The administrator's pages of the code lists: names, order, validity, and what each code counts as."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.forms.drafts import take_up, typed_in
from housingfirst.accounts import codes, permissions
from housingfirst.accounts.codes import queries, services
from housingfirst.core import exports
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column

from ..code_forms import CodeForm

COLUMNS = [
    Column("name", gettext_lazy("Name"), lambda row: row.code.label),
    Column("code", gettext_lazy("Code"), lambda row: row.code.code),
    Column("national", gettext_lazy("Counts as"), lambda row: str(row.code.national_label)),
    Column("national_code", gettext_lazy("National code"), lambda row: row.code.national),
    Column(
        "from", gettext_lazy("From"), lambda row: None if row.code.starts_on == codes.ALWAYS else row.code.starts_on
    ),
    Column("until", gettext_lazy("Until"), lambda row: row.code.ends_on),
    Column("used", gettext_lazy("In use"), "is_used"),
    Column("origin", gettext_lazy("Comes from"), lambda row: str(row.origin)),
]


@require_safe
def code_lists(request):
    permissions.check_can_manage_codes(request.user)
    return render(request, "overview/code_lists.html", {"rows": queries.list_rows(request.user)})


def _declared(request, key):
    permissions.check_can_manage_codes(request.user)
    if key not in codes.REGISTRY:
        raise Http404
    return codes.REGISTRY[key]


@require_safe
def code_list(request, key):
    """One list with its codes; `q` narrows it by name, `export` gives it as a file."""
    declared = _declared(request, key)
    rows = queries.code_rows(request.user, declared)
    if request.GET.get("export") in exports.WRITERS:
        return exports.WRITERS[request.GET["export"]](str(declared.label), COLUMNS, rows)
    q = " ".join(request.GET.get("q", "").replace("\0", "").split())[:100]
    shown = [row for row in rows if q.casefold() in f"{row.code.label} {row.code.national_label}".casefold()]
    context = {"declared": declared, "rows": shown, "count": len(rows), "q": q}
    return render(request, "overview/code_list.html", context)


def _form(request, declared, **kwargs):
    """The form; the button that looks for a national code shows it again with what was typed."""
    looking = "_show" in request.POST
    form = CodeForm(None if looking else request.POST or None, declared=declared, **kwargs)
    if looking:
        take_up(form, typed_in(request.POST))
    return form


@require_http_methods(["GET", "POST"])
def code_add(request, key):
    declared = _declared(request, key)
    form = _form(request, declared)
    if form.submit(services.add_code, by=request.user, list_key=key):
        messages.success(request, _("The code is added. It stands last in the list; move it where it belongs."))
        return redirect("overview:code-list", key)
    return render_form(request, "overview/code_form.html", form, {"declared": declared})


@require_http_methods(["GET", "POST"])
def code_edit(request, key, code):
    declared = _declared(request, key)
    row = queries.one_row(request.user, declared, code)
    if row is None or row.code.is_removed:
        raise Http404
    form = _form(request, declared, row=row, version=row.code.version)
    if form.submit(services.change_code, by=request.user, list_key=key, code=code):
        messages.success(request, _("The code is changed. Whatever is written under it keeps it."))
        return redirect("overview:code-list", key)
    return render_form(request, "overview/code_form.html", form, {"declared": declared, "row": row})


ACTS = {
    "off": (services.switch_off, gettext_lazy("The code is switched off. Whatever is written under it keeps it.")),
    "on": (services.switch_on, gettext_lazy("The code can be chosen again.")),
    "remove": (services.remove_code, gettext_lazy("The code is taken away. Nothing was written under it.")),
}


@require_POST
def code_act(request, key, code, act):
    """The buttons of a code: move it up or down, switch it off or on, take away what was never used."""
    _declared(request, key)
    if act in ("up", "down"):
        services.move_code(by=request.user, list_key=key, code=code, up=act == "up")
    elif act in ACTS:
        service, words = ACTS[act]
        version = request.POST.get("version", "")
        if not (version.isascii() and version.isdigit() and len(version) < 9):
            raise StaleVersion
        service(by=request.user, list_key=key, code=code, version=int(version))
        messages.success(request, words)
    else:
        raise Http404
    return redirect("overview:code-list", key)
