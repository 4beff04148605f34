from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "housingfirst.core"
    label = "core"
