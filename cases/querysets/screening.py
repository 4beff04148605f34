"""Which screenings somebody may reach."""

from django.db import models
from django.db.models import Q

from .citizens import full_access


class ScreeningQuerySet(models.QuerySet):
    def visible_to(self, user):
        """CASE-106: screenings follow their inquiry, for who reads it in full, or their citizen, for who sees all."""
        inquiries = self.model._meta.get_field("inquiry").related_model.objects
        citizens = self.model._meta.get_field("citizen").related_model.objects
        rows = Q(inquiry__in=inquiries.read_in_full_by(user))
        rows |= Q(citizen__in=citizens.visible_to(user)) & full_access(citizens, user)
        return self.filter(rows, municipality_id=user.access.municipality_id)

    def about(self, citizen):
        """Of one citizen: filled in with them, or about an inquiry that was linked to them later."""
        return self.filter(Q(citizen=citizen) | Q(inquiry__citizen=citizen))
