"""What the public form reads: which municipalities there are, and nothing of a case."""

from housingfirst.accounts.models import Municipality, MunicipalityKind


def public_municipalities() -> list[Municipality]:
    """Those that use the application, by name."""
    return list(Municipality.objects.filter(kind=MunicipalityKind.ORDINARY).order_by("name"))


def municipality_of(pk: int) -> Municipality | None:
    return Municipality.objects.filter(pk=pk, kind=MunicipalityKind.ORDINARY).first()
