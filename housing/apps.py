from django.apps import AppConfig


class HousingConfig(AppConfig):
    name = "housing"

    def ready(self):
        from . import parameters  # noqa: F401  (declares what a municipality may change)
