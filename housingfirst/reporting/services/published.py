"""Every write of reporting."""

from dataclasses import asdict

from django.db import transaction

from housingfirst.accounts.models import Municipality, MunicipalityKind
from housingfirst.core.db import municipality_scope

from .. import published
from ..models import PublishedCourse


@transaction.atomic
def load_published_cohort() -> int:
    """Load the published courses as municipalities A–D; what is there already stays. Returns how many were added.

    Done by a command on the server: these municipalities have neither users nor citizens.
    """
    added = 0
    courses = published.cohort()
    for letter in published.MUNICIPALITIES:
        municipality, _created = Municipality.objects.get_or_create(
            name=f"Kommune {letter}", defaults={"kind": MunicipalityKind.PUBLISHED}
        )
        own = [course for course in courses if course.municipality == letter]
        with municipality_scope(municipality.pk):
            if PublishedCourse.objects.filter(municipality=municipality).exists():
                continue
            for number, course in enumerate(own, start=1):
                fields = asdict(course) | {"municipality": municipality, "number": number}
                PublishedCourse.objects.create(**fields)
            added += len(own)
    return added
