"""Citations of statements, endorsements and meetings, in the styles that writers use."""
