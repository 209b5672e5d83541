"""The rows of a search: their Qt model, and how their cells are painted."""
