"""What may be shown of citizens: the card, its parts, the list, and who might be the same person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import Team, User, UserRole
from housingfirst.accounts.roles import OPENING_ROLES, RECORD_ROLES, ROLE_PERMISSIONS, FieldGroup, Permission
from housingfirst.core import clock, formats

from .. import permissions, rules
from ..choices import HOMELESS, ThemeGroup, TieFunction, ffb
from ..codes import THEMES as CODES_OF_THEMES
from ..models import (
    Citizen,
    CitizenTie,
    CitizenUserObjectPermission,
    ContactWay,
    SituationEpisode,
    ThemeNote,
)
from .situations import current_situation

Groups = frozenset[FieldGroup]


@dataclass(frozen=True)
class Around:
    """Somebody of the municipality round the citizen: a person, or a whole team."""

    name: str
    function: str
    title: str = ""
    since: date | None = None
    is_team: bool = False


@dataclass(frozen=True)
class CitizenCard:
    """What one user sees of one citizen. A group the user does not see leaves its fields empty.

    The CPR number and a protected address are never in it: they are revealed one by one and logged.
    """

    pk: int
    groups: Groups
    version: int
    record_protected: bool
    around: list[Around] = field(default_factory=list)
    # identity
    name: str = ""
    first_name: str = ""
    alias: str = ""
    pronoun: str = ""
    cpr_masked: str = ""
    external_id: str = ""
    age: int | None = None
    born_on: date | None = None
    can_reveal_cpr: bool = False
    # contact
    language: str = ""
    needs_interpreter: bool | None = None
    interpreted: str = ""
    reach_note: str = ""
    ways: list[ContactWay] = field(default_factory=list)
    # housing
    address: str | None = None
    address_protected: bool | None = None
    can_reveal_address: bool = False
    situation: SituationEpisode | None = None
    is_homeless: bool | None = None
    # economy, health, substances
    themes: list[ThemeNote] = field(default_factory=list)


def citizen_card(user: User, citizen: Citizen, groups: Groups | None = None) -> CitizenCard:
    """The card of a citizen for this user. `groups`: what `cases.reading.groups_of` already knows."""
    seen = permissions.field_groups(user, citizen) if groups is None else groups
    parts: dict[str, Any] = {}
    if FieldGroup.IDENTITY in seen:
        parts |= {name: getattr(citizen, name) for name in ("name", "first_name", "alias", "pronoun", "cpr_masked")}
        parts |= {"external_id": citizen.external_id, "born_on": citizen.born_on, "can_reveal_cpr": bool(citizen.cpr)}
        parts["age"] = rules.age_on(citizen.born_on, clock.today()) if citizen.born_on else None
    if FieldGroup.CONTACT in seen:
        parts |= {name: getattr(citizen, name) for name in ("language", "needs_interpreter", "reach_note")}
        parts["interpreted"] = interpreter_for(citizen)
        parts["ways"] = contact_ways(user, citizen, seen)
    if FieldGroup.HOUSING in seen:
        parts |= _housing(user, citizen, seen)
    parts["themes"] = theme_notes(user, citizen, seen)
    return CitizenCard(
        pk=citizen.pk,
        groups=seen,
        version=citizen.version,
        record_protected=citizen.record_protected,
        around=people_around(user, citizen, seen),
        **parts,
    )


def interpreter_for(citizen: Citizen) -> str:
    """What to ask an interpreter for, empty where none is needed (CASE-123); for those who see the contact group."""
    if not citizen.needs_interpreter:
        return ""
    return rules.interpreted(citizen.language, citizen.interpreter_language, citizen.interpreter_dialect)


def _housing(user: User, citizen: Citizen, seen: Groups) -> dict[str, Any]:
    episode = current_situation(citizen)
    hidden = citizen.address_protected and bool(citizen.address)
    may_see = hidden and citizen.pk in permissions.addresses_open_to(user, [citizen], {citizen.pk: seen})
    return {
        "address": "" if citizen.address_protected else citizen.address,
        "address_protected": citizen.address_protected,
        "can_reveal_address": may_see,
        "situation": episode,
        "is_homeless": episode is not None and episode.situation in HOMELESS,
    }


def contact_ways(
    user: User, citizen: Citizen, groups: Groups | None = None, *, retired: bool = False
) -> list[ContactWay]:
    """Ways to reach the citizen in use (`retired`: those no longer used), for those who see the contact group."""
    if FieldGroup.CONTACT not in (permissions.field_groups(user, citizen) if groups is None else groups):
        return []
    rows = ContactWay.objects.filter(citizen=citizen, retired_on__isnull=not retired)
    return list(rows.order_by("-preferred", "-may_be_used", "pk"))


def theme_notes(user: User, citizen: Citizen, groups: Groups | None = None, *, past: bool = False) -> list[ThemeNote]:
    """Sensitive circumstances of the groups the user sees; past their review date only when `past` (CASE-13)."""
    seen = permissions.field_groups(user, citizen) if groups is None else groups
    wanted = [group for group in ThemeGroup.values if FieldGroup(group) in seen]
    if not wanted:
        return []
    rows = ThemeNote.objects.filter(citizen=citizen, group__in=wanted, ended_at__isnull=True)
    if not past:
        rows = rows.filter(review_on__gt=clock.today())
    notes = list(rows.select_related("noted_by").order_by("group", "-noted_at"))
    name_themes(notes)
    return notes


def name_themes(notes: list[ThemeNote]) -> None:
    """Put `words` on each: theme and need of support, as they stand in the text, never in a heading (CASE-42)."""
    named = [note for note in notes if note.theme]
    labels = codes.labels(CODES_OF_THEMES, named[0].municipality_id) if named else {}
    for note in notes:
        parts = [labels.get(note.theme, note.theme), ffb.display(note.severity) if note.severity else ""]
        note.words = ", ".join(part for part in parts if part)  # type: ignore[attr-defined]


def people_around(user: User, citizen: Citizen, groups: Groups | None = None) -> list[Around]:
    """Teams and people tied to the citizen today, for whoever reaches the citizen; one query."""
    if not (permissions.field_groups(user, citizen) if groups is None else groups):
        return []
    order = {name: number for number, name in enumerate(TieFunction.values)}
    ties = CitizenTie.objects.current(clock.today()).filter(citizen=citizen).select_related("team", "user")
    people = [tie for tie in ties if tie.user] + [tie for tie in ties if not tie.user]
    people.sort(key=lambda tie: (tie.user is None, order[tie.function]))
    return [
        Around(
            name=str(tie.user or tie.team),
            function=tie.get_function_display(),
            title=tie.user.title if tie.user else "",
            since=tie.starts_on,
            is_team=tie.user is None,
        )
        for tie in people
    ]


def last_change(row: Any) -> tuple[str, datetime | None]:
    """Who changed a tracked row last, and when: for the page that shows two versions."""
    event = (
        row.pgh_event_model.objects.filter(pgh_obj_id=row.pk).select_related("pgh_context").order_by("-pgh_id").first()
    )
    if event is None or event.pgh_context is None:
        return "", None
    user = User.objects.filter(pk=event.pgh_context.metadata.get("user")).first()
    return (str(user) if user else ""), event.pgh_created_at


def number_changed_unseen(citizen: Citizen, version: str) -> dict[str, str]:
    """The masked CPR number for the page of a conflict, where it has changed since the version a form was made from."""
    if not version.isascii() or not version.isdigit() or int(version) >= citizen.version:
        return {}
    before = Citizen.pgh_event_model.objects.filter(pgh_obj_id=citizen.pk, version__lte=int(version))  # type: ignore[attr-defined]
    had = before.order_by("-pgh_id").values_list("cpr", flat=True).first()
    if had is None or had == citizen.cpr:
        return {}
    return dict.fromkeys(("cpr", "remove_cpr"), formats.masked_cpr(citizen.cpr) if citizen.cpr else "–")


# ------------------------------------------------------------------ the list


@dataclass(frozen=True)
class ListedCitizen:
    """One line of a list: what tells people apart, of the groups this user sees (CASE-14, PC-16)."""

    name: str
    alias: str = ""
    cpr_masked: str = ""
    age: int | None = None
    street: str = ""
    street_protected: bool = False
    record_protected: bool = False
    situation: str = ""
    situation_code: str = ""
    since: date | None = None
    around: str = ""


def in_list(user: User, citizens: Iterable[Citizen]) -> None:
    """Put `listed` (ListedCitizen) on each citizen of a page; at most 7 queries however many there are."""
    rows = list(citizens)
    today = clock.today()
    groups = permissions.field_groups_of_many(user, rows)
    addresses = permissions.addresses_open_to(user, rows, groups)
    ids = [citizen.pk for citizen in rows]
    episodes = {
        episode.citizen_id: episode for episode in SituationEpisode.objects.current(today).filter(citizen_id__in=ids)
    }
    around: dict[int, list[str]] = {}
    ties = CitizenTie.objects.current(today).filter(citizen_id__in=ids).exclude(function=TieFunction.WAITING)
    for tie in ties.select_related("team", "user").order_by("pk"):
        if tie.function in (TieFunction.PRIMARY_WORKER, TieFunction.TEAM):
            around.setdefault(tie.citizen_id, []).append(str(tie.user or tie.team))
    for citizen in rows:
        seen = groups[citizen.pk]
        citizen.listed = ListedCitizen(  # type: ignore[attr-defined]
            **_identity(citizen, seen, today),
            **_home(citizen, seen, citizen.pk in addresses, episodes.get(citizen.pk)),
            record_protected=citizen.record_protected,
            around=", ".join(around.get(citizen.pk, [])),
        )


def _identity(citizen: Citizen, seen: Groups, today: date) -> dict[str, Any]:
    if FieldGroup.IDENTITY not in seen:
        return {"name": _("Citizen %(number)s") % {"number": citizen.pk}}
    return {
        "name": citizen.name,
        "alias": citizen.alias,
        "cpr_masked": citizen.cpr_masked,
        "age": rules.age_on(citizen.born_on, today) if citizen.born_on else None,
    }


def _home(citizen: Citizen, seen: Groups, address: bool, episode: SituationEpisode | None) -> dict[str, Any]:
    if FieldGroup.HOUSING not in seen:
        return {}
    parts: dict[str, Any] = {"street_protected": citizen.address_protected}
    if address and not citizen.address_protected:
        parts["street"] = rules.street_of(citizen.address)
    if episode is not None:
        parts |= {"situation": episode.get_situation_display(), "situation_code": episode.situation}
        parts["since"] = episode.starts_on
    return parts


def own_teams(user: User) -> dict[str, Team]:
    """The teams the user is in, by id as text: what a new citizen can be registered in."""
    rows = Team.objects.filter(pk__in=user.access.team_ids, is_active=True).order_by("name")
    return {str(team.pk): team for team in rows}


def people_to_grant(user: User, roles: Iterable[str] = RECORD_ROLES) -> dict[str, User]:
    """The active people of the municipality who work with citizens, by id as text: who can be let into one record."""
    held = UserRole.objects.current(clock.today()).filter(user=OuterRef("pk"), role__in=set(roles))
    rows = User.objects.filter(Exists(held), municipality_id=user.municipality_id, is_active=True, is_system=False)
    return {str(one.pk): one for one in rows.exclude(pk=user.pk).order_by("first_name", "last_name")}


def people_who_merge(user: User) -> dict[str, User]:
    """The active people of the municipality who may merge two records (CASE-171), by id as text."""
    return people_to_grant(user, (role for role, may in ROLE_PERMISSIONS.items() if Permission.MERGE_CITIZENS in may))


def grants_on(citizen: Citizen) -> list[CitizenUserObjectPermission]:
    """Who has been given access to the citizen and until when; for callers who have asked whether one may grant."""
    rows = CitizenUserObjectPermission.objects.filter(content_object=citizen, ends_on__gt=clock.today())
    return list(rows.select_related("user", "granted_by", "permission").order_by("ends_on", "pk"))


def with_situation(rows: QuerySet[Citizen], value: str) -> QuerySet[Citizen]:
    """Citizens whose situation today is `value`; `homeless` stands for the nine national ones."""
    wanted = HOMELESS if value == "homeless" else {value}
    episodes = SituationEpisode.objects.current(clock.today()).filter(citizen=OuterRef("pk"), situation__in=wanted)
    return rows.filter(Exists(episodes))


def with_team(rows: QuerySet[Citizen], value: str) -> QuerySet[Citizen]:
    """Citizens tied to the team today; `none` for those tied to no team."""
    ties = CitizenTie.objects.current(clock.today()).filter(citizen=OuterRef("pk"), team__isnull=False)
    if value == "none":
        return rows.filter(~Exists(ties))
    return rows.filter(Exists(ties.filter(team_id=value)))


def of_whole(user: User, narrow: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    """For somebody of two roles, one of which comes through openings: narrow those whose record they see whole."""
    if not user.access.roles & OPENING_ROLES:
        return narrow
    return lambda rows, value: narrow(rows.filter(pk__in=Citizen.objects.wholly_visible_to(user).values("pk")), value)


def teams_to_choose(user: User) -> list[tuple[int, str]]:
    """The teams a list can be filtered by: for a support worker the own ones, for the adviser all."""
    rows = Team.objects.filter(municipality_id=user.municipality_id, is_active=True)
    if user.access.team_ids:
        rows = rows.filter(pk__in=user.access.team_ids)
    return list(rows.order_by("name").values_list("pk", "name"))


# ------------------------------------------------------------------ by number


def find_by_cpr(user: User, cpr: str) -> tuple[Citizen | None, list[int]]:
    """The visible citizen with exactly that number, and the ids to note in the log even when out of reach.

    Of two that share it (CASE-16) the one that had it first, if the user reaches both.
    """
    rows = Citizen.objects.filter(municipality_id=user.municipality_id, cpr=cpr, merged_into__isnull=True)
    known = list(rows.order_by("shares_number", "pk").values_list("pk", flat=True))
    # Asked whether anybody has it or not: the answer takes as long (CASE-16).
    return rows.visible_to(user).order_by("shares_number", "pk").first(), known
