"""Which rows somebody may reach, by topic."""

from .citizens import CitizenBoundQuerySet, CitizenQuerySet, DatedCitizenBoundQuerySet

__all__ = ["CitizenBoundQuerySet", "CitizenQuerySet", "DatedCitizenBoundQuerySet"]
