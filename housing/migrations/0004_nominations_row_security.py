"""Row security on nominations and shelter stays (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("nomination", "nominationdocument", "nominationdecision", "shelterstay")


class Migration(migrations.Migration):
    dependencies = [("housing", "0003_nominations")]
    operations = [
        EnableRowSecurity(*(f"housing_{table}{kind}" for table in TABLES for kind in ("", "event"))),
    ]
