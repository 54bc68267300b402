"""The check that nothing of a document is swallowed: what stands in no field is told as left out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.headings import attendance_of, bare, is_action_list
from boardclerk.documents.reading.tables import column_of

_WORD = re.compile(r"\w+")
_SAYS_NOTHING = frozenset(
    {"held", "commencing", "commenced", "starting", "started", "beginning", "from", "front", "matter", "title", "date"}
    | {"time", "location", "venue", "place", "chair", "chaired", "chairman", "attendance", "attendees", "attending"}
    | {"members", "present", "apologies", "received", "absence", "absent", "also", "action", "actions", "agenda"}
    | {"item", "items", "were", "following", "with", "those", "meeting", "meetings", "minutes", "that", "this", "they"}
    | {"deputy", "deputies", "represented", "representing", "substitute", "substituting", "behalf"}
    | {"miss", "have", "been", "noted", "accepted", "none"}
)


def left_over(blocks: Sequence[Block], told: Iterable[str]) -> list[str]:
    """The texts of the document that `told`, all the words of the reading, does not hold."""
    told = [_plain(text) for text in told]
    words = {word for text in told for word in text.split()}
    whole = " " + " ".join(told) + " "
    return list(dict.fromkeys(text for text in _texts(blocks) if not _is_told(text, whole, words)))


def _is_told(text: str, whole: str, words: set[str]) -> bool:
    plain = _plain(text)
    if not plain or f" {plain} " in whole:
        return True
    if not bare(text):
        return True
    said = plain.split()
    return all(
        word in words
        or word.removesuffix("s") in words
        or word in _SAYS_NOTHING
        or (len(word) < 4 and not word.isdecimal())
        for word in said
    )


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind == "table":
            for number, row in enumerate(block.rows):
                head = number == 0 and sum(1 for cell in row if column_of(cell.text)) >= 2
                for cell in row:
                    yield from () if head and column_of(cell.text) else cell.lines
        elif not (attendance_of(block.text) or is_action_list(block.text)):
            yield block.text
            if block.margin:
                yield block.margin


def strings_of(value: object) -> Iterator[str]:
    """Every string within plain values, keys aside; of a mapping's top level neither doubts nor what was left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():  # pyright: ignore[reportUnknownVariableType]
            if key not in ("doubts", "left_out"):
                yield from strings_of(inner)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, list):
        for inner in value:  # pyright: ignore[reportUnknownVariableType]
            yield from strings_of(inner)  # pyright: ignore[reportUnknownArgumentType]
