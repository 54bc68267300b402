"""What a person typed, out of what Teams sends: no mark-up, no mention of the bot, nothing unprintable."""

import html
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from boardclerk.dialogs.said import Mention

# Overrides and isolates of writing direction: they can make a name or a date read as another.
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = "\u200b\ufeff\u00ad"
_REMOVED = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_DIRECTIONS}{_INVISIBLE}\ud800-\udfff\ufffe\uffff]")
# What stands between holds no other <at>, so that the end is not looked for again from each beginning.
_AT = re.compile(r"<at\b[^<>]*>([^<]*(?:<(?!/?at\b)[^<]*)*)</at>", re.IGNORECASE)
# Combining marks are among what is neither a letter nor ASCII; Unicode's stream-safe format keeps thirty in a row.
_HEAP = re.compile(r"[^\w\x00-\x7f]{31,}")
_MOST_MARKS = 30
_BLANKS = re.compile(r"[ \t]+")
_LINE_TAG = re.compile(r"<br\s*/?>|</(?:p|div|li)>", re.IGNORECASE)
_PLAIN_TAG = re.compile(r"</?(?:p|div|span|b|i|u|s|em|strong|ul|ol|li|blockquote|font|a|code|pre)(?:\s[^<>]*)?>", re.I)


@dataclass(frozen=True, slots=True)
class Typed:
    """A text with its mentions read: `to_bot` is whether the bot is among them."""

    text: str
    to_bot: bool
    mentions: tuple[Mention, ...]


def clean(text: str) -> str:
    """Return `text` in composed form without control characters, direction overrides or lone surrogates."""
    if text.isascii() and text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    # Putting marks in order costs the square of how many are heaped on one letter.
    kept = _HEAP.sub(_lessened, _REMOVED.sub("", lines))
    return unicodedata.normalize("NFC", kept.replace("\xa0", " "))


def clean_value(value: Any) -> Any:
    """Return a JSON value with every text in it, and every key, cleaned."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[object, object]", value).items()
        return {clean(str(k)): clean_value(v) for k, v in pairs}
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [clean_value(v) for v in cast("Sequence[object]", value)]
    return value


def read_text(raw: str, entities: Sequence[Mapping[str, Any]], bot_id: str, bot_name: str) -> Typed:
    """Return what was typed in `raw`: the bot's own mentions taken out, other people's kept as names.

    `entities` are the activity's; those of type `mention` say who an `<at>` means. An `<at>` that no entity
    explains means the bot where it bears the bot's name, and is otherwise only a name.
    """
    mentioned = [m for m in map(_mention, entities) if m]
    if not mentioned and "<" not in raw and "&" not in raw:
        return Typed(_tidy(raw), False, ())
    known = {_plain(m["text"]).casefold(): m["mentioned"] for m in mentioned}
    others: dict[str, Mention] = {}
    to_bot = any(m["mentioned"]["id"] == bot_id for m in mentioned)

    def name_of(match: re.Match[str]) -> str:
        nonlocal to_bot
        name = _plain(match.group(1))
        who = known.get(name.casefold())
        if who["id"] == bot_id if who else name.casefold() == clean(bot_name).casefold():
            to_bot = True
            return " "
        if who:
            others[who["id"]] = Mention(name=who["name"] or name, teams_id=who["id"])
        return name

    return Typed(_tidy(_AT.sub(name_of, raw)), to_bot, tuple(others.values()))


def _mention(entity: Mapping[str, Any]) -> dict[str, Any] | None:
    mentioned = entity.get("mentioned")
    if entity.get("type") != "mention" or not isinstance(mentioned, dict):
        return None
    who = cast("Mapping[str, Any]", mentioned)
    if not isinstance(who.get("id"), str):
        return None
    name = who.get("name")
    name = clean(name) if isinstance(name, str) else ""
    text = entity.get("text")
    return {
        "text": text if isinstance(text, str) else name,
        "mentioned": {"id": who["id"], "name": name},
    }


def _lessened(heap: re.Match[str]) -> str:
    kept, marks = list[str](), 0
    for letter in heap.group():
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= _MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    try:
        return html.unescape(text)
    except ValueError:
        # A character written with thousands of digits is none.
        return text


def _plain(text: str) -> str:
    if "<" in text:
        text = _AT.sub(r"\1", text)
    return clean(_unescaped(text)).strip()


def _tidy(text: str) -> str:
    if "<" in text:
        text = _PLAIN_TAG.sub("", _LINE_TAG.sub("\n", text))
    lines = (_BLANKS.sub(" ", line).strip() for line in clean(_unescaped(text)).split("\n"))
    return "\n".join(lines).strip()
