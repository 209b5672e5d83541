"""Briefs on screen and paper: their pages, and the dialog that saves, copies and prints them."""
