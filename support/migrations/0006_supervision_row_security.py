"""Row security of sessions and competences (D4)."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("teamsession", "sessionparticipant", "sessionreview", "workerprofession", "competence")


class Migration(migrations.Migration):
    dependencies = [("support", "0005_supervision")]
    operations = [EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event")))]
