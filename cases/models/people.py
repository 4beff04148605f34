"""What a citizen is called, how they are reached, and the people around them: relations, children, representatives."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Right
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Dated, MunicipalityBound, User, ends_after_start, track
from housingfirst.core import clock, formats

from ..choices import (
    NEEDS_DOCUMENT,
    ChildHome,
    ContactKind,
    Leave,
    LetterKind,
    Matter,
    NameKind,
    RelationQuality,
    RelationWish,
    RepresentativeKind,
)
from ..querysets import CitizenBoundQuerySet, DatedCitizenBoundQuerySet
from .citizen import Citizen

LEAVES_MESSAGE = frozenset({ContactKind.PHONE, ContactKind.SMS, ContactKind.EMAIL, ContactKind.LETTER})


class TemporaryNumber(MunicipalityBound):
    """The last number given to a citizen without a CPR number, one row for each municipality."""

    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["municipality"], name="temporarynumber_one_row")]

    def __str__(self):
        return f"{self.last}"

    class Privacy:
        operational = ["id", "municipality", "last"]


@track()
class CitizenName(MunicipalityBound):
    """Another name the citizen goes by or has had: kept and searched for ever, shown to those who see the identity."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="names")
    kind = models.CharField(_("kind"), max_length=12, choices=NameKind)
    name = models.CharField(_("name"), max_length=200)
    noted_on = models.DateField(default=clock.today)
    retired_on = models.DateField(_("no longer used since"), null=True, blank=True)

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["citizen", "kind", "name"],
                name="citizenname_once",
                violation_error_message=_("That name is already there."),
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="names_found",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func="""
                    update cases_citizen c set other_names = coalesce(
                        (select string_agg(distinct n.name, ' ') from cases_citizenname n where n.citizen_id = c.id), ''
                    )
                    where c.id in (old.citizen_id, new.citizen_id);
                    return null;
                """,
            )
        ]

    def __str__(self):
        return f"{self.kind} of citizen {self.citizen_id}"

    class Privacy:
        identity = ["kind", "name", "noted_on", "retired_on"]
        operational = ["id", "municipality", "citizen"]


@track(exclude=["digits"])
class ContactWay(MunicipalityBound):
    """One way to reach the citizen, and whether it may be used.

    `digits`: the last eight of a number, however it is written, for looking up who else has it (CASE-170).
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="contact_ways")
    kind = models.CharField(_("kind"), max_length=15, choices=ContactKind)
    value = models.CharField(_("number, address or place"), max_length=200)
    may_be_used = models.BooleanField(_("may be used"), default=True)
    preferred = models.BooleanField(_("the best way"), default=False)
    text_allowed = models.CharField(_("text messages"), max_length=4, choices=Leave, default=Leave.ASK)
    message_allowed = models.CharField(_("leave a message"), max_length=4, choices=Leave, default=Leave.ASK)
    not_before = models.TimeField(_("not before"), null=True, blank=True)
    not_after = models.TimeField(_("not after"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    retired_on = models.DateField(_("no longer used since"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    digits = models.GeneratedField(
        expression=Case(
            When(
                kind__in=[ContactKind.PHONE, ContactKind.SMS],
                then=Right(
                    Func(F("value"), Value("[^0-9]"), Value(""), Value("g"), function="regexp_replace"),
                    8,
                    output_field=models.CharField(max_length=8),
                ),
            ),
            default=Value(""),
            output_field=models.CharField(max_length=8),
        ),
        output_field=models.CharField(max_length=8),
        db_persist=True,
    )

    objects = CitizenBoundQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["municipality", "digits"], condition=~Q(digits=""), name="contactway_by_number"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["citizen", "kind", "value"],
                condition=Q(retired_on__isnull=True),
                name="contactway_once",
                violation_error_message=_("That way to reach the citizen is already there."),
            ),
            models.UniqueConstraint(
                fields=["citizen"],
                condition=Q(preferred=True, retired_on__isnull=True),
                name="contactway_one_preferred",
            ),
            models.CheckConstraint(
                condition=Q(preferred=False) | Q(may_be_used=True),
                name="contactway_preferred_may_be_used",
                violation_error_message=_("A way that may not be used cannot be the best way."),
            ),
        ]

    def __str__(self):
        return f"{self.kind} of citizen {self.citizen_id}"

    @property
    def limits(self):
        """When it may be used, and what is said about text messages and messages left, in words."""
        words = []
        if self.not_before:
            words.append(gettext("not before %(time)s") % {"time": formats.clock_time(self.not_before)})
        if self.not_after:
            words.append(gettext("not after %(time)s") % {"time": formats.clock_time(self.not_after)})
        text, message = self.text_allowed, self.message_allowed
        if self.kind == ContactKind.PHONE and text != Leave.ASK:
            words.append(gettext("text messages are fine") if text == Leave.YES else gettext("no text messages"))
        if self.kind in LEAVES_MESSAGE and message != Leave.ASK:
            words.append(gettext("a message can be left") if message == Leave.YES else gettext("leave no message"))
        return words

    class Privacy:
        contact = ["kind", "value", "may_be_used", "preferred", "text_allowed", "message_allowed"]
        contact += ["not_before", "not_after", "note", "retired_on", "digits"]
        operational = ["id", "municipality", "citizen", "version"]


@track()
class Relation(MunicipalityBound, Dated):
    """Somebody in the citizen's network, what the citizen wishes, and whether we may contact them (001-P23)."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="relations")
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(_("relation"), max_length=40)  # a code of RELATION_KINDS
    quality = models.CharField(_("how it is"), max_length=12, choices=RelationQuality, default=RelationQuality.UNKNOWN)
    wish = models.CharField(_("the citizen's wish"), max_length=12, choices=RelationWish, default=RelationWish.UNKNOWN)
    may_contact = models.CharField(_("may we contact them"), max_length=4, choices=Leave, default=Leave.ASK)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedCitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("relation_ends_after_start"),
            models.UniqueConstraint(
                fields=["citizen", "kind", "name"],
                condition=Q(ends_on__isnull=True),
                name="relation_once",
                violation_error_message=_("That relation is already there."),
            ),
            models.CheckConstraint(
                condition=~Q(wish=RelationWish.NO_CONTACT, may_contact=Leave.YES),
                name="relation_not_against_wish",
                violation_error_message=_("The citizen wants no contact. Choose “Ask the citizen first” or “No”."),
            ),
        ]
        indexes = [models.Index(fields=["citizen", "ends_on"], name="relation_by_citizen")]

    def __str__(self):
        return f"{self.kind} of citizen {self.citizen_id}"

    class Privacy:
        notes = ["name", "kind", "quality", "wish", "may_contact", "phone", "note", "starts_on", "ends_on"]
        operational = ["id", "municipality", "citizen", "version"]


@track()
class Child(MunicipalityBound, Dated):
    """A child of the citizen, or one that is expected. The year of birth is enough."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="children")
    name = models.CharField(_("name"), max_length=100, blank=True)
    born_year = models.PositiveSmallIntegerField(_("year of birth"), null=True, blank=True)
    expected_on = models.DateField(_("expected"), null=True, blank=True)
    home = models.CharField(_("lives"), max_length=12, choices=ChildHome, default=ChildHome.UNKNOWN)
    note = models.CharField(_("note"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedCitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("child_ends_after_start"),
            models.CheckConstraint(
                condition=Q(born_year__isnull=True) | Q(expected_on__isnull=True),
                name="child_born_or_expected",
                violation_error_message=_("Write the year of birth or the day the child is expected, not both."),
            ),
            models.CheckConstraint(
                condition=~Q(name="") | Q(born_year__isnull=False) | Q(expected_on__isnull=False),
                name="child_is_somebody",
                violation_error_message=_("Write a name, a year of birth or the day the child is expected."),
            ),
        ]
        indexes = [models.Index(fields=["citizen", "ends_on"], name="child_by_citizen")]

    def __str__(self):
        return f"child of citizen {self.citizen_id}"

    class Privacy:
        health = ["expected_on"]
        notes = ["name", "born_year", "home", "note", "starts_on", "ends_on"]
        operational = ["id", "municipality", "citizen", "version"]


@track()
class Representative(MunicipalityBound, Dated):
    """Somebody who may act, be present or read for the citizen, in named matters and within dates.

    `letters` are the papers they get a copy of. The document that gives them the right is named by its day and where
    it is kept.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="representatives")
    kind = models.CharField(_("kind"), max_length=20, choices=RepresentativeKind)
    name = models.CharField(_("name"), max_length=100)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    address = models.CharField(_("postal address"), max_length=200, blank=True)
    letters = ArrayField(
        models.CharField(max_length=12, choices=LetterKind), verbose_name=_("gets a copy of"), default=list, blank=True
    )
    matters = ArrayField(
        models.CharField(max_length=12, choices=Matter), verbose_name=_("matters"), default=list, blank=True
    )
    scope = models.CharField(_("scope"), max_length=500, blank=True)
    document_on = models.DateField(_("day of the document"), null=True, blank=True)
    document_place = models.CharField(_("where the document is kept"), max_length=200, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DatedCitizenBoundQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("representative_ends_after_start"),
            models.UniqueConstraint(
                fields=["citizen", "kind", "name"],
                condition=Q(ends_on__isnull=True),
                name="representative_once",
                violation_error_message=_("That person is already there."),
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=sorted(NEEDS_DOCUMENT)) | (Q(document_on__isnull=False) & ~Q(document_place="")),
                name="representative_has_document",
                violation_error_message=_("Write the day of the document and where it is kept."),
            ),
        ]
        indexes = [models.Index(fields=["citizen", "ends_on"], name="representative_by_citizen")]

    def __str__(self):
        return f"{self.kind} of citizen {self.citizen_id}"

    @property
    def letter_words(self):
        return [LetterKind(one).label for one in self.letters]

    @property
    def matter_words(self):
        return [Matter(one).label for one in self.matters]

    class Privacy:
        contact = ["kind", "name", "phone", "address", "letters", "starts_on", "ends_on"]
        notes = ["matters", "scope", "document_on", "document_place"]
        operational = ["id", "municipality", "citizen", "noted_by", "version"]
