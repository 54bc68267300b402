"""What Teams finds too large, said in a form it takes: a text in parts, a card as its words and its links."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

Json = Mapping[str, Any]

# Two bytes each as Teams counts, well under the least it was ever seen to take.
LONGEST_PART = 8000
_MOST_PARTS = 40
# Where a text may be parted, the best first.
_SEAMS = ("\n\n", "\n", ". ", " ")


def smaller(activity: Json) -> list[dict[str, Any]]:
    """Return activities that say what `activity` says and are each smaller, none where there are none.

    A card gives way to its `fallbackText`, which stands for it by itself, and to the addresses it links to.
    """
    cards = list(_cards(activity))
    texts = [str(activity.get("text") or ""), *(_words(card) for card in cards)]
    whole = "\n\n".join(text for text in texts if text)
    parts = in_parts(whole)
    if not parts or len(parts) > _MOST_PARTS or (not cards and len(parts) == 1):
        return []
    plain = {key: value for key, value in activity.items() if key not in ("attachments", "summary")}
    return [{**plain, "text": part, "textFormat": "plain"} for part in parts]


def in_parts(text: str, longest: int = LONGEST_PART) -> list[str]:
    """Return `text` in parts of at most `longest` characters, parted between paragraphs, lines, sentences or words."""
    parts = list[str]()
    rest = text.strip()
    while len(rest) > longest:
        at = _seam(rest, longest)
        parts.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*parts, rest] if rest else parts


def _seam(text: str, longest: int) -> int:
    for seam in _SEAMS:
        # A part of less than a third would be little for a message of its own.
        at = text.rfind(seam, longest // 3, longest - len(seam) + 1)
        if at != -1:
            return at + len(seam)
    return longest


def _cards(activity: Json) -> Iterator[Json]:
    for attachment in cast("Sequence[Json]", activity.get("attachments") or ()):
        if isinstance(attachment.get("content"), dict):
            yield attachment["content"]


def _words(card: Json) -> str:
    words = str(card.get("fallbackText") or "")
    links = dict(_links(card))
    return "\n".join([words, *(f"{title}: {url}" for url, title in links.items())]) if words else ""


def _links(card: object) -> Iterator[tuple[str, str]]:
    """Yield the address and title of everything in a card that opens one."""
    if isinstance(card, list):
        for inner in cast("list[object]", card):
            yield from _links(inner)
    elif isinstance(card, dict):
        within = cast("dict[str, object]", card)
        if within.get("type") == "Action.OpenUrl" and isinstance(within.get("url"), str):
            yield str(within["url"]), str(within.get("title") or within["url"])
        for inner in within.values():
            yield from _links(inner)
