"""The clocks of offers and benefit applications, read as tasks; offers whose time is over pass by themselves."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from cases.models import CitizenTie
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Role
from housingfirst.core import clock
from housingfirst.tasks import services as tasks
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.services import Wanted

from . import services
from .choices import OfferStatus
from .models import BenefitApplication, Offer

TOLD_FOR = timedelta(days=30)


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.DANISH_TIME).date()


def offer_answers() -> list[Wanted]:
    """Offers the citizen has not answered yet: to the one who promised the support, by the day of the deadline."""
    rows = Offer.objects.filter(status=OfferStatus.OPEN)
    return [
        Wanted(
            key=f"offer-answer:{row.pk}:{_day(row.answer_by)}",
            title=gettext_noop("Get the answer of %(citizen)s to the offer of a home"),
            why=gettext_noop("The deadline is %(due)s. A no costs nothing; silence lets the home go to another."),
            params={"due": str(_day(row.answer_by))},
            due_on=_day(row.answer_by),
            citizen_id=row.citizen_id,
            assignee_id=row.support_contact_id,
            url_name="housing:offer",
            url_pk=row.pk,
        )
        for row in rows
    ]


def late_benefits() -> list[Wanted]:
    """Questions to the benefits office whose deadline is over while no one else is waited for.

    Where a home waits for the answer (fast track), whoever asked and the leader of the citizen's team are told too.
    """
    rows = list(BenefitApplication.objects.open().filter(deadline_at__lt=clock.now(), waits_since__isnull=True))
    teams = _teams(row.citizen_id for row in rows)
    to_the_office = [
        Wanted(
            key=f"benefit-late:{row.pk}:{_day(row.deadline_at)}",
            title=gettext_noop("Answer the application for %(citizen)s"),
            why=gettext_noop("It was to be answered by %(due)s. A home may be lost meanwhile."),
            params={"due": str(_day(row.deadline_at))},
            due_on=_day(row.deadline_at),
            citizen_id=row.citizen_id,
            role=Role.BENEFITS_OFFICER,
            url_name="housing:benefit",
            url_pk=row.pk,
        )
        for row in rows
    ]
    waiting_homes = [row for row in rows if row.fast_track]
    return to_the_office + [
        Wanted(
            key=f"benefit-late:{row.pk}:{_day(row.deadline_at)}:{who}",
            title=gettext_noop("The benefits office has not answered about %(citizen)s"),
            why=gettext_noop("The answer was due by %(due)s and a home waits for it. Call the benefits office."),
            params={"due": str(_day(row.deadline_at))},
            due_on=_day(row.deadline_at),
            citizen_id=row.citizen_id,
            url_name="housing:benefit",
            url_pk=row.pk,
            **whose,
        )
        for row in waiting_homes
        for who, whose in _told_of_late_answer(row, teams)
    ]


def _told_of_late_answer(row: BenefitApplication, teams: dict[int, Any]) -> list[tuple[str, dict[str, Any]]]:
    told: list[tuple[str, dict[str, Any]]] = [
        ("coordinator", {"assignee_id": row.requested_by_id, "role": Role.HOUSING_COORDINATOR})
    ]
    if team := teams.get(row.citizen_id):
        told.append(("leader", {"team_id": team.pk, "leaders_only": True}))
    return told


def tell_of_late_noes(*, by: User) -> None:
    """HOU-144: a late no is told to the coordinator and to the leader; once each, until they tick it off (PC-04)."""
    rows = list(
        Offer.objects.filter(
            is_late_no=True, steps__status=OfferStatus.DECLINED, steps__happened_at__gte=clock.now() - TOLD_FOR
        ).select_related("citizen", "made_by")
    )
    teams = _teams(row.citizen_id for row in rows)
    for row in rows:
        team = teams.get(row.citizen_id)
        for key, whose in (
            ("coordinator", {"assignee": row.made_by, "role": Role.HOUSING_COORDINATOR}),
            ("leader", {"team": team, "leaders_only": team is not None}),
        ):
            tasks.raise_task(
                by=by,
                key=f"late-no:{row.pk}:{key}",
                kind=TaskKind.LATE_NO,
                title=gettext_noop("%(citizen)s has said no late: the home is free again"),
                why=gettext_noop("Place, waiting time and rank are kept. Find the next for the home."),
                due_on=clock.today(),
                citizen=row.citizen,
                url_name="housing:offer",
                url_pk=row.pk,
                **whose,
            )


def _teams(citizen_ids: Iterable[int]):
    ties = CitizenTie.objects.current(clock.today()).filter(citizen_id__in=set(citizen_ids), team__isnull=False)
    return {tie.citizen_id: tie.team for tie in ties.select_related("team").order_by("-function", "pk")}


FINDERS: tuple[tuple[str, Callable[[], list[Wanted]]], ...] = (
    (TaskKind.OFFER_ANSWER, offer_answers),
    (TaskKind.BENEFIT_LATE, late_benefits),
)


@transaction.atomic
def sweep_housing(*, by: User) -> None:
    """Let pass what is over, tell of what came late, and make the tasks of the municipality what the clocks say."""
    services.expire_due_offers(by=by)
    tell_of_late_noes(by=by)
    for kind, find in FINDERS:
        tasks.sweep(by=by, kind=kind, find=find)
