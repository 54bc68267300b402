"""Who took the chair and who took the minutes, by the roles beside names and by what is said of them."""

import re
from collections.abc import Sequence

from boardclerk.board.reading import ReadPerson
from boardclerk.documents.reading.front_labels import Front
from boardclerk.documents.reading.names import is_name, without_titles
from boardclerk.documents.reading.sections import Section

_CHAIRED = re.compile(
    r"(?P<who>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4})\s+(?:\(\w{2,4}\)\s+)?(?i:chaired (?:the|this) meeting"
    r"|took the chair|was in the chair|in the chair|presided|presiding|was elected (?:as )?chair\w* (?:of"
    r"|for) (?:the|this) meeting|acted as chair\w*|agreed to chair)\b"
)


def read_officers(front: Front, people: Sequence[ReadPerson], sections: Sequence[Section]) -> None:
    """Chair and minute taker by the roles beside names, where no label named them."""
    for person in people:
        role = f"{person.role or ''} {person.note or ''}"
        if front.chair is None and (person.chair or _is_chair(role)):
            front.chair = person.name
        taker = re.search(
            r"(?i)\bminut(?:es|ing|e[- ]?taker|e secretary)|note[- ]?taker|taking (?:the )?minutes|scribe", role
        )
        if front.minute_taker is None and taker:
            front.minute_taker = person.name
    if front.minute_taker is None:
        front.minute_taker = next(
            (person.name for person in people if re.search(r"(?i)\b(?:secretary|clerk)\b", person.role or "")), None
        )
    texts = [block.text for section in sections[:8] for block in section.blocks[:6] if block.kind != "table"]
    for text in texts:
        match = _CHAIRED.search(text)
        if match:
            said = without_titles(match["who"])
            known = [
                person.name for person in people if said and person.name.lower().endswith(said.split()[-1].lower())
            ]
            if known or is_name(match["who"]):
                front.chair = known[0] if len(known) == 1 else front.chair or said
                break


def _is_chair(role: str) -> bool:
    return bool(re.search(r"(?i)\bchair(?:man|woman|person|ing)?\b", role)) and not re.search(
        r"(?i)\b(?:vice|deputy|co-?vice|former|past|previous|elect)\b|chair of (?:the )?(?:\w+ )+(?:committee|sub)",
        role,
    )
