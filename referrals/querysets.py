"""REF-10: who sees a referral, its steps, a warning, and a unit's entry in the directory.

The team and the adviser with the citizen, and with every field group. The unit it was sent to, while it is open; never
another unit, and never a unit's people and numbers (PC-06).
"""

from django.db import models

from cases.querysets import CitizenBoundQuerySet
from housingfirst.accounts.roles import Permission, Role
from housingfirst.core import clock

from .rules import OPEN


class ReferralQuerySet(CitizenBoundQuerySet):
    def visible_to(self, user):
        return super().visible_to(user) | self.received_by_unit_of(user)

    def received_by_unit_of(self, user):
        """The open ones to a unit the user works at, of citizens that are still shared with it."""
        access = user.access
        if Role.PARTNER not in access.roles or not access.unit_ids:
            return self.none()
        citizens = self.model._meta.get_field("citizen").related_model.objects.visible_to(user)
        rows = self.filter(unit_id__in=access.unit_ids, state__in=OPEN, citizen__in=citizens)
        return rows.exclude(access_until__lte=clock.today())

    def open(self):
        return self.filter(state__in=OPEN)


class OfReferralQuerySet(models.QuerySet):
    """Rows of a referral: seen by those who see the referral."""

    def visible_to(self, user):
        referrals = self.model._meta.get_field("referral").related_model.objects
        return self.filter(referral__in=referrals.visible_to(user))


class SanctionNoticeQuerySet(CitizenBoundQuerySet):
    def visible_to(self, user):
        """With the citizen; the unit that warned, while its referral is open."""
        referrals = self.model._meta.get_field("referral").related_model.objects
        return super().visible_to(user) | self.filter(referral__in=referrals.received_by_unit_of(user))

    def open(self):
        return self.filter(handled_at__isnull=True)


class PartnerUnitQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those who refer or keep the directory see all of it; a partner its own unit and no other (PC-06)."""
        access = user.access
        if access.has(Permission.REFER) or access.has(Permission.MANAGE_USERS):
            return self.filter(municipality_id=access.municipality_id)
        return self.filter(unit_id__in=access.unit_ids, municipality_id=access.municipality_id)
