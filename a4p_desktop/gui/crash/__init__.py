"""Uncaught errors, logged and reported, and the message boxes for troubles."""
