"""The forms of housing, by topic."""

from .nominations import (
    DecisionForm,
    NominateForm,
    ReopenForm,
    ResubmitForm,
    WishesForm,
    WithdrawForm,
    wishes_initial,
)

__all__ = [
    "DecisionForm",
    "NominateForm",
    "ReopenForm",
    "ResubmitForm",
    "WishesForm",
    "WithdrawForm",
    "wishes_initial",
]
