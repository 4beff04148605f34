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
from .shelters import (
    AcceptForm,
    AdmissionForm,
    DischargeForm,
)

__all__ = [
    "AcceptForm",
    "AdmissionForm",
    "AnswerForm",
    "ApplyForm",
    "DecisionForm",
    "DischargeForm",
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
