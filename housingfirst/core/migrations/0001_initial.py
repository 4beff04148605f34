"""Extensions, the clock and Danish order. Written by hand: later apps build on these functions."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations, models

FUNCTIONS = """
create function hf_now() returns timestamptz language sql stable as $$
  select now() + make_interval(secs => coalesce((select seconds from core_clockoffset where id = 1), 0)) $$;
create function hf_today() returns date language sql stable as $$
  select (hf_now() at time zone 'Europe/Copenhagen')::date $$;
-- Danish order without ICU: æ ø å last, aa as å, capitals beside small letters.
create function dk_sort(t text) returns text language sql immutable strict parallel safe as $$
  select translate(replace(lower(t collate pg_c_utf8), 'aa', 'å'), 'æäøöåéèüá-', E'\\x7b\\x7b\\x7c\\x7c\\x7deeua ') collate "C" $$;
-- Spelling variants meet: Søren, Sören, Soeren; Åse, Aase; Müller, Muller.
create function dk_fold(t text) returns text language sql immutable strict parallel safe as $$
  select translate(replace(replace(replace(replace(replace(lower(t collate pg_c_utf8), 'aa', 'a'), 'å', 'a'), 'ae', 'a'), 'oe', 'o'), 'æ', 'a'),
                   'øöäéèêëüúùáàâíìïóòôñç', 'ooaeeeeuuuaaaiiiooonc') $$;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.CreateModel(
            name="ClockOffset",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seconds", models.BigIntegerField(default=0)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="clockoffset_is_one_row")]
            },
        ),
        migrations.RunSQL("insert into core_clockoffset (id, seconds) values (1, 0)", migrations.RunSQL.noop),
        migrations.RunSQL(
            FUNCTIONS,
            "drop function dk_fold; drop function dk_sort; drop function hf_today; drop function hf_now;",
        ),
    ]
