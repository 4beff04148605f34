"""A list asks the database as often with a thousand rows as with ten (PC-24)."""

import pytest
from django.db import connection, transaction
from django.db.models import GeneratedField
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import (
    AccessOpening,
    Citizen,
    CitizenTie,
    ConcernInquiry,
    ConsentReply,
    DetectionActor,
    Disclosure,
    JournalNote,
    OutreachMeeting,
    OutreachRound,
    Relation,
    SituationEpisode,
)
from housingfirst.audit.models import AccessLog
from housingfirst.core.db import municipality_scope
from housingfirst.reporting import services as reporting
from housingfirst.reporting.models import FidelityReport
from tests import access_world, scale
from tests.cast import found_cast
from tests.guard.conftest import client_of
from tests.guard.world import build

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
    ("overview:by-name", "carla", MANY),
    ("overview:turning-18", "carla", MANY),
    ("overview:file-access-list", "erik", MANY),
    ("cases:consent-list", "anna", MANY),
    ("cases:actor-list", "carla", MANY),
    ("cases:inquiry-list", "mona", MANY),
    ("cases:outreach-round-list", "bo", MANY),
    ("cases:outreach-place-list", "bo", MANY),
    ("cases:outreach-person-list", "bo", MANY),
    ("cases:outreach-person", "bo", 0),
    ("cases:citizen-journal", "anna", MANY),
    ("cases:citizen-relations", "anna", 0),
    ("cases:citizen-situation", "anna", 0),
    ("cases:citizen-consents", "anna", 0),
    ("cases:citizen-screenings", "anna", MANY),
    *(("overview:my-day", key, 0) for key in ("carla", "erik", "yrsa", "jonas", "mona", "lise", "sofie")),
]


def copies(row, number, /, of=(), **columns):
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
    copies(AccessLog.objects.heads().order_by("pk").last(), number, at="t.at - n * interval '1 second'")
    copies(world.cast["dorthe"], number, persona="''", username="t.username || of || clock_timestamp()")


def begin(world):
    """A first row of each of the lists of early detection the town has none of; pages that need an id get theirs."""
    cast = world.cast
    rows = world.rows["team"]
    known = Citizen.objects.order_by("-pk").first().pk
    access_world.young_person(cast)
    rows["young"] = Citizen.objects.get(pk__gt=known)
    rows["request"] = access_world.annas_request(cast)
    rows["consent"] = access_world.annas_consent(cast)
    rows["shared"] = Citizen.objects.get(pk=access_world.citizen_sharing(cast)[0]["pk"])
    rows["screening"] = access_world.annas_screening(cast, world.citizens["team"])
    rows["sent"] = ConcernInquiry.objects.get(pk=access_world.sent_inquiry(cast)[0]["pk"])
    access_world.actor_in_list(cast)
    rows["person"] = access_world.street_person(cast)
    of_team = {"pk": world.citizens["team"].pk}
    return dict.fromkeys([name for name, _persona, _rows in LISTS if name.startswith("cases:citizen-")], of_team) | {
        "cases:citizen-list": {},
        "cases:citizen-consents": {"pk": rows["shared"].pk},
        "cases:outreach-person": {"pk": rows["person"].pk},
    }


def grow_early_detection(world, number):
    rows, team = world.rows["team"], world.citizens["team"]
    citizens = copies(rows["young"], number, cpr="''", external_id="''", temporary_id="''")
    for row in (
        *CitizenTie.objects.filter(citizen=rows["young"]),
        *SituationEpisode.objects.filter(citizen=rows["young"]),
    ):
        copies(row, number, of=citizens, citizen_id="of")
    copies(rows["request"], number, of=citizens, citizen_id="of")
    copies(rows["consent"], number, of=citizens, citizen_id="of")
    copies(Disclosure.objects.filter(citizen=rows["shared"]).first(), number)
    reply = ConsentReply.objects.filter(consent__citizen=rows["shared"]).order_by("-number").first()
    copies(reply, number, number="t.number + n")
    copies(rows["sent"], number)
    copies(rows["screening"], number)
    copies(DetectionActor.objects.order_by("pk").last(), number, name="md5(random()::text)")
    copies(JournalNote.objects.filter(citizen=team).first(), number)
    copies(Relation.objects.filter(citizen=team).first(), number, name="md5(random()::text)")
    copies(
        SituationEpisode.objects.filter(citizen=team).order_by("starts_on").first(),
        number,
        starts_on="t.starts_on - 2 * n::int",
        ends_on="t.starts_on - 2 * n::int + 1",
    )
    copies(rows["person"], number, nickname="md5(random()::text)")
    copies(OutreachRound.objects.order_by("pk").last().place, number, name="md5(random()::text)")
    rounds = copies(OutreachRound.objects.order_by("pk").last(), number, client_key="gen_random_uuid()")
    copies(OutreachMeeting.objects.filter(person=rows["person"]).first(), number, of=rounds, round_id="of")


def asked(world, persona, address):
    """How many queries the page makes, how many rows its list holds (0 without a list), how long the page is."""
    client = world.clients[persona]
    client.get(address)  # what a process asks once and remembers is not the page's
    with CaptureQueriesContext(connection) as caught:
        response = client.get(address)
    assert response.status_code == 200, address
    listing = response.context.get("listing") if response.context else None
    return len(caught), listing.count if listing else 0, len(response.content)


@pytest.mark.usefixtures("own_database")
def test_queries_do_not_grow_with_the_rows():
    """Each page with few rows and with many. For real and with statistics, as a running database has them."""
    with transaction.atomic():
        cast = found_cast()
        with municipality_scope(cast["anna"].municipality_id):
            world = build(cast)
            of_one = begin(world)
    world.clients = {key: client_of(user) for key, user in cast.items()}
    found = {}
    for number in (FEW, MANY):
        with transaction.atomic(), municipality_scope(cast["anna"].municipality_id):
            grow(world, number)
            grow_early_detection(world, number)
        scale.analyse()
        for name, persona, _rows in LISTS:
            address = reverse(name, kwargs=of_one.get(name))
            found.setdefault((name, persona), []).append(asked(world, persona, address))
    for name, persona, rows in LISTS:
        (few, held_few, short), (many, held_many, long) = found[name, persona]
        assert held_few < MANY, name
        assert held_many >= rows, (name, held_many, "the copies must be seen, else nothing is proved")
        assert held_many > held_few if held_many else long > short, (name, "more rows, or a larger number, must show")
    grown = {key: (few, many) for key, ((few, *_), (many, *_)) in found.items() if many > few}
    assert not grown, grown
