"""A minute as it was typed, read as paragraphs and lettered sub-points."""

import re

from boardclerk.board.minutes import MinuteKind
from boardclerk.words.late import late

_POINT = late(r"\(?([a-z])[).]\s+(?=\S)", re.I)
_BULLET = late(r"[-–•*]\s+(?=\S)")
_INLINE = late(r"(?:(?<=\s)|^)\(?([a-z])\)\s+(?=\S)", re.I)


def read_minute(text: str) -> list[tuple[MinuteKind, str]]:
    """Return the paragraphs of a minute in order; lines marked a), b) … or with a dash are sub-points.

    A list counts as one where its letters begin at a and follow each other, also within one line;
    "a) one b) two" is a list, "plan b) failed" is not. The letters themselves are printed later.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = _apart(lines[0])
    listed = _is_list(lines)
    return [_read(line, listed=listed) for line in lines]


def _apart(line: str) -> list[str]:
    found = [m for n, m in enumerate(_INLINE.finditer(line)) if m[1].casefold() == chr(97 + n)]
    if len(found) < 2:
        return [line]
    starts = [m.start() for m in found]
    parts = [line[: starts[0]], *(line[a:b] for a, b in zip(starts, [*starts[1:], len(line)], strict=True))]
    return [part.strip() for part in parts if part.strip()]


def _is_list(lines: list[str]) -> bool:
    letters = [m[1].casefold() for line in lines if (m := _POINT.match(line))]
    return len(letters) > 1 and letters == [chr(97 + n) for n in range(len(letters))]


def _read(line: str, *, listed: bool) -> tuple[MinuteKind, str]:
    mark = (_POINT.match(line) if listed else None) or _BULLET.match(line)
    if mark is None:
        return MinuteKind.PARAGRAPH, line
    return MinuteKind.BULLET, line[mark.end() :]
