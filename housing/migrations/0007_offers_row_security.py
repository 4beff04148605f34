"""Row security on benefit applications, offers and tenancies (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TABLES = ("benefitapplication", "affordabilitycheck", "offer", "offerstep", "tenancy")


class Migration(migrations.Migration):
    dependencies = [("housing", "0006_benefits_offers_tenancies")]
    operations = [
        EnableRowSecurity(*(f"housing_{table}{kind}" for table in TABLES for kind in ("", "event"))),
    ]
