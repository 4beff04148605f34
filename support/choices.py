"""Code lists of support: the course, the waiting list, and why something was done."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.choices import LifeArea, MeasurementKind, SupportMethod

__all__ = ["LifeArea", "MeasurementKind", "SupportMethod"]

# The specialised methods, in the order in which they are named together and in which a tie is decided.
HOUSING_FIRST_METHODS = (SupportMethod.ACT, SupportMethod.M_ACT, SupportMethod.ICM, SupportMethod.CTI)
# Carried by the team together: no primary worker is needed, and the points are the team's (methods-fidelity-law § 1.4).
SHARED_METHODS = (SupportMethod.ACT, SupportMethod.M_ACT)


class CarriedBy(models.TextChoices):
    """Who carries a course of a method."""

    WORKER = "worker", _("One primary worker")
    TEAM = "team", _("The team together")


class TeamFunction(models.TextChoices):
    """A function a team must have for a method (methods-fidelity-law §§ 1.4, 1.5)."""

    COORDINATOR = "coordinator", _("Team coordinator")
    PRACTICAL = "practical", _("Social and practical support")
    HEALTH = "health", _("Specialised health")
    ADMINISTRATIVE = "administrative", _("Administrative support")
    PSYCHIATRIST = "psychiatrist", _("Psychiatrist")
    PSYCHOLOGIST = "psychologist", _("Psychologist")
    NURSE = "nurse", _("Nurse")
    PEDAGOGUE = "pedagogue", _("Social pedagogue")
    SUBSTANCES = "substances", _("Substance consultant")
    EMPLOYMENT = "employment", _("Employment consultant")
    CASEWORKER = "caseworker", _("Caseworker")
    BENEFITS = "benefits", _("Benefits officer")


class ProviderKind(models.TextChoices):
    """Who gives the support (dossier 002b, l. 3981-3985, 4171-4175)."""

    MUNICIPAL = "municipal", _("A unit of the municipality")
    SHELTER = "shelter", _("A shelter (§ 110)")
    NGO = "ngo", _("An NGO")
    OTHER = "other", pgettext_lazy("provider of support", "Another")


# What stands on a block of the load bar and in narrow columns; the specialised methods are their own short names.
SHORT_NAMES = {
    SupportMethod.P85: _("§ 85"),
    SupportMethod.OUTREACH: _("outreach"),
    SupportMethod.SKP: _("contact person"),
    SupportMethod.PREVENTIVE: _("preventive"),
}


def short_name(method: str) -> str:
    """`ICM`, `§ 85`"""
    return str(SHORT_NAMES.get(method, method)).replace("§ ", "§\u00a0")  # type: ignore[call-overload]


class CourseState(models.TextChoices):
    """Where a course (forløb) stands. Time is no state: phases and deadlines are dates."""

    WAITING = "waiting", _("Waiting for a worker")
    ACTIVE = "active", pgettext_lazy("course", "Under way")
    CLOSED = "closed", pgettext_lazy("course", "Closed")


class PhaseOneEvent(models.TextChoices):
    """What sets the CTI clock going; which one holds is the municipality's choice (001 W6, l. 2123-2178)."""

    LEASE = "lease", _("The lease is signed")
    MOVE_IN = "move_in", _("The citizen moves in")
    SHELTER_DISCHARGE = "shelter_discharge", _("The citizen leaves the shelter")
    FIRST_CONTACT = "first_contact", _("The first held contact after the decision")


class EndReason(models.TextChoices):
    """Why a course ended (002a § 2.6; 001 § 2.5); what a municipality's own reasons count as.

    `no_show` is always flagged (CHK-21), and no reason in a Housing First method unless a leader has written why.
    """

    NEED_MET = "need_met", _("Does not need it any longer")
    CTI_COMPLETED = "cti_completed", _("CTI is completed, others take over")
    OTHER_SUPPORT = "other_support", _("Goes on with other support")
    MOVED_AWAY = "moved_away", _("Moved to another municipality")
    OWN_WISH = "own_wish", _("Does not want support any longer")
    RESIDENTIAL = "residential", _("Moved into residential care")
    DIED = "died", _("Died")
    NO_SHOW = "no_show", _("Contact came to nothing")


# Others go on with the citizen, so they have said yes first (SUP-221).
TAKEN_OVER = (EndReason.CTI_COMPLETED, EndReason.OTHER_SUPPORT, EndReason.RESIDENTIAL)
# Nobody of ours gets in touch afterwards (SUP-222).
NOT_CHECKED_IN_ON = (EndReason.DIED, EndReason.MOVED_AWAY)


class CheckInOutcome(models.TextChoices):
    """How it goes some time after a course was closed [OURS]."""

    WELL = "well", _("Doing well")
    WANTS_SUPPORT = "wants_support", _("Needs support again")
    NOT_REACHED = "not_reached", _("Not reached")
    NOT_WANTED = "not_wanted", _("Does not want to be called again")


class BesideAftercare(models.TextChoices):
    """What home support runs beside the aftercare of a shelter (002b E14)."""

    NONE = "none", pgettext_lazy("beside aftercare", "No home support beside it")
    P85 = "p85", _("Support under § 85")
    P85A = "p85a", _("Support under § 85 a")


class EntryState(models.TextChoices):
    """Where an entry of the waiting list stands."""

    WAITING = "waiting", pgettext_lazy("waiting list", "Waiting")
    STARTED = "started", pgettext_lazy("waiting list", "Has got a course")
    LEFT = "left", pgettext_lazy("waiting list", "Left the list")


class UnmetReason(models.TextChoices):
    """Why a citizen does not get the method that fits (D17; 002a R10, R19)."""

    NO_TEAM = "no_team", _("No team offers the method")
    NO_PLACE = "no_place", _("No place is free")
    AGE = "age", _("Outside the age limit")


class UnmetStage(models.TextChoices):
    """How far it had come when the need was noted."""

    RECOMMENDED = "recommended", _("Recommended")
    DECIDED = "decided", _("Decided")


class ExceptionFrom(models.TextChoices):
    """What a course may be closed without, when a leader writes why (D10)."""

    END_MEASUREMENT = "end_measurement", _("The end measurement")
    TRANSFER_AGREEMENT = "transfer_agreement", _("The transfer agreement")
    NO_SHOW = "no_show", _("Persistence: the course ends because contact came to nothing")


class Outcome(models.TextChoices):
    """How a contact went. An attempt counts as work and closes nothing (methods-fidelity-law § 1.0)."""

    HELD = "held", _("Held")
    NO_SHOW = "no_show", _("Not there as agreed")
    ATTEMPTED = "attempted", _("Tried, met nobody")
    CITIZEN_CANCELLED = "citizen_cancelled", _("Citizen cancelled")
    STAFF_CANCELLED = "staff_cancelled", _("We cancelled")


class Place(models.TextChoices):
    """Where or how (methods-fidelity-law § 1.7)."""

    HOME = "home", _("At home")
    OUTSIDE = "outside", _("Outside")
    OFFICE = "office", _("Office")
    SHELTER = "shelter", _("Shelter")
    PHONE = "phone", pgettext_lazy("place of a contact", "Phone")
    VIDEO = "video", _("Video")
    MESSAGE = "message", _("Message")


class WarningKind(models.TextChoices):
    """What a warning before a visit is about; what a municipality's own codes count as [OURS]."""

    TWO_TOGETHER = "two_together", _("Go two together")
    DOG = "dog", _("Dog")
    VIOLENCE = "violence", _("Violence in the home")
    THREATS = "threats", _("Threats against those who come")
    OTHERS = "others", _("Others in the home")
    NEEDLES = "needles", _("Needles or sharp things")
    INFECTION = "infection", _("Infection")
    OTHER = "other", _("Something else")


# Face to face: what the norms and the instruments call a meeting or visit (methods-fidelity-law § 2, notation).
FACE_TO_FACE = frozenset({Place.HOME, Place.OUTSIDE, Place.OFFICE, Place.SHELTER})


class ParticipantKind(models.TextChoices):
    """Who else took part (methods-fidelity-law § 1.7: provider, informal network)."""

    PROVIDER = "provider", _("Provider or authority")
    NETWORK = "network", _("Family or network")
    LANDLORD = "landlord", _("Landlord")
    EMPLOYER = "employer", _("Workplace or school")
    COLLEAGUE = "colleague", _("Colleague")
    OTHER = "other", _("Somebody else")


class LeaveKind(models.TextChoices):
    """What leave is called. Illness is »other«: why somebody is away is not for this system."""

    HOLIDAY = "holiday", _("Holiday")
    TRAINING = "training", _("Course or training")
    OTHER = "other", pgettext_lazy("leave", "Away for another reason")


class AppointmentState(models.TextChoices):
    PLANNED = "planned", _("Planned")
    DONE = "done", _("Logged")
    CANCELLED = "cancelled", _("Cancelled")


class InterruptionReason(models.TextChoices):
    """Why a CTI course is interrupted (methods-fidelity-law § 1.2: M1 § 3.7)."""

    HOSPITAL = "hospital", _("In hospital")
    PRISON = "prison", _("In prison or detained")
    OTHER = "other", pgettext_lazy("interruption", "Something else")


class InterruptionClock(models.TextChoices):
    """What an interruption does to the phases (methods-fidelity-law § 1.2 OURS)."""

    RUNS_ON = "runs_on", _("The clock runs on")
    SHIFTS = "shifts", _("The phases move by the days interrupted")


# Four weeks stand for a month, so that a contact a month and one a week are whole numbers.
WEEKS_OF_INTENSITY = 4
CONTACT_PHASE, CTI_PHASES = 0, (1, 2, 3)


class PhaseStepOf(models.TextChoices):
    """Which part of CTI a step of the checklist belongs to."""

    CONTACT = "contact", _("Contact phase")
    PHASE_1 = "phase1", _("Phase 1, transition")
    PHASE_2 = "phase2", _("Phase 2, try-out")
    PHASE_3 = "phase3", _("Phase 3, transfer")


STEPS_OF = dict(enumerate(PhaseStepOf))


class NetworkKind(models.TextChoices):
    """Who somebody on the network map is (methods-fidelity-law § 1.7: informal network, provider)."""

    FAMILY = "family", _("Family")
    FRIEND = "friend", _("Friend or neighbour")
    CIVIL = "civil", _("Association or volunteer")
    SERVICE = "service", _("Service or authority")
    TREATMENT = "treatment", _("Doctor or treatment")
    WORK = "work", _("Workplace or school")
    LANDLORD = "landlord", _("Landlord")
    OTHER = "other", _("Somebody else")


class Strength(models.IntegerChoices):
    """How strong the tie is now; strong ones stand nearest on the map."""

    STRONG = 3, pgettext_lazy("tie", "Strong")
    SOME = 2, pgettext_lazy("tie", "Some")
    WEAK = 1, pgettext_lazy("tie", "Weak")


class FollowOnKind(models.TextChoices):
    """What begins when CTI ends."""

    METHOD = "method", _("The course goes on here with another method")
    OTHER = "other", _("Other support takes over")
    NONE = "none", _("No further support is needed")


class SessionKind(models.TextChoices):
    """What a team meets for (methods-fidelity-law § 1.1, CHK-19, CHK-20)."""

    SUPERVISION = "supervision", _("Supervision")
    MEETING = "meeting", _("Team meeting")


class CompetenceKind(models.TextChoices):
    """What a worker is trained in (issue 4, line 14; dossier 001, l. 165)."""

    METHOD = "method", _("Method course")
    SUPERVISION = "supervision", _("Method supervision")
    GUIDE = "guide", _("Guide training")


class Profession(models.TextChoices):
    """What workers are by profession; what a municipality's own codes count as [OURS]."""

    PEDAGOGUE = "pedagogue", _("Social pedagogue")
    SOCIAL_WORKER = "social_worker", _("Social worker")
    NURSE = "nurse", _("Nurse")
    HEALTH_ASSISTANT = "health_assistant", _("Social and health assistant")
    PSYCHOLOGIST = "psychologist", _("Psychologist")
    PEER = "peer", _("Peer worker")
    OTHER = "other", pgettext_lazy("profession", "Another profession")


# ------------------------------------------------------------------ moving in and making a home (002b E8, E10, E11)


class FurnishingMark(models.TextChoices):
    """What a thing for the home counts as: one cannot do without it, or it makes the home one's own."""

    ESSENTIAL = "essential", _("Cannot be done without")
    OTHER = "other", _("Makes the home one's own")


class FurnishingPriority(models.TextChoices):
    """When the citizen wants a thing (002b E8)."""

    NOW = "now", pgettext_lazy("furnishing", "Now")
    NEXT_MONTH = "next_month", pgettext_lazy("furnishing", "Next month")
    LATER = "later", pgettext_lazy("furnishing", "Later")


class FurnishingSource(models.TextChoices):
    """Where a thing comes from (002b E8)."""

    NEW = "new", pgettext_lazy("furnishing", "Bought new")
    SECOND_HAND = "second_hand", pgettext_lazy("furnishing", "Second-hand")
    RED_CROSS = "red_cross", pgettext_lazy("furnishing", "Red Cross")
    GIFT = "gift", pgettext_lazy("furnishing", "A gift from the network")
    KEPT = "kept", pgettext_lazy("furnishing", "What the citizen had in store")


class HomeStepWhen(models.TextChoices):
    """When in the first weeks a step belongs [OURS]."""

    DAY = "day", _("The day of moving in")
    WEEK = "week", _("The first week")
    MONTH = "month", _("The first month")


class Skill(models.TextChoices):
    """What one learns to do at home (002b E10)."""

    TIDYING = "tidying", _("Tidying up")
    CLEANING = "cleaning", _("Cleaning")
    DISHES = "dishes", _("Washing up")
    LAUNDRY = "laundry", _("Washing clothes")
    COOKING = "cooking", _("Cooking")
    MEAL_PLAN = "meal_plan", _("Planning meals")
    RECIPE = "recipe", _("Following a recipe")
    SHOPPING_LIST = "shopping_list", _("Shopping list")
    SHOPPING = "shopping", _("Shopping")
    SAVING = "saving", _("Saving money")
    OTHER = "other", pgettext_lazy("living skill", "Something else")


class Rung(models.TextChoices):
    """How one does it: the worker shows it, both do it side by side, the citizen does it (002b E10)."""

    SHOWN = "shown", pgettext_lazy("living skill", "Has been shown it")
    TOGETHER = "together", pgettext_lazy("living skill", "We do it together")
    ALONE = "alone", pgettext_lazy("living skill", "Alone")


class CommunityOffer(models.TextChoices):
    """Where one meets others (002b E11); network is ours."""

    DROP_IN = "drop_in", _("Drop-in centre")
    VOLUNTEERS = "volunteers", _("Voluntary organisation")
    ASSOCIATION = "association", _("Association open to everyone")
    SPORT = "sport", _("Sport")
    PLACEMENT = "placement", _("Work placement")
    NETWORK = "network", _("Family, friends or neighbours")
    OTHER = "other", pgettext_lazy("community activity", "Something else")


class GoesAlong(models.TextChoices):
    """Who goes along to an activity (002b E11; network and alone ours)."""

    WORKER = "worker", pgettext_lazy("goes along", "The worker")
    VOLUNTEER = "volunteer", pgettext_lazy("goes along", "A volunteer picks up")
    NETWORK = "network", pgettext_lazy("goes along", "Somebody of the network")
    NOBODY = "nobody", pgettext_lazy("goes along", "Nobody, the citizen goes alone")


class Kept(models.TextChoices):
    """Whether what was planned came to be."""

    KEPT = "kept", pgettext_lazy("community activity", "It came to be")
    NOT_KEPT = "not_kept", pgettext_lazy("community activity", "It came to nothing this time")
