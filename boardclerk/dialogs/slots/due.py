"""By when something is to be done, and the words that said so. Pure."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from boardclerk.dialogs.grammar.action_recording import DUE, DUE_LAST, DUE_WORDS
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.dates.said import DateSaid
from boardclerk.words.late import late

_DUE, _LAST, _WORDS = re.compile(DUE), re.compile(DUE_LAST), re.compile(DUE_WORDS)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EDGE = " ,;:.-–—("
_FOR_THE_DAY = late(
    r"\b(?:book|rooms?|halls?|venue|hire|cater\w*|order|speaker|lunch|refreshments|chairs|parking|teas?)\b"
)
"""What is wanted for a day, not by it."""
_AHEAD = late(r"^\w+ (?:the |this )?(?:next|coming|following)\b")
"""In the next fortnight: by its last day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueSaid:
    """A due date read from `start:end` of a text; not `certain` when another reading is possible."""

    on: date | None
    raw: str
    start: int
    end: int
    certain: bool


def read_due(scene: Scene, start: int = 0, end: int | None = None, *, moved: bool = False) -> DueSaid | None:
    """The due date said in a stretch of the line, the last one when there are two.

    `moved` says that a due date is being changed, so that "to 3 April" cannot mean what is to be done then.
    """
    text = scene.text[start:end]
    matches = [match for match in _DUE.finditer(text) if not _is_content(scene, match)]
    matches = [match for match in matches if not _is_the_action(scene, match)] or matches
    match = matches[-1] if matches else _LAST.search(text)
    if match is not None and match.re is _LAST and text[: match.start()].endswith("for "):
        match = None
    if match is None and moved:
        match = _MOVED_TO.search(text)
    if match is None and (ahead := _BEFORE_BOARD.search(text)) and (coming := _next_board(scene)) is not None:
        return _said(scene, ahead, coming, start, certain=True)
    if match is None:
        words = _WORDS.search(text)
        return _said(scene, words, None, start, certain=True) if words else None
    number = next(value for key, value in match.groupdict().items() if key.startswith("due_") and value)
    said = scene.line.dates[int(number)]
    is_brought = said.kind == "month" and len(said.meetings) == 1 and _BRINGS.search(text[: match.start()])
    on, certain = due_day(scene, said, "at the meeting" if is_brought else match.group())
    speaks = bool(is_brought) or (said.kind == "meeting" and match.group().startswith("to"))
    if not moved and match.group().startswith("for") and _FOR_THE_DAY.search(text):
        certain = False
    speaks = speaks or (said.kind == "meeting" and match.group().startswith("at") and "report" in text)
    if not moved and not speaks and match.re is _LAST and match.group().startswith(("on", "at", "to", "in")):
        certain = False
    return _said(scene, match, on, start, certain=certain)


_BRINGS = late(
    r"\b(?:report(?:s|ing)?(?: back)?|(?:bring|come|go|take)(?:s|ing)?\b[^.;<]{0,60}\bback|update (?:us"
    r"|the board|members)"
    r"|tell (?:us|the board))\b[^.;]*$"
)
"""What is brought back in a month is brought to the meeting held in it."""
_MOVED_TO = late(
    r"\b(?:extend|move|mov|push|put|slip|defer|postpone|roll|shift)\w*(?: back| out| on| over)?"
    r" (?:to|until|till)(?: the)? <d(?P<due_m>\d+)>(?: board| meeting| committee)?"
)
"""Where something is put off to, whatever is said after it."""
_BEFORE_BOARD = late(r"\b(?:before|ahead of|in time for) (?:the|our|this) (?:board|meeting|committee)[\s.!]*$")


def _next_board(scene: Scene) -> date | None:
    """The meeting that comes next: while one is held, the one after it."""
    return next((day for day in scene.calendar.coming if day > scene.calendar.today), None)


def _is_the_action(scene: Scene, match: re.Match[str]) -> bool:
    """ "Until 22 May for this one": the action, no meeting."""
    number = next(value for key, value in match.groupdict().items() if key.startswith("due_") and value)
    return match.group().startswith("for") and scene.line.dates[int(number)].written.lower() in ("this one", "that one")


def _is_content(scene: Scene, match: re.Match[str]) -> bool:
    """ "Book the hall for September" says what, not by when."""
    number = next(value for key, value in match.groupdict().items() if key.startswith("due_") and value)
    said = scene.line.dates[int(number)]
    speaks = re.search(r"board|meeting|committee|exec", match.group())
    return match.group().startswith("for") and said.kind == "month" and not speaks


def _said(scene: Scene, match: re.Match[str], on: date | None, start: int, *, certain: bool) -> DueSaid:
    raw = scene.line.written(start + match.start(), start + match.end()).strip(_EDGE + ")")
    return DueSaid(on=on, raw=raw, start=start + match.start(), end=start + match.end(), certain=certain)


def due_day(scene: Scene, said: DateSaid, words: str) -> tuple[date | None, bool]:
    """The day a phrase sets as due: a meeting named is its day, a month with one meeting only when it says so."""
    coming = [day for day in said.meetings if day >= scene.calendar.today]
    if said.kind == "meeting":
        return (coming or [said.on])[0], True
    if said.kind == "month":
        speaks = re.search(r"board|meeting|committee|exec", words)
        return (coming[0], True) if coming and speaks else (said.until if not coming else coming[0], False)
    if said.kind == "span":
        is_week_of = said.written.lower().startswith(("w/c", "wc", "week c", "w/b", "week b"))
        is_ahead = said.on == scene.calendar.today and _AHEAD.search(said.written.lower())
        return (said.on, True) if is_week_of else (said.until, bool(is_ahead))
    if said.on is not None and said.on == scene.calendar.today and said.written.lower()[:3] in _WEEKDAYS:
        return said.on + timedelta(days=7), True
    is_about = said.written.lower().startswith(
        ("mid", "start of", "beginning of", "early", "late")
    ) and not words.startswith("by")
    certain = not said.choices and said.kind != "impossible" and not is_about
    if coming and said.on != coming[0] and said.on not in said.meetings:
        certain = False
    return said.on, certain and said.on is not None and said.on >= scene.calendar.today
