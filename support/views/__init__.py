"""The views of support, by topic."""
