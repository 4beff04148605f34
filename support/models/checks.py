"""The worker's reasons: why the course differs from the method, where a check says it does."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..querysets import CourseBoundQuerySet
from .courses import Course


@track()
class CheckAnswer(MunicipalityBound):
    """The reason given for a signal of a check (CHK-01…24).

    It holds as long as the signal is the same one (`signal_key`), and until `holds_until` where a day was set. It is
    never changed or deleted: what was answered, and what the signal said then, stays to be read.
    """

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="check_answers")
    code = models.CharField(_("check"), max_length=6)
    signal = models.CharField(_("what the check said"), max_length=300)
    signal_key = models.CharField(max_length=60, editable=False)
    reason = models.TextField(_("reason"), max_length=2_000)
    holds_until = models.DateField(_("holds until and including"), null=True, blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(default=clock.now, editable=False)

    objects = CourseBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-answered_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""), name="checkanswer_has_a_reason", violation_error_message=_("Write why.")
            ),
        ]
        indexes = [models.Index(fields=["course", "code", "-answered_at"], name="checkanswer_by_course")]

    def __str__(self):
        return f"answer to {self.code} of course {self.course_id}"

    @property
    def citizen(self):
        return self.course.citizen

    class Privacy:
        notes = ["signal", "signal_key", "reason"]
        operational = ["id", "municipality", "course", "code", "holds_until", "answered_by", "answered_at"]
