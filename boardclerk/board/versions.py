"""Versions of minutes: a paper kept as it went round, read back, renewed with what was accepted, agreed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from boardclerk.board.minutes import (
    ActionLine,
    AttendanceLine,
    DecisionKind,
    DecisionLine,
    FutureMeeting,
    ItemPaper,
    MinuteKind,
    MinuteLine,
    MinutesPaper,
    MinutesState,
)

COMMENTS_CLOSE_AT = time(17)
"""The time of day, by the board's clock, at which comments on a draft close."""


def content_of(paper: MinutesPaper) -> dict[str, Any]:
    """Return a paper as JSON, dates and times in ISO form; `paper_from` reads it back."""
    return json.loads(json.dumps(asdict(paper), default=str))


def paper_from(content: Mapping[str, Any]) -> MinutesPaper:
    """Return the paper that was kept as JSON."""
    read: dict[str, Any] = dict(content)
    for name in ("on", "comments_by", "agreed_on"):
        read[name] = _date(read[name])
    for name in ("start", "end"):
        read[name] = _time(read[name])
    read["state"] = MinutesState(read["state"])
    for name in ("members", "also"):
        read[name] = tuple(AttendanceLine(**line) for line in read[name])
    read["items"] = tuple(_item(item) for item in read["items"])
    read["future"] = tuple(_future(meeting) for meeting in read["future"])
    read["extract"] = None if read.get("extract") is None else tuple(read["extract"])
    return MinutesPaper(**read)


def _item(content: Mapping[str, Any]) -> ItemPaper:
    read: dict[str, Any] = dict(content)
    read["minutes"] = tuple(
        MinuteLine(number=m["number"], text=m["text"], kind=MinuteKind(m["kind"])) for m in read["minutes"]
    )
    read["decisions"] = tuple(
        DecisionLine(ref=d["ref"], text=d["text"], kind=DecisionKind(d["kind"])) for d in read["decisions"]
    )
    for name in ("reviewed", "actions"):
        read[name] = tuple(ActionLine(**line) for line in read[name])
    for name in ("notes", "sub"):
        read[name] = tuple(read[name])
    return ItemPaper(**read)


def _future(content: Mapping[str, Any]) -> FutureMeeting:
    return FutureMeeting(
        on=date.fromisoformat(content["on"]),
        start=_time(content["start"]),
        end=_time(content["end"]),
        location=content["location"],
    )


def _date(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _time(written: str | None) -> time | None:
    return None if written is None else time.fromisoformat(written)


def renewed(kept: MinutesPaper, drawn: MinutesPaper) -> MinutesPaper:
    """Return the paper that follows a kept one: its paragraphs, decisions and action texts as the record now has them.

    Who was there, the action log, owners, dates and future meetings stay as the kept version gave them: what
    happened to an action since is not part of the minutes.
    """
    before = {item.number: item for item in kept.items}
    items = tuple(_renewed_item(before.get(item.number), item) for item in drawn.items)
    return replace(kept, items=items)


def _renewed_item(before: ItemPaper | None, now: ItemPaper) -> ItemPaper:
    if before is None:
        return now
    texts = {action.ref: action.text for action in now.actions}
    actions = tuple(replace(a, text=texts.get(a.ref, a.text)) for a in before.actions)
    return replace(before, minutes=now.minutes, decisions=now.decisions, actions=actions, held_back=now.held_back)


def held_back_as_now(kept: MinutesPaper, drawn: MinutesPaper) -> MinutesPaper:
    """Return a kept paper with what is held back from publication as the board has it now."""
    now = {item.number: item for item in drawn.items}
    return replace(kept, items=tuple(_marked(item, now.get(item.number)) for item in kept.items))


def _marked(kept: ItemPaper, now: ItemPaper | None) -> ItemPaper:
    if now is None:
        return kept
    marks = {action.ref: action.held_back for action in now.reviewed}
    reviewed = tuple(replace(a, held_back=marks.get(a.ref, a.held_back)) for a in kept.reviewed)
    actions = tuple(replace(a, held_back=now.held_back) for a in kept.actions)
    return replace(kept, held_back=now.held_back, reviewed=reviewed, actions=actions)


def same_words(one: MinutesPaper, other: MinutesPaper) -> bool:
    """Return whether two papers say the same, however far each has come and whatever is held back."""
    return _bare(one) == _bare(other)


def _bare(paper: MinutesPaper) -> MinutesPaper:
    marked = replace(paper, items=tuple(_open(item) for item in paper.items))
    return replace(
        marked, state=MinutesState.DRAFT, version=0, comments_by=None, agreed_on=None, agreed_under=None,
        released_note=None,
    )  # fmt: skip


def _open(item: ItemPaper) -> ItemPaper:
    unmarked = [tuple(replace(a, held_back=False) for a in lines) for lines in (item.reviewed, item.actions)]
    return replace(item, held_back=False, reviewed=unmarked[0], actions=unmarked[1])


def agreed(paper: MinutesPaper, on: date | None, under: str | None) -> MinutesPaper:
    """Return a version as the meeting `on` that day agreed it, with `under` presiding."""
    return replace(paper, state=MinutesState.AGREED, comments_by=None, agreed_on=on, agreed_under=under)


def comments_until(today: date, days: int) -> date:
    """Return the last day for comments on minutes released today."""
    return today + timedelta(days=days)


def comments_close(by: date, zone: str) -> datetime:
    """Return the moment comments close and the next version goes out, on the last day for them."""
    return datetime.combine(by, COMMENTS_CLOSE_AT, ZoneInfo(zone))
