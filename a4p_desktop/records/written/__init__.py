"""What is written in a list: which heading, name, date, level or language it means."""
