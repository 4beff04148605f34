"""What a page that is open to all needs: where a request comes from, and how much of it is read at most."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from housingfirst.core import error_pages


def client_address(request: HttpRequest) -> str:
    """The address a request comes from: the one our own proxy has written last, else the connection's.

    What stands before it in `X-Forwarded-For` is the sender's own word and counts for nothing.
    """
    if settings.BEHIND_PROXY:
        forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        if forwarded:
            return forwarded
    return request.META.get("REMOTE_ADDR", "")


def small_body(most: int) -> Callable[[Callable[..., HttpResponse]], Any]:
    """`@small_body(100_000)`: a larger body is refused before a byte of it is read (`BodyLimitMiddleware`)."""

    def mark(view: Any) -> Any:
        view.body_limit = most
        return view

    return mark


class BodyLimitMiddleware:
    """Stands before whatever reads the form (the CSRF check does), so that size is refused by the number alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        most = getattr(view, "body_limit", None)
        length = request.META.get("CONTENT_LENGTH") or "0"
        if most is not None and (not length.isdigit() or int(length) > most):
            return error_pages.bad_request(request)
        return None
