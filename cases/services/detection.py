"""Every write about the detection network: its actors, what is done with them, and a circle an actor fills in."""

from datetime import date
from typing import Any

from django.db import transaction

from housingfirst.accounts import codes
from housingfirst.accounts.models import Unit, User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version

from .. import permissions, rules
from ..choices import KnownBefore
from ..codes import ACTOR_KINDS
from ..models import ActorActivity, ConcernInquiry, DetectionActor
from .inquiries import record_inquiry
from .screening import screen_inquiry

ACTOR_FIELDS = ("kind", "name", "contact_person", "phone", "email", "agreed", "unit")


@transaction.atomic
def add_actor(*, by: User, kind: str, name: str, joined_on: date | None = None, **fields: Any) -> DetectionActor:
    """A new actor in the network (CASE-112); `fields` are those of ACTOR_FIELDS."""
    permissions.check_can_see_network(by)
    today = clock.today()
    joined_on = joined_on or today
    rules.check_received(joined_on, today, field="joined_on")
    codes.check(ACTOR_KINDS, [kind], by.municipality_id, today)
    actor = DetectionActor(
        municipality_id=by.municipality_id, kind=kind, name=name, joined_on=joined_on, **_known(fields)
    )
    actor.full_clean(exclude=["municipality"])
    actor.save()
    return actor


@transaction.atomic
def update_actor(*, by: User, actor: DetectionActor, version: int, **fields: Any) -> DetectionActor:
    """Change what is known of an actor; refused as stale when somebody saved since `version` was read."""
    actor = _locked(by, actor)
    check_version(actor, version)
    if "kind" in fields:
        codes.check(ACTOR_KINDS, [fields["kind"]], actor.municipality_id, clock.today(), keep=[actor.kind])
    for name, value in _known(fields).items():
        setattr(actor, name, value)
    return _save(actor)


@transaction.atomic
def end_actor(*, by: User, actor: DetectionActor, ended_on: date) -> DetectionActor:
    """The actor leaves the network; its history and its inquiries stay."""
    actor = _locked(by, actor)
    rules.check_in_network(actor.name, actor.ended_on)
    rules.check_received(ended_on, clock.today(), field="ended_on")
    rules.check_end(ended_on, actor.joined_on)
    actor.ended_on = ended_on
    return _save(actor)


@transaction.atomic
def take_up_actor(*, by: User, actor: DetectionActor) -> DetectionActor:
    """An actor that had left is in the network again; where it was before, it is now."""
    actor = _locked(by, actor)
    actor.ended_on = None
    return _save(actor)


@transaction.atomic
def note_activity(
    *, by: User, actor: DetectionActor, kind: str, happened_on: date, participants: str = "", note: str = ""
) -> ActorActivity:
    """A visit, a presentation, a training in the guide or a call, with who took part."""
    actor = _locked(by, actor)
    rules.check_in_network(actor.name, actor.ended_on)
    rules.check_received(happened_on, clock.today(), field="happened_on")
    row = ActorActivity(
        municipality_id=by.municipality_id,
        actor=actor,
        kind=kind,
        happened_on=happened_on,
        participants=participants,
        note=note,
        noted_by=by,
    )
    row.full_clean(exclude=["municipality"])
    row.save()
    return row


@transaction.atomic
def remove_activity(*, by: User, activity: ActorActivity) -> None:
    """Take away what was noted by mistake; the history of the row keeps it for the data protection officer."""
    permissions.check_can_see_network(by, activity.actor)
    ActorActivity.objects.filter(pk=activity.pk).delete()


@transaction.atomic
def send_circle(
    *,
    by: User,
    domains: dict[str, dict[str, Any]],
    person_name: str = "",
    person_whereabouts: str = "",
    known_before: str = KnownBefore.UNKNOWN,
    sender_phone: str = "",
    own_mark: str = "",
    **screening: Any,
) -> ConcernInquiry:
    """A partner fills in the screening circle about somebody: an inquiry, and its first screening (CASE-113).

    The reasons are the domains with concern, the source is where the sender works. From then on the sender sees how far
    it is, and no more. `screening`: what else `screen_inquiry` takes.
    """
    permissions.check_can_send_circle(by)
    unit = Unit.objects.filter(pk__in=by.access.unit_ids).order_by("pk").first()
    if unit is None:
        raise permissions.CannotRecordInquiry()
    inquiry = record_inquiry(
        by=by,
        received_on=clock.today(),
        source=rules.source_of(unit.kind),
        reasons=rules.concerns_of(domains),
        known_before=known_before,
        person_name=person_name,
        person_whereabouts=person_whereabouts,
        sender_name=by.get_full_name(),
        sender_phone=sender_phone,
        own_mark=own_mark,
        what_is_known=screening.get("summary", ""),
    )
    screen_inquiry(by=by, inquiry=inquiry, domains=domains, **screening)
    return inquiry


# ------------------------------------------------------------------------------------------- parts


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - set(ACTOR_FIELDS)
    if unknown:
        raise TypeError(f"unknown fields of an actor: {sorted(unknown)}")
    return fields


def _locked(by: User, actor: DetectionActor) -> DetectionActor:
    permissions.check_can_see_network(by, actor)
    return DetectionActor.objects.select_for_update().get(pk=actor.pk)


def _save(actor: DetectionActor) -> DetectionActor:
    actor.version += 1
    actor.full_clean()
    actor.save()
    return actor
