"""Where a course started from: the sub-target group, fixed once it is set."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.choices import HomelessDuration, SubTargetGroup
from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..querysets import CourseBoundQuerySet
from .courses import Course


@track()
class CourseStart(MunicipalityBound):
    """The sub-target group at the start of a course (001 R2), and how long homelessness had lasted (T4.6).

    One row a course, said once: what every outcome is measured against must not move with the outcome. A trigger
    refuses every change.
    """

    course = models.OneToOneField(Course, on_delete=models.PROTECT, related_name="start")
    sub_target_group = models.CharField(_("at the start"), max_length=10, choices=SubTargetGroup)
    homeless_duration = models.CharField(
        _("how long homelessness had lasted"), max_length=10, choices=HomelessDuration, blank=True
    )
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sub_target_group=SubTargetGroup.AT_RISK, homeless_duration="")
                | (Q(sub_target_group=SubTargetGroup.HOMELESS) & ~Q(homeless_duration="")),
                name="coursestart_duration_of_homeless",
                violation_error_code="duration_not_homeless",
                violation_error_message=_("The duration of homelessness is asked of those in homelessness only."),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="coursestart_never_changes",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func="""
                    raise exception using errcode = 'check_violation', constraint = 'coursestart_never_changes',
                        message = 'the start of a course never changes';
                """,
            ),
        ]

    def __str__(self):
        return f"start of course {self.course_id}"

    class Privacy:
        housing = ["sub_target_group", "homeless_duration"]
        operational = ["id", "municipality", "course", "noted_by", "noted_at"]
