"""Exports rows to a file and copies them: the dialog, the job, its progress and its report."""
