"""The queries of housing, by topic."""
