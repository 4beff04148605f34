"""Row security of the reasons given for signals."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("support", "0003_check_answers"), ("core", "0001_initial"), ("accounts", "0001_initial")]
    operations = [EnableRowSecurity("support_checkanswer", "support_checkanswerevent")]
