"""Forms of support, by topic."""

from .contacts import AppointmentForm, ContactForm, WithdrawForm, proposal_after

__all__ = ["AppointmentForm", "ContactForm", "WithdrawForm", "proposal_after"]
