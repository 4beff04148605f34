"""What a municipality may decide about citizens, plans and decisions: shipped defaults (D8)."""
