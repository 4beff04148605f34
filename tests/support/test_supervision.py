"""Supervision, team meetings and competence (issue 4, line 14): SUP-230 to SUP-234."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.errors import NotAllowed
from housingfirst.reporting import services as reporting
from housingfirst.reporting.rules.months import last_month
from support import queries, services
from support.models import Course, TeamSession
from support.rules import supervision as rules
from support.rules.courses import InFuture
from support.services.supervision import NotOfTheTeam, NotTheTeams, SessionThere

from . import world

DAY = date(2026, 6, 30)


def held(method="ICM", made=date(2025, 1, 1), renew=None, kind="method", wished=None):
    return rules.Held(kind, method, made, renew, wished)


def staff(*rows, methods=("ICM",), profession="nurse"):
    return rules.Staff(profession, frozenset(methods), rows)


@pytest.mark.parametrize(
    ("made", "renew", "holds"),
    [
        (DAY, None, True),
        (DAY + timedelta(days=1), None, False),
        (date(2024, 2, 29), DAY, False),
        (date(2024, 2, 29), DAY + timedelta(days=1), True),
        (None, None, False),
    ],
)
def test_a_training_holds_until_the_day_to_renew_it(made, renew, holds):
    assert rules.holds_on(made, renew, DAY) is holds


def test_the_trained_share_counts_each_method_of_the_team_and_gaps_stand_by_profession():
    both = staff(held(), methods=("ICM", "CTI"))
    none = staff(held("ACT", None, wished=DAY), profession="peer")
    old = staff(held(renew=date(2026, 3, 1)), held("", kind="guide"))
    assert rules.trained_share([both, none, old], DAY) == (1, 4)
    gaps = {
        (gap.profession, gap.kind, gap.method): gap for gap in rules.gaps_by_profession([both, none, old], 2026, DAY)
    }
    icm = gaps["nurse", "method", "ICM"]
    assert (icm.needed, icm.trained, icm.lacking, icm.renew, icm.wished) == (2, 1, 1, 1, 0)
    assert gaps["nurse", "guide", ""].lacking == 1
    act = gaps["peer", "method", "ACT"]
    assert (act.needed, act.lacking, act.wished) == (0, 0, 1)


@pytest.mark.parametrize(
    ("kind", "method", "made", "renew", "wished", "error"),
    [
        ("method", "", DAY, None, False, rules.MethodOfCourse),
        ("guide", "ICM", DAY, None, False, rules.MethodOfCourse),
        ("method", "P85", DAY, None, False, rules.MethodOfCourse),
        ("guide", "", None, None, False, rules.NeitherMadeNorWished),
        ("guide", "", DAY, DAY, False, rules.RenewedBeforeMade),
    ],
)
def test_a_competence_that_says_nothing_is_refused(kind, method, made, renew, wished, error):
    with pytest.raises(error):
        rules.check_competence(kind, method, made, renew, wished=wished)


@pytest.fixture
def methods(cast):
    world.offer_methods(cast, "ICM", "CTI")


def planned(cast, days=0, kind="supervision"):
    day = clock.today() - timedelta(days=days)
    return services.plan_session(by=cast["anna"], team=world.team(), kind=kind, planned_on=day, led_by="Lis Holm")


@pytest.mark.django_db
def test_a_session_is_planned_held_with_those_who_took_part_and_changed_by_one_at_a_time(cast, methods):
    course = world.course(cast)
    row = planned(cast)
    with pytest.raises(SessionThere):
        planned(cast)
    with pytest.raises(NotAllowed):
        services.plan_session(by=cast["dorthe"], team=world.team(), kind="meeting", planned_on=clock.today())
    with pytest.raises(rules.NobodyTookPart):
        services.write_session(by=cast["anna"], session=row, version=1, courses=[course])
    with pytest.raises(NotOfTheTeam):
        services.write_session(by=cast["anna"], session=row, version=1, workers=[cast["dorthe"]])
    tomorrow = clock.today() + timedelta(days=1)
    with pytest.raises(InFuture):
        services.write_session(by=cast["anna"], session=row, version=1, workers=[cast["bo"]], held_on=tomorrow)
    kept = services.write_session(
        by=cast["anna"], session=row, version=1, workers=[cast["anna"], cast["bo"]], courses=[course]
    )
    assert (kept.held_on, kept.participants.count(), kept.reviews.get().course) == (clock.today(), 2, course)
    with pytest.raises(StaleVersion):
        services.write_session(by=cast["anna"], session=row, version=1, workers=[cast["bo"]])
    cancelled = services.write_session(by=cast["carla"], session=kept, version=2, is_cancelled=True)
    assert (cancelled.held_on, cancelled.participants.count(), cancelled.reviews.count()) == (None, 0, 0)


@pytest.mark.django_db
def test_only_the_teams_own_courses_are_chosen_and_whoever_is_shown_is_read(cast, methods, client):
    course, other = world.course(cast), world.course(cast, worker="bo")
    row = services.write_session(
        by=cast["bo"], session=planned(cast), version=1, workers=[cast["bo"]], courses=[course, other]
    )
    with pytest.raises(NotTheTeams):
        services.write_session(by=cast["anna"], session=row, version=2, workers=[cast["bo"]], courses=[Course(pk=0)])
    client.force_login(cast["anna"])
    before = AccessLog.objects.count()
    assert course.citizen.name in client.get(reverse("support:session", args=[row.pk])).text
    assert AccessLog.objects.count() > before, "whoever is shown is read"
    client.force_login(cast["dorthe"])
    assert client.get(reverse("support:session", args=[row.pk])).status_code == 404


@pytest.mark.django_db
def test_lists_cost_the_same_for_few_and_many(cast, methods, client):
    client.force_login(cast["carla"])
    planned(cast)
    services.note_competence(by=cast["anna"], worker=cast["anna"], kind="guide", made_on=clock.today())
    urls = [reverse("support:session-list"), reverse("support:competence-list")]

    def counted():
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as seen:
                assert client.get(url).status_code == 200
            found.append(len(seen))
        return found

    few = counted()
    for days in range(1, 12):
        planned(cast, days)
    for method in ("ICM", "CTI", "ACT"):
        services.note_competence(by=cast["carla"], worker=cast["bo"], kind="method", method=method, wished=True)
    assert counted() == few
    assert max(few) <= 25


@pytest.mark.django_db
def test_the_register_is_ones_own_and_the_leaders_and_the_gaps_leave_as_a_file(cast, methods, client):
    today = clock.today()
    services.note_competence(
        by=cast["anna"], worker=cast["anna"], kind="method", method="ICM", made_on=today, profession="nurse"
    )
    with pytest.raises(NotAllowed):
        services.note_competence(by=cast["anna"], worker=cast["bo"], kind="guide", made_on=today)
    services.note_competence(
        by=cast["carla"], worker=cast["bo"], kind="method", method="CTI", wished=True, note="Holdet i maj"
    )
    again = services.note_competence(
        by=cast["carla"], worker=cast["bo"], kind="method", method="CTI", made_on=today, renew_on=today + timedelta(400)
    )
    assert (again.wished_on, again.renew_on) == (None, today + timedelta(400))
    former = services.note_competence(
        by=cast["anna"], worker=cast["anna"], kind="guide", made_on=today - timedelta(days=90)
    )
    later = services.note_competence(by=cast["anna"], worker=cast["anna"], kind="guide", made_on=today)
    assert later != former, "who was trained ninety days ago stays to be read"
    assert services.note_competence(by=cast["anna"], worker=cast["anna"], kind="guide", made_on=today) == later
    done, whole = queries.team_trained(world.team(), today)
    assert (done, whole) == (2, 4)
    client.force_login(cast["anna"])
    own = client.get(reverse("support:competence-list")).text
    assert "Sygeplejerske" in own
    assert str(cast["bo"]) not in own
    client.force_login(cast["carla"])
    page = client.get(reverse("support:competence-list")).text
    assert f"Manglende uddannelse efter faggruppe {today.year}" in page
    file = client.get(reverse("support:competence-list"), {"export": "csv"})
    text = file.content.decode("utf-8-sig")
    assert "Sygeplejerske;" in text
    assert str(cast["anna"]) not in text, "counted by profession, without names"


@pytest.mark.django_db
def test_the_session_page_writes_what_was_held(cast, methods, client):
    course, row = world.course(cast), planned(cast)
    client.force_login(cast["anna"])
    data = {"held_on": clock.today().isoformat(), "workers": [cast["anna"].pk, cast["bo"].pk], "courses": [course.pk]}
    answer = client.post(reverse("support:session", args=[row.pk]), {**data, "note": "Grænser", "version": 1})
    assert answer.status_code == 302
    row = TeamSession.objects.get(pk=row.pk)
    assert (row.held_on, row.note, row.participants.count()) == (clock.today(), "Grænser", 2)


@pytest.mark.django_db
def test_supervision_and_meetings_feed_their_checks_on_the_teams_page(cast, client):
    """CHK-20 counts from the last supervision held, CHK-19 looks at the last whole week."""
    today = clock.today()
    world.offer_methods(cast, "CTI", "ACT")
    act = world.course(cast, "ACT", None, starts_on=today - timedelta(days=20))
    for days, kind in ((9, "supervision"), (3, "supervision"), (today.weekday() + 7, "meeting")):
        row = planned(cast, days, kind)
        if days != 3:
            services.write_session(by=cast["anna"], session=row, version=1, workers=[cast["anna"]], courses=[act])
    signals = {signal.code: signal.sentence for _team, signal in queries.team_signals([world.team()], today)}
    assert signals["CHK-20"].replace("\xa0", " ").startswith("9 dage uden supervision")
    assert signals["CHK-19"].startswith("1 ")
    client.force_login(cast["anna"])
    assert "CHK-20" in client.get(reverse("support:session-list")).text


@pytest.mark.django_db
def test_the_trained_share_of_the_months_last_day_stands_in_the_fidelity_report(cast, methods, client):
    month = last_month(clock.today())
    before = clock.today() - timedelta(days=200)
    services.note_competence(by=cast["carla"], worker=cast["bo"], kind="method", method="CTI", made_on=before)
    services.note_competence(by=cast["carla"], worker=cast["anna"], kind="method", method="ICM", made_on=clock.today())
    report = reporting.request_report(by=cast["carla"], team=world.team(), month=month)
    assert reporting.claim_report(report_id=report.pk)
    report = reporting.make_report(report_id=report.pk)
    assert (report.trained, report.to_train) == (1, 4), "Anna was trained after the month"
    client.force_login(cast["carla"])
    assert "1 af 4" in client.get(reverse("reporting:fidelity", args=[report.pk])).text
