"""The code lists of support a municipality edits: the steps of CTI, phase by phase, and the warnings before a visit."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.codes import Shipped, declare_list, register_use

from .choices import (
    CommunityOffer,
    EndReason,
    FurnishingMark,
    HomeStepWhen,
    PhaseStepOf,
    Profession,
    Skill,
    WarningKind,
)

WARNING_KINDS = "warning_kinds"

declare_list(
    WARNING_KINDS,
    _("Warnings before a visit"),
    help=_("What whoever visits a citizen should know before the door. The citizen may read what is written."),
    counts_as=_("Counts as"),
    national=WarningKind.choices,
    source="issue 4, line 12; no published list [OURS]",
)
register_use(WARNING_KINDS, "support.WarningNote", "kind")

# ------------------------------------------------------------------ professions

PROFESSIONS = "professions"
declare_list(
    PROFESSIONS,
    _("Professions of workers"),
    help=_("What workers are by profession. What training is missing is counted by it once a year."),
    counts_as=_("Counts as"),
    national=Profession.choices,
    source="issue 4, line 14; no published list [OURS]",
)
register_use(PROFESSIONS, "support.WorkerProfession", "profession")

# ------------------------------------------------------------------ why a course ends

CLOSING_REASONS = "closing_reasons"
declare_list(
    CLOSING_REASONS,
    _("Reasons a course ends"),
    help=_(
        "What is chosen when a course is closed. What counts as »Contact came to nothing« can be chosen in a Housing "
        "First method only when the team's leader has written why."
    ),
    counts_as=_("Counts as"),
    national=EndReason.choices,
    source="002a § 2.6; 001 § 2.5 [V]",
)
register_use(CLOSING_REASONS, "support.Course", "local_end_reason")

# ------------------------------------------------------------------ the steps of CTI

CTI_STEPS = "cti_steps"
_MFL = "methods-fidelity-law 1.2"
P = PhaseStepOf


def _step(code, label, phase, source):
    return Shipped(code, label, phase.value, source=f"{_MFL} {source}")


# Only what methods-fidelity-law § 1.2 names; the manual's own checklists (M1, annex 1–3) were not seen.
declare_list(
    CTI_STEPS,
    _("Steps of the CTI phases"),
    help=_(
        "What is ticked off in the contact phase and in each of the three phases. The steps that come with the system "
        "are the norms we have seen; put in those of your own manual."
    ),
    counts_as=_("Phase"),
    national=PhaseStepOf.choices,
    source="methods-fidelity-law 1.2 [V]; the manual's own lists not seen",
    by_national=True,
    shipped=[
        _step("meetings", _("Introductory meetings are held"), P.CONTACT, "[V: M12]"),
        _step("orientation", _("The citizen has been told what the course is"), P.CONTACT, "[V: M12]"),
        _step("trust", _("The citizen and the worker know each other, and trust is growing"), P.CONTACT, "[V: M12]"),
        _step("first_month", _("At least two meetings or calls in the first month"), P.PHASE_1, "[V: F4]"),
        _step("needs_and_plan", _("The needs are known and the plan is made"), P.PHASE_1, "[V: S4]"),
        _step("services", _("There is contact to the services that are needed"), P.PHASE_1, "[V: S4]"),
        _step("community", _("At least four meetings with the citizen outside the office"), P.PHASE_1, "[V: F3]"),
        _step("providers", _("At least two meetings with services or network"), P.PHASE_1, "[V: F4]"),
        _step("step_back", _("The worker steps back and joins only some meetings"), P.PHASE_2, "[V: M3, S4]"),
        _step("conflicts", _("Conflicts in the network are mediated"), P.PHASE_2, "[V: M3, S4]"),
        _step("take_over", _("Services and network gradually take over"), P.PHASE_2, "[V: M3, S4]"),
        _step("adjusted", _("What was started is tried out, looked at again and adjusted"), P.PHASE_2, "[V: M3, S4]"),
        _step("agreement", _("Agreement on further support, a month before the end"), P.PHASE_3, "[V: M2]"),
        _step("long_term", _("Long-term plan with goals and need of support"), P.PHASE_3, "[V: M2]"),
        _step("p85", _("Settled whether § 85 support is needed, and started before the end"), P.PHASE_3, "[V: M2]"),
        _step("review", _("The course has been looked back on together"), P.PHASE_3, "[V: M2]"),
        _step("closing_note", _("The closing note is written"), P.PHASE_3, "[V: F12]"),
    ],
)
register_use(CTI_STEPS, "support.PhaseTick", "step")

# ------------------------------------------------------------------ moving in and making a home

FURNISHING, HOME_STEPS, SKILLS, OFFERS = "furnishing", "home_steps", "living_skills", "community_offers"
_E8, _OURS = "002b E8, l. 2890-2952, 3049-3095 [V]", "issue 4, line 15 [OURS]"
_ESSENTIAL, _OTHER = FurnishingMark.ESSENTIAL.value, FurnishingMark.OTHER.value
ANOTHER_THING = "another_thing"

declare_list(
    FURNISHING,
    _("Things for the home"),
    help=_(
        "What a citizen who moves in may need. What counts as »Cannot be done without« is counted in days while it is "
        "missing, and gives a task."
    ),
    counts_as=_("Counts as"),
    national=FurnishingMark.choices,
    source=_E8,
    shipped=[
        Shipped("bed", _("Bed"), _ESSENTIAL, source=_E8),
        Shipped("fridge", _("Fridge"), _ESSENTIAL, source=_E8),
        Shipped("stove", _("Stove"), _ESSENTIAL, source=_E8),
        Shipped("curtains", _("Curtains"), _OTHER, source=_E8),
        Shipped("lamps", _("Lamps"), _OTHER, source=_E8),
        Shipped("furniture", _("Furniture"), _OTHER, source=_E8),
        Shipped("kitchenware", _("Kitchenware"), _OTHER, source=_E8),
        Shipped("personal", _("Personal things and pictures"), _OTHER, source=_E8),
        Shipped(ANOTHER_THING, _("Something else for the home"), _OTHER, source=_OURS),
    ],
)
register_use(FURNISHING, "support.FurnishingItem", "kind")

_DAY, _WEEK, _MONTH = HomeStepWhen.DAY.value, HomeStepWhen.WEEK.value, HomeStepWhen.MONTH.value
declare_list(
    HOME_STEPS,
    _("Steps of the first weeks in a home"),
    help=_("What is ticked off while a citizen settles in. Put in what is usual with you."),
    counts_as=_("When"),
    national=HomeStepWhen.choices,
    source=_OURS,
    by_national=True,
    shipped=[
        Shipped("keys", _("The keys are handed over, and there is a spare one"), _DAY, source=_OURS),
        Shipped("sleep", _("There is a place to sleep the first night"), _DAY, source=_OURS),
        Shipped("fetched", _("The furniture is fetched"), _WEEK, source=_E8),
        Shipped("lamps_up", _("The lamps hang"), _WEEK, source=_E8),
        Shipped("power", _("Electricity and heating are in the citizen's name"), _WEEK, source=_OURS),
        Shipped("address", _("The new address is reported, and the name is on the door"), _WEEK, source=_OURS),
        Shipped("bills", _("The bills are paid, the rent first"), _MONTH, source=_E8),
        Shipped("housework", _("Cleaning and washing up have found their way"), _MONTH, source=_E8),
        Shipped("caretaker", _("The citizen knows whom to call when something breaks"), _MONTH, source=_OURS),
        Shipped("around", _("We have walked the neighbourhood: shop, bus, doctor"), _MONTH, source=_OURS),
    ],
)
register_use(HOME_STEPS, "support.HomeStepTick", "step")

declare_list(
    SKILLS,
    _("Living skills"),
    help=_("What a citizen may want to learn at home. We show it, do it side by side, and step back."),
    counts_as=_("Counts as"),
    national=Skill.choices,
    source="002b E10, l. 2958-2994 [V]",
)
register_use(SKILLS, "support.LivingSkill", "skill")

declare_list(
    OFFERS,
    _("Network and community activities"),
    help=_("Where citizens meet others: places of their own choice, open to everyone or not."),
    counts_as=_("Counts as"),
    national=CommunityOffer.choices,
    source="002b E11, l. 3163-3234 [V]; network [OURS]",
)
register_use(OFFERS, "support.CommunityActivity", "kind")
