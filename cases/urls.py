"""Addresses of cases: /citizens/ and /inquiries/. Ids only."""

app_name = "cases"

urlpatterns: list = []
