"""The user's own records: what was added, sent and received, and what is to decide or look at."""
