"""Recording and correcting measurements."""

from datetime import date
from typing import Any

from django.db import transaction

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import constraint_errors

from .. import permissions, rules
from ..choices import MeasuredBasis, SupportType
from ..models import Citizen, Measurement
from ..models.measurement import ANSWERS


@transaction.atomic
def record_measurement(
    *, by: User, citizen: Citizen, kind: str, measured_on: date | None = None, **answers: Any
) -> Measurement:
    """Record a measurement of a day; `answers` are those of ANSWERS (CASE-50)."""
    permissions.check_can_measure(by, citizen)
    return _save(by=by, citizen=citizen, kind=kind, measured_on=measured_on or clock.today(), answers=answers)


@transaction.atomic
def correct_measurement(
    *, by: User, measurement: Measurement, correction_reason: str, measured_on: date | None = None, **answers: Any
) -> Measurement:
    """Put a new row in the place of a wrong one; the wrong one stays and says what replaced it (CASE-51)."""
    permissions.check_can_measure(by, measurement.citizen)
    measurement = Measurement.objects.select_for_update().get(pk=measurement.pk)
    rules.check_correction(Measurement.objects.filter(corrects=measurement).exists(), correction_reason)
    return _save(
        by=by,
        citizen=measurement.citizen,
        kind=measurement.kind,
        measured_on=measured_on or measurement.measured_on,
        answers={name: getattr(measurement, name) for name in ANSWERS} | answers,
        corrects=measurement,
        correction_reason=correction_reason.strip(),
    )


def _save(*, by: User, citizen: Citizen, kind: str, measured_on: date, answers: dict, **more: Any) -> Measurement:
    unknown = set(answers) - set(ANSWERS)
    if unknown:
        raise TypeError(f"unknown answers of a measurement: {sorted(unknown)}")
    rules.check_measured_on(measured_on, clock.today())
    for name, codes in (("support_types", SupportType), ("legal_bases", MeasuredBasis)):
        answers[name] = rules.several(answers.get(name, ()), codes)
    measurement = Measurement(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        kind=kind,
        measured_on=measured_on,
        measured_by=by,
        **answers,
        **more,
    )
    measurement.full_clean(validate_constraints=False)
    with constraint_errors(
        cases_measurement_corrects_id_key=rules.AlreadyCorrected,
        measurement_correction_has_reason=rules.CorrectionReasonMissing,
    ):
        measurement.save()
    return measurement
