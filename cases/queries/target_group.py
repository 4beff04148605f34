"""Whom the municipality's programme is for, as the parameters of a day say."""

from datetime import date

from housingfirst.accounts import parameters

from ..choices import Programme
from ..parameters import TARGET_AGES, TARGET_KEYS, TARGET_PROGRAMME
from ..rules import AgeLimits


def age_limits(municipality_id: int, on: date) -> AgeLimits:
    """The age limits of the programme the municipality follows that day (CASE-130; one query)."""
    values = parameters.values(TARGET_KEYS, municipality_id, on)
    chosen = values[TARGET_PROGRAMME]
    if chosen == Programme.ALL_AGES:
        return AgeLimits()
    youngest, oldest = (int(part) for part in str(values[TARGET_AGES[chosen]]).split("/"))
    return AgeLimits(youngest, oldest)
