"""What a package for another municipality holds: read once for the preview, the paper and the file of data."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from housingfirst.accounts import codes
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS
from housingfirst.core import clock, formats

from .. import permissions, rules
from ..choices import (
    PACKAGE_GROUPS,
    ConsentPurpose,
    DisclosureGround,
    Leave,
    PackageField,
    PlanStatus,
    Sector,
    TieFunction,
)
from ..codes import RELATION_KINDS
from ..models import (
    Citizen,
    CitizenTie,
    ContactWay,
    EducationPeriod,
    IncomePeriod,
    JournalNote,
    MovePackage,
    MunicipalityLink,
    PlanVersion,
    Relation,
    SituationEpisode,
    ThemeNote,
)
from .citizens import Groups, name_themes
from .documents import legal_basis_name
from .sharing import Means, what_it_means
from .situations import named

TEMPLATE = "pdf/move_package.html"
FORMAT = "housing-first/move-package/1"
MOST_NOTES = 200


@dataclass(frozen=True)
class Item:
    """One thing that goes along: the code of what was chosen, what it is called, and the words."""

    code: str
    label: str
    value: str


@dataclass(frozen=True)
class Part:
    """Things that belong together, under a heading that names no problem (CASE-42)."""

    code: str
    title: str
    items: list[Item]


@dataclass(frozen=True)
class PackagePage:
    """Everything the template shows. The title of the file names nobody."""

    title: str
    heading: str
    number: str
    description: str
    municipality: str
    recipient: str
    ground: str
    parts: list[Part]
    fine: str


# ------------------------------------------------------------------ what can be chosen


def plan_to_take(citizen: Citizen) -> PlanVersion | None:
    """The agreed version of the plan that carries."""
    rows = PlanVersion.objects.filter(citizen=citizen, status=PlanStatus.AGREED, plan__ended_on__isnull=True)
    return rows.order_by("-number", "-pk").first()


def themes_to_take(citizen: Citizen) -> list[ThemeNote]:
    """Circumstances in force: past the day to be looked at again they go nowhere (CASE-13)."""
    rows = ThemeNote.objects.filter(citizen=citizen, ended_at__isnull=True, review_on__gt=clock.today())
    notes = list(rows.order_by("group", "noted_at", "pk"))
    name_themes(notes)
    return notes


def topics_of(package: MovePackage) -> frozenset[str]:
    """What the package shares, as a consent names it (one query where circumstances go along, one where notes do)."""
    rows = ThemeNote.objects.filter(citizen=package.citizen, pk__in=package.themes)
    groups = list(rows.values_list("group", flat=True)) if package.themes else []
    notes = _chosen_notes(package).values_list("sensitivity", flat=True).distinct() if package.notes else []
    return rules.topics_of_package(
        package.fields, goals=bool(package.goals), theme_groups=groups, note_classes=list(notes)
    )


def _chosen_notes(package: MovePackage) -> QuerySet[JournalNote]:
    """The notes that go, with the addenda that correct them."""
    rows = JournalNote.objects.filter(citizen=package.citizen)
    return rows.filter(Q(pk__in=package.notes) | Q(corrects__in=package.notes))


def notes_to_take(user: User, citizen: Citizen) -> list[JournalNote]:
    """Notes of the journal the user may read, newest first; addenda follow the note they correct."""
    rows = JournalNote.objects.visible_to(user).filter(citizen=citizen, corrects__isnull=True)
    return list(rows.select_related("written_by").order_by("-happened_at", "-pk")[:MOST_NOTES])


def packages_of(user: User, citizen: Citizen, groups: Groups | None = None) -> list[MovePackage]:
    """The packages there are, newest first, for those who see the whole record."""
    if (permissions.field_groups(user, citizen) if groups is None else groups) != ALL_GROUPS:
        return []
    return list(MovePackage.objects.filter(citizen=citizen).select_related("chosen_by"))


# ------------------------------------------------------------------ what goes


def package_parts(package: MovePackage) -> list[Part]:
    """What the package holds as the record is now, in Danish; at most one query for each thing chosen.

    A field that is empty in the record stands with a dash: who receives it sees that it was asked for.
    """
    with translation.override("da"):
        chosen = set(package.fields)
        parts = []
        for code, title, fields in PACKAGE_GROUPS:
            items = [item for field in fields if field in chosen for item in READERS[field](package.citizen, field)]
            parts.append(Part(code, str(title), items))
        parts += [_goals(package), _themes(package), _notes(package)]
        return [part for part in parts if part.items]


def fingerprint(parts: list[Part]) -> str:
    """What was looked at: the package is made of exactly this or not at all (CASE-136)."""
    text = json.dumps([asdict(part) for part in parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def package_page(package: MovePackage, parts: list[Part] | None = None) -> PackagePage:
    """The package as a page of paper, in Danish."""
    parts = package_parts(package) if parts is None else parts
    with translation.override("da"):
        asked = (package.requested_at or package.chosen_at).astimezone(clock.DANISH_TIME).date()
        named = PackageField.NAME in package.fields
        return PackagePage(
            title=_("Package for %(municipality)s, %(day)s")
            % {"municipality": package.to_municipality, "day": formats.long_date(asked)},
            heading=_("%(whose)s information for %(municipality)s")
            % {"whose": rules.possessive(package.citizen.first_name), "municipality": package.to_municipality}
            if named
            else _("Information for %(municipality)s") % {"municipality": package.to_municipality},
            number=_("Package %(number)s · chosen by %(name)s %(day)s")
            % {"number": package.pk, "name": package.chosen_by, "day": formats.long_date(asked)},
            description=_("Package %(number)s for another municipality") % {"number": package.pk},
            municipality=package.municipality.name,
            recipient=_("To %(recipient)s, %(municipality)s")
            % {"recipient": package.recipient, "municipality": package.to_municipality},
            ground=ground_words(package),
            parts=parts,
            fine=_("What stands here was chosen field by field. Nothing else is shared, and %(municipality)s has no "
                   "access to the record.") % {"municipality": package.to_municipality},
        )  # fmt: skip


def ground_words(package: MovePackage) -> str:
    """On which consent or law the package goes."""
    if package.ground == DisclosureGround.CONSENT and package.consent_on:
        return _("Handed over by consent of %(day)s.") % {"day": formats.long_date(package.consent_on)}
    asked = (package.requested_at or package.chosen_at).astimezone(clock.DANISH_TIME).date()
    return _("Handed over under %(law)s.") % {"law": legal_basis_name(package.legal_basis, asked)}


def what_package_means(package: MovePackage) -> Means | None:
    """Who gets to know what by the package, and what stops (CASE-154)."""
    try:
        rules.check_notes(package.ground, package.notes)
    except rules.NotesOnConsent as refusal:
        return Means(refusal.text, refused=True)
    return what_it_means(
        package.citizen,
        sectors=[Sector.OTHER_MUNICIPALITY],
        topics=topics_of(package),
        ground=package.ground,
        recipient=package.to_municipality,
        purpose=ConsentPurpose.MOVE,
        legal_basis=package.legal_basis,
        on_paper=True,
    )


def package_data(package: MovePackage, parts: list[Part]) -> bytes:
    """The same as data for another system: JSON in UTF-8, the words as on the paper, the codes beside them."""
    with translation.override("da"):
        found = {
            "format": FORMAT,
            "package": package.pk,
            "from_municipality": package.municipality.name,
            "to_municipality": package.to_municipality,
            "recipient": package.recipient,
            "ground": {"code": package.ground, "words": ground_words(package)},
            "parts": [asdict(part) for part in parts],
        }
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()


# ------------------------------------------------------------------ one reader for each field


def _one(value: Callable[[Citizen], str]) -> Callable[[Citizen, str], list[Item]]:
    def read(citizen: Citizen, field: str) -> list[Item]:
        return [Item(field, str(PackageField(field).label), value(citizen) or "–")]

    return read


def _rows(rows: Callable[[Citizen], list[tuple[str, str]]]) -> Callable[[Citizen, str], list[Item]]:
    def read(citizen: Citizen, field: str) -> list[Item]:
        return [Item(field, label, words or "–") for label, words in rows(citizen)]

    return read


def _span(starts_on: Any, ends_on: Any) -> str:
    start = formats.long_date(starts_on) if starts_on else ""
    if ends_on is None:
        return _("from %(start)s") % {"start": start}
    if not start:
        return _("until %(end)s") % {"end": formats.long_date(ends_on)}
    return _("%(start)s to %(end)s") % {"start": start, "end": formats.long_date(ends_on)}


def _language(citizen: Citizen) -> str:
    words = [citizen.language, _("Needs an interpreter") if citizen.needs_interpreter else ""]
    return ", ".join(word for word in words if word)


def _ways(citizen: Citizen) -> list[tuple[str, str]]:
    rows = ContactWay.objects.filter(citizen=citizen, retired_on__isnull=True, may_be_used=True).order_by("pk")
    return [(str(way.get_kind_display()), ", ".join(filter(None, [way.value, way.note]))) for way in rows] or [
        (str(PackageField.WAYS.label), "")
    ]


def _relations(citizen: Citizen) -> list[tuple[str, str]]:
    """Who is around the citizen today, the citizen's wish, and whether they may be contacted; a phone only then."""
    label = str(PackageField.RELATIONS.label)
    rows = Relation.objects.current(clock.today()).filter(citizen=citizen).order_by("name", "pk")
    found = []
    for row in rows.annotate(own_kind=codes.own_label(RELATION_KINDS, "kind")):
        may = str(row.get_may_contact_display())
        words = [
            f"{row.name}, {codes.label_beside(RELATION_KINDS, row.kind, row.own_kind).lower()}",
            _("the citizen's wish: %(wish)s") % {"wish": str(row.get_wish_display()).lower()},
            _("may they be contacted: %(may)s") % {"may": may.lower()},
            row.phone if row.may_contact == Leave.YES else "",
        ]
        found.append((label, "; ".join(word for word in words if word)))
    return found or [(label, "")]


def _episodes(citizen: Citizen) -> list[SituationEpisode]:
    return named(SituationEpisode.objects.filter(citizen=citizen).order_by("-starts_on", "-pk"))


def _episode(row: SituationEpisode) -> str:
    words = [row.get_situation_display(), row.reason_label if row.at_risk_reason else ""]  # type: ignore[attr-defined]
    return f"{': '.join(str(word) for word in words if word)}, {_span(row.starts_on, row.ends_on)}"


def _situation(citizen: Citizen) -> str:
    return next((_episode(row) for row in _episodes(citizen) if row.ends_on is None), "")


def _situations(citizen: Citizen) -> list[tuple[str, str]]:
    label = str(PackageField.SITUATIONS.label)
    return [(label, _episode(row)) for row in _episodes(citizen) if row.ends_on is not None] or [(label, "")]


def _municipalities(citizen: Citizen) -> list[tuple[str, str]]:
    rows = MunicipalityLink.objects.filter(citizen=citizen).order_by("kind", "-starts_on", "pk")
    return [(str(row.get_kind_display()), f"{row.name}, {_span(row.starts_on, row.ends_on)}") for row in rows] or [
        (str(PackageField.MUNICIPALITIES.label), "")
    ]


def _incomes(citizen: Citizen) -> list[tuple[str, str]]:
    label = str(PackageField.INCOME.label)
    rows = IncomePeriod.objects.filter(citizen=citizen)
    return [(label, f"{row.get_source_display()}, {_span(row.starts_on, row.ends_on)}") for row in rows] or [
        (label, "")
    ]


def _educations(citizen: Citizen) -> list[tuple[str, str]]:
    label = str(PackageField.EDUCATION.label)
    rows = EducationPeriod.objects.filter(citizen=citizen)
    found = []
    for row in rows:
        what = ", ".join(filter(None, [str(row.get_kind_display()), row.place]))
        found.append((label, f"{what}, {_span(row.starts_on, row.ends_on)}"))
    return found or [(label, "")]


def _own_words(citizen: Citizen) -> str:
    version = plan_to_take(citizen)
    return version.own_words if version else ""


def _plan(citizen: Citizen) -> list[tuple[str, str]]:
    version = plan_to_take(citizen)
    if version is None:
        return [(str(PackageField.PLAN.label), "")]
    pairs = [
        (_("Purpose"), version.purpose),
        (_("The support right now"), version.effort),
        (_("How long we expect it to last"), version.duration),
        (_("Other conditions"), version.conditions),
    ]
    return [(label, text) for label, text in pairs if text.strip()] or [(str(PackageField.PLAN.label), "")]


def _people(citizen: Citizen) -> list[tuple[str, str]]:
    ties = (
        CitizenTie.objects.current(clock.today())
        .filter(citizen=citizen)
        .exclude(function__in=[TieFunction.WAITING, TieFunction.PROTECTOR])
    )
    rows = ties.select_related("team", "user").order_by("function", "pk")
    return [
        (
            str(tie.get_function_display()),
            f"{tie.user or tie.team}, " + _("since %(day)s") % {"day": formats.long_date(tie.starts_on)},
        )
        for tie in rows
    ] or [(str(PackageField.PEOPLE.label), "")]


READERS: dict[str, Callable[[Citizen, str], list[Item]]] = {
    PackageField.NAME: _one(lambda citizen: citizen.name),
    PackageField.ALIAS: _one(lambda citizen: citizen.alias),
    PackageField.PRONOUN: _one(lambda citizen: citizen.pronoun),
    PackageField.CPR: _one(lambda citizen: citizen.cpr_shown),
    PackageField.BORN: _one(lambda citizen: formats.long_date(citizen.born_on) if citizen.born_on else ""),
    PackageField.LANGUAGE: _one(_language),
    PackageField.REACH: _one(lambda citizen: citizen.reach_note),
    PackageField.WAYS: _rows(_ways),
    PackageField.RELATIONS: _rows(_relations),
    PackageField.ADDRESS: _one(lambda citizen: citizen.address),
    PackageField.SITUATION: _one(_situation),
    PackageField.SITUATIONS: _rows(_situations),
    PackageField.MUNICIPALITIES: _rows(_municipalities),
    PackageField.INCOME: _rows(_incomes),
    PackageField.EDUCATION: _rows(_educations),
    PackageField.OWN_WORDS: _one(_own_words),
    PackageField.PLAN: _rows(_plan),
    PackageField.PEOPLE: _rows(_people),
}


def _goals(package: MovePackage) -> Part:
    """Goals in the plan's order. The heading says `Goal 2`; the citizen's words stand below it."""
    version = plan_to_take(package.citizen) if package.goals else None
    items = []
    wanted = {str(key) for key in package.goals}
    for number, goal in enumerate(version.goals.prefetch_related("actions") if version else (), start=1):
        if str(goal.key) in wanted:
            steps = [f"– {step.text}" for step in goal.actions.all()]
            words = [f"»{goal.own_words.strip().strip('»«')}«", goal.agreed_text, *steps]
            label = _("Goal %(number)s") % {"number": number}
            items.append(Item(f"goal:{goal.key}", label, "\n".join(word for word in words if word)))
    return Part("goals", _("Goals of the plan"), items)


def _themes(package: MovePackage) -> Part:
    """Circumstances in force today; the heading is a number, the area stands in the words."""
    rows = ThemeNote.objects.filter(
        citizen=package.citizen, pk__in=package.themes, ended_at__isnull=True, review_on__gt=clock.today()
    )
    items = []
    notes = list(rows.order_by("group", "noted_at", "pk"))
    name_themes(notes)
    for number, row in enumerate(notes, start=1):
        label = _("Circumstance %(number)s") % {"number": number}
        again = _("To be looked at again on %(day)s.") % {"day": formats.long_date(row.review_on)}
        named = ", ".join(filter(None, [str(row.get_group_display()), row.words]))  # type: ignore[attr-defined]
        items.append(Item(f"theme:{row.pk}", label, f"{named}: {row.text}\n{again}"))
    return Part("themes", _("Circumstances"), items)


def _notes(package: MovePackage) -> Part:
    """The notes chosen one by one, oldest first, each with its addenda."""
    notes = list(_chosen_notes(package).select_related("written_by").order_by("happened_at", "pk"))
    items = []
    for note in notes:
        if note.corrects_id is None:
            addendum = _("Addendum")
            added = [f"{addendum}, {_by(one)}:\n{one.text}" for one in notes if one.corrects_id == note.pk]
            label = _("Note, %(day)s") % {
                "day": formats.long_date(note.happened_at.astimezone(clock.DANISH_TIME).date())
            }
            items.append(Item(f"note:{note.pk}", label, "\n\n".join([f"{note.text}\n{note.written_by}", *added])))
    return Part("notes", _("Notes"), items)


def _by(note: JournalNote) -> str:
    return f"{note.written_by}, {formats.long_date(note.happened_at.astimezone(clock.DANISH_TIME).date())}"
