"""Reads before the door: the warnings of a citizen, and who of the team is out."""

from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from cases.models import Citizen
from housingfirst.accounts import codes
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.core import clock, formats

from .. import permissions
from ..codes import WARNING_KINDS
from ..models import Outing, WarningNote
from ..rules import safety as rules


@dataclass(frozen=True)
class BeforeDoor:
    """What is shown before a visit: the warnings in force, and how many wait for somebody to look at them again."""

    citizen_id: int
    warnings: list[WarningNote]
    unreviewed: int

    def __bool__(self) -> bool:
        return bool(self.warnings or self.unreviewed)


def _labelled(rows: QuerySet[WarningNote]) -> list[WarningNote]:
    """With what the municipality calls each kind on the row (`label`); one query."""
    found = list(rows.annotate(own_label=codes.own_label(WARNING_KINDS, "kind")).select_related("owner", "ended_by"))
    for row in found:
        row.label = codes.label_beside(WARNING_KINDS, row.kind, row.own_label)  # type: ignore[attr-defined]
    return found


def before_door(user: User, citizen: Citizen) -> BeforeDoor:
    """The warnings of a citizen for whoever reaches the whole record; nothing for others (one query)."""
    today = clock.today()
    rows = _labelled(WarningNote.objects.visible_to(user).filter(citizen=citizen).live())
    shown = [row for row in rows if rules.is_in_force(row.review_on, row.ended_at is not None, today)]
    return BeforeDoor(citizen.pk, shown, len(rows) - len(shown))


def warnings_of(user: User, citizen: Citizen) -> list[WarningNote]:
    """Every warning there is or was: those that hold first, ended ones last."""
    rows = _labelled(WarningNote.objects.visible_to(user).filter(citizen=citizen))
    today = clock.today()
    for row in rows:
        row.waits = row.ended_at is None and row.review_on < today  # type: ignore[attr-defined]
    return sorted(rows, key=lambda row: (row.ended_at is not None, row.review_on, row.pk))


def warning_owners(user: User, citizen: Citizen) -> list[User]:
    """Who may answer for a warning: oneself, and those of one's teams who work with the citizen."""
    today = clock.today()
    rows = TeamMembership.objects.current(today).filter(team_id__in=user.access.team_ids, user__is_active=True)
    people = {row.user_id: row.user for row in rows.select_related("user").order_by("user__last_name", "pk")}
    others = [one for one in people.values() if one.pk != user.pk and permissions.may_own_warning(one, citizen)]
    return [user, *others]


@dataclass(frozen=True)
class Out:
    """Somebody who is out: `citizen` only where the reader reaches them."""

    outing: Outing
    worker: User
    citizen: Citizen | None
    is_own: bool
    overdue: bool
    may_say_back: bool
    peer: bool = False

    @property
    def words(self) -> str:
        """`20 min. over tiden`, or when they are expected."""
        if self.overdue:
            late = formats.duration(clock.now() - self.outing.expected_back_at)
            return _("%(duration)s late") % {"duration": late}
        return _("Back %(time)s") % {"time": self.time}

    @property
    def time(self) -> str:
        return formats.at_time(self.outing.expected_back_at.astimezone(clock.DANISH_TIME))

    @property
    def why(self) -> str:
        """With whom, and when they were expected."""
        whom = _("With %(name)s") % {"name": self.citizen.name} if self.citizen else _("With a citizen")
        went = formats.at_time(self.outing.went_at.astimezone(clock.DANISH_TIME))
        return _("%(whom)s since %(went)s · expected back %(time)s") % {"whom": whom, "went": went, "time": self.time}


def out_now(user: User, teams: Iterable[int] | None = None) -> list[Out]:
    """Who of the user's teams is out now, who is overdue first, then the earliest; three queries.

    The name of a citizen only for whoever reaches them: that a colleague is out concerns the whole team.
    """
    found = outings(user, set(user.access.team_ids) if teams is None else set(teams))
    if not found:
        return []
    seen = Outing.objects.visible_to(user).filter(pk__in=[row.pk for row in found])
    reached = set(seen.values_list("citizen_id", flat=True))
    return out_of(user, found, reached, peer_ids(row.worker_id for row in found))


def outings(user: User, team_ids: Collection[int]) -> list[Outing]:
    """The user's own outing and those of the teams that are under way (one query)."""
    members = TeamMembership.objects.current(clock.today()).filter(team_id__in=team_ids).values("user_id")
    rows = Outing.objects.under_way().filter(Q(worker_id__in=members) | Q(worker=user))
    return list(rows.select_related("worker", "citizen"))


def out_of(user: User, rows: Iterable[Outing], reached: Container[int], peers: Container[int]) -> list[Out]:
    """The same of outings that are read: whom the user reaches, and who is a peer, by id."""
    now, logs = clock.now(), permissions.may_log_contacts(user)
    return [
        Out(
            outing=row,
            worker=row.worker,
            citizen=row.citizen if row.citizen_id in reached else None,
            is_own=row.worker_id == user.pk,
            overdue=rules.is_overdue(row.expected_back_at, now),
            may_say_back=row.worker_id == user.pk or (row.citizen_id in reached and logs),
            peer=row.worker_id in peers,
        )
        for row in sorted(rows, key=lambda row: (row.expected_back_at, row.pk))
    ]


def own_outing(user: User) -> Outing | None:
    """The visit the user is at."""
    return Outing.objects.under_way().filter(worker=user).select_related("citizen").first()


def peer_ids(people: Iterable[User | int], on: datetime | None = None) -> set[int]:
    """Which of these people work as a peer in some team on the day (SUP-135); one query."""
    ids = {one if isinstance(one, int) else one.pk for one in people}
    day = on.astimezone(clock.DANISH_TIME).date() if on else clock.today()
    rows = TeamMembership.objects.current(day).filter(user_id__in=ids, is_peer=True)
    return set(rows.values_list("user_id", flat=True))


def peers_in(team: Team) -> int:
    """How many of a team are peers today."""
    return TeamMembership.objects.current(clock.today()).filter(team=team, is_peer=True).count()
