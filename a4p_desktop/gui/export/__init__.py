"""From Export or Copy to the file or the clipboard: the dialog, the job and its report."""
