"""The views of housing, by topic."""
