"""Colours and icons: light, dark, and the size of the text."""
