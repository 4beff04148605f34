"""REP-54: who sees reports, and who sees the people behind them."""

from django.db import models

from cases.querysets import CitizenBoundQuerySet
from housingfirst.accounts.roles import Permission

from .choices import ReportState


class ReportQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A leader her own teams' reports; who sees the municipality's figures all of them, outside her teams
        without names and small figures."""
        access = user.access
        rows = self.filter(municipality_id=access.municipality_id)
        if access.municipality_id is None:
            return self.none()
        if access.has(Permission.SEE_MUNICIPAL_FIGURES):
            return rows
        if access.has(Permission.SEE_TEAM_FIGURES):
            return rows.filter(team_id__in=access.led_team_ids)
        return self.none()

    def unfinished(self):
        return self.filter(state__in=[ReportState.REQUESTED, ReportState.RUNNING])


class OfReportQuerySet(models.QuerySet):
    """Figures of a report: seen with it."""

    def visible_to(self, user):
        reports = self.model._meta.get_field("report").related_model.objects
        return self.filter(report__in=reports.visible_to(user))


class ReportRowQuerySet(CitizenBoundQuerySet):
    """The people behind a figure: for the leader of the team, and only those she reaches."""

    def visible_to(self, user):
        rows = super().visible_to(user)
        if not user.may(Permission.SEE_TEAM_FIGURES):
            return self.none()
        return rows.filter(indicator__report__team_id__in=user.access.led_team_ids)
