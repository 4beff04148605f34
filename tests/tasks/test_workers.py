"""Real workers: three at once make nothing twice, one that is killed loses nothing, a lost broker is made up for."""

import os
import signal
import threading
import time
from datetime import timedelta
from email import message_from_string

import pytest
from django.db import connection, connections, transaction

from cases import services as cases
from housingfirst.accounts.services import system_user
from housingfirst.celery import app
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from housingfirst.tasks import rules, services
from housingfirst.tasks import tasks as entries
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.models import OutboxMail, Task
from tests.cast import found_cast

from .mail_backends import FOLDER
from .test_tasks import make_citizen, raise_one

pytestmark = pytest.mark.slow
CITIZENS = 12


@pytest.fixture
def world(own_database):
    """Twelve citizens with a sensitive note whose review is near, really committed."""
    people = found_cast()
    with municipality_scope(people["anna"].municipality_id):
        for number in range(CITIZENS):
            citizen = make_citizen(people, last_name=f"Nr {number}")
            review_on = clock.today() + timedelta(days=5)
            cases.write_theme_note(by=people["anna"], citizen=citizen, group="health", text="x", review_on=review_on)
    return people


def in_birkedal(world, ask):
    with municipality_scope(world["anna"].municipality_id):
        return ask()


def reviews(world):
    return in_birkedal(world, lambda: list(Task.objects.filter(kind=TaskKind.THEME_REVIEW).values_list("key", "state")))


def wait_until(is_so, seconds=60):
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def kill(child):
    """kill -9 of the worker with all its processes, as when the machine goes dark."""
    os.killpg(os.getpgid(child.pid), signal.SIGKILL)
    child.wait()


def all_reviews_there(world):
    found = reviews(world)
    return len(found) == CITIZENS and len({key for key, _state in found}) == CITIZENS


def test_three_workers_sweeping_at_once_raise_each_task_once(world, start_worker):
    start_worker("worker0", "worker1", "worker2")
    for _call in range(12):
        entries.sweep_cases.delay()
    wait_until(lambda: all_reviews_there(world))
    wait_until(broker_is_empty)
    assert all_reviews_there(world)
    assert {state for _key, state in reviews(world)} == {"open"}


def broker_is_empty():
    with app.connection_for_read() as broker:
        return broker.default_channel.client.llen("celery") == 0


def test_worker_killed_in_the_middle_of_the_run_loses_nothing_and_makes_nothing_twice(world, start_worker):
    """The first worker stands in the middle of its run, held by a lock of ours, when it is killed."""
    municipality_id = world["anna"].municipality_id
    key = f"sweep:{TaskKind.THEME_REVIEW}"
    child = start_worker()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, %s))", [key, municipality_id])
        entries.sweep_cases.delay()
        wait_until(a_worker_waits_for_the_lock)
        kill(child)
    assert reviews(world) == []
    start_worker("second")
    entries.sweep_cases.delay()  # beat's next run; the first message lies unacknowledged
    wait_until(lambda: all_reviews_there(world))


def a_worker_waits_for_the_lock():
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from pg_locks where locktype = 'advisory' and not granted")
        return cursor.fetchone()[0] > 0


def test_broker_emptied_between_is_made_up_for_by_the_next_run(world, start_worker):
    entries.sweep_cases.delay()
    with app.connection_for_write() as broker:
        broker.default_channel.client.flushdb()
    start_worker()
    time.sleep(2)
    assert reviews(world) == []
    entries.sweep_cases.delay()
    wait_until(lambda: all_reviews_there(world))


def test_threads_raising_the_same_task_get_the_same_row(world):
    citizen = in_birkedal(world, lambda: make_citizen(world, last_name="Tråd"))
    barrier, found = threading.Barrier(8), []

    def run():
        try:
            barrier.wait()
            with municipality_scope(world["anna"].municipality_id):
                found.append(raise_one(world, citizen, key="race").pk)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


# ------------------------------------------------------------------ mails


@pytest.fixture
def mail_folder(tmp_path):
    folder = tmp_path / "mails"
    folder.mkdir()
    return folder


@pytest.fixture
def environment(mail_folder):
    return {"EMAIL_BACKEND": "tests.tasks.mail_backends.HeldBackend", FOLDER: str(mail_folder)}


def digests_for(world):
    def write():
        services.write_digests(by=system_user(world["anna"].municipality_id))
        return OutboxMail.objects.count()

    for key in ("anna", "bo", "carla"):
        in_birkedal(
            world, lambda key=key: raise_one(world, make_citizen(world, last_name=key), key, assignee=world[key])
        )
    return in_birkedal(world, write)


def ids(folder):
    return [message_from_string(path.read_text())["Message-ID"] for path in folder.glob("*.eml")]


def unsent(world):
    return in_birkedal(world, lambda: OutboxMail.objects.filter(sent_at=None).count())


def test_three_workers_send_each_mail_once(world, start_worker, mail_folder, environment):
    assert digests_for(world) == 3
    start_worker("mailer0", "mailer1", "mailer2", environment=environment)
    for _call in range(9):
        entries.send_mails.delay()
        entries.write_digests.delay()
    wait_until(lambda: unsent(world) == 0 and broker_is_empty())
    assert len(ids(mail_folder)) == len(set(ids(mail_folder))) == 3


@pytest.mark.parametrize(("door", "files"), [("before", 3), ("after", 4)])
def test_worker_killed_while_it_sends_loses_no_mail(world, start_worker, mail_folder, environment, door, files):
    """Killed before the mail is out: sent once by the next. Killed after, before it is noted: the same mail again."""
    assert digests_for(world) == 3
    (mail_folder / door).touch()
    child = start_worker(environment=environment)
    entries.send_mails.delay()
    wait_until((mail_folder / f"at-{door}").exists)
    kill(child)
    (mail_folder / door).unlink()
    with municipality_scope(world["anna"].municipality_id):
        clock.move_by(rules.LEASE + timedelta(seconds=1))
    start_worker("second", environment=environment)
    entries.send_mails.delay()
    wait_until(lambda: unsent(world) == 0)
    assert len(ids(mail_folder)) == files
    assert len(set(ids(mail_folder))) == 3, "a mail sent again is the same mail"
