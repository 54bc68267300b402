"""The numbers Word puts before paragraphs by itself, which stand nowhere in the text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    pattern: str
    start: int


class Numbering:
    """Counts as Word does: one row of counters for each list, deeper ones begun anew."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        element = _numbering_element(document)
        if element is None:
            return
        for abstract in element.findall(qn("w:abstractNum")):
            levels = {_number(level, "w:ilvl"): _level(level) for level in abstract.findall(qn("w:lvl"))}
            self._levels[abstract.get(qn("w:abstractNumId"))] = levels
        for num in element.findall(qn("w:num")):
            identity, abstract = num.get(qn("w:numId")), num.find(qn("w:abstractNumId"))
            self._abstract[identity] = abstract.get(qn("w:val")) if abstract is not None else ""
            for override in num.findall(qn("w:lvlOverride")):
                start = override.find(qn("w:startOverride"))
                if start is not None:
                    self._starts.setdefault(identity, {})[_number(override, "w:ilvl")] = _number(start, "w:val")

    def label(self, paragraph: Any, style: Any) -> tuple[str | None, int]:
        """The paragraph's number as printed ("" for a bullet, None for none) and how deep its list is."""
        found = _properties(paragraph.find(qn("w:pPr")), style)
        if found is None or found[0] == "0":
            return None, 0
        identity, depth = found
        abstract = self._abstract.get(identity, "")
        levels = self._levels.get(abstract, {})
        level = levels.get(depth)
        if level is None:
            return "", depth
        counts = self._count(identity, abstract, depth, levels)
        if level.style in ("bullet", "none"):
            return "", depth
        written = re.sub(r"%(\d)", lambda match: _written(int(match[1]) - 1, counts, levels), level.pattern)
        return written.strip(" .):("), depth

    def _count(self, identity: str, abstract: str, depth: int, levels: dict[int, _Level]) -> dict[int, int]:
        own_start = self._starts.get(identity, {}).get(depth)
        key = identity if own_start is not None else abstract
        counts = self._counts.setdefault(key, {})
        for higher in range(depth):
            if higher not in counts and higher in levels:
                counts[higher] = levels[higher].start
        start = own_start if own_start is not None else levels[depth].start
        counts[depth] = counts[depth] + 1 if depth in counts else start
        for deeper in [number for number in counts if number > depth]:
            del counts[deeper]
        return counts


def _numbering_element(document: Any) -> Any:
    for part in document.part.package.iter_parts():
        if str(part.partname).endswith("/numbering.xml"):
            return part.element
    return None


def _properties(properties: Any, style: Any) -> tuple[str, int] | None:
    """Which list and how deep, from the paragraph or else from its style."""
    sources: list[Any] = [properties]
    while style is not None and len(sources) < 12:
        sources.append(style.element.find(qn("w:pPr")))
        style = style.base_style
    for source in sources:
        numbering = source.find(qn("w:numPr")) if source is not None else None
        identity = numbering.find(qn("w:numId")) if numbering is not None else None
        if numbering is not None and identity is not None:
            depth = numbering.find(qn("w:ilvl"))
            return identity.get(qn("w:val")), _number(depth, "w:val") if depth is not None else 0
    return None


def _number(element: Any, name: str) -> int:
    text = element.get(qn(name)) or "0"
    return int(text) if text.lstrip("-").isdecimal() else 0


def _level(level: Any) -> _Level:
    def value(name: str, otherwise: str) -> str:
        found = level.find(qn(name))
        return found.get(qn("w:val")) or "" if found is not None else otherwise

    start = value("w:start", "1")
    return _Level(value("w:numFmt", "decimal"), value("w:lvlText", ""), int(start) if start.isdecimal() else 1)


def _written(depth: int, counts: dict[int, int], levels: dict[int, _Level]) -> str:
    count = counts.get(depth, 1)
    style = levels[depth].style if depth in levels else "decimal"
    if style in ("lowerLetter", "upperLetter"):
        letter = chr(97 + (count - 1) % 26)
        return letter if style == "lowerLetter" else letter.upper()
    if style in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman if style == "lowerRoman" else roman.upper()
    return f"{count:02d}" if style == "decimalZero" else str(count)


_ROMAN: Iterable[tuple[int, str]] = (
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def _roman(count: int) -> str:
    out, count = "", count % 90 or 1
    for value, letters in _ROMAN:
        while count >= value:
            out, count = out + letters, count - value
    return out
