"""Faults that are known and still to be mended; a line goes with its fault."""

KNOWN = {
    "no role that says what keys do: label “Everything recorded about the delegation”",
    "nothing shows that the keyboard is on radio button “Excel workbook”",
    "nothing shows that the keyboard is on radio button “All rows found (22)”",
}
