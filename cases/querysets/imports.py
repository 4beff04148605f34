"""Which uploaded files somebody may reach."""

from django.db import models

from housingfirst.accounts.roles import Permission


class ImportJobQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own uploads, as long as one may import."""
        if not user.may(Permission.IMPORT_CITIZENS):
            return self.none()
        return self.filter(municipality_id=user.access.municipality_id, requested_by=user)
