"""The agenda items with their minutes, and what the text says of each: presenter, late addition, purpose."""

import re
from collections.abc import Sequence
from dataclasses import replace

from boardclerk.board.reading import ReadItem, ReadParagraph, ReadPerson
from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.headings import bare
from boardclerk.documents.reading.names import NAME
from boardclerk.documents.reading.owners import names_somebody, owners_in
from boardclerk.documents.reading.roster import Roster
from boardclerk.documents.reading.sections import Section
from boardclerk.words.dates.printed import dates_in

_PRESENTED_BY = re.compile(
    rf"\b(?:presented|introduced|led|given|delivered) by (?P<who>{NAME}|[A-Z]{{2,4}}\b|the (?:Chair|Clerk|Treasurer"
    rf"|Headteacher|Secretary)\b)"
)
_PRESENTED = re.compile(
    rf"^(?P<who>{NAME}|[A-Z]{{2,4}}|[Tt]he (?:Chair|Clerk|Treasurer|Headteacher"
    rf"|Secretary))\s+(?:\([^)]*\)\s+)?(?:presented|introduced|gave (?:a|an|the) (?:\w+ ){{0,3}}(?:presentation"
    rf"|update|report|overview)|spoke to|talked through|took \w+ through)\b"
)
_FOR_THIS_ITEM = re.compile(
    rf"(?P<who>{NAME})\s*(?:\([^)]*\)\s*)?(?:was|were|joined|attended|is)\b[^.]{{0,40}}?\bfor (?:this"
    rf"|the) (?:agenda )?item\b(?: only)?",
    re.I,
)
_LATE = re.compile(
    r"(?i)\blate (?:addition|item|paper)\b|\burgent item\b|\badded to the agenda\b|\btabled (?:item|as a late)\b"
    r"|\badditional item\b"
)
_REQUEST = re.compile(
    rf"\b(?:(?:at|following|on) (?:a |the )?request (?:from|of|by)|requested by|raised by"
    rf"|at the request of)\s+(?P<who>{NAME}|[A-Z]{{2,4}}\b|the (?:Chair|Clerk)\b)"
)
_REQUESTED = re.compile(
    rf"^(?P<who>{NAME}|[A-Z]{{2,4}})\s+(?:stated|said|explained|noted)?\s*(?:that )?(?:(?:he|she"
    rf"|they)\s+)?(?:had )?requested (?:for )?(?:that )?this (?:issue|item|matter)\b"
)
_APPROVED = re.compile(
    rf"\b(?:after|with|following|subject to) (?:the )?(?:approval|agreement|permission) (?:from|of"
    rf"|by)\s+(?P<who>{NAME}|[Tt]he (?:[Cc]hair\w*|[Cc]lerk))|\bapproved by (?P<by>{NAME}|the (?:Chair\w*))"
)
_PURPOSE = re.compile(
    r"(?i)(?:[(\[]|\s[–—-]\s|\bpurpose:\s*)(?P<purpose>(?:for |to )?(?:information|decision|approval|discussion"
    r"|noting|note|approve|ratification|assurance|consultation|agreement|action)(?:(?:\s*[/&,]\s*|\s+and\s+)(?:for "
    r"|to )?(?:information|decision|approval|discussion|noting|note|approve|assurance|action))*)[)\]]?\s*$"
)


def read_items(sections: Sequence[Section], roster: Roster) -> list[ReadItem]:
    """The items in the document's order; one that was parted by a list of people is put together again."""
    out: list[ReadItem] = []
    for section in sections:
        if section.kind != "item":
            if section.kind in ("present", "apologies", "in_attendance", "absent") and out and not section.title:
                out[-1] = replace(out[-1], paragraphs=out[-1].paragraphs + _paragraphs(section.blocks))
            continue
        item = _item(section, roster)
        last = out[-1] if out else None
        if last is not None and last.title == item.title and last.no == item.no:
            out[-1] = replace(last, paragraphs=last.paragraphs + item.paragraphs, sub=last.sub + item.sub)
        elif item.title or item.paragraphs:
            out.append(item)
    return out


def _item(section: Section, roster: Roster) -> ReadItem:
    texts = [block.text for block in section.blocks if block.kind not in ("table", "quote")]
    whole = " ".join(texts[:4])
    request = _REQUEST.search(whole) or next((found for text in texts[:3] if (found := _REQUESTED.match(text))), None)
    approved = _APPROVED.search(whole)
    late = bool(_LATE.search(whole) or _LATE.search(section.title))
    purpose = _PURPOSE.search(section.title)
    return ReadItem(
        title=section.title or bare(section.title),
        no=section.number,
        presenter=_presenter(section, texts, roster),
        purpose=purpose["purpose"] if purpose else None,
        requested_by=_name(request["who"], roster) if request else None,
        approved_by=(approved["who"] or approved["by"]) if approved and late else None,
        late_item=late,
        sub=tuple(_subs(section.blocks)),
        paragraphs=_paragraphs(section.blocks),
    )


def _name(who: str, roster: Roster) -> str:
    return roster.resolve(who) or who


def _presenter(section: Section, texts: Sequence[str], roster: Roster) -> str | None:
    if section.margin and names_somebody(section.margin, roster):
        owners, kind = owners_in(section.margin, roster)
        if kind == "person":
            return ", ".join(owners)
    for text in texts[:3]:
        match = _PRESENTED_BY.search(text) or _PRESENTED.match(text)
        if match:
            return _name(match["who"], roster)
    for person, first in zip(_for_this_item(texts[:2]), texts[1:2], strict=False):
        if first.startswith(person):
            return _name(person, roster)
    return None


def _for_this_item(texts: Sequence[str]) -> list[str]:
    return [match["who"] for text in texts for match in _FOR_THIS_ITEM.finditer(text)]


def _subs(blocks: Sequence[Block]) -> list[str]:
    """Short lines that head a matter of their own inside the item."""
    out: list[str] = []
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if following is None or block.kind in ("table", "quote") or following.kind == block.kind == "list item":
            continue
        text = bare(block.text)
        short = 2 <= len(text) <= 80 and not block.text.rstrip().endswith((".", ",", ";"))
        short = short and (block.kind == "heading" or block.bold or not block.text.rstrip().endswith(":"))
        plain = len(text.split()) <= 9 and following.kind != "table" and text[:1].isupper()
        heads = short and not dates_in(text) and (block.kind == "heading" or block.bold or plain)
        if heads and not re.match(r"(?i)^(?:actions?|resolved|agreed|noted|action log)\b", text):
            out.append(text)
    return out


def _paragraphs(blocks: Sequence[Block]) -> tuple[ReadParagraph, ...]:
    out: list[ReadParagraph] = []
    for block in blocks:
        if block.kind == "table":
            for row in block.rows:
                text = " | ".join(cell.text for cell in row)
                out += [ReadParagraph(text=text, kind="note")] if text.strip(" |") else []
        elif block.text:
            kind = "list item" if block.kind == "list item" else "note" if block.kind == "quote" else "paragraph"
            text = f"{block.text} [{block.margin}]" if block.margin else block.text
            out.append(ReadParagraph(text=text, kind=kind, label=block.label))
    return tuple(out)


def with_items(
    people: Sequence[ReadPerson], sections: Sequence[Section], items: Sequence[ReadItem], roster: Roster
) -> tuple[ReadPerson, ...]:
    """The people with the items they came for and the items they presented."""
    came: dict[str, list[str]] = {}
    for section in sections:
        if section.kind == "item" and section.number:
            for who in _for_this_item([block.text for block in section.blocks if block.kind != "table"]):
                name = roster.resolve(who)
                if name and section.number not in came.setdefault(name, []):
                    came[name].append(section.number)
    out: list[ReadPerson] = []
    for person in people:
        presented = tuple(item.no for item in items if item.no and item.presenter == person.name)
        own = tuple(no for no in came.get(person.name, ()) if no not in person.items)
        out.append(replace(person, items=person.items + own, presented=presented if person.member is not True else ()))
    return tuple(out)
