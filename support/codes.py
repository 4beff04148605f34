"""The code lists of support a municipality edits: the steps of CTI, phase by phase, and the warnings before a visit."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.codes import Shipped, declare_list, register_use

from .choices import EndReason, PhaseStepOf, Profession, WarningKind

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
