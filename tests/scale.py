"""A crowd in a few seconds: so many citizens that a plan without an index shows, for tests that look at plans.

    def test_list_uses_indexes(own_database):
        crowd = scale.crowd(citizens=100_000)
        scale.insert("cases_journalnote", {"text": "'Note ' || n", …}, "cases_citizen c, generate_series(1, 20) n")
        scale.analyse()
        visit = scale.visit(crowd, "erik", "/citizens/")
        assert visit.scanned == set()
        assert "citizen_by_name" in visit.indexes

A table counts as scanned when a statement goes through half of its rows, whatever the plan calls it: an index read
from end to end with a filter, or a subquery worked out for everybody, is no better than a sequential scan.

Rows are written by the owner in one statement a table, past services, row security and history, and committed: only in
`own_database`, which is dropped with the test. Only tables of BIG rows and more are looked at.
"""

import json
from collections import Counter
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from django.conf import settings
from django.db import connection
from django.db.models import Max
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models import Citizen
from housingfirst.accounts.models import Team, User
from housingfirst.core.db import municipality_scope
from tests.cast import found_cast
from tests.plugin_services import RUN, with_database

BIG = 20_000
NAMELESS = ("alias", "cpr", "pronoun", "language", "temporary_id", "other_languages", "interpreter_language")
NAMELESS += ("interpreter_dialect", "other_names")
PLAIN_INDEXES = """
    select c.relname, pg_get_indexdef(c.oid) from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = %s::regclass and not i.indisunique and not i.indisexclusion
"""
NOT_ASKED = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")


@dataclass(frozen=True)
class Crowd:
    """Who is there: the personas by key, the municipality, and the team of Anna, one of `teams`."""

    people: Mapping[str, User]
    municipality_id: int
    team_id: int
    teams: int


@contextmanager
def owner():
    """A connection as the owner of the tables of this test's own database."""
    name = settings.DATABASES["default"]["NAME"]
    with psycopg.connect(with_database(RUN.owner_url, name), autocommit=True) as held:
        yield held


def insert(table, columns, source):
    """`insert into table (columns) select values from source`, with our own triggers off; how many rows.

    Indexes that keep no rule are made anew afterwards: a tenth of the time of keeping them up row by row.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join(str(value) for value in columns.values())
    with owner() as held:
        held.execute(f'alter table "{table}" disable trigger user')
        indexes = held.execute(PLAIN_INDEXES, [table]).fetchall()
        for name, _definition in indexes:
            held.execute(f'drop index "{name}"')
        done = held.execute(f'insert into "{table}" ({names}) select {values} from {source}')
        for _name, definition in indexes:
            held.execute(definition)
        held.execute(f'alter table "{table}" enable trigger user')
        return done.rowcount


def analyse():
    """The statistics the planner goes by, as autovacuum keeps them in a running database."""
    with owner() as held:
        held.execute("vacuum (analyze)")


def crowd(citizens=100_000, teams=400):
    """Citizens of Birkedal, dealt out to so many teams; every second of Anna's team has Anna as primary worker.

    Two in a hundred are homeless today, one is at risk, and all lived somewhere else before. Asked again in the same
    database, it adds the citizens that are missing.
    """
    people = found_cast()
    anna = people["anna"]
    with municipality_scope(anna.municipality_id):
        own = min(User.objects.get(pk=anna.pk).access.team_ids)
        names = [f"Hold {number}" for number in range(1, teams)]
        more = [Team(municipality_id=anna.municipality_id, name=name) for name in names]
        Team.objects.bulk_create(more, ignore_conflicts=True)
        ids = [own, *Team.objects.filter(name__in=names).order_by("pk").values_list("pk", flat=True)]
        there = Citizen.objects.filter(external_id__startswith="crowd-").count()
        last = Citizen.objects.aggregate(last=Max("pk"))["last"] or 0
    _citizens(anna, there + 1, citizens)
    _ties(anna, ids, last)
    _situations(anna, last)
    analyse()
    return Crowd(people, anna.municipality_id, own, teams)


def _citizens(anna, first, last):
    columns = {
        "municipality_id": anna.municipality_id, "created_by_id": anna.pk, "created_at": "now()", "version": 1,
        "first_name": "(array['Åse','Søren','Ærtha','Malthe','Kirsten','Freja','Bjørn','Maja'])[1 + n % 8]",
        "last_name": "'Skovby' || chr((97 + n % 26)::int) || chr((97 + n / 26 % 26)::int) || n",
        **dict.fromkeys(NAMELESS, "''"), "external_id": "'crowd-' || n", 
        "born_on": "date '1950-01-01' + (n * 2741 % 20000)::int", "needs_interpreter": "false", "reach_note": "''",
        "address": "'Torvet ' || n % 90", "address_protected": "false", "record_protected": "n % 500 = 0",
        "shares_number": "false",
    }  # fmt: skip
    insert("cases_citizen", columns, f"generate_series({first}, {last}) n")


def _ties(anna, team_ids, after):
    columns = {"municipality_id": anna.municipality_id, "citizen_id": "c.id", "starts_on": "current_date - 400"}
    team = f"(array{team_ids})[1 + c.id % {len(team_ids)}]"
    new = f"cases_citizen c where c.id > {after}"
    insert("cases_citizentie", {**columns, "function": "'team'", "team_id": team}, new)
    own = {**columns, "function": "'primary_worker'", "user_id": anna.pk}
    insert("cases_citizentie", own, f"{new} and c.id % {2 * len(team_ids)} = 0")


def _situations(anna, after):
    new = f"cases_citizen c where c.id > {after}"
    columns = {
        "municipality_id": anna.municipality_id, "citizen_id": "c.id", "noted_by_id": anna.pk, "version": 1,
        "outcome": "''", "whereabouts": "''", "change_reason": "''", "functionally_homeless": "false",
        "local_reason": "''",
    }  # fmt: skip
    before = {
        "situation": "case when c.id % 9 = 0 then 'street' else 'housed' end", "at_risk_reason": "''",
        "grey_zone": "false", "starts_on": "current_date - 900", "ends_on": "current_date - 400 + (c.id % 90)::int",
    }  # fmt: skip
    insert("cases_situationepisode", columns | before, new)
    now = {
        "situation": "case c.id % 100 when 7 then 'family_friends' when 8 then 'shelter_110' when 9 then 'at_risk' "
        "else 'housed' end",
        "at_risk_reason": "case c.id % 100 when 9 then 'arrears' else '' end", "grey_zone": "c.id % 1000 = 7",
        "starts_on": "current_date - 400 + (c.id % 90)::int", "ends_on": "null",
    }  # fmt: skip
    insert("cases_situationepisode", columns | now, new)


# ------------------------------------------------------------------ what a page asks, and how it is answered


@dataclass(frozen=True)
class Visit:
    """A page opened once by somebody: its answer, what it asked, and how that was answered."""

    response: object
    asked: list
    plans: list

    @property
    def scanned(self):
        """The big tables a statement went through from end to end."""
        return {table for plan in self.plans for table in scans(plan)}

    @property
    def indexes(self):
        """The indexes that were used."""
        return {name for plan in self.plans for name in indexes_of(plan)}


def visit(crowd, persona, address):
    """Open the page as the persona, and ask the planner about every read it made."""
    client = Client()
    client.force_login(crowd.people[persona], backend="housingfirst.accounts.backends.PersonBackend")
    client.get(address)  # what a process asks once and remembers is not the page's
    with CaptureQueriesContext(connection) as caught:
        response = client.get(address)
    asked = [query["sql"] for query in caught if not query["sql"].upper().startswith(NOT_ASKED)]
    reads = [sql for sql in asked if sql.lstrip("( ").upper().startswith("SELECT") and " FROM " in sql]
    with municipality_scope(crowd.municipality_id):
        plans = [plan_of(sql) for sql in reads]
    return Visit(response, reads, plans)


def plan_of(sql, params=None):
    """How PostgreSQL answers it, as nested dictionaries with the rows it met; row security must be open."""
    with connection.cursor() as cursor:
        cursor.execute(f"explain (analyze, timing off, format json) {sql}", params)
        (answer,) = cursor.fetchone()
    return (json.loads(answer) if isinstance(answer, str) else answer)[0]["Plan"]


def nodes(plan):
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


def rows_met(plan):
    """How many rows of each table were looked at, those a filter threw away and those met again among them."""
    met = Counter()
    for node in nodes(plan):
        if "Relation Name" in node:
            each = node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
            each += node.get("Rows Removed by Index Recheck", 0)
            met[node["Relation Name"]] += each * node["Actual Loops"]
    return met


def scans(plan):
    """The big tables a plan goes through from end to end, or as good as, by name."""
    sizes = {table: rows_of(table) for table in rows_met(plan)}
    return {table for table, met in rows_met(plan).items() if sizes[table] >= BIG and met >= sizes[table] / 2}


def indexes_of(plan):
    return {node["Index Name"] for node in nodes(plan) if "Index Name" in node}


def rows_of(table):
    with connection.cursor() as cursor:
        cursor.execute("select reltuples from pg_class where oid = %s::regclass", [table])
        return cursor.fetchone()[0]
