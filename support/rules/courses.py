"""What decides about a course: its states and days, room in a caseload, phases, measurements and its end."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

import housingfirst.core.formats as formats
from housingfirst.core.calculation import add_months
from housingfirst.core.errors import DomainError

from ..choices import HOUSING_FIRST_METHODS, TAKEN_OVER, CourseState, EndReason, ExceptionFrom
from .caseload import Load
from .methods import carried_together, has_phases

# SUP-40: the only moves of a course. Who makes them: WAITING → ACTIVE and back the team leader, → CLOSED the worker or
# the leader. A closed course stays closed; coming back is a new course (design D10).
MOVES = (
    (CourseState.WAITING, CourseState.ACTIVE),
    (CourseState.ACTIVE, CourseState.WAITING),
    (CourseState.WAITING, CourseState.CLOSED),
    (CourseState.ACTIVE, CourseState.CLOSED),
)


class NoRoom(DomainError):
    code, field = "no_room", "worker"


class InFuture(DomainError):
    code = "date_in_future"
    message = _("The date %(day)s lies in the future. Choose today or an earlier date.")


class TooEarly(DomainError):
    code = "date_too_early"
    message = _("The date %(day)s lies before %(limit)s, when %(what)s. Choose that day or a later one.")


class DeviationEnd(DomainError):
    code, field = "deviation_end", "ends_on"
    message = _("The last day %(day)s lies before %(start)s. Choose a day from %(start)s on.")


class OnlyCti(DomainError):
    code = "only_cti"
    message = _("Only CTI has phases. The course is %(method)s; switch its method first if it is to be CTI.")


class CourseClosed(DomainError):
    code = "course_closed"
    message = _("The course is closed. Nothing was changed. The citizen can come back to it in a new one.")


class PhaseOneBegun(DomainError):
    code = "phase_one_begun"
    message = _("Phase 1 began on %(day)s already. The clock of CTI is set once and is not moved.")


class AnotherEvent(DomainError):
    code, field = "phase_one_event", "event"
    message = _(
        "In this municipality phase 1 begins when this happens: %(wanted)s. Nothing is changed. "
        "An administrator can choose another event under Parameters."
    )


class FocusAreas(DomainError):
    code, field = "focus_areas", "focus_areas"
    message = _("Choose one to three focus areas for a phase. You chose %(count)s.")


class CannotClose(DomainError):
    code = "cannot_close"


class UnknownReason(DomainError):
    code, field = "end_reason", "reason"
    message = _("Choose why the course ends.")


class NotClosed(DomainError):
    code = "not_closed"
    message = _("The course is still under way, so there is nothing to come back to. Go on in it.")


@dataclass(frozen=True)
class Room:
    """A colleague and how many more courses of the method there is room for."""

    name: str
    places: int


def check_room(
    load: Load, *, shared: bool, method: str, cost: int, citizen: str, holder: str, others: Sequence[Room] = ()
) -> None:
    """SUP-41: a course is taken on only where its points fit; the refusal says the numbers and where there is room.

    `holder` is the worker's first name, or the team's name where its `shared` caseload is full; `method` is in words.
    Source: design D9; look, voice and tone. Raises NoRoom.
    """
    if load.fits:
        return
    facts = {
        "citizen": citizen,
        "holder": holder,
        "used": load.used,
        "capacity": load.capacity,
        "method": method,
        "cost": cost,
    }
    if shared:
        what = gettext(
            "There is no room for %(citizen)s in %(holder)s. The team has %(used)s of %(capacity)s points; "
            "%(method)s costs %(cost)s."
        )
        where = gettext("Nothing is changed. Grant a deviation with a reason and an end date if it must be.")
    else:
        what = gettext(
            "There is no room for %(citizen)s with %(holder)s. %(holder)s has %(used)s of %(capacity)s points; "
            "%(method)s costs %(cost)s."
        )
        where = gettext(
            "%(places)s Nothing is changed. Choose somebody else, or grant a deviation with a reason and an end date."
        ) % {"places": places_sentence(others)}
    raise NoRoom(f"{what % facts} {where}")


def places_sentence(others: Sequence[Room]) -> str:
    """Where there is room, the three roomiest first: “There are two places with Pernille and one with Bo.”"""
    roomy = sorted((room for room in others if room.places > 0), key=lambda room: (-room.places, room.name))[:3]
    if not roomy:
        return gettext("Nobody else in the team has room.")
    first, *rest = (
        ngettext("%(count)s place with %(name)s", "%(count)s places with %(name)s", room.places)
        if number == 0
        else gettext("%(count)s with %(name)s")
        for number, room in enumerate(roomy)
    )
    parts = [
        text % {"count": formats.number_word(room.places), "name": room.name}
        for text, room in zip([first, *rest], roomy, strict=True)
    ]
    listed = (
        parts[0]
        if len(parts) == 1
        else gettext("%(most)s and %(last)s")
        % {
            "most": ", ".join(parts[:-1]),
            "last": parts[-1],
        }
    )
    return ngettext("There is %(listed)s.", "There are %(listed)s.", roomy[0].places) % {"listed": listed}


def adds_load(before: tuple[str, int | None, int] | None, after: tuple[str, int | None, int], table) -> bool:
    """SUP-42: a change adds load unless the same worker and team go on with a method that costs no more.

    `before` and `after` are (method, worker, team) of an active course. A deviation that ended, or a fraction that
    fell, moves nobody: what is held may stay, and a cheaper method may be switched to. Source: design D9.
    """
    if before is None or before[1:] != after[1:] or carried_together(before[0]) != carried_together(after[0]):
        return True
    return table.per_course[after[0]] > table.per_course[before[0]]


def check_deviation(starts_on: date, ends_on: date) -> None:
    """SUP-43: a deviation has a last day, not before its first; `ends_on` is the day after it. Source: design D9."""
    if ends_on <= starts_on:
        day = date.fromordinal(ends_on.toordinal() - 1)
        raise DeviationEnd(day=formats.long_date(day), start=formats.long_date(starts_on))


def check_day(on: date, today: date, *, field: str, earliest: date | None = None, since=None) -> None:
    """SUP-44: a day of a course is today or earlier, and not before what it follows from (`since` says what).

    Load is weighed on the day it is taken on, so nothing is booked ahead. [OURS] Raises InFuture, TooEarly.
    """
    if on > today:
        raise InFuture(field=field, day=formats.long_date(on))
    if earliest is not None and on < earliest:
        raise TooEarly(field=field, day=formats.long_date(on), limit=formats.long_date(earliest), what=since)


def check_phase_one(method: str, method_name, phase1_on: date | None, event: str, wanted: str, wanted_name) -> None:
    """SUP-45: phase 1 begins once, only in CTI, and on the event the municipality has set.

    Source: methods-fidelity-law § 1.2 (M5: lease or move-in), CHK-05; 001 W6, l. 2123-2178: municipalities differ.
    """
    if not has_phases(method):
        raise OnlyCti(method=method_name)
    if phase1_on is not None:
        raise PhaseOneBegun(day=formats.long_date(phase1_on))
    if event != wanted:
        raise AnotherEvent(wanted=wanted_name)


class DrawnInThePast(DomainError):
    code, field = "date_in_past", "drawn_on"
    message = _("%(day)s has passed, and nobody can be measured for it. Choose today or a later day.")


class DrawnTooFarAhead(DomainError):
    code, field = "too_far_ahead", "drawn_on"
    message = _("Choose a day until %(day)s. For a later one every course comes to its own measurement first.")


def check_focus_areas(areas: Collection[str]) -> None:
    """SUP-46: one to three focus areas for a phase. Source: methods-fidelity-law § 1.2 [V: F4], CHK-11."""
    if not 1 <= len(set(areas)) <= 3:
        raise FocusAreas(count=len(set(areas)))


def check_drawn_on(drawn_on: date, today: date) -> None:
    """SUP-64: active courses are measured a last time for the day data are drawn, today or a day within three months.

    Source: 001 R3, l. 430-434 [V]; three months ahead OURS: a later day comes after the next measurement anyway.
    """
    if drawn_on < today:
        raise DrawnInThePast(day=formats.long_date(drawn_on))
    if drawn_on > add_months(today, 3):
        raise DrawnTooFarAhead(day=formats.long_date(add_months(today, 3)))


def measurement_days(starts_on: date, months: int, until: date) -> list[tuple[int, date]]:
    """SUP-47: a course is measured at its start and every `months` months from it, up to and including `until`.

    Returns (number, day); number 0 is the start. Source: 001 R3, l. 430-434; the interval is a parameter.
    """
    days, number = [(0, starts_on)], 1
    while (day := add_months(starts_on, months * number)) <= until:
        days.append((number, day))
        number += 1
    return days


def missing_to_close(
    method: str, reason: str, *, measured: bool, transfer_accepted: bool, exceptions: Collection[str]
) -> list[ExceptionFrom]:
    """SUP-48: what a course still owes before it may be closed.

    The end measurement; for CTI, and where others take over, an agreement they have accepted (`hands_over`); and where
    contact came to nothing in a Housing First method, a leader's written exception (`refuses_no_show`). A written
    exception stands in for each. When the citizen has died nothing is owed [OURS].
    Source: design D10; CHK-13, CHK-15, CHK-21; 002a R9.
    """
    if reason == EndReason.DIED:
        return []
    owed = []
    if not measured:
        owed.append(ExceptionFrom.END_MEASUREMENT)
    if hands_over(method, reason) and not transfer_accepted:
        owed.append(ExceptionFrom.TRANSFER_AGREEMENT)
    if refuses_no_show(method, reason):
        owed.append(ExceptionFrom.NO_SHOW)
    return [item for item in owed if item not in exceptions]


def refuses_no_show(method: str, reason: str) -> bool:
    """SUP-220: in a Housing First method contact that came to nothing is no reason to close; persistence is the method.

    Source: methods-fidelity-law § 1.0 [V: S2], CHK-21; 002a R9: in ordinary § 85 support it is practice.
    """
    return reason == EndReason.NO_SHOW and method in HOUSING_FIRST_METHODS


def hands_over(method: str, reason: str) -> bool:
    """SUP-221: who takes over has said yes first: in CTI always, in other methods where the reason is that others do.

    Source: methods-fidelity-law § 1.2 (M2) [V], § 1.0 (timely bridge-building) [V: S4]; outside CTI [OURS].
    """
    return has_phases(method) or reason in TAKEN_OVER


MISSING_SENTENCES = {
    ExceptionFrom.END_MEASUREMENT: _("The end measurement is missing: make it first."),
    ExceptionFrom.TRANSFER_AGREEMENT: _(
        "The course is handed over: write an agreement on who takes over. The new provider has not said yes to one."
    ),
    ExceptionFrom.NO_SHOW: _(
        "Missed appointments do not close a course: make a plan for new attempts, or let the leader write why not."
    ),
}


def check_closing(missing: Sequence[ExceptionFrom]) -> None:
    """Raise CannotClose with a sentence for each thing that is missing."""
    if missing:
        sentences = " ".join(str(MISSING_SENTENCES[item]) for item in missing)
        end = gettext("Nothing is changed. The leader can write an exception.")
        raise CannotClose(f"{sentences} {end}")


def check_return(state: str) -> None:
    """SUP-49: a closed course can be come back to, without new referral or waiting time. Source: 001 W6.7, W11."""
    if state != CourseState.CLOSED:
        raise NotClosed()


def label_words(label: str | None) -> str:
    """The name of a caseload (SUP-22) in words: `ICM-lignende`, `ICM og CTI`."""
    if label is None:
        return ""
    if label.endswith("-like"):
        return gettext("%(method)s-like") % {"method": label.removesuffix("-like")}
    return label.replace("+", " + ")
