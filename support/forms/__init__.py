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
from .grounds import BasesForm, ProviderForm
from .starts import StartForm, start_value
from .teams import AssignForm, DeviationForm, TeamMethodForm

__all__ = [
    "AcceptTransferForm",
    "AnswerForm",
    "AppointmentForm",
    "AssignForm",
    "BasesForm",
    "CloseForm",
    "ContactForm",
    "DeviationForm",
    "ExceptionForm",
    "FocusForm",
    "PhaseOneForm",
    "ProviderForm",
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
