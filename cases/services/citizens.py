"""Every write about a citizen's identity, situation, contact ways, protection and access."""

from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import Team, Unit, User
from housingfirst.core import clock
from housingfirst.core.conflicts import check_version
from housingfirst.core.db import constraint_errors
from housingfirst.core.errors import DomainError

from .. import permissions, rules
from ..choices import ThemeSensitivity, TieFunction
from ..codes import THEMES
from ..models import (
    AccessOpening,
    Citizen,
    CitizenTie,
    ThemeNote,
)
from ..querysets import open_now
from .journal import write_note
from .people import keep_names, next_temporary_ids
from .situations import first_situation


class CprTaken(DomainError):
    code, field = "cpr_taken", "cpr"
    message = _(
        "There is already a citizen with that CPR number. Search for the citizen; if you find nobody, ask your leader. "
        "What you typed is kept."
    )


class ExternalIdTaken(DomainError):
    code, field = "external_id_taken", "external_id"
    message = _("There is already a citizen with that external id. Search for the citizen.")


class ThemeNoteEnded(DomainError):
    code = "theme_note_ended"
    message = _("Somebody has ended this note. Write a new one if the circumstance holds again.")


class ChosenTeamNotYours(DomainError):
    code, field = "team_not_yours", "team"
    message = _("You can only register citizens in your own teams. Choose one of them.")


EDITABLE: tuple[str, ...] = ("first_name", "last_name", "alias", "cpr", "external_id", "pronoun", "language")
EDITABLE += ("other_languages", "needs_interpreter", "interpreter_language", "interpreter_dialect")
EDITABLE += ("reach_note", "address", "address_protected")
NAMES = ("first_name", "last_name", "alias")


@transaction.atomic
def create_citizen(
    *,
    by: User,
    situation: str,
    situation_from: date,
    at_risk_reason: str = "",
    cpr: str = "",
    born_on: date | None = None,
    record_protected: bool = False,
    team: Team | None = None,
    shares_number: bool = False,
    **fields: Any,
) -> Citizen:
    """Register a citizen with the situation of today (CASE-01, CASE-03).

    `fields` are those of EDITABLE. A support worker's citizen is tied to her team (`team`, else her only one), so
    that she can go on; the authority adviser reaches it by role. `shares_number`: somebody else has the number, and the
    two wait to be joined (CASE-16).
    """
    permissions.check_can_register_citizen(by)
    today = clock.today()
    rules.check_situation(situation, at_risk_reason, situation_from, today)
    if cpr:
        cpr = rules.clean_cpr(cpr, today)
        born_on = rules.birth_date(cpr, today)
    if born_on and born_on > today:
        raise rules.DateInFuture(field="born_on", day=born_on.strftime("%d-%m-%Y"))
    rules.check_period(situation_from, None, born_on, today)
    citizen = Citizen(
        municipality_id=by.municipality_id,
        created_by=by,
        cpr=cpr,
        shares_number=shares_number,
        born_on=born_on,
        record_protected=record_protected,
        **_known(fields),
    )
    citizen.full_clean(exclude=["municipality", "created_by"], validate_constraints=False)
    if not cpr:
        citizen.temporary_id = next_temporary_ids(municipality_id=citizen.municipality_id)[0]
    with constraint_errors(citizen_cpr_once=CprTaken, citizen_external_id_once=ExternalIdTaken):
        citizen.save()
    first_situation(
        by=by, citizen=citizen, situation=situation, at_risk_reason=at_risk_reason, starts_on=situation_from
    )
    _tie_creator(citizen, by, team)
    return citizen


def _known(fields):
    unknown = set(fields) - set(EDITABLE)
    if unknown:
        raise TypeError(f"unknown citizen fields: {sorted(unknown)}")
    return fields


def _tie_creator(citizen, by, team):
    """Whoever registers must be able to go on: the team is tied, or the person where the record is protected."""
    today = clock.today()
    if team is not None and by.access.team_ids and team.pk not in by.access.team_ids:
        raise ChosenTeamNotYours()
    if team is None and len(by.access.team_ids) == 1:
        team = Team.objects.get(pk=next(iter(by.access.team_ids)))
    if team is not None:
        attach(citizen=citizen, function=TieFunction.TEAM, team=team, starts_on=today)
    if citizen.record_protected or (team is None and not by.access.team_ids):
        attach(citizen=citizen, function=TieFunction.AUTHORITY_ADVISER, user=by, starts_on=today)


@transaction.atomic
def update_citizen(
    *,
    by: User,
    citizen: Citizen,
    version: int,
    keep_former_name: bool = False,
    shares_number: bool = False,
    **fields: Any,
) -> Citizen:
    """Change fields of EDITABLE; refused as stale when somebody saved since `version` was read.

    A nickname that changes is kept and still searched for; so is a former name where the editor says that the name is
    new (CASE-122). Without a CPR number the citizen has a temporary id (CASE-121). `shares_number`: somebody else has
    the new number, and the two wait to be joined (CASE-16).
    """
    permissions.check_can_edit_citizen(by, citizen)
    citizen = Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)
    check_version(citizen, version)
    today, before = clock.today(), {name: getattr(citizen, name) for name in NAMES}
    had = citizen.cpr
    if fields.get("cpr"):
        fields["cpr"] = rules.clean_cpr(fields["cpr"], today)
        citizen.born_on = rules.birth_date(fields["cpr"], today)
    for name, value in _known(fields).items():
        setattr(citizen, name, value)
    if citizen.cpr != had:
        citizen.shares_number = shares_number
    citizen.version = version + 1
    citizen.full_clean(validate_constraints=False)
    if not (citizen.cpr or citizen.temporary_id):
        citizen.temporary_id = next_temporary_ids(municipality_id=citizen.municipality_id)[0]
    with constraint_errors(citizen_cpr_once=CprTaken, citizen_external_id_once=ExternalIdTaken):
        citizen.save(update_fields=[*fields, "born_on", "temporary_id", "shares_number", "version"])
    if had not in ("", citizen.cpr):
        _leave_number_to_next(citizen.municipality_id, had)
    keep_names(citizen=citizen, before=before, keep_former=keep_former_name)
    return citizen


def _leave_number_to_next(municipality_id: int | None, cpr: str) -> None:
    """A number its record no longer has is the eldest's of those that shared it (CASE-16); without any, nobody's."""
    same = Citizen.objects.filter(municipality_id=municipality_id, cpr=cpr)
    if not same.filter(shares_number=False).exists():
        first = same.filter(merged_into__isnull=True).order_by("pk").first()
        if first is not None:
            Citizen.objects.filter(pk=first.pk).update(shares_number=False)


def note_home(*, citizen: Citizen, address: str) -> None:
    """Where the citizen lives from now on, for services that have checked the actor themselves (a tenancy that opens).

    A protected address stays protected. The old address stays in the history of the field.
    """
    citizen = Citizen.objects.select_for_update().get(pk=citizen.pk)
    if citizen.address != address:
        citizen.address, citizen.version = address, citizen.version + 1
        citizen.save(update_fields=["address", "version"])


@transaction.atomic
def protect_record(*, by: User, citizen: Citizen, protected: bool, reason: str = "") -> Citizen:
    """Protect a record, or end the protection. Whoever protects stays tied, so that somebody always reaches it.

    That tie is of its own kind, opens no protected address (CASE-12), and ends with the protection. A reason goes into
    the journal: protecting and ending it are facts of the case.
    """
    permissions.check_can_protect_record(by, citizen)
    Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)
    today = clock.today()
    if protected:
        reached = CitizenTie.objects.current(today).filter(citizen=citizen, user=by).exists()
        if not reached:
            attach(citizen=citizen, function=TieFunction.PROTECTOR, user=by, starts_on=today)
    else:
        detach(citizen=citizen, function=TieFunction.PROTECTOR, ends_on=today)
    Citizen.objects.filter(pk=citizen.pk).update(record_protected=protected, version=F("version") + 1)
    citizen.refresh_from_db()
    if reason:
        heading = _("The record was protected: %(reason)s") if protected else _("Protection ended: %(reason)s")
        write_note(by=by, citizen=citizen, text=str(heading) % {"reason": reason})
    return citizen


@transaction.atomic
def write_theme_note(
    *,
    by: User,
    citizen: Citizen,
    text: str,
    review_on: date,
    group: str = "",
    theme: str = "",
    sensitivity: str = ThemeSensitivity.SENSITIVE,
    severity: str = "",
) -> ThemeNote:
    """A sensitive circumstance with the date it must be looked at again (CASE-13). Without `group`: the theme's."""
    permissions.check_can_edit_citizen(by, citizen)
    rules.check_review_date(review_on, clock.today())
    group = _area(citizen, theme, group, severity)
    rules.check_sensitivity(group, sensitivity)
    note = ThemeNote(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        group=group,
        theme=theme,
        sensitivity=sensitivity,
        severity=severity,
        text=text,
        noted_by=by,
        review_on=review_on,
    )
    note.full_clean()
    note.save()
    return note


def _area(citizen: Citizen, theme: str, group: str, severity: str) -> str:
    """The area it is filed under. The theme is of the municipality's list and in force, and severity stands only
    where the national one allows."""
    if not theme:
        rules.check_theme("", "", group, severity)
        return rules.circumstance_area("", group)
    [known] = codes.check(THEMES, [theme], citizen.municipality_id, clock.today())
    group = rules.circumstance_area(known.field_group, group)
    rules.check_theme(str(known.label), known.field_group, group, severity)
    rules.check_severity(known.national, severity)
    return group


@transaction.atomic
def renew_theme_note(*, by: User, note: ThemeNote, review_on: date) -> ThemeNote:
    """The circumstance still holds: look at it again on another day (CASE-13)."""
    permissions.check_can_edit_citizen(by, note.citizen)
    rules.check_review_date(review_on, clock.today())
    note = ThemeNote.objects.select_for_update().get(pk=note.pk)
    if note.ended_at is not None:
        raise ThemeNoteEnded()
    note.review_on = review_on
    note.save(update_fields=["review_on"])
    return note


@transaction.atomic
def end_theme_note(*, by: User, note: ThemeNote) -> ThemeNote:
    """The circumstance no longer holds: out of lists and documents, kept in the record."""
    permissions.check_can_edit_citizen(by, note.citizen)
    note = ThemeNote.objects.select_for_update().get(pk=note.pk)
    if note.ended_at is None:
        note.ended_at = clock.now()
        note.save(update_fields=["ended_at"])
    return note


# --------------------------------------------------------------- ties and openings: written by the services above


def attach(
    *,
    citizen: Citizen,
    function: str,
    starts_on: date,
    team: Team | None = None,
    user: User | None = None,
    ends_on: date | None = None,
) -> CitizenTie:
    """Tie a team or a person to a citizen. Only services call it, after their own check; an open equal tie is kept."""
    same = CitizenTie.objects.filter(citizen=citizen, function=function, team=team, user=user, ends_on__isnull=True)
    if ends_on is None and (tie := same.first()):
        return tie
    return CitizenTie.objects.create(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        function=function,
        team=team,
        user=user,
        starts_on=starts_on,
        ends_on=ends_on,
    )


def detach(
    *, citizen: Citizen, function: str, ends_on: date, team: Team | None = None, user: User | None = None
) -> int:
    """End the open ties of that function (all of them where neither team nor user is given)."""
    rows = CitizenTie.objects.filter(citizen=citizen, function=function, ends_on__isnull=True)
    if team is not None:
        rows = rows.filter(team=team)
    if user is not None:
        rows = rows.filter(user=user)
    return rows.update(ends_on=ends_on)


def open_access(
    *,
    by: User,
    citizen: Citizen,
    source: str,
    field_groups: frozenset[str] | set[str],
    role: str = "",
    unit: Unit | None = None,
    includes_protected: bool = False,
) -> AccessOpening:
    """Open a door to the citizen for a role or a unit. `source` names the row it is for; repeating changes nothing."""
    opening, _created = AccessOpening.objects.get_or_create(
        source=source,
        role=role,
        unit=unit,
        citizen=citizen,
        closed_at=None,
        defaults={
            "municipality_id": citizen.municipality_id,
            "field_groups": sorted(str(group) for group in field_groups),
            "includes_protected": includes_protected,
            "opened_by": by,
        },
    )
    return opening


def close_access(*, source: str) -> int:
    """Close every open door of that source; returns how many."""
    return AccessOpening.objects.filter(open_now(), source=source).update(closed_at=clock.now())


def close_access_on(*, source: str, day: date) -> int:
    """Let the open doors of that source fall shut by themselves as the day begins; returns how many."""
    closed_at = datetime.combine(day, time(), clock.DANISH_TIME)
    return AccessOpening.objects.filter(open_now(), source=source).update(closed_at=closed_at)


def close_access_by(*, source: str, day: date) -> int:
    """The same for those that would stay open longer; what closes before that day closes as it did."""
    closed_at = datetime.combine(day, time(), clock.DANISH_TIME)
    rows = AccessOpening.objects.filter(Q(closed_at__isnull=True) | Q(closed_at__gt=closed_at), source=source)
    return rows.update(closed_at=closed_at)


def let_access_end(*, source: str, day: date | None) -> int:
    """Give the open doors of that source another end, later or earlier; None for no end. Returns how many."""
    closed_at = datetime.combine(day, time(), clock.DANISH_TIME) if day else None
    return AccessOpening.objects.filter(open_now(), source=source).update(closed_at=closed_at)
