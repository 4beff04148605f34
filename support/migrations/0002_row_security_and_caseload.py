"""Row security, and the functions behind the caseload trigger (D4, D9).

The trigger functions lie here and not in the triggers themselves, so that every trigger of the course asks the same.
"""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

FUNCTIONS = """
-- The points of the day: the municipality's own newest row of the parameter, else the shipped default. `what` is a
-- method or FULL_TIME. A test compares the defaults with support/parameters.py.
create function support_points(what text, of_municipality bigint, on_day date) returns integer
language sql stable as $$
  select coalesce(
    (select (value #>> '{}')::integer from accounts_parametervalue
     where municipality_id = of_municipality and valid_from <= on_day
       and key = case what when 'FULL_TIME' then 'caseload.full_time_points' else 'caseload.points.' || what end
     order by valid_from desc limit 1),
    case what when 'FULL_TIME' then 80 when 'ICM' then 10 when 'ACT' then 10 when 'M-ACT' then 10 when 'CTI' then 8
      when 'P85' then 5 when 'OUTREACH' then 5 when 'SKP' then 4 when 'PREVENTIVE' then 4 end) $$;

-- Capacity of one worker in a team, or of the whole team where no worker is given (SUP-20).
create function support_capacity(of_team bigint, of_worker bigint, of_municipality bigint, on_day date) returns integer
language sql stable as $$
  select floor(support_points('FULL_TIME', of_municipality, on_day) * coalesce(sum(fraction), 0))::integer
  from accounts_teammembership
  where team_id = of_team and (of_worker is null or user_id = of_worker)
    and starts_on <= on_day and (ends_on is null or ends_on > on_day) $$;

-- Refuse a course that takes a worker, or a team with shared courses, over the limit without a deviation (SUP-40).
-- Called after the row is written. Locks first the team, then the worker, as the service does, so that two at once wait
-- for each other and the second one counts the first one's course.
create function support_refuse_overload(
  course bigint, old_state text, old_method text, old_worker bigint, old_team bigint) returns void
language plpgsql as $$
declare
  today constant date := hf_today();
  shared constant text[] := array['ACT', 'M-ACT'];
  row support_course;
  used integer;
  capacity integer;
  overloaded boolean := false;
begin
  select * into row from support_course where id = course;
  -- A change that adds no load passes even where the limit is passed already: nobody is moved.
  if old_state = 'active' and old_team = row.team_id and old_worker is not distinct from row.worker_id
     and (old_method = any(shared)) = (row.method = any(shared))
     and support_points(row.method, row.municipality_id, today)
         <= support_points(old_method, row.municipality_id, today) then
    return;
  end if;
  perform 1 from accounts_team where id = row.team_id for no key update;
  if not row.method = any(shared) then
    perform 1 from accounts_user where id = row.worker_id for no key update;
    select coalesce(sum(support_points(method, row.municipality_id, today)), 0) into used from support_course
      where state = 'active' and team_id = row.team_id and worker_id = row.worker_id and not method = any(shared);
    capacity := support_capacity(row.team_id, row.worker_id, row.municipality_id, today);
    overloaded := used > capacity;
  end if;
  if exists (select 1 from support_course
             where state = 'active' and team_id = row.team_id and method = any(shared)) then
    select coalesce(sum(support_points(method, row.municipality_id, today)), 0) into used from support_course
      where state = 'active' and team_id = row.team_id;
    capacity := support_capacity(row.team_id, null, row.municipality_id, today);
    overloaded := overloaded or used > capacity;
  end if;
  if overloaded and not exists (
    select 1 from support_deviation
    where citizen_id = row.citizen_id and team_id = row.team_id and starts_on <= today and ends_on > today
      and (course_id is null or course_id = row.id)
      and (row.method = any(shared) or worker_id = row.worker_id)
  ) then
    raise exception 'course % takes the caseload over its limit', row.id
      using errcode = 'check_violation', constraint = 'course_within_caseload', table = 'support_course';
  end if;
end $$;

-- Whether a course says the same as its open dated rows. Asked at commit, when the transaction's municipality may
-- already be gone, so it runs as the owner; it answers yes or no and nothing else.
create function support_course_agrees(course bigint) returns boolean
language sql stable security definer set search_path = public as $$
  select coalesce((
    select state = 'closed' or (
      method = (select m.method from support_coursemethod m where m.course_id = c.id and m.ends_on is null)
      and c.worker_id is not distinct from
        (select w.worker_id from support_courseworker w where w.course_id = c.id and w.ends_on is null))
    from support_course c where c.id = course), true) $$;
"""

DROP = """
drop function support_course_agrees;
drop function support_refuse_overload;
drop function support_capacity;
drop function support_points;
"""

TABLES = (
    "course",
    "coursestart",
    "coursemethod",
    "courseworker",
    "coursephase",
    "teammethod",
    "deviation",
    "waitinglistentry",
    "unmetneed",
    "measurementdue",
    "transferagreement",
    "closingexception",
    "contact",
    "contactparticipant",
    "appointment",
    "calendarfeed",
    "checkanswer",
    "coursebasis",
    "courseprovider",
    "warningnote",
    "outing",
    "groupactivity",
    "activityworker",
    "courseinterruption",
    "followon",
    "networkmember",
    "phasegoal",
    "phasetick",
    "plannedintensity",
    "transferrow",
    "workerleave",
    "substitution",
    "checkin",
    "aftercare",
    "functionholder",
    "teammeeting",
    "meetingattendee",
    "boardline",
    "teamsession",
    "sessionparticipant",
    "sessionreview",
    "workerprofession",
    "competence",
    "furnishingitem",
    "homesteptick",
    "livingskill",
    "communityactivity",
    "safeplace",
)


class Migration(migrations.Migration):
    dependencies = [("support", "0001_initial"), ("core", "0001_initial"), ("accounts", "0001_initial")]
    operations = [
        EnableRowSecurity(*(f"support_{table}{kind}" for table in TABLES for kind in ("", "event"))),
        migrations.RunSQL(FUNCTIONS, DROP),
    ]
