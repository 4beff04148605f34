"""Addresses of housing, below /housing/."""

app_name = "housing"
urlpatterns: list = []
