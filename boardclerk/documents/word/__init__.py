"""Paper as Word documents, made with python-docx and a style sheet of our own."""
