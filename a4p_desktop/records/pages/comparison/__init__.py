"""Two delegations, or two regional groups, side by side."""
