from django.urls import path

from .calculators import views as calculator_views
from .views import by_name, citizen, codes, consents, log, my_day, people, search, turning_18

app_name = "overview"
urlpatterns = [
    path("", my_day.my_day, name="my-day"),
    path("citizens/by-name/", by_name.by_name_list, name="by-name"),
    path("citizens/<int:pk>/", citizen.citizen, name="citizen"),
    path("citizens/<int:pk>/timeline/", citizen.citizen_timeline, name="citizen-timeline"),
    path("citizens/<int:pk>/panels/", citizen.citizen_panels, name="citizen-panels"),
    path("citizens/turning-18/", turning_18.turning_18, name="turning-18"),
    path("consents/<int:pk>/answer/", consents.consent_answer, name="consent-answer"),
    path("search/", search.search, name="search"),
    path("log/", log.access_log, name="access-log"),
    path("log/find/", log.access_log_find, name="access-log-find"),
    path("log/citizens/<int:citizen_id>/", log.access_log_citizen, name="access-log-citizen"),
    path("users/", people.user_list, name="user-list"),
    path("users/new/", people.user_create, name="user-create"),
    path("users/<int:pk>/", people.user, name="user"),
    path("users/teams/", people.team_list, name="team-list"),
    path("users/teams/new/", people.team_add, name="team-add"),
    path("users/teams/<int:pk>/outreach/", people.team_outreach, name="team-outreach"),
    path("users/units/new/", people.unit_add, name="unit-add"),
    path("users/<int:pk>/role/", people.user_role, name="user-role"),
    path("users/<int:pk>/team/", people.user_team, name="user-team"),
    path("users/<int:pk>/unit/", people.user_unit, name="user-unit"),
    path("users/<int:pk>/<slug:kind>/<int:row_pk>/end/", people.user_end, name="user-end"),
    path("users/<int:pk>/invite/", people.user_invite, name="user-invite"),
    path("parameters/", people.parameter_list, name="parameter-list"),
    path("parameters/<str:key>/", people.parameter, name="parameter"),
    path("codes/", codes.code_lists, name="code-lists"),
    path("codes/<slug:key>/", codes.code_list, name="code-list"),
    path("codes/<slug:key>/new/", codes.code_add, name="code-add"),
    path("codes/<slug:key>/<slug:code>/edit/", codes.code_edit, name="code-edit"),
    path("codes/<slug:key>/<slug:code>/<slug:act>/", codes.code_act, name="code-act"),
    path("calculators/", calculator_views.calculators, name="calculators"),
    path("calculators/<slug:name>/", calculator_views.calculator, name="calculator"),
]
