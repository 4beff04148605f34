"""The sub-target group at the start of a course: said once, never changed."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.rules import check_start
from housingfirst.accounts.models import User
from housingfirst.core.errors import DomainError

from .. import permissions
from ..models import Course, CourseStart


class StartFixed(DomainError):
    code, field = "start_fixed", "start"
    message = _(
        "The sub-target group at the start is noted and stays as it is, because every result is measured against it. "
        "Where the citizen lives now is recorded as a situation."
    )


@transaction.atomic
def note_start(*, by: User, course: Course, sub_target_group: str, homeless_duration: str = "") -> CourseStart:
    """Say where the course started from (CASE-134); refused when it is said already, whatever it says."""
    permissions.check_can_work_on(by, course)
    course = Course.objects.select_for_update(of=("self",)).get(pk=course.pk)
    if CourseStart.objects.filter(course=course).exists():
        raise StartFixed()
    return put_start(by=by, course=course, sub_target_group=sub_target_group, homeless_duration=homeless_duration)


def put_start(*, by: User, course: Course, sub_target_group: str, homeless_duration: str = "") -> CourseStart:
    """The same for the services that open a course, which have checked the actor themselves."""
    check_start(sub_target_group, homeless_duration)
    row = CourseStart(
        municipality_id=course.municipality_id,
        course=course,
        sub_target_group=sub_target_group,
        homeless_duration=homeless_duration,
        noted_by=by,
    )
    row.full_clean()
    row.save()
    return row
