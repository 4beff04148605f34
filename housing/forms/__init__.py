"""The forms of housing, by topic."""
