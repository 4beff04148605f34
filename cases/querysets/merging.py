"""Which merges of two records somebody may reach."""

from django.db import models

from housingfirst.accounts.roles import Permission

from .citizens import CitizenBoundQuerySet


class MergeQuerySet(CitizenBoundQuerySet):
    def visible_to(self, user):
        """CASE-171: those who merge and reach the citizen that was kept; once it is undone, the other one too."""
        if not user.may(Permission.MERGE_CITIZENS):
            return self.none()
        others = self.model._meta.get_field("dropped").related_model.objects.visible_to(user)
        return super().visible_to(user).filter(models.Q(undone_at__isnull=True) | models.Q(dropped__in=others))


class PartOfMergeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """As the merge they belong to."""
        merges = self.model._meta.get_field("merge").related_model.objects
        return self.filter(merge__in=merges.visible_to(user))


class NotSameQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those who merge, and reach both."""
        if not user.may(Permission.MERGE_CITIZENS):
            return self.none()
        citizens = self.model._meta.get_field("one").related_model.objects.visible_to(user)
        return self.filter(one__in=citizens, other__in=citizens)
