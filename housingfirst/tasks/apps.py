from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "housingfirst.tasks"
    label = "tasks"
