"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = (
    "housingorganisation",
    "department",
    "dwelling",
    "dwellingrent",
    "agreement",
    "turncounter",
    "vacancy",
    "vacancyoutcome",
    "ledgercorrection",
    "matchchoice",
    "nomination",
    "nominationdocument",
    "nominationdecision",
    "shelterstay",
    "benefitapplication",
    "affordabilitycheck",
    "offer",
    "offerstep",
    "tenancy",
)


class Migration(migrations.Migration):
    dependencies = [("housing", "0001_initial")]
    operations = [
        EnableRowSecurity(*(f"housing_{table}{kind}" for table in TABLES for kind in ("", "event"))),
    ]
