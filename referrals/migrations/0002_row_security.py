"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = (
    "partnerunit",
    "referral",
    "referralstep",
    "sanctionnotice",
)


class Migration(migrations.Migration):
    dependencies = [("referrals", "0001_initial")]
    operations = [
        EnableRowSecurity(*(f"referrals_{table}{kind}" for table in TABLES for kind in ("", "event"))),
    ]
