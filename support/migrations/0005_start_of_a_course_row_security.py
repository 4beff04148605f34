"""Row security on where courses started from, history included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("support", "0004_start_of_a_course")]
    operations = [EnableRowSecurity("support_coursestart", "support_coursestartevent")]
