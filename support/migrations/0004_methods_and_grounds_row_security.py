"""Row security on what a course rests on and who gives it (D4)."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("coursebasis", "courseprovider")


class Migration(migrations.Migration):
    dependencies = [("support", "0003_methods_and_grounds")]
    operations = [
        EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event"))),
    ]
