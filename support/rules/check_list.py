"""What a check answers with, and what is known of each check: title, source, how sure it is, where it applies."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

import housingfirst.core.formats as formats
from housingfirst.core.errors import DomainError

from ..choices import HOUSING_FIRST_METHODS, SHARED_METHODS, SupportMethod
from ..parameters import (
    CAPS,
    CHECK_COMMUNITY,
    CHECK_FIRST_MONTH,
    CHECK_NETWORK,
    CHECK_OUTSIDE,
    CHECK_P85_WAIT,
    CHECK_PARTNERS,
    CHECK_PHASE_TOLERANCE,
    CHECK_SEVERAL,
    CHECK_SUPERVISION,
    CHECK_TEAM_MEETINGS,
    CONTACT_NORM_KEYS,
    PLAN_DAYS,
)

INFO, SOON, LATE = "info", "soon", "late"
# Whose affair a signal is: the course's own, or that of the worker or team who carries it.
COURSE, WORKER, TEAM = "course", "worker", "team"

# How sure a norm is: seen in the source, general knowledge, our own, the norm seen and the tolerance our own.
SEEN, COMMON, OURS, SEEN_OURS, OWN = "V", "GK", "OURS", "V+OURS", "OWN"
CERTAINTY_WORDS = {
    SEEN: _("Seen in the source"),
    COMMON: _("General knowledge of the field; check it before you rely on it"),
    OURS: _("The system's own proposal; no published norm"),
    SEEN_OURS: _("The norm is seen in the source; the tolerance is the system's own proposal"),
    OWN: _("The municipality has set its own value"),
}

_CARE = _("Socialstyrelsen: Spread of Housing First, description of the effort")
_FIVE = _("VIVE: Housing First in five municipalities")
_FAQ = _("criticaltime.org: questions and answers about CTI")
_SELF = _("CTI Implementation Self-Assessment, 2014")
_PHASE_THREE = _("Socialstyrelsen: the method CTI, phase 3")
_DACTS = _("Dartmouth ACT Scale (DACTS)")
_SYSTEM = _("The system")
CTI = (SupportMethod.CTI,)

# What stands on the tag of a signal.
STATE_WORDS = {
    INFO: pgettext_lazy("signal", "For information"),
    SOON: pgettext_lazy("signal", "Soon"),
    LATE: pgettext_lazy("signal", "Differs"),
    "answered": pgettext_lazy("signal", "Answered"),
}


def state_words(state: str) -> str:
    """What the tag says of a signal's kind, or that it is answered."""
    return str(STATE_WORDS[state])


@dataclass(frozen=True)
class Check:
    """One check of methods-fidelity-law § 1.7. `methods`: for which it applies. `keys`: the parameters it asks.

    `lacks`: why nothing is said of it on the course; empty where the check is made there.
    """

    code: str
    title: Any
    source: Any
    certainty: str
    methods: tuple[str, ...]
    keys: tuple[str, ...] = ()
    level: str = COURSE
    lacks: Any = ""


_ROWS = (
    Check("CHK-01", _("Citizens per full-time position"), _CARE, SEEN, HOUSING_FIRST_METHODS,
          tuple(CAPS.values()), WORKER),
    Check("CHK-02", _("One method at a time"), _FIVE, SEEN, HOUSING_FIRST_METHODS, (), WORKER),
    Check("CHK-03", _("Length of the phases"), _CARE, SEEN_OURS, CTI, (CHECK_PHASE_TOLERANCE,)),
    Check("CHK-04", _("Nine months"), _SELF, SEEN, CTI),
    Check("CHK-05", _("The home first"), _("Vidensportalen: CTI"), SEEN, CTI,
          lacks=_("The day of moving in stands in the part on housing, which this check does not read yet.")),
    Check("CHK-06", _("The first month"), _SELF, SEEN, CTI, (CHECK_FIRST_MONTH,)),
    Check("CHK-07", _("Meetings at home and in town"), _FAQ, SEEN, CTI, (CHECK_COMMUNITY,)),
    Check("CHK-08", _("Meetings with others"), _SELF, SEEN, CTI, (CHECK_PARTNERS,)),
    Check("CHK-09", _("Contact in the phase"), _FAQ, SEEN_OURS, CTI, tuple(CONTACT_NORM_KEYS[:3])),
    Check("CHK-10", _("Contacts become fewer"), _SELF, SEEN, CTI),
    Check("CHK-11", _("One to three focus areas"), _SELF, SEEN, CTI),
    Check("CHK-12", _("A plan for the phase"), _SYSTEM, OURS, CTI, (PLAN_DAYS,)),
    Check("CHK-13", _("Agreement on the transfer"), _PHASE_THREE, SEEN, CTI),
    Check("CHK-14", _("Support after CTI"), _PHASE_THREE, SEEN_OURS, CTI, (CHECK_P85_WAIT,)),
    Check("CHK-15", _("Closing note and who takes over"), _PHASE_THREE, SEEN, CTI),
    Check("CHK-16", _("Contact with the citizen"), _SYSTEM, OURS,
          (SupportMethod.ICM, SupportMethod.ACT, SupportMethod.M_ACT), tuple(CONTACT_NORM_KEYS[3:])),
    Check("CHK-17", _("Meetings outside the office"), _DACTS, COMMON, HOUSING_FIRST_METHODS, (CHECK_OUTSIDE,)),
    Check("CHK-18", _("More than one worker"), _DACTS, SEEN, (SupportMethod.ACT,), (CHECK_SEVERAL,), TEAM),
    Check("CHK-19", _("Team meetings"), _DACTS, SEEN, (SupportMethod.ACT,), (CHECK_TEAM_MEETINGS,), TEAM),
    Check("CHK-20", _("Supervision of the team"), _SELF, SEEN, CTI, (CHECK_SUPERVISION,), TEAM,
          lacks=_("It is said on the page of supervision and team meetings.")),
    Check("CHK-21", _("Persistence"), _FIVE, SEEN, HOUSING_FIRST_METHODS),
    Check("CHK-22", _("The same worker all the way"), _CARE, SEEN, (SupportMethod.ICM, SupportMethod.CTI)),
    Check("CHK-23", _("Contact with the network"), _DACTS, COMMON, SHARED_METHODS, (CHECK_NETWORK,)),
    Check("CHK-24", _("Hours from week to week"), _FIVE, SEEN, HOUSING_FIRST_METHODS),
)  # fmt: skip
CHECKS: Mapping[str, Check] = {check.code: check for check in _ROWS}


@dataclass(frozen=True)
class Signal:
    """What a check found: a calm sentence, since which day, what the norm is and what was counted.

    `mark` tells one signal from the next where the day says nothing, because it moves with today or never changes: an
    answer holds as long as `key` does.
    """

    code: str
    kind: str
    sentence: str
    since: date | None
    norm: str
    counted: str
    mark: str = ""

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.mark or self.since}"

    @property
    def check(self) -> Check:
        return CHECKS[self.code]

    @property
    def is_answerable(self) -> bool:
        """Everything but plain information, which has no norm (CHK-24)."""
        return self.code != "CHK-24"

    @property
    def asks(self) -> bool:
        """Whether it waits for something: news alone asks nothing of anybody."""
        return self.kind != INFO


class HoldsInPast(DomainError):
    code, field = "holds_in_past", "holds_until"
    message = _("The last day %(day)s is over. Choose today or a later day, or leave it empty.")


def applicable(method: str) -> list[Check]:
    """SUP-150: the checks that apply to a method, in their order; other support has none (MFL 1.7)."""
    return [check for check in CHECKS.values() if method in check.methods]


def holds(answered_key: str, until: date | None, signal: Signal, on: date) -> bool:
    """SUP-151: an answer holds while the signal is the same one, and until its last day where it has one. [OURS]"""
    return answered_key == signal.key and (until is None or on <= until)


def check_holds_until(holds_until: date | None, today: date) -> None:
    """SUP-151: the last day of an answer, where one is set, is not over. [OURS]"""
    if holds_until and holds_until < today:
        raise HoldsInPast(day=formats.long_date(holds_until))


def waits(signal: Signal, *, answered: bool) -> bool:
    """SUP-152: soon and late wait for somebody until they are answered; news wait for nobody. [OURS]"""
    return signal.asks and not answered
