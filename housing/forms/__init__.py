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
from .offers import (
    AnswerForm,
    ApplyForm,
    EndTenancyForm,
    GrantForm,
    LeaseForm,
    MoveInForm,
    OfferForm,
    PauseForm,
    SumForm,
    TakeBackForm,
)

__all__ = [
    "AnswerForm",
    "ApplyForm",
    "DecisionForm",
    "EndTenancyForm",
    "GrantForm",
    "LeaseForm",
    "MoveInForm",
    "NominateForm",
    "OfferForm",
    "PauseForm",
    "ReopenForm",
    "ResubmitForm",
    "SumForm",
    "TakeBackForm",
    "WishesForm",
    "WithdrawForm",
    "wishes_initial",
]
