"""Forms of support, by topic."""

from .activities import ActivityForm
from .assignment import CoverForm, LeaveForm, LeaverForm, PlaceForm
from .checks import AnswerForm
from .contacts import AppointmentForm, ContactForm, TryAgainForm, WithdrawForm
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
from .safety import BackForm, EndWarningForm, RenewWarningForm, WarningForm
from .starts import StartForm, start_value
from .teams import AssignForm, DeviationForm, TeamMethodForm

__all__ = [
    "ActivityForm",
    "BackForm",
    "EndWarningForm",
    "RenewWarningForm",
    "TryAgainForm",
    "WarningForm",
    "AcceptTransferForm",
    "AnswerForm",
    "AppointmentForm",
    "AssignForm",
    "BasesForm",
    "CloseForm",
    "CoverForm",
    "LeaveForm",
    "LeaverForm",
    "PlaceForm",
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
    "start_value",
]
