"""Searching notes in Danish, within what one may read; and among 100,000 citizens and 2 million notes by index."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import psycopg
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases import services
from cases.models import Citizen, JournalNote
from housingfirst.accounts.models import User
from housingfirst.audit.models import AccessLog
from housingfirst.core.db import municipality_scope
from tests import scale
from tests.cases.makers import make_citizen
from tests.cast import found_cast
from tests.conftest import persona

NOTES = {
    "rent": "Hjemløst par. Huslejerestancen er betalt, Søren ringer til lægen.",
    "ascii": "Han var hjemloes og boede hos Aase i aaret foer.",
    "street": "Kørte forbi Østergade; hun sov på bænken. CPR 670398-1234.",
}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hjemløse", {"rent", "ascii"}),
        ("HJEMLOESE", {"rent", "ascii"}),
        ("huslejerestance", {"rent"}),
        ("husleje læge", {"rent"}),
        ("laege", {"rent"}),
        ("Soren", set()),
        ("Soeren", {"rent"}),
        ("Åse", {"ascii"}),
        ("året", {"ascii"}),
        ("bøde", set()),
        ("oestergade", {"street"}),
        ("bænk sover", {"street"}),
        ("husleje bænk", set()),
        ("670398-1234", set()),
        ("6703981234", set()),
        ("670398", set()),
        ("og", set()),
        ("' | !& <-> :* \\ \0", set()),
    ],
)
def test_inflections_compounds_and_spellings_meet(cast, words, found):
    citizen = make_citizen(cast["anna"])
    names = {services.write_note(by=cast["anna"], citizen=citizen, text=text).pk: name for name, text in NOTES.items()}
    rows = JournalNote.objects.visible_to(cast["anna"])
    assert {names[note.pk] for note in rows.search(words)} == found
    assert {names[note.pk] for note in rows.search_newest(words)} == found


def test_the_header_finds_notes_one_reads_and_marks_the_words(cast, client_of, caplog):
    citizen = make_citizen(cast["anna"])
    services.write_note(by=cast["anna"], citizen=citizen, text="<b>Varmestuen</b> & natten < 5")
    services.write_note(by=cast["anna"], citizen=citizen, text="Varmestuen, men kun for få", sensitivity="restricted")
    found = {}
    for key in ("anna", "bo", "erik", "dorthe", "hanne"):
        answer = client_of(key).post("/search/", {"q": "varmestue"})
        found[key] = answer.content.decode().count("<mark>")
        if key == "bo":
            page = answer.content.decode()
            assert "<mark>Varmestuen</mark>" in page
            assert "&amp; natten" in page
            assert "<b>Varmestuen" not in page
    assert found == {"anna": 2, "bo": 1, "erik": 2, "dorthe": 0, "hanne": 0}
    logged = AccessLog.objects.filter(citizen_id=citizen.pk, kind="search").values_list("user__persona", flat=True)
    assert sorted(logged) == ["anna", "bo", "erik"]
    assert "varmestue" not in caplog.text.lower()


def test_the_application_only_reads_the_views_and_sees_one_municipality(cast):
    citizen = make_citizen(cast["anna"])
    services.write_note(by=cast["anna"], citizen=citizen, text="Varmestuen")
    with connection.cursor() as cursor:
        for view in ("cases_notesearch", "cases_citizensearch"):
            cursor.execute(f"select count(*) from {view}")
            assert cursor.fetchone() == (1,)
            cursor.execute(
                "select has_table_privilege(%s, 'insert') or has_table_privilege(%s, 'update') "
                "or has_table_privilege(%s, 'delete')",
                [view] * 3,
            )
            assert cursor.fetchone() == (False,)
    with municipality_scope(persona("hedelund-anna").municipality_id), connection.cursor() as cursor:
        cursor.execute("select (select count(*) from cases_notesearch) + (select count(*) from cases_citizensearch)")
        assert cursor.fetchone() == (0,)


# ------------------------------------------------------------------ 100,000 citizens, 2 million notes

CITIZENS, ALL_NOTES, FEW = 100_000, 2_000_000, 100
WORDS = """
    borger mødte havnen bolig husleje restance aftale ringede læge søster kommune jobcenter kaffe besøg natten hjemløs
    kontanthjælp værelse depositum nøgle flyttede økonomi gæld angst behandling tryg bange venner herberg varmestue
"""
MORE_CITIZENS = """
insert into cases_citizen (municipality_id, first_name, last_name, alias, cpr, external_id, temporary_id, other_names,
  pronoun, language, other_languages, needs_interpreter, interpreter_language, interpreter_dialect, reach_note, address,
  address_protected, record_protected, shares_number, created_at, created_by_id, version)
select %(town)s, (array['Malthe', 'Søren', 'Åse', 'Nanna', 'Bodil', 'Karim', 'Ruth', 'Ole'])[1 + n %% 8],
  (array['Stenløkke', 'Bakkegård', 'Ærø', 'Lindhøj', 'Åkande'])[1 + n / 8 %% 5] || n, '', '', '', '', '', '', '', '',
  false, '', '', '', '', false, n %% 997 = 0, false, now(), %(anna)s, 1
from generate_series(%(first)s::int, %(last)s::int) n
"""
TIES = """
insert into cases_citizentie (municipality_id, citizen_id, function, team_id, starts_on)
select municipality_id, id, 'team', %(team)s, '2020-01-01' from cases_citizen c
where id %% %(each)s = 0 and not exists (select 1 from cases_citizentie t where t.citizen_id = c.id)
"""
MORE_NOTES = """
insert into cases_journalnote (municipality_id, citizen_id, note_type, text, sensitivity, happened_at, written_at,
  written_by_id, reason)
select %(town)s, lowest + n %% %(citizens)s, 'other',
  w[1 + n %% 30] || ' ' || w[1 + n / 7 %% 30] || ' sag' || n %% 20000,
  'ordinary', now() - n * interval '1 minute', now() - n * interval '1 minute', %(anna)s, ''
from generate_series(%(first)s::int, %(last)s::int) n,
  (select min(id) as lowest, %(words)s::text[] as w from cases_citizen) x
"""


class Town:
    """Rows by the hundred thousand, put in by the owner: without our triggers, and with indexes built afterwards."""

    def __init__(self, owner_url):
        cast = found_cast()
        self.anna, self.owner_url = cast["anna"], owner_url
        with municipality_scope(self.anna.municipality_id):
            self.values = {
                "town": self.anna.municipality_id,
                "anna": self.anna.pk,
                "team": min(self.anna.access.team_ids),
                "words": WORDS.split(),
            }

    def grow(self, citizens, notes, *, before=(0, 0)):
        values = self.values | {"citizens": citizens, "each": max(citizens // 50, 2)}
        with psycopg.connect(self.owner_url, autocommit=True) as owner:
            owner.execute("set maintenance_work_mem = '256MB'")
            with bare(owner, "cases_citizen", "cases_citizentie", "cases_journalnote"):
                owner.execute(MORE_CITIZENS, values | {"first": before[0] + 1, "last": citizens})
                owner.execute(TIES, values)
                middle = (before[1] + notes) // 2
                halves = [(before[1] + 1, middle), (middle + 1, notes)]
                with ThreadPoolExecutor(2) as pool:  # most of the time is the words of each note
                    list(pool.map(lambda half: self._add_notes(values | {"first": half[0], "last": half[1]}), halves))
            owner.execute("vacuum (analyze) cases_citizen, cases_citizentie, cases_journalnote")

    def _add_notes(self, values):
        with psycopg.connect(self.owner_url, autocommit=True) as owner:
            owner.execute(MORE_NOTES, values)


@contextmanager
def bare(owner, *tables):
    """Without our triggers, keys and indexes, and all of them again: checked row by row, two million take minutes."""
    keys = owner.execute(
        "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint "
        "where conrelid = any(%s::regclass[]) and contype = 'f'",
        [list(tables)],
    ).fetchall()
    plain = owner.execute(
        "select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid "
        "where i.indrelid = any(%s::regclass[]) and not i.indisunique",
        [list(tables)],
    ).fetchall()
    for table in tables:
        owner.execute(f"alter table {table} disable trigger user")
    for table, name, _definition in keys:
        owner.execute(f'alter table {table} drop constraint "{name}"')
    for name, _definition in plain:
        owner.execute(f'drop index "{name}"')
    yield
    for _name, definition in plain:
        owner.execute(definition)
    for table, name, definition in keys:
        owner.execute(f'alter table {table} add constraint "{name}" {definition}')
    for table in tables:
        owner.execute(f"alter table {table} enable trigger user")


def searched(key, words):
    """How many statements the search makes, what it says, and which of them read a large table from end to end."""
    client = Client()
    client.force_login(User.objects.get(persona=key), backend="housingfirst.accounts.backends.PersonBackend")
    with CaptureQueriesContext(connection) as caught:
        answer = client.post("/search/", {"q": words})
    assert answer.status_code == 200
    return [one["sql"] for one in caught], answer.content.decode()


SEARCHES = [
    *(
        ("erik", words)
        for words in ("sag77", "borger hjemløs", "besoeg", "Stenloekke41", "nanna aerø", "Malte Stenlkke41")
    ),
    *(("anna", words) for words in ("borger", "sag19998", "malthe", "Malte Stenlkke41")),
]


@pytest.mark.slow
def test_a_search_among_two_million_notes_uses_indexes(own_database):
    """The same number of statements as among a hundred, and none of them reads all citizens or all notes."""
    town = Town(own_database["DATABASE_OWNER_URL"])
    town.grow(FEW, FEW)
    few = {(key, words): len(searched(key, words)[0]) for key, words in SEARCHES}
    began = time.monotonic()
    town.grow(CITIZENS, ALL_NOTES, before=(FEW, FEW))
    print(f"grown in {time.monotonic() - began:.1f} s")
    wrong, times = [], {}
    for key, words in SEARCHES:
        began = time.monotonic()
        statements, page = searched(key, words)
        times[key, words] = round(time.monotonic() - began, 2)
        if len(statements) != few[key, words]:
            wrong.append((key, words, len(statements), few[key, words]))
        with municipality_scope(town.anna.municipality_id):
            for sql in statements:
                if sql.startswith("SELECT") and " FROM " in sql:
                    wrong += [(key, words, table, sql[:200]) for table in scale.scans(scale.plan_of(sql))]
        if words == "sag77" and key == "erik":
            assert page.count("<mark>") >= 10
    print(times)
    assert not wrong, wrong
    with municipality_scope(town.anna.municipality_id):
        assert JournalNote.objects.count() == ALL_NOTES
        assert Citizen.objects.count() == CITIZENS
