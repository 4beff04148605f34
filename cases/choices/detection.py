"""Code lists of the detection network and of street outreach."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.roles import UnitKind

from .inquiries import InquirySource


class ActorKind(models.TextChoices):
    """Who helps to find people early (001 W1, l. 622–628 and 1183–1190; the Greenlandic community: issue 3, line 4)."""

    SCHOOL = "school", _("School or education")
    YOUTH_GUIDANCE = "youth_guidance", _("Youth guidance (UU)")
    JOBCENTRE = "jobcentre", _("Jobcentre")
    FAMILY_DEPARTMENT = "family_department", _("Family department")
    HOUSING_DEPARTMENT = "housing_department", _("Housing department")
    DROP_IN_CENTRE = "drop_in_centre", _("Drop-in centre, night shelter or the like")
    GREENLANDIC_COMMUNITY = "greenlandic_community", _("The Greenlandic community")
    POLICE = "police", _("Police")
    OTHER = "other", _("Other")


class ActivityKind(models.TextChoices):
    """What the municipality does to keep the network alive (001 l. 1190–1198, 1342–1345)."""

    VISIT = "visit", _("Visit")
    STAFF_MEETING = "staff_meeting", _("Presentation at a staff meeting")
    GUIDE_TRAINING = "guide_training", _("Training in the detection guide")
    CALL = "call", _("Call")


# What counts as having been there.
VISITS = frozenset({ActivityKind.VISIT, ActivityKind.STAFF_MEETING, ActivityKind.GUIDE_TRAINING})

# Where an inquiry from a partner's unit comes from (001 T5.3): the national code of the kind of unit.
SOURCE_OF_UNIT: dict[str, InquirySource] = {
    UnitKind.JOBCENTRE: InquirySource.JOBCENTRE,
    UnitKind.SHELTER: InquirySource.SHELTER,
    UnitKind.TREATMENT: InquirySource.SUBSTANCE_TREATMENT,
    UnitKind.PSYCHIATRY: InquirySource.LOCAL_PSYCHIATRY,
    UnitKind.SCHOOL: InquirySource.SCHOOL,
    UnitKind.YOUTH_GUIDANCE: InquirySource.YOUTH_GUIDANCE,
    UnitKind.FAMILY_DEPARTMENT: InquirySource.FAMILY_DEPARTMENT,
    UnitKind.DROP_IN_CENTRE: InquirySource.DROP_IN_CENTRE,
}


class PlaceKind(models.TextChoices):
    """What kind of place street outreach goes to (ours)."""

    STREET = "street", _("Street or square")
    STATION = "station", _("Station")
    PARK = "park", _("Park, wood or harbour")
    STAIRWELL = "stairwell", _("Stairwell, cellar or car park")
    MAKESHIFT = "makeshift", _("Tent, hut or caravan")
    DROP_IN = "drop_in", _("Drop-in centre or night shelter")
    OTHER = "other", _("Other")
