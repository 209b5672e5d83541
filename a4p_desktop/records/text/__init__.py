"""Text as it is compared, shortened and shown: folding, near words, plain forms, direction."""
