"""Jobs loop over municipalities: one transaction and one row-security scope each (D4)."""

from collections.abc import Iterator

from housingfirst.core.db import municipality_scope

from .models import Municipality, MunicipalityKind


def each_municipality() -> Iterator[Municipality]:
    """Every ordinary municipality, each inside its own scope and transaction."""
    for municipality in Municipality.objects.filter(kind=MunicipalityKind.ORDINARY):
        with municipality_scope(municipality.pk):
            yield municipality
