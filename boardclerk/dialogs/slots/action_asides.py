"""What is only said around an action: that it is to be put down, that nothing hurries, by when. Pure."""

from collections.abc import Iterator

from boardclerk.dialogs.slots.due import DueSaid, due_day, read_due
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_LONGEST = 140
_NO_DATE = (
    r"(?:nothing about when|(?:there(?:'s| is) |with )?(?:no|not any) (?:particular |fixed |real |great |set |firm "
    r"|special )?(?:deadline|date|rush|hurry|due date)\b[^<.;!?]{0,50}|whenever|when (?:he|she|they|i|you) can"
    r"|in (?:his|her|their|my) own time)"
)
_PUT_DOWN = (
    r"(?:(?:so|and|right|ok|please|pls|kindly|can|could|would|will|you|we|just) )*(?:log|record|note|minute|put|mark"
    r"|call|make|raise|capture|enter|take|write|add|stick|get|have) (?:it|that|this|that one|this one)(?: down"
    r"| in| up)?"
    r"(?: (?:as|for|against|to|on|under|in|with|an?|the|my|new|name|action|actions|log|list|record|minutes|mine"
    r"|me|him|her|them|his"
    r"|hers|theirs|task|<p\d+>(?:'s)?|please|then|thanks|too))*"
)
_CALLED = (
    r"(?:(?:and|so|that|that's|this|is|this is|it's|just|only|as|an?|one|new|the|please|for the) )*(?:action"
    r"|actn|log|task)"
    r"(?: (?:point|please|pls|that|it|then|for the log))*(?:,? (?:under |for )?item \w+)?"
)
_BY = (
    r"(?:(?:she|he|they|i|we|it|that|this|to|is|be|has|have|had|due|deadline|wanted|needed|required|ready|done|date|the"
    r"|by|for|before|until|till|on|no|later|than|at|latest|will|do|please|say|says|said|in|time|cop|first|thing|with"
    r"|being|lunchtime|noon|midday|morning|afternoon|shall|when|very|end|of|play|close|target|should|come|back|from|him|her|them|want|need|i'd|like|fine|ok)"
    r"(?:'s|'ll)?\b[\s,:]*)*<d\d+>(?:[\s,]*\b(?:(?:she|he|they|please|latest|at|the|will|do|says|said|is|fine|by|ok"
    r"|board|meeting|deadline|would|be|lovely|great|good|lunchtime|noon|midday|morning|afternoon|for|that|it|very|absolute)\b[\s,]*))*"
)
_ASIDE = late(
    rf"[.;!?]\s+(?:{_NO_DATE}|(?:{_PUT_DOWN}|{_CALLED})(?:[\s,]+(?:{_BY}|{_NO_DATE}))?|{_BY})[\s,]*[.!?]*\s*$"
)
_HURRIES_NOT = late(_NO_DATE)


def without_no_date(text: str) -> str:
    """`text` without the words that say that there is no date."""
    return _HURRIES_NOT.sub(" ", text)


def without_asides(text: str, end: int) -> int:
    """Where what is to be done ends, without the sentences after it that are only said around it."""
    while (aside := _ASIDE.search(text, max(0, end - _LONGEST), end)) and aside.start() > 0:
        end = aside.start()
    return end


_ONE_DAY = late(r"<d(\d+)>")


def due_in_tail(scene: Scene, end: int, until: int | None = None) -> DueSaid | None:
    """By when, where what follows the action says it; the only day in it is the one."""
    tail = scene.text[end:until]
    if not tail:
        return None
    due = read_due(scene, end, until)
    days = list(_ONE_DAY.finditer(tail))
    if (due is not None and due.on is not None) or len(days) != 1:
        return due
    said = scene.line.dates[int(days[0][1])]
    on, certain = due_day(scene, said, "by " + tail[days[0].start() : days[0].end() + len(" meeting")])
    start = end + days[0].start()
    return DueSaid(on=on, raw=said.written, start=start, end=start + len(days[0].group()), certain=certain)


_ITEM = late(r"\bitem (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def item_in_tail(tail: str) -> str | None:
    """The item named in what follows an action."""
    match = _ITEM.search(tail)
    if match is None:
        return None
    return match[1] if match[1].isdigit() else str(_NUMBERS.index(match[1]) + 1)


_LONGEST_LEAD = 100
_NAMES_SOMEBODY = late(r"<[pgu]\d")
_SPEAKS_OF_ACTION = late(r"\b(?:action\w*|axn|actn|acton|log|record|register|task|slipped|missed one|falls to)\b")
_LEAD_ENDS = late(r"[.:!]\s+|\s[-–—]\s|\b(?:falls to|that)\s+")


def starts_after_lead(text: str, end: int) -> Iterator[int]:
    """Where an action may begin after words that speak of one and name nobody."""
    for edge in _LEAD_ENDS.finditer(text, 0, min(end, _LONGEST_LEAD)):
        before = text[: edge.end()]
        if _NAMES_SOMEBODY.search(before) or before.count(":") > 1:
            return
        if _SPEAKS_OF_ACTION.search(before):
            yield edge.end()
