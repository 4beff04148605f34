"""What each kind of row is called in the history the data protection officer reads.

A model with a `verbose_name` of its own has its name already; the rest are named here, by label, because the history is
the only place that shows them.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

NAMES = {
    "accounts.UserRole": _("role of a person"),
    "accounts.TeamMembership": _("membership of a team"),
    "accounts.Team": _("team of support workers"),
    "accounts.Unit": _("partner unit"),
    "accounts.UnitMembership": _("membership of a partner unit"),
    "accounts.LocalCode": _("code of a list"),
    "accounts.ParameterValue": _("value of a parameter"),
    "cases.CitizenUserObjectPermission": _("access given to one person"),
    "cases.CitizenTie": _("team or person tied to the citizen"),
    "cases.AccessOpening": _("access opened for a role or a unit"),
    "cases.ConsentReply": _("answer to a consent"),
    "cases.Disclosure": _("what was shared, with whom and on which ground"),
    "cases.ContactWay": _("way to reach the citizen"),
    "cases.CitizenName": _("another name of the citizen"),
    "cases.Relation": _("relation of the citizen"),
    "cases.Child": _("child of the citizen"),
    "cases.Representative": _("representative of the citizen"),
    "cases.SituationEpisode": _("housing situation in a period"),
    "cases.ThemeNote": _("sensitive circumstance"),
    "cases.JournalNote": _("note in the journal"),
    "cases.Attachment": _("attached file"),
    "cases.Assessment": _("assessment of support"),
    "cases.Decision": _("decision in the case"),
    "cases.Complaint": _("complaint about a decision"),
    "cases.ImportJob": _("import of a file"),
    "cases.InquiryStep": _("step of an inquiry"),
    "cases.Screening": _("screening of a concern"),
    "cases.ScreeningDomain": _("area of a screening"),
    "cases.ActorActivity": _("visit or call to an actor of the network"),
    "cases.ShortContact": _("short contact without a case"),
    "cases.Measurement": _("measurement of outcomes"),
    "cases.Plan": _("plan of the citizen"),
    "cases.PlanVersion": _("version of the plan"),
    "cases.PlanGoal": _("goal in the plan"),
    "cases.PlanAction": _("step in the plan"),
    "cases.OtherPlan": _("plan kept elsewhere"),
    "cases.PlanDocument": _("plan or decision on paper"),
    "cases.DocumentLine": _("line of a printed plan"),
    "cases.MunicipalityLink": _("municipality of the citizen in a period"),
    "cases.IncomePeriod": _("income in a period"),
    "cases.EducationPeriod": _("education or employment in a period"),
    "cases.Merge": _("merging of two records of one person"),
    "cases.MergedRow": _("laid aside when two records were merged"),
    "cases.NotSamePerson": _("note that two records are of two people"),
    "cases.MovePackage": _("package for another municipality"),
    "support.CourseStart": _("sub-target group at the start of a course"),
    "support.CourseMethod": _("method of a course in a period"),
    "support.CourseWorker": _("worker of a course in a period"),
    "support.CoursePhase": _("phase of a course"),
    "support.TeamMethod": _("method a team offers"),
    "support.Deviation": _("deviation from the caseload limit"),
    "support.MeasurementDue": _("measurement that is due"),
    "support.TransferAgreement": _("agreement on handing over"),
    "support.ClosingException": _("exception when a course was closed"),
    "support.GroupActivity": _("activity of several"),
    "support.UnmetNeed": _("need nobody can meet"),
    "housing.DwellingRent": _("rent of a dwelling in a period"),
    "housing.TurnCounter": _("counter of turns"),
    "housing.VacancyOutcome": _("step of a vacancy"),
    "housing.LedgerCorrection": _("correction in the ledger"),
    "housing.NominationDocument": _("document asked for in a nomination"),
    "housing.NominationDecision": _("step of a nomination"),
    "housing.AffordabilityCheck": _("affordability sum"),
    "housing.OfferStep": _("step of an offer"),
    "referrals.PartnerUnit": _("entry in the directory of partners"),
    "referrals.ReferralStep": _("step of a referral"),
    "reporting.FidelityIndicator": _("indicator of a fidelity report"),
    "reporting.FidelityRow": _("row behind a fidelity indicator"),
    "reporting.FidelityCaseload": _("caseload in a fidelity report"),
    "reporting.FidelityContacts": _("contacts in a fidelity report"),
}


def name_of(model: Any) -> str:
    """The kind of row in the active language."""
    return str(NAMES.get(model._meta.label, model._meta.verbose_name))
