"""Concern inquiries (bekymringshenvendelser): how the municipality hears of somebody, and what came of it."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, Unit, User, track
from housingfirst.core import clock

from ..choices import (
    ConcernDomain,
    ContactKind,
    FollowUpEnd,
    Inquirer,
    InquiryOutcome,
    InquirySource,
    InquiryState,
    InquiryWay,
    KnownBefore,
    ReferringActor,
)
from ..querysets import InquiryQuerySet, ShortContactQuerySet
from ..rules import INQUIRY_MOVES, MAY_BE_TAKEN_UP
from .citizen import Citizen
from .detection import DetectionActor

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


def not_before_receipt(field, name):
    return models.CheckConstraint(
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": F("received_on")}),
        name=name,
        violation_error_message=_("The date lies before the day the inquiry was received. Choose a later date."),
    )


@track()
class ConcernInquiry(MunicipalityBound):
    """Somebody is worried about a person. The person is a name in free text until a citizen is linked.

    `source` is where the inquiry came from first, `referred_by` who passed it on. `source` and `reasons` are national
    codes and are what is counted; `local_source` and `local_reasons` are the municipality's own where one was
    chosen (then all that was chosen), else empty. The state and its dates are written by the services together with an
    InquiryStep; `due_on` is the day the next thing must have happened: after "no
    contact" there is one, or a reason why nobody tries any more.

    `person_cpr` waits for somebody who may see both to join the two, and goes when they are joined (CASE-97).
    `own_mark` is what the sender calls it, and sees beside its number (CASE-88).
    `receipt` is the number a sender of the public form got; `client_key` makes a form that is sent twice one inquiry.
    """

    received_on = models.DateField(_("received"))
    source = models.CharField(_("where from"), max_length=30, choices=InquirySource)
    local_source = models.CharField(_("where from, in the municipality's words"), max_length=40, blank=True)
    referred_by = models.CharField(_("passed on by"), max_length=30, choices=ReferringActor, blank=True)
    sender_name = models.CharField(_("the sender's name"), max_length=120, blank=True)
    sender_phone = models.CharField(_("the sender's phone"), max_length=30, blank=True)
    way = models.CharField(_("came by"), max_length=12, choices=InquiryWay, default=InquiryWay.STAFF)
    own_mark = models.CharField(_("the sender's own mark"), max_length=40, blank=True)
    receipt = models.CharField(_("receipt number"), max_length=8, blank=True, editable=False)
    client_key = models.UUIDField(null=True, blank=True, editable=False)
    sent_by_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    actor = models.ForeignKey(
        DetectionActor, on_delete=models.PROTECT, related_name="inquiries", null=True, blank=True,
        verbose_name=_("actor of the network"),
    )  # fmt: skip
    known_before = models.CharField(_("known to the municipality"), max_length=10, choices=KnownBefore)
    person_name = models.CharField(_("who it is about"), max_length=200, blank=True)
    person_cpr = models.CharField(_("CPR number"), max_length=10, blank=True)
    person_whereabouts = models.CharField(_("where the person can be met"), max_length=200, blank=True)
    reasons = ArrayField(models.CharField(max_length=30, choices=ConcernDomain), verbose_name=_("reasons"))
    local_reasons = ArrayField(
        models.CharField(max_length=40),
        default=list,
        blank=True,
        verbose_name=_("reasons, in the municipality's words"),
    )
    what_is_known = models.TextField(_("what is known"), max_length=10_000, blank=True)
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="inquiries", null=True, blank=True)

    state = models.CharField(_("state"), max_length=12, choices=InquiryState, default=InquiryState.NEW)
    state_since = models.DateField(_("in this state since"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=24, choices=InquiryOutcome, blank=True)
    follow_up_end = models.CharField(_("why the follow-up ended"), max_length=15, choices=FollowUpEnd, blank=True)
    last_step_on = models.DateField()
    first_attempt_on = models.DateField(_("first attempt"), null=True, blank=True)
    first_contact_on = models.DateField(_("first contact"), null=True, blank=True)
    settled_on = models.DateField(_("settled"), null=True, blank=True)
    due_on = models.DateField(_("next step at the latest"), null=True, blank=True)

    version = models.PositiveIntegerField(default=1, editable=False)
    recorded_at = models.DateTimeField(default=clock.now, editable=False)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)

    objects = InquiryQuerySet.as_manager()

    class Meta:
        verbose_name = _("concern inquiry")
        verbose_name_plural = _("concern inquiries")
        constraints = [
            models.CheckConstraint(
                condition=Q(reasons__len__gt=0),
                name="inquiry_has_reasons",
                violation_error_message=_("Choose at least one reason."),
            ),
            models.CheckConstraint(
                condition=(Q(state=InquiryState.SETTLED, settled_on__isnull=False) & ~Q(outcome=""))
                | (~Q(state=InquiryState.SETTLED) & Q(outcome="", settled_on__isnull=True)),
                name="inquiry_outcome_when_settled",
                violation_error_message=_("An inquiry is settled with an outcome and a date, all three together."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome=InquiryOutcome.COURSE) | Q(citizen__isnull=False),
                name="inquiry_course_has_citizen",
                violation_error_message=_("A course needs a citizen. Link or create the citizen first."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome=InquiryOutcome.NO_CONTACT) | Q(due_on__isnull=False) | ~Q(follow_up_end=""),
                name="inquiry_no_contact_followed_up",
                violation_error_message=_("After “no contact” comes a new try, or a reason why nobody tries any more."),
            ),
            models.CheckConstraint(
                condition=Q(follow_up_end="") | Q(outcome__in=sorted(MAY_BE_TAKEN_UP), due_on__isnull=True),
                name="inquiry_follow_up_ends_once",
                violation_error_message=_("Only a follow-up can be ended, and it has no deadline then."),
            ),
            models.UniqueConstraint(
                fields=["municipality", "receipt"], condition=~Q(receipt=""), name="inquiry_receipt_once"
            ),
            models.UniqueConstraint(fields=["municipality", "client_key"], name="inquiry_client_key_once"),
            not_before_receipt("first_attempt_on", "inquiry_attempt_after_receipt"),
            not_before_receipt("first_contact_on", "inquiry_contact_after_receipt"),
            not_before_receipt("settled_on", "inquiry_settled_after_receipt"),
        ]
        indexes = [
            models.Index(fields=["municipality", "state", "due_on"], name="inquiry_inbox"),
            models.Index(fields=["municipality", "due_on", "id"], name="inquiry_by_deadline"),
            models.Index(fields=["municipality", "-received_on"], name="inquiry_by_day"),
            models.Index(fields=["citizen"], name="inquiry_by_citizen"),
            models.Index(
                fields=["municipality", "person_cpr"], condition=~Q(person_cpr=""), name="inquiry_waiting_to_join"
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="inquiry_moves",
                field="state",
                transitions=sorted((old, new) for old, news in INQUIRY_MOVES.items() for new in news if old != new),
            )
        ]

    def __str__(self):
        return f"inquiry {self.pk}"

    class Privacy:
        identity = ["person_name", "person_cpr"]
        contact = ["sender_name", "sender_phone", "own_mark", "person_whereabouts"]
        notes = ["reasons", "local_reasons", "what_is_known", "known_before"]
        operational = ["id", "municipality", "received_on", "source", "local_source", "referred_by", "sent_by_unit"]
        operational += [
            "actor",
            "state",
            "outcome",
            "last_step_on",
            "first_attempt_on",
            "first_contact_on",
            "settled_on",
        ]
        operational += ["citizen", "due_on", "recorded_at", "recorded_by", "way", "receipt", "client_key"]
        operational += ["state_since", "follow_up_end", "version"]


@track()
class InquiryStep(MunicipalityBound):
    """What was done about an inquiry and when. Rows are added, never changed."""

    inquiry = models.ForeignKey(ConcernInquiry, on_delete=models.PROTECT, related_name="steps")
    event = models.CharField(_("what happened"), max_length=12, choices=InquiryState)
    outcome = models.CharField(_("outcome"), max_length=24, choices=InquiryOutcome, blank=True)
    follow_up_end = models.CharField(_("why the follow-up ended"), max_length=15, choices=FollowUpEnd, blank=True)
    happened_on = models.DateField(_("when"))
    how = models.CharField(_("how"), max_length=15, choices=ContactKind, blank=True)
    note = models.TextField(_("note"), max_length=2_000, blank=True)
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)

    class Meta:
        indexes = [models.Index(fields=["inquiry", "happened_on", "id"], name="inquirystep_in_order")]
        triggers = [APPEND_ONLY]

    def __str__(self):
        return f"{self.event} of inquiry {self.inquiry_id}"

    class Privacy:
        notes = ["note"]
        operational = ["id", "municipality", "inquiry", "event", "outcome", "follow_up_end", "happened_on", "how"]
        operational += ["noted_at", "noted_by"]


@track()
class ShortContact(MunicipalityBound):
    """Advice given on the spot, in one line (kortvarig kontakt). Counted apart: never an inquiry, never a course."""

    happened_on = models.DateField(_("when"))
    inquirer = models.CharField(_("who asked"), max_length=12, choices=Inquirer)
    source = models.CharField(_("where from"), max_length=30, choices=InquirySource)
    local_source = models.CharField(_("where from, in the municipality's words"), max_length=40, blank=True)
    text = models.CharField(_("what about"), max_length=300)
    noted_at = models.DateTimeField(default=clock.now, editable=False)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)

    objects = ShortContactQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["municipality", "-happened_on", "-id"], name="shortcontact_newest")]

    def __str__(self):
        return f"short contact {self.pk}"

    class Privacy:
        notes = ["text"]
        operational = ["id", "municipality", "happened_on", "inquirer", "source", "local_source"]
        operational += ["noted_at", "noted_by"]


class PublicCount(MunicipalityBound):
    """How many inquiries the public form took in an hour: from one address, or in all (`address` empty) (CASE-94).

    `address` is a keyed hash with the hour in it: it tells nobody where the sender sat, and two hours cannot be put
    together. `failed` are the posts of the address that were refused; past its limit, a post writes nothing. Rows of
    past hours are deleted.
    """

    hour = models.DateTimeField()
    address = models.CharField(max_length=32, blank=True)
    count = models.PositiveIntegerField()
    failed = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["municipality", "hour", "address"], name="publiccount_once")]

    def __str__(self):
        return f"{self.count} of the hour"

    class Privacy:
        operational = ["id", "municipality", "hour", "address", "count", "failed"]
