"""Closing, after the course, and coming back (issue 4, line 16): SUP-220 to SUP-224."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from housingfirst.accounts import services as accounts
from housingfirst.accounts.codes import services as codes
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.tasks.models import Task
from support import queries, services, sweeps
from support.choices import BesideAftercare
from support.models import CheckIn, Course
from support.parameters import CHECK_IN_MONTHS
from support.rules import closing as rules
from support.rules.courses import CannotClose, TooEarly, UnknownReason, missing_to_close

from . import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def methods(cast):
    world.offer_methods(cast)


def ago(days):
    return clock.today() - timedelta(days=days)


def closed(cast, reason="need_met", days=40, method="ICM", **fields):
    course = world.course(cast, method, starts_on=ago(days + 60))
    world.measurement(cast, course.citizen, on=ago(days))
    return services.close_course(by=cast["anna"], course=course, reason=reason, closed_on=ago(days), **fields)


# ---------------------------------------------------------------- rules


@pytest.mark.parametrize(
    ("method", "reason", "owed"),
    [
        ("ICM", "no_show", {"no_show"}),
        ("P85", "no_show", set()),
        ("SKP", "no_show", set()),
        ("ICM", "need_met", set()),
        ("ICM", "other_support", {"transfer_agreement"}),
        ("P85", "residential", {"transfer_agreement"}),
        ("CTI", "need_met", {"transfer_agreement"}),
        ("CTI", "died", set()),
    ],
)
def test_what_is_owed_follows_method_and_reason(method, reason, owed):
    missing = missing_to_close(method, reason, measured=True, transfer_accepted=False, exceptions=())
    assert set(missing) == owed


def test_days_after_the_course_are_months_cut_to_the_last_day_and_none_after_death():
    assert rules.check_in_days(date(2026, 8, 31), "need_met", "1/3/6") == [
        (1, date(2026, 9, 30)),
        (2, date(2026, 11, 30)),
        (3, date(2027, 2, 28)),
    ]
    for reason in ("died", "moved_away"):
        assert rules.check_in_days(date(2026, 8, 31), reason, "1/3/6") == []


@pytest.mark.parametrize(
    ("until", "error"),
    [
        (date(2025, 2, 28), None),
        (date(2025, 3, 1), rules.LongerThanAYear),
        (date(2024, 2, 28), rules.EndsBeforeDischarge),
        (date(2024, 2, 29), None),
    ],
)
def test_aftercare_lasts_at_most_a_year_also_from_a_leap_day(until, error):
    if error is None:
        rules.check_aftercare_end(date(2024, 2, 29), until, 12)
    else:
        with pytest.raises(error):
            rules.check_aftercare_end(date(2024, 2, 29), until, 12)


def test_beside_home_support_it_is_said_who_does_what():
    assert rules.beside_of({"ICM"}) == BesideAftercare.P85A
    assert rules.beside_of({"P85"}) == BesideAftercare.P85
    rules.check_who_does_what("none", "", set())
    with pytest.raises(rules.SupportRunsBeside, match="§ 85 a"):
        rules.check_who_does_what("none", "", {"CTI"})
    with pytest.raises(rules.WhoDoesWhat):
        rules.check_who_does_what("p85", "  ", set())


# ---------------------------------------------------------------- closing


def test_a_municipalitys_own_reason_is_kept_and_counts_as_the_national_one(cast):
    code = codes.add_code(
        by=cast["sofie"], list_key="closing_reasons", label="Flyttet til familie", national="own_wish"
    )
    course = closed(cast, code.code)
    assert (course.end_reason, course.local_end_reason) == ("own_wish", code.code)
    page = queries.course_page(Course.objects.get(pk=course.pk), cast["anna"], clock.today())
    assert ("Hvorfor", "Flyttet til familie") in page.facts
    with pytest.raises(UnknownReason):
        closed(cast, "invented")


def test_no_show_is_offered_in_ordinary_support_and_in_housing_first_only_with_a_leaders_text(cast, client):
    client.force_login(cast["anna"])
    icm, p85 = world.course(cast), world.course(cast, "P85")
    for course, offered in ((icm, False), (p85, True)):
        page = client.get(reverse("support:course-close", args=[course.pk])).text
        assert ('value="no_show"' in page) is offered
    services.write_closing_exception(by=cast["carla"], course=icm, exempt_from="no_show", reason="14 forsøg på 9 uger")
    assert 'value="no_show"' in client.get(reverse("support:course-close", args=[icm.pk])).text


def test_a_reason_of_ones_own_that_counts_as_no_show_is_no_way_round(cast):
    code = codes.add_code(by=cast["sofie"], list_key="closing_reasons", label="Kom aldrig", national="no_show")
    course = world.course(cast)
    world.measurement(cast, course.citizen)
    with pytest.raises(CannotClose, match="Udeblivelser"):
        services.close_course(by=cast["anna"], course=course, reason=code.code)


def test_others_take_over_only_when_they_have_said_yes(cast):
    course = world.course(cast)
    world.measurement(cast, course.citizen)
    with pytest.raises(CannotClose, match="har ikke sagt ja"):
        services.close_course(by=cast["anna"], course=course, reason="other_support")
    agreement = services.agree_transfer(by=cast["anna"], course=course, takes_over="Bostøtte hver fredag")
    services.accept_transfer(by=cast["anna"], agreement=agreement, accepted_by_name="Inger", accepted_by_unit="Syd")
    services.close_course(by=cast["anna"], course=course, reason="other_support")


# ---------------------------------------------------------------- afterwards


def sweep(cast):
    sweeps.sweep_support(by=system_user(cast["anna"].municipality_id))
    return list(Task.objects.filter(kind="check_in", state="open").order_by("due_on"))


def test_somebody_asks_how_it_goes_and_the_task_goes_away(cast, client):
    accounts.set_parameter(
        by=cast["sofie"], key=CHECK_IN_MONTHS, value="1/2/12", valid_from=ago(200), source="Vores egen"
    )
    course = closed(cast)
    rows = list(CheckIn.objects.filter(course=course))
    assert [row.number for row in rows] == [1, 2, 3]
    (task,) = sweep(cast)
    assert (task.assignee, task.url_pk) == (cast["anna"], rows[0].pk)
    client.force_login(cast["anna"])
    url = reverse("support:check-in", args=[rows[0].pk])
    early = {"outcome": "well", "made_on": ago(41).isoformat()}
    assert "forløbet blev afsluttet" in client.post(url, early).text
    assert client.post(url, {**early, "note": "Har fået kat", "made_on": ago(1).isoformat()}).status_code == 302
    assert sweep(cast) == []
    assert "Har fået kat" in client.get(course.get_absolute_url()).text
    with pytest.raises(services.AlreadyAsked):
        services.note_check_in(by=cast["anna"], check_in=rows[0], outcome="well")
    wants = {"outcome": "wants_support", "made_on": clock.today().isoformat()}
    answer = client.post(reverse("support:check-in", args=[rows[1].pk]), wants)
    assert answer.url == reverse("support:course-return", args=[course.pk])


def test_nobody_is_asked_who_does_not_want_it_has_died_or_is_back(cast):
    course = closed(cast)
    first = course.check_ins.first()
    services.note_check_in(by=cast["anna"], check_in=first, outcome="not_wanted")
    assert list(course.check_ins.all()) == [first]
    assert not closed(cast, "moved_away").check_ins.exists()
    back = closed(cast)
    services.return_to_course(by=cast["anna"], citizen=back.citizen, former_course=back)
    assert not back.check_ins.exists()
    assert sweep(cast) == []


def test_closed_courses_count_persons_and_courses_apart_in_the_same_queries(cast, client):
    client.force_login(cast["carla"])
    first = closed(cast, days=100)
    second = services.return_to_course(
        by=cast["carla"], citizen=first.citizen, former_course=first, worker=cast["anna"], starts_on=ago(90)
    )
    world.measurement(cast, first.citizen, on=ago(30))
    services.close_course(by=cast["anna"], course=second, reason="need_met", closed_on=ago(30))
    url = reverse("support:closed-list")
    page = client.get(url).text
    assert "1 borger, 2 afsluttede forløb" in page
    assert "Kom tilbage" in page
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    for _number in range(8):
        closed(cast)
    with CaptureQueriesContext(connection) as many:
        client.get(url)
    assert len(few) == len(many)
    assert client.get(url, {"after": "back"}).text.count("/support/courses/") < page.count("/support/courses/")


# ---------------------------------------------------------------- aftercare


def aftercare(cast, citizen, **fields):
    given = {"shelter": "Boformen Engholm", "discharged_on": ago(10), "until": clock.today() + timedelta(days=200)}
    given |= {"does": "Henter møbler", "beside": "none", **fields}
    return services.note_aftercare(by=cast["anna"], citizen=citizen, **given)


def test_aftercare_beside_a_course_says_who_does_what(cast, client):
    citizen = world.course(cast).citizen
    with pytest.raises(rules.SupportRunsBeside):
        aftercare(cast, citizen)
    row = aftercare(cast, citizen, beside="p85a", support_does="Anna ser på post og økonomi")
    with pytest.raises(services.closing.AftercareThere):
        aftercare(cast, citizen, beside="p85a", support_does="Igen")
    client.force_login(cast["anna"])
    page = client.get(reverse("support:aftercare-list", args=[citizen.pk])).text
    assert "Henter møbler" in page
    assert "Anna ser på post" in page
    fields = {"shelter": row.shelter, "discharged_on": row.discharged_on, "does": row.does, "beside": "p85a"}
    fields |= {"support_does": "Ny deling", "until": clock.today()}
    changed = services.change_aftercare(by=cast["anna"], aftercare=row, version=1, **fields)
    assert (changed.until, changed.version) == (clock.today(), 2)
    with pytest.raises(StaleVersion):
        services.change_aftercare(by=cast["anna"], aftercare=row, version=1, **fields)
    with pytest.raises(rules.LongerThanAYear):
        aftercare(cast, world.new_citizen(cast), until=clock.today() + timedelta(days=360))


def test_check_in_before_the_end_is_refused(cast):
    row = closed(cast).check_ins.first()
    with pytest.raises(TooEarly):
        services.note_check_in(by=cast["anna"], check_in=row, outcome="well", made_on=ago(60))
