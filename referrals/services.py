"""Every write about referrals: send, receive, answer, tell more, remind, withdraw, close, warn of a sanction."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cases.choices import SECTOR_OF_UNIT, ConsentWay, SharedTopic, SharingGround
from cases.models import Citizen, Consent, Disclosure, LegalBasis
from cases.queries import end_of_consent_behind, still_carried
from cases.rules import Ground as SharedOn
from cases.services import (
    close_access,
    close_access_on,
    ground_sharing,
    let_access_end,
    note_disclosure,
    open_access,
)
from housingfirst.accounts.models import Team, Unit, UnitMembership, User
from housingfirst.accounts.parameters import value, values
from housingfirst.audit.models import ReadKind
from housingfirst.audit.services import log_read
from housingfirst.core import clock
from housingfirst.tasks import services as tasks
from housingfirst.tasks.choices import MailKind, TaskKind
from housingfirst.tasks.permissions import check_is_system

from . import clocks, parameters, permissions, rules
from .choices import Answer, Ground, ReferralState
from .choices import ReferralStepKind as Step
from .models import PartnerUnit, Referral, ReferralStep, SanctionNotice

DIRECTORY = ("what_for", "address", "phone", "contact_name", "contact_phone")


@transaction.atomic
def refer(
    *,
    by: User,
    citizen: Citizen,
    unit: Unit,
    subject: str,
    request: str,
    ground: str,
    for_partner: str = "",
    field_groups: Iterable[str] = (),
    consent: Consent | None = None,
    consent_on: date | None = None,
    way: str = ConsentWay.ORAL,
    legal_basis: str = "",
    answer_due_on: date | None = None,
    on: date | None = None,
) -> Referral:
    """Ask a unit for something and let it see identity and the groups chosen, no more (REF-02 to REF-05).

    Opens the citizen to the unit, notes in the access log what was shared, and writes to its people that something
    has come. On consent: the one chosen, else one in force that covers it, else the one given on `consent_on` and
    written down with it (CASE-150). `on`: a past day, when rows are entered afterwards.
    """
    permissions.check_can_refer(by, citizen)
    permissions.check_unit(by, unit)
    today = on or clock.today()
    rules.check_ground(ground, consent_on, legal_basis, today, unit.kind)
    if ground == Ground.LAW and not disclosure_bases(today).filter(code=legal_basis).exists():
        raise rules.LegalBasisMissing()
    groups = rules.shared_groups(field_groups)
    told: dict[str, Any] = {"sector": SECTOR_OF_UNIT[unit.kind], "topics": [SharedTopic.MESSAGE, *groups], "unit": unit}
    rests_on = ground_sharing(
        by=by,
        citizen=citizen,
        ground=ground,
        consent=consent,
        consent_on=consent_on,
        way=way,
        legal_basis=legal_basis,
        **told,
    )
    if answer_due_on is None:
        answer_due_on = today + timedelta(days=int(value(parameters.ANSWER_DAYS, by.municipality_id, on=today)))
    rules.check_answer_due(answer_due_on, today)
    referral = Referral(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        unit=unit,
        sent_by=by,
        sent_at=_moment(today),
        team=_team_of(by, citizen),
        subject=subject.strip(),
        request=request.strip(),
        for_partner=for_partner.strip(),
        field_groups=groups,
        ground=ground,
        consent_on=rests_on.said_on,
        legal_basis=rests_on.legal_basis,
        answer_due_on=answer_due_on,
    )
    referral.full_clean()
    referral.save()
    _step(referral, Step.SENT, by, today)
    _open_to_unit(by, referral)
    note_disclosure(by=by, citizen=citizen, ground=rests_on, source=referral.source, at=referral.sent_at, **told)
    log_read(
        by=by, citizen_ids=[citizen.pk], view="referrals:referral-create", kind=ReadKind.SHARED, field_groups=groups
    )
    _write_to_unit(by, referral, MailKind.REFERRAL_NEW, "new")
    return referral


@transaction.atomic
def receive(*, by: User, referral: Referral, on: date | None = None) -> Referral:
    """Somebody at the unit has seen it and takes care of it; seen twice is seen once."""
    permissions.check_can_answer_referral(by, referral)
    referral = _locked(referral)
    if referral.state != ReferralState.SENT:
        return referral
    day = on or clock.today()
    referral.received_by, referral.received_at = by, _moment(day)
    return _move(referral, Step.RECEIVED, by, day, fields=("received_by", "received_at"))


@transaction.atomic
def answer_referral(*, by: User, referral: Referral, answer: str, text: str = "", on: date | None = None) -> Referral:
    """The unit's answer in its own words; a later answer replaces an earlier one (REF-01, REF-06, REF-07)."""
    permissions.check_can_answer_referral(by, referral)
    rules.check_answer(answer, text)
    referral = _locked(referral)
    day = on or clock.today()
    referral.answer, referral.answered_by, referral.answered_at = answer, by, _moment(day)
    referral.access_until = _own_end(referral, day)
    if ends_on := end_of_consent_behind(referral.source):
        referral.access_until = min(referral.access_until, max(ends_on, day))
    if referral.received_at is None:
        referral.received_by, referral.received_at = by, _moment(day)
    fields = ("answer", "answered_by", "answered_at", "access_until", "received_by", "received_at")
    step = _move(referral, Step.ANSWERED, by, day, fields=fields, answer=answer, text=text.strip())
    close_access_on(source=referral.source, day=referral.access_until)
    key = f"referral:{referral.pk}:answered:{referral.steps.count()}"  # type: ignore[attr-defined]
    tasks.queue_mail(by=by, recipient=referral.sent_by, kind=MailKind.REFERRAL_ANSWERED, key=key)
    return step


@transaction.atomic
def tell_more(*, by: User, referral: Referral, text: str, on: date | None = None) -> Referral:
    """What the unit asked to know; it goes to them again, with a new deadline."""
    permissions.check_can_change_referral(by, referral)
    if not text.strip():
        raise rules.WordsMissing(field="text")
    referral = _locked(referral)
    if referral.state == ReferralState.ANSWERED and referral.answer != Answer.NEEDS_MORE:
        raise rules.NothingToSupply()
    if not still_carried(referral.source):
        raise rules.SharedNoMore()
    day = on or clock.today()
    referral.answer, referral.answered_by, referral.answered_at, referral.access_until = "", None, None, None
    referral.answer_due_on = day + timedelta(days=int(value(parameters.ANSWER_DAYS, referral.municipality_id, on=day)))
    fields = ("answer", "answered_by", "answered_at", "access_until", "answer_due_on")
    referral = _move(referral, Step.SUPPLIED, by, day, fields=fields, text=text.strip())
    close_access(source=referral.source)
    _open_to_unit(by, referral)
    _note_told_again(by, referral)
    count = referral.steps.count()  # type: ignore[attr-defined]
    _write_to_unit(by, referral, MailKind.REFERRAL_NEW, f"more:{count}")
    return referral


@transaction.atomic
def remind(*, by: User, referral: Referral) -> Referral:
    """Write to the unit that it waits, at most once a day (REF-11)."""
    permissions.check_can_change_referral(by, referral)
    referral, today = _locked(referral), clock.today()
    if not referral.is_waiting:
        raise rules.ReferralMoved(state=referral.get_state_display())
    rules.check_reminder(referral.reminded_on, today)
    referral.reminded_on = today
    referral.save(update_fields=["reminded_on"])
    _step(referral, Step.REMINDED, by, today)
    _write_to_unit(by, referral, MailKind.REFERRAL_REMINDER, f"reminder:{today}")
    return referral


@transaction.atomic
def withdraw_referral(*, by: User, referral: Referral, reason: str) -> Referral:
    """Take it back, with why; the unit sees nothing of the citizen any more."""
    permissions.check_can_change_referral(by, referral)
    if not reason.strip():
        raise rules.WordsMissing(field="reason")
    return _end(_locked(referral), Step.WITHDRAWN, by, text=reason.strip())


@transaction.atomic
def stop_sharing(*, by: User, referral: Referral) -> Referral:
    """The citizen has taken back what it rested on (CASE-155): taken back too, with that as its reason."""
    referral = _locked(referral)
    if not referral.is_open:
        return referral
    return _end(referral, Step.WITHDRAWN, by, text=str(_("The citizen took the consent back.")))


@transaction.atomic
def follow_consent(*, by: User, referral: Referral) -> Referral:
    """The citizen has given the consent it rests on another end: what is open ends then, or as the referral does.

    The service that writes the answer has checked the actor. What has fallen shut stays shut (REF-06).
    """
    referral = _locked(referral)
    if not referral.is_open:
        return referral
    ends_on = end_of_consent_behind(referral.source)
    if referral.state == ReferralState.ANSWERED and referral.access_until and referral.answered_at:
        own = _own_end(referral, referral.answered_at.astimezone(clock.DANISH_TIME).date())
        if referral.access_until > clock.today():
            referral.access_until = min(own, ends_on) if ends_on else own
            referral.full_clean(validate_constraints=False)
            referral.save(update_fields=["access_until"])
        ends_on = referral.access_until
    let_access_end(source=referral.source, day=ends_on)
    return referral


def _own_end(referral: Referral, answered_on: date) -> date:
    """When what was shared closes by the answer itself, whatever the consent says."""
    days = values(parameters.KEYS, referral.municipality_id, answered_on)
    return rules.access_until(
        referral.answer,
        answered_on,
        int(days[parameters.ACCESS_DAYS_ACCEPTED]),
        int(days[parameters.ACCESS_DAYS_OTHERWISE]),
    )


@transaction.atomic
def close_referral(*, by: User, referral: Referral) -> Referral:
    """The answer is taken note of and nothing more is shared."""
    permissions.check_can_change_referral(by, referral)
    return _end(_locked(referral), Step.CLOSED, by)


@transaction.atomic
def end_access(*, by: User) -> int:
    """Close the answered referrals whose time is over (REF-06); returns how many."""
    check_is_system(by)
    rows = Referral.objects.filter(state=ReferralState.ANSWERED, access_until__lte=clock.today())
    found = list(rows.select_for_update(of=("self",), skip_locked=True).select_related("citizen"))
    for referral in found:
        _end(referral, Step.CLOSED, by)
    return len(found)


# ------------------------------------------------------------------------------------------- sanctions


@transaction.atomic
def warn_of_sanction(*, by: User, referral: Referral, what: str, falls_on: date) -> SanctionNotice:
    """A jobcentre says that a sanction is about to fall (REF-12): a task for the primary worker, today."""
    permissions.check_can_warn(by, referral)
    rules.check_warning(falls_on, clock.today())
    notice = SanctionNotice(
        municipality_id=referral.municipality_id,
        referral=referral,
        citizen=referral.citizen,
        what=what.strip(),
        falls_on=falls_on,
        warned_by=by,
    )
    notice.full_clean()
    notice.save()
    _keep_sanction_task(by, notice)
    return notice


@transaction.atomic
def handle_sanction(*, by: User, notice: SanctionNotice, outcome: str, done: str) -> SanctionNotice:
    """What was done about a warning and what came of it; the unit that warned sees it."""
    permissions.check_can_handle_sanction(by, notice)
    if not done.strip():
        raise rules.WordsMissing(field="done")
    notice = SanctionNotice.objects.select_for_update(of=("self",)).get(pk=notice.pk)
    if not notice.is_open:
        raise rules.SanctionHandled()
    notice.outcome, notice.done, notice.handled_by, notice.handled_at = outcome, done.strip(), by, clock.now()
    notice.full_clean(validate_constraints=False)
    notice.save(update_fields=["outcome", "done", "handled_by", "handled_at"])
    _keep_sanction_task(by, notice)
    return notice


# ------------------------------------------------------------------------------------------- directory


@transaction.atomic
def describe_unit(*, by: User, unit: Unit, **fields: Any) -> PartnerUnit:
    """What the directory says of a unit; fields are those of DIRECTORY."""
    permissions.check_can_keep_directory(by)
    permissions.check_unit(by, unit)
    if unknown := set(fields) - set(DIRECTORY):
        raise TypeError(f"unknown fields: {sorted(unknown)}")
    entry = PartnerUnit.objects.select_for_update(of=("self",)).filter(unit=unit).first()
    entry = entry or PartnerUnit(municipality_id=unit.municipality_id, unit=unit)
    for name, text in fields.items():
        setattr(entry, name, text.strip())
    entry.full_clean()
    entry.save()
    return entry


def disclosure_bases(on: date):
    """The provisions that can let something be told, in force on the day."""
    return LegalBasis.objects.in_force(on).filter(uses__contains=["disclosure"])


# ------------------------------------------------------------------------------------------- parts


def _open_to_unit(by: User, referral: Referral) -> None:
    """Let the unit see what this referral shares, without an end until it has answered."""
    open_access(
        by=by,
        citizen=referral.citizen,
        source=referral.source,
        unit=referral.unit,
        field_groups=set(referral.field_groups),
        includes_protected=True,
    )


def _note_told_again(by: User, referral: Referral) -> None:
    """What was told more rests on what the referral rests on now."""
    before = Disclosure.objects.filter(source=referral.source).order_by("-pk").first()
    if before is None:
        return
    kind = SharingGround(before.ground)
    note_disclosure(
        by=by,
        citizen=referral.citizen,
        sector=before.sector,
        topics=before.topics,
        ground=SharedOn(kind, before.consent_id, legal_basis=before.legal_basis),
        source=referral.source,
        purpose=before.purpose,
        unit=referral.unit,
    )
    if ends_on := end_of_consent_behind(referral.source):
        close_access_on(source=referral.source, day=ends_on)


def _locked(referral: Referral) -> Referral:
    rows = Referral.objects.select_for_update(of=("self",)).select_related("citizen", "unit", "sent_by")
    return rows.get(pk=referral.pk)


def _move(
    referral: Referral, step: Step, by: User, day: date, *, fields: Iterable[str] = (), answer: str = "", text: str = ""
) -> Referral:
    referral.state = rules.next_state(step, referral.state)
    referral.full_clean(validate_constraints=False)
    referral.save(update_fields=["state", *fields])
    _step(referral, step, by, day, answer=answer, text=text)
    _keep_tasks(by, referral)
    return referral


def _end(referral: Referral, step: Step, by: User, text: str = "") -> Referral:
    today = clock.today()
    referral.ended_at = clock.now()
    referral = _move(referral, step, by, today, fields=("ended_at",), text=text)
    close_access(source=referral.source)
    return referral


def _step(referral: Referral, step: Step, by: User, day: date, answer: str = "", text: str = "") -> None:
    row = ReferralStep(
        municipality_id=referral.municipality_id,
        referral=referral,
        step=step,
        answer=answer,
        text=text,
        happened_at=_moment(day),
        noted_by=by,
    )
    row.full_clean()
    row.save()


def _keep_tasks(by: User, referral: Referral) -> None:
    """Tasks about the referral follow at once; the sweep finds the rest."""
    rows = Referral.objects.filter(pk=referral.pk)
    about: dict[str, Any] = {"by": by, "url_name": clocks.PAGE, "url_pk": referral.pk}
    tasks.keep_tasks(kind=TaskKind.REFERRAL_OVERDUE, wanted=clocks.overdue(rows), **about)
    tasks.keep_tasks(kind=TaskKind.REFERRAL_ANSWERED, wanted=clocks.answered(rows), **about)
    if not referral.is_waiting:
        tasks.keep_tasks(kind=TaskKind.REFERRAL_ESCALATED, wanted=[], **about)


def _keep_sanction_task(by: User, notice: SanctionNotice) -> None:
    wanted = clocks.sanctions(SanctionNotice.objects.filter(pk=notice.pk))
    tasks.keep_tasks(by=by, kind=TaskKind.SANCTION, url_name=clocks.SANCTION_PAGE, url_pk=notice.pk, wanted=wanted)


def _write_to_unit(by: User, referral: Referral, kind: str, what: str) -> None:
    people = UnitMembership.objects.current(clock.today()).filter(unit_id=referral.unit_id).select_related("user")
    for membership in people:
        key = f"referral:{referral.pk}:{what}:{membership.user_id}"
        tasks.queue_mail(by=by, recipient=membership.user, kind=kind, key=key)


def _team_of(by: User, citizen: Citizen) -> Team | None:
    """The sender's team that is tied to the citizen, else any team that is: its leader hears of a late answer."""
    ties = citizen.ties.current(clock.today()).filter(team__isnull=False).select_related("team")  # type: ignore[attr-defined]
    rows = sorted(ties, key=lambda tie: (tie.team_id not in by.access.team_ids, tie.function == "waiting", tie.pk))
    return rows[0].team if rows else None


def _moment(day: date) -> datetime:
    """Now for today; noon for a day that is past, when rows are entered afterwards."""
    return clock.now() if day == clock.today() else datetime.combine(day, time(12), clock.DANISH_TIME)
