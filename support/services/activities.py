"""Group activities: one row, one contact for each citizen, every worker credited once."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions
from ..choices import Outcome
from ..models import ActivityWorker, Course, GroupActivity
from ..rules import contacts as moments
from ..rules import visits as rules
from .contacts import KeyOfAnother, log_contact


class NotAColleague(DomainError):
    code, field = "not_a_colleague", "workers"
    message = _("%(name)s does not log contacts in your teams. Choose among those of your teams.")


@transaction.atomic
def log_activity(
    *,
    by: User,
    title: str,
    citizens: Sequence[Citizen],
    workers: Sequence[User] = (),
    happened_at: datetime,
    minutes: int,
    place: str,
    client_key: UUID,
    note: str = "",
) -> GroupActivity:
    """Log what several did together (SUP-134): only citizens one reaches; whoever logs it took part.

    Each citizen has a contact, in the name of their own worker where that one took part, else of who logs it. The same
    form again gives the activity that is there.
    """
    people = {citizen.pk: citizen for citizen in citizens}
    chosen = [people[pk] for pk in rules.once_each(people)]
    for citizen in chosen:
        permissions.check_can_log_contact(by, citizen)
    former = GroupActivity.objects.filter(client_key=client_key).first()
    if former is not None:
        return _same(former, by)
    moments.check_moment(happened_at, clock.now())
    colleagues = _colleagues(by, workers)
    activity = GroupActivity(
        municipality_id=by.municipality_id,
        title=title.strip(),
        happened_at=happened_at,
        minutes=minutes,
        place=place,
        note=note,
        client_key=client_key,
        logged_by=by,
    )
    activity.full_clean(exclude=["client_key"])
    try:
        with constraint_errors(support_groupactivity_client_key_key=KeyOfAnother):
            activity.save()
    except KeyOfAnother:  # the second press of a double one
        former = GroupActivity.objects.filter(client_key=client_key).first()
        if former is None:
            raise
        return _same(former, by)
    for worker in colleagues.values():
        ActivityWorker.objects.create(municipality_id=by.municipality_id, activity=activity, worker=worker)
    own = dict(Course.objects.live().filter(citizen__in=chosen).values_list("citizen_id", "worker_id"))
    for citizen in chosen:
        worker = colleagues.get(own.get(citizen.pk) or 0, by)
        log_contact(
            by=worker if _may(worker, citizen) else by,
            citizen=citizen,
            happened_at=happened_at,
            minutes=minutes,
            place=place,
            outcome=Outcome.HELD,
            client_key=uuid5(client_key, str(citizen.pk)),
            note="\n".join(part for part in (activity.title, note) if part),
            activity=activity,
        )
    return activity


def _same(former: GroupActivity, by: User) -> GroupActivity:
    if former.logged_by_id != by.pk:
        raise KeyOfAnother()
    return former


def _colleagues(by: User, workers: Sequence[User]) -> dict[int, User]:
    """Who took part, whoever logs it first; each of one's own teams and somebody who logs contacts."""
    found = {by.pk: by}
    for worker in workers:
        shares = worker.access.team_ids & by.access.team_ids
        if worker.pk != by.pk and not (shares and permissions.may_log_contacts(worker)):
            raise NotAColleague(name=str(worker))
        found.setdefault(worker.pk, worker)
    return found


def _may(worker: User, citizen: Citizen) -> bool:
    try:
        permissions.check_can_log_contact(worker, citizen)
    except permissions.NotAllowed:
        return False
    return True
