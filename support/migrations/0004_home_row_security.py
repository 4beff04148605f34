"""Row security of making a home, and its rows follow a merge."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity, FollowsMerge

TABLES = ("furnishingitem", "homesteptick", "livingskill", "communityactivity", "safeplace")


class Migration(migrations.Migration):
    dependencies = [("support", "0003_home"), ("cases", "0004_merging")]
    operations = [
        EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event"))),
        *(FollowsMerge(f"support_{table}") for table in TABLES),
    ]
