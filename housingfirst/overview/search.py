"""One search over what somebody reaches: citizens, notes, inquiries, dwellings and housing organisations.

Each group goes through its own `visible_to`: a protected record is found by those assigned or granted and nobody else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cases import queries as cases
from cases.models import Citizen, ConcernInquiry
from housing.models import Dwelling, HousingOrganisation
from housingfirst.accounts.models import User
from housingfirst.core import clock

MOST = 10


@dataclass(frozen=True)
class FoundInquiry:
    """An inquiry with whom it is about and where it stands."""

    row: ConcernInquiry
    about: str
    status: tuple[str, str]
    source: str


@dataclass(frozen=True)
class Found:
    """What was found, group by group; `like` when no name matched, `more` the groups that hold more than is shown.

    `noted`: the citizens to note in the access log, also one found by number who is out of reach.
    """

    citizens: list[Citizen] = field(default_factory=list)
    like: list[Citizen] = field(default_factory=list)
    notes: list[cases.FoundNote] = field(default_factory=list)
    inquiries: list[FoundInquiry] = field(default_factory=list)
    dwellings: list[Dwelling] = field(default_factory=list)
    organisations: list[HousingOrganisation] = field(default_factory=list)
    more: frozenset[str] = frozenset()
    noted: list[int] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.citizens or self.like or self.notes or self.inquiries or self.dwellings or self.organisations)


def search_for(user: User, text: str, cpr: str = "") -> Found:
    """By CPR number exactly where one was typed, else by the words; at most MOST of a kind."""
    if cpr:
        return _by_cpr(user, cpr)
    more: set[str] = set()
    citizens = _some(Citizen.objects.visible_to(user).search(text).by_name_found(), "citizens", more)
    like = [] if citizens else cases.like_names(user, text, limit=3)
    cases.in_list(user, [*citizens, *like])
    notes = cases.search_notes(user, text, MOST + 1)
    if len(notes) > MOST:
        more.add("notes")
    inquiries = _some(_inquiries(user, text), "inquiries", more)
    dwellings = Dwelling.objects.visible_to(user).filter(address__icontains=text)
    organisations = HousingOrganisation.objects.visible_to(user).filter(name__icontains=text)
    shown = [citizen.pk for citizen in [*citizens, *like]]
    return Found(
        citizens=citizens,
        like=like,
        notes=notes[:MOST],
        inquiries=[_found(row) for row in inquiries],
        dwellings=_some(dwellings.select_related("department__organisation").order_by("address"), "dwellings", more),
        organisations=_some(organisations.order_by("name"), "organisations", more),
        more=frozenset(more),
        noted=[
            *shown,
            *(one.note.citizen_id for one in notes[:MOST]),
            *(row.citizen_id for row in inquiries if row.citizen_id),
        ],
    )


def _by_cpr(user: User, cpr: str) -> Found:
    citizen, ids = cases.find_by_cpr(user, cpr)
    citizens = [citizen] if citizen else []
    cases.in_list(user, citizens)
    return Found(citizens=citizens, noted=ids)


def _some(rows, group: str, more: set[str]) -> list:
    found = list(rows[: MOST + 1])
    if len(found) > MOST:
        more.add(group)
    return found[:MOST]


def _inquiries(user: User, text: str) -> Iterable[ConcernInquiry]:
    """Those the user reads in full; who only sent one knows it by its number and finds it in the list."""
    rows = cases.search_inquiries(ConcernInquiry.objects.read_in_full_by(user), text)
    return cases.with_own_source(rows).select_related("citizen").order_by("-received_on", "-pk")


def _found(row: ConcernInquiry) -> FoundInquiry:
    kind, words, _awaited = cases.inquiry_clock(row, clock.today())
    return FoundInquiry(row, cases.inquiry_about(row), (kind, words), cases.source_words(row))
