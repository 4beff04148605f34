"""Addresses of housing, below /housing/."""

from django.urls import path

from .views import ledger, nominations, stock, vacancies

app_name = "housing"

urlpatterns = [
    path("organisations/", stock.organisation_list, name="organisation-list"),
    path("organisations/add/", stock.organisation_add, name="organisation-add"),
    path("organisations/<int:pk>/", stock.organisation, name="organisation"),
    path("organisations/<int:pk>/edit/", stock.organisation_edit, name="organisation-edit"),
    path("organisations/<int:pk>/departments/add/", stock.department_add, name="organisation-department-add"),
    path("organisations/<int:pk>/agreements/add/", stock.agreement_add, name="organisation-agreement-add"),
    path("departments/<int:pk>/edit/", stock.department_edit, name="organisation-department-edit"),
    path("departments/<int:pk>/dwellings/add/", stock.dwelling_add, name="dwelling-add"),
    path("dwellings/", stock.dwelling_list, name="dwelling-list"),
    path("dwellings/<int:pk>/", stock.dwelling, name="dwelling"),
    path("dwellings/<int:pk>/edit/", stock.dwelling_edit, name="dwelling-edit"),
    path("dwellings/<int:pk>/rent/", stock.dwelling_rent, name="dwelling-rent"),
    path("vacancies/", vacancies.vacancy_list, name="vacancy-list"),
    path("vacancies/report/", vacancies.vacancy_report, name="vacancy-report"),
    path("vacancies/<int:pk>/", vacancies.vacancy, name="vacancy"),
    path("vacancies/<int:pk>/outcome/", vacancies.vacancy_outcome, name="vacancy-outcome"),
    path("vacancies/<int:pk>/correct/", vacancies.vacancy_correct, name="vacancy-correct"),
    path("ledger/", ledger.ledger, name="ledger"),
    path("ledger/<int:pk>/", ledger.ledger_organisation, name="ledger-organisation"),
    path("ledger/<int:pk>/statement/", ledger.ledger_statement, name="ledger-statement"),
    path("nominations/", nominations.nomination_list, name="nomination-list"),
    path("nominations/new/", nominations.nomination_choose, name="nomination-choose"),
    path("nominations/new/<int:citizen_pk>/", nominations.nomination_create, name="nomination-create"),
    path("nominations/<int:pk>/", nominations.nomination, name="nomination"),
    path("nominations/<int:pk>/decision/", nominations.nomination_decide, name="nomination-decide"),
    path("nominations/<int:pk>/wishes/", nominations.nomination_edit, name="nomination-edit"),
    path("nominations/<int:pk>/again/", nominations.nomination_resubmit, name="nomination-resubmit"),
    path("nominations/<int:pk>/end/", nominations.nomination_withdraw, name="nomination-withdraw"),
    path("nominations/<int:pk>/reopen/", nominations.nomination_reopen, name="nomination-reopen"),
    path("documents/<int:pk>/received/", nominations.document_receive, name="document-receive"),
]
