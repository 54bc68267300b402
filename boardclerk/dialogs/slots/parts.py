"""Which part of a meeting somebody misses: late, leaving, some items only. Pure."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from boardclerk.dialogs.grammar.parts import PART
from boardclerk.dialogs.grammar.pattern import Hit, hits
from boardclerk.dialogs.grammar.shorthand import FIGURES
from boardclerk.dialogs.grammar.world import KnownMeeting
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.dates.said_times import TimeSaid, read_lengths, read_times
from boardclerk.words.late import late

_NEGATED = late(
    r"(?:can't|cannot|won't|not|unable|isn't|tied up|in court|busy|stuck|away|teaching|on a call"
    r"|clinic)\b[^.;]{0,40}$"
)
_UNTIL = late(r"\b(?:until|before|up to)\b")
_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "item",
        "items",
        "agenda",
        "discussion",
        "slot",
        "section",
        "bit",
        "paper",
        "and",
        "for",
        "on",
        "of",
        "our",
        "about",
        "to",
    ]
)
Part = dict[str, object]


def _moved(clock: time, minutes: int) -> time:
    return (datetime.combine(date(2000, 1, 2), clock) + timedelta(minutes=minutes)).time()


def _shown(clock: time) -> str:
    return clock.strftime("%H:%M")


def window(meeting: KnownMeeting | None) -> tuple[time, time]:
    """The hours a time of this meeting can be in."""
    if meeting is None or meeting.start is None:
        return time(8), time(18)
    end = meeting.end or _moved(meeting.start, 120)
    return _moved(meeting.start, -60), _moved(end, 60)


def _clock(hit: Hit, meeting: KnownMeeting | None) -> time | None:
    times = read_times("at " + hit.match["time"].strip(), window(meeting))
    return times[0].at if times else None


def _end(meeting: KnownMeeting | None) -> time | None:
    if meeting is None or meeting.start is None:
        return None
    return meeting.end or _moved(meeting.start, 120)


def _late(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    del meeting
    lengths = read_lengths(scene.text)
    return {"arrive_late_min": lengths[0].minutes} if lengths else {"arrive_late": True}


def _joining(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    clock = _clock(hit, meeting)
    if clock is None:
        return {}
    lead = hit.match.group()[: hit.match.start("time") - hit.match.start()]
    if _UNTIL.search(lead) and not _NEGATED.search(scene.text[: hit.match.start("time")]):
        return {"leave_at": _shown(clock)}
    return {"join_at": _shown(clock)}


def _leaving(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    del scene
    if "time" not in hit.match.groupdict():
        return _leaving_early(hit, meeting)
    clock = _clock(hit, meeting)
    return {"leave_at": _shown(clock)} if clock else {}


def _leaving_early(hit: Hit, meeting: KnownMeeting | None) -> Part:
    lengths, end = read_lengths(hit.match.string), _end(meeting)
    if lengths and end:
        return {"leave_at": _shown(_moved(end, -lengths[0].minutes))}
    return {"leave_early": True}


def _first_part(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    del scene
    groups = hit.match.groupdict()
    length = next(groups[name] for name in ("length", "after", "length2") if groups.get(name))
    return stays_for(length, meeting)


def stays_for(length: str, meeting: KnownMeeting | None) -> Part:
    """Until when somebody stays who comes for so long from the start."""
    minutes = _minutes_of(length.replace("the hour", "1 hour")) or 60
    if meeting is None or meeting.start is None:
        return {"leave_after_min": minutes}
    return {"leave_after_min": minutes, "leave_at": _shown(_moved(meeting.start, minutes))}


def _minutes_of(length: str | None) -> int | None:
    """The minutes of a length that was said; a bare "hour" is one."""
    lengths = read_lengths(length or "") or read_lengths(f"1 {length}")
    return lengths[0].minutes if lengths else None


def _miss_first(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    del scene, meeting
    minutes = _minutes_of(hit.match["length"])
    return {"arrive_late": True} if minutes is None else {"arrive_late_min": minutes}


def _miss_last(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    del scene
    end, minutes = _end(meeting), _minutes_of(hit.match["length"])
    return {"leave_at": _shown(_moved(end, -minutes))} if end and minutes is not None else {"leave_early": True}


def _half(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    del scene
    is_first, end = hit.match["half"] == "first", _end(meeting)
    if "miss" in hit.match.group():
        is_first = not is_first
    if meeting is None or meeting.start is None or end is None:
        return {"leave_early": True} if is_first else {"arrive_late": True}
    length = (datetime.combine(date(2000, 1, 1), end) - datetime.combine(date(2000, 1, 1), meeting.start)).seconds // 60
    middle = _shown(_moved(meeting.start, length // 2))
    return {"leave_after_min": length // 2, "leave_at": middle} if is_first else {"join_at": middle}


def _items(key: str) -> Callable[[Hit, Scene, KnownMeeting | None], Part]:
    def read(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
        groups = hit.match.groupdict()
        name = "what" if groups.get("what") else "what2"
        start, end = hit.match.span(name)
        items = items_named(scene.line.written(start, end), meeting)
        return {key: items} if items else {}

    return read


def _from_item(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    start, end = hit.match.span("what")
    items = items_named(scene.line.written(start, end), meeting)
    if not items or meeting is None:
        return {}
    numbers = [number for number, _ in meeting.items]
    if items[0] not in numbers:
        return {"arrive_late": True}
    at = numbers.index(items[0])
    return {"absent_items": numbers[:at]} if at else {}


def _up_to_item(hit: Hit, scene: Scene, meeting: KnownMeeting | None) -> Part:
    start, end = hit.match.span("what")
    items = items_named(scene.line.written(start, end), meeting)
    if not items or meeting is None:
        return {}
    numbers = [number for number, _ in meeting.items]
    if items[0] not in numbers:
        return {"leave_early": True}
    stays = hit.match["way"] in ("after", "once", "at the end of") or hit.match.group().startswith("stay")
    return {"absent_items": numbers[numbers.index(items[0]) + (1 if stays else 0) :]}


_READERS: dict[str, Callable[[Hit, Scene, KnownMeeting | None], Part]] = {
    "late": _late,
    "joining": _joining,
    "leaving": _leaving,
    "first part": _first_part,
    "miss first": _miss_first,
    "miss last": _miss_last,
    "half": _half,
    "only items": _items("only_items"),
    "without items": _items("absent_items"),
    "up to item": _up_to_item,
    "from item": _from_item,
}


def read_part(scene: Scene, meeting: KnownMeeting | None) -> tuple[Part, int | None]:
    """The part that is missed, as the slots name it, and where it was said; empty when it is the whole."""
    part: Part = {}
    place: int | None = None
    for hit in hits(PART, scene.line):
        read = _READERS[hit.means](hit, scene, meeting)
        for key, value in read.items():
            part.setdefault(key, value)
        if read and place is None:
            place = hit.match.start()
    vague = {"arrive_late": "join_at", "leave_early": "leave_at"}
    for key in [key for key in vague if key in part and vague[key] not in part]:
        times = read_times(scene.text, window(meeting)) or _bare_times(scene.text, meeting)
        if len(times) == 1:
            part[vague[key]] = _shown(times[0].at)
    if "arrive_late_min" in part or "join_at" in part:
        part.pop("arrive_late", None)
    if "leave_at" in part:
        part.pop("leave_early", None)
    if "only_items" in part:
        part = {"only_items": part["only_items"]}
    if "join_at" in part and part.get("leave_at") == part["join_at"]:
        part.pop("leave_at")
    return part, place


_BARE_TIME = late(r"(?<![\d.:£])\d{1,2}[.:][0-5]\d(?![\d.:])")


def _bare_times(text: str, meeting: KnownMeeting | None) -> tuple[TimeSaid, ...]:
    """A time without a word before it: "leaving early on Friday, 3.30"."""
    found = _BARE_TIME.findall(text)
    return read_times(f"at {found[0]}", window(meeting)) if len(found) == 1 else ()


_IN_WORDS = late(rf"\b(?:{'|'.join(FIGURES[1:])})\b", re.IGNORECASE)


def items_named(what: str, meeting: KnownMeeting | None) -> list[str]:
    """The numbers of the agenda items a phrase names, by number or by words of their titles."""
    if "item" in what.lower():
        what = _IN_WORDS.sub(lambda match: str(FIGURES.index(match[0].lower())), what)
    numbers = re.findall(r"(?<![\d.])\d{1,2}(?![\d.:])", what)
    if numbers and (re.search(r"item|^\W*(?:the )?\d", what.lower())):
        known = [number for number, _ in meeting.items] if meeting else []
        return [n for n in numbers if n in known] if known else numbers
    return item_titled(what, meeting)


def item_titled(what: str, meeting: KnownMeeting | None) -> list[str]:
    """The one agenda item whose title fits the words best; none when two fit alike or half the words do not."""
    words = [word for word in re.findall(r"[a-z0-9]+", what.lower()) if word not in _STOP]
    if meeting is None or not words:
        return []
    fits = sorted(((_fit(words, title), number) for number, title in meeting.items), reverse=True)
    if not fits or fits[0][0] < 0.5 or (len(fits) > 1 and fits[1][0] == fits[0][0]):
        return []
    return [fits[0][1]]


def _fit(words: list[str], title: str) -> float:
    parts = [part for part in re.findall(r"[a-z0-9]+", title.lower()) if part not in _STOP]
    initials = "".join(part[0] for part in parts)
    whole = "".join(word[0] for word in re.findall(r"[a-z0-9]+", title.lower()))
    fitting = [
        word
        for word in words
        if word in parts or (len(word) > 1 and (word in initials or word == whole)) or word.rstrip("s") in parts
    ]
    return len(fitting) / len(words)
