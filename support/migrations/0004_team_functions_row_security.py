"""Row security of functions, board and minutes (D4)."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("functionholder", "teammeeting", "meetingattendee", "boardline")


class Migration(migrations.Migration):
    dependencies = [("support", "0003_team_functions"), ("core", "0001_initial"), ("accounts", "0001_initial")]
    operations = [EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event")))]
