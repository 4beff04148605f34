"""The clocks on referrals, read as tasks: an answer that is late, an answer that asks for something, a sanction."""

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_noop

from cases.models import CitizenTie
from housingfirst.accounts.parameters import values
from housingfirst.core import clock
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.services import Wanted

from . import parameters, rules
from .choices import Answer, ReferralState
from .models import Referral, SanctionNotice

PAGE, SANCTION_PAGE = "referrals:referral", "referrals:sanction"


def overdue(rows: Any = None) -> list[Wanted]:
    """Referrals whose answer is late: to whoever sent them (REF-08)."""
    today = clock.today()
    found = (Referral.objects if rows is None else rows).filter(state__in=rules.WAITING, answer_due_on__lt=today)
    return [
        Wanted(
            key=f"referral-overdue:{row.pk}:{row.answer_due_on}",
            title=gettext_noop("Ask for the answer about %(citizen)s"),
            why=gettext_noop("A referral was to be answered by %(due)s."),
            params={"due": str(row.answer_due_on)},
            due_on=row.answer_due_on,
            url_name=PAGE,
            url_pk=row.pk,
            **_sender(row),
        )
        for row in found.select_related("sent_by")
    ]


def escalated() -> list[Wanted]:
    """Those late for so many days more: to the leader of the team as well (REF-09)."""
    today = clock.today()
    waiting = list(Referral.objects.filter(state__in=rules.WAITING, answer_due_on__lt=today))
    if not waiting:
        return []
    days = int(values([parameters.ESCALATE_DAYS], waiting[0].municipality_id, today)[parameters.ESCALATE_DAYS])
    return [
        Wanted(
            key=f"referral-escalated:{row.pk}:{row.answer_due_on}",
            title=gettext_noop("A referral about %(citizen)s is still not answered"),
            why=gettext_noop("The answer was due on %(due)s. Take it up with the leader of the unit."),
            params={"due": str(row.answer_due_on)},
            due_on=row.answer_due_on + timedelta(days=days + 1),
            citizen_id=row.citizen_id,
            team_id=row.team_id,
            leaders_only=True,
            url_name=PAGE,
            url_pk=row.pk,
        )
        for row in waiting
        if rules.goes_to_leader(row.state, row.answer_due_on, today, days)
    ]


def answered(rows: Any = None) -> list[Wanted]:
    """Answers that leave something to do: the unit needs to know more, or cannot."""
    found = (Referral.objects if rows is None else rows).filter(
        state=ReferralState.ANSWERED, answer__in=[Answer.NEEDS_MORE, Answer.DECLINED]
    )
    titles = {
        Answer.NEEDS_MORE: gettext_noop("Tell a unit more about %(citizen)s"),
        Answer.DECLINED: gettext_noop("A unit cannot help %(citizen)s: what now?"),
    }
    return [
        Wanted(
            key=f"referral-answered:{row.pk}:{_day(row)}",
            title=titles[Answer(row.answer)],
            why=gettext_noop("The answer came on %(answered)s."),
            params={"answered": str(_day(row))},
            due_on=_day(row) + timedelta(days=2),
            url_name=PAGE,
            url_pk=row.pk,
            **_sender(row),
        )
        for row in found.select_related("sent_by")
    ]


def sanctions(rows: Any = None) -> list[Wanted]:
    """Warnings nobody has dealt with: to the primary worker, at once."""
    found = list((SanctionNotice.objects if rows is None else rows).open().select_related("referral__sent_by"))
    ties = CitizenTie.objects.current(clock.today()).filter(
        citizen_id__in={row.citizen_id for row in found}, function="primary_worker", user__isnull=False
    )
    workers = dict(ties.values_list("citizen_id", "user_id"))
    return [
        Wanted(
            key=f"sanction:{row.pk}",
            title=gettext_noop("Secure the rent: a sanction is about to fall on %(citizen)s"),
            why=gettext_noop("It would fall on %(falls)s. Call the jobcentre, go along, or have it excused."),
            params={"falls": str(row.falls_on)},
            due_on=min(row.falls_on, _local(row.warned_at)),
            url_name=SANCTION_PAGE,
            url_pk=row.pk,
            **(_sender(row.referral) | ({"assignee_id": workers[row.citizen_id]} if row.citizen_id in workers else {})),
        )
        for row in found
    ]


FINDERS = (
    (TaskKind.REFERRAL_OVERDUE, overdue),
    (TaskKind.REFERRAL_ESCALATED, escalated),
    (TaskKind.REFERRAL_ANSWERED, answered),
    (TaskKind.SANCTION, sanctions),
)


def _sender(row: Referral) -> dict[str, Any]:
    return {
        "citizen_id": row.citizen_id,
        "assignee_id": row.sent_by_id if row.sent_by.is_active else None,
        "team_id": row.team_id,
    }


def _day(row: Referral) -> date:
    assert row.answered_at is not None
    return _local(row.answered_at)


def _local(moment) -> date:
    return moment.astimezone(clock.DANISH_TIME).date()
