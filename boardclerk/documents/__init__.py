"""Paper: minutes and agendas written as Word, HTML and Markdown, and existing minutes read in."""
