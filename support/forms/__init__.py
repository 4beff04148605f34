"""Forms of support, by topic."""

from .checks import AnswerForm
from .contacts import AppointmentForm, ContactForm, WithdrawForm, proposal_after
from .courses import (
    AcceptTransferForm,
    CloseForm,
    ExceptionForm,
    FocusForm,
    PhaseOneForm,
    ReturnForm,
    SwitchMethodForm,
    TransferForm,
    WorkerForm,
)
from .starts import StartForm, start_value
from .teams import AssignForm, DeviationForm, TeamMethodForm

__all__ = [
    "AcceptTransferForm",
    "AnswerForm",
    "AppointmentForm",
    "AssignForm",
    "CloseForm",
    "ContactForm",
    "DeviationForm",
    "ExceptionForm",
    "FocusForm",
    "PhaseOneForm",
    "ReturnForm",
    "StartForm",
    "SwitchMethodForm",
    "TeamMethodForm",
    "TransferForm",
    "WithdrawForm",
    "WorkerForm",
    "proposal_after",
    "start_value",
]
