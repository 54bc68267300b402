"""Dates and times in English: as printed in documents, as said in chat, as shown to people. Pure."""
