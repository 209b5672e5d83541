"""The look of the program: palettes, contrast, text size and icons."""
