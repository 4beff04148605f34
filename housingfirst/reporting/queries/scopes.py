"""What a reader's figures are about: her own teams with names, or the municipality without."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cases.models import Citizen
from housingfirst.accounts.models import Team, User

from .. import permissions
from ..rules.cells import gives_away

MINE, ALL = "mine", "all"


@dataclass(frozen=True)
class Scope:
    """`team_ids` empty: the whole municipality. `led`: the teams whose figures the reader sees with names anyway.

    `by_reach`: the reader reaches citizens by name beside it, so that the rest could be read from the difference.
    """

    key: str
    label: str
    municipality_id: int
    team_ids: frozenset[int] = frozenset()
    led: frozenset[int] = frozenset()
    is_named: bool = False
    by_reach: bool = False

    def holds(self, team_id: int | None) -> bool:
        return not self.team_ids or team_id in self.team_ids

    @property
    def teams(self) -> frozenset[int] | None:
        """For queries: None for every team."""
        return self.team_ids or None

    def hides(self, count: int, known: int, least: int) -> bool:
        """Whether so many persons are too few to show (REP-50, REP-51); never within one's own teams."""
        return not self.is_named and gives_away(count, known, least)


@dataclass(frozen=True)
class Scopes:
    chosen: Scope
    all: list[Scope] = field(default_factory=list)


def scopes_for(user: User, key: str = "") -> Scopes:
    """What the user may look at, the own teams first; `key` chooses one (one query)."""
    led = frozenset(user.access.led_team_ids)
    municipality = user.municipality_id or 0
    found = []
    teams = [team for team in Team.objects.filter(pk__in=led) if permissions.leads(user, team.pk)]
    if len(teams) > 1:
        ids = frozenset(team.pk for team in teams)
        found.append(Scope(MINE, ", ".join(team.name for team in teams), municipality, ids, ids, True))
    for team in teams:
        found.append(Scope(str(team.pk), team.name, municipality, frozenset({team.pk}), led, True))
    reads_flow = permissions.reads_the_flow_only(user)
    if permissions.can_see_municipality(user) or reads_flow:
        known = frozenset(team.pk for team in teams)
        found.append(Scope(ALL, str(user.municipality), municipality, frozenset(), known, by_reach=reads_flow))
    return Scopes(next((scope for scope in found if scope.key == key), found[0]), found)


def names_of(user: User, citizen_ids: Iterable[int]) -> dict[int, Citizen]:
    """The citizens among these the user reaches; the others are counted and not named."""
    return Citizen.objects.visible_to(user).in_bulk(list(citizen_ids))
