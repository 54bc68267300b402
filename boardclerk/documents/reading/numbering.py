"""Which blocks begin agenda items: numbered lines, headings, or lines in bold, whichever the document uses."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.headings import attendance_of, bare, is_action_list, split_attendance

_WHOLE = re.compile(r"^\d{1,3}$")
_REF = re.compile(
    r"^(?:\d{1,4}[/.]\d{1,4}(?:[/.]\d{1,4})?|[A-Z]{1,4}/?\d{0,4}/\d{1,4}(?:/\d{1,4})*|[A-Z]{1,3}\d{1,3})$"
)
_GENERAL = re.compile(
    r"(?i)^(?:agenda|minutes|notes|discussion|meeting notes|meeting minutes|details|summary|overview|agenda items?)$"
)


def item_starts(blocks: Sequence[Block]) -> dict[int, tuple[str, str]]:
    """The positions at which items begin, each with its title and what follows it on the same line."""
    numbered = _numbered_headings(blocks)
    lines = _numbered_lines(blocks)
    headings = _headings(blocks)
    if len(numbered) >= 2 and len(numbered) * 2 >= min(len(lines), 12):
        plain = [n for n in lines if blocks[n].kind != "list item"]
        chosen = _with_siblings(blocks, plain if set(numbered) <= set(plain) else numbered)
    elif len(lines) >= 3 and len(lines) >= len(headings) - 1:
        chosen = lines
    elif headings:
        chosen = headings
    elif len(refs := _refs(blocks)) >= 3:
        chosen = refs
    elif len(bold := _bold_lines(blocks)) >= 2:
        chosen = bold
    elif len(capitals := _capitals(blocks)) >= 2:
        chosen = capitals
    else:
        chosen = lines
    return {position: title_and_rest(blocks[position]) for position in chosen}


def _numbered_headings(blocks: Sequence[Block]) -> list[int]:
    found = [n for n, block in enumerate(blocks) if block.kind == "heading" and block.label]
    whole = [n for n in found if _WHOLE.match(blocks[n].label or "")]
    return whole or found


def _with_siblings(blocks: Sequence[Block], numbered: Sequence[int]) -> list[int]:
    """Numbered headings, and headings of their level after the first of them that have no number."""
    level = Counter(blocks[n].level for n in numbered if blocks[n].kind == "heading").most_common(1)[0][0]
    extra = [
        n
        for n, block in enumerate(blocks)
        if block.kind == "heading"
        and block.level <= level
        and n > numbered[0]
        and not block.label
        and not _lists_people(block)
    ]
    return sorted({*numbered, *extra})


def _lists_people(block: Block) -> bool:
    return bool(attendance_of(block.text) or split_attendance(block.text))


def _headings(blocks: Sequence[Block]) -> list[int]:
    """Headings of the level items have: the topmost that occurs twice, lists of people and general ones aside."""
    found = [
        n
        for n, block in enumerate(blocks)
        if block.kind == "heading" and not _lists_people(block) and block.text and not _title_like(n, block)
    ]
    particular = [n for n in found if not _GENERAL.match(bare(blocks[n].text))]
    counts = Counter(blocks[n].level for n in particular if not is_action_list(blocks[n].text))
    levels = [level for level in sorted(counts) if counts[level] >= 2] or sorted(counts)
    if not levels:
        return []
    return [n for n in found if blocks[n].level <= levels[0]]


def _title_like(position: int, block: Block) -> bool:
    """The document's own title is no item."""
    return block.level == 1 and (position < 4 or bool(re.search(r"(?i)\bminutes of\b|\bmeeting\b.*\d{4}", block.text)))


def _numbered_lines(blocks: Sequence[Block]) -> list[int]:
    """Lines numbered 1, 2, 3 through the document; lists inside an item that begin again at 1 are not."""
    out: list[int] = []
    last, inner = 0, 0
    in_agenda = False
    for n, block in enumerate(blocks):
        if block.kind == "heading" or block.bold:
            in_agenda = bool(re.match(r"(?i)^agenda( items?)?$", bare(block.text)))
        if block.kind == "table" or not block.label or not _WHOLE.match(block.label) or in_agenda:
            continue
        number = int(block.label)
        if block.kind == "list item" and block.level > 0:
            continue
        most = last + 2 if _like_title(block) else last + 1
        goes_on = last < number <= most and (last > 0 or number <= 2)
        if goes_on and not (inner and number == inner + 1 and not _like_title(block)):
            out.append(n)
            last, inner = number, 0
        else:
            inner = number
    return out


def _refs(blocks: Sequence[Block]) -> list[int]:
    """Lines with running references such as 24/105 or 21.44; 1.1 under 1 is found only where 1 is not."""
    found = [n for n, block in enumerate(blocks) if block.kind != "table" and block.label and _REF.match(block.label)]
    depths = Counter(re.split(r"[/.]", blocks[n].label or "").__len__() for n in found)
    if not depths:
        return []
    depth = min(depths)
    return [n for n in found if len(re.split(r"[/.]", blocks[n].label or "")) == depth]


def is_under(label: str | None, number: str | None) -> bool:
    """True for a line numbered below an item's own number: 3.1 and 3/2 under 3."""
    return bool(label and number and re.match(rf"{re.escape(number)}[./]\d", label))


def _like_title(block: Block) -> bool:
    return (
        block.bold or bool(block.lead) or (len(block.text) <= 90 and not block.text.rstrip().endswith((".", ";", ",")))
    )


def _bold_lines(blocks: Sequence[Block]) -> list[int]:
    return [
        n
        for n, block in enumerate(blocks)
        if n > 1 and block.kind == "paragraph" and block.bold and len(block.text) <= 100 and _may_head(block.text)
    ]


def _capitals(blocks: Sequence[Block]) -> list[int]:
    return [
        n
        for n, block in enumerate(blocks)
        if n > 1
        and block.kind == "paragraph"
        and block.text.isupper()
        and 4 <= len(block.text) <= 90
        and _may_head(block.text)
    ]


def _may_head(text: str) -> bool:
    said = re.match(
        r"(?i)^(?:action|resolved|agreed|noted|decision|the meeting (?:closed|ended)|signed|draft|page)\b", text
    )
    return not (said or attendance_of(text) or split_attendance(text))


_SENTENCE = re.compile(r"^(.{3,90}?[^\s.]{3,})\.\s+(?=[A-Z])")
_RUNS_ON = re.compile(
    r"^([A-Z][^.:]{4,70}?)\s+(?=(?:It was|There (?:was|were)|The (?:minutes|meeting|clerk|chair\w*|council|committee"
    r"|board)\b|Apologies (?:were|had)|Cllr\.? [A-Z]|None\b|No (?:declarations|apologies|interests)|Proposed (?:by"
    r"|and)))",
)
_COLON = re.compile(r"^([A-Z][^:.]{2,80}?)\s*(?::\s+|\s[–—-]\s+)(?=\S)")


def title_and_rest(block: Block) -> tuple[str, str]:
    """An item's title and the first words of its minutes, where both stand in one block."""
    text = block.text
    if block.kind == "heading":
        return text.strip(" :"), ""
    lead = block.lead.strip()
    if lead and not block.bold and text.startswith(lead) and len(lead) >= 3:
        return lead.strip(" :.–-"), text[len(lead) :].strip(" :–-")
    if (len(text) <= 110 and not text.endswith(".")) or block.bold or len(text.split()) <= 4:
        colon = re.match(r"^([A-Z][^:.]{2,60}):\s+(?=\S)", text)
        if colon and not block.bold and (attendance_of(colon[1]) or len(text) > 60):
            return colon[1], text[colon.end() :]
        return text.strip(" :."), ""
    runs_on = _RUNS_ON.match(text)
    if runs_on:
        return runs_on[1].strip(" :.–-"), text[runs_on.end(1) :].strip()
    colon = _COLON.match(text)
    if colon and len(colon[1].split()) <= 12:
        return colon[1].strip(), text[colon.end() :].strip()
    sentence = _SENTENCE.match(text)
    if sentence and len(sentence[1].split()) <= 9:
        return sentence[1], text[sentence.end() :].strip()
    return _first_words(text), text


def _first_words(text: str) -> str:
    first = re.split(r"(?<=[^\s.]{3})\.\s|;\s", text)[0].rstrip(".")
    return first if len(first) <= 140 else " ".join(_up_to(first.split(), 110)) + " …"


def _up_to(words: Iterable[str], most: int) -> Iterable[str]:
    length = 0
    for word in words:
        length += len(word) + 1
        if length > most:
            return
        yield word
