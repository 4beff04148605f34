"""Roles, what each may do, and which field groups each may see. This file is the access documentation.

`manage.py access_table` writes docs/reference/access.md from it; a test compares. Source: design.md § 1.
"""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """Stored values; a person may hold several."""

    SUPPORT_WORKER = "support_worker", _("Support worker")
    TEAM_LEADER = "team_leader", _("Team leader")
    AUTHORITY_ADVISER = "authority_adviser", _("Authority adviser")
    HOUSING_COORDINATOR = "housing_coordinator", _("Housing coordinator")
    BENEFITS_OFFICER = "benefits_officer", _("Benefits office key worker")
    PARTNER = "partner", _("External partner")
    DEPARTMENT_HEAD = "department_head", _("Head of department")
    AUDITOR = "auditor", _("Auditor")
    ADMINISTRATOR = "administrator", _("Administrator")


class UnitKind(models.TextChoices):
    """What kind of place an external partner works at."""

    JOBCENTRE = "jobcentre", _("Jobcentre")
    SHELTER = "shelter", _("Shelter (§ 110)")
    HOUSING_ORGANISATION = "housing_organisation", _("Housing organisation")
    TREATMENT = "treatment", _("Treatment")
    PSYCHIATRY = "psychiatry", _("Psychiatry")
    CIVIL_SOCIETY = "civil_society", _("Civil society")
    SCHOOL = "school", _("School or education")
    YOUTH_GUIDANCE = "youth_guidance", _("Youth guidance (UU)")
    FAMILY_DEPARTMENT = "family_department", _("Family department")
    HOUSING_DEPARTMENT = "housing_department", _("Housing department")
    DROP_IN_CENTRE = "drop_in_centre", _("Drop-in centre, night shelter or the like")
    COMMUNITY = "community", _("Community or association")
    POLICE = "police", _("Police")
    OTHER = "other", _("Other")


class FieldGroup(models.TextChoices):
    """The groups a citizen's data is divided into for access (design.md § 1)."""

    IDENTITY = "identity", _("Identity")
    CONTACT = "contact", _("Contact")
    HOUSING = "housing", _("Housing")
    ECONOMY = "economy", _("Economy")
    HEALTH = "health", _("Health")
    SUBSTANCES = "substances", _("Substances")
    NOTES = "notes", _("Notes")


ALL_GROUPS = frozenset(FieldGroup)


class Permission(StrEnum):
    """What can be done. Each is asked for by a check in some `permissions.py`; a test proves that none is idle."""

    RECORD_INQUIRY = "record_inquiry"
    REGISTER_CITIZEN = "register_citizen"
    EDIT_CITIZEN = "edit_citizen"
    IMPORT_CITIZENS = "import_citizens"
    PROTECT_RECORD = "protect_record"
    GRANT_ACCESS = "grant_access"
    MERGE_CITIZENS = "merge_citizens"
    ASSESS = "assess"
    DECIDE_SUPPORT = "decide_support"
    ASSIGN_COURSE = "assign_course"
    GRANT_DEVIATION = "grant_deviation"
    LOG_CONTACT = "log_contact"
    WRITE_PLAN = "write_plan"
    MEASURE = "measure"
    CLOSE_COURSE = "close_course"
    NOMINATE = "nominate"
    APPROVE_NOMINATION = "approve_nomination"
    MANAGE_STOCK = "manage_stock"
    REPORT_VACANCY = "report_vacancy"
    MATCH_AND_OFFER = "match_and_offer"
    ANSWER_OFFER = "answer_offer"
    DECIDE_BENEFIT = "decide_benefit"
    REFER = "refer"
    ANSWER_REFERRAL = "answer_referral"
    SEE_TEAM_FIGURES = "see_team_figures"
    SEE_MUNICIPAL_FIGURES = "see_municipal_figures"
    SEE_ACCESS_LOG = "see_access_log"
    MANAGE_USERS = "manage_users"
    MANAGE_PARAMETERS = "manage_parameters"
    USE_CALCULATORS = "use_calculators"


P = Permission

ROLE_PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.SUPPORT_WORKER: frozenset(
        {P.RECORD_INQUIRY, P.REGISTER_CITIZEN, P.EDIT_CITIZEN, P.LOG_CONTACT, P.WRITE_PLAN, P.MEASURE, P.CLOSE_COURSE}
        | {P.NOMINATE, P.ANSWER_OFFER, P.REFER, P.USE_CALCULATORS}
    ),
    Role.TEAM_LEADER: frozenset(
        {P.RECORD_INQUIRY, P.REGISTER_CITIZEN, P.EDIT_CITIZEN, P.IMPORT_CITIZENS, P.PROTECT_RECORD, P.GRANT_ACCESS}
        | {P.ASSIGN_COURSE, P.GRANT_DEVIATION, P.LOG_CONTACT, P.WRITE_PLAN, P.MEASURE, P.CLOSE_COURSE, P.NOMINATE}
        | {P.ANSWER_OFFER, P.REFER, P.SEE_TEAM_FIGURES, P.SEE_MUNICIPAL_FIGURES, P.USE_CALCULATORS}
        | {P.MERGE_CITIZENS}
    ),
    Role.AUTHORITY_ADVISER: frozenset(
        {P.RECORD_INQUIRY, P.REGISTER_CITIZEN, P.EDIT_CITIZEN, P.PROTECT_RECORD, P.GRANT_ACCESS, P.ASSESS}
        | {P.DECIDE_SUPPORT, P.NOMINATE, P.APPROVE_NOMINATION, P.REFER, P.USE_CALCULATORS}
    ),
    Role.HOUSING_COORDINATOR: frozenset(
        {P.MANAGE_STOCK, P.REPORT_VACANCY, P.MATCH_AND_OFFER, P.ANSWER_OFFER, P.USE_CALCULATORS}
    ),
    Role.BENEFITS_OFFICER: frozenset({P.DECIDE_BENEFIT, P.USE_CALCULATORS}),
    Role.PARTNER: frozenset({P.ANSWER_REFERRAL}),
    Role.DEPARTMENT_HEAD: frozenset({P.SEE_MUNICIPAL_FIGURES, P.USE_CALCULATORS}),
    Role.AUDITOR: frozenset({P.SEE_ACCESS_LOG}),
    Role.ADMINISTRATOR: frozenset({P.MANAGE_USERS, P.MANAGE_PARAMETERS, P.USE_CALCULATORS}),
}

# What a place at a unit, of whatever kind, adds to the role of partner: a concern comes from everywhere.
ANY_UNIT_PERMISSIONS: frozenset[Permission] = frozenset({P.RECORD_INQUIRY})
# What the kind of unit adds to it.
UNIT_PERMISSIONS: dict[str, frozenset[Permission]] = {
    UnitKind.SHELTER: frozenset({P.NOMINATE}),
    UnitKind.HOUSING_ORGANISATION: frozenset({P.REPORT_VACANCY}),
}

# Field groups by role, where the role reaches the citizen at all (rows: cases.querysets).
# Roles that are let in by an opening (cases.AccessOpening) get the groups of the opening, never more than these.
ROLE_FIELD_GROUPS: dict[str, frozenset[FieldGroup]] = {
    Role.SUPPORT_WORKER: ALL_GROUPS,
    Role.TEAM_LEADER: ALL_GROUPS,
    Role.AUTHORITY_ADVISER: ALL_GROUPS,
    Role.HOUSING_COORDINATOR: frozenset({FieldGroup.IDENTITY, FieldGroup.CONTACT, FieldGroup.HOUSING}),
    Role.BENEFITS_OFFICER: frozenset({FieldGroup.IDENTITY, FieldGroup.ECONOMY, FieldGroup.HOUSING}),
    Role.PARTNER: ALL_GROUPS,
    Role.DEPARTMENT_HEAD: frozenset(),
    Role.AUDITOR: frozenset(),
    Role.ADMINISTRATOR: frozenset(),
}

# Roles that reach a citizen only through an opening.
OPENING_ROLES = frozenset({Role.HOUSING_COORDINATOR, Role.BENEFITS_OFFICER, Role.PARTNER})

# Roles that work in a team: a place in one is worth nothing without them.
TEAM_ROLES = frozenset({Role.SUPPORT_WORKER, Role.TEAM_LEADER})

# Roles that can stand beside another only where the municipality allows it (fremskudt indsats, 002a 1.2).
OUTREACH_WITH_AUTHORITY = frozenset({Role.SUPPORT_WORKER, Role.AUTHORITY_ADVISER})
