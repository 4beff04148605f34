from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "housingfirst.reporting"
    label = "reporting"

    def ready(self):
        from . import parameters  # noqa: F401  (declares the dated parameters)
