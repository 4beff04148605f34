from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "housingfirst.audit"
    label = "audit"
