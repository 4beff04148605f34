from django.apps import AppConfig


class SupportConfig(AppConfig):
    name = "support"

    def ready(self):
        from . import parameters  # noqa: F401  (declares what a municipality may change)
