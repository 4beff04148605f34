"""Row security of what comes after a course; aftercare follows its citizen into a merge (D4, CASE-178)."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity, FollowsMerge

TABLES = ("checkin", "aftercare")


class Migration(migrations.Migration):
    dependencies = [("support", "0003_closing"), ("cases", "0004_merging")]
    operations = [
        EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event"))),
        FollowsMerge("support_aftercare"),
    ]
