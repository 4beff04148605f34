from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "housingfirst.reporting"
    label = "reporting"
