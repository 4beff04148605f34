"""Addresses below /support/. Ids only."""

from django.urls import path

from .views import contacts

app_name = "support"
urlpatterns = [
    path("contacts/new/", contacts.contact_choose, name="contact-choose"),
    path("citizens/<int:pk>/contacts/", contacts.contact_list, name="contact-list"),
    path("citizens/<int:pk>/contacts/new/", contacts.contact_create, name="contact-create"),
    path("citizens/<int:pk>/appointments/new/", contacts.appointment_create, name="appointment-create"),
    path("contacts/<int:pk>/", contacts.contact, name="contact"),
    path("contacts/<int:pk>/saved/", contacts.contact_saved, name="contact-saved"),
    path("contacts/<int:pk>/withdraw/", contacts.contact_withdraw, name="contact-withdraw"),
    path("appointments/<int:pk>/", contacts.appointment, name="appointment"),
]
