"""Merging two records of one person: what stands on each side, and what must be done first, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, ngettext, pgettext

from cases import permissions
from cases.choices import MergedWhat
from cases.models import Citizen, Merge, MergedRow
from cases.parameters import MERGE_ACCESS_DAYS
from cases.queries.duplicates import Pair
from cases.rules import merging as rules
from cases.rules import whom_words
from cases.services import grant, merge_citizens, merging, undo_merge
from cases.services.merging_consents import Joined
from housing.models import Offer
from housingfirst.accounts.models import User
from housingfirst.accounts.parameters import value
from housingfirst.accounts.roles import ALL_GROUPS, Permission
from housingfirst.audit.names import name_of
from housingfirst.core import clock, formats
from housingfirst.tasks import services as tasks
from housingfirst.tasks.choices import TaskKind, TaskState
from housingfirst.tasks.models import Task

# What one person has only one of, by the constraint that keeps it so: what to do first.
FIRST = {
    "course_one_live_per_citizen": gettext_lazy("Both have a course under way. Close one of the courses first."),
    "waitinglistentry_once": gettext_lazy("Both are on a waiting list. Take one of them off the list first."),
    "nomination_one_live_per_citizen": gettext_lazy(
        "Both have a nomination for a home under way. Withdraw one of the nominations first."
    ),
    "tenancy_one_live_per_citizen": gettext_lazy("Both have a tenancy. End the one that is wrong first."),
    "benefitapplication_asked_once": gettext_lazy(
        "The benefits office has been asked the same about both. Wait for one of the answers first."
    ),
    "representative_once": gettext_lazy("Both have the same representative. End it on one of the records first."),
    "shelterstay_one_at_a_time": gettext_lazy(
        "Both have a stay at a shelter on the same days. Correct the stay that is wrong first."
    ),
    "contact_once_in_activity": gettext_lazy(
        "Both stand on the same group activity. Withdraw one of the two contacts first."
    ),
    "appointment_planned_once": gettext_lazy("The same appointment stands on both. Cancel one of them first."),
}


@dataclass(frozen=True)
class Choice:
    """One field on which the two say something different."""

    name: str
    label: str
    keep: str
    drop: str


@dataclass(frozen=True)
class Kind:
    """One kind of rows: how many each record has, and how many of the other's are laid aside."""

    name: str
    keep: int
    drop: int
    aside: int

    @property
    def moved(self) -> int:
        return self.drop - self.aside


@dataclass(frozen=True)
class Comparison:
    """What merging would do, and the mark of what was looked at (CASE-174)."""

    choices: list[Choice]
    kinds: list[Kind]
    aside: int
    refusals: list[str]
    consents: list[str]
    seen: str


def compare(user: User, keep: Citizen, drop: Citizen) -> Comparison:
    """Both records side by side. The merge is tried and taken back, so that the page promises what will happen."""
    trial = merging.try_merge(keep=keep, drop=drop)
    states = merging.states_of(keep.pk, drop.pk)
    ours, theirs = states[keep.pk], states[drop.pk]
    aside: dict[str, int] = {}
    for row in trial.moved:
        if row.what == "aside":
            aside[row.model._meta.db_table] = aside.get(row.model._meta.db_table, 0) + 1
    kinds = []
    for model, _column in merging.tables_of_citizens():
        table = model._meta.db_table
        if table in theirs:
            kept = ours.get(table, (0, ""))[0]
            kinds.append(Kind(_capital(name_of(model)), kept, theirs[table][0], aside.get(table, 0)))
    refused = [row for row in trial.moved if row.what == "refused"]
    return Comparison(
        choices=choices(user, keep, drop),
        kinds=sorted(kinds, key=lambda kind: kind.name),
        aside=sum(aside.values()),
        refusals=[*_cpr(keep, drop), *what_to_do_first(refused, both_offered=both_offered(keep, drop))],
        consents=[*(asked_twice(one) for one in trial.joined), *_overruled(trial.overruled)],
        seen=merging.mark_of_pair(states),
    )


def _cpr(keep: Citizen, drop: Citizen) -> list[str]:
    try:
        rules.check_pair(keep_id=keep.pk, drop_id=drop.pk, keep_cpr=keep.cpr, drop_cpr=drop.cpr)
    except rules.TwoNumbers as refusal:
        return [str(refusal)]
    return []


def both_offered(keep: Citizen, drop: Citizen) -> bool:
    """Both have a live offer of a home; asked before anything is moved."""
    return len(set(Offer.objects.live().filter(citizen__in=[keep, drop]).values_list("citizen_id", flat=True))) > 1


def what_to_do_first(refused: Iterable[merging.Moved], *, both_offered: bool) -> list[str]:
    """A sentence for each thing one person cannot have twice; live offers on both sides first (issue 3, bad input)."""
    sentences = []
    if both_offered:
        sentences.append(
            _("Both have a live offer of a home. Wait for the answer to one of the offers, or take one back, first.")
        )
    for row in refused:
        words = FIRST.get(row.blocked_by)
        sentences.append(
            str(words)
            if words
            else _("“%(what)s” stands on both records, and one citizen cannot have it twice. End one of them first.")
            % {"what": _capital(name_of(row.model))}
        )
    return list(dict.fromkeys(sentences))


def asked_twice(one: Joined) -> str:
    """Both were asked the same: which answer holds, and what ends with it (CASE-179)."""
    consent, holds = one.consent, one.holds
    whom = whom_words(consent.sectors, str(consent.unit) if consent.unit else "", consent.recipient)
    said = {
        "whom": whom,
        "purpose": consent.get_purpose_display(),  # type: ignore[attr-defined]
        "answer": holds.get_answer_display() if holds else pgettext("consent", "Not asked"),  # type: ignore[attr-defined]
        "day": formats.long_date(holds.said_on) if holds else "",
    }
    text = _(
        "Both have been asked about sharing with %(whom)s (%(purpose)s). The strictest answer holds: “%(answer)s” of "
        "%(day)s. Both answers stay in the history."
    )
    ends = ngettext("%(count)s sharing ends with the merge.", "%(count)s sharings end with the merge.", one.ended) % {
        "count": one.ended
    }
    return f"{text % said} {ends}" if one.ended else text % said


def _overruled(count: int) -> list[str]:
    """A yes of one record that a later no of the other stands against (CASE-155)."""
    text = ngettext(
        "A later no in one record stands against a yes in the other: %(count)s sharing ends with the merge.",
        "A later no in one record stands against a yes in the other: %(count)s sharings end with the merge.",
        count,
    )
    return [text % {"count": count}] if count else []


def choices(user: User, keep: Citizen, drop: Citizen) -> list[Choice]:
    """The fields on which the two say something different, as the user sees them."""
    names = rules.to_choose(_values(keep), _values(drop))
    shown = {one.pk: permissions.can_see_address(user, one) for one in (keep, drop)} if "address" in names else {}
    return [
        Choice(
            name,
            _capital(str(Citizen._meta.get_field(name).verbose_name)),  # type: ignore[union-attr]
            *(_shown(name, one, shown.get(one.pk, True)) for one in (keep, drop)),
        )
        for name in names
    ]


def _values(citizen: Citizen) -> dict[str, Any]:
    return {name: getattr(citizen, name) for name in (*rules.CHOSEN_FIELDS, "cpr")}


def _shown(name: str, citizen: Citizen, address: bool) -> str:
    if name == "address" and citizen.address_protected and not address:
        return _("Protected address")
    value = getattr(citizen, name)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return formats.long_date(value) if name == "born_on" else str(value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def merge_two(*, by: User, keep: Citizen, drop: Citizen, seen: str, chosen: dict[str, str]) -> Merge:
    """The merge with the upper apps' words for what must be done first."""
    offered = both_offered(keep, drop)
    merge = merge_citizens(
        by=by,
        keep=keep,
        drop=drop,
        seen=seen,
        chosen=chosen,
        refusals=lambda refused: what_to_do_first(refused, both_offered=offered),
    )
    asked = Task.objects.filter(kind=TaskKind.MERGE, citizen=keep, state=TaskState.OPEN).values_list("key", flat=True)
    for key in asked:
        if set(_pair_of(key)) == {keep.pk, drop.pk}:
            tasks.settle_task(by=by, key=key)
    return merge


# ------------------------------------------------------------------ asking a leader (CASE-198)


def asked_to_merge(pairs: Iterable[Pair]) -> dict[tuple[int, int], User]:
    """By pair that somebody reaches, the leader who has been asked and has not answered yet; one query."""
    ids = {pair.one.pk for pair in pairs} | {pair.other.pk for pair in pairs}
    rows = Task.objects.open().filter(kind=TaskKind.MERGE, citizen_id__in=ids)
    return {_pair_of(row.key): row.assignee for row in rows.select_related("assignee") if row.assignee}


@transaction.atomic
def ask_to_merge(*, by: User, one: Citizen, other: Citizen, leader: User) -> Task:
    """CASE-198: let a leader into both records for some days, and ask for the merge; asking twice asks once.

    Only for what the leader does not reach already. Source: issue 3, bad input (“a task to join the two goes to
    someone who may see both”); the days ours, a parameter.
    """
    for citizen in (one, other):
        permissions.check_can_grant_access(by, citizen)
    if not leader.may(Permission.MERGE_CITIZENS):
        raise permissions.CannotMerge()
    today, days = clock.today(), days_to_merge(by)
    ends_on = today + timedelta(days=days)
    groups = permissions.field_groups_of_many(leader, [one, other])
    for citizen in (one, other):
        if groups[citizen.pk] != ALL_GROUPS:
            grant(
                by=by,
                citizen=citizen,
                user=leader,
                what="view_citizen",
                ends_on=ends_on,
                reason=_("To merge the two records of the citizen"),
            )
    first, second = sorted((one, other), key=lambda citizen: citizen.pk)
    over = Task.objects.filter(kind=TaskKind.MERGE, citizen=first, assignee=leader).exclude(state=TaskState.OPEN)
    return tasks.raise_task(
        by=by,
        key=f"merge:{first.pk}:{second.pk}:{leader.pk}:{over.count()}",
        kind=TaskKind.MERGE,
        title=gettext_noop("Merge the two records of %(citizen)s"),
        why=gettext_noop("Both have the same CPR number. You have been let into both until %(day)s."),
        params={"day": str(ends_on)},
        citizen=first,
        assignee=leader,
        due_on=today + timedelta(days=days // 2),  # while there is still time to look
        url_name="overview:duplicate-list",
    )


def days_to_merge(user: User) -> int:
    """For how many days a leader who is asked reaches both records."""
    return int(value(MERGE_ACCESS_DAYS, user.municipality_id, on=clock.today()))


def _pair_of(key: str) -> tuple[int, int]:
    _kind, one, other, *_rest = key.split(":")
    return int(one), int(other)


def undo(*, by: User, merge: Merge) -> Merge:
    return undo_merge(by=by, merge=merge, name_of=_name)


def _name(model: type[models.Model]) -> str:
    return str(name_of(model))


def why_not_undone(merge: Merge) -> str:
    """Why it can no longer be undone, or nothing while it can (CASE-175)."""
    try:
        rules.check_can_be_undone(
            undone=merge.undone_at is not None, written=[_name(model) for model in merging.written_since(merge)]
        )
    except (rules.WrittenSince, rules.AlreadyUndone) as refusal:
        return str(refusal)
    return ""


def what_was_laid_aside(merge: Merge) -> list[tuple[str, str]]:
    """Each row that was laid aside: its kind, and what it said, in the words of its fields."""
    by_table = _models_by_table()
    rows = merge.rows.filter(what=MergedWhat.ASIDE).order_by("table", "row_id")
    return [(_capital(_name(by_table[row.table])), said(by_table[row.table], row.before)) for row in rows]


def row_said(row: MergedRow) -> str:
    """A row that was laid aside, with what kind it is: `Boligsituation i en periode: …`."""
    model = _models_by_table()[row.table]
    return f"{_capital(_name(model))}: {said(model, row.before)}"


def _models_by_table() -> dict[str, type[models.Model]]:
    return {model._meta.db_table: model for model, _column in merging.tables_of_citizens()}


def said(model: type[models.Model], before: str) -> str:
    """A row that was laid aside, in the words of its fields."""
    row = merging.row_of(model, before)
    parts = []
    for field in model._meta.concrete_fields:
        if field.is_relation or field.name in ("id", "version", "digits", "data") or field.generated:
            continue
        value = getattr(row, field.attname)
        if field.choices:
            value = getattr(row, f"get_{field.name}_display")()
        if value in (None, "", False, []):
            continue
        if isinstance(field, ArrayField):
            labels = dict(field.base_field.flatchoices)
            value = ", ".join(str(labels.get(one, one)) for one in value)
        if hasattr(value, "year"):
            value = formats.long_date(value)
        shown = _("Yes") if value is True else value
        parts.append(f"{_capital(str(field.verbose_name))}: {shown}")
    return " · ".join(parts)
