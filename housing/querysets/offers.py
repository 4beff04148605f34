"""HOU-111: who sees benefit applications, offers and tenancies.

Offers and tenancies like nominations, without the shelter. The benefits office sees an application while it is open
and its opening lets the citizen through; once answered or given up it is gone from there.
"""

from django.db import models
from django.db.models import Q

from housingfirst.accounts.roles import Role

from ..rules import offers as rules
from .nominations import HousingCaseQuerySet


class BenefitApplicationQuerySet(HousingCaseQuerySet):
    def visible_to(self, user):
        rows = super().visible_to(user)
        if Role.BENEFITS_OFFICER in user.access.roles:
            rows |= self.open().filter(citizen__in=self._citizens(user))
        return rows

    def open(self):
        """Neither answered nor given up."""
        return self.filter(answered_at=None, given_up_at=None)


class OfApplicationQuerySet(models.QuerySet):
    """The sums: economy, so for those who see every group, and for the benefits office while it is open."""

    def visible_to(self, user):
        applications = self.model._meta.get_field("application").related_model.objects
        rows = self.filter(application__in=applications.all().with_every_group(user))
        if Role.BENEFITS_OFFICER in user.access.roles:
            rows |= self.filter(application__in=applications.visible_to(user))
        return rows


class OfferQuerySet(HousingCaseQuerySet):
    def live(self):
        """Waiting for an answer, or answered with a yes."""
        return self.filter(status__in=rules.LIVE_OFFER)


class OfOfferQuerySet(models.QuerySet):
    """Rows of an offer: seen by those who see the offer."""

    def visible_to(self, user):
        offers = self.model._meta.get_field("offer").related_model.objects
        return self.filter(offer__in=offers.visible_to(user))


class TenancyQuerySet(HousingCaseQuerySet):
    def live(self):
        return self.filter(ended_on=None)

    def current(self, on):
        """The citizen lives there on the day."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gt=on), move_in_on__lte=on, moved_in_at__isnull=False)
