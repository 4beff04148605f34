"""Everybody who waits, against one vacancy: ranked with reasons, or left out with reasons."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import SituationEpisode
from housingfirst.accounts import parameters as municipal
from housingfirst.core import clock, formats

from .. import parameters
from ..choices import BenefitKind, BenefitOutcome, NominationStatus
from ..models import BenefitApplication, MatchChoice, Nomination, Offer, Vacancy
from ..parameters import MatchTerms
from ..rules import matching as rules

RECENT_CHOICES = 10
OFTEN = 2


@dataclass
class Person:
    """A nomination as the matching page shows it."""

    nomination: Nomination
    age: int | None
    weeks: int
    light: tuple[str, str] | None = None

    @property
    def name(self) -> str:
        return self.nomination.citizen.name

    @property
    def first_name(self) -> str:
        return self.nomination.citizen.first_name

    @property
    def about(self) -> str:
        """`35 år · 1 person · venter på 22. uge`"""
        persons = self.nomination.adults + self.nomination.children
        parts = [_("%(age)s years") % {"age": self.age}] if self.age is not None else []
        parts.append(ngettext("%(count)s person", "%(count)s persons", persons) % {"count": persons})
        parts.append(_("waiting, week %(week)s") % {"week": self.weeks + 1})
        return " · ".join(parts)


@dataclass
class Ranked:
    person: Person
    candidate: rules.Candidate
    needs_reason: bool


@dataclass
class Group:
    """Those left out for the same first reason."""

    code: str
    words: str
    people: list[tuple[Person, tuple[rules.Limit, ...]]] = field(default_factory=list)


@dataclass
class Matching:
    """The answer to "who can live here?"."""

    ranked: list[Ranked]
    groups: list[Group]
    terms: MatchTerms

    @property
    def left_out(self) -> int:
        return sum(len(group.people) for group in self.groups)


def terms_on(municipality_id: int, day: date) -> MatchTerms:
    """The limits and weights of the day, in one query."""
    return parameters.match_terms(municipal.values(parameters.MATCHING_KEYS, municipality_id, day))


def matching(user, vacancy: Vacancy, today: date) -> Matching:
    """Rank everybody the user may see with a live nomination against the vacancy: two queries at any number.

    A protected record is not among them unless an opening made for it lets the coordinator in (CASE-10).
    """
    terms = terms_on(vacancy.municipality_id, today)
    nominations = {row.pk: row for row in _waiting(user, vacancy, today)}
    found = rules.match(home_of(vacancy), [_wishes(row, today) for row in nominations.values()], terms, today)
    people = {
        pk: Person(row, _age(row, today), max((today - row.nominated_on).days // 7, 0), _light(row.answer))
        for pk, row in nominations.items()
    }
    ranked = [
        Ranked(people[one.wishes.nomination], one, one.rank > terms.free_choice_ranks) for one in found.candidates
    ]
    return Matching(ranked, _groups(vacancy, found.left_out, people), terms)


def _waiting(user, vacancy: Vacancy, today: date) -> QuerySet[Nomination]:
    """Every live nomination the user may see, with where the citizen lives today (`situation`), whether another
    dwelling is chosen or offered (`elsewhere`), and what the benefits office said of this one (`answer`)."""
    situation = SituationEpisode.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=today), citizen=OuterRef("citizen"), starts_on__lte=today
    ).order_by("-starts_on")
    chosen = MatchChoice.objects.filter(nomination=OuterRef("pk"), ended_at=None).exclude(vacancy=vacancy)
    offered = Offer.objects.live().filter(nomination=OuterRef("pk")).exclude(vacancy=vacancy)
    asked = BenefitApplication.objects.filter(
        nomination=OuterRef("pk"), vacancy=vacancy, kind=BenefitKind.AFFORDABILITY, given_up_at=None
    ).order_by("-requested_at")
    return (
        Nomination.objects.visible_to(user)
        .live()
        .select_related("citizen")
        .annotate(
            situation=Subquery(situation.values("situation")[:1]),
            elsewhere=ExpressionWrapper(Exists(chosen) | Exists(offered), output_field=BooleanField()),
            answer=Subquery(asked.values("outcome")[:1]),
        )
        .order_by("nominated_on", "pk")
    )


def _light(answer: str | None) -> tuple[str, str] | None:
    """The benefits office's answer as a status; None where it has not been asked."""
    words = {
        BenefitOutcome.YES: ("ok", _("Can pay")),
        BenefitOutcome.NO: ("late", _("Cannot pay")),
        "": ("wait", _("Waits for the benefits office")),
    }
    return None if answer is None else words[answer]


def home_of(vacancy: Vacancy) -> rules.Home:
    """The dwelling of the vacancy, with the rent annotated by `queries.vacancies`."""
    home = vacancy.dwelling
    return rules.Home(
        rent=vacancy.rent,  # type: ignore[attr-defined]
        rooms=home.rooms,
        area_m2=home.area_m2,
        category=vacancy.category,
        district=vacancy.department.district,
        floor=home.floor,
        has_lift=home.has_lift,
        pets=home.pets,
        own_kitchen=home.own_kitchen,
        own_bath=home.own_bath,
    )


def _wishes(row, today: date) -> rules.Wishes:
    return rules.Wishes(
        nomination=row.pk,
        nominated_on=row.nominated_on,
        persons=row.adults + row.children,
        age=_age(row, today),
        situation=row.situation or "",
        highest_rent=row.highest_rent,
        areas=row.areas,
        areas_only=row.areas_only,
        avoid_areas=row.avoid_areas,
        near=row.near,
        near_is_must=row.near_is_must,
        away_from=row.away_from,
        away_is_must=row.away_is_must,
        min_rooms=row.min_rooms,
        max_rooms=row.max_rooms,
        min_area_m2=row.min_area_m2,
        must_have=row.must_have,
        nice_to_have=row.nice_to_have,
        approved=row.status == NominationStatus.APPROVED,
        elsewhere=row.elsewhere,
        cannot_pay=row.answer == BenefitOutcome.NO,
    )


def _age(row: Nomination, today: date) -> int | None:
    born = row.citizen.born_on
    if born is None:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _groups(vacancy: Vacancy, left_out: Iterable[rules.LeftOut], people: dict[int, Person]) -> list[Group]:
    """The largest group first."""
    first = sorted(left_out, key=lambda one: one.broken[0].code)
    groups = []
    for code, members in groupby(first, key=lambda one: one.broken[0].code):
        mine = [(people[one.wishes.nomination], one.broken) for one in members]
        groups.append(Group(code, _group_words(code, len(mine), vacancy), mine))
    return sorted(groups, key=lambda group: -len(group.people))


def _group_words(code: str, count: int, vacancy: Vacancy) -> str:
    text = {
        rules.RENT: ngettext(
            "%(count)s has a highest rent below %(rent)s", "%(count)s have a highest rent below %(rent)s", count
        ),
        rules.BENEFIT: ngettext(
            "%(count)s has got a no from the benefits office",
            "%(count)s have got a no from the benefits office",
            count,
        ),
        rules.SIZE: ngettext(
            "%(count)s is a household too large for %(rooms)s rooms",
            "%(count)s are households too large for %(rooms)s rooms",
            count,
        ),
        rules.YOUTH: ngettext(
            "%(count)s is too old for a youth dwelling, or the age is not known",
            "%(count)s are too old for a youth dwelling, or the age is not known",
            count,
        ),
        rules.AREA: ngettext(
            "%(count)s has asked for another district", "%(count)s have asked for another district", count
        ),
        rules.NEEDS: ngettext(
            "%(count)s needs something the dwelling does not have",
            "%(count)s need something the dwelling does not have",
            count,
        ),
        rules.ELSEWHERE: ngettext(
            "%(count)s is chosen for another dwelling", "%(count)s are chosen for other dwellings", count
        ),
        rules.NOT_APPROVED: ngettext(
            "%(count)s waits for the adviser's answer", "%(count)s wait for the adviser's answer", count
        ),
    }[code]
    rent = formats.amount(vacancy.rent) if vacancy.rent is not None else ""  # type: ignore[attr-defined]
    return text % {"count": count, "rent": rent, "rooms": vacancy.dwelling.rooms}


def live_choice(user, vacancy: Vacancy) -> MatchChoice | None:
    """Who is chosen for the vacancy now, for those who may see it."""
    return (
        MatchChoice.objects.visible_to(user)
        .filter(vacancy=vacancy, ended_at=None)
        .select_related("citizen", "nomination", "chosen_by")
        .first()
    )


def passed_over_again(user) -> list[tuple[Nomination, int]]:
    """Who still waits and stood above the one chosen at two or more of the last ten choices, most often first."""
    times: dict[int, int] = {}
    for skipped in MatchChoice.objects.order_by("-chosen_at").values_list("passed_over", flat=True)[:RECENT_CHOICES]:
        for nomination in skipped:
            times[nomination] = times.get(nomination, 0) + 1
    often = [pk for pk, count in times.items() if count >= OFTEN]
    rows = Nomination.objects.visible_to(user).live().filter(pk__in=often).select_related("citizen")
    return sorted(((row, times[row.pk]) for row in rows), key=lambda pair: -pair[1])


def waiting_words(user, vacancy: Vacancy) -> str:
    """`Seks på boligbehovslisten kan bo her.`"""
    count = len(matching(user, vacancy, clock.today()).ranked)
    if not count:
        return _("Nobody on the need list can live here.")
    text = ngettext("One on the need list can live here.", "%(count)s on the need list can live here.", count)
    return capfirst(text % {"count": formats.number_word(count)})
