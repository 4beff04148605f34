"""The week of a worker and a team, and the address a calendar outside reads: times, and nothing else."""

from datetime import date, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from cases import services as cases
from cases.models import CitizenTie
from housingfirst.accounts.models import UserRole
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from support import services
from support.models import CalendarFeed
from support.permissions import OnlyWorkersLog
from support.rules.calendar import Week, week_of
from tests.access_world import annas_citizen
from tests.cast import found_cast
from tests.conftest import persona

FEED = reverse("support:calendar-feed")


def at(days=1, hour=10):
    moment = clock.now().astimezone(clock.DANISH_TIME).replace(hour=hour, minute=0, second=0, microsecond=0)
    return moment + timedelta(days=days)


def plan(by, citizen, **when):
    return services.plan_appointment(by=by, citizen=citizen, starts_at=at(**when), about="Brev fra Udbetaling")


def read(cast, secret, municipality_id=None):
    path = reverse("support:calendar-file", args=[municipality_id or cast["anna"].municipality_id, secret])
    return Client().get(path)


# ------------------------------------------------------------------ the week


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_week_begins_on_monday_and_its_code_leads_back(day):
    week = week_of("", day)
    assert (week.monday.weekday(), day in week.days) == (0, True)
    assert week_of(week.code, day) == week
    assert week_of(week.moved(1).code, day).moved(-1) == week


@pytest.mark.parametrize("text", ["2026-W54", "2026-W00", "0000-W01", "9999-W52", "2026-48", "nu", "２０２６-W48"])
def test_week_that_is_none_is_this_week(text):
    assert week_of(text, date(2026, 11, 23)) == Week(date(2026, 11, 23))


def test_week_shows_own_and_the_teams_appointments_evenings_and_weekends(cast, client_of):
    citizen = annas_citizen(cast)
    monday = week_of("", clock.today()).moved(1)
    ahead = (monday.monday - clock.today()).days
    plan(cast["anna"], citizen, days=ahead, hour=18)
    plan(cast["bo"], citizen, days=ahead + 5, hour=9)
    address = f"{reverse('support:calendar')}?week={monday.code}"
    own = client_of("anna").get(address)
    assert own.context["shown"].count == 1
    assert "heraf 1 om aftenen" in own.content.decode()
    team = client_of("anna").get(f"{address}&team={own.context['teams'][0].pk}")
    page = team.content.decode()
    assert (team.context["shown"].count, team.context["shown"].weekend) == (2, 1)
    assert "Bo Tranekær" in page
    assert AccessLog.objects.filter(user=cast["anna"], citizen_id=citizen.pk, view="support:calendar").exists()
    bo = client_of("carla").get(f"{address}&team={own.context['teams'][0].pk}&worker={cast['bo'].pk}")
    assert [row.worker for day in bo.context["shown"].days for row in day.rows] == [cast["bo"]]


def test_calendar_shows_no_appointment_with_somebody_out_of_reach(cast, client_of):
    citizen = annas_citizen(cast)
    plan(cast["bo"], citizen, days=0, hour=23)
    week = week_of("", at(days=0, hour=23).date())
    cases.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    CitizenTie.objects.filter(citizen=citizen, user=cast["anna"]).update(ends_on=clock.today())
    team = client_of("anna").get(reverse("support:calendar")).context["teams"][0]
    page = client_of("anna").get(f"{reverse('support:calendar')}?week={week.code}&team={team.pk}")
    assert page.context["shown"].count == 0


# ------------------------------------------------------------------ the address


def test_address_gives_times_and_places_and_nothing_of_anybody(cast, client_of):
    citizen = annas_citizen(cast)
    row = plan(cast["anna"], citizen)
    plan(cast["bo"], citizen)
    page = client_of("anna").post(FEED).content.decode()
    secret = page.split(f"/calendar/{cast['anna'].municipality_id}/")[1].split(".ics")[0]
    assert secret not in client_of("anna").get(FEED).content.decode(), "shown once"
    answer = read(cast, secret)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert "no-store" in answer["Cache-Control"]
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["dtstart"].dt == row.starts_at
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=row.minutes)
    told = answer.content.decode()
    for word in (citizen.first_name, citizen.last_name, "Udbetaling", "Anna", citizen.address):
        assert not word or word not in told, word
    assert CalendarFeed.objects.get().read_at is not None
    assert CalendarFeed.objects.get().digest not in secret


def test_stopped_replaced_and_wrong_addresses_answer_alike(cast):
    _first, old = services.make_calendar_feed(by=cast["anna"])
    _second, new = services.make_calendar_feed(by=cast["anna"])
    assert (read(cast, old).status_code, read(cast, new).status_code) == (404, 200)
    assert read(cast, new, municipality_id=cast["hedelund-anna"].municipality_id).status_code == 404
    assert read(cast, new, municipality_id=999_999).status_code == 404
    services.stop_calendar_feed(by=cast["anna"])
    assert read(cast, new).content == read(cast, old).content == read(cast, "x").content


def test_address_of_somebody_whose_role_or_reach_ended_gives_nothing(cast):
    citizen = annas_citizen(cast)
    plan(cast["anna"], citizen)
    _feed, secret = services.make_calendar_feed(by=cast["anna"])
    cases.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    CitizenTie.objects.filter(citizen=citizen, user=cast["anna"]).update(ends_on=clock.today())
    assert Calendar.from_ical(read(cast, secret).content).walk("VEVENT") == []
    UserRole.objects.filter(user=cast["anna"]).update(ends_on=clock.today())
    assert read(cast, secret).status_code == 404


def test_only_who_makes_appointments_has_an_address_and_only_ones_own_is_stopped(cast):
    with pytest.raises(OnlyWorkersLog):
        services.make_calendar_feed(by=cast["erik"])
    services.make_calendar_feed(by=cast["anna"])
    assert not services.stop_calendar_feed(by=cast["bo"])
    assert services.stop_calendar_feed(by=cast["anna"])


def test_two_presses_at_once_leave_one_address(own_database):
    cast = found_cast()
    start, secrets = Barrier(2), []

    def press():
        with municipality_scope(cast["anna"].municipality_id):
            start.wait()
            secrets.append(services.make_calendar_feed(by=persona("anna"))[1])
        connection.close()

    threads = [Thread(target=press) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with municipality_scope(cast["anna"].municipality_id):
        assert CalendarFeed.objects.live().count() == 1
    assert len(set(secrets)) == 2
