"""A list asks the database as often with a thousand rows as with ten (PC-24)."""

import pytest
from django.db import connection, transaction
from django.db.models import GeneratedField
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import AccessOpening, CitizenTie
from housingfirst.audit.models import AccessLog
from housingfirst.reporting import services as reporting
from housingfirst.reporting.models import FidelityReport

FEW, MANY = 10, 1000
# Page, persona, what stands in the address (a key of the world's rows or none), rows the list then holds at least.
LISTS = [
    ("cases:citizen-list", "anna", MANY),
    ("cases:citizen-list", "erik", MANY),
    ("cases:inquiry-list", "erik", MANY),
    ("housing:nomination-list", "erik", MANY),
    ("housing:nomination-list", "hanne", MANY),
    ("housing:dwelling-list", "hanne", MANY),
    ("housing:organisation-list", "hanne", MANY),
    ("housing:offer-list", "hanne", MANY),
    ("housing:fast-track", "yrsa", MANY),
    ("housing:shelter-residents", "mona", 0),
    ("referrals:referral-list", "anna", MANY),
    ("referrals:referral-list", "jonas", MANY),
    ("support:waiting-list", "carla", 0),
    ("support:contact-choose", "anna", 0),
    ("tasks:task-list", "anna", MANY),
    ("tasks:task-list", "carla", MANY),
    ("reporting:dashboard", "carla", 0),
    ("reporting:fidelity-list", "carla", MANY),
    ("overview:user-list", "sofie", MANY),
    ("overview:access-log", "frida", MANY),
    *(("overview:my-day", key, 0) for key in ("carla", "erik", "yrsa", "jonas", "mona", "lise", "sofie")),
]


def copies(row, number, of=(), **columns):
    """The row again `number` times, in one statement past the services; the new ids.

    `columns` are SQL expressions; in them `n` counts from 1, and `of` is the id at that place of the list `of`.
    """
    model, numbers = type(row), list(of) or list(range(1, number + 1))
    own = [
        field.column
        for field in model._meta.concrete_fields
        if not field.primary_key and not isinstance(field, GeneratedField)
    ]
    assert set(columns) <= set(own), columns
    values = ", ".join(columns.get(name, f't."{name}"') for name in own)
    names = ", ".join(f'"{name}"' for name in own)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f'insert into "{table}" ({names}) select {values} from "{table}" t, '
            "unnest(%s::bigint[]) with ordinality as g(of, n) where t.id = %s returning id",
            [numbers[:number], row.pk],
        )
        return [new for (new,) in cursor.fetchall()]


def grow(world, number):
    """So many more of everything the lists show, about citizens of Anna's team who stand open to the partners too."""
    rows, people = world.rows, world.citizens
    citizens = copies(people["team"], number, cpr="''", external_id="''", temporary_id="''")
    for tie in CitizenTie.objects.filter(citizen=people["team"], ends_on=None):
        copies(tie, number, of=citizens, citizen_id="of")
    for key in ("nominated", "benefit", "referred", "resident"):
        for opening in AccessOpening.objects.filter(citizen=people[key], closed_at=None):
            copies(opening, number, of=citizens, citizen_id="of")
    copies(rows["nominated"]["nomination"], number, of=citizens, citizen_id="of")
    copies(rows["benefit"]["application"], number, of=citizens, citizen_id="of")
    copies(rows["resident"]["stay"], number, of=citizens, citizen_id="of")
    copies(rows["referred"]["referral"], number, of=citizens, citizen_id="of")
    copies(rows["granted"]["entry"], number, of=citizens, citizen_id="of")
    copies(rows["offered"]["offer"], number, status="'expired'")
    copies(rows["team"]["inquiry"], number)
    copies(rows["team"]["contact"], number, client_key="gen_random_uuid()")
    copies(rows["team"]["task"], number, of=citizens, citizen_id="of", key="t.key || of")
    copies(rows["team"]["vacancy"].department.organisation, number, name="md5(random()::text)")
    copies(rows["team"]["vacancy"].dwelling, number, address="md5(random()::text)")
    reports = FidelityReport.objects.filter(team__name="Team Nord")
    if not reports:
        reporting.request_month(municipality_id=world.cast["anna"].municipality_id)
    months = f"(t.month - make_interval(months => {reports.count()} + n::int))::date"
    copies(reports.order_by("pk").first(), number, month=months)
    copies(AccessLog.objects.order_by("pk").last(), number)
    copies(world.cast["dorthe"], number, persona="''", username="t.username || of || clock_timestamp()")


def asked(world, name, persona):
    """How many queries the page makes, how many rows its list holds (0 without a list), how long the page is."""
    client, address = world.clients[persona], reverse(name)
    client.get(address)  # what a process asks once and remembers is not the page's
    with CaptureQueriesContext(connection) as caught:
        response = client.get(address)
    assert response.status_code == 200, name
    listing = response.context.get("listing") if response.context else None
    return len(caught), listing.count if listing else 0, len(response.content)


@pytest.fixture(scope="module")
def counted(_built):
    """Each page's queries with few rows and with many."""
    found = {}
    with transaction.atomic():
        for number in (FEW, MANY):
            grow(_built, number)
            for name, persona, _rows in LISTS:
                found.setdefault((name, persona), []).append(asked(_built, name, persona))
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize(("name", "persona", "rows"), LISTS)
def test_queries_do_not_grow_with_the_rows(name, persona, rows, counted):
    (few, held_few, short), (many, held_many, long) = counted[name, persona]
    assert held_few < MANY
    assert held_many >= rows, "the copies must be seen, else nothing is proved"
    assert long > short, "the page must show more rows, or a larger number"
    assert many == few
