"""Amendments to minutes: the place they concern, the words they make of it, who may settle and agree."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.minutes import Amendment, AmendmentState


class PlaceKind(StrEnum):
    """What an amendment changes. `item` adds a paragraph to one; `attendance` a note on who was there."""

    PARAGRAPH = "paragraph"
    DECISION = "decision"
    ACTION = "action"
    ITEM = "item"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in minutes: `item` is an item's number, or the ref of an action or a decision.

    `number` is the paragraph. `id` names the row; `text` is what stands there now.
    """

    kind: PlaceKind
    item: str
    number: int | None = None
    id: str | None = None
    text: str = ""
    under: str = ""


def replaced_once(text: str, old: str, new: str) -> str | None:
    """Return `text` with `old` replaced, None unless it stands there exactly once (else in any case once)."""
    for flags in (0, re.IGNORECASE):
        found = [m.span() for m in re.finditer(re.escape(old), text, flags)]
        if len(found) == 1:
            start, end = found[0]
            return text[:start] + new + text[end:]
        if found:
            return None
    return None


def places_of(places: Iterable[Place], old: str) -> list[Place]:
    """Return the places where the words `old` stand exactly once."""
    return [place for place in places if replaced_once(place.text, old, "") is not None]


def place_named(places: Sequence[Place], item: str | None, number: int | None) -> Place | None:
    """Return the place an item and a paragraph, or a ref, name; None where there is none."""
    if item is None:
        return None
    wanted = item.strip().casefold()
    if wanted == PlaceKind.ATTENDANCE:
        return Place(kind=PlaceKind.ATTENDANCE, item=PlaceKind.ATTENDANCE)
    named = [p for p in places if p.item.casefold() == wanted and p.number == number]
    return named[0] if named else None


_SHOULD_READ = re.compile(
    r"^\W*(?:(?:should|ought to|needs to|must|to)\s+)?(?:instead\s+)?(?:read|say|be)s?\b\s*[:,–-]?\s*(?P<words>\S.*)$",
    re.I | re.S,
)
_QUOTED = re.compile(r"""^["“'‘](?P<words>[^"“”]*)["”'’]\W*$""", re.S)


def words_meant(text: str) -> str:
    """Return the words somebody suggests, without `should read` before them or quotation marks around them."""
    said = text.strip()
    if match := _SHOULD_READ.match(said):
        said = match["words"].strip()
    if match := _QUOTED.match(said):
        said = match["words"].strip()
    return said


def finished(words: str, like: str) -> str:
    """Return words that take the place of a sentence with the full stop they were said without."""
    return f"{words}." if like.rstrip().endswith(".") and words[-1:].isalnum() else words


_PARAGRAPH = re.compile(r"^\s*para(?:graph)?\.?\s*(?P<number>\d{1,3})\s*[:.,–-]\s*(?P<words>\S.*)$", re.I | re.S)


def paragraph_and_words(text: str) -> tuple[int | None, str]:
    """Return the paragraph named before the words (`paragraph 2: …`), None where none is, and the words."""
    match = _PARAGRAPH.match(text)
    return (int(match["number"]), match["words"].strip()) if match else (None, text.strip())


_ANNOUNCED = re.compile(r"^\W*(?:an?|one|the|this) (?:amendment|correction|change)\s*[:,–-]\s*(?=\S)", re.I)


def amendment_itself(text: str) -> str:
    """Return an amendment without the words that announce it: `one amendment, item 3 to say …`."""
    return _ANNOUNCED.sub("", text.strip())


_PLACED = re.compile(
    r"^\W*(?:at |to |in )?(?:item\s+)?(?P<item>D?\d{1,2}(?:\.\d{1,2})?)[\s,]*"
    r"(?:para(?:graph)?\.?\s*(?P<para>\d{1,3}))?\s*(?:[:,–-]|(?=\bshould\b|\bto (?:read|say)\b))\s*(?P<words>\S.*)$",
    re.I | re.S,
)


def item_paragraph_and_words(text: str) -> tuple[str, int | None, str] | None:
    """Return item, paragraph and words of an amendment written as `item 3 paragraph 2: …`; None where it is not."""
    match = _PLACED.match(text)
    if match is None:
        return None
    return match["item"], int(match["para"]) if match["para"] else None, match["words"].strip()


def is_exact(amendment: Amendment) -> bool:
    """Return whether accepting an amendment as it stands puts its words in one known place."""
    return amendment.number is not None or "." in amendment.item


def accepted_since(amendments: Iterable[Amendment], version: int) -> list[Amendment]:
    """Return the amendments accepted while `version` was the one in hand, in the order they were suggested."""
    return [a for a in amendments if a.state is AmendmentState.ACCEPTED and a.version == version]


def unsettled(amendments: Iterable[Amendment]) -> list[Amendment]:
    return [a for a in amendments if a.state is AmendmentState.SUGGESTED]


def were_there(attendance: Iterable[Attendance]) -> frozenset[str]:
    """Return who was at a meeting, a deputy for the member included, unless it is recorded that they did not come."""
    lines = list(attendance)
    present = {a.person_id for a in lines if a.state is Coming.PRESENT}
    away = {a.person_id for a in lines if a.state in (Coming.APOLOGIES, Coming.ABSENT)}
    deputies = {a.deputy_id for a in lines if a.deputy_id and a.state is Coming.APOLOGIES}
    return frozenset(present | (deputies - away))


def may_approve(person_id: str, there: Collection[str], *, absent_may: bool) -> bool:
    """Return whether somebody's own word on minutes counts: always, or only where they were there."""
    return absent_may or person_id in there


def may_agree(there_then: Collection[str], there_now: Collection[str], *, absent_may: bool) -> bool:
    """Return whether those at a meeting may agree the minutes of an earlier one.

    Where a board does not let those who were absent agree, at least one must have been at both.
    """
    return absent_may or bool(set(there_then) & set(there_now))
