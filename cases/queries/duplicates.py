"""Who might be the same person: at registration, and among all those a leader reaches (CASE-17, CASE-170)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection
from django.db.models import Func, Q, TextField, Value

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup

from .. import permissions
from ..models import Citizen, ContactWay, Merge
from ..rules.merging import last_eight, why_alike
from .citizens import in_list

LIKE_NAME, LIKE_NAME_SAME_BIRTH, LIKE_NAME_AT_ALL = 0.72, 0.35, 0.4
PAIRS_SHOWN = 100


@dataclass(frozen=True)
class DuplicateHint:
    """Somebody who may be the same person, and why."""

    citizen: Citizen
    why: str


@dataclass(frozen=True)
class Pair:
    """Two records that may be of one person, and why."""

    one: Citizen
    other: Citizen
    why: str


def likeness(name: str) -> TrigramWordSimilarity:
    return TrigramWordSimilarity(folded(name), "search_text")


def folded(name: str) -> Func:
    return Func(Value(name.replace("\0", "")), function="dk_fold", output_field=TextField())


def named_like(user: User, text: str, at_least: float):
    """Whom the user reaches with a name at least as like, looked up in the index of names.

    An index knows one degree of likeness, that of the transaction: it is set first, so evaluate before the next call.
    """
    with connection.cursor() as cursor:
        cursor.execute("select set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(at_least)])
    return Citizen.objects.visible_to(user).filter(found__search_text__trigram_word_similar=folded(text))


def like_names(user: User, text: str, limit: int = 10) -> list[Citizen]:
    """Whom somebody may mean by a name, most like first, among those the user reaches."""
    rows = named_like(user, text, LIKE_NAME_AT_ALL)
    return list(rows.annotate(likeness=likeness(text)).order_by("-likeness", "pk")[:limit])


def duplicate_hints(
    user: User,
    *,
    first_name: str,
    last_name: str,
    cpr: str = "",
    born_on: date | None = None,
    alias: str = "",
    phone: str = "",
    besides: Citizen | None = None,
) -> list[DuplicateHint]:
    """CASE-170: the same CPR number or phone, a very like name or nickname, or a like name with the same birth date.

    At most five, the most like first, among those the user reaches only: a protected record never shows up here for
    anybody else. A phone tells only who sees the citizen's contact.
    """
    name = f"{first_name} {last_name}".strip()
    near = named_like(user, name, LIKE_NAME).annotate(likeness=likeness(name)).order_by("-likeness", "pk")
    like = dict(near.values_list("pk", "likeness")[:50])
    certain = set(like)
    like |= _born_with_like_name(user, name, born_on)
    # A nickname is one word to go by; somebody else's name is only a namesake.
    goes_by = set(named_like(user, alias, LIKE_NAME).values_list("pk", flat=True)[:50]) if len(alias) > 2 else set()
    phoned = _with_phone(user, phone)
    fits = Q(pk__in={*like} | goes_by | phoned)
    if cpr:
        fits |= Q(cpr=cpr)
    rows = Citizen.objects.visible_to(user).filter(fits)
    if besides is not None:
        rows = rows.exclude(pk=besides.pk)
    found = sorted(rows.order_by("pk")[:50], key=lambda one: (one.cpr != cpr or not cpr, -like.get(one.pk, 0), one.pk))
    found = found[:5]
    in_list(user, found)
    return [
        DuplicateHint(
            one,
            why_alike(
                same_cpr=bool(cpr) and one.cpr == cpr,
                same_birth=bool(born_on) and one.born_on == born_on,
                like_name=one.pk in certain or (one.pk in like and bool(born_on) and one.born_on == born_on),
                same_phone=one.pk in phoned,
                other_name=one.pk in goes_by,
            ),
        )
        for one in found
    ]


def _born_with_like_name(user: User, name: str, born_on: date | None) -> dict[int, float]:
    """Whom the user reaches of those born that day whose name is at least a little like: few are, so they are read."""
    if born_on is None:
        return {}
    rows = Citizen.objects.visible_to(user).filter(municipality_id=user.municipality_id, born_on=born_on)
    rows = rows.annotate(likeness=likeness(name)).filter(likeness__gte=LIKE_NAME_SAME_BIRTH)
    return dict(rows.order_by("-likeness", "pk").values_list("pk", "likeness")[:50])


def _with_phone(user: User, phone: str) -> set[int]:
    """Who has that number, however it is written, among those whose contact the user sees."""
    digits = last_eight(phone)
    if not digits:
        return set()
    ways = ContactWay.objects.visible_to(user).filter(municipality_id=user.municipality_id, digits=digits)
    rows = list(Citizen.objects.visible_to(user).filter(pk__in=ways.values("citizen_id"))[:20])
    groups = permissions.field_groups_of_many(user, rows)
    return {row.pk for row in rows if FieldGroup.CONTACT in groups[row.pk]}


# Each way two records can be alike joins on equality, so that the work grows with the citizens and not with the pairs.
PAIRS = """
with mine as materialized (
    select c.id, nullif(c.cpr, '') as cpr, c.born_on, c.search_text,
        dk_fold(c.first_name || ' ' || c.last_name) as called,
        nullif(dk_fold(c.alias), '') as alias
    from cases_citizen c where c.id in ({reached})
), numbers as (
    select distinct w.citizen_id as id, w.digits from cases_contactway w join mine m on m.id = w.citizen_id
    where w.retired_on is null and length(w.digits) = 8
), found as (
    select a.id as one, b.id as other, false as cpr, true as birth, true as name, false as phone, false as alias
    from mine a join mine b on a.born_on = b.born_on and a.id < b.id
    where greatest(word_similarity(a.called, b.search_text), word_similarity(b.called, a.search_text)) >= %s
    union all
    select a.id, b.id, true, false, false, false, false from mine a join mine b on a.cpr = b.cpr and a.id < b.id
    union all
    select a.id, b.id, false, false, true, false, false from mine a join mine b on a.called = b.called and a.id < b.id
    union all
    select a.id, b.id, false, false, false, true, false
    from numbers a join numbers b on a.digits = b.digits and a.id < b.id
    union all
    select least(a.id, b.id), greatest(a.id, b.id), false, false, false, false, true
    from mine a join mine b on a.alias in (b.alias, b.called) and a.id <> b.id
)
select one, other, bool_or(cpr), bool_or(birth), bool_or(name), bool_or(phone), bool_or(alias), count(*) over ()
from found f
where not exists (select 1 from cases_notsameperson n where n.one_id = f.one and n.other_id = f.other)
group by one, other
order by
    bool_or(cpr)::int * 8 + bool_or(birth)::int * 4 + bool_or(phone)::int * 2 + bool_or(name)::int
    + bool_or(alias)::int desc, one, other
limit %s
"""


def likely_pairs(user: User) -> tuple[list[Pair], int]:
    """CASE-170: pairs that may be one person among those the user reaches, the likeliest first, and how many in all.

    Pairs that somebody has looked at and found to be two people are left out (CASE-177).
    """
    reached, params = Citizen.objects.visible_to(user).values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(PAIRS.format(reached=reached), [*params, LIKE_NAME_SAME_BIRTH, PAIRS_SHOWN])
        found = cursor.fetchall()
    people = Citizen.objects.in_bulk({pk for row in found for pk in row[:2]})
    in_list(user, people.values())
    pairs = [
        Pair(
            people[one],
            people[other],
            why_alike(same_cpr=cpr, same_birth=birth, like_name=name, same_phone=phone, other_name=alias),
        )
        for one, other, cpr, birth, name, phone, alias, _count in found
    ]
    return pairs, (found[0][-1] if found else 0)


def same_number_pairs(user: User) -> tuple[list[Pair], int]:
    """CASE-198: pairs with one CPR number among those the user reaches, the newest first, and how many are shown.

    For who reaches a whole municipality: no names are compared.
    """
    seconds = list(Citizen.objects.visible_to(user).filter(shares_number=True).order_by("-pk")[:PAIRS_SHOWN])
    firsts = Citizen.objects.visible_to(user).filter(cpr__in={one.cpr for one in seconds}, shares_number=False)
    by_number = {one.cpr: one for one in firsts}
    in_list(user, [*by_number.values(), *seconds])
    pairs = [Pair(by_number[one.cpr], one, why_alike(same_cpr=True)) for one in seconds if one.cpr in by_number]
    return pairs, len(pairs)


def merges_of(user: User, limit: int = 20) -> list[Merge]:
    """The newest merges the user may look at and perhaps undo."""
    rows = Merge.objects.visible_to(user).select_related("citizen", "merged_by", "undone_by")
    return list(rows.order_by("-merged_at", "-pk")[:limit])


def with_merged(citizen_id: int) -> list[int]:
    """The citizen and every record that was merged into it: what the log of one person is made of."""
    ids = [citizen_id]
    rest: Iterable[int] = ids
    while rest := list(Citizen.objects.filter(merged_into__in=rest).values_list("pk", flat=True)):
        ids += rest
    return ids


def kept_instead(citizen_id: int) -> int | None:
    """The record this one was merged into, at the end of the chain."""
    known, kept = None, Citizen.objects.filter(pk=citizen_id).values_list("merged_into", flat=True).first()
    while kept is not None:
        known, kept = kept, Citizen.objects.filter(pk=kept).values_list("merged_into", flat=True).first()
    return known
