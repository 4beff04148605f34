"""The search in the header. Posted: what is typed may be a name or a CPR number, and neither stands in an address."""

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from cases.reading import note_list, note_number_search
from housingfirst.audit.models import ReadKind

from .. import permissions
from ..forms import SearchForm
from ..search import search_for


@require_http_methods(["GET", "POST"])
def search(request):
    """Citizens, inquiries, dwellings and organisations one reaches; who is shown is noted in the access log."""
    permissions.check_can_search(request.user)
    form = SearchForm(request.POST or None)
    found = None
    if form.is_valid():
        found = search_for(request.user, form.cleaned_data["q"], form.cpr)
        if form.cpr:
            note_number_search(request, found.noted)
        else:
            note_list(request, found.noted, kind=ReadKind.SEARCH)
        form = SearchForm() if form.cpr else form  # a number is not shown again
    status = 422 if form.errors else 200
    return render(request, "overview/search.html", {"form": form, "found": found}, status=status)
