"""Row security on the tables of referrals (D4), history included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("partnerunit", "referral", "referralstep", "sanctionnotice")


class Migration(migrations.Migration):
    dependencies = [("referrals", "0001_referrals")]
    operations = [EnableRowSecurity(*(f"referrals_{table}{kind}" for table in TABLES for kind in ("", "event")))]
