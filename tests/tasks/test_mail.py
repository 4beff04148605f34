"""The morning mail and the outbox: one a person and day, nothing sensitive in it, claimed and sent once."""

from datetime import timedelta

import pytest
from django.core import mail

from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.tasks import rules, services
from housingfirst.tasks import tasks as celery_tasks
from housingfirst.tasks.models import OutboxMail
from tests.access_world import annas_citizen

from .test_tasks import make_citizen, raise_one


def system(cast):
    return system_user(cast["anna"].municipality_id)


def digests(cast):
    return services.write_digests(by=system(cast))


def test_one_mail_a_person_and_morning_however_often_it_runs(cast):
    for number in range(3):
        raise_one(cast, make_citizen(cast, last_name=f"Nr {number}"), key=str(number))
    raise_one(cast, make_citizen(cast, last_name="Senere"), key="later", days=4)
    assert [digests(cast) for _run in range(3)] == [1, 0, 0]
    row = OutboxMail.objects.get()
    assert (row.recipient, row.count) == (cast["anna"], 3)
    assert row.sentence == "Du har 3 opgaver, der skal gøres i dag."
    clock.move_by(timedelta(days=1))
    assert digests(cast) == 1


def test_nobody_without_tasks_or_address_gets_a_mail(cast):
    cast["anna"].email = ""
    cast["anna"].save(update_fields=["email"])
    raise_one(cast, make_citizen(cast))
    assert digests(cast) == 0


def test_leader_is_written_to_about_what_waits_for_leaders(cast):
    citizen = make_citizen(cast)
    raise_one(cast, citizen, assignee=None, team=citizen.ties.get(team__isnull=False).team, leaders_only=True)
    digests(cast)
    assert OutboxMail.objects.get().recipient == cast["carla"]


def test_mail_holds_a_number_and_an_address_and_no_planted_string(cast):
    citizen = annas_citizen(cast, cpr="6703989999")
    raise_one(cast, citizen)
    digests(cast)
    celery_tasks.send_mails()
    [sent] = mail.outbox
    assert sent.to == ["anna@example.invalid"]
    assert sent.subject == "Dine opgaver i dag"
    assert sent.body == "Du har 1 opgave, der skal gøres i dag.\n\nhttp://127.0.0.1:8000/\n"
    everything = sent.message().as_string()
    assert "PLANT" not in everything
    assert "670398" not in everything


def test_sent_mail_is_not_sent_again(cast):
    raise_one(cast, make_citizen(cast))
    digests(cast)
    for _run in range(3):
        celery_tasks.send_mails()
    assert len(mail.outbox) == 1
    assert OutboxMail.objects.get().sent_at is not None


def test_claimed_mail_is_nobody_elses_until_the_lease_runs_out(cast):
    raise_one(cast, make_citizen(cast))
    digests(cast)
    claimed = services.claim_mail(by=system(cast))
    assert claimed is not None
    assert services.claim_mail(by=system(cast)) is None
    clock.move_by(rules.LEASE + timedelta(seconds=1))
    again = services.claim_mail(by=system(cast))
    assert (again.pk, again.attempts) == (claimed.pk, 2)
    services.note_sent(by=system(cast), mail=again)
    clock.move_by(rules.LEASE + timedelta(seconds=1))
    assert services.claim_mail(by=system(cast)) is None


def test_mail_that_is_sent_again_after_a_crash_keeps_its_message_id(cast):
    raise_one(cast, make_citizen(cast))
    digests(cast)
    row = OutboxMail.objects.get()
    assert celery_tasks._message(row).extra_headers == celery_tasks._message(row).extra_headers
    assert str(row.pk) in celery_tasks._message(row).extra_headers["Message-ID"]


def test_mail_server_that_refuses_costs_no_mail(cast, settings, monkeypatch):
    raise_one(cast, make_citizen(cast))
    digests(cast)

    def refuse(self):
        raise ConnectionRefusedError

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", refuse)
        celery_tasks.send_mails()
    row = OutboxMail.objects.get()
    assert (row.sent_at, row.last_error, row.attempts) == (None, "ConnectionRefusedError", 1)
    clock.move_by(rules.LEASE + timedelta(seconds=1))
    celery_tasks.send_mails()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("kind", ["referral_new", "referral_reminder", "referral_answered"])
def test_every_kind_has_its_words(cast, kind):
    row = OutboxMail(kind=kind, recipient=cast["anna"])
    assert row.subject
    assert row.sentence.endswith(".")
