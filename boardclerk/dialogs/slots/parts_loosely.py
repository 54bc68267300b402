"""Which part of a meeting somebody misses, where no pattern says it: from a time, items, a word or two. Pure."""

from boardclerk.dialogs.grammar.world import KnownMeeting
from boardclerk.dialogs.slots.parts import Part, item_titled, items_named, stays_for, window
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
    if first := _first_minutes(scene, meeting):
        return first
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
_MISSES = late(
    r"\b(?:apologies for|step\w* out (?:of|for|during)|leav\w+ (?:the room |the meeting )?for|sit\w* out|miss\w*"
    r"|withdraw\w* (?:from|for)|tak\w+ (?:no )?part in|recus\w+ (?:myself )?from|out (?:of|for)|absent for)(?: the)?"
    r" (?P<what>[a-z][a-z' -]{3,50})"
)
_FOR_ONLY = late(
    r"\b(?:only|just|solely) (?:attending|coming to|doing|in for|at) (?:the )?(?P<attending>[a-z][a-z' -]{3,50}?)"
    r" (?:item|bit|slot|paper|discussion|section|part|piece|one)\b"
    r"|\bfor(?: the)? (?P<thats_it>[a-z][a-z' -]{3,50}?)(?: (?:item|bit|slot|paper|part))? and (?:that's (?:it"
    r"|all)|no more)\b|"
    r"\b(?:only|just|solely|purely|simply)\b[^.;,<]{0,30}? (?:for|to)(?: the)? (?P<what>[a-z][a-z' -]{3,50}?)"
    r"(?= (?:item|bit|slot|paper|discussion|section|part|piece|one)\b| on <| so\b| and\b|\s*(?:$|[.,;!]))"
    r"|\bfor(?: the)? (?P<alone>[a-z][a-z' -]{3,50}?)(?: (?:item|bit|slot|paper|discussion|section|part|piece))?"
    r" (?:only|alone|and nothing else|and no more|then going|but no more)\b"
)
_FIRST = late(
    r"\b(?:first|opening) (?P<length>(?:half an|half|quarter of an|an|one)? ?hour(?: and a half)?|\d{1,3} ?(?:mins?"
    r"|minutes|hours?)|[a-z-]+ (?:mins|minutes|hours))\b"
)
_MISSED = late(r"\b(?:miss\w*|can't|cannot|won't|not|late|without|unable|skip\w*|apolog\w+|absent)\b|n't\b")


def _first_minutes(scene: Scene, meeting: KnownMeeting | None) -> Part:
    """How long somebody stays who says so of the beginning, and not that they miss it."""
    match = _FIRST.search(scene.text)
    if match is None or _MISSED.search(scene.text[: match.start()]):
        return {}
    return stays_for(match["length"], meeting)


def _titled(scene: Scene, meeting: KnownMeeting | None) -> Part:
    """The items a phrase names by their titles, as those that are missed or the only ones somebody comes for."""
    for key, words in (("absent_items", _BUT_NOT), ("only_items", _FOR_ONLY), ("absent_items", _MISSES)):
        match = words.search(scene.text)
        what = next((words for words in match.groups() if words), "") if match else ""
        items = item_titled(what, meeting)
        if items:
            return {key: items}
    return {}
