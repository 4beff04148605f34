"""The services of housing, by topic."""
