"""Which decisions, measurements and drafts somebody may reach."""

from django.db import models
from django.db.models import Q

from housingfirst.accounts.roles import Permission

from ..choices import DecisionStatus
from .citizens import CitizenBoundQuerySet


class DecisionQuerySet(CitizenBoundQuerySet):
    """A draft is a working paper: only those who decide see it; a final decision everybody who sees the record."""

    def visible_to(self, user):
        rows = super().visible_to(user)
        if user.may(Permission.DECIDE_SUPPORT):
            return rows
        return rows.filter(status=DecisionStatus.FINAL)

    def final(self):
        return self.filter(status=DecisionStatus.FINAL)


class LegalBasisQuerySet(models.QuerySet):
    """Provisions of the law, in force on a day."""

    def in_force(self, on):
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on), valid_from__lte=on)


class MeasurementQuerySet(CitizenBoundQuerySet):
    def standing(self):
        """Those that hold: not corrected by a later row."""
        return self.filter(corrected_by__isnull=True)


class FormDraftQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own, about citizens and inquiries one still reaches, or about nobody known yet."""
        citizens = self.model._meta.get_field("citizen").related_model.objects
        inquiries = self.model._meta.get_field("inquiry").related_model.objects
        about = models.Q(citizen__in=citizens.visible_to(user)) | models.Q(inquiry__in=inquiries.visible_to(user))
        about |= models.Q(citizen__isnull=True, inquiry__isnull=True)
        return self.filter(about, user_id=user.pk)
