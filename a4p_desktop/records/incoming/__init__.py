"""Records that come in: cells, what their columns mean, and the plan of what becomes of each."""
