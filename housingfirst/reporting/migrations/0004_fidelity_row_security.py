"""Row security on the tables of fidelity reports, history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

NAMES = ("fidelityreport", "fidelityindicator", "fidelityrow", "fidelitycaseload", "fidelitycontacts")


class Migration(migrations.Migration):
    dependencies = [("reporting", "0003_fidelity_reports")]
    operations = [EnableRowSecurity(*(f"reporting_{name}{end}" for name in NAMES for end in ("", "event")))]
