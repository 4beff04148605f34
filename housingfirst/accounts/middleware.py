"""Two small layers round every view: the second factor, and the transaction that carries the municipality."""

from urllib.parse import urlencode

import pghistory
from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse

from housingfirst.core import error_pages
from housingfirst.core.db import municipality_scope
from housingfirst.core.errors import DomainError, NotAllowed

# Views that a person with a password but without a token must reach.
WITHOUT_TOKEN = {"accounts:token", "accounts:enrol", "accounts:logout", "set_language", "healthz", "readyz"}


class SecondFactorMiddleware:
    """Password alone opens nothing: outside the demo everybody shows a token first (TOTP)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if settings.HF_DEMO or not request.user.is_authenticated or request.user.is_verified():
            return None
        if request.resolver_match.view_name in WITHOUT_TOKEN:
            return None
        return HttpResponseRedirect(f"{reverse('accounts:token')}?{urlencode({'next': request.get_full_path()})}")


class MunicipalityMiddleware:
    """One transaction per request, in which row security shows the user's municipality and history knows the actor.

    It runs the view from `process_view`, after every other layer has had its say: what it lets out of the
    transaction as an exception is rolled back, what the view returns is committed.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if getattr(view, "without_transaction", False):
            return None
        try:
            return self._view_in_transaction(request, view, args, kwargs)
        except NotAllowed:
            raise
        except DomainError as refusal:  # rolled back; a button that no form stands behind said no
            return error_pages.conflict(request, refusal)

    def _view_in_transaction(self, request, view, args, kwargs):
        user = request.user
        municipality_id = user.municipality_id if user.is_authenticated else None
        with municipality_scope(municipality_id):
            if request.method in ("GET", "HEAD", "OPTIONS") or not user.is_authenticated:
                return view(request, *args, **kwargs)
            with pghistory.context(user=user.pk, view=request.resolver_match.view_name):
                return view(request, *args, **kwargs)
