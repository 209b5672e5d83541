"""The form of the CSV tables: each table and column, declared once."""
