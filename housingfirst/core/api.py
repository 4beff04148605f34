"""The API's one translation of refusals."""

from rest_framework.response import Response
from rest_framework.views import exception_handler as default_handler

from .errors import DomainError


def exception_handler(error, context):
    """A DomainError becomes its status with {"code", "detail", "params"}; the rest as DRF does it."""
    if isinstance(error, DomainError):
        params = {key: str(value) for key, value in error.params.items()}
        return Response({"code": error.code, "detail": error.text, "params": params}, status=error.status)
    return default_handler(error, context)
