"""Workbooks of spreadsheet programs, read within bounds, whoever made them."""
