"""Writes that join the apps: one transaction calling the services of both (design.md § 3)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cases import rules
from cases import services as cases
from cases.choices import Situation
from cases.models import Citizen, Decision, Measurement, SituationEpisode
from cases.queries import measurements as measurement_queries
from housing import services as housing
from housing.models import Offer, Tenancy
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.tasks import services as tasks
from support import queries as support_queries
from support import services as support
from support.choices import PhaseOneEvent, UnmetReason
from support.models import Course, UnmetNeed, WaitingListEntry
from support.sweeps import measurement_key


@dataclass(frozen=True)
class Decided:
    """What followed from a decision: a place on a waiting list, or a need nobody can meet."""

    decision: Decision
    entry: WaitingListEntry | None = None
    unmet: UnmetNeed | None = None

    @property
    def sentences(self) -> list[str]:
        """What the page says beside “The decision is made”."""
        if self.entry:
            return [_("%(name)s is on the waiting list of %(team)s.") % {"name": self._name, "team": self.entry.team}]
        if self.unmet:
            return [
                _("No team offers %(method)s. The need is noted on the list of unmet needs.")
                % {"method": self.unmet.get_method_display()}
            ]
        return []

    @property
    def _name(self) -> str:
        return self.decision.citizen.first_name


@transaction.atomic
def decide_support(*, by: User, decision: Decision, decided_on: date | None = None) -> Decided:
    """Make a decision; where it grants a method, put the citizen on the waiting list of a team that offers it.

    A method no team offers is named all the same and goes to the unmet needs. Who has a course or waits already stays
    there.
    """
    decision = cases.finalise_decision(by=by, decision=decision, decided_on=decided_on)
    citizen, method = decision.citizen, decision.method
    if not method or Course.objects.live().filter(citizen=citizen).exists():
        return Decided(decision)
    if WaitingListEntry.objects.waiting().filter(citizen=citizen).exists():
        return Decided(decision)
    if not support_queries.teams_offering(method, citizen.municipality_id, clock.today()):
        unmet = support.note_unmet_need(by=by, citizen=citizen, method=method, reason=UnmetReason.NO_TEAM)
        return Decided(decision, unmet=unmet)
    entry = support.enlist(
        by=by, citizen=citizen, method=method, decision_id=decision.pk, entered_on=decision.decided_on
    )
    return Decided(decision, entry=entry)


@transaction.atomic
def record_measurement(*, by: User, citizen: Citizen, **answers: Any) -> Measurement:
    """Record a measurement; the day of the course it was due on is settled with it, and the task about it (SUP-47)."""
    measurement = cases.record_measurement(by=by, citizen=citizen, **answers)
    due = support.settle_measurement_due(by=by, citizen=citizen, measurement=measurement)
    if due is not None:
        tasks.settle_task(by=by, key=measurement_key(due))
    return measurement


def start_of_measurement(user: User, citizen: Citizen) -> dict[str, Any]:
    """What a new measurement starts with: the last answers, what the record says since, and the course (CASE-53).

    Without a course and without an earlier answer support and basis stay open, for the worker to say.
    """
    answers = measurement_queries.prefilled(user, citizen)
    course = support_queries.live_course(citizen)
    if course is None:
        return answers
    bases = [code for row in support_queries.methods_on(course, clock.today()) for code in row.legal_bases]
    answers["support_types"] = [rules.support_type_of(course.method)]
    answers["legal_bases"] = rules.measured_bases_of(bases) or answers.get("legal_bases", [])
    if due := support_queries.next_measurement(course):
        answers["kind"] = due.kind
    return answers


@transaction.atomic
def sign_lease(*, by: User, offer: Offer, lease_signed_on: date | None = None, **terms) -> Tenancy:
    """The lease is signed: the tenancy is there; where the lease is the municipality's event, the CTI clock starts."""
    signed_on = lease_signed_on or clock.today()
    tenancy = housing.sign_lease(by=by, offer=offer, lease_signed_on=signed_on, **terms)
    support.begin_phase_one_if_awaited(by=by, citizen=tenancy.citizen, event=PhaseOneEvent.LEASE, on=signed_on)
    return tenancy


@dataclass(frozen=True)
class MovedIn:
    """A citizen who has moved in, whether somebody supports them that day, and the course whose clock started."""

    tenancy: Tenancy
    support_in_place: bool
    started: Course | None

    @property
    def warnings(self) -> list[str]:
        """What the page says beside “Moving in is noted”."""
        if self.support_in_place:
            return []
        return [
            _(
                "No support is in place for the citizen on this day. The home is kept all the same. Call the team's "
                "leader today."
            )
        ]


@transaction.atomic
def move_in(*, by: User, tenancy: Tenancy, on: date) -> MovedIn:
    """The citizen has moved in: housed from that day, other live nominations closed, the CTI clock started where moving
    in is the municipality's event. Support that is not in place is said aloud, never a reason to refuse the home."""
    tenancy = housing.move_in(by=by, tenancy=tenancy, on=on)
    citizen = tenancy.citizen
    _note_housed(tenancy, by, on)
    started = support.begin_phase_one_if_awaited(by=by, citizen=citizen, event=PhaseOneEvent.MOVE_IN, on=on)
    return MovedIn(tenancy, support_queries.support_in_place(citizen, on), started)


def _note_housed(tenancy: Tenancy, by: User, on: date) -> None:
    """Housed from the day, at the address of the home, unless a situation from that day or later is noted already."""
    citizen = tenancy.citizen
    episodes = SituationEpisode.objects.filter(citizen=citizen)
    if episodes.filter(starts_on__gte=on).exists():
        return
    if not episodes.current(on).filter(situation=Situation.HOUSED).exists():
        cases.note_situation(by=by, citizen=citizen, situation=Situation.HOUSED, starts_on=on)
    cases.note_home(citizen=citizen, address=tenancy.dwelling.address)
