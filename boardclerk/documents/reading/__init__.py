"""Existing minutes read in: Word, plain text, Markdown, HTML and PDF to one `Reading`.

A reader of minutes by headings, labels and columns: `read_minutes(path)` gives what the document
states, what was doubtful and what found no place.
"""

from boardclerk.documents.reading.files import KINDS, UnreadableMinutes
from boardclerk.documents.reading.minutes import read_minutes, read_minutes_from
from boardclerk.documents.reading.shape import as_json

__all__ = ["KINDS", "UnreadableMinutes", "as_json", "read_minutes", "read_minutes_from"]
