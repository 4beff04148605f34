from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "housingfirst.tasks"
    label = "tasks"

    def ready(self):
        from . import parameters  # noqa: F401  (declares what a municipality may change)
