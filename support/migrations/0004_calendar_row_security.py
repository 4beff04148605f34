"""Row security of the calendar addresses (D4)."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("support", "0003_calendar")]
    operations = [EnableRowSecurity("support_calendarfeed", "support_calendarfeedevent")]
