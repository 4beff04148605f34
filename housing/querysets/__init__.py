"""Which rows of housing somebody may reach, by topic."""

from .stock import AgreementQuerySet, StockQuerySet

__all__ = ["AgreementQuerySet", "StockQuerySet"]
