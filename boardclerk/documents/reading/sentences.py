"""Text to sentences, with the abbreviations of minutes kept whole."""

import re

_STOP = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9£])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Cllrs?|Clls?|Mr|Mrs|Ms|Dr|Prof|Revd?|St|No|Nos|Fr|Hon|Capt|Col|Sgt|Insp|Supt|Ltd|Inc|Co|Rd|Ave|approx"
    r"|dept|ref"
    r"|incl|vs|etc|e\.g|i\.e|a\.m|p\.m|am|pm|para|p|pp|c|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$"
)


def sentences(text: str) -> list[str]:
    """The sentences of one paragraph, in order, none lost: joined by spaces they are the paragraph again."""
    out: list[str] = []
    start = 0
    for match in _STOP.finditer(text):
        piece = text[start : match.end()].strip()
        ending = _ABBREVIATION.search(text[start : match.start()].rstrip("\"'”’)]"))
        next_word = text[match.end() :][:12]
        if ending and not (re.search(r"(?:etc|[ap]\.?m|am|pm)\.$", ending.group()) and next_word[:1].isupper()):
            continue
        if re.match(r"^\W*\d{1,3}(?:\.\d+)*\.$", piece):
            continue
        out.append(piece)
        start = match.end()
    rest = text[start:].strip()
    return [*out, rest] if rest else out
