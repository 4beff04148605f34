"""Refusals. A refusal is an exception with a code, parameters and a sentence a case worker understands.

The sentence says what cannot be done and the numbers, what is kept, and what to do now (`look`, voice and tone).
"""

from typing import Any

from django.core.exceptions import PermissionDenied


class DomainError(Exception):
    """A rule refuses. Subclasses set `code`, `message` (lazy, with named parameters), `field` and `status`."""

    code = "refused"
    message: Any = ""
    field: str | None = None
    status = 409

    def __init__(self, message: Any = None, *, code: str | None = None, field: str | None = None, **params: Any):
        if message is not None:
            self.message = message
        if code is not None:
            self.code = code
        if field is not None:
            self.field = field
        self.params = params
        super().__init__(self.code)

    @property
    def text(self) -> str:
        """The sentence in the active language, parameters filled in."""
        text = str(self.message)
        return text % self.params if self.params else text

    def __str__(self) -> str:
        return self.text


class NotAllowed(DomainError, PermissionDenied):
    """The actor may see the row but not do this to it: 403 with the reason."""

    code = "not_allowed"
    status = 403


class ConcurrentChange(DomainError):
    """Somebody else was faster. Nothing was changed; what was typed is still there."""

    code = "concurrent_change"
