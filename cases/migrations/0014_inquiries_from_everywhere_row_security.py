"""Row security on the counters of the public form; the door and the day of the state for inquiries already there."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("cases", "0013_inquiries_from_everywhere")]

    operations = [
        EnableRowSecurity("cases_publiccount"),
        migrations.RunSQL(
            [
                "update cases_concerninquiry set way = 'partner' where sent_by_unit_id is not null",
                "update cases_concerninquiry set state_since = last_step_on",
            ],
            migrations.RunSQL.noop,
        ),
    ]
