"""The services of housing, by topic."""

from .nominations import (
    change_nomination,
    close_nomination,
    decide_nomination,
    nominate,
    receive_document,
    reopen_nomination,
    resubmit_nomination,
    withdraw_nomination,
)
from .shelters import (
    StayClash,
    admit,
    discharge,
)

__all__ = [
    "StayClash",
    "admit",
    "change_nomination",
    "close_nomination",
    "decide_nomination",
    "discharge",
    "nominate",
    "receive_document",
    "reopen_nomination",
    "resubmit_nomination",
    "withdraw_nomination",
]
