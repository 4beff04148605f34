"""Code lists of nominations."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NominationStatus(models.TextChoices):
    """Where a nomination (boligindstilling) stands. Who owns each state: housing.rules.nominations."""

    SUBMITTED = "submitted", _("Waits for an answer")
    RETURNED = "returned", _("Lacks a document")
    APPROVED = "approved", _("Approved, on the need list")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    HOUSED = "housed", _("Has got a home")


class NominationStep(models.TextChoices):
    """What was done to a nomination: the kind of a row in its history."""

    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Sent back for a document")
    RESUBMITTED = "resubmitted", _("Submitted again")
    APPROVED = "approved", _("Approved")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    REOPENED = "reopened", _("Opened again")
    HOUSED = "housed", _("Got a home")


class NominationBasis(models.TextChoices):
    """What an approval rests on (002a 2.9: local categories; outside them a whole assessment)."""

    SHELTER = "shelter", _("Stays at a shelter (§ 110)")
    CATEGORY = "category", _("Another of the municipality's categories")
    HOLISTIC = "holistic", _("Whole assessment")


class WithdrawalReason(models.TextChoices):
    """Why a nomination ends without a home from the effort. Missed appointments are no reason."""

    CITIZEN_WISH = "citizen_wish", _("The citizen does not want it now")
    HOUSED_ELSEWHERE = "housed_elsewhere", _("Found a home another way")
    MOVED_AWAY = "moved_away", _("Moved to another municipality")
    DIED = "died", _("Died")
    MISTAKE = "mistake", _("Made by mistake")


class HousingNeed(models.TextChoices):
    """What a dwelling must have, or had better have; each can be read off a registered dwelling."""

    GROUND_FLOOR = "ground_floor", _("Ground floor")
    STEP_FREE = "step_free", _("Ground floor or lift")
    PETS = "pets", _("Pets allowed")
    OWN_BATH = "own_bath", _("Own bathroom")
    OWN_KITCHEN = "own_kitchen", _("Own kitchen")


class KnownFrom(models.TextChoices):
    """What the days until a nomination are counted from."""

    INQUIRY = "inquiry", _("First inquiry")
    ADMISSION = "admission", _("Admission at the shelter")
