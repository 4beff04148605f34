"""Every write about a nomination: nominate, change, send back, submit again, approve, refuse, withdraw, open again."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.choices import Sector
from cases.models import AccessOpening, Citizen
from cases.permissions import field_groups
from cases.services import close_access, note_shared_by_law, open_access
from housingfirst.accounts.models import Team, Unit, User
from housingfirst.accounts.parameters import value
from housingfirst.accounts.roles import FieldGroup, Role, UnitKind
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version

from .. import permissions, queries
from ..choices import NominationStatus, NominationStep, WithdrawalReason
from ..models import Nomination, NominationDecision, NominationDocument, Offer, ShelterStay
from ..parameters import COMPLAINT_WEEKS
from ..rules import nominations as rules
from .matching import let_go
from .offers import take_back
from .saving import moment_of, write

WISHES: tuple[str, ...] = (
    "own_words",
    "own_words_on",
    "own_words_approved",
    "areas",
    "areas_only",
    "avoid_areas",
    "near",
)
WISHES += ("near_is_must", "away_from", "away_is_must", "min_rooms", "max_rooms", "min_area_m2", "must_have")
WISHES += ("nice_to_have", "other_needs", "adults", "children", "highest_rent", "assessment")
COORDINATOR_SEES = frozenset({FieldGroup.IDENTITY, FieldGroup.CONTACT, FieldGroup.HOUSING})
SHELTER_SEES = frozenset({FieldGroup.IDENTITY, FieldGroup.CONTACT, FieldGroup.HOUSING})


@transaction.atomic
def nominate(
    *,
    by: User,
    citizen: Citizen,
    nominated_on: date | None = None,
    known_since: date | None = None,
    known_from: str = "",
    missing_documents: Iterable[str] = (),
    **wishes: Any,
) -> Nomination:
    """Nominate a citizen for a home, from the first day and without conditions (HOU-103, HOU-105, HOU-106).

    `wishes` are those of WISHES; `own_words` must be there. One live nomination a citizen; after a lost home a new one
    is possible (PC-01). Opens the citizen to the housing coordinator, and to the shelter that nominated.
    """
    permissions.check_can_nominate(by, citizen)
    today = clock.today()
    nominated_on = nominated_on or today
    citizen = Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)
    if known_since is None:
        known_since, known_from = queries.known_since(citizen, nominated_on)
    rules.check_own_words(wishes.get("own_words", ""))
    rules.check_dates(nominated_on, known_since, today)
    _refuse_second(citizen)
    unit, team = _from_where(by, citizen)
    nomination = Nomination(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        nominated_by=by,
        submitted_by=by,
        submitted_at=moment_of(nominated_on),
        nominated_on=nominated_on,
        known_since=known_since,
        known_from=known_from if known_since else "",
        unit=unit,
        team=team,
        **_only_wishes(wishes),
    )
    write(nomination, nomination_one_live_per_citizen=rules.AlreadyNominated(day=""))
    for name in _named(missing_documents):
        _ask_for(nomination, name, by, moment_of(nominated_on))
    _step(nomination, NominationStep.SUBMITTED, by, nominated_on)
    _open_doors(nomination, by)
    return nomination


@transaction.atomic
def change_nomination(*, by: User, nomination: Nomination, version: int, **wishes: Any) -> Nomination:
    """Write the wishes anew while the nomination is live. Place, date and rank stay."""
    permissions.check_can_change_nomination(by, nomination)
    nomination = _locked(nomination)
    check_version(nomination, version)
    if not nomination.is_live:
        raise rules.NominationMoved(status=nomination.get_status_display())
    for name, new in _only_wishes(wishes).items():
        setattr(nomination, name, new)
    rules.check_own_words(nomination.own_words)
    nomination.version += 1
    write(nomination, *wishes, "version")
    return nomination


@transaction.atomic
def decide_nomination(
    *,
    by: User,
    nomination: Nomination,
    outcome: str,
    reason: str = "",
    document: str = "",
    basis: str = "",
    on: date | None = None,
) -> Nomination:
    """Approve, send back for a named document, or refuse with reasons and complaint guidance (HOU-102, HOU-104).

    `outcome`: `approved`, `returned` or `refused`. An approval opens the citizen to the coordinator also where the
    record is protected, until the nomination ends.
    """
    permissions.check_can_decide_nomination(by, nomination)
    step = NominationStep(outcome)
    if step not in (NominationStep.APPROVED, NominationStep.RETURNED, NominationStep.REFUSED):
        raise ValueError(f"not a decision: {outcome}")
    rules.check_outcome(step, reason, document)
    nomination = _locked(nomination)
    nomination.status = rules.next_status(step, nomination.status)
    day = on or clock.today()
    nomination.decided_by, nomination.decided_at = by, moment_of(day)
    details = {"reason": reason.strip()}
    if step == NominationStep.RETURNED:
        details["document"] = document.strip()
        _ask_for(nomination, document.strip(), by, moment_of(day))
    elif step == NominationStep.APPROVED:
        details["basis"] = basis
    else:
        details |= _complaint_guidance(nomination, day)
    _save_status(nomination, day, "decided_by", "decided_at")
    _step(nomination, step, by, day, **details)
    _set_doors(nomination, by)
    return nomination


@transaction.atomic
def receive_document(*, by: User, document: NominationDocument) -> NominationDocument:
    """The named document has come; noted once."""
    permissions.check_can_change_nomination(by, document.nomination)
    document = NominationDocument.objects.select_for_update().get(pk=document.pk)
    if document.received_at is None:
        document.received_by, document.received_at = by, clock.now()
        document.save(update_fields=["received_by", "received_at"])
    return document


@transaction.atomic
def resubmit_nomination(
    *, by: User, nomination: Nomination, received: Iterable[int] = (), reason: str = "", on: date | None = None
) -> Nomination:
    """Send a returned nomination in again; `received`: ids of the documents that have come. The date stands."""
    permissions.check_can_change_nomination(by, nomination)
    nomination = _locked(nomination)
    nomination.status = rules.next_status(NominationStep.RESUBMITTED, nomination.status)
    day = on or clock.today()
    nomination.documents.filter(pk__in=list(received), received_at=None).update(  # type: ignore[attr-defined]
        received_by=by, received_at=moment_of(day)
    )
    _submit_again(nomination, by, day)
    _step(nomination, NominationStep.RESUBMITTED, by, day, reason=reason.strip())
    return nomination


@transaction.atomic
def withdraw_nomination(
    *, by: User, nomination: Nomination, withdrawal: str, reason: str = "", on: date | None = None
) -> Nomination:
    """End a nomination without a home from the effort, with why. A home found another way counts as housed.

    Live offers are taken back and a choice is let go in the same step (PC-03).
    """
    permissions.check_can_change_nomination(by, nomination)
    if withdrawal not in WithdrawalReason.values:
        raise rules.WithdrawalMissing()
    step = NominationStep.HOUSED if withdrawal == WithdrawalReason.HOUSED_ELSEWHERE else NominationStep.WITHDRAWN
    Citizen.objects.select_for_update(no_key=True).get(pk=nomination.citizen_id)
    _locked(nomination)  # nobody chooses it while it ends
    day, why = on or clock.today(), _("The nomination has ended.")
    for offer in Offer.objects.live().filter(nomination=nomination):
        take_back(by=by, offer=offer, reason=why, at=moment_of(day))
    let_go(by=by, because=why, nomination=nomination)
    return close_nomination(
        by=by, nomination=nomination, step=step, on=day, withdrawal=withdrawal, reason=reason.strip()
    )


@transaction.atomic
def reopen_nomination(*, by: User, nomination: Nomination, reason: str = "", on: date | None = None) -> Nomination:
    """Take up a refused or withdrawn nomination again, with the date it had: waiting time is never lost (HOU-107)."""
    permissions.check_can_change_nomination(by, nomination)
    Citizen.objects.select_for_update(no_key=True).get(pk=nomination.citizen_id)
    nomination = _locked(nomination)
    nomination.status = rules.next_status(NominationStep.REOPENED, nomination.status)
    _refuse_second(nomination.citizen)
    day = on or clock.today()
    _submit_again(nomination, by, day)
    _step(nomination, NominationStep.REOPENED, by, day, reason=reason.strip())
    _set_doors(nomination, by)
    return nomination


def close_nomination(*, by: User, nomination: Nomination, step: str, on: date, **details: Any) -> Nomination:
    """The same for services that have checked the actor: a tenancy that begins, a withdrawal."""
    return _close(_locked(nomination), step, by, on, **details)


def close_as_housed(*, by: User, citizen_id: int, on: date) -> list[Nomination]:
    """The citizen has got a home: whatever is live ends in the same step (HOU-146)."""
    rows = Nomination.objects.live().select_for_update(of=("self",)).select_related("citizen", "unit")
    return [_close(row, NominationStep.HOUSED, by, on) for row in rows.filter(citizen_id=citizen_id)]


def _close(nomination: Nomination, step: str, by: User, on: date, **details: Any) -> Nomination:
    nomination.status = rules.next_status(step, nomination.status)
    _save_status(nomination, on)
    _step(nomination, step, by, on, **details)
    _set_doors(nomination, by)
    return nomination


# ------------------------------------------------------------------------------------------- parts


def _locked(nomination: Nomination) -> Nomination:
    return Nomination.objects.select_for_update(of=("self",)).select_related("citizen", "unit").get(pk=nomination.pk)


def _only_wishes(wishes: dict[str, Any]) -> dict[str, Any]:
    unknown = set(wishes) - set(WISHES)
    if unknown:
        raise TypeError(f"unknown fields of a nomination: {sorted(unknown)}")
    return wishes


def _refuse_second(citizen: Citizen) -> None:
    other = Nomination.objects.live().filter(citizen=citizen).first()
    if other is not None:
        raise rules.AlreadyNominated(day=date_format(other.nominated_on, "j. F Y"))


def _from_where(by: User, citizen: Citizen) -> tuple[Unit | None, Team | None]:
    """The shelter of a partner; of a worker the team tied to the citizen, else her own; nothing for the adviser."""
    if Role.PARTNER in by.access.roles:
        units = Unit.objects.filter(pk__in=by.access.unit_ids, kind=UnitKind.SHELTER).order_by("pk")
        stay = ShelterStay.objects.current(clock.today()).filter(citizen=citizen, unit__in=units).first()
        return (stay.unit if stay else units.first()), None
    teams = Team.objects.filter(pk__in=by.access.team_ids).order_by("pk")
    tied = citizen.ties.current(clock.today()).filter(team__in=teams).order_by("team_id")  # type: ignore[attr-defined]
    return None, Team.objects.filter(pk__in=tied.values("team_id")[:1]).first() or teams.first()


def _named(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in names if name.strip()))


def _ask_for(nomination: Nomination, name: str, by: User, at: datetime) -> None:
    """Name a document as missing; asked for again, it is missing again."""
    again = NominationDocument.objects.filter(nomination=nomination, name=name)
    if not again.update(received_by=None, received_at=None):
        write(
            NominationDocument(
                municipality_id=nomination.municipality_id, nomination=nomination, name=name, asked_by=by, asked_at=at
            )
        )


def _complaint_guidance(nomination: Nomination, day: date) -> dict[str, Any]:
    """What the citizen is told about complaining, as it reads that day (HOU-104)."""
    weeks = value(COMPLAINT_WEEKS, nomination.municipality_id, on=day)
    until = date.fromordinal(day.toordinal() + 7 * int(weeks))
    with translation.override("da"):  # letters to citizens are in Danish
        text = _(
            "You can complain of this decision until %(day)s. Write to or call the municipality, which will look at "
            "the decision again. If the municipality keeps to it, it sends your complaint to the National Appeals "
            "Board."
        ) % {"day": date_format(until, "j. F Y")}
    return {"complaint_by": until, "complaint_guidance": text}


def _submit_again(nomination: Nomination, by: User, day: date) -> None:
    nomination.submitted_by, nomination.submitted_at = by, moment_of(day)
    nomination.decided_by = nomination.decided_at = None
    nomination.version += 1
    _save_status(nomination, day, "submitted_by", "submitted_at", "decided_by", "decided_at", "version")


def _save_status(nomination: Nomination, day: date, *also: str) -> None:
    nomination.closed_on = None if nomination.is_live else day
    write(
        nomination,
        "status",
        "closed_on",
        *also,
        nomination_one_live_per_citizen=rules.AlreadyNominated(day=""),
        nomination_decided_by_another=rules.OwnNomination,
    )


def _step(nomination: Nomination, step: str, by: User, day: date, **details: Any) -> None:
    row = NominationDecision(
        municipality_id=nomination.municipality_id,
        nomination=nomination,
        step=step,
        happened_at=moment_of(day),
        noted_by=by,
        **details,
    )
    write(row)


def _set_doors(nomination: Nomination, by: User) -> None:
    """HOU-108: while live, the coordinator sees identity, contact and housing; a protected record only once approved.

    The shelter that nominated keeps its door as long. Closed when the nomination ends.
    """
    close_access(source=_source(nomination))
    if nomination.is_live:
        _open_doors(nomination, by)


def _shelter_sees(nomination: Nomination, by: User) -> frozenset[str]:
    """What the shelter saw of the citizen when it nominated, and no more: nominating opens nothing by itself."""
    before = AccessOpening.objects.filter(source=_source(nomination), unit=nomination.unit).order_by("-pk").first()
    return SHELTER_SEES & (frozenset(before.field_groups) if before else field_groups(by, nomination.citizen))


def _source(nomination: Nomination) -> str:
    return f"nomination:{nomination.pk}"


def _open_doors(nomination: Nomination, by: User) -> None:
    source = _source(nomination)
    open_access(
        by=by,
        citizen=nomination.citizen,
        source=source,
        role=Role.HOUSING_COORDINATOR,
        field_groups=COORDINATOR_SEES,
        includes_protected=nomination.status == NominationStatus.APPROVED,
    )
    if nomination.unit is not None:
        told: dict[str, Any] = {"citizen": nomination.citizen, "source": source, "unit": nomination.unit}
        seen = _shelter_sees(nomination, by)
        open_access(by=by, field_groups=seen, **told)
        note_shared_by_law(by=by, sector=Sector.SHELTER, topics=seen, **told)
