"""Contacts and appointments: who met the citizen, when, where, and how it went."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import MunicipalityBound, User, track
from housingfirst.core import clock

from ..choices import AppointmentState, LifeArea, Outcome, ParticipantKind, Place
from ..querysets import AppointmentQuerySet, ContactBoundQuerySet, ContactQuerySet
from .activities import GroupActivity
from .courses import Course


@track()
class Contact(MunicipalityBound):
    """A contact with a citizen, held or tried. The course is the one that ran that day; outreach has none yet.

    Logged once: `client_key` comes from the form, so that a second press, or a phone that sends again, changes nothing.
    A contact logged by mistake is withdrawn with a reason and counts nowhere; it is never deleted.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="contacts")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="contacts", null=True, blank=True)
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="contacts")
    happened_at = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    place = models.CharField(_("where"), max_length=10, choices=Place)
    outcome = models.CharField(_("how it went"), max_length=20, choices=Outcome)
    note = models.TextField(_("note"), max_length=20_000, blank=True)
    own_words = models.TextField(_("the citizen's own words"), max_length=2_000, blank=True)
    life_areas = ArrayField(models.CharField(max_length=20, choices=LifeArea), default=list, blank=True)
    activity = models.ForeignKey(
        GroupActivity, on_delete=models.PROTECT, related_name="contacts", null=True, blank=True
    )
    client_key = models.UUIDField(unique=True, editable=False)
    logged_at = models.DateTimeField(default=clock.now, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    withdrawn_reason = models.CharField(_("why it was withdrawn"), max_length=300, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_at", "-pk"]
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__lte=1440),
                name="contact_within_a_day",
                violation_error_message=_("A contact lasts at most 24 hours. Write the minutes."),
            ),
            models.UniqueConstraint(
                fields=["activity", "citizen"],
                condition=Q(withdrawn_at__isnull=True),
                name="contact_once_in_activity",
                violation_error_message=_("The citizen already stands on the activity."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_reason="")),
                name="contact_withdrawn_by_with_reason",
                violation_error_message=_("Write why the contact is withdrawn."),
            ),
        ]
        indexes = [
            models.Index(fields=["citizen", "-happened_at"], name="contact_by_citizen"),
            models.Index(fields=["course", "-happened_at"], name="contact_by_course"),
            models.Index(fields=["worker", "-happened_at"], name="contact_by_worker"),
            models.Index(fields=["activity"], condition=Q(activity__isnull=False), name="contact_by_activity"),
        ]

    def __str__(self):
        return f"contact {self.pk}"

    @property
    def is_held(self):
        return self.outcome == Outcome.HELD and self.withdrawn_at is None

    class Privacy:
        notes = ["note", "own_words", "life_areas", "withdrawn_reason"]
        operational = ["id", "municipality", "citizen", "course", "worker", "happened_at", "minutes", "place"]
        operational += ["outcome", "activity", "client_key", "logged_at", "withdrawn_at", "withdrawn_by"]


@track()
class ContactParticipant(MunicipalityBound):
    """Somebody else who took part in a contact."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="participants")
    kind = models.CharField(_("who"), max_length=12, choices=ParticipantKind)
    name = models.CharField(_("name"), max_length=120, blank=True)

    objects = ContactBoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant")
        constraints = [
            models.UniqueConstraint(fields=["contact", "kind", "name"], name="contactparticipant_once"),
        ]

    def __str__(self):
        return f"{self.kind} at contact {self.contact_id}"

    class Privacy:
        notes = ["kind", "name"]
        operational = ["id", "municipality", "contact"]


@track()
class Appointment(MunicipalityBound):
    """An agreed time with a citizen. Logging the contact settles it; a cancelled one says who knows and why."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="appointments")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="appointments")
    starts_at = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=45)
    place = models.CharField(_("where"), max_length=10, choices=Place, default=Place.HOME)
    about = models.CharField(_("about"), max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=AppointmentState, default=AppointmentState.PLANNED)
    contact = models.OneToOneField(Contact, on_delete=models.PROTECT, related_name="appointment", null=True, blank=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now, editable=False)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=AppointmentState.DONE, contact__isnull=False)
                | (~Q(state=AppointmentState.DONE) & Q(contact__isnull=True)),
                name="appointment_done_has_contact",
            ),
            models.UniqueConstraint(
                fields=["worker", "citizen", "starts_at"],
                condition=Q(state=AppointmentState.PLANNED),
                name="appointment_planned_once",
                violation_error_message=_("That appointment is already there."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["worker", "starts_at"],
                condition=Q(state=AppointmentState.PLANNED),
                name="appointment_planned",
            ),
            models.Index(fields=["citizen", "starts_at"], name="appointment_by_citizen"),
        ]

    def __str__(self):
        return f"appointment {self.pk}"

    class Privacy:
        notes = ["about"]
        operational = ["id", "municipality", "citizen", "worker", "starts_at", "minutes", "place", "state", "contact"]
        operational += ["made_by", "made_at"]
