"""Every table that points to a citizen follows a merge (CASE-178); a table made later says `FollowsMerge` itself."""

from django.db import migrations

EACH = """
do $$
declare one record;
begin
  for one in
    select k.conrelid::regclass as of_table, a.attname as of_column
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'cases_citizen'::regclass
      and k.conrelid::regclass::text not in ('cases_citizen', 'cases_merge', 'cases_notsameperson')
  loop
    execute format(
      'create or replace trigger follows_merge before insert or update of %1$I on %2$s '
      'for each row execute function follow_merge(%1$L)', one.of_column, one.of_table
    );
  end loop;
end $$
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_merging"),
        ("tasks", "0002_row_security"),
        ("support", "0002_row_security_and_caseload"),
        ("housing", "0002_row_security"),
        ("referrals", "0002_row_security"),
        ("reporting", "0002_row_security"),
    ]
    operations = [migrations.RunSQL(EACH, migrations.RunSQL.noop)]
