"""Row security on the tables of dwellings, agreements and the ledger (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = (
    *("housingorganisation", "department", "dwelling", "dwellingrent"),
    *("agreement", "turncounter", "vacancy", "vacancyoutcome", "ledgercorrection"),
)


class Migration(migrations.Migration):
    dependencies = [("housing", "0001_stock")]
    operations = [
        EnableRowSecurity(*(f"housing_{table}{kind}" for table in TABLES for kind in ("", "event"))),
    ]
