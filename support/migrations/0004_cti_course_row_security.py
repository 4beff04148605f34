"""Row security of what a CTI course is made of."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = (
    "courseinterruption",
    "phasegoal",
    "phasetick",
    "plannedintensity",
    "networkmember",
    "transferrow",
    "followon",
)


class Migration(migrations.Migration):
    dependencies = [("support", "0003_cti_course")]
    operations = [EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event")))]
