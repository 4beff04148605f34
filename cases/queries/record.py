"""The citizen's record (stamdata) in sections: one plain list, shown by field group.

A section is a title, the field groups one of which lets it through, a read and a template that draws what was read
(`templates/cases/record/<key>.html`, as `part`, beside `citizen`, `groups` and `may_edit`). A read asks for nothing the
groups do not let through; what it answers with nothing is shown as empty to those who may fill it in, else left out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission
from housingfirst.core import clock

from .. import permissions, rules
from ..models import Citizen
from .citizens import Groups, contact_ways, current_situation, interpreter_for, people_around, theme_notes
from .people import children, names_of, relations, representatives
from .periods import educations, incomes, municipalities

Words = str | Promise


@dataclass(frozen=True)
class Section:
    """One part of the record. `edit`: the address (with the citizen's id) where those who may edit change it.

    `edit_label`: what the link there says, where "Edit" does not tell; `also`: label and address of a second one;
    `anchor`: the field on the page of `edit`.
    """

    key: str
    title: Words
    groups: frozenset[FieldGroup]
    read: Callable[[User, Citizen, Groups], Any]
    edit: str = ""
    empty: Words = _("Nothing noted yet.")
    edit_label: Words = ""
    also: tuple[Words, str] | None = None
    anchor: str = ""

    @property
    def template(self) -> str:
        return f"cases/record/{self.key}.html"


@dataclass(frozen=True)
class ShownSection:
    """A section as this user sees it."""

    section: Section
    part: Any


def record_sections(user: User, citizen: Citizen, groups: Groups) -> list[ShownSection]:
    """The sections of the record in order, as far as the groups let through (CASE-120)."""
    edits = may_edit_record(user, groups)
    shown = [
        ShownSection(section, section.read(user, citizen, groups)) for section in SECTIONS if section.groups & groups
    ]
    return [one for one in shown if one.part or edits]


def may_edit_record(user: User, groups: Groups) -> bool:
    """Whether the links to edit are shown; the pages behind them ask again."""
    return groups == ALL_GROUPS and user.may(Permission.EDIT_CITIZEN)


# ------------------------------------------------------------------ what the sections show


def _identity(user: User, citizen: Citizen, groups: Groups) -> dict[str, Any]:
    return {
        "cpr_masked": citizen.cpr_masked,
        "temporary_id": citizen.temporary_id,
        "born_on": citizen.born_on,
        "age": rules.age_on(citizen.born_on, clock.today()) if citizen.born_on else None,
        "external_id": citizen.external_id,
    }


def _names(user: User, citizen: Citizen, groups: Groups) -> dict[str, Any]:
    known = {name: getattr(citizen, name) for name in ("first_name", "last_name", "alias", "pronoun")}
    return known | {"others": names_of(citizen, groups)}


def _language(user: User, citizen: Citizen, groups: Groups) -> dict[str, Any]:
    found = {name: getattr(citizen, name) for name in ("language", "other_languages", "needs_interpreter")}
    if not any(found.values()):
        return {}
    return found | {"interpreted": interpreter_for(citizen)}


def _reach(user: User, citizen: Citizen, groups: Groups) -> dict[str, Any]:
    found = {"reach_note": citizen.reach_note, "ways": contact_ways(user, citizen, groups)}
    return found if any(found.values()) else {}


def _home(user: User, citizen: Citizen, groups: Groups) -> dict[str, Any]:
    hidden = citizen.address_protected and bool(citizen.address)
    return {
        "address": "" if citizen.address_protected else citizen.address,
        "address_protected": citizen.address_protected,
        "can_reveal": hidden and citizen.pk in permissions.addresses_open_to(user, [citizen], {citizen.pk: groups}),
        "situation": current_situation(citizen),
    }


IDENTITY, CONTACT, HOUSING, NOTES = (
    frozenset({group}) for group in (FieldGroup.IDENTITY, FieldGroup.CONTACT, FieldGroup.HOUSING, FieldGroup.NOTES)
)
ECONOMY = frozenset({FieldGroup.ECONOMY})
THEMES = frozenset({FieldGroup.ECONOMY, FieldGroup.HEALTH, FieldGroup.SUBSTANCES})

# In the order they are read aloud when somebody is met for the first time.
SECTIONS: list[Section] = [
    Section("identity", _("Identity"), IDENTITY, _identity, "cases:citizen-edit"),
    Section("names", _("Names"), IDENTITY, _names, "cases:citizen-names"),
    Section("language", _("Language"), CONTACT, _language, "cases:citizen-edit"),
    Section("reach", _("Ways to reach the citizen"), CONTACT, _reach, "cases:citizen-contact-ways"),
    Section(
        "home",
        _("Address and situation"),
        HOUSING,
        _home,
        "cases:citizen-edit",
        edit_label=_("Edit the address"),
        anchor="#id_address",
        also=(_("New situation"), "cases:citizen-situation"),
    ),
    Section("municipalities", _("Municipalities"), IDENTITY, municipalities, "cases:citizen-municipalities"),
    Section("income", _("Income"), ECONOMY, incomes, "cases:citizen-income"),
    Section("education", _("Education and employment"), ECONOMY, educations, "cases:citizen-education"),
    Section("relations", _("Family and network"), NOTES, relations, "cases:citizen-relations"),
    Section("children", _("Children"), NOTES, children, "cases:citizen-children"),
    Section(
        "representatives",
        _("Who may act or read for the citizen"),
        CONTACT,
        representatives,
        "cases:citizen-representatives",
        _("Nobody: the citizen speaks and reads alone."),
    ),
    Section("themes", _("Circumstances"), THEMES, theme_notes, "cases:citizen-theme-notes"),
    Section("around", _("Team and people of the municipality"), frozenset(FieldGroup), people_around),
]
