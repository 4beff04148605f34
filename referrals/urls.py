"""Addresses of referrals, below /referrals/."""

from django.urls import path

from . import views

app_name = "referrals"

urlpatterns = [
    path("", views.referral_list, name="referral-list"),
    path("new/<int:citizen_pk>/", views.referral_create, name="referral-create"),
    path("<int:pk>/", views.referral, name="referral"),
    path("<int:pk>/received/", views.referral_receive, name="referral-receive"),
    path("<int:pk>/answer/", views.referral_answer, name="referral-answer"),
    path("<int:pk>/more/", views.referral_more, name="referral-more"),
    path("<int:pk>/remind/", views.referral_remind, name="referral-remind"),
    path("<int:pk>/withdraw/", views.referral_withdraw, name="referral-withdraw"),
    path("<int:pk>/close/", views.referral_close, name="referral-close"),
    path("<int:pk>/warning/", views.referral_warn, name="referral-warn"),
    path("warnings/<int:pk>/", views.sanction, name="sanction"),
    path("units/", views.unit_list, name="unit-list"),
    path("units/<int:pk>/", views.unit_edit, name="unit-edit"),
]
