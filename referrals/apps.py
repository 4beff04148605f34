from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    name = "referrals"

    def ready(self):
        from . import parameters  # noqa: F401  (declares what a municipality may change)
