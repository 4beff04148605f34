"""Reads of cases that join several models, by topic."""
