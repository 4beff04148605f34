"""Row security on the tables of names and people; a temporary id for those who are here without a CPR number."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

TRACKED = ("citizenname", "relation", "child", "representative")


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_people_around")]
    operations = [
        migrations.RunSQL(
            [
                """
                update cases_citizen c set temporary_id = 'M-' || lpad(n.number::text, 6, '0')
                from (
                    select id, row_number() over (partition by municipality_id order by id) as number
                    from cases_citizen where cpr = ''
                ) n
                where n.id = c.id
                """,
                """
                insert into cases_temporarynumber (municipality_id, last)
                select municipality_id, count(*) from cases_citizen where temporary_id <> '' group by municipality_id
                """,
            ],
            migrations.RunSQL.noop,
        ),
        EnableRowSecurity(
            *(f"cases_{table}{kind}" for table in TRACKED for kind in ("", "event")), "cases_temporarynumber"
        ),
    ]
