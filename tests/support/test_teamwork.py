"""A team that works together: functions, label, alert, board of the day, minutes (issue 4, line 7)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from housingfirst.accounts.services import system_user
from housingfirst.core import clock, formats
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.errors import NotAllowed
from housingfirst.tasks.models import Task
from support import queries, services, sweeps
from support.models import BoardLine, FunctionHolder, TeamMeeting
from tests.support import world

ACT = ("psychiatrist", "psychologist", "nurse", "pedagogue", "substances", "employment", "caseworker")


@pytest.fixture
def act(cast):
    """Team Nord with ACT and one course carried together."""
    world.offer_methods(cast, "ACT", "ICM")
    since = clock.today() - timedelta(days=20)
    return world.course(cast, "ACT", worker=None, citizen=world.new_citizen(cast, "Jimmy"), starts_on=since)


def hold(cast, *functions, by="carla", name="Sygeplejerske Skov", hours=9, since=None, **more):
    return services.hold_function(
        by=cast[by], team=world.team(), functions=functions, name=name, employer="Regionspsykiatrien",
        hours=Decimal(hours) if hours else None, starts_on=since or clock.today() - timedelta(days=200), **more,
    )  # fmt: skip


def fill(cast):
    return [hold(cast, code, name=f"Fru {code}") for code in ACT]


def profile():
    return queries.profiles_of([world.team()], clock.today())[world.team().pk]


def board_url():
    return reverse("support:team-board", args=[world.team().pk])


def test_a_team_without_the_functions_is_called_act_inspireret_wherever_the_method_is_shown(cast, client_of, act):
    client = client_of("anna")
    pages = [reverse("support:caseload"), reverse("support:course", args=[act.pk]), board_url()]
    assert all("ACT-inspireret" in client.get(url).content.decode() for url in pages)
    fill(cast)
    assert not profile().is_inspired
    assert not any("ACT-inspireret" in client.get(url).content.decode() for url in pages)
    assert "Teamet har de funktioner, metoden kræver." in client.get(pages[0]).content.decode()


def test_who_has_no_place_in_the_team_needs_hours_and_a_member_takes_them_from_it(cast, act):
    with pytest.raises(Exception, match="Sygeplejerske Skov har ingen plads i teamet"):
        hold(cast, "nurse", hours=None)
    services.hold_function(
        by=cast["carla"], team=world.team(), user=cast["bo"], functions=["pedagogue"], employer="Birkedal",
        starts_on=clock.today(),
    )  # fmt: skip
    page = queries.functions_page(world.team(), clock.today())
    assert [(one.row.who, one.hours) for one in page.now] == [(str(cast["bo"]), Decimal(37))]


def test_an_adviser_attached_to_the_team_has_a_fraction_and_a_count_of_citizens(cast, client_of, act):
    act.adviser = cast["erik"]
    act.save()
    services.hold_function(
        by=cast["carla"], team=world.team(), user=cast["erik"], functions=["caseworker"], employer="Myndighed",
        set_aside=Decimal("0.33"), citizens=12, starts_on=clock.today(),
    )  # fmt: skip
    html = client_of("anna").get(reverse("support:team-functions", args=[world.team().pk])).content.decode()
    assert "33 % sat af · til 12 borgere · er rådgiver for 1" in html.replace("\xa0", " ")
    assert "12,2 timer" in html.replace("\xa0", " ")


def test_what_is_missing_and_hours_that_fall_are_a_task_of_the_leader_until_they_are_mended(cast, act):
    nurse = fill(cast)[2]
    by = system_user(cast["anna"].municipality_id)
    sweeps.sweep_support(by=by)
    tasks = Task.objects.filter(kind="team_functions", state="open")
    assert not tasks.all().exists()
    changed = services.change_function(
        by=cast["carla"], holder=nurse, version=1, functions=["nurse"], employer="Regionen", hours=Decimal(4),
        starts_on=clock.today(),
    )  # fmt: skip
    assert [(row.hours, row.ends_on) for row in FunctionHolder.objects.filter(functions=["nurse"])] == [
        (Decimal(9), clock.today()), (Decimal(4), None)
    ]  # fmt: skip
    services.end_function(by=cast["carla"], holder=FunctionHolder.objects.get(functions=["psychiatrist"]),
                          ends_on=clock.today())  # fmt: skip
    sweeps.sweep_support(by=by)
    assert sorted(tasks.values_list("title", flat=True)) == [
        "Fill the functions the team lacks", *["Look at hours in the team that have fallen"] * 2
    ]  # fmt: skip
    assert all(task.leaders_only and task.team == world.team() for task in tasks)
    services.change_function(
        by=cast["sofie"], holder=changed, version=1, functions=["nurse", "psychiatrist"], employer="Regionen",
        hours=Decimal(18), starts_on=clock.today(),
    )  # fmt: skip

    sweeps.sweep_support(by=by)
    assert not tasks.all().exists()


def test_only_the_leader_or_the_administrator_says_who_holds_functions(cast, act):
    for key in ("anna", "erik"):
        with pytest.raises(NotAllowed):
            hold(cast, "nurse", by=key)
    row = hold(cast, "nurse", by="sofie")
    with pytest.raises(StaleVersion):
        services.change_function(by=cast["carla"], holder=row, version=7, functions=["nurse"], employer="x",
                                 starts_on=clock.today(), hours=Decimal(1))  # fmt: skip
    with pytest.raises(NotAllowed):
        services.end_function(by=cast["bo"], holder=row, ends_on=clock.today())


# ---------------------------------------------------------------- the board and its minutes


def typed(course, plan="", goes="", version=0, base='{"plan": [], "goes": [], "nothing_new": []}', **more):
    key = f"c{course.pk}"
    found = {f"{key}-plan": plan, f"{key}-goes": goes, f"{key}-version": version, f"{key}-base": base}
    return found | more


def test_the_board_shows_everyone_once_with_the_last_contact_and_saves_every_line_at_once(cast, client_of, act):
    other = world.course(cast, "ICM", citizen=world.new_citizen(cast, "Kirsten"))
    services.log_contact(
        by=cast["bo"], citizen=act.citizen, happened_at=clock.now() - timedelta(days=3), minutes=45, place="home",
        outcome="held", client_key="11111111-1111-4111-8111-111111111111",
    )  # fmt: skip
    client = client_of("anna")
    html = client.get(board_url()).content.decode()
    assert html.count(act.citizen.name + "</a>") == html.count(other.citizen.name + "</a>") == 1
    assert f"{formats.days_ago(clock.today() - timedelta(days=3), clock.today())}, Bo" in html
    data = typed(act, "Kører ham til lægen", cast["bo"].pk) | typed(other) | {"save": f"c{act.pk}"}
    answer = client.post(board_url(), data)
    assert (answer.status_code, answer.url) == (302, f"{board_url()}#c{act.pk}")
    line = BoardLine.objects.get()
    assert (line.course, line.plan, line.goes, line.noted_by) == (act, "Kører ham til lægen", cast["bo"], cast["anna"])


def test_two_who_write_the_same_line_are_both_heard_and_a_line_not_touched_is_left_alone(cast, client_of, act):
    other = world.course(cast, "ICM", citizen=world.new_citizen(cast, "Kirsten"))
    services.write_board_line(by=cast["bo"], course=act, version=0, plan="Bo ringer")
    services.write_board_line(by=cast["bo"], course=other, version=0, plan="Bo skriver")
    answer = client_of("anna").post(board_url(), typed(act, "Anna går") | typed(other) | {"save": "all"})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "skrev imens: Bo ringer" in html
    assert 'value="Anna går"' in html
    assert "skrev imens: Bo skriver" not in html
    again = typed(act, "Anna går", version=1, base='{"plan": ["Bo ringer"], "goes": [], "nothing_new": []}')
    assert client_of("anna").post(board_url(), again | {"save": "all"}).status_code == 302
    assert set(BoardLine.objects.values_list("plan", flat=True)) == {"Anna går", "Bo skriver"}


def test_the_meeting_leaves_minutes_with_everyone_once_that_never_change(cast, client_of, act):
    world.course(cast, "ICM", citizen=world.new_citizen(cast, "Kirsten"))
    hold(cast, "nurse")
    client = client_of("anna")
    key = "22222222-2222-4222-8222-222222222222"
    data = typed(act, "Kører ham til lægen", cast["bo"].pk) | {"save": "minutes", "client_key": key, "note": "Kort uge"}
    kept = client.post(board_url(), typed(act) | {"save": "all", "client_key": key, "note": "Kort uge"})
    assert "Kort uge" in kept.content.decode(), "what is written for the minutes stays while the board is saved"
    nobody = client.post(board_url(), data)
    assert nobody.status_code == 422
    assert "Sæt kryds ved dem" in nobody.content.decode()
    assert BoardLine.objects.get().plan == "Kører ham til lægen", "nothing typed is lost"
    data |= {"people": [str(cast["anna"].pk), str(cast["bo"].pk), "n0"], "guests": "Læge Dam", f"c{act.pk}-version": 1}
    planned = services.plan_session(by=cast["anna"], team=act.team, kind="meeting", planned_on=clock.today())
    answers = [client.post(board_url(), data) for _twice in range(2)]
    planned.refresh_from_db()
    assert (planned.held_on, planned.participants.count(), planned.reviews.count()) == (clock.today(), 2, 1)
    meeting = TeamMeeting.objects.get()
    assert {answer.url for answer in answers} == {reverse("support:team-meeting", args=[meeting.pk])}
    html = client.get(answers[0].url).content.decode()
    for words in ("Sygeplejerske Skov", "Læge Dam", "Kort uge", "Kører ham til lægen", "1 af 2 gennemgået"):
        assert words in html
    assert "Kører ham til lægen" in client.get(answers[0].url + "?export=csv").content.decode()
    for change in (
        lambda: TeamMeeting.objects.update(note="Andet"),
        lambda: BoardLine.objects.filter(meeting=meeting).update(plan="Andet"),
        lambda: meeting.attendees.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
    services.write_board_line(by=cast["anna"], course=act, version=1, plan="Efter mødet")
    assert meeting.lines.get(course=act).plan == "Kører ham til lægen"


def test_chk_19_counts_the_meetings_of_the_last_whole_week(cast, act):
    monday = clock.today() - timedelta(days=clock.today().weekday())
    clock.move_to(clock.now() + timedelta(days=14))
    assert "0 teammøder" in shown(act)
    now = clock.now()
    for day in range(4):
        clock.move_to(now - timedelta(days=now.weekday() + 7 - day) if monday else now)
        services.write_board_line(by=cast["anna"], course=act, version=0, nothing_new=True)
        services.save_minutes(by=cast["anna"], team=world.team(), shown={}, people=[cast["anna"]],
                              client_key=f"33333333-3333-4333-8333-33333333333{day}")  # fmt: skip
    clock.move_to(now)
    assert shown(act) == ""


def shown(course):
    course = type(course).objects.get(pk=course.pk)
    found = queries.method_panel(course, clock.today()).find("CHK-19")
    return found.signal.sentence if found else ""


def test_board_and_functions_cost_the_same_with_few_and_many_courses(cast, client_of, django_assert_max_num_queries):
    world.offer_methods(cast, "ACT", "ICM")
    fill(cast)

    def cost(name):
        url = reverse(name, args=[world.team().pk])
        client = client_of("anna")
        with django_assert_max_num_queries(25) as seen:
            assert client.get(url).status_code == 200
        return len(seen.captured_queries)

    world.fill(cast, number=2)
    few = [cost("support:team-board"), cost("support:team-functions")]
    world.fill(cast, "bo", number=8)
    world.fill(cast, number=6)
    hold(cast, "nurse", name="En til")
    assert [cost("support:team-board"), cost("support:team-functions")] == few
