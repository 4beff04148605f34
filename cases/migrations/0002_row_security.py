"""Row security on every table with a municipality (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [
        EnableRowSecurity(
            "cases_citizen",
            "cases_citizenevent",
            "cases_citizentie",
            "cases_citizentieevent",
            "cases_accessopening",
            "cases_accessopeningevent",
            "cases_contactway",
            "cases_contactwayevent",
            "cases_situationepisode",
            "cases_situationepisodeevent",
            "cases_themenote",
            "cases_themenoteevent",
            "cases_journalnote",
            "cases_journalnoteevent",
            "cases_citizenuserobjectpermission",
        )
    ]
