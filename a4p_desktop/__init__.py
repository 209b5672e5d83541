"""A4P Desktop: who spoke, endorsed and pledged under Action for Peacekeeping, with sources."""

NAME = "A4P Desktop"
IDENTIFIER = "io.github.a4p_desktop.A4PDesktop"
"""The name of the program among all programs: in desktops, packages and software centres."""
__version__ = "1.0.0"
