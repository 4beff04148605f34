"""HOU-110: who sees what hangs on a citizen in housing.

The team, the adviser and those granted see it with the citizen. The housing coordinator sees it for the citizens a live
nomination, offer or tenancy opens to her. A shelter sees its own nominations and its own residents' stays. Nobody from
a housing organisation sees any of it.
"""

from django.db import models
from django.db.models import Q

from cases.querysets import CitizenBoundQuerySet
from housingfirst.accounts.roles import Role

from ..rules import nominations as rules


class HousingCaseQuerySet(CitizenBoundQuerySet):
    """Rows with a citizen that the coordinator needs for a home."""

    def visible_to(self, user):
        access = user.access
        rows = super().visible_to(user)
        if Role.HOUSING_COORDINATOR not in access.roles:
            return rows
        return rows | self.filter(citizen__in=self._citizens(user))

    def with_every_group(self, user):
        """Only where the user sees every field group: the team, the adviser, a full grant."""
        return CitizenBoundQuerySet.visible_to(self, user)

    def _citizens(self, user):
        return self.model._meta.get_field("citizen").related_model.objects.visible_to(user)


class NominationQuerySet(HousingCaseQuerySet):
    def visible_to(self, user):
        rows, access = super().visible_to(user), user.access
        if Role.PARTNER in access.roles and access.unit_ids:
            rows |= self.filter(unit_id__in=access.unit_ids, citizen__in=self._citizens(user))
        return rows

    def live(self):
        return self.filter(status__in=rules.LIVE)


class OfNominationQuerySet(models.QuerySet):
    """Rows of a nomination: seen by those who see the nomination."""

    def visible_to(self, user):
        nominations = self.model._meta.get_field("nomination").related_model.objects
        return self.filter(nomination__in=nominations.visible_to(user))


class ShelterStayQuerySet(CitizenBoundQuerySet):
    def visible_to(self, user):
        """The stay with the citizen; a shelter its own while the citizen is shared with it; reports the adviser."""
        rows, access = super().visible_to(user), user.access
        if Role.PARTNER in access.roles and access.unit_ids:
            citizens = self.model._meta.get_field("citizen").related_model.objects.visible_to(user)
            rows |= self.filter(Q(citizen__in=citizens) | Q(citizen=None), unit_id__in=access.unit_ids)
        if Role.AUTHORITY_ADVISER in access.roles:
            rows |= self.filter(citizen=None, municipality_id=access.municipality_id)
        return rows

    def reported(self):
        """Persons the adviser has not said who are yet."""
        return self.filter(citizen=None, discharged_on=None)

    def current(self, on):
        """Stays that include the day."""
        return self.filter(Q(discharged_on=None) | Q(discharged_on__gt=on), admitted_on__lte=on)
