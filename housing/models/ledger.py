"""Agreements, counters, and the vacancies in the order they were reported: the quarter-rule ledger."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import Dated, MunicipalityBound, User, ends_after_start, period, track
from housingfirst.core import clock

from ..choices import (
    ACTIVE_STATES,
    AgreementMode,
    CountingUnit,
    DwellingCategory,
    NotCounted,
    OutcomeReason,
    Tenure,
    VacancyState,
)
from ..querysets import AgreementQuerySet, StockQuerySet
from .stock import Department, Dwelling, HousingOrganisation


@track()
class Agreement(MunicipalityBound, Dated):
    """What the municipality and an organisation agreed on allocation (anvisningsaftale), in a period.

    The counters run for the agreement: no reset at new year; another share or unit is another agreement, whose
    counters begin at 0. With `department` it holds for that department alone and goes before the organisation's
    (differentiated share, 002 § 4.3, l. 1621-1625).
    """

    path_to_organisation = "organisation__"

    organisation = models.ForeignKey(HousingOrganisation, on_delete=models.PROTECT, related_name="agreements")
    department = models.ForeignKey(
        Department, on_delete=models.PROTECT, related_name="agreements", null=True, blank=True
    )
    mode = models.CharField(_("kind of agreement"), max_length=12, choices=AgreementMode)
    share_numerator = models.PositiveSmallIntegerField(_("share"), default=1)
    share_denominator = models.PositiveSmallIntegerField(default=4)
    unit = models.CharField(_("counted for"), max_length=12, choices=CountingUnit, default=CountingUnit.ORGANISATION)
    terms = models.TextField(_("what else was agreed"), max_length=5_000, blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "id"]
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        constraints = [
            ends_after_start("agreement_ends_after_start"),
            models.CheckConstraint(
                condition=Q(share_numerator__gte=1, share_numerator__lte=F("share_denominator")),
                name="agreement_share_above_0_to_1",
                violation_error_message=_("The share is above 0 and at most 1, for example 1/4."),
            ),
            ExclusionConstraint(
                name="agreement_one_at_a_time",
                expressions=[
                    ("organisation", RangeOperators.EQUAL),
                    (Coalesce("department", 0), RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("There is already an agreement in that period. End it first."),
            ),
        ]
        triggers = [
            # A ledger line must always be read with the terms it was decided on.
            pgtrigger.ReadOnly(
                name="agreement_terms_stand",
                fields=[
                    "organisation",
                    "department",
                    "mode",
                    "share_numerator",
                    "share_denominator",
                    "unit",
                    "starts_on",
                ],
            ),
        ]

    def __str__(self):
        return f"agreement {self.pk}"

    @property
    def share(self):
        """`1/4`: how the calculators write it."""
        return f"{self.share_numerator}/{self.share_denominator}"

    @property
    def counts(self):
        """Whether vacancies under it get turn numbers."""
        return self.mode != AgreementMode.AD_HOC

    class Privacy:
        operational = ["id", "municipality", "organisation", "department", "mode", "share_numerator"]
        operational += ["share_denominator", "unit", "terms", "starts_on", "ends_on"]


@track()
class TurnCounter(MunicipalityBound):
    """How many vacancies of one agreement, category and (where it counts so) department have been counted.

    `taken_over`: what an older ledger had counted when this one began.
    """

    path_to_organisation = "agreement__organisation__"

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="counters")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    category = models.CharField(_("category"), max_length=6, choices=DwellingCategory)
    taken_over = models.PositiveIntegerField(_("counted before"), default=0)
    counted = models.PositiveIntegerField(_("counted"), default=0)

    objects = StockQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "department", "category"], nulls_distinct=False, name="turncounter_once"
            ),
            models.CheckConstraint(condition=Q(counted__gte=F("taken_over")), name="turncounter_from_taken_over"),
        ]
        triggers = [
            pgtrigger.Protect(name="turncounter_stays", operation=pgtrigger.Delete),
            pgtrigger.Trigger(
                name="turncounter_one_at_a_time",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=(
                    "if new.counted not in (old.counted, old.counted + 1) or new.taken_over <> old.taken_over then "
                    "raise exception 'a turn counter moves by one' using errcode = 'check_violation', "
                    "constraint = 'turncounter_one_at_a_time'; end if; return new;"
                ),
            ),
        ]

    def __str__(self):
        return f"counter {self.pk}"

    class Privacy:
        operational = ["id", "municipality", "agreement", "department", "category", "taken_over", "counted"]


DECIDED = [
    *("municipality", "organisation", "department", "dwelling", "category", "tenure", "area_exempt"),
    *("reported_on", "available_from", "reported_by", "registered_at", "registration_number"),
    *("agreement", "counter", "turn_number", "share", "claimable_after", "municipal", "at_disposal", "reason"),
]


@track()
class Vacancy(MunicipalityBound):
    """A dwelling reported vacant (ledig bolig): one line of the ledger.

    Registration numbers run without gap per organisation, turn numbers without gap per counter; what was decided at
    registration never changes (triggers). Facts the decision rests on are kept here as they were that day. A mistake is
    put right by a `LedgerCorrection` beside it. `municipal`: the rule gave the turn to the municipality. `at_disposal`:
    the municipality may allocate it, by turn or because it was offered outside the count.
    """

    path_to_organisation = "organisation__"

    organisation = models.ForeignKey(HousingOrganisation, on_delete=models.PROTECT, related_name="vacancies")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="vacancies")
    dwelling = models.ForeignKey(Dwelling, on_delete=models.PROTECT, related_name="vacancies")
    category = models.CharField(_("category"), max_length=6, choices=DwellingCategory)
    tenure = models.CharField(_("let by"), max_length=9, choices=Tenure)
    area_exempt = models.BooleanField(default=False)

    reported_on = models.DateField(_("reported on"))
    available_from = models.DateField(_("available from"))
    reported_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField(default=clock.now)
    registration_number = models.PositiveIntegerField(_("registration number"))

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="vacancies", null=True, blank=True)
    counter = models.ForeignKey(TurnCounter, on_delete=models.PROTECT, related_name="vacancies", null=True, blank=True)
    turn_number = models.PositiveIntegerField(_("turn number"), null=True, blank=True)
    share = models.CharField(_("share"), max_length=11, blank=True)
    claimable_after = models.PositiveIntegerField(null=True, blank=True)
    municipal = models.BooleanField(_("the municipality's turn"), default=False)
    at_disposal = models.BooleanField(default=False)
    reason = models.CharField(_("why not counted"), max_length=12, choices=NotCounted, blank=True)

    answer_due_at = models.DateTimeField(_("answer by"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=VacancyState)
    state_on = models.DateField(_("since"))
    let_from = models.DateField(_("let from"), null=True, blank=True)

    objects = StockQuerySet.as_manager()

    class Meta:
        ordering = ["organisation", "-registration_number"]
        verbose_name = _("vacancy")
        verbose_name_plural = _("vacancies")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "registration_number"], name="vacancy_number_once"),
            models.UniqueConstraint(fields=["counter", "turn_number"], name="vacancy_turn_once"),
            models.UniqueConstraint(
                fields=["dwelling"],
                condition=Q(state__in=ACTIVE_STATES),
                name="vacancy_one_open_per_dwelling",
                violation_error_message=_("The dwelling is already reported vacant and still open."),
            ),
            models.CheckConstraint(
                condition=Q(reason="", counter__isnull=False, turn_number__isnull=False, claimable_after__isnull=False)
                | (~Q(reason="") & Q(counter=None, turn_number=None, claimable_after=None, municipal=False)),
                name="vacancy_counted_or_reason",
            ),
            models.CheckConstraint(
                condition=Q(at_disposal=True) | Q(municipal=False, state=VacancyState.NOT_OURS),
                name="vacancy_turn_is_at_disposal",
            ),
            models.CheckConstraint(
                condition=Q(state=VacancyState.LET, let_from__isnull=False)
                | (~Q(state=VacancyState.LET) & Q(let_from=None)),
                name="vacancy_let_from_when_let",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "state", "registered_at"], name="vacancy_by_state"),
            models.Index(fields=["dwelling", "registered_at"], name="vacancy_by_dwelling"),
        ]
        triggers = [
            pgtrigger.Protect(name="vacancy_stays", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="vacancy_decision_stands", fields=DECIDED),
            pgtrigger.Trigger(
                name="vacancy_numbers_without_gap",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=(
                    "if new.registration_number <> (select coalesce(max(registration_number), 0) + 1 "
                    "from housing_vacancy where organisation_id = new.organisation_id) or "
                    "(new.counter_id is not null and new.turn_number <> (select coalesce(max(v.turn_number), "
                    "(select taken_over from housing_turncounter where id = new.counter_id)) + 1 "
                    "from housing_vacancy v where v.counter_id = new.counter_id)) then "
                    "raise exception 'ledger numbers run without gap' using errcode = 'check_violation', "
                    "constraint = 'vacancy_numbers_without_gap'; end if; return new;"
                ),
            ),
            pgtrigger.FSM(
                name="vacancy_state_path",
                field="state",
                transitions=[
                    ("open", "reserved"),
                    ("open", "waived"),
                    ("open", "unusable"),
                    ("open", "returned"),
                    ("reserved", "open"),
                    ("reserved", "let"),
                    ("reserved", "unusable"),
                    ("reserved", "returned"),
                ],
            ),
        ]

    def __str__(self):
        return f"vacancy {self.registration_number}"

    @property
    def counted(self):
        return self.turn_number is not None

    class Privacy:
        operational = ["id", *DECIDED, "answer_due_at", "state", "state_on", "let_from"]


@track()
class VacancyOutcome(MunicipalityBound):
    """Something that happened to a vacancy; rows are only added."""

    path_to_organisation = "vacancy__organisation__"

    vacancy = models.ForeignKey(Vacancy, on_delete=models.PROTECT, related_name="outcomes")
    state = models.CharField(_("state"), max_length=8, choices=VacancyState)
    reason = models.CharField(_("reason"), max_length=12, choices=OutcomeReason, blank=True)
    note = models.CharField(_("in words"), max_length=500, blank=True)
    happened_on = models.DateField(_("on"))
    noted_at = models.DateTimeField(default=clock.now)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = StockQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        triggers = [pgtrigger.Protect(name="vacancyoutcome_stands", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.state} of vacancy {self.vacancy_id}"

    class Privacy:
        operational = ["id", "municipality", "vacancy", "state", "reason", "note", "happened_on", "noted_at"]
        operational += ["noted_by"]


@track()
class LedgerCorrection(MunicipalityBound):
    """A counter-entry (modpost) beside a line of the ledger: what was written, what holds, why. Nothing is struck out.

    `turns` corrects the sum of the municipality's turns by one either way where the line was decided on a wrong fact.
    """

    path_to_organisation = "vacancy__organisation__"

    vacancy = models.ForeignKey(Vacancy, on_delete=models.PROTECT, related_name="corrections")
    was = models.CharField(_("what the line says"), max_length=200)
    holds = models.CharField(_("what holds"), max_length=200)
    reason = models.CharField(_("why"), max_length=500)
    turns = models.SmallIntegerField(_("change in the municipality's turns"), default=0)
    made_at = models.DateTimeField(default=clock.now)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = StockQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(turns__gte=-1, turns__lte=1), name="ledgercorrection_one_turn"),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="ledgercorrection_has_reason",
                violation_error_message=_("Write why the line is corrected."),
            ),
        ]
        triggers = [pgtrigger.Protect(name="ledgercorrection_stands", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"correction of vacancy {self.vacancy_id}"

    class Privacy:
        operational = ["id", "municipality", "vacancy", "was", "holds", "reason", "turns", "made_at", "made_by"]
