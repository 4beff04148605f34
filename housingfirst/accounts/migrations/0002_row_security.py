"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = (
    "userrole",
    "team",
    "teammembership",
    "unit",
    "unitmembership",
    "parametervalue",
    "localcode",
)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [
        EnableRowSecurity(
            *(f"accounts_{table}{kind}" for table in TABLES for kind in ("", "event")), "accounts_savedview"
        ),
    ]
