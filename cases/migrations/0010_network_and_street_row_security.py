"""Row security on the detection network and on street outreach, history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ["detectionactor", "actoractivity", "outreachplace", "outreachperson", "outreachround", "outreachmeeting"]


class Migration(migrations.Migration):
    dependencies = [("cases", "0009_network_and_street")]
    operations = [EnableRowSecurity(*(f"cases_{table}{kind}" for table in TABLES for kind in ("", "event")))]
