"""Row security on the editable codes (D4), history included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_codes")]
    operations = [EnableRowSecurity("accounts_localcode", "accounts_localcodeevent")]
