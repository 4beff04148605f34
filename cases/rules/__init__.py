"""The rules of cases: pure functions with an id (docs/domain/rules.md), by topic."""

from .citizens import (
    DateInFuture,
    ReasonOnlyAtRisk,
    SituationNeedsReason,
    WrongCpr,
    birth_date,
    check_situation,
    clean_cpr,
    is_invented,
)

__all__ = [
    "DateInFuture",
    "ReasonOnlyAtRisk",
    "SituationNeedsReason",
    "WrongCpr",
    "birth_date",
    "check_situation",
    "clean_cpr",
    "is_invented",
]
