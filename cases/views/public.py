"""The pages that are open to all: choose the municipality, write, and read what happens next."""

from functools import wraps

import pghistory
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from housingfirst.accounts import parameters
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from housingfirst.core.forms import render_form
from housingfirst.core.public import client_address, small_body

from .. import queries, rules, services
from ..forms.public import PublicInquiryForm, read_token
from ..parameters import PUBLIC_FORM, PUBLIC_OPEN, PUBLIC_PHONE, PUBLIC_TEXT

FIRST_ATTEMPT = services.LIMITS["first_attempt"]
REFUSED = 400
LARGEST = 2_000_000  # bytes; a form with every field full holds a hundredth of it


@require_safe
@login_not_required
def concern_choose(request):
    """Which municipality? Where there is only one, straight to its form."""
    found = queries.public_municipalities()
    if len(found) == 1:
        return redirect("cases:concern-write", found[0].pk)
    return render(request, "cases/public/choose.html", {"municipalities": found})


def _in_municipality(view):
    """Open row security for the one municipality of the address, for this request; whoever asks is nobody in it.

    Nothing of a case is read behind this door: the parameters, the code lists of the form, the system user, the
    counters of the hour, and the number of an inquiry whose key the sender holds.
    """

    @wraps(view)
    def inside(request, pk):
        municipality = queries.municipality_of(pk)
        if municipality is None:
            raise Http404
        with municipality_scope(municipality.pk):
            return view(request, municipality)

    return inside


@csrf_exempt  # for the check comes after the room, in `_checked`: a failed one counts as well
@small_body(LARGEST)
@never_cache
@require_http_methods(["GET", "POST"])
@login_not_required
@_in_municipality
def concern_write(request, municipality):
    values = parameters.values([*PUBLIC_FORM, FIRST_ATTEMPT], municipality.pk, clock.today())
    context = {
        "where": municipality,
        "words": values[PUBLIC_TEXT],
        "phone": values[PUBLIC_PHONE],
        "first_attempt": values[FIRST_ATTEMPT],
    }
    if not values[PUBLIC_OPEN]:
        return render(request, "cases/public/closed.html", context)
    if request.method != "POST":
        form = PublicInquiryForm(municipality_id=municipality.pk, offered=queries.inquiry_choices(municipality.pk))
        return render(request, "cases/public/write.html", context | {"form": form})
    where = {"municipality_id": municipality.pk, "address": client_address(request), "values": values}
    try:
        services.check_public_room(**where)
        response = _checked(request, municipality, context)
    except rules.TooManyAtOnce:
        found = read_token(request.POST.get("token", ""), municipality.pk)
        known = services.public_receipt(municipality_id=municipality.pk, client_key=found[0]) if found else ""
        return _received(request, context, known) if known else _rest(request, context)
    if response.status_code >= REFUSED:
        services.note_failed_post(**where)
    return response


@csrf_protect
def _checked(request, municipality, context):
    return _receive(request, municipality, context)


def _received(request, context, receipt):
    return render(request, "cases/public/received.html", context | {"number": rules.shown_receipt(receipt)})


def _receive(request, municipality, context):
    by, address = system_user(municipality.pk), client_address(request)
    offered = queries.inquiry_choices(municipality.pk)
    form = PublicInquiryForm(request.POST, municipality_id=municipality.pk, offered=offered)
    with pghistory.context(user=by.pk, view=request.resolver_match.view_name):
        taken = form.submit(services.record_public_inquiry, by=by, address=address)
    if taken:
        return _received(request, context, form.result)
    return render_form(request, "cases/public/write.html", form, context)


def _rest(request, context):
    """429, and what was typed stands in the page, to be sent again with one press."""
    names = set(PublicInquiryForm.base_fields) - {"website"}
    typed = [(name, value) for name in sorted(names & set(request.POST)) for value in request.POST.getlist(name)]
    response = render(request, "cases/public/rest.html", context | {"typed": typed}, status=429)
    response["Retry-After"] = "3600"
    return response
