"""Row security of the merges, and the functions a merge is made of."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

# A row written for a record that was merged into another belongs to the other one: whoever had the page open, or wrote
# while the merge ran, loses nothing. `for key share` is the lock the foreign key takes anyway; it waits for the merge.
# Planned each time: a plan kept from when there were few citizens would read all of them for each row of a long write.
FOLLOW_MERGE = """
create function follow_merge() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  wanted bigint := (to_jsonb(new) ->> tg_argv[0])::bigint;
  kept bigint;
  moved boolean := false;
begin
  while wanted is not null loop
    select merged_into_id into kept from cases_citizen where id = wanted for key share;
    exit when kept is null;
    wanted := kept;
    moved := true;
  end loop;
  if moved then
    new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], wanted));
  end if;
  return new;
end $$
"""

# The triggers that keep agreed and sent rows from being changed are left out for the statements of a merge; history is
# kept. Only tables that point to a citizen, and the citizens themselves.
MERGE_HUSH = """
create function merge_hush(of_table text, of_column text) returns void language plpgsql as $$
begin
  if of_table <> 'cases_citizen' and not exists (
    select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'cases_citizen'::regclass
      and k.conrelid = of_table::regclass and (of_column is null or a.attname = of_column)
  ) then
    raise exception '% % does not point to a citizen', of_table, coalesce(of_column, '');
  end if;
  perform set_config('pgtrigger.ignore', (
    select coalesce(array_agg(of_table || ':' || tgname) || array_agg(tgname::text), '{}')::text from pg_trigger
    where tgrelid = of_table::regclass and tgname like 'pgtrigger\\_%' and (tgtype & 2) = 2 and (tgtype & 16) = 16
  ), true);
end $$
"""

# Sets one column of one row after the other, in the order given: [[table, id, column, value], …].
MERGE_SET = """
create function merge_set(changes jsonb) returns void language plpgsql as $$
declare
  one jsonb;
  ignored text := coalesce(current_setting('pgtrigger.ignore', true), '');
begin
  for one in select value from jsonb_array_elements(changes) loop
    perform merge_hush(one ->> 0, null);
    execute format(
      'update %1$I set %2$I = (jsonb_populate_record(null::%1$I, jsonb_build_object(%2$L, $1))).%2$I where id = $2',
      one ->> 0, one ->> 2
    ) using one -> 3, (one ->> 1)::bigint;
  end loop;
  perform set_config('pgtrigger.ignore', case when ignored = '' then '{}' else ignored end, true);
end $$
"""

# Moves rows from one citizen to another: of every row the one column, nothing else. What the database refuses twice in
# one record comes back with the constraint's name; where it may be laid aside it is taken out and comes back whole.
MERGE_MOVE = """
create function merge_move(
  of_table text, of_column text, from_id bigint, to_id bigint, only_ids bigint[], may_lay_aside boolean
) returns table (row_id bigint, what text, blocked_by text, stood text) language plpgsql as $$
declare
  one record;
  problem text;
  ignored text := coalesce(current_setting('pgtrigger.ignore', true), '');
begin
  perform merge_hush(of_table, of_column);
  for one in execute format(
    'select t.id, to_jsonb(t)::text as stood from %I t where %I = $1 and ($2 is null or t.id = any($2)) order by t.id '
    'for update', of_table, of_column
  ) using from_id, only_ids loop
    row_id := one.id; what := 'moved'; blocked_by := ''; stood := '';
    begin
      execute format('update %I set %I = $1 where id = $2', of_table, of_column) using to_id, one.id;
    exception when unique_violation or exclusion_violation then
      get stacked diagnostics problem = constraint_name;
      blocked_by := problem;
      what := 'refused';
      if may_lay_aside then
        what := 'aside'; stood := one.stood;
        execute format('delete from %I where id = $1', of_table) using one.id;
      end if;
    end;
    return next;
  end loop;
  perform set_config('pgtrigger.ignore', case when ignored = '' then '{}' else ignored end, true);
end $$
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_search")]
    operations = [
        EnableRowSecurity(
            *("cases_merge", "cases_mergeevent", "cases_mergedrow", "cases_mergemark"),
            *("cases_notsameperson", "cases_notsamepersonevent"),
        ),
        migrations.RunSQL(FOLLOW_MERGE, "drop function follow_merge() cascade"),
        migrations.RunSQL(MERGE_HUSH, "drop function merge_hush(text, text)"),
        migrations.RunSQL(MERGE_SET, "drop function merge_set(jsonb)"),
        migrations.RunSQL(MERGE_MOVE, "drop function merge_move(text, text, bigint, bigint, bigint[], boolean)"),
    ]
