"""Row security on uploaded files and their reports (D4)."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_imports")]
    operations = [EnableRowSecurity("cases_importjob", "cases_importjobevent", "cases_importline")]
