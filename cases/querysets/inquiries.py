"""Which inquiries somebody may reach."""

from django.db import models
from django.db.models import Exists, OuterRef, Q

from housingfirst.accounts.roles import ROLE_PERMISSIONS, Permission

from .citizens import full_access


def _takes_inquiries(access):
    """The municipality's own people who record inquiries; a partner's unit may add the permission, never this."""
    return any(Permission.RECORD_INQUIRY in ROLE_PERMISSIONS[role] for role in access.roles)


class InquiryQuerySet(models.QuerySet):
    def visible_to(self, user):
        """CASE-86: inquiries without a citizen: the municipality's people who record them; with one: as the citizen.

        A partner's people see what their unit sent (status only: `cases.queries.inquiry_card`), unless the citizen's
        record is protected.
        """
        access = user.access
        rows = Q(sent_by_unit__in=access.unit_ids) & (Q(citizen__isnull=True) | Q(citizen__record_protected=False))
        if _takes_inquiries(access):
            citizens = self.model._meta.get_field("citizen").related_model.objects
            rows |= Q(citizen__isnull=True)
            # Asked of each inquiry's citizen, not the other way round: the adviser reaches everybody there is.
            seen = Exists(citizens.visible_to(user).filter(pk=OuterRef("citizen")))
            rows |= Q(seen) & full_access(citizens, user)
        return self.filter(rows, municipality_id=access.municipality_id)

    def read_in_full_by(self, user):
        """The visible ones the user reads in full: never what only the own unit sent."""
        if not _takes_inquiries(user.access):
            return self.none()
        return self.visible_to(user)


class ShortContactQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The municipality's people who record inquiries."""
        if not _takes_inquiries(user.access):
            return self.none()
        return self.filter(municipality_id=user.access.municipality_id)
