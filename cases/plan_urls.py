"""Addresses of assessments, decisions, complaints, plans, documents and measurements; part of `cases.urls`."""

from django.urls import path

from .views import assessments, decisions, documents, drafts, measurements, plans

urlpatterns = [
    path("citizens/<int:citizen_pk>/drafts/<slug:form>/<int:target>/", drafts.draft_save, name="draft-save"),
    # assessments
    path("citizens/<int:citizen_pk>/assessments/new/", assessments.assessment_create, name="assessment-create"),
    path(
        "citizens/assessments/recommendation/", assessments.assessment_recommendation, name="assessment-recommendation"
    ),
    path("citizens/assessments/<int:pk>/", assessments.assessment, name="assessment"),
    # decisions and complaints
    path("citizens/<int:citizen_pk>/decisions/new/", decisions.decision_create, name="decision-create"),
    path("citizens/decisions/<int:pk>/", decisions.decision, name="decision"),
    path("citizens/decisions/<int:pk>/edit/", decisions.decision_update, name="decision-update"),
    path("citizens/decisions/<int:pk>/finalise/", decisions.decision_finalise, name="decision-finalise"),
    path("citizens/decisions/<int:pk>/deliver/", decisions.decision_deliver, name="decision-deliver"),
    path("citizens/decisions/<int:pk>/letter/", documents.letter_create, name="decision-letter"),
    path("citizens/decisions/<int:pk>/replace/", decisions.decision_replace, name="decision-replace"),
    path("citizens/decisions/<int:pk>/discard/", decisions.decision_discard, name="decision-discard"),
    path("citizens/decisions/<int:pk>/complaint/", decisions.complaint_create, name="complaint-create"),
    path("citizens/complaints/<int:pk>/", decisions.complaint, name="complaint"),
    # the plan
    path("citizens/<int:citizen_pk>/plan/", plans.plan, name="plan"),
    path("citizens/<int:citizen_pk>/other-plans/new/", plans.other_plan_create, name="other-plan-create"),
    path("citizens/other-plans/<int:pk>/end/", plans.other_plan_end, name="other-plan-end"),
    path("citizens/plan-versions/<int:pk>/", plans.plan_version, name="plan-version"),
    path("citizens/plan-versions/<int:pk>/change/", plans.plan_change, name="plan-change"),
    path("citizens/plan-versions/<int:pk>/discard/", plans.plan_discard, name="plan-discard"),
    path("citizens/plan-versions/<int:pk>/edit/", plans.plan_update, name="plan-update"),
    path("citizens/plan-versions/<int:pk>/agree/", plans.plan_agree, name="plan-agree"),
    path("citizens/plan-versions/<int:pk>/goals/new/", plans.goal_create, name="goal-create"),
    path("citizens/goals/<int:pk>/edit/", plans.goal_update, name="goal-update"),
    path("citizens/goals/<int:pk>/remove/", plans.goal_remove, name="goal-remove"),
    path("citizens/goals/<int:pk>/first/", plans.goal_first, name="goal-first"),
    path("citizens/goals/<int:pk>/steps/new/", plans.step_create, name="step-create"),
    path("citizens/steps/<int:pk>/edit/", plans.step_update, name="step-update"),
    path("citizens/steps/<int:pk>/remove/", plans.step_remove, name="step-remove"),
    path("citizens/steps/<int:pk>/tick/", plans.step_tick, name="step-tick"),
    # the plan on paper
    path("citizens/plan-versions/<int:pk>/documents/new/", documents.document_create, name="document-create"),
    path("citizens/documents/<int:pk>/", documents.document, name="document"),
    path("citizens/documents/<int:pk>/retry/", documents.document_retry, name="document-retry"),
    path("citizens/documents/<int:pk>/file/", documents.document_file, name="document-file"),
    path("citizens/documents/<int:pk>/print/", documents.document_print, name="document-print"),
    # measurements
    path("citizens/<int:citizen_pk>/measurements/new/", measurements.measurement_create, name="measurement-create"),
    path("citizens/measurements/<int:pk>/", measurements.measurement, name="measurement"),
    path("citizens/measurements/<int:pk>/correct/", measurements.measurement_correct, name="measurement-correct"),
]
