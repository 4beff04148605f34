"""Addresses of the detection network and of street outreach: part of `cases`."""

from django.urls import path

from .views import detection, outreach

urlpatterns = [
    path("inquiries/circle/", detection.inquiry_circle, name="inquiry-circle"),
    path("network/", detection.actor_list, name="actor-list"),
    path("network/new/", detection.actor_add, name="actor-add"),
    path("network/<int:pk>/", detection.actor, name="actor"),
    path("network/<int:pk>/edit/", detection.actor_edit, name="actor-edit"),
    path("network/<int:pk>/end/", detection.actor_end, name="actor-end"),
    path("network/<int:pk>/take-up/", detection.actor_take_up, name="actor-take-up"),
    path(
        "network/<int:pk>/activities/<int:activity_pk>/remove/",
        detection.actor_activity_remove,
        name="actor-activity-remove",
    ),
    path("outreach/", outreach.outreach, name="outreach"),
    path("outreach/rounds/", outreach.round_list, name="outreach-round-list"),
    path("outreach/rounds/<int:pk>/", outreach.round_correct, name="outreach-round"),
    path("outreach/meetings/<int:pk>/", outreach.meeting_correct, name="outreach-meeting"),
    path("outreach/places/", outreach.place_list, name="outreach-place-list"),
    path("outreach/places/new/", outreach.place_add, name="outreach-place-add"),
    path("outreach/places/<int:pk>/edit/", outreach.place_edit, name="outreach-place-edit"),
    path("outreach/people/", outreach.person_list, name="outreach-person-list"),
    path("outreach/people/<int:pk>/", outreach.person, name="outreach-person"),
    path("outreach/people/<int:pk>/edit/", outreach.person_edit, name="outreach-person-edit"),
    path("outreach/people/<int:pk>/register/", outreach.person_register, name="outreach-person-register"),
    path("outreach/people/<int:pk>/citizen/", outreach.person_citizen, name="outreach-person-citizen"),
    path("outreach/people/<int:pk>/citizen/<int:citizen_pk>/", outreach.person_link, name="outreach-person-link"),
    path("outreach/people/<int:pk>/unlink/", outreach.person_unlink, name="outreach-person-unlink"),
]
