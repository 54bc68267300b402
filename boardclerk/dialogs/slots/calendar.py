"""A meeting added, moved or cancelled: which, to which day, time and place. Pure."""

import re
from datetime import date, time

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.dates.said import DateSaid
from boardclerk.words.dates.said_times import TimeSaid, read_times
from boardclerk.words.late import late

_PLACE = late(
    r"(?:^|[\s,;])(?:in|at|venue:?|place:?|location:?)(?: the)? (?P<place>[a-z<][\w' .,&<>-]{2,60})"
    r"|[,;] ?(?:the )?(?P<place2>[a-z<][\w' .&<>-]{2,60})$"
)
_OF_SOMETHING_ELSE = late(r"\b(?:item|para(?:graph)?|minutes|action|agenda|my (?:calendar|diary)|outlook)\b|<r\d+>")
_NOT_A_PLACE = frozenset({"noon", "midday", "lunchtime", "the same time", "same time", "am", "pm", "please", "thanks"})


_CHANGES = ("on", "start", "location", "no_day")


def read_calendar_change(scene: Scene, hit: Hit) -> Understood | None:
    """A change of the calendar; asked about where the meeting or the day is in doubt."""
    if _OF_SOMETHING_ELSE.search(scene.text):
        return None
    if hit.means == "add_meeting":
        return _added(scene, hit)
    named = [hit.match[name] for name in ("day", "day2", "day3") if hit.match.groupdict().get(name)]
    meeting = _meeting(scene.dates_in(named[0])) if named else scene.present_or_next()
    if named and meeting is None:
        return None
    moved_to: date | None = None
    if "span" in hit.match.groupdict():
        span = scene.dates_in(hit.match["span"])[0]
        if span.kind != "span" or span.on is None or scene.meeting_on(span.on) is None:
            return None
        meeting, moved_to = span.on, span.until
    slots: dict[str, object] = {"meeting": meeting.isoformat() if meeting else None}
    if hit.means == "cancel_meeting":
        return scene.answer("cancel_meeting", slots, "confirm", "everyone is told")
    slots |= {"on": moved_to.isoformat()} if moved_to else {}
    slots |= _when_and_where(scene, hit)
    sure = meeting is not None and "expect" not in hit.pattern.gives
    if not any(slots.get(name) for name in _CHANGES) and _names_a_place(scene, hit):
        sure, slots["location"] = False, scene.line.written(*hit.match.span("rest")).strip(" .,;!")
    if not any(slots.get(name) for name in _CHANGES):
        return None
    return scene.answer("move_meeting", slots, "act" if sure else "confirm", hit.means)


def read_place_change(scene: Scene, hit: Hit) -> Understood | None:
    """Another place for a meeting; shown before everyone is told."""
    named = hit.match["day"] or hit.match["day2"]
    meeting = _meeting(scene.dates_in(named)) if named else scene.present_or_next()
    location = scene.line.written(*hit.match.span("place")).strip(" .,;!")
    if meeting is None or not location:
        return None
    return scene.answer("move_meeting", {"meeting": meeting.isoformat(), "location": location}, "confirm", hit.means)


def _names_a_place(scene: Scene, hit: Hit) -> bool:
    return bool(re.match(r"[A-Z]", scene.line.written(*hit.match.span("rest")).strip()))


def _added(scene: Scene, hit: Hit) -> Understood | None:
    slots = _when_and_where(scene, hit)
    return scene.answer("add_meeting", slots, "act", hit.means) if {"on", "no_day"} & set(slots) else None


def _meeting(dates: list[DateSaid]) -> date | None:
    days = sorted(dates[0].meetings) if dates else []
    return days[0] if len(days) == 1 else None


def _when_and_where(scene: Scene, hit: Hit) -> dict[str, object]:
    start, end = hit.match.span("rest")
    text = scene.text[start:end]
    dates = [said for said in scene.dates_in(text) if said.on is not None and said.kind != "impossible"]
    words = re.sub(r"<d\d+>", lambda mark: " " * len(mark.group()), text)
    times = read_times(_led(words))
    at = [said.at for said in times]
    slots: dict[str, object] = {"on": dates[0].on.isoformat() if dates and dates[0].on else None}
    slots["no_day"] = next((said.written for said in scene.dates_in(text) if said.kind == "impossible"), None)
    slots["start"] = _clock(at[0]) if at else None
    slots["end"] = _clock(at[1]) if len(at) > 1 and at[1] > at[0] else None
    slots["location"] = _place(scene, start, words, times)
    return {name: value for name, value in slots.items() if value is not None}


def _led(words: str) -> str:
    """The words with a dash between two times read as `to`, letter for letter."""
    return re.sub(r"(?<=\d)-(?=\d)", " ", words)


def _clock(at: time) -> str:
    return f"{at.hour:02}:{at.minute:02}"


def _place(scene: Scene, start: int, words: str, times: tuple[TimeSaid, ...]) -> str | None:
    blank = list(words)
    for said in times:
        blank[said.start : said.end] = " " * (said.end - said.start)
    found = next(
        (m for m in _PLACE.finditer("".join(blank)) if (m["place"] or m["place2"]).strip() not in _NOT_A_PLACE), None
    )
    if found is None:
        return None
    name = "place" if found["place"] else "place2"
    written = scene.line.written(start + found.start(name), start + found.end(name)).strip(" .,;!")
    return re.sub(r"[\s,]+(?:please|thanks|thank you)$", "", written, flags=re.IGNORECASE) or None
