"""Which actors of the detection network, places, rounds and people met on the street somebody may reach."""

from django.db import models

from .citizens import full_access
from .inquiries import _takes_inquiries


class ActorQuerySet(models.QuerySet):
    def visible_to(self, user):
        """CASE-112: the municipality's own people who take inquiries; no partner sees the network."""
        if not _takes_inquiries(user.access):
            return self.none()
        return self.filter(municipality_id=user.access.municipality_id)

    def in_network(self):
        return self.filter(ended_on__isnull=True)


class ActivityQuerySet(models.QuerySet):
    def visible_to(self, user):
        """As the actor."""
        if not _takes_inquiries(user.access):
            return self.none()
        return self.filter(municipality_id=user.access.municipality_id)


class OutreachQuerySet(models.QuerySet):
    def visible_to(self, user):
        """CASE-115: the members and leaders of outreach teams, and nobody else, whatever their role."""
        if not user.access.outreach_team_ids:
            return self.none()
        return self.filter(municipality_id=user.access.municipality_id)


class OutreachMeetingQuerySet(OutreachQuerySet):
    def told_to(self, user):
        """CASE-117: the meetings with people who became citizens, for those who see the citizen's whole record.

        The place stays with the outreach team: whoever shows these must not follow `round.place`.
        """
        persons = self.model._meta.get_field("person").related_model.objects
        citizens = persons.model._meta.get_field("citizen").related_model.objects
        linked = persons.filter(full_access(citizens, user), citizen__in=citizens.visible_to(user))
        return self.filter(person__in=linked, municipality_id=user.access.municipality_id)
