"""A message without what it says of somebody's health, for where its words have to be kept for a moment. Pure."""

import re

from boardclerk.dialogs.grammar.reasons import HEALTH
from boardclerk.words.late import late

_EDGE = late(r"(\s*[.,;!\n]\s*|\s+[-–—]\s+|\s+(?:because|since|due to|as|so|and|but)\s+)", re.IGNORECASE)
_OF_HEALTH = late(HEALTH, re.IGNORECASE)
_SAYS_SOMETHING = late(r"[a-z0-9]", re.IGNORECASE)


def without_health(text: str) -> str:
    """`text` without the clauses that speak of health; where nothing else is left, without those words alone."""
    if not _OF_HEALTH.search(text):
        return text
    pieces = _EDGE.split(text)
    kept = [clause for clause in pieces[::2] if not _OF_HEALTH.search(clause) and _SAYS_SOMETHING.search(clause)]
    return ", ".join(clause.strip() for clause in kept) or _OF_HEALTH.sub("unavailable", text)
