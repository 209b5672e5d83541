"""Saved searches and view files, and the menu that opens them."""
