"""Reads of reporting, by topic."""

from .published import published_tables

__all__ = ["published_tables"]
