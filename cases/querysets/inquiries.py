"""Which inquiries somebody may reach."""

from django.db import models
from django.db.models import Exists, OuterRef, Q

from housingfirst.accounts.roles import ROLE_PERMISSIONS, Permission

from ..choices import InquiryWay
from .citizens import full_access


def _takes_inquiries(access):
    """The municipality's own people who record inquiries; a partner's unit may add the permission, never this."""
    return any(Permission.RECORD_INQUIRY in ROLE_PERMISSIONS[role] for role in access.roles)


class InquiryQuerySet(models.QuerySet):
    def visible_to(self, user):
        """CASE-86: those one reads in full, and those one sent, as far as they have come.

        Whoever sent one goes on seeing its number, day and state (`cases.queries.inquiry_card`), whoever it turns out
        to be about: an inquiry that went away would tell that the record is protected.
        """
        return self.filter(self._in_full(user) | self._sent(user), municipality_id=user.access.municipality_id)

    def read_in_full_by(self, user):
        """CASE-86: without a citizen, by the municipality's people who record them; with one, by who reads the record.

        Never because one sent it, oneself or one's unit.
        """
        return self.filter(self._in_full(user), municipality_id=user.access.municipality_id)

    def sent_by(self, user):
        """What the user, or a partner's whole unit, has sent."""
        return self.filter(self._sent(user), municipality_id=user.access.municipality_id)

    def _in_full(self, user):
        if not _takes_inquiries(user.access):
            return Q(pk__in=[])
        citizens = self.model._meta.get_field("citizen").related_model.objects
        # Asked of each inquiry's citizen, not the other way round: the adviser reaches everybody there is.
        seen = Exists(citizens.visible_to(user).filter(pk=OuterRef("citizen")))
        return Q(citizen__isnull=True) | Q(seen) & full_access(citizens, user)

    def _sent(self, user):
        """Never what was passed on because a number was out of reach: the sender does not know of it (CASE-16)."""
        own = Q(recorded_by=user.pk, way=InquiryWay.STAFF) if _takes_inquiries(user.access) else Q(pk__in=[])
        return Q(sent_by_unit__in=user.access.unit_ids) | own


class ShortContactQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The municipality's people who record inquiries."""
        if not _takes_inquiries(user.access):
            return self.none()
        return self.filter(municipality_id=user.access.municipality_id)
