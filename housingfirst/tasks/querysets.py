"""Who sees which task."""

from django.db import models
from django.db.models import Q

from .choices import TaskState


class TaskQuerySet(models.QuerySet):
    def visible_to(self, user):
        """TASK-01: one's own, those of one's teams and of one's role; never of a citizen out of reach.

        What is for the leaders of a team is seen by them alone; a leader sees everything of her teams.
        """
        citizens = self.model._meta.get_field("citizen").related_model.objects
        return self._of(user).filter(Q(citizen__isnull=True) | Q(citizen__in=citizens.visible_to(user)))

    def visible_about(self, user, citizen_ids):
        """The same about these citizens, of whom the caller has asked already whether the user reaches them."""
        return self._of(user).filter(citizen_id__in=citizen_ids)

    def _of(self, user):
        access = user.access
        if access.municipality_id is None:
            return self.none()
        whose = Q(assignee_id=user.pk) | Q(team_id__in=access.led_team_ids) | Q(role__in=access.roles)
        whose |= Q(team_id__in=access.team_ids, leaders_only=False)
        return self.filter(whose, municipality_id=access.municipality_id)

    def waiting_for(self, user):
        """Of those seen: what waits for this person, and not for a colleague."""
        access = user.access
        nobodys = Q(assignee__isnull=True)
        whose = Q(assignee_id=user.pk) | nobodys & Q(team_id__in=access.team_ids, leaders_only=False)
        whose |= nobodys & Q(team_id__in=access.led_team_ids, leaders_only=True)
        whose |= nobodys & Q(team__isnull=True, role__in=access.roles)
        return self.visible_to(user).filter(whose)

    def open(self):
        return self.filter(state=TaskState.OPEN)
