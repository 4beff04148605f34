"""Celery entries of tasks. Everything they must not lose is a row; each can run twice, or die, without harm."""

import logging

from celery import shared_task
from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation

from housingfirst.accounts.models import Municipality, MunicipalityKind
from housingfirst.accounts.municipalities import in_each_municipality
from housingfirst.accounts.services import system_user
from housingfirst.core.db import municipality_scope

from . import services, sweeps

log = logging.getLogger(__name__)


@shared_task(name="tasks.sweep_cases")
def sweep_cases():
    """The clocks on rows of cases become tasks."""
    in_each_municipality(lambda municipality: sweeps.sweep_cases(by=system_user(municipality.pk)))


@shared_task(name="tasks.write_digests")
def write_digests():
    """The morning mails, written as rows; runs several times a morning, so that a lost run is made up for."""
    in_each_municipality(lambda municipality: services.write_digests(by=system_user(municipality.pk)))


@shared_task(name="tasks.send_mails")
def send_mails():
    """Send what is in the outbox. Claiming, sending and noting are three steps, each with its own commit."""
    ids = Municipality.objects.filter(kind=MunicipalityKind.ORDINARY).values_list("pk", flat=True)
    for municipality_id in list(ids):
        _send_of(municipality_id)


def _send_of(municipality_id):
    by, seen = system_user(municipality_id), set()
    while True:
        with municipality_scope(municipality_id):
            mail = services.claim_mail(by=by, not_these=seen)
        if mail is None:
            return
        seen.add(mail.pk)
        try:
            _message(mail).send()
        except Exception as error:  # whatever the mail server says: the row stays, and is tried again
            log.warning("mail %s could not be sent: %s", mail.pk, type(error).__name__)
            with municipality_scope(municipality_id):
                services.note_failed(by=by, mail=mail, error=error)
        else:
            with municipality_scope(municipality_id):
                services.note_sent(by=by, mail=mail)


def _message(mail):
    """The mail in Danish: one sentence and the address. The Message-ID follows from the row."""
    with translation.override(settings.LANGUAGE_CODE):
        body = f"{mail.sentence}\n\n{settings.PUBLIC_URL}{reverse('overview:my-day')}\n"
        host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"
        headers = {"Message-ID": f"<outbox-{mail.municipality_id}-{mail.pk}@{host}>"}
        return EmailMessage(mail.subject, body, to=[mail.recipient.email], headers=headers)
