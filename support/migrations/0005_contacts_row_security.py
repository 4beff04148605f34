"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("support", "0004_contacts")]
    operations = [
        EnableRowSecurity(
            "support_contact",
            "support_contactevent",
            "support_contactparticipant",
            "support_contactparticipantevent",
            "support_appointment",
            "support_appointmentevent",
        )
    ]
