"""What the municipality and an organisation agreed on allocation, and the counters that run for it."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core import formats
from housingfirst.core.clock import DANISH_TIME
from housingfirst.core.errors import DomainError

from .. import permissions
from ..models import Agreement, Department, HousingOrganisation
from .saving import save


class AgreementClash(DomainError):
    code, field = "agreement_clash", "starts_on"
    message = _("An agreement already holds in that period. Choose a later first day; the one before then ends there.")


class AgreementBeforeLedger(DomainError):
    code, field = "agreement_before_ledger", "starts_on"
    message = _(
        "Vacancies are already registered after %(day)s under the agreement that holds now. Their lines stand. Choose "
        "a first day from %(earliest)s on."
    )


@transaction.atomic
def make_agreement(
    *,
    by: User,
    organisation: HousingOrganisation,
    mode: str,
    starts_on: date,
    share_numerator: int = 1,
    share_denominator: int = 4,
    unit: str = "organisation",
    department: Department | None = None,
    ends_on: date | None = None,
    terms: str = "",
) -> Agreement:
    """HOU-18: a new agreement closes the one before on its first day, and its counters begin at 0.

    Lines already registered keep the agreement they were decided under. Source: issue 2, step 13 [OURS].
    """
    permissions.check_can_manage_stock(by, organisation.municipality_id)
    HousingOrganisation.objects.select_for_update().get(pk=organisation.pk)
    before = Agreement.objects.current(starts_on).filter(organisation=organisation, department=department).first()
    if before is not None:
        _check_no_lines_from(before, starts_on)
        before.ends_on = starts_on
        before.full_clean(validate_constraints=False)
        before.save(update_fields=["ends_on"])
    row = Agreement(
        municipality_id=organisation.municipality_id,
        organisation=organisation,
        department=department,
        mode=mode,
        share_numerator=share_numerator,
        share_denominator=share_denominator,
        unit=unit,
        starts_on=starts_on,
        ends_on=ends_on,
        terms=terms,
    )
    return save(row, agreement_one_at_a_time=AgreementClash)


def _check_no_lines_from(before: Agreement, starts_on: date) -> None:
    last = before.vacancies.order_by("-registration_number").first()  # type: ignore[attr-defined]
    if last is None:
        return
    day = last.registered_at.astimezone(DANISH_TIME).date()
    if day >= starts_on:
        raise AgreementBeforeLedger(
            day=formats.short_date(starts_on), earliest=formats.short_date(day + timedelta(days=1))
        )


@transaction.atomic
def end_agreement(*, by: User, agreement: Agreement, ends_on: date) -> Agreement:
    """End an agreement on a day after its last line; nothing counts after it until another is made."""
    permissions.check_can_manage_stock(by, agreement.municipality_id)
    HousingOrganisation.objects.select_for_update().get(pk=agreement.organisation_id)
    row = Agreement.objects.get(pk=agreement.pk)
    _check_no_lines_from(row, ends_on)
    row.ends_on = ends_on
    return save(row)
