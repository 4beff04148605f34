"""Who could live in a vacancy, in which order, and why; who could not, and what would change it.

Only facts of the nomination and of where the citizen lives today go in: no score of a person, no diagnosis, nothing
about treatment or "readiness" (D11). The sum belongs to one dwelling and one day; it is kept nowhere on a person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.choices import Situation
from housingfirst.core import formats
from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import DwellingCategory, HousingNeed, PetRule
from ..parameters import MatchTerms
from .wording import floor_words

RENT, SIZE, YOUTH, AREA, NEEDS, BENEFIT, ELSEWHERE, NOT_APPROVED = (
    *("rent", "size", "youth", "area", "needs", "benefit", "elsewhere", "not_approved"),
)


class NotACandidate(DomainError):
    code = "not_a_candidate"
    message = gettext_lazy("%(reference)s cannot get this dwelling: %(why)s Nothing was changed. Choose another.")


class RankNeedsReason(DomainError):
    code, field = "rank_needs_reason", "reason"
    message = gettext_lazy(
        "Number %(rank)s is chosen before number %(first)s. Write why; the reason is kept with the choice."
    )


class NotOpenToMatch(ConcurrentChange):
    code = "not_open_to_match"
    message = gettext_lazy("The vacancy is “%(state)s”, so nobody can be chosen for it. Nothing was changed.")


@dataclass(frozen=True)
class Home:
    """What is known of the dwelling on the day."""

    rent: Decimal | None  # kr. a month; None where nobody has registered it
    rooms: int
    area_m2: int
    category: str
    district: str
    floor: int
    has_lift: bool
    pets: str
    own_kitchen: bool
    own_bath: bool


@dataclass(frozen=True)
class Wishes:
    """What a nomination says, and where the citizen lives today (`situation`); `age` None where it is not known."""

    nomination: int
    nominated_on: date
    persons: int
    age: int | None
    situation: str
    highest_rent: Decimal | None
    areas: Sequence[str] = ()
    areas_only: bool = False
    avoid_areas: Sequence[str] = ()
    near: str = ""
    near_is_must: bool = False
    away_from: str = ""
    away_is_must: bool = False
    min_rooms: int | None = None
    max_rooms: int | None = None
    min_area_m2: int | None = None
    must_have: Sequence[str] = ()
    nice_to_have: Sequence[str] = ()
    approved: bool = True
    elsewhere: bool = False  # chosen for, or offered, another dwelling
    cannot_pay: bool = False  # the benefits office said no to this dwelling


@dataclass(frozen=True)
class Limit:
    """One hard limit that is kept (`met`), broken, or for the reader to look at (None: no fact to compare)."""

    code: str
    met: bool | None
    words: str
    change: str = ""


@dataclass(frozen=True)
class Line:
    """One line of a rank: signed points and the fact they stand for."""

    points: int
    words: str

    @property
    def signed(self) -> str:
        return f"+{self.points}" if self.points > 0 else f"−{-self.points}" if self.points else "0"


@dataclass(frozen=True)
class Candidate:
    """Somebody who could live there: the place in the order, the lines that gave it, the limits that are kept."""

    wishes: Wishes
    rank: int
    lines: tuple[Line, ...]
    limits: tuple[Limit, ...]

    @property
    def points(self) -> int:
        return sum(line.points for line in self.lines)


@dataclass(frozen=True)
class LeftOut:
    """Somebody who could not, with every limit that is broken; the first decides the group."""

    wishes: Wishes
    broken: tuple[Limit, ...]


@dataclass(frozen=True)
class Match:
    candidates: tuple[Candidate, ...]
    left_out: tuple[LeftOut, ...]


def match(home: Home, everybody: Iterable[Wishes], terms: MatchTerms, today: date) -> Match:
    """HOU-73: rank all who could live in the dwelling; list all the others with their reasons (PC-02).

    Most points first; on a tie the longest wait, then the lower number. Source: issue 2, step 13; weights [OURS].
    """
    fits, left_out = [], []
    for wishes in everybody:
        limits = hard_limits(home, wishes, terms)
        broken = tuple(limit for limit in limits if limit.met is False)
        if broken:
            left_out.append(LeftOut(wishes, broken))
        else:
            fits.append((wishes, lines(home, wishes, terms, today), limits))
    fits.sort(key=lambda fit: (-sum(line.points for line in fit[1]), fit[0].nominated_on, fit[0].nomination))
    candidates = tuple(
        Candidate(wishes, rank, reasons, limits) for rank, (wishes, reasons, limits) in enumerate(fits, start=1)
    )
    return Match(candidates, tuple(left_out))


# ------------------------------------------------------------------ hard limits


def hard_limits(home: Home, wishes: Wishes, terms: MatchTerms) -> tuple[Limit, ...]:
    """HOU-70: what decides whether somebody could live there at all; wishes only where the citizen made them absolute.

    Sources: household and rooms (lejeloven, overcrowding) [GK?]; rent within means 002 l.293-297, l.1518-1521 [V];
    youth dwellings methods-fidelity-law 3.2 [V]; absolute wishes issue 2, step 12.
    """
    found = [
        _approved(wishes),
        _elsewhere(wishes),
        _rent(home, wishes),
        _benefit(wishes),
        _size(home, wishes, terms),
        _youth(home, wishes, terms),
        _area(home, wishes),
        *(_need(home, need) for need in wishes.must_have),
        _near(wishes),
        _away(wishes),
    ]
    return tuple(limit for limit in found if limit is not None)


def _approved(wishes: Wishes) -> Limit | None:
    if wishes.approved:
        return None
    return Limit(
        NOT_APPROVED,
        False,
        _("The nomination is not approved yet."),
        _("It comes in when the adviser has approved it. The waiting time already counts."),
    )


def _elsewhere(wishes: Wishes) -> Limit | None:
    if not wishes.elsewhere:
        return None
    return Limit(
        ELSEWHERE,
        False,
        _("Is chosen for, or has an offer of, another dwelling."),
        _("Says the citizen no there, the place here is kept."),
    )


def _rent(home: Home, wishes: Wishes) -> Limit | None:
    if wishes.highest_rent is None:
        return Limit(RENT, None, _("No highest rent is written."))
    if home.rent is None:
        return Limit(RENT, None, _("The rent is not registered. Register it before anybody is offered the dwelling."))
    if home.rent <= wishes.highest_rent:
        words = _("Rent below the highest, %(rent)s") % {"rent": formats.amount(wishes.highest_rent)}
        return Limit(RENT, True, words)
    missing = formats.amount(home.rent - wishes.highest_rent)
    names = {"highest": formats.amount(wishes.highest_rent), "missing": missing}
    return Limit(
        RENT,
        False,
        _("Highest rent %(highest)s, %(missing)s below this one.") % names,
        _("A higher limit in the nomination, if the benefits office finds that the citizen can pay."),
    )


def _benefit(wishes: Wishes) -> Limit | None:
    if not wishes.cannot_pay:
        return None
    return Limit(
        BENEFIT,
        False,
        _("The benefits office has answered that the rent cannot be paid."),
        _("A new answer from the benefits office, for example with special support."),
    )


def _size(home: Home, wishes: Wishes, terms: MatchTerms) -> Limit | None:
    room_for = home.rooms * terms.persons_per_room
    if wishes.persons <= room_for:
        return Limit(SIZE, True, _("The size fits"))
    names = {"persons": wishes.persons, "room_for": room_for, "rooms": home.rooms}
    return Limit(
        SIZE,
        False,
        _("%(persons)s persons, and there is room for %(room_for)s in %(rooms)s rooms.") % names,
        _("A dwelling with more rooms."),
    )


def _youth(home: Home, wishes: Wishes, terms: MatchTerms) -> Limit | None:
    if home.category != DwellingCategory.YOUTH:
        return None
    if wishes.age is None:
        return Limit(YOUTH, False, _("The age is not known."), _("The date of birth on the citizen's page."))
    if wishes.age < terms.youth_age_under:
        return Limit(YOUTH, True, _("%(age)s years, youth dwelling") % {"age": wishes.age})
    names = {"age": wishes.age, "limit": terms.youth_age_under}
    return Limit(
        YOUTH,
        False,
        _("%(age)s years, and the youth dwelling is for those under %(limit)s.") % names,
        _("A family dwelling."),
    )


def _area(home: Home, wishes: Wishes) -> Limit | None:
    names = {"district": home.district}
    if _is_among(home.district, wishes.avoid_areas):
        return Limit(
            AREA,
            False,
            _("Has asked not to live in %(district)s.") % names,
            _("Only the citizen's own wish. Ask before it is changed."),
        )
    if wishes.areas_only and not _is_among(home.district, wishes.areas):
        return Limit(
            AREA,
            False,
            _("Wishes only %(areas)s.") % {"areas": ", ".join(wishes.areas) or _("other areas")},
            _("Only the citizen's own wish. Ask before it is changed."),
        )
    return None


def _need(home: Home, need: str) -> Limit:
    if meets(home, need):
        return Limit(NEEDS, True, str(HousingNeed(need).label))
    words = _("Needs: %(need)s.") % {"need": str(HousingNeed(need).label).lower()}
    return Limit(NEEDS, False, words, _("A dwelling that has it, or that the need becomes a wish in the nomination."))


def _near(wishes: Wishes) -> Limit | None:
    if not (wishes.near and wishes.near_is_must):
        return None
    return Limit("near", None, _("Must be close to: %(place)s") % {"place": wishes.near})


def _away(wishes: Wishes) -> Limit | None:
    if not (wishes.away_from and wishes.away_is_must):
        return None
    return Limit("away", None, _("Must be away from: %(place)s") % {"place": wishes.away_from})


def meets(home: Home, need: str) -> bool:
    """HOU-71: whether the registered dwelling has what is needed."""
    return {
        HousingNeed.GROUND_FLOOR: home.floor == 0,
        HousingNeed.STEP_FREE: home.floor == 0 or home.has_lift,
        HousingNeed.PETS: home.pets != PetRule.NONE,
        HousingNeed.OWN_BATH: home.own_bath,
        HousingNeed.OWN_KITCHEN: home.own_kitchen,
    }[HousingNeed(need)]


def _is_among(district: str, areas: Sequence[str]) -> bool:
    return district.strip().casefold() in {area.strip().casefold() for area in areas}


# ------------------------------------------------------------------ the lines of a rank


def lines(home: Home, wishes: Wishes, terms: MatchTerms, today: date) -> tuple[Line, ...]:
    """HOU-72: need, waiting time, area, size, other wishes and rent, each with its points and its fact. [OURS]"""
    return (
        _need_line(wishes, terms),
        _waiting_line(wishes, terms, today),
        _area_line(home, wishes, terms),
        *_size_lines(home, wishes, terms),
        *_wish_lines(home, wishes, terms),
        *_headroom_lines(home, wishes, terms),
    )


def _need_line(wishes: Wishes, terms: MatchTerms) -> Line:
    if not wishes.situation:
        return Line(0, _("Where the citizen lives today is not noted"))
    return Line(terms.need.get(wishes.situation, 0), str(Situation(wishes.situation).label))


def _waiting_line(wishes: Wishes, terms: MatchTerms, today: date) -> Line:
    weeks = max((today - wishes.nominated_on).days // 7, 0)
    points = min(weeks * terms.points_per_week, terms.most_waiting_points)
    text = ngettext("%(weeks)s week of waiting", "%(weeks)s weeks of waiting", weeks)
    return Line(points, text % {"weeks": weeks})


def _area_line(home: Home, wishes: Wishes, terms: MatchTerms) -> Line:
    if _is_among(home.district, wishes.areas):
        return Line(terms.area_wished, _("%(district)s is a wished area") % {"district": home.district})
    if wishes.areas:
        return Line(0, _("%(district)s is not named as a wish") % {"district": home.district})
    return Line(0, _("No wish for an area"))


def _size_lines(home: Home, wishes: Wishes, terms: MatchTerms) -> list[Line]:
    if not (wishes.min_rooms or wishes.max_rooms or wishes.min_area_m2):
        return []
    if wishes.min_rooms and home.rooms < wishes.min_rooms:
        return [Line(terms.wish_missed, _("Wishes at least %(rooms)s rooms") % {"rooms": wishes.min_rooms})]
    if wishes.max_rooms and home.rooms > wishes.max_rooms:
        return [Line(terms.wish_missed, _("Wishes at most %(rooms)s rooms") % {"rooms": wishes.max_rooms})]
    if wishes.min_area_m2 and home.area_m2 < wishes.min_area_m2:
        return [Line(terms.wish_missed, _("Wishes at least %(area)s m²") % {"area": wishes.min_area_m2})]
    return [Line(terms.size_wished, _("The size is as wished"))]


def _wish_lines(home: Home, wishes: Wishes, terms: MatchTerms) -> list[Line]:
    found = []
    for need in wishes.nice_to_have:
        label = str(HousingNeed(need).label)
        if meets(home, need):
            found.append(Line(terms.wish_met, label))
        elif need in (HousingNeed.GROUND_FLOOR, HousingNeed.STEP_FREE):
            names = {"floor": floor_words(home.floor, has_lift=home.has_lift), "wish": label.lower()}
            found.append(Line(terms.wish_missed, _capitalised(_("%(floor)s; wishes %(wish)s") % names)))
        else:
            found.append(Line(terms.wish_missed, _("Wishes %(wish)s") % {"wish": label.lower()}))
    return found


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _headroom_lines(home: Home, wishes: Wishes, terms: MatchTerms) -> list[Line]:
    if wishes.highest_rent is None or home.rent is None or home.rent * 10 > wishes.highest_rent * 9:
        return []
    room = formats.amount(wishes.highest_rent - home.rent)
    return [Line(terms.rent_headroom, _("The rent is %(room)s below the highest") % {"room": room})]


# ------------------------------------------------------------------ the choice


def check_choice(rank: int, reason: str, terms: MatchTerms) -> None:
    """HOU-74: below the rank of the parameter a choice needs its reason in words. Source: issue 2, step 13 [OURS]."""
    if rank > terms.free_choice_ranks and not reason.strip():
        raise RankNeedsReason(rank=rank, first=terms.free_choice_ranks)
