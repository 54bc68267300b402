"""Existing minutes read in: Word, plain text, Markdown, HTML and PDF to one `Reading`."""
