"""The look of the program: palettes, contrast, standings, icons, letters and the sizes of text."""
