"""Every address. Domain apps mount below their own prefix; ids only, never names or numbers of people."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language
from drf_spectacular.views import SpectacularAPIView

from cases.views import decisions, measurements
from housing.views import offers, shelters
from housingfirst.core import health, styleguide, web_manifest
from housingfirst.overview import services
from housingfirst.overview.api import CalculationView
from support.views import offline

handler400 = "housingfirst.core.error_pages.bad_request"
handler403 = "housingfirst.core.error_pages.forbidden"
handler404 = "housingfirst.core.error_pages.not_found"
handler500 = "housingfirst.core.error_pages.server_error"

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("manifest.webmanifest", web_manifest.manifest, name="web-manifest"),
    path("sw.js", offline.service_worker, name="service-worker"),
    path("offline/", offline.offline_page, name="offline"),
    path("readyz", health.readyz, name="readyz"),
    path("i18n/setlang/", login_not_required(set_language), name="set_language"),
    path("api/v1/schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("api/v1/calculations/<slug:name>/", CalculationView.as_view(), name="api-calculation"),
    path("styleguide/", styleguide.page, name="styleguide"),
    path("", include("housingfirst.accounts.urls")),
    # The same pages as the app's own, with the services that join two apps (design.md § 3).
    path(
        "citizens/decisions/<int:pk>/finalise/",
        decisions.decision_finalise,
        {"service": services.decide_support},
        name="decide",
    ),
    path(
        "citizens/<int:citizen_pk>/measurements/new/",
        measurements.measurement_create,
        {"service": services.record_measurement, "prefill": services.start_of_measurement},
        name="measure",
    ),
    path("", include("cases.urls")),
    path("support/", include("support.urls")),
    path("housing/offers/<int:pk>/lease/", offers.offer_lease, {"service": services.sign_lease}, name="lease"),
    path("housing/tenancies/<int:pk>/move-in/", offers.tenancy_move_in, {"service": services.move_in}, name="move-in"),
    path(
        "housing/shelter/stays/<int:pk>/discharge/",
        shelters.shelter_discharge,
        {"service": services.discharge},
        name="discharge",
    ),
    path("referrals/", include("referrals.urls")),
    path("tasks/", include("housingfirst.tasks.urls")),
    path("reports/", include("housingfirst.reporting.urls")),
    path("housing/", include("housing.urls")),
    path("", include("housingfirst.overview.urls")),
]
