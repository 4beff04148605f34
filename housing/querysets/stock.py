"""HOU-01: who sees the housing stock. No row here names a citizen.

The coordinator sees the municipality's. A housing organisation's clerk sees what belongs to an organisation of his
unit. Everybody else sees a dwelling only through an offer, an application or a tenancy of their own citizens.
"""

from django.db import models
from django.db.models import Q

from housingfirst.accounts.models import DatedQuerySet
from housingfirst.accounts.roles import Permission


class StockQuerySet(models.QuerySet):
    """Rows with a way to the organisation, named by the model's `path_to_organisation` (empty: it is one)."""

    def visible_to(self, user):
        access = user.access
        if access.municipality_id is None:
            return self.none()
        rows = self.filter(municipality_id=access.municipality_id)
        if access.has(Permission.MANAGE_STOCK) or access.has(Permission.MATCH_AND_OFFER):
            return rows
        if access.has(Permission.REPORT_VACANCY) and access.unit_ids:
            path = self.model.path_to_organisation
            return rows.filter(Q(**{f"{path}unit_id__in": access.unit_ids}))
        return self.none()


class AgreementQuerySet(StockQuerySet, DatedQuerySet):
    """The same with `current(on)`."""
