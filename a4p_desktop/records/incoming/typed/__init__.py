"""Records typed into a form: one evidence, one speaker, one correction."""
