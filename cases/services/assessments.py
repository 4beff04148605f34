"""Writing an assessment (udredning)."""

from datetime import date

from django.db import transaction

from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock

from .. import permissions, rules
from ..models import Assessment, Citizen, Screening
from ..parameters import (
    HIGH_COMPLEXITY_STEPS,
    M_ACT_INSTEAD_OF_ACT,
    METHOD_CONSIDERABLE,
    METHOD_LIMITED,
    METHOD_SOME,
    METHOD_TABLE,
)


def method_table(municipality_id: int | None, on: date) -> rules.MethodTable:
    """The recommendation table of the municipality on the day (one query)."""
    values = parameters.values(METHOD_TABLE, municipality_id, on)
    return rules.MethodTable(
        considerable=values[METHOD_CONSIDERABLE],
        some=values[METHOD_SOME],
        limited=values[METHOD_LIMITED],
        high_steps=values[HIGH_COMPLEXITY_STEPS],
        m_act=values[M_ACT_INSTEAD_OF_ACT],
    )


@transaction.atomic
def assess(
    *,
    by: User,
    citizen: Citizen,
    complexity: str,
    complexity_reason: str,
    system_use: str,
    system_use_reason: str,
    own_words: str = "",
    assessed_on: date | None = None,
    screening: Screening | None = None,
) -> Assessment:
    """Record an assessment with the method the table of the day recommends (CASE-30, CASE-31).

    `screening`: the circle it rests on, one of the citizen's own (CASE-107).
    """
    permissions.check_can_assess(by, citizen)
    today = clock.today()
    assessed_on = assessed_on or today
    rules.check_assessed_on(assessed_on, today)
    if screening is not None:
        rules.check_rests_on(
            is_about_citizen=Screening.objects.about(citizen).filter(pk=screening.pk).exists(),
            screened_on=screening.screened_on,
            assessed_on=assessed_on,
        )
    table = method_table(citizen.municipality_id, assessed_on)
    assessment = Assessment(
        municipality_id=citizen.municipality_id,
        citizen=citizen,
        assessed_on=assessed_on,
        complexity=complexity,
        complexity_reason=complexity_reason.strip(),
        system_use=system_use,
        system_use_reason=system_use_reason.strip(),
        own_words=own_words,
        screening=screening,
        assessed_by=by,
        table_used=table.version,
    )
    assessment.full_clean(exclude=["recommended"], validate_constraints=False)
    assessment.recommended = rules.recommend(complexity, system_use, table).method
    assessment.full_clean()
    assessment.save()
    return assessment
