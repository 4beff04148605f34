"""Row security on consents, their answers and what was shared (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("consent", "consentreply", "disclosure")


class Migration(migrations.Migration):
    dependencies = [("cases", "0011_consents")]
    operations = [EnableRowSecurity(*(f"cases_{table}{kind}" for table in TABLES for kind in ("", "event")))]
