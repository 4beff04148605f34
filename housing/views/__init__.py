"""Pages of housing, by topic."""
