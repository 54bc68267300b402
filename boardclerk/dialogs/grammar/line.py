"""A message made ready for patterns: cleaned, spelt out, its names, dates and refs marked, its words kept.

Patterns see `text`, in lower case, where a name stands as <p0>, a stranger's as <u0>, a group as <g0>,
a day as <d0> and a ref as <r0>. Every part of it leads back to the words as they were written.
"""

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from boardclerk.words.dates.said import DateSaid
from boardclerk.words.late import late
from boardclerk.words.names import NameFound

Change = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Aligned:
    """A text changed word by word that still knows where each of its letters came from."""

    text: str
    source: str
    starts: Sequence[int]
    ends: Sequence[int]

    def changed(self, changes: Iterable[Change]) -> "Aligned":
        """The text with each (start, end, words) put in place; changes are in order and do not overlap."""
        changes = list(changes)
        if not changes:
            return self
        text, starts, ends, at = list[str](), list[int](), list[int](), 0
        for start, end, words in changes:
            text += [self.text[at:start], words]
            first, last = self.place(start, end)
            starts += [*self.starts[at:start], *[first] * len(words)]
            ends += [*self.ends[at:start], *[last] * len(words)]
            at = end
        text.append(self.text[at:])
        return Aligned("".join(text), self.source, (*starts, *self.starts[at:]), (*ends, *self.ends[at:]))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `start:end` stood in the source."""
        if start >= end or start >= len(self.starts):
            edge = self.ends[start - 1] if 0 < start <= len(self.ends) else 0
            return edge, edge
        return self.starts[start], self.ends[end - 1]

    def written(self, start: int, end: int) -> str:
        """The words at `start:end` as their writer wrote them."""
        first, last = self.place(start, end)
        return self.source[first:last]

    def substituted(self, pattern: re.Pattern[str], words: Callable[[re.Match[str]], str | None]) -> "Aligned":
        """Each match replaced by what `words` returns for it; None leaves it alone."""
        changes: list[Change] = []
        for match in pattern.finditer(self.text):
            new = words(match)
            if new is not None and new != match.group():
                changes.append((match.start(), match.end(), new))
        return self.changed(changes) if changes else self


def aligned(text: str) -> Aligned:
    return Aligned(text, text, range(len(text)), range(1, len(text) + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message, or one part of it, ready for patterns."""

    aligned: Aligned
    names: tuple[NameFound, ...] = ()
    groups: tuple[str, ...] = ()
    dates: tuple[DateSaid, ...] = ()
    refs: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return self.aligned.text

    def written(self, start: int, end: int) -> str:
        return self.aligned.written(start, end)

    def marks(self, kind: str, start: int = 0, end: int | None = None) -> tuple[int, ...]:
        """The numbers of the marks of `kind` (p, u, g, d or r) in a stretch of the text, in order."""
        return tuple(int(mark[2:-1]) for mark in _MARK[kind].findall(self.text[start:end]))

    def part(self, start: int, end: int) -> "Line":
        """The stretch `start:end` as a line of its own; its marks keep their numbers."""
        a = self.aligned
        cut = Aligned(a.text[start:end], a.source, a.starts[start:end], a.ends[start:end])
        return replace(self, aligned=cut)


_MARK = {kind: re.compile(rf"<{kind}\d+>") for kind in "pgdru"}
_PICTURES = late("[\u2600-\u27bf\U0001f000-\U0001faff]")
_TICKED = late("(?<=\\d)\\s*[\u2714\u2705\u2611]\ufe0f?")
_AT = late(r"<at\b[^>]*>(.*?)</at>", re.IGNORECASE | re.DOTALL)
_BREAK = late(r"<(?:br|/p|/div|/li)\b[^>]*>", re.IGNORECASE)
_BULLET = late(r"<li\b[^>]*>", re.IGNORECASE)
_QUOTED = late(r"<blockquote\b.*?</blockquote>", re.IGNORECASE | re.DOTALL)
_TAG = late(r"</?[a-zA-Z][^>]*>")
_SPACES = late(r"[ \t]+")
_LINES = late(r"\s*\n\s*")
_INVISIBLE = late(r"[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ud800-\udfff\ufe0f]")


_BARE = late(r"[ -%'-;=?-~\n]*")
"""Text with nothing in it to be taken off: no tag, no entity, nothing but plain signs."""


@lru_cache(maxsize=64)
def _address(bot_name: str) -> re.Pattern[str]:
    """The bot's name at the beginning of what is said to it."""
    return re.compile(rf"^\W*(?:@\s*)?{re.escape(bot_name)}\b\s*[,:\-–]*", re.IGNORECASE)


def clean(text: str, bot_names: Sequence[str]) -> str:
    """The words alone: the bot's own mention, tags, entities and invisible signs taken off."""
    if not _BARE.fullmatch(text):
        text = _bared(text, bot_names)
    for name in bot_names:
        text = _address(name).sub("", text.strip())
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def _bared(text: str, bot_names: Sequence[str]) -> str:
    bots = {name.casefold() for name in bot_names}
    text = _AT.sub(lambda match: " " if match[1].strip().casefold() in bots else match[1], text)
    for pattern, new in ((_QUOTED, " "), (_BREAK, "\n"), (_BULLET, "\n- "), (_TAG, " ")):
        text = pattern.sub(new, text)
    text = html.unescape(text).replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
    text = _TICKED.sub(" done", text)
    if re.search(r"[^\W_]", text):
        text = _PICTURES.sub(" ", text)
    return _INVISIBLE.sub("", text).replace("<", "(").replace(">", ")")


def lowered(text: str) -> str:
    """Lower case and plain quotes and dashes, letter for letter, so that places stay the same."""
    if text.isascii():
        return text.lower().replace("`", "'")
    text = text.translate(_PLAIN)
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_PLAIN = str.maketrans("’‘`´“”„–—‑−…\u2022", "''''\"\"\"----.-")
