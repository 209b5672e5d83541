"""The details pane: one record whole, as text with links."""
