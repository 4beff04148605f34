"""Episodes: which of them hold on a day, asked so that an index answers."""

from django.db import models
from django.db.models import Exists, Func, OuterRef, Q, Value
from django.db.models.functions import Cast

from housingfirst.accounts.models import period

from ..choices import Situation
from .citizens import DatedCitizenBoundQuerySet, full_access

# By name stand the homeless, those at risk, and who has a dwelling and cannot use it (CASE-144).
BY_NAME = ~Q(situation=Situation.HOUSED) | Q(functionally_homeless=True)


class SituationQuerySet(DatedCitizenBoundQuerySet):
    def in_full_view_of(self, user):
        """`visible_to` (CASE-10), asked from the episodes' side: a list over a whole municipality starts with the few
        episodes it shows and never reads all citizens."""
        access = user.access
        if access.municipality_id is None or not access.roles:
            return self.none()
        return self.filter(
            full_access(self._citizens(), user, self._open_record()), municipality=access.municipality_id
        )

    def _citizens(self):
        return self.model._meta.get_field("citizen").related_model.objects

    def _open_record(self):
        """Not one of the few protected ones; an index holds those."""
        return ~Q(Exists(self._citizens().filter(pk=OuterRef("citizen"), record_protected=True)))

    def holding(self, on, today):
        """Those that hold on a day: one a citizen at most. No situation ends in the future (CASE-142), so that today's
        are the open ones."""
        if on >= today:
            return self.filter(ends_on__isnull=True, starts_on__lte=on)
        return self.filter(
            Func(period(), Cast(Value(on), models.DateField()), arg_joiner=" @> ", template="%(expressions)s",
                 output_field=models.BooleanField())
        )  # fmt: skip

    def by_name(self):
        """CASE-144: the homeless, those at risk, and who has a dwelling and cannot use it."""
        return self.filter(BY_NAME)
