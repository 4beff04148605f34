"""Everything a fidelity report holds, computed from the facts of the month."""

from dataclasses import dataclass
from datetime import date, timedelta

from housingfirst.accounts.models import Team

from ..choices import Indicator
from ..parameters import FIDELITY_KEYS, INTAKE_MONTHS, LEAST_FOR_SCORE, THRESHOLD_KEYS
from ..rules.caseloads import TeamLoad, team_load
from ..rules.facts import CourseFacts
from ..rules.figures import waiting_on
from ..rules.indicators import (
    ABOUT_STARTING,
    Answer,
    ContactGroup,
    caseload_per_position,
    contact_groups,
    contact_norm,
    first_contact,
    score,
    support_first,
    time_to_key,
)
from ..rules.months import intake_start, next_month
from .facts import courses_between, entries_between, homes_between, members_between, parameters_until, tries_between


@dataclass(frozen=True)
class Scored:
    """An indicator with its period, its limits and its score."""

    answer: Answer
    starts_on: date
    ends_on: date
    thresholds: str
    least: int
    score: int | None


@dataclass(frozen=True)
class MonthOfTeam:
    """What a report says: indicators, caseloads of the last day, contacts by method and phase."""

    start: date
    end: date
    indicators: list[Scored]
    load: TeamLoad
    groups: list[ContactGroup]
    courses: list[CourseFacts]
    waiting: int
    thresholds_from: date | None


def month_of_team(team: Team, month: date) -> MonthOfTeam:
    """Compute the month [first, first of the next) of a team, in twelve queries however many courses it has.

    Everything is judged with the values of its day: employment, method, phase, norm, points. Limits of scores are
    those of the month's last day.
    """
    start, end = month, next_month(month)
    last = end - timedelta(days=1)
    parameters = parameters_until(team.municipality_id, last)
    terms, limits = parameters.terms, parameters.terms.on(last)
    intake = intake_start(month, limits[INTAKE_MONTHS])
    window = courses_between(team.municipality_id, intake, end, [team.pk])
    courses = [course for course in window if course.ends_on is None or course.ends_on > start]
    members = members_between(team.municipality_id, start, end, [team.pk])
    entries = entries_between(team.municipality_id, intake, end)
    homes = homes_between(team.municipality_id, intake, end, entries)
    load = team_load(team.pk, courses, members, terms, last)
    bounds = {code: limits[THRESHOLD_KEYS[code]] for code in Indicator}
    norm = contact_norm(courses, start, end, terms)
    answers = [
        caseload_per_position(Indicator.CASELOAD_CTI, load),
        caseload_per_position(Indicator.CASELOAD_OTHERS, load),
        first_contact(window, intake, end, bounds[Indicator.FIRST_CONTACT]),
        time_to_key(
            [move for move in homes.moves if move.team_id == team.pk],
            [row for row in homes.waiting if row.team_id == team.pk],
            intake,
            end,
            bounds[Indicator.TIME_TO_KEY],
        ),
        support_first(row for row in homes.arrivals if row.team_id == team.pk),
        norm,
    ]
    least = limits[LEAST_FOR_SCORE]
    return MonthOfTeam(
        start=start,
        end=end,
        indicators=[
            Scored(
                answer,
                intake if answer.indicator in ABOUT_STARTING else start,
                end,
                bounds[answer.indicator],
                least,
                score(answer.indicator, answer.value, answer.people, bounds[answer.indicator], least),
            )
            for answer in answers
        ],
        load=load,
        groups=contact_groups(courses, tries_between(team.pk, start, end), norm, start, end, terms),
        courses=courses,
        waiting=len([entry for entry in waiting_on(entries, last).entries if entry.team_id == team.pk]),
        thresholds_from=parameters.own_since(FIDELITY_KEYS, last),
    )
