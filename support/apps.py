from django.apps import AppConfig


class SupportConfig(AppConfig):
    name = "support"

    def ready(self):
        from . import codes, parameters  # noqa: F401  (declare what a municipality may change)
