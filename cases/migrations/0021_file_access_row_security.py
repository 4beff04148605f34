"""Row security on requests to see the record and what is left out of an answer (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("fileaccessrequest", "fileaccesspart", "redaction")


class Migration(migrations.Migration):
    dependencies = [("cases", "0020_file_access")]
    operations = [EnableRowSecurity(*(f"cases_{table}{kind}" for table in TABLES for kind in ("", "event")))]
