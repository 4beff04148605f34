from django.apps import AppConfig


class OverviewConfig(AppConfig):
    name = "housingfirst.overview"
    label = "overview"
