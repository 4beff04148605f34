"""A citizen moves on: the package is chosen, looked at, made and handed over. Nothing is written anywhere else.

The making follows the documents: the row remembers, Celery carries.
"""

import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q

from housingfirst.accounts.models import User
from housingfirst.core import clock, formats
from housingfirst.core.conflicts import check_version
from housingfirst.core.jobs import enqueue_on_commit

from .. import permissions, rendering, rules
from ..choices import (
    ConsentPurpose,
    DisclosureGround,
    LinkKind,
    PackageField,
    PackageState,
    Sector,
    SharingGround,
)
from ..models import Citizen, JournalNote, MovePackage, MunicipalityLink
from ..queries import moving as queries
from ..queries.consents import replies_of
from .consents import WITHDRAWN_FAILURE, ground_sharing, note_disclosure
from .documents import LEASE, MOST_ATTEMPTS
from .periods import put_municipality

PACKAGE_TASK = "cases.make_package"


@transaction.atomic
def choose_package(
    *,
    by: User,
    citizen: Citizen,
    to_municipality: str,
    recipient: str,
    ground: str,
    fields: Iterable[str] = (),
    goals: Iterable[Any] = (),
    themes: Iterable[int] = (),
    notes: Iterable[int] = (),
    consent_on: date | None = None,
    legal_basis: str = "",
) -> MovePackage:
    """Choose what goes along, field by field (CASE-136). Nothing is made before somebody has looked at it."""
    package = MovePackage(municipality_id=citizen.municipality_id, citizen=citizen, chosen_by=by)
    return _choose(
        by,
        package,
        to_municipality=to_municipality,
        recipient=recipient,
        ground=ground,
        fields=fields,
        goals=goals,
        themes=themes,
        notes=notes,
        consent_on=consent_on,
        legal_basis=legal_basis,
    )


@transaction.atomic
def change_package(*, by: User, package: MovePackage, version: int, **chosen: Any) -> MovePackage:
    """Choose anew, as long as nothing has been made; refused as stale when somebody chose meanwhile."""
    package = _locked(package)
    check_version(package, version)
    if not package.is_open:
        raise rules.PackageClosed()
    package.version, package.chosen_by, package.chosen_at = version + 1, by, clock.now()
    package.state, package.failure = PackageState.CHOSEN, ""
    return _choose(by, package, **chosen)


def _choose(by: User, package: MovePackage, **chosen: Any) -> MovePackage:
    citizen = package.citizen
    permissions.check_can_edit_citizen(by, citizen)
    fields = [field for field in PackageField.values if field in set(chosen["fields"])]
    goals, themes, notes = (list(chosen[name]) for name in ("goals", "themes", "notes"))
    rules.check_package(
        here=citizen.municipality.name,
        to_municipality=chosen["to_municipality"],
        recipient=chosen["recipient"],
        chosen=[*fields, *goals, *themes, *notes],
        ground=chosen["ground"],
        consent_on=chosen["consent_on"],
        legal_basis=chosen["legal_basis"],
        today=clock.today(),
    )
    if PackageField.ADDRESS in fields and not permissions.can_see_address(by, citizen):
        raise permissions.CannotSeeAddress()
    plan = queries.plan_to_take(citizen)
    rules.all_there(goals, plan.goals.values_list("key", flat=True) if plan else ())
    rules.all_there(themes, [row.pk for row in queries.themes_to_take(citizen)])
    readable = JournalNote.objects.visible_to(by).filter(citizen=citizen, corrects__isnull=True)
    rules.all_there(notes, readable.values_list("pk", flat=True) if notes else ())
    package.to_municipality = " ".join(chosen["to_municipality"].split())
    package.recipient = chosen["recipient"].strip()
    package.fields, package.goals = fields, goals
    package.themes, package.notes = [int(pk) for pk in themes], [int(pk) for pk in notes]
    package.ground = chosen["ground"]
    package.consent_on = chosen["consent_on"] if package.ground == DisclosureGround.CONSENT else None
    package.legal_basis = chosen["legal_basis"] if package.ground == DisclosureGround.LAW else ""
    package.consent_id = _ground(by, package).consent_id
    package.full_clean(exclude=["municipality", "citizen"])
    package.save()
    return package


def _ground(by: User, package: MovePackage, *, asks: bool = True) -> rules.Ground:
    """What lets the package be handed over today (CASE-150). `asks`: the day on the form may write a consent down."""
    on_consent = package.ground == DisclosureGround.CONSENT
    return ground_sharing(
        by=by,
        citizen=package.citizen,
        sector=Sector.OTHER_MUNICIPALITY,
        topics=queries.topics_of(package),
        ground=SharingGround.CONSENT if on_consent else SharingGround.LAW,
        purpose=ConsentPurpose.MOVE,
        recipient=package.to_municipality,
        consent=None if asks else package.consent,
        consent_on=package.consent_on if asks or package.consent is None else None,
        legal_basis=package.legal_basis,
    )


def _locked(package: MovePackage) -> MovePackage:
    """The citizen first, then the package, as everything that shares does."""
    Citizen.objects.select_for_update(no_key=True).get(pk=package.citizen_id)
    rows = MovePackage.objects.select_for_update(of=("self",))
    return rows.select_related("citizen__municipality", "municipality", "chosen_by").get(pk=package.pk)


@transaction.atomic
def make_package(*, by: User, package: MovePackage, seen: str) -> MovePackage:
    """Make the files of exactly what was looked at (CASE-136). `seen`: the fingerprint of the page that was shown.

    Refused when the record has changed meanwhile; who asks twice gets the one that is being made.
    """
    permissions.check_can_read_package(by, package)
    package = _locked(package)
    if package.state in (PackageState.REQUESTED, PackageState.MAKING, PackageState.READY):
        return package
    if package.state == PackageState.DISCARDED:
        raise rules.PackageClosed()
    if queries.fingerprint(queries.package_parts(package)) != seen:
        raise rules.RecordChanged()
    _ground(by, package, asks=False)
    package.state, package.failure, package.attempts = PackageState.REQUESTED, "", 0
    package.requested_at, package.content_sha256 = clock.now(), seen
    package.save(update_fields=["state", "failure", "attempts", "requested_at", "content_sha256"])
    enqueue_on_commit(PACKAGE_TASK, municipality_id=package.municipality_id, package_id=package.pk)
    return package


@transaction.atomic
def discard_package(*, by: User, package: MovePackage) -> MovePackage:
    """Give a package up: it stays in the record, and nothing can be handed over with it."""
    permissions.check_can_edit_citizen(by, package.citizen)
    package = _locked(package)
    if package.handed_over_on is not None:
        raise rules.PackageHandedOver()
    if package.state in (PackageState.REQUESTED, PackageState.MAKING):
        raise rules.PackageClosed()
    package.state = PackageState.DISCARDED
    package.save(update_fields=["state"])
    return package


@transaction.atomic
def hand_over_package(
    *, by: User, package: MovePackage, handed_over_on: date, acts_from: date, handed_over_how: str = ""
) -> MovePackage:
    """The files are handed over, and the other municipality acts from a day: the citizen has ended here (CASE-136).

    What was shared is logged, on a ground that still carries it (CASE-150). The acting municipality changes with its
    date. A package that was made and then stopped by a new answer can be noted afterwards, when it was handed over
    before. Courses, tenancies and lists are closed by those who know them.
    """
    permissions.check_can_edit_citizen(by, package.citizen)
    package = _locked(package)
    if package.handed_over_on is not None:
        raise rules.PackageHandedOver()
    stopped = was_stopped(package)
    if (package.state != PackageState.READY and not stopped) or package.finished_at is None:
        raise rules.PackageNotReady()
    made_on = package.finished_at.astimezone(clock.DANISH_TIME).date()
    rules.check_hand_over(handed_over_on=handed_over_on, acts_from=acts_from, made_on=made_on, today=clock.today())
    package.handed_over_on, package.handed_over_by = handed_over_on, by
    package.handed_over_how, package.acts_from = handed_over_how.strip(), acts_from
    package.state = PackageState.READY
    package.full_clean(exclude=["municipality", "citizen"])
    note_disclosure(
        by=by,
        citizen=package.citizen,
        sector=Sector.OTHER_MUNICIPALITY,
        topics=queries.topics_of(package),
        ground=_ground_then(package, handed_over_on) if stopped else _ground(by, package, asks=False),
        source=package.source,
        purpose=ConsentPurpose.MOVE,
        to_whom=f"{package.to_municipality}, {package.recipient}"[:300],
        at=_at(handed_over_on),
    )
    package.save(update_fields=["handed_over_on", "handed_over_by", "handed_over_how", "acts_from", "state"])
    _act_elsewhere(by, package)
    return package


def was_stopped(package: MovePackage) -> bool:
    """Made, and then given up because a new answer of the citizen no longer carried it."""
    return package.state == PackageState.DISCARDED and package.failure == WITHDRAWN_FAILURE and bool(package.sha256)


def _ground_then(package: MovePackage, on: date) -> rules.Ground:
    """What carried the package on the past day it was handed over."""
    replies = replies_of(package.consent) if package.consent else []
    reply = rules.carried_then(replies, queries.topics_of(package), on)
    if reply is None or package.consent is None:
        raise rules.HandedOverAfterStop(day=formats.long_date(on))
    return rules.Ground(SharingGround.CONSENT, package.consent.pk, reply.said_on, reply.valid_until)


def _at(day: date) -> datetime:
    """Now, or noon of an earlier day."""
    return clock.now() if day == clock.today() else datetime.combine(day, time(12), clock.DANISH_TIME)


def _act_elsewhere(by: User, package: MovePackage) -> None:
    """The acting municipality of the record from the day: ours until then where nothing else stood."""
    citizen, acts_from = package.citizen, package.acts_from
    acting = MunicipalityLink.objects.filter(citizen=citizen, kind=LinkKind.ACTING)
    if not acting.exists():
        known_since = citizen.created_at.astimezone(clock.DANISH_TIME).date()
        put_municipality(
            by=by,
            citizen=citizen,
            kind=LinkKind.ACTING,
            name=citizen.municipality.name,
            starts_on=min(known_since, acts_from or known_since),
            ends_on=acts_from,
        )
    put_municipality(
        by=by,
        citizen=citizen,
        kind=LinkKind.ACTING,
        name=package.to_municipality,
        starts_on=acts_from,
        source=package.recipient,
    )


# ------------------------------------------------------------------ making the files


def unclaimed_packages(rows: Any) -> Any:
    """Packages somebody waits for and nobody works on."""
    return rows.filter(
        Q(state=PackageState.REQUESTED) | Q(state=PackageState.MAKING, claimed_at__lt=clock.now() - LEASE)
    )


@transaction.atomic
def claim_package(*, package_id: int) -> bool:
    """Take the package for this worker; false when another has it, it is made, or it failed too often."""
    row = unclaimed_packages(MovePackage.objects.select_for_update(skip_locked=True).filter(pk=package_id)).first()
    if row is None:
        return False
    if row.attempts >= MOST_ATTEMPTS:
        _failed(row, "attempts")
        return False
    row.state, row.claimed_at, row.attempts = PackageState.MAKING, clock.now(), row.attempts + 1
    row.save(update_fields=["state", "claimed_at", "attempts"])
    return True


@dataclass(frozen=True)
class PreparedPackage:
    """A claimed package as it was read: what is drawn from it needs no database."""

    package_id: int
    claimed_at: datetime
    context: dict[str, Any]
    data: bytes
    content_sha256: str


@transaction.atomic
def prepare_package(*, package_id: int) -> PreparedPackage | None:
    """Read what goes; None when nobody is making it any more."""
    related = MovePackage.objects.select_related("citizen", "municipality", "chosen_by")
    package = related.get(pk=package_id)
    if package.state != PackageState.MAKING or package.claimed_at is None:
        return None
    parts = queries.package_parts(package)
    return PreparedPackage(
        package.pk,
        package.claimed_at,
        {"page": queries.package_page(package, parts)},
        queries.package_data(package, parts),
        queries.fingerprint(parts),
    )


def draw_package(prepared: PreparedPackage | None) -> rendering.Pdf | None:
    """Draw it, outside any transaction; None when a system library is missing or there is nothing to draw."""
    try:
        return rendering.pdf(queries.TEMPLATE, prepared.context) if prepared else None
    except rendering.PdfUnavailable:
        return None


@transaction.atomic
def keep_package(prepared: PreparedPackage | None, drawn: rendering.Pdf | None) -> MovePackage | None:
    """Keep both files, unless another worker took the package over, or the record has changed since it was shown."""
    if prepared is None:
        return None
    package = MovePackage.objects.select_for_update().get(pk=prepared.package_id)
    if package.state != PackageState.MAKING or package.claimed_at != prepared.claimed_at:
        return package
    if prepared.content_sha256 != package.content_sha256:
        return _failed(package, "changed")
    if drawn is None:
        return _failed(package, "no_pango")
    place = f"{package.municipality_id}/{uuid.uuid4().hex}"
    package.file.save(f"{place}.pdf", ContentFile(drawn.content), save=False)
    package.data_file.save(f"{place}.json", ContentFile(prepared.data), save=False)
    package.sha256, package.pages = hashlib.sha256(drawn.content).hexdigest(), drawn.pages
    package.data_sha256 = hashlib.sha256(prepared.data).hexdigest()
    package.state, package.failure, package.finished_at = PackageState.READY, "", clock.now()
    try:
        package.save(
            update_fields=[
                *("file", "data_file", "sha256", "data_sha256", "pages", "state", "failure", "finished_at"),
            ]
        )
    except BaseException:
        package.file.delete(save=False)  # files no row knows of would stay for ever
        package.data_file.delete(save=False)
        raise
    return package


@transaction.atomic
def fail_package(*, package_id: int, failure: str) -> None:
    """Remember that making the package went wrong; one that another worker has made meanwhile stays made."""
    package = MovePackage.objects.select_for_update().get(pk=package_id)
    if package.state == PackageState.MAKING:
        _failed(package, failure)


def _failed(package: MovePackage, failure: str) -> MovePackage:
    package.state, package.failure, package.finished_at = PackageState.FAILED, failure, clock.now()
    package.save(update_fields=["state", "failure", "finished_at"])
    return package


def unfinished_packages(*, municipality_id: int) -> list[int]:
    """Ids a sweep must look at: asked for a little while ago, or left behind by a worker that died."""
    rows = unclaimed_packages(MovePackage.objects.filter(municipality_id=municipality_id))
    return list(rows.filter(requested_at__lt=clock.now() - timedelta(seconds=20)).values_list("pk", flat=True)[:100])
