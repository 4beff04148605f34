"""Log lines hold ids and codes: what an error says of a row, or quotes of a text, is left out.

PostgreSQL quotes the row that breaks a constraint and Python the text it cannot read, so an error's own words may be a
CPR number or a note. Its kind, its constraint and the lines of code it came through are what one looks for.
"""

import logging
import re
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import InterfaceError, OperationalError

# Errors whose first line is about code, settings or the connection, never about what a row holds.
ABOUT_CODE = (ImportError, AttributeError, NameError, ImproperlyConfigured, InterfaceError, OperationalError)
CODE = re.compile(r"[a-z][a-z0-9_]*|[0-9A-Z]{5}")  # our codes and constraints; PostgreSQL's states


class LineFormatter(logging.Formatter):
    """The line as ever, with errors as their kind and where they came from."""

    def format(self, record: logging.LogRecord) -> str:
        args, error = record.args, record.exc_info[1] if record.exc_info else None
        if isinstance(args, dict) and "exc" in args:  # Celery puts the error's words into the message
            record.args = {**args, "exc": kind_of(error) if error else "", "traceback": ""}
        known, record.exc_text = record.exc_text, None  # another formatter's words
        try:
            return super().format(record)
        finally:
            record.args, record.exc_text = args, known

    def formatException(self, ei: Any) -> str:  # noqa: N802  (the name the library calls)
        return "".join(_lines(ei[1], ei[2])).rstrip("\n")


class WithoutFlood(logging.Filter):
    """No line for a request refused because too many come, nor for one refused by a page that is open to all.

    A flood must not fill the disk either. The page is known by the limit of its body (`core.public.small_body`).
    """

    def filter(self, record: logging.LogRecord) -> bool:
        status = getattr(record, "status_code", None) or 0
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        is_open_to_all = getattr(getattr(match, "func", None), "body_limit", None) is not None
        return status != 429 and not (is_open_to_all and 400 <= status < 500)


def kind_of(error: BaseException) -> str:
    """`IntegrityError (23505, citizen_cpr_once)`, `ValueError`, `CprTaken (cpr_taken)`."""
    facts = [getattr(error, "code", None)]
    for one in (error, error.__cause__):
        diag = getattr(one, "diag", None)
        facts += [getattr(one, "sqlstate", None), getattr(diag, "constraint_name", None)]
    found = ", ".join(dict.fromkeys(fact for fact in facts if isinstance(fact, str) and CODE.fullmatch(fact)))
    words = str(error).split("\n", 1)[0] if isinstance(error, ABOUT_CODE) else ""
    return type(error).__name__ + (f" ({found})" if found else "") + (f": {words}" if words else "")


def _lines(error: BaseException | None, trace: TracebackType | None) -> Iterator[str]:
    """The error with those it came from, the first one first."""
    if error is None:
        return
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _lines(before, before.__traceback__)
        yield "then:\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(trace)
    yield f"{kind_of(error)}\n"
