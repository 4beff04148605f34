"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("reporting", "0001_published_courses")]
    operations = [EnableRowSecurity("reporting_publishedcourse", "reporting_publishedcourseevent")]
