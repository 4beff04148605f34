"""Figures over several apps."""

from housingfirst.accounts.models import Municipality, MunicipalityKind
from housingfirst.core.db import municipality_scope

from .. import published
from ..models import PublishedCourse

FIELDS = [name for name in published.Published.__dataclass_fields__ if name != "municipality"]


def published_tables() -> dict[str, dict]:
    """The tables of the published evaluation, counted from the database, municipality by municipality."""
    courses: list[published.Published] = []
    for municipality in Municipality.objects.filter(kind=MunicipalityKind.PUBLISHED):
        letter = municipality.name.removeprefix("Kommune ")
        with municipality_scope(municipality.pk):
            for course in PublishedCourse.objects.order_by("number"):
                values = {name: getattr(course, name) for name in FIELDS}
                courses.append(published.Published(letter, **values))
    return published.tables_of(courses)
