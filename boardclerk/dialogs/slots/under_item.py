"""The agenda item an action goes under, where a few words before or after it say so, by number or by title. Pure."""

import re
from dataclasses import dataclass

from boardclerk.dialogs.slots.parts import item_titled
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_FIGURES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = r"(?P<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_TAIL = late(
    r"[.;,!–-]\s*(?:(?:that|this|it|which)(?:'s| is| was| goes| comes)? ?)?(?:(?:under|for|from|on|at|against|re"
    r"|to do with"
    r"|part of|in)\s+)?(?:the |an? )?(?:(?:agenda )?item (?:no\.? |number )?" + _NUMBER + r"|(?:agenda item|item"
    r"|under)\W+"
    r"(?P<title>[a-z][a-z' -]{3,40})|(?P<about>[a-z][a-z' -]{3,40}?) (?:item|action|one|chat|discussion|section|slot"
    r"|paper))"
    r"(?: (?:please|pls|thanks))?\W*$"
)  # fmt: skip
_LEAD = late(
    r"^\W*(?:under|on|from|for|re|against|arising from)\s+(?:the )?(?:(?:agenda )?item " + _NUMBER + r""
    r"|(?:(?:agenda )?item\W+)?"
    r"(?P<about>[a-z][a-z' -]{3,40}?)(?: item"
    r"| discussion)?)(?:[,:;]? )(?=<[pg]\d+>(?: and <[pg]\d+>)? (?:is )?to\b|(?:please|pls|can you|could you|clerk|take"
    r"|log"
    r"|record|note|minute|put|add|action|new action|an action)\b)"
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderItem:
    """The number of the item, and the stretch of the text that is left without the words that said it."""

    number: str | None
    start: int
    end: int


def said_under(scene: Scene) -> UnderItem:
    """The item named before or after all else; the text whole where none is."""
    text = scene.text.replace("\n", " ")
    tail, lead = _TAIL.search(text), _LEAD.match(text)
    if tail is not None and tail.start() > 0 and (number := _number(scene, tail)):
        return UnderItem(number=number, start=0, end=tail.start())
    if lead is not None and (number := _number(scene, lead)):
        return UnderItem(number=number, start=lead.end(), end=len(text))
    return UnderItem(number=None, start=0, end=len(text))


def _number(scene: Scene, match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if number := groups.get("number"):
        return str(_FIGURES.index(number) + 1) if number in _FIGURES else number
    about, day = groups.get("about") or groups.get("title"), scene.present_or_next()
    items = item_titled(about, scene.meeting_on(day)) if about and day else []
    return items[0] if items else None
