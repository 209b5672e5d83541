"""What becomes of a cell in a file: its words, its length, its safety in a spreadsheet."""
