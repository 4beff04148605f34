"""Row security on what the record keeps over time, history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("municipalitylink", "incomeperiod", "educationperiod", "movepackage")


class Migration(migrations.Migration):
    dependencies = [("cases", "0016_life_over_time")]
    operations = [EnableRowSecurity(*(f"cases_{table}{kind}" for table in TABLES for kind in ("", "event")))]
