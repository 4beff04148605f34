"""Writes that join the apps: one transaction calling the services of both (design.md § 3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from cases import rules
from cases import services as cases
from cases.choices import ConsentAnswer, Situation
from cases.models import Citizen, Consent, Decision, Disclosure, Measurement, SituationEpisode
from cases.parameters import CONSENT_TELL_RECEIVERS
from cases.queries import measurements as measurement_queries
from cases.services import Stopped
from housing import services as housing
from housing.models import Offer, ShelterStay, Tenancy
from housingfirst.accounts.models import User
from housingfirst.accounts.parameters import value
from housingfirst.core import clock
from housingfirst.tasks import services as tasks
from housingfirst.tasks.choices import TaskKind
from referrals import services as referrals
from referrals.models import Referral
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

    A method no team offers is named all the same and goes to the unmet needs, and so does the recommended one that
    cannot be had while another is decided. Who has a course or waits already stays there.
    """
    decision = cases.finalise_decision(by=by, decision=decision, decided_on=decided_on)
    citizen, method = decision.citizen, decision.method
    support.rest_on(by=by, decision=decision)
    support.note_what_is_lacking(by=by, decision=decision)
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
    if support_queries.reason_unmet(citizen, method, clock.today()) == UnmetReason.NO_PLACE:
        support.note_unmet_need(by=by, citizen=citizen, method=method, reason=UnmetReason.NO_PLACE)
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
    bases = support_queries.bases_on(course, clock.today())
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


@transaction.atomic
def discharge(*, by: User, stay: ShelterStay, discharged_on: date) -> ShelterStay:
    """The citizen has left the shelter; where that is the municipality's event, the CTI clock starts that day."""
    stay = housing.discharge(by=by, stay=stay, discharged_on=discharged_on)
    if stay.citizen is not None:
        event = PhaseOneEvent.SHELTER_DISCHARGE
        support.begin_phase_one_if_awaited(by=by, citizen=stay.citizen, event=event, on=discharged_on)
    return stay


def _note_housed(tenancy: Tenancy, by: User, on: date) -> None:
    """Housed from the day, at the address of the home, unless a situation from that day or later is noted already."""
    citizen = tenancy.citizen
    episodes = SituationEpisode.objects.filter(citizen=citizen)
    if episodes.filter(starts_on__gte=on).exists():
        return
    if not episodes.current(on).filter(situation=Situation.HOUSED).exists():
        cases.note_situation(by=by, citizen=citizen, situation=Situation.HOUSED, starts_on=on)
    cases.note_home(citizen=citizen, address=tenancy.dwelling.address)


@transaction.atomic
def ask_consent(*, by: User, citizen: Citizen, **answer: Any) -> Stopped:
    """Something new is asked; referrals on an older yes that the answer speaks against are taken back (CASE-155)."""
    stopped = cases.ask_and_stop(by=by, citizen=citizen, **answer)
    _let_referrals_follow(by, stopped)
    if stopped.sources:
        _tell_receivers(by, stopped)
    return stopped


@transaction.atomic
def answer_consent(*, by: User, consent: Consent, version: int, **answer: Any) -> Stopped:
    """A new answer to a consent; referrals it no longer carries are taken back with it (CASE-155).

    Those it carries stay open as long as it says, and no longer than themselves. Where the municipality says so, a
    task to tell those who had heard (CASE-158).
    """
    stopped = cases.answer_consent(by=by, consent=consent, version=version, **answer)
    _let_referrals_follow(by, stopped)
    if answer["answer"] == ConsentAnswer.WITHDRAWN:
        _tell_receivers(by, stopped)
    return stopped


def _let_referrals_follow(by: User, stopped: Stopped) -> None:
    for referral in _referrals(stopped.sources):
        referrals.stop_sharing(by=by, referral=referral)
    for referral in _referrals(stopped.carried):
        referrals.follow_consent(by=by, referral=referral)


def _referrals(sources: Iterable[str]) -> QuerySet[Referral]:
    ids = [int(source.partition(":")[2]) for source in sources if source.startswith("referral:")]
    return Referral.objects.filter(pk__in=ids).order_by("pk")


def _tell_receivers(by: User, stopped: Stopped) -> None:
    """CASE-158: so many days (a parameter, 0 for none) to tell those who heard by it that it is taken back."""
    consent, today = stopped.consent, clock.today()
    days = int(value(CONSENT_TELL_RECEIVERS, consent.municipality_id, on=today))
    if days and (stopped.sources or Disclosure.objects.filter(consent=consent).exists()):
        tasks.raise_task(
            by=by,
            key=f"consent-told:{consent.pk}:{consent.version}",
            kind=TaskKind.OTHER,
            title=gettext_noop("Tell those who heard it that %(citizen)s has taken a consent back"),
            why=gettext_noop("The page shows who was told what, and when. What they know cannot be called back."),
            due_on=today + timedelta(days=days),
            citizen=consent.citizen,
            assignee=by,
            url_name="cases:citizen-consents",
            url_pk=consent.citizen_id,
        )
