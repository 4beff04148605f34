"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [
        EnableRowSecurity(
            "accounts_userrole",
            "accounts_userroleevent",
            "accounts_team",
            "accounts_teamevent",
            "accounts_teammembership",
            "accounts_teammembershipevent",
            "accounts_unit",
            "accounts_unitevent",
            "accounts_unitmembership",
            "accounts_unitmembershipevent",
            "accounts_parametervalue",
            "accounts_parametervalueevent",
        )
    ]
