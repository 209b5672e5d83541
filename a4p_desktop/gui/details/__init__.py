"""The details pane: one record with all that is recorded of it, as text with links."""
