"""What every model keeps to: pairs that belong together, messages for what a user can hit, names in Danish."""

import re

from django.db.models import PROTECT
from django.utils import translation

from housingfirst.audit import names
from tests.architecture.test_code_rules import sources
from tests.architecture.test_row_security import case_models

# `x_at` or `x_on` and `x_by` that are not filled in together, each with the reason.
NOT_TOGETHER = {
    "support.Course.closed_at": "a course whose citizen has died may be closed by a task without a person",
    "referrals.Referral.received_at": "written in one step by one service",
    "support.BoardLine.last_on": "copied in one step by one service, when the minutes are saved",
    "support.CoursePhase.focus_set_on": "written in one step by one service; the phase exists before its focus",
}
# Constraints no form can reach: the service settles the columns itself, or the number is its own.
# fmt: off
KEPT_BY_SERVICES = {
    "activityworker_once", "outing_back_said_by",
    "boardline_one_a_day", "boardline_once_in_minutes", "meetingattendee_once", "meetingattendee_somebody",
    "checkin_number_once", "competence_once_a_day", "sessionparticipant_once", "sessionreview_once",
    "accessopening_open_once", "accessopening_role_or_unit", "appointment_done_has_contact", "attachment_has_content",
    "benefitapplication_answer_complete", "benefitapplication_deadline_after_request",
    "benefitapplication_given_up_unanswered", "benefitapplication_pause_says_why", "citizentie_to_somebody",
    "clockoffset_is_one_row", "consent_health_by_itself", "consentreply_number_once",
    "disclosure_names_its_ground", "fileaccess_handed_over_whole", "fileaccess_ready_has_files",
    "fileaccesspart_once", "redaction_of_row_or_field", "redaction_once",
    "contactparticipant_once", "coursephase_number_1_to_9", "coursephase_number_once",
    "coursephase_one_at_a_time", "coursephase_planned_by_somebody", "phasegoal_number_1_to_9",
    "phasegoal_once_per_area", "phasetick_number_to_9", "phasetick_once", "plannedintensity_number_1_to_9",
    "documentline_place_once", "fidelityindicator_once",
    "fidelityindicator_score_1_to_4", "fidelityreport_month_is_a_first", "fidelityreport_ready_is_whole",
    "fidelityreport_signed_when_ready", "formdraft_of_one", "formdraft_once",
    "inquiry_client_key_once", "inquiry_receipt_once", "publiccount_once", "ledgercorrection_one_turn",
    "legalbasis_once_a_day",
    "matchchoice_one_live_per_nomination", "matchchoice_one_live_per_vacancy", "matchchoice_place",
    "measurementdue_extraction_once", "measurementdue_number_once", "measurementdue_one_end",
    "movepackage_handed_over_whole", "movepackage_ready_has_files", "nomination_closed_or_live",
    "nomination_decision_complete", "nomination_decision_has_decider", "nomination_from_a_team_or_a_unit",
    "nomination_has_own_words", "nominationdecision_return_names_document",
    "nominationdecision_withdrawal_has_reason", "nominationdocument_received_complete", "offer_amounts_not_negative",
    "offer_deadline_after_made", "offer_late_no_is_a_no", "outboxmail_key_once",
    "outreachperson_link_complete", "outreachround_correction_complete", "outreachmeeting_correction_complete",
    "planaction_done_by_somebody",
    "planaction_once_per_goal", "plandocument_ready_has_file", "plangoal_once_per_version", "planversion_number_once",
    "planversion_one_agreed", "planversion_one_draft", "publishedcourse_number_once", "referral_answer_complete",
    "referral_answered_after_sent", "referral_answered_has_answer", "referral_ended_has_day",
    "referral_shares_no_notes", "referralstep_answer_has_words", "referralstep_answer_only_when_answered",
    "sanctionnotice_handled_complete", "task_dropped_with_reason", "task_for_somebody", "task_key_once",
    "task_leaders_of_team", "task_settled_by_somebody", "tenancy_move_in_complete", "turncounter_from_taken_over",
    "shelterstay_of_somebody", "turncounter_once", "unmetneed_open_once", "user_one_system_user", "user_persona_once",
    "vacancy_counted_or_reason", "vacancy_let_from_when_let", "vacancy_number_once", "vacancy_turn_is_at_disposal",
    "vacancy_turn_once", "waitinglistentry_state_fits",
    "citizen_temporary_id_once", "contactway_one_preferred", "temporarynumber_one_row",
    "citizen_merged_into_another", "merge_of_two", "merge_undone_by_somebody", "merge_standing_once", "mergemark_once",
    "notsameperson_in_order",
}
# fmt: on
# Rows that are part of another row, and go with it.
PARTS = {
    "accounts.SavedView.user": "a person's own view of a list",
    "cases.CitizenUserObjectPermission.permission": "guardian's own columns",
    "cases.CitizenUserObjectPermission.user": "guardian's own columns",
    "cases.CitizenUserObjectPermission.content_object": "guardian's own columns; citizens are never deleted",
    "cases.CitizenSearch.person": "a view of the citizen's own row",
    "cases.NoteSearch.note": "a view of the note's own row",
    "cases.ImportLine.job": "a line of a file",
    "cases.FormDraft.user": "what somebody is typing",
    "cases.FormDraft.citizen": "what somebody is typing",
    "cases.FormDraft.inquiry": "what somebody is typing",
    "cases.PlanGoal.plan_version": "only of a draft: a trigger keeps what is agreed",
    "cases.PlanAction.goal": "only of a draft: a trigger keeps what is agreed",
    "cases.DocumentLine.document": "a line of a document",
    "reporting.FidelityIndicator.report": "a part of a report",
    "reporting.FidelityRow.indicator": "a part of a report",
    "reporting.FidelityCaseload.report": "a part of a report",
    "reporting.FidelityContacts.report": "a part of a report",
}


def test_when_and_by_whom_are_known_together():
    """`settled_at` without `settled_by` is half a fact (C ADR-0012): both or none, kept by the database."""
    wrong = []
    for model in case_models():
        fields = {field.name: field for field in model._meta.concrete_fields}
        kept = [str(constraint.deconstruct()) for constraint in model._meta.constraints]
        for name, when in fields.items():
            who = fields.get(f"{name[:-3]}_by") if name.endswith(("_at", "_on")) else None
            if who is None or f"{model._meta.label}.{name}" in NOT_TOGETHER:
                continue
            together = any(f"'{name}" in one and f"'{who.name}" in one for one in kept)
            if when.null != who.null or (when.null and not together):
                wrong.append(f"{model._meta.label}: {name} and {who.name}")
    assert not wrong, wrong


def test_constraint_a_user_can_hit_has_words():
    """A message of its own, or a refusal in `constraint_errors(name=…)`; the rest is listed as kept by services."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources())
    wordless = {
        constraint.name
        for model in case_models()
        for constraint in model._meta.constraints
        if constraint.violation_error_message == constraint.default_violation_error_message
        and not re.search(rf"\b{constraint.name}\s*=", code)
    }
    assert wordless - KEPT_BY_SERVICES == set(), "say what is wrong, or list it with what a form cannot reach"
    present = {constraint.name for model in case_models() for constraint in model._meta.constraints}
    assert KEPT_BY_SERVICES - present == set(), "constraints that are gone"


def test_no_model_has_two_fields_of_the_same_name():
    """PC-09: two fields that read alike, or two states in one row, mean two things to two people."""
    wrong = []
    for model in case_models():
        labels = [str(field.verbose_name).lower() for field in model._meta.concrete_fields]
        wrong += [f"{model._meta.label}: {label}" for label in set(labels) if labels.count(label) > 1]
        states = [field.name for field in model._meta.concrete_fields if re.search("(^|_)(state|status)$", field.name)]
        if len(states) > 1:
            wrong.append(f"{model._meta.label}: {states}")
    assert set(wrong) <= {"cases.PlanVersion: version"}, wrong  # its number, and the count of saves; the page shows one


def test_what_is_pointed_to_cannot_be_deleted():
    """PC-20: a team, unit, code or person in use is switched off; only parts go with their whole."""
    cascading = {
        f"{model._meta.label}.{field.name}"
        for model in case_models()
        if not model._meta.auto_created
        for field in model._meta.concrete_fields
        if field.remote_field and field.remote_field.on_delete is not PROTECT
    }
    assert cascading <= set(PARTS), cascading - set(PARTS)


def test_every_kind_of_row_has_a_danish_name():
    """The data protection officer reads the history in Danish."""
    with translation.override("da"):
        wrong = [
            model._meta.label
            for model in case_models()
            if not model._meta.auto_created
            and hasattr(model, "pgh_event_model")
            and (
                names.name_of(model) == str(model._meta.verbose_name).lower() == model._meta.object_name.lower()
                or names.name_of(model) == spoken(model._meta.object_name)
            )
        ]
    assert not wrong, f"name them in housingfirst/audit/names.py: {wrong}"


def spoken(name):
    """Django's own English: `CitizenTie` → `citizen tie`."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", name).lower()


def state_fields():
    for model in case_models():
        for field in model._meta.concrete_fields:
            if field.name in ("state", "status") and field.choices:
                yield model, field


def test_every_state_has_a_danish_label_and_is_reached_by_a_service():
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources("services", "rules", "models"))
    wrong = []
    for model, field in state_fields():
        with translation.override("en"):
            english = {value: str(label) for value, label in field.choices}
        with translation.override("da"):
            for value, label in field.choices:
                if str(label) == english[value]:
                    wrong.append(f"{model._meta.label}.{value}: no Danish label")
                if not re.search(rf"\b{value.upper()}\b", code):
                    wrong.append(f"{model._meta.label}.{value}: no service reaches it")
    assert not wrong, wrong
