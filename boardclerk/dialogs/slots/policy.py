"""What is settled of a board's reminders, and what somebody wishes of them for themselves. Pure."""

import re
from collections.abc import Callable, Mapping
from datetime import time

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.dates.said_words import NUMBERS
from boardclerk.words.late import late
from boardclerk.words.leads import read_leads

_CLOCK = late(r"(\d{1,2})(?:[:.](\d\d))?(?: ?([ap])m)?")
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_WEEKDAYS = ("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")
_WEEKEND, _WORK = [5, 6], [0, 1, 2, 3, 4]
_EVERY = {"daily": 1, "every day": 1, "weekly": 7, "every week": 7, "fortnightly": 14, "every fortnight": 14}


def read_policy(scene: Scene, hit: Hit) -> Understood | None:
    """One thing a board settles of its reminders, as the slot it changes."""
    slots = _days_off(hit.match, scene.heard.text) if hit.means == "days_off" else _SLOTS[hit.means](hit.match)
    return None if slots is None else scene.answer("set_policy", {"what": hit.means, **slots}, "act", hit.means)


def read_policy_asked(scene: Scene, hit: Hit) -> Understood | None:
    """The policy, or what will be said by it, is asked for."""
    if hit.means == "show_policy":
        return scene.answer("show_policy", {}, "act", hit.means)
    who, _ = scene.names_in(hit.match["who"] or "")
    said = scene.dates_in(hit.match["until"] or hit.match["until2"] or "")
    until = next((day for d in said if (day := d.until or d.on)), None)
    slots = {"who": who or None, "until": until.isoformat() if until else None}
    return scene.answer("show_plan", slots, "act", hit.means)


def read_wish(scene: Scene, hit: Hit) -> Understood | None:
    """A person's own wish: later, no more of one thing, none, or again."""
    if not scene.heard.addressed:
        return None
    marks = " ".join(filter(None, (hit.match.groupdict().get(name) for name in ("ref", "ref2"))))
    slots: dict[str, object] = {"refs": scene.refs_in(marks) or None}
    if hit.means == "remind_later":
        on = next((d.on for d in scene.dates_in(hit.match["on"]) if d.on), None)
        slots["on"] = on.isoformat() if on else None
    return scene.answer(hit.means, slots, "act", hit.means)


Said = dict[str, object]


def _clock(written: str | None, *, evening: bool = False) -> str | None:
    """Return a time of day as ISO; without am or pm a quiet hour from 1 to 11 begins in the evening."""
    if written is None or written in _NAMED:
        return _NAMED[written].isoformat("minutes") if written else None
    match = _CLOCK.fullmatch(written)
    if match is None:
        return None
    hour, half = int(match[1]), match[3]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif evening and 0 < hour < 12 and not match[2]:
        hour += 12
    return f"{hour:02}:{match[2] or '00'}" if hour < 24 and int(match[2] or 0) < 60 else None


def _number(written: str) -> int:
    return int(written) if written.isdigit() else NUMBERS.get(written, 1)


def _quiet(match: re.Match[str]) -> Said | None:
    given = match.groupdict()
    start, end = _clock(given.get("from"), evening=True), _clock(given.get("until"))
    lost = (given.get("from") and start is None) or (given.get("until") and end is None)
    return None if lost else {"from": start, "until": end}


def _days_off(match: re.Match[str], written: str) -> Said | None:
    """Return the days of the week that are named in the plural; a single day is no rule."""
    days = {n for n, name in enumerate(_WEEKDAYS) if re.search(rf"\b{name}\b", written.lower())}
    days |= set(_WEEKEND) if "weekend" in match["days"] else set()
    return {"off": sorted(days), "holidays": True if match["holidays"] else None} if days else None


def _only_days(match: re.Match[str]) -> Said:
    said = match["days"]
    return {"days": [*_WORK, *_WEEKEND] if said in ("any day", "every day", "weekends") else _WORK}


def _every(match: re.Match[str]) -> Said:
    said = match["every"]
    if said in _EVERY:
        return {"every": _EVERY[said]}
    if other := re.fullmatch(r"every other (day|week|fortnight)", said):
        return {"every": {"day": 2, "week": 14, "fortnight": 28}[other[1]]}
    count, unit = said.split()[1:]
    return {"every": _number(count) * (7 if unit == "weeks" else 1)}


def _leads(match: re.Match[str]) -> Said | None:
    leads = read_leads(match["leads"] or "")
    return {"leads": [lead.code for lead in leads]} if leads else None


def _days_ahead(match: re.Match[str]) -> Said:
    """Return how long before a meeting papers or the agenda are due."""
    return {"days": _number(match["days"]) * (7 if match["unit"].startswith("week") else 1)}


def _topic(match: re.Match[str]) -> Said:
    said = match["topic"]
    names = ("paper", "agenda", "overdue", "action", "meeting", "deput", "review")
    found = next((name for name in names if name in said), "comments")
    return {"topic": "comments" if "minutes" in said else found, "on": not match["not"]}


def _digest(match: re.Match[str]) -> Said:
    if match["not"]:
        return {"on": False}
    return {"on": True, **((_leads(match) or {}) if match["leads"] else {})}


_SLOTS: Mapping[str, Callable[[re.Match[str]], Said | None]] = {
    "quiet": _quiet,
    "no_quiet": lambda _: {},
    "only_days": _only_days,
    "holidays": lambda match: {"of": match["of"] or match["of2"]},
    "no_holidays": lambda _: {},
    "overdue": _every,
    "chair": lambda match: {"on": not match["not"]},
    "most": lambda match: {"most": _number(match["most"])},
    "at": lambda match: {"at": at} if (at := _clock(match["at"])) else None,
    "only_silent": lambda _: {},
    "before_action": _leads,
    "before_answer": _leads,
    "before_deadline": _leads,
    "paper_days": _days_ahead,
    "agenda_days": _days_ahead,
    "topic": _topic,
    "digest": _digest,
}
