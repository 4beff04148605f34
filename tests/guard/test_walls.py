"""Hedelund sees and writes nothing of Birkedal, also where the application forgets every filter (D4)."""

import json

import pytest
from django.db import DatabaseError, connection, transaction

from housingfirst.accounts.models import User
from housingfirst.core.db import municipality_scope
from tests.architecture.test_row_security import WITHOUT_MUNICIPALITY, our_models
from tests.guard.answers import no_trace


def walled_models():
    """Every table of ours that carries a municipality, histories too."""
    for model in our_models():
        names = {field.name for field in model._meta.concrete_fields}
        if model._meta.managed and "municipality" in names and model._meta.db_table not in WITHOUT_MUNICIPALITY:
            yield model


def columns(table):
    with connection.cursor() as cursor:
        cursor.execute(
            "select column_name from information_schema.columns where table_name = %s and is_generated = 'NEVER'",
            [table],
        )
        return [row[0] for row in cursor.fetchall()]


def one_row(table):
    with connection.cursor() as cursor:
        cursor.execute(f'select row_to_json(r)::text from "{table}" r limit 1')
        return json.loads(cursor.fetchone()[0])


def insert(table, row):
    names = ", ".join(f'"{name}"' for name in columns(table))
    with connection.cursor() as cursor:
        cursor.execute(
            f'insert into "{table}" ({names}) select {names} from json_populate_record(null::"{table}", %s::json)',
            [json.dumps(row)],
        )


@pytest.fixture
def tables(world):
    """The tables that hold rows of Birkedal in this world."""
    filled = [model for model in walled_models() if model._base_manager.exists()]
    assert len(filled) > 60, "the world is too small to prove anything"
    return filled


def test_hedelund_sees_and_changes_no_row_of_birkedal(world, tables):
    wrong = []
    with municipality_scope(world.cast["hedelund-anna"].municipality_id):
        for model in tables:
            birkedal = model._base_manager.filter(municipality=world.cast["anna"].municipality_id)
            if birkedal.exists():
                wrong.append(f"{model._meta.label}: seen")
            try:
                with no_trace():
                    if birkedal.update(municipality=world.cast["hedelund-anna"].municipality_id):
                        wrong.append(f"{model._meta.label}: changed")
            except DatabaseError:
                pass  # the application may not change this table at all
            try:
                with no_trace():
                    if birkedal._raw_delete(birkedal.db):
                        wrong.append(f"{model._meta.label}: deleted")
            except DatabaseError:
                pass
    assert not wrong, wrong


def test_hedelund_inserts_no_row_of_birkedal(world, tables):
    wrong, walls = [], 0
    rows = {model: one_row(model._meta.db_table) for model in tables}
    for model, row in rows.items():
        key = model._meta.pk.column
        if isinstance(row[key], int):
            row[key] += 10**9
    with municipality_scope(world.cast["hedelund-anna"].municipality_id):
        for model, row in rows.items():
            try:
                with transaction.atomic():
                    insert(model._meta.db_table, row)
                wrong.append(model._meta.label)
            except DatabaseError as error:
                walls += "row-level security" in str(error)
    assert not wrong, wrong
    # The rest is refused earlier: by a trigger, or because the application may only read.
    assert walls > len(tables) / 2, walls


def test_without_a_municipality_nothing_is_seen(world, tables):
    with municipality_scope(None):
        assert not [model._meta.label for model in tables if model._base_manager.exists()]


def test_a_row_cannot_be_moved_to_another_municipality(world, tables):
    """From inside Birkedal: `municipality` of a row is for ever."""
    wrong = []
    for model in tables:
        try:
            with transaction.atomic():
                pk = model._base_manager.values_list("pk", flat=True).first()
                moved = model._base_manager.filter(pk=pk).update(
                    municipality=world.cast["hedelund-anna"].municipality_id
                )
                if moved:
                    wrong.append(model._meta.label)
                transaction.set_rollback(True)
        except DatabaseError:
            pass
    assert not wrong, wrong


def test_people_of_hedelund_find_no_id_of_birkedal(world):
    """Services and forms take ids: one of another municipality is as good as none."""
    anna = User.objects.get(persona="hedelund-anna")
    with municipality_scope(anna.municipality_id):
        for citizen in world.citizens.values():
            assert not type(citizen).objects.visible_to(anna).filter(pk=citizen.pk).exists()
