"""Row security on the choices (D4), history table included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("housing", "0008_match_choice")]
    operations = [EnableRowSecurity("housing_matchchoice", "housing_matchchoiceevent")]
