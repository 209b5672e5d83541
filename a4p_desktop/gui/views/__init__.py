"""The menu “Searches”: saved searches, and view files."""
