"""What stands before and after the matter of a long message: weather, thanks, news of no concern to the board. Pure."""

import re

from boardclerk.dialogs.grammar import leftovers
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.likeness.features import features
from boardclerk.dialogs.likeness.model import model
from boardclerk.dialogs.slots.plain import sentences
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_LONG = 100
"""Characters; a shorter message has no room for small talk."""
_FEWEST_WORDS = 4
_MOST_SENTENCES = 14
_SMALL = 0.7
_TELLS = late(
    r"<[a-z]\d|\b(?:not|no|never|n't|don't|can't|cannot|won't|actually|wait|but|unless|if|only|except|instead"
    r"|agenda|action\w*"
    r"|minutes|meeting|board|apolog\w*|chair|deputy|record|log|minute|item|send|close|ignore|that)\b"
    r"|n't\b|[\"?]"
)
"""A sentence with one of these may change what another one says."""


_CIVIL = late(
    r"^\W*(?:many thanks|thanks|thank you|cheers|hope|i hope|happy (?:birthday|new year)|congratulations"
    r"|well done)\b"
)


def without_small_talk(scene: Scene) -> Scene:
    """The message from the first sentence that is to the matter to the last one; whole where none is, or all are."""
    if len(scene.text) < _LONG:
        return scene
    places = [(start, end) for start, end in sentences(scene.text) if scene.text[start:end].strip()]
    if not 1 < len(places) <= _MOST_SENTENCES:
        return scene
    kept = [(start, end) for start, end in places if not _is_small(scene.part(start, end))]
    if not kept or len(kept) == len(places):
        return scene
    return scene.part(kept[0][0], kept[-1][1])


def _is_small(sentence: Scene) -> bool:
    text = sentence.text
    if _CIVIL.match(text) and not re.search(r"<[drg]\d", text):
        return model().likeness(features(sentence)).of("none") >= _SMALL
    if len(text.split()) < _FEWEST_WORDS or _TELLS.search(text) or pattern(leftovers.TAKEN_BACK).search(text):
        return False
    return model().likeness(features(sentence)).of("none") >= _SMALL
