"""Without network: the page and the worker a phone keeps, the day's list, and the door for what waited."""

import hashlib
import json
from datetime import timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.staticfiles import finders
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cases import services as cases
from cases.models import Citizen
from cases.reading import get_visible, note_list
from housingfirst.core import clock

from .. import permissions, queries, services
from ..forms import ContactForm
from ..models import Appointment, Contact

# What the page without network is made of. Nothing here knows a citizen.
FONT = "vendor/dkfds/fonts/IBMPlexSans/complete/woff2/IBMPlexSans-{}.woff2"
SHELL = [
    "vendor/dkfds/css/dkfds.min.css", "css/look.css", "js/device.js", "js/app.js", "js/offline.js",
    "vendor/dkfds/img/all-svg-icons.svg", "img/favicon.svg",
    *(FONT.format(weight) for weight in ("Regular", "SemiBold", "Bold")),
]  # fmt: skip
PRESET = ("outcome", "length", "minutes", "day", "moment", "place")
ASKED = ("logged_already", "called_off")
ON_ITS_WAY = timedelta(seconds=5)  # the last draft of a form may come just after the form


def _offline_context():
    form = ContactForm(proposal=clock.now())
    # The next time by the norm of the course is proposed only where the server is asked.
    form.fields["next"].choices = [one for one in reversed(form.fields["next"].choices) if one[0] != "proposed"]
    form.initial = {"next": "none"}
    return {"form": form}


@require_safe
@login_not_required
@never_cache
def offline_page(request):
    """The same for everybody, in Danish: the device fills it in from what only it can read.

    Before unsent visits are deleted, or left behind at log-out, it says how many (SUP-176).
    """
    with translation.override("da"):
        return render(request, "support/offline.html", _offline_context())


@cache
def _version() -> str:
    """Changes when anything the device keeps of the page changes."""
    with translation.override("da"):
        parts = [render_to_string("support/offline.html", _offline_context()).encode()]
    parts += [Path(found).read_bytes() for name in SHELL if (found := finders.find(name))]
    return hashlib.sha256(b"".join(parts)).hexdigest()[:12]


@require_safe
@login_not_required
@never_cache
def service_worker(request):
    """At the root, because a service worker sees only what lies below it."""
    page = reverse("offline")
    shell = {"name": f"hf-{_version()}", "page": page, "files": [page, *(static(name) for name in SHELL)]}
    source = (settings.BASE_DIR / "support" / "service_worker.js").read_text(encoding="utf-8")
    return HttpResponse(f"const SHELL = {json.dumps(shell)};\n{source}", content_type="text/javascript; charset=utf-8")


@require_safe
def offline_day(request):
    """Whose device it is, the key, and the day's list. What is given is read, and noted.

    `?key` leaves the list out; `?csrf` asks for no more than a token.
    """
    if "csrf" in request.GET:  # to log out with, whoever it is
        return JsonResponse({"csrf": get_token(request)})
    permissions.check_can_log_contacts(request.user)
    answer = {"owner": request.user.pk, "keys": queries.device_keys(request.user), "csrf": get_token(request)}
    if "key" not in request.GET:
        day = queries.device_day(request.user)
        note_list(request, [one.appointment.citizen_id for one in day.visits])
        answer |= {
            "given_at": day.given_at.isoformat(),
            "seconds": int((day.gone_at - day.given_at).total_seconds()),
            "visits": [_visit(one) for one in day.visits],
        }
    return JsonResponse(answer)


def _visit(one):
    row = one.appointment
    form = ContactForm(initial=ContactForm.preset(row.starts_at, row.minutes, row), proposal=row.starts_at)
    return {
        "appointment": row.pk,
        "citizen": row.citizen_id,
        "name": one.name,
        "starts_at": row.starts_at.isoformat(),
        "place": row.get_place_display(),
        "address": one.address,
        "warnings": [{"label": label, "text": text} for label, text in one.warnings],
        "preset": {name: "" if (value := form[name].value()) is None else str(value) for name in PRESET},
    }


def _appointment(request, citizen):
    number = request.POST.get("appointment", "")
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        return None
    return Appointment.objects.visible_to(request.user).filter(citizen=citizen, pk=number).first()


def _sent_before(request, citizen):
    """What was saved from this entry already, whatever has become of the form since."""
    try:
        key = UUID(request.POST.get("client_key", ""))
    except ValueError:
        return None
    rows = Contact.objects.visible_to(request.user)
    return rows.filter(client_key=key, worker=request.user, citizen=citizen).first()


def _ago(seconds):
    return timedelta(seconds=int(seconds) if seconds.isascii() and seconds.isdigit() and len(seconds) < 9 else 0)


@require_POST
def offline_visit(request, pk):
    """One visit that waited on a device: saved (200), a question (409), to be mended (422), or somebody else's (403).

    It shows nothing of the citizen, so no read is noted.
    """
    citizen = get_visible(request, Citizen, pk, noted=False)
    permissions.check_can_log_contact(request.user, citizen)
    owner = request.POST.get("owner", "")
    if owner != str(request.user.pk):  # typed by one, sent while another is logged in
        said = _("Somebody else wrote this visit. It stays on the phone until the one who wrote it logs in there.")
        return JsonResponse({"state": "foreign", "said": said}, status=403 if owner else 422)
    contact = _sent_before(request, citizen)
    if contact is None:
        form = ContactForm(request.POST, proposal=clock.now())
        told = {"appointment": _appointment(request, citizen), "anyway": "anyway" in request.POST}
        if not form.submit(services.log_from_device, by=request.user, citizen=citizen, **told):
            return _not_saved(form)
        contact = form.result
    if "from_page" in request.POST:  # typed on the page of the visit, whose draft is this
        until = clock.now() - _ago(request.POST["from_page"]) + ON_ITS_WAY
        cases.forget_typed(by=request.user, citizen=citizen, form="contact", until=until)
    return JsonResponse({"state": "saved", "url": reverse("support:contact-saved", args=[contact.pk])})


def _not_saved(form):
    asked = any(form.has_error(NON_FIELD_ERRORS, code) for code in ASKED)
    said = " ".join(str(text) for errors in form.errors.values() for text in errors)
    return JsonResponse({"state": "asked" if asked else "refused", "said": said}, status=409 if asked else 422)
