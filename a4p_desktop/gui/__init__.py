"""The window and its widgets; the only package that imports Qt."""
