"""Pages that say no, in the voice of the house: what happened, what is kept, what to do now.

The same page answers htmx: it is put in the place of the page's content, so that no refusal goes unseen.
"""

import logging
import secrets
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseServerError
from django.shortcuts import render
from django.template import loader
from django.utils.translation import gettext as _

from housingfirst.core.db import municipality_scope
from housingfirst.core.errors import DomainError, NotAllowed

logger = logging.getLogger(__name__)


def _page(request: HttpRequest, template: str, status: int, context: dict[str, Any] | None = None) -> HttpResponse:
    """The page in the frame of whoever is logged in, whose menu needs the municipality's transaction."""
    user = getattr(request, "user", None)
    logged_in = user is not None and user.is_authenticated
    context = {"layout": "base.html" if logged_in else "base_plain.html", **(context or {})}
    with municipality_scope(user.municipality_id) if logged_in else nullcontext():
        return for_htmx(request, render(request, template, context, status=status))


def for_htmx(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let a whole page that answers an htmx request replace the content of the page that asked."""
    if request.headers.get("HX-Request"):
        response["HX-Retarget"], response["HX-Reswap"], response["HX-Reselect"] = "#main", "innerHTML", "#main > *"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request cannot be read, for example because it is too large."""
    return _page(request, "errors/400.html", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: in scope but not allowed, with the reason the check gave; 404 where the check says there is no such row."""
    if isinstance(exception, NotAllowed) and exception.status == 404:
        return not_found(request, exception)
    reason = str(exception) if isinstance(exception, NotAllowed) or (exception and exception.args) else ""
    return _page(request, "errors/403.html", 403, {"reason": reason})


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: does not exist, or not for this user; the page does not say which."""
    return _page(request, "errors/404.html", 404)


class WrongMethodMiddleware:
    """405: the address of a button was opened as a page, mostly after logging in again; else the window stays blank."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "GET" and isinstance(response, HttpResponseNotAllowed) and not response.content:
            page = _page(request, "errors/405.html", 405)
            page["Allow"] = response["Allow"]
            return page
        return response


def conflict(request: HttpRequest, refusal: DomainError, *, back: str = "", actions: Any = ()) -> HttpResponse:
    """409: a rule or somebody faster said no to a button. `actions` are (label, url) pairs that show the way."""
    context = {"text": str(refusal), "back": back or _same_site_referer(request), "actions": actions}
    return _page(request, "errors/409.html", 409, context)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was open too long, or the browser sends no cookies."""
    return _page(request, "errors/csrf.html", 403, {"back": request.get_full_path()})


def server_error(request: HttpRequest) -> HttpResponse:
    """500: without database, session or context processors, which may be what broke. The code leads to the log."""
    code = f"{secrets.token_hex(2)}-{secrets.token_hex(2)}".upper()
    logger.error("server error %s at %s", code, request.resolver_match.view_name if request.resolver_match else "?")
    try:
        sent = request.method not in ("GET", "HEAD")
        context = {"code": code, "again": request.get_full_path(), "sent": sent}
        body = loader.get_template("errors/500.html").render(context)
    except Exception:  # the last page must come, whatever is broken
        logger.exception("the page for server errors could not be drawn")
        words = _("Something went wrong on our side")
        body = f"<!doctype html><title>Housing First</title><p>{words}: {code}</p>"
    return for_htmx(request, HttpResponseServerError(body))


def _same_site_referer(request: HttpRequest) -> str:
    referer = request.headers.get("Referer", "")
    own = f"{request.scheme}://{request.get_host()}/"
    path = "/" + referer.removeprefix(own) if referer.startswith(own) else ""
    return "" if path.startswith("//") else path  # which a browser would take for another site
