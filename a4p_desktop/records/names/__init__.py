"""The names of delegations: which delegation a written name means, and how surely."""
