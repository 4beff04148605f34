"""Which uploaded files somebody may reach, and which rows of a report fit a search."""

from django.db import models
from django.db.models import Q

from housingfirst.accounts.roles import Permission


class ImportJobQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own uploads, as long as one may import."""
        if not user.may(Permission.IMPORT_CITIZENS):
            return self.none()
        return self.filter(municipality_id=user.access.municipality_id, requested_by=user)


class ImportLineQuerySet(models.QuerySet):
    def search(self, text):
        """By what stands in the file: name, number of the row, another system's number."""
        fits = Q(name__icontains=text) | Q(key__icontains=text)
        if text.isascii() and text.isdigit() and len(text) < 9:
            fits |= Q(row=int(text))
        return self.filter(fits)
