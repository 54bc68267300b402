"""Which part of a meeting somebody misses, where no pattern says it: from a time, items, a word or two. Pure."""

from boardclerk.dialogs.grammar.world import KnownMeeting
from boardclerk.dialogs.slots.parts import Part, item_titled, items_named, window
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.dates.said_times import read_times
from boardclerk.words.late import late

_COMES = late(
    r"\b(?:arriv\w*|join\w*|reach\w*|rather than|late|get (?:there|here|to)|come|coming|there (?:at|by|from)"
    r"|with you|expect|from"
    r"|not before|in by)\b"
)
_GOES = late(
    r"\b(?:leav\w*|depart\w*|gone|goes|go|off|away|until|till|til|out|stay\w*|dash|drop|finish\w*|slip\w*|duck\w*|shoot|only)\b"
)
_ITEMS = late(r"\bitems? (?P<what>\d{1,2}(?:(?:,| and| &| to|-) ?\d{1,2})*)")
_SPAN = late(r"(\d{1,2}) ?(?:to|-) ?(\d{1,2})$")
_ONLY = late(r"\b(?:only|just|solely|nothing else)\b")
_WITHOUT = late(
    r"\b(?:leav\w*|out|not|n't|miss\w*|withdraw\w*|step\w*|absent|declar\w*|conflict\w*|interest|skip\w*"
    r"|recus\w*|excus\w*"
    r"|except|apart|but)\b|n't\b"
)
SPEAKS_OF_PART = late(
    r"\b(?:late|early|arriv\w+|half (?:an )?hour|first (?:half|hour|part)|last (?:half|hour|part)|only (?:for"
    r"|do|stay|join)"
    r"|(?:until|till)(?! (?:the )?<d)|join\w*|leav(?:e|ing) (?:at|early|by|before)|part of|half (?:two|three|four)"
    r"|minutes?|mins)\b"
)
"""Words of somebody who misses a part, not the whole."""


def read_part_loosely(scene: Scene, meeting: KnownMeeting | None) -> Part:
    """The part that is missed; empty where it cannot be told."""
    items = _ITEMS.search(scene.text)
    if items is not None:
        numbers = items_named(scene.line.written(*items.span()), meeting)
        if span := _SPAN.search(items.group()):
            numbers = [str(number) for number in range(int(span[1]), int(span[2]) + 1)]
        if _ONLY.search(scene.text) and numbers:
            return {"only_items": numbers}
        return {"absent_items": numbers} if numbers and _WITHOUT.search(scene.text) else {}
    if titled := _titled(scene, meeting):
        return titled
    times = read_times(scene.text, window(meeting))
    comes, goes = _COMES.search(scene.text), _GOES.search(scene.text)
    cue = comes if comes and not goes else goes if goes and not comes else None
    if len(times) > 1 and cue is not None:
        times = read_times(scene.text[cue.start() :], window(meeting))
    if len(times) != 1:
        return {}
    if bool(comes) == bool(goes):
        return {}
    return {"join_at" if comes else "leave_at": f"{times[0].at:%H:%M}"}


_BUT_NOT = late(
    r"\b(?:but (?:i )?(?:not|can't (?:stay|be there|come)|cannot stay|won't (?:stay|be there|come)|miss(?:ing)?)|except"
    r"|apart from|just not|though not)(?: in| there)?(?: for| at| during)?(?: the)? (?P<what>[a-z][a-z' -]{3,50})"
)
_FOR_ONLY = late(r"\b(?:only|just)(?: in| there| coming)? for(?: the)? (?P<what>[a-z][a-z' -]{3,50})")


def _titled(scene: Scene, meeting: KnownMeeting | None) -> Part:
    """The items a phrase names by their titles, as those that are missed or the only ones somebody comes for."""
    for key, words in (("absent_items", _BUT_NOT), ("only_items", _FOR_ONLY)):
        match = words.search(scene.text)
        items = item_titled(match["what"], meeting) if match else []
        if items:
            return {key: items}
    return {}
