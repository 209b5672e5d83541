"""Uncaught errors logged and reported, and the boxes that tell a trouble."""
