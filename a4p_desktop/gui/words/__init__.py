"""Codes, numbers, dates, views and results put into the words on the screen."""
