"""Workers log visits all at once while leaders assign: no visit lost or doubled, and the caps hold (issue 4).

At full size, 50 workers with 200 visits each, behind `make load`, which also writes docs/reference/load.md.
"""

import os
import threading
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection

from housingfirst.accounts.models import User
from housingfirst.accounts.services import give_role, join_team
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from support import queries, services
from support.choices import Outcome, Place
from support.models import Contact, Course, WaitingListEntry
from support.rules.courses import NoRoom
from support.services import NotWaiting
from tests.cast import found_cast
from tests.support import world

pytestmark = pytest.mark.slow
WORKERS, VISITS = (int(number) for number in os.environ.get("HF_LOAD", "8x10").split("x"))
WAITING = 2 * WORKERS
REPORT = Path(__file__).resolve().parents[2] / "docs" / "reference" / "load.md"


@pytest.fixture
def town(own_database):
    """A team of WORKERS, each with seven courses, twice as many citizens waiting as there are places, two leaders."""
    cast = found_cast()
    municipality, yesterday = cast["anna"].municipality_id, clock.today() - timedelta(days=1)
    with municipality_scope(municipality):
        world.offer_methods(cast)
        workers, sofie = [], cast["sofie"]
        for number in range(WORKERS):
            worker = User.objects.create(username=f"w{number}", first_name=f"W{number}", municipality_id=municipality)
            give_role(by=sofie, user=worker, role="support_worker", starts_on=yesterday)
            join_team(by=sofie, user=worker, team=world.team(), fraction=1, starts_on=yesterday)
            workers.append(worker)
            cast[worker.username] = worker
        give_role(by=sofie, user=cast["dorthe"], role="team_leader", starts_on=yesterday)
        join_team(by=sofie, user=cast["dorthe"], team=world.team(), fraction=0, is_leader=True, starts_on=yesterday)
        held = {worker.pk: world.fill(cast, worker.username, "ICM", 7 if WORKERS < 20 else 1) for worker in workers}
        waiting = [world.entry(cast).pk for _number in range(WAITING)]
    return cast, municipality, workers, held, waiting


def test_no_visit_is_lost_or_doubled_and_caps_hold_while_leaders_assign(town):
    cast, municipality, workers, held, waiting = town
    begin = threading.Barrier(WORKERS + 2)
    errors, keys, refused, waited = [], {}, Counter(), []

    def guarded(work):
        def run(*given):
            try:
                begin.wait(timeout=120)
                work(*given)
            except Exception as error:  # noqa: BLE001  (what happened is what is counted)
                errors.append(repr(error))
            finally:
                connection.close()

        return run

    @guarded
    def log(worker):
        """Each visit is sent, and every fifth once more, as a phone does that got no answer."""
        mine = keys.setdefault(worker.pk, [])
        for number in range(VISITS):
            key, sent = uuid4(), time.monotonic()
            for _again in range(2 if number % 5 == 0 else 1):
                with municipality_scope(municipality):
                    services.log_contact(
                        by=User.objects.get(pk=worker.pk),
                        citizen=held[worker.pk][number % len(held[worker.pk])].citizen,
                        happened_at=clock.now() - timedelta(minutes=number + 1),
                        minutes=45,
                        place=Place.HOME,
                        outcome=Outcome.HELD,
                        client_key=key,
                        note=f"Besøg {number}",
                    )
            mine.append(key)
            waited.append(time.monotonic() - sent)

    @guarded
    def assign(leader):
        """Both leaders go through the same list and try to fill the same workers."""
        for number, pk in enumerate(waiting):
            for worker in (workers[0], workers[number % WORKERS]):
                try:
                    with municipality_scope(municipality):
                        entry = WaitingListEntry.objects.select_related("team", "citizen").get(pk=pk)
                        services.start_course(by=User.objects.get(pk=leader.pk), entry=entry, worker=worker)
                except (NoRoom, NotWaiting) as refusal:
                    refused[type(refusal).__name__] += 1

    threads = [threading.Thread(target=log, args=(worker,)) for worker in workers]
    threads += [threading.Thread(target=assign, args=(cast[leader],)) for leader in ("carla", "dorthe")]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken = time.monotonic() - begun

    assert not errors, errors[:3]
    with municipality_scope(municipality):
        logged = Counter(Contact.objects.values_list("client_key", flat=True))
        by_worker = Counter(Contact.objects.values_list("worker", flat=True))
        assert len(logged) == WORKERS * VISITS
        assert set(logged) == {key for mine in keys.values() for key in mine}
        assert set(by_worker.values()) == {VISITS}
        assert not Contact.objects.filter(course__isnull=True).exists()
        caseload = queries.team_caseload(world.team(), clock.today())
        assert all(row.load.used <= row.load.capacity for row in caseload.workers), "caps hold"
        started = WaitingListEntry.objects.filter(pk__in=waiting, state="started").count()
        assert started == Course.objects.active().count() - sum(len(rows) for rows in held.values())
        assert started >= min(WAITING, WORKERS)
        assert refused
    if "HF_LOAD" in os.environ:
        _report(taken, waited, started, refused)


def _report(taken, waited, started, refused):
    waited = sorted(waited)
    REPORT.write_text(
        "# Load: visits logged at once while leaders assign\n\n"
        "Written by `make load` (`tests/operations/test_load_of_visits.py`): real PostgreSQL, real commits, one thread "
        "for each worker and two leaders who assign from the same waiting list. Every fifth visit is sent twice.\n\n"
        "| What | Result |\n|---|---|\n"
        f"| Day | {clock.today()} |\n"
        f"| Processors | {os.cpu_count()} |\n"
        f"| Workers × visits | {WORKERS} × {VISITS} = {WORKERS * VISITS} |\n"
        f"| Visits in the database | {WORKERS * VISITS}: none lost, none twice |\n"
        f"| Courses given meanwhile | {started} of {WAITING} who waited |\n"
        f"| Refused: no room | {refused['NoRoom']} |\n"
        f"| Refused: the other leader was faster | {refused['NotWaiting']} |\n"
        "| Caseloads above the limit | 0 |\n"
        f"| Seconds in all | {taken:.0f} |\n"
        f"| Visits a second | {WORKERS * VISITS / taken:.0f} |\n"
        f"| One visit, median | {waited[len(waited) // 2]:.2f} s |\n"
        f"| One visit, 95 of 100 within | {waited[int(len(waited) * 0.95)]:.2f} s |\n",
        encoding="utf-8",
    )
