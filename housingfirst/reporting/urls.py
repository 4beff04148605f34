"""Addresses below /reports/. Ids only."""

from django.urls import path

from . import views

app_name = "reporting"
urlpatterns = [
    path("", views.dashboard, name="dashboard"),
    path("inquiries/", views.inquiry_counts, name="inquiry-counts"),
    path("target-group/", views.target_group, name="target-group"),
    path("homelessness/", views.flow, name="flow"),
    path("fidelity/", views.fidelity_list, name="fidelity-list"),
    path("fidelity/new/", views.fidelity_create, name="fidelity-create"),
    path("fidelity/<int:pk>/", views.fidelity, name="fidelity"),
    path("fidelity/<int:pk>/again/", views.fidelity_again, name="fidelity-again"),
    path("fidelity/<int:pk>/sign/", views.fidelity_sign, name="fidelity-sign"),
]
