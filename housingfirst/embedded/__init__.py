"""The parts a fresh clone needs to run by itself: PostgreSQL, Valkey, and what starts and stops them.

Plain standard library: nothing here imports Django, so it works before anything is configured.
"""
