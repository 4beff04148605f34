"""Addresses of support, below /support/. Ids only."""

from django.urls import path

from .views import calendar, contacts, courses, measurements, teams

app_name = "support"
urlpatterns = [
    path("caseload/", teams.caseload, name="caseload"),
    path("waiting/", teams.waiting_list, name="waiting-list"),
    path("waiting/<int:pk>/", teams.waiting_assign, name="waiting-assign"),
    path("waiting/<int:pk>/leave/", teams.waiting_leave, name="waiting-leave"),
    path("unmet/", teams.unmet_list, name="unmet-list"),
    path("measurements/", measurements.measurement_list, name="measurement-list"),
    path("teams/<int:pk>/measurements/ask/", measurements.measurements_ask, name="measurements-ask"),
    path("teams/<int:pk>/methods/", teams.team_methods, name="team-methods"),
    path("methods/<int:pk>/stop/", teams.team_method_stop, name="team-method-stop"),
    path("teams/<int:team_pk>/deviations/<int:citizen_pk>/", teams.deviation_grant, name="deviation-grant"),
    path("deviations/<int:pk>/end/", teams.deviation_end, name="deviation-end"),
    path("courses/<int:pk>/", courses.course, name="course"),
    path("courses/<int:pk>/worker/", courses.course_worker, name="course-worker"),
    path("courses/<int:pk>/method/", courses.course_method, name="course-method"),
    path("courses/<int:pk>/phase-one/", courses.course_phase_one, name="course-phase-one"),
    path("courses/<int:pk>/start/", courses.course_start, name="course-start"),
    path("courses/<int:pk>/transfer/", courses.transfer_agree, name="transfer-agree"),
    path("courses/<int:pk>/close/", courses.course_close, name="course-close"),
    path("courses/<int:pk>/exception/", courses.course_exception, name="course-exception"),
    path("courses/<int:pk>/return/", courses.course_return, name="course-return"),
    path("phases/<int:pk>/focus/", courses.phase_focus, name="phase-focus"),
    path("transfers/<int:pk>/accept/", courses.transfer_accept, name="transfer-accept"),
    path("contacts/new/", contacts.contact_choose, name="contact-choose"),
    path("citizens/<int:pk>/contacts/", contacts.contact_list, name="contact-list"),
    path("citizens/<int:pk>/contacts/new/", contacts.contact_create, name="contact-create"),
    path("citizens/<int:pk>/appointments/new/", contacts.appointment_create, name="appointment-create"),
    path("contacts/<int:pk>/", contacts.contact, name="contact"),
    path("contacts/<int:pk>/saved/", contacts.contact_saved, name="contact-saved"),
    path("contacts/<int:pk>/withdraw/", contacts.contact_withdraw, name="contact-withdraw"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/address/", calendar.calendar_feed, name="calendar-feed"),
    path("calendar/address/stop/", calendar.calendar_feed_stop, name="calendar-feed-stop"),
    path("calendar/<int:pk>/<str:secret>.ics", calendar.calendar_file, name="calendar-file"),
    path("appointments/<int:pk>/", contacts.appointment, name="appointment"),
]
