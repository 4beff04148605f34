"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [EnableRowSecurity("audit_accesslog")]
