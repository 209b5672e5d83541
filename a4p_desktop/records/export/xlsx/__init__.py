"""An Excel workbook: the sheet of rows, the About sheet, and their cells."""
