"""The things said in one message, one after the other. Pure."""

import re
from collections.abc import Iterator
from itertools import pairwise

from boardclerk.dialogs.grammar.parts import PART
from boardclerk.dialogs.grammar.pattern import first, may_hold
from boardclerk.dialogs.likeness.features import features
from boardclerk.dialogs.likeness.model import model
from boardclerk.dialogs.slots.plain import is_question, sentences
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.slots.table import DICTATED, READS, WRITES
from boardclerk.words.late import late


def parts_of(scene: Scene) -> list[Scene]:
    """The things said in one message, where a clause of another kind begins; else the message whole."""
    clauses = list(_clauses(scene.text))
    if len(clauses) < 2:
        return [scene]
    if scene.heard.addressed and first(DICTATED, scene.line):
        return _dictated(scene)
    starts: list[tuple[int, str]] = []
    for start, end in clauses:
        family = _family(scene.part(start, end))
        again = family == "actions" and re.match(r"\W*<r\d+>", scene.text[start:end])
        if family and (not starts or starts[-1][1] != family or again):
            starts.append((start, family))
    if len(starts) < 2 or any(family == "record" for _, family in starts[:1]):
        starts = list(_likely_starts(scene))
    if len(starts) < 2:
        return [scene]
    edges = [0, *(start for start, _ in starts[1:]), len(scene.text)]
    return [scene.part(start, end) for start, end in pairwise(edges)]


_LABEL = late(
    r"(?:[.;!?][)”\"']?\s+|\n\W*)(?=(?:action|decision|minute)s?(?: (?:(?:for |under )?item )?\d{1,2})?\s*(?::|[-–] ))"
)
"""Before an action, a decision or a minute that is called one, after words for the record."""


def _dictated(scene: Scene) -> list[Scene]:
    """Words for the record stand whole, up to where something else for the record is called by its name."""
    edges = [0, *(label.end() for label in _LABEL.finditer(scene.text)), len(scene.text)]
    return [scene.part(start, end) for start, end in pairwise(edges)]


_ANOTHER = late(
    r"^\W*(?:also|and also|separately|secondly|second|then|plus|two|one more thing|while i'm here|ps|p\.s)\b"
)
_MOST_SENTENCES = 8
_SURELY = 0.85
"""How like another deed a sentence has to be before it is one."""


def _likely_starts(scene: Scene) -> Iterator[tuple[int, str]]:
    """Where sentences begin that are each surely like a deed, a further one only where it is said to be another."""
    deeds: list[str] = []
    for start, end in sentences(scene.text)[:_MOST_SENTENCES]:
        if not scene.text[start:end].strip():
            continue
        if not deeds:
            deeds.append(model().likeness(features(scene.part(start, end))).intent)
            yield start, deeds[0]
        elif _ANOTHER.match(scene.text[start:end]):
            likeness = model().likeness(features(scene.part(start, end)))
            if likeness.intent not in ("none", *deeds) and likeness.sure > _SURELY:
                deeds.append(likeness.intent)
                yield start, likeness.intent


_EDGE = late(
    r"[.!?](?=\s)\s*|\n+|;\s*|, (?:and |also |plus |then )|,? (?:and|an|&) also |, (?=<r\d+>|please |can you "
    r"|could you |add |send |close |mark |action)| and (?=<r\d+> (?:is|are|has|done|complete)"
    r"|apologies (?:from|for) |my apologies |close <r|mark <r|please |(?:can|could) (?:we|i|you) |i'll |i will "
    r"|(?:who|what|when|where)(?:'s| is| are) )"
    r"|, (?=(?:i'll|i will|i'm|i am|i have to|i need to|my apologies|apologies|can we|could we|can i|could i) )"
)


_TOPIC = late(
    r"\W*(?:re:? )?(?:the |my |our |draft |<d\d+>(?:'s)? )*(?:minutes|mins|draft|agenda|actions?|apologies)\W*"
)
"""What a message is about, named before it is said."""


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for edge in _EDGE.finditer(text):
        if _TOPIC.fullmatch(text, start, edge.end()):
            continue
        yield start, edge.end()
        start = edge.end()
    yield start, len(text)


_OF_SPEAKER = late(
    r"\W*(?:and |but |also |so |separately,? |then |secondly,? )*(?:i'll|i will|i shall|i'm|i am|i have to"
    r"|i need to|i can)\b"
)


_SAYS_LITTLE = frozenset(["part", "statement", "progress", "attendance", "extend", "needs longer"])
"""What a pattern means whose words alone do not begin another matter."""


def _family(scene: Scene) -> str | None:
    """The kind of deed a clause says by itself, if it says one."""
    if re.match(r"\W*<r\d+>", scene.plain):
        return "actions"
    may_be = may_hold(scene.plain)
    for route in WRITES:
        if route.bits & may_be and any(
            one.search(scene.plain, may_be)
            for one in route.patterns
            if one.bit & may_be and one.means not in _SAYS_LITTLE
        ):
            return "attendance" if route.family == "coming" else route.family
    if _OF_SPEAKER.match(scene.text) and first(PART, scene.line):
        return "attendance"
    if is_question(scene.text) and any(first(route.patterns, scene.line) for route in READS):
        return "read"
    return None
