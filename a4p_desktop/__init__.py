"""A4P Desktop: who spoke, endorsed and pledged under Action for Peacekeeping, with sources."""

NAME = "A4P Desktop"
__version__ = "0.1.0"
