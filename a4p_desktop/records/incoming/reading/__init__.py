"""How cells are read: from workbooks, delimited text, HTML tables and plain lines."""
