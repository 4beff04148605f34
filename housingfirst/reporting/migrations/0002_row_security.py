"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = (
    "publishedcourse",
    "fidelityreport",
    "fidelityindicator",
    "fidelityrow",
    "fidelitycaseload",
    "fidelitycontacts",
)


class Migration(migrations.Migration):
    dependencies = [("reporting", "0001_initial")]
    operations = [
        EnableRowSecurity(*(f"reporting_{table}{kind}" for table in TABLES for kind in ("", "event"))),
    ]
