"""Jobs loop over municipalities: one transaction and one row-security scope each (D4)."""

import logging
from collections.abc import Callable

from housingfirst.core.db import municipality_scope

from .models import Municipality, MunicipalityKind

log = logging.getLogger(__name__)


def in_each_municipality(work: Callable[[Municipality], object]) -> None:
    """Do `work` for every ordinary municipality, each inside its own scope and transaction.

    What fails in one is taken back there and leaves the others alone; the first error is raised when all had their
    turn, so that the job counts as failed.
    """
    failed = []
    for municipality in Municipality.objects.filter(kind=MunicipalityKind.ORDINARY).order_by("pk"):
        try:
            with municipality_scope(municipality.pk):
                work(municipality)
        except Exception as error:  # whatever it was: the next municipality must not wait for it
            log.error("a job failed in municipality %s: %s", municipality.pk, type(error).__name__)
            failed.append(error)
    if failed:
        raise failed[0]
