"""A person's text on a card: shown as it was written, whatever Markdown would make of it.

Teams on the desktop reads CommonMark (markdown-it), Teams on a phone a smaller grammar of its own
(microsoft/Teams-AdaptiveCards-Mobile, `MarkDownBlockParser.cpp`) that takes away a backslash only before
`* _ [ ]`. Everything else is kept from meaning something by an invisible character.
"""

import re
import unicodedata
from functools import lru_cache

UNSEEN = "\u200b"
"""Zero-width space: no letter, no white space to Markdown, nothing to the eye."""

_JOINED = re.compile(r"\\|~(?=~)|<(?=[A-Za-z/!?])|&(?=#?\w+;)|\{(?=\{)")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKED = re.compile(r"[*_\[\]]")
_MARKED_AND_CODE = re.compile(r"[*_\[\]`]")
_REMEMBERED = 4096
_LEADING = re.compile(r"[-+#>=:|~]|\d+[.)](?=\s|$)")


def folded(text: str) -> str:
    """Return `text` as one line: white space folded, control characters and text direction marks gone."""
    if text.isprintable():
        return " ".join(text.split()) if "  " in text or text[:1] == " " or text[-1:] == " " else text
    plain = _DIRECTIONS.sub("", text)
    return " ".join("".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in plain).split())


@lru_cache(maxsize=_REMEMBERED)
def escape(text: str) -> str:
    """Return `text` as one line of card Markdown that shows it literally, `<at>` and `{{DATE` included."""
    line = _JOINED.sub(lambda m: m[0] + UNSEEN, folded(text))
    line = (_MARKED_AND_CODE if line.count("`") > 1 else _MARKED).sub(r"\\\g<0>", line)
    return UNSEEN + line if _LEADING.match(line) else line


def paragraphs(text: str) -> list[str]:
    """Return the lines of `text` that say something, each folded."""
    return [line for line in map(folded, text.splitlines()) if line]


def shortened(text: str, most: int) -> str:
    """Return `text` folded and, where it is longer than `most`, its first whole sentences and `…`.

    Where not even the first sentence fits, or it is very short, it ends after a whole word.
    """
    line = folded(text)
    if len(line) <= most:
        return line
    head = line[: most - 2]
    ends = [m.end() for m in re.finditer(r"[.!?](?=\s)", head)]
    at = ends[-1] if ends and ends[-1] > most // 4 else head.rfind(" ")
    return f"{(head[:at] if at > most // 4 else head).rstrip()} …"


def beyond(text: str, most: int) -> str:
    """Return what `shortened` leaves out of `text`, "" where it leaves out nothing."""
    line = folded(text)
    return line[len(shortened(line, most).removesuffix(" …")) :].lstrip() if len(line) > most else ""


def bold(text: str) -> str:
    """Return `text` in bold, shown literally."""
    return f"**{escape(text)}**" if folded(text) else ""


def aloud(text: str) -> str:
    """Return `text` for `speak`, which is read as SSML: no angle brackets, no `&`."""
    return folded(re.sub(r"[<>]", " ", text).replace("&", " and "))
