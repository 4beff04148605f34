"""Row security of warnings, visits under way and group activities; the first two follow a merge (CASE-178)."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity, FollowsMerge

TABLES = ("warningnote", "outing", "groupactivity", "activityworker")


class Migration(migrations.Migration):
    dependencies = [("support", "0003_visits"), ("cases", "0004_merging")]
    operations = [
        EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event"))),
        FollowsMerge("support_warningnote"),
        FollowsMerge("support_outing"),
    ]
