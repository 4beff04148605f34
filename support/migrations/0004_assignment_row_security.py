"""Row security of leave and substitutes."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("workerleave", "substitution")


class Migration(migrations.Migration):
    dependencies = [("support", "0003_assignment"), ("core", "0001_initial")]
    operations = [EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event")))]
