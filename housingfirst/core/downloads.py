"""A file as an answer: always downloaded, never shown inside a page or run as one, never kept in a cache."""

from typing import Any

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def download(content: bytes, content_type: str, name: str) -> HttpResponse:
    """`name`: what the browser calls it; it says no citizen's name but where the file came with one."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "no-store, private"
    return response


def download_stored(stored: Any, content_type: str, name: str) -> HttpResponse:
    """A file of a row (`FileField`), read whole: some tens of kilobytes, an attachment at most what its limit says."""
    with stored.open("rb") as file:
        return download(file.read(), content_type, name)
