from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "housingfirst.accounts"
    label = "accounts"
