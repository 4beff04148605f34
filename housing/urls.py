"""Addresses of housing, below /housing/."""

from django.urls import path

from .views import nominations

app_name = "housing"

urlpatterns = [
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
