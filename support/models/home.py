"""Making a home: what is needed in it, the first weeks, what one learns, whom one meets, and what is a safe place.

Source: 002b E8, E10, E11 [V].
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from cases.querysets import CitizenBoundQuerySet
from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import FurnishingPriority, FurnishingSource, GoesAlong, Kept, Rung
from ..querysets import FurnishingQuerySet


@track()
class FurnishingItem(MunicipalityBound):
    """A thing the citizen wants in the home: how soon, from where, at what price, and when it came."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="furnishing")
    kind = models.CharField(_("thing"), max_length=40)  # a code of FURNISHING
    what = models.CharField(_("more exactly"), max_length=120, blank=True)
    priority = models.CharField(_("how soon"), max_length=12, choices=FurnishingPriority)
    source = models.CharField(_("where from"), max_length=12, choices=FurnishingSource, blank=True)
    price = models.DecimalField(_("price"), max_digits=9, decimal_places=2, null=True, blank=True)
    needed_on = models.DateField(_("missing since"))
    got_on = models.DateField(_("came on"), null=True, blank=True)
    dropped_on = models.DateField(_("no longer wanted from"), null=True, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = FurnishingQuerySet.as_manager()

    class Meta:
        ordering = ["needed_on", "pk"]
        verbose_name = _("thing for the home")
        verbose_name_plural = _("things for the home")
        constraints = [
            models.CheckConstraint(
                condition=Q(got_on__isnull=True) | Q(dropped_on__isnull=True),
                name="furnishing_came_or_dropped",
                violation_error_message=_("Either it came, or it is no longer wanted. Leave one of the days empty."),
            ),
            models.CheckConstraint(
                condition=Q(price__isnull=True) | Q(price__gte=0),
                name="furnishing_price_not_negative",
                violation_error_message=_("A price cannot be less than 0 kr."),
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "needed_on"], name="furnishing_by_citizen"),
            models.Index(
                fields=["needed_on"],
                condition=Q(got_on__isnull=True, dropped_on__isnull=True),
                name="furnishing_missing",
            ),
        ]

    def __str__(self):
        return f"thing for the home {self.pk}"

    class Privacy:
        housing = ["kind", "what", "priority", "source", "needed_on", "got_on", "dropped_on"]
        economy = ["price"]
        operational = ["id", "municipality", "citizen", "noted_by", "noted_at", "version"]


@track()
class HomeStepTick(MunicipalityBound):
    """A step of the first weeks that is done. Two of one step, after a merge, are the step done once."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="home_steps")
    step = models.CharField(_("step"), max_length=40)  # a code of HOME_STEPS
    ticked_on = models.DateField(_("done"))
    ticked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["ticked_on", "pk"]
        verbose_name = _("step of the first weeks")
        verbose_name_plural = _("steps of the first weeks")
        indexes = [models.Index(fields=["citizen", "step"], name="homestep_by_citizen")]

    def __str__(self):
        return f"step of the first weeks {self.pk}"

    class Privacy:
        housing = ["step"]
        operational = ["id", "municipality", "citizen", "ticked_on", "ticked_by"]


@track()
class LivingSkill(MunicipalityBound):
    """How the citizen did one thing at home from a day on. The newest stands; older ones are its history."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="living_skills")
    skill = models.CharField(_("what"), max_length=40)  # a code of SKILLS
    rung = models.CharField(_("how"), max_length=10, choices=Rung)
    seen_on = models.DateField(_("from"))
    note = models.CharField(_("in short"), max_length=300, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-seen_on", "-pk"]
        verbose_name = _("living skill")
        verbose_name_plural = _("living skills")
        indexes = [models.Index(fields=["citizen", "-seen_on"], name="livingskill_by_citizen")]

    def __str__(self):
        return f"living skill {self.pk}"

    class Privacy:
        notes = ["skill", "rung", "seen_on", "note"]
        operational = ["id", "municipality", "citizen", "noted_by", "noted_at", "version"]


@track()
class CommunityActivity(MunicipalityBound):
    """Something the citizen wishes to do with others: the barrier, who goes along, whether it was kept."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="community_activities")
    kind = models.CharField(_("what kind"), max_length=40)  # a code of OFFERS
    wish = models.CharField(_("the citizen's wish"), max_length=500)
    wished_on = models.DateField(_("said on"))
    barrier = models.CharField(_("what stands in the way"), max_length=500, blank=True)
    goes_along = models.CharField(_("who goes along"), max_length=10, choices=GoesAlong, blank=True)
    planned_on = models.DateField(_("planned on"), null=True, blank=True)
    kept = models.CharField(_("how it went"), max_length=10, choices=Kept, blank=True)
    afterwards = models.CharField(_("what the citizen says of it"), max_length=500, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-wished_on", "-pk"]
        verbose_name = _("network or community activity")
        verbose_name_plural = _("network and community activities")
        constraints = [
            models.CheckConstraint(
                condition=Q(kept="") | Q(planned_on__isnull=False),
                name="communityactivity_kept_was_planned",
                violation_error_message=_("Write the day it was planned for, too."),
            ),
            models.CheckConstraint(
                condition=~Q(wish=""),
                name="communityactivity_has_wish",
                violation_error_message=_("Write what the citizen wishes."),
            ),
        ]
        indexes = [models.Index(fields=["citizen", "-wished_on"], name="communityactivity_by_citizen")]

    def __str__(self):
        return f"network or community activity {self.pk}"

    class Privacy:
        notes = ["kind", "wish", "wished_on", "barrier", "goes_along", "planned_on", "kept", "afterwards"]
        operational = ["id", "municipality", "citizen", "noted_by", "noted_at", "version"]


@track()
class SafePlace(MunicipalityBound):
    """What a good and safe place is, in the citizen's own words, on the day they said it."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="safe_places")
    own_words = models.TextField(_("in the citizen's own words"), max_length=2_000)
    said_on = models.DateField(_("said on"))
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        ordering = ["-said_on", "-pk"]
        verbose_name = _("what a safe place is")
        verbose_name_plural = _("what safe places are")
        constraints = [
            models.CheckConstraint(
                condition=~Q(own_words=""),
                name="safeplace_has_words",
                violation_error_message=_("Write what the citizen says."),
            ),
        ]
        indexes = [models.Index(fields=["citizen", "-said_on"], name="safeplace_by_citizen")]

    def __str__(self):
        return f"what a safe place is {self.pk}"

    class Privacy:
        notes = ["own_words", "said_on"]
        operational = ["id", "municipality", "citizen", "noted_by", "noted_at", "version"]
