"""Which meetings a message is about, and until when something is due. Pure."""

import re
from dataclasses import dataclass
from datetime import date

from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.dates.said import DateSaid
from boardclerk.words.late import late

_BACK = late(
    r"\b(?:back|return(?:ing)?|in the office|available again)(?: in work| at work| in"
    r"| to work)?(?: on| from| again)* <d(\d+)>"
)
_UNTIL = late(r"\b(?:until|up to|through to) <d(\d+)>")
_FROM = late(r"\bfrom <d(\d+)>(?! (?:to|until))")

MISSED_AT = late(
    r"\b(?:absent|absence|not attend(?:ing)?|miss(?:ing)?|apologies|can't (?:make|do)|cannot (?:make|do))(?: for"
    r"| on| in| from"
    r"| at)?(?: the)? <d(\d+)>"
)
"""A meeting that is named as missed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsSaid:
    """The meetings a message names; `doubt` is why they are not certain, in a word."""

    days: tuple[date, ...] = ()
    doubt: str | None = None  # "not said", "no meeting", "past", "several", "impossible"
    span: tuple[date, date] | None = None
    other_days: tuple[date, ...] = ()

    @property
    def iso(self) -> list[str]:
        return [day.isoformat() for day in self.days]


def meetings_said(scene: Scene) -> MeetingsSaid:
    """The meetings still to come that the message names, or why there is none."""
    dates = _absent_days(scene)
    away = _open_span(scene, dates)
    if away is not None:
        return away
    days = [day for said in dates for day in _to_come(scene, said)]
    span = next(((s.on, s.until) for s in dates if s.kind == "span" and s.on and s.until), None)
    if days:
        sure = all(len(_to_come(scene, s)) < 2 or s.kind in ("span", "meeting") for s in dates)
        return MeetingsSaid(days=tuple(sorted(set(days))), span=span, doubt=None if sure else "several")
    return MeetingsSaid(doubt=_doubt(scene, dates), span=span, other_days=tuple(s.on for s in dates if s.on))


_THERE = late(
    r"(?:back (?:for|on|at|in)|see you (?:on|at|in)|(?<!n't )(?<!not )(?:can|will|'ll|should"
    r"|able to) (?:still )?(?:make|attend|do|be (?:there|at|back)(?: (?:for|on|at|in))?)"
    r"|(?:fine|ok|okay|free) (?:for|on)|there for|back for)(?: the| our)? <d(\d+)>"
)


def _absent_days(scene: Scene) -> list[DateSaid]:
    """The days a message names, but not the one it says somebody will be there."""
    there = {int(number) for number in _THERE.findall(scene.text)}
    marks = [int(number) for number in re.findall(r"<d(\d+)>", scene.text)]
    kept = [number for number in marks if number not in there]
    return [scene.line.dates[number] for number in (kept if len(kept) < len(marks) and kept else marks)]


def _doubt(scene: Scene, dates: list[DateSaid]) -> str:
    if any(said.kind == "impossible" for said in dates):
        return "impossible"
    if any(said.meetings and not _to_come(scene, said) for said in dates):
        return "past"
    if dates and all((said.until or said.on or scene.calendar.today) < scene.calendar.today for said in dates):
        return "past"
    return "no meeting" if dates else "not said"


def _to_come(scene: Scene, said: DateSaid) -> list[date]:
    """Its meetings that are still to come, today's and the running one among them."""
    today = scene.calendar.today
    days = [day for day in said.meetings if day >= today and (day != today or day in _today(scene))]
    if said.kind == "month" and len(days) > 1:
        return days
    return days


def _today(scene: Scene) -> set[date]:
    return {*scene.calendar.coming, *([scene.calendar.current] if scene.calendar.current else [])}


def _open_span(scene: Scene, dates: list[DateSaid]) -> MeetingsSaid | None:
    """Away until Monday, back on the 9th, away from the 3rd: the meetings in between."""
    del dates
    if re.search(r"\b(?:join|arriv|get there|there until|stay|leave)\b", scene.text):
        return None
    back, until = _BACK.search(scene.text), _UNTIL.search(scene.text)
    match = back or until
    if match is None:
        return None
    last = scene.line.dates[int(match[1])].on
    begins = _FROM.search(scene.text)
    start = scene.line.dates[int(begins[1])].on if begins else scene.calendar.today
    if last is None or start is None:
        return None
    days = [m for m in scene.calendar.coming if start <= m <= last and not (back and m == last)]
    others = [d for said in scene.dates_in(scene.text) for d in _to_come(scene, said) if d < last]
    named = {day for n in MISSED_AT.findall(scene.text) for day in _to_come(scene, scene.line.dates[int(n)])}
    if named and not days and not others:
        return None  # "My absence from the May meeting, I'm abroad until the 20th": the meeting is named.
    if named and not {*named, *others}.issuperset(days):
        return MeetingsSaid(days=tuple(sorted({*named, *days})), span=(start, last), doubt="several")
    return MeetingsSaid(
        days=tuple(sorted({*days, *others})), span=(start, last), doubt=None if days or others else "no meeting"
    )


def meeting_said(scene: Scene, *, past: bool = False) -> date | None:
    """The one meeting a message names, for questions, minutes and agendas; None when it names none."""
    for said in scene.dates_in(scene.text):
        days = sorted(said.meetings)
        if not days:
            continue
        coming = [day for day in days if day >= scene.calendar.today]
        gone = [day for day in days if day < scene.calendar.today or day == scene.calendar.current]
        if past and gone:
            return gone[-1]
        if past and said.kind == "span":
            continue  # By when, not of which meeting: "comments within the next two weeks".
        return coming[0] if coming else days[-1]
    return None
