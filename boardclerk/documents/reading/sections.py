"""A document's blocks parted into what stands before the items, attendance lists, and items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.headings import (
    attendance_of,
    bare,
    is_action_list,
    is_decision_list,
    split_attendance,
)
from boardclerk.documents.reading.numbering import is_under, item_starts
from boardclerk.documents.reading.people import NOBODY, people_in_list, person_in
from boardclerk.documents.reading.tables import table_of
from boardclerk.words.dates.printed import dates_in

SectionKind = Literal["front", "present", "apologies", "in_attendance", "absent", "agenda", "item"]


@dataclass
class Section:
    """A stretch of the document. `number` and `title` are an item's; `heading` is the block that began it."""

    kind: SectionKind
    title: str = ""
    number: str | None = None
    margin: str = ""
    level: int = 0
    blocks: list[Block] = field(default_factory=list[Block])


_PEOPLE_LABELS = (
    r"(?:Also |Members |Councillors |Trustees |Governors |Those |Others |Board Members |Officers )?(?:Present"
    r"|Attendees|Attending|"
    r"In [Aa]ttendance|Apologies(?: for [Aa]bsence| received(?: from)?| from)?|Absent|Regrets)"
)
_ONE_SPACE = re.compile(r"^(?P<number>\d{1,2})\s(?=[A-Z][^.;]{2,80}$)")
_INNER = re.compile(rf"(?<=[.;)\s])\s*(?={_PEOPLE_LABELS}\s*:)")


def mended(blocks: Sequence[Block]) -> list[Block]:
    """Sentences that a page's end cut in two put together again."""
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if (
            last is not None
            and last.kind in ("paragraph", "list item")
            and block.kind == "paragraph"
            and block.label is None
            and block.text[:1].islower()
            and len(last.text) > 40
            and re.search(r"[\w,’')]$", last.text)
        ):
            margin = ", ".join(part for part in (last.margin, block.margin) if part)
            out[-1] = replace(last, text=f"{last.text} {block.text}", margin=margin)
        else:
            out.append(block)
    return out


def prepared(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with cut sentences joined, and lists and labels run together on one line parted."""
    return _parted(mended(_labelled(blocks)))


def _labelled(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the number of an item read off where only one space follows it: "3 Roof" before 3.1."""
    out: list[Block] = []
    following = ""
    for block in reversed(blocks):
        plain = _ONE_SPACE.match(block.text) if block.label is None and block.kind in ("heading", "paragraph") else None
        if plain and is_under(following, plain["number"]) and not dates_in(block.text):
            text = block.text[plain.end() :]
            lead = block.lead.removeprefix(plain.group()) if block.lead.startswith(plain.group()) else ""
            block = replace(block, label=plain["number"], text=text, lead=lead)
        following = block.label or following
        out.append(block)
    return out[::-1]


def sections_of(blocks: Sequence[Block]) -> list[Section]:
    """The sections of a document's prepared blocks, in order. The first is the front matter, be it empty."""
    starts = item_starts(blocks)
    parting = _Parting(starts)
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        parting.take(number, block, following)
    return parting.sections


def _listed(block: Block) -> list[Block]:
    """One block that holds a whole list ("• this • that", "a) this b) that") made into its entries."""
    if block.kind not in ("paragraph", "list item"):
        return [block]
    pieces = [piece for piece in re.split(r"(?:^|\s)[•●▪■]\s+", block.text) if piece.strip()]
    if len(pieces) > 1:
        first = [block] if block.kind == "list item" else []
        start = replace(block, text=pieces[0].strip())
        rest = [Block(kind="list item", text=piece.strip(), level=block.level) for piece in pieces[1:]]
        return [replace(first[0], text=pieces[0].strip()) if first else start, *rest]
    letters = list(re.finditer(r"(?:(?<=\s)|^)\(?([a-h])\)\s+(?=[A-Z])", block.text))
    first_letter = block.label if block.kind == "list item" and block.label else None
    expected = "abcdefgh"[1 if first_letter == "a" else 0 :]
    if (
        not letters
        or [match[1] for match in letters] != list(expected[: len(letters)])
        or len(letters) + bool(first_letter) < 2
    ):
        return [block]
    ends = [match.start() for match in letters[1:]] + [len(block.text)]
    entries = [
        Block(kind="list item", label=match[1], text=block.text[match.end() : end].strip(), level=block.level)
        for match, end in zip(letters, ends, strict=True)
    ]
    before = block.text[: letters[0].start()].strip()
    return ([replace(block, text=before)] if before else []) + entries


def _parted(blocks: Sequence[Block]) -> list[Block]:
    """One paragraph that holds "Present: … Apologies: …" made into one for each label."""
    out: list[Block] = []
    for block in (entry for whole in blocks for entry in _listed(whole)):
        pieces = _INNER.split(block.text) if block.kind == "paragraph" else [block.text]
        if len(pieces) > 1 and split_attendance(pieces[-1]):
            out += [
                replace(block, text=piece.strip(), label=None if n else block.label) for n, piece in enumerate(pieces)
            ]
        else:
            out.append(block)
    return out


class _Parting:
    def __init__(self, starts: dict[int, tuple[str, str]]) -> None:
        self.sections = [Section("front")]
        self._starts = starts

    @property
    def _here(self) -> Section:
        return self.sections[-1]

    def take(self, number: int, block: Block, following: Block | None) -> None:
        if number in self._starts:
            self._begin_item(block, *self._starts[number])
        elif block.kind == "table":
            self._take_table(block)
        elif (listed := self._attendance(block, following)) is not None:
            kind, rest = listed
            self.sections.append(Section(kind, title=block.text, level=block.level))
            if rest:
                self._here.blocks.append(replace(block, kind="paragraph", text=rest, lead=""))
        elif self._here.kind in ("present", "apologies", "in_attendance", "absent"):
            self._take_in_list(block)
        elif self._begins_list_of_actions(block):
            self.sections.append(Section("item", title=bare(block.text), level=block.level or 9))
        elif block.kind == "heading" and self._here.kind == "agenda" and self._before_items:
            self.sections.append(Section("front", blocks=[block]))
        elif re.match(r"(?i)^agenda( items?)?$", bare(block.text)) and self._before_items:
            self.sections.append(Section("agenda", title=bare(block.text)))
        else:
            self._here.blocks.append(block)

    @property
    def _before_items(self) -> bool:
        return not any(section.kind == "item" for section in self.sections)

    def _begin_item(self, block: Block, title: str, rest: str) -> None:
        listed = attendance_of(title) or (split_attendance(title) or (None,))[0]
        item = Section("item", title=title, number=block.label, margin=block.margin, level=block.level)
        self.sections.append(item)
        if re.match(r"(?i)^\W*(?:welcome|introduc|opening|chair)", title):
            listed = None  # the apologies of such an item are told in sentences
        if listed:
            self.sections.append(Section(listed, title=""))
        if rest:
            kind = block.kind if block.kind == "list item" else "paragraph"
            item.margin = ""
            self._here.blocks.append(replace(block, kind=kind, text=rest, label=None, lead=""))

    def _begins_list_of_actions(self, block: Block) -> bool:
        """A heading, or a bold or short line of its own, that announces actions or decisions for the whole meeting."""
        text = bare(block.text)
        if block.kind not in ("heading", "paragraph") or not (is_action_list(text) or is_decision_list(text)):
            return False
        if self._here.kind == "item" and is_under(block.label, self._here.number):
            return False
        if block.kind == "heading":
            return block.level <= max(2, self._here.level) or self._here.kind != "item"
        return len(text.split()) >= 2 and ":" not in block.text

    def _attendance(self, block: Block, following: Block | None) -> tuple[SectionKind, str] | None:
        """The attendance list this block begins, and what stands on the same line."""
        if not self._before_items and self._here.kind == "item" and len(self.sections) > 6 and not self._opening:
            return None
        text = bare(block.text)
        kind = attendance_of(block.text)
        alone = block.kind == "heading" or block.text.rstrip().endswith(":") or block.bold or len(text.split()) <= 4
        if kind and alone and (block.kind != "list item" or block.text.rstrip().endswith(":")):
            return (kind, "") if following is not None else None
        split = split_attendance(block.text)
        if split and re.match(r"(?i)\W*(?:clerk|secretariat|presenters?)\b", block.text):
            split = (split[0], block.text)  # the label is the person's office
        if split and (split[1] or following is not None):
            return split
        if block.lead and not block.bold and attendance_of(block.lead):
            found = attendance_of(block.lead)
            return (found, block.text[len(block.lead) :].strip(" :–-")) if found else None
        return None

    @property
    def _opening(self) -> bool:
        """True within the first items, where attendance is still taken."""
        items = [section for section in self.sections if section.kind == "item"]
        return len(items) <= 3

    def _take_table(self, block: Block) -> None:
        table = table_of(block)
        lists = ("present", "apologies", "in_attendance", "absent")
        if table.kind in ("attendance", "names") and self._here.kind not in lists and self._takes_attendance:
            self.sections.append(Section("present", title=""))
        elif self._here.kind in lists and table.kind in ("actions", "meetings"):
            self.sections.append(Section("front" if self._before_items else "item"))
        self._here.blocks.append(block)

    @property
    def _takes_attendance(self) -> bool:
        return self._before_items or self._opening

    def _take_in_list(self, block: Block) -> None:
        if _belongs(block, self._here):
            self._here.blocks.append(block)
            return
        item = next((section for section in reversed(self.sections) if section.kind == "item"), None)
        if item is None:
            self.sections.append(Section("front", blocks=[block]))
        else:  # the rest of the item in which the list stood
            self.sections.append(replace(item, blocks=[block], margin=""))


def _belongs(block: Block, section: Section) -> bool:
    """True where the block goes on with the attendance list it follows."""
    if block.kind in ("heading", "quote"):
        return False
    text = block.text
    if block.kind == "list item":
        return len(text) < 160 or person_in(text) is not None
    if NOBODY.match(text) or (re.search(r"(?i)\bapolog", text) and section.kind == "apologies"):
        return True
    if re.search(
        r"\b(?:was|were|is|has|had|welcomed|opened|noted|agreed|will|advised|took|thanked|declared|proposed)\b", text
    ):
        return bool(re.search(r"(?i)^\W*(?:also )?(?:present|in attendance)\b", text)) or (
            len(text) < 70 and not text.endswith(".")
        )
    people, unread = people_in_list(text)
    return (bool(people) and len(unread) <= len(people)) or re.search(r"(?i)members? of the public", text) is not None
