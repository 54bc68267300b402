"""What a table is for, known by its column heads; tables that only lay out a page are unrolled."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from boardclerk.documents.reading.blocks import Block, Cell, fold
from boardclerk.documents.reading.headings import Attendance, attendance_of
from boardclerk.documents.reading.layout import is_mark

Column = Literal[
    "number", "name", "role", "organisation", "attending", "apologies", "initials", "text", "action", "owner"
]
TableKind = Literal["attendance", "names", "actions", "minutes", "meetings", "labels", "other"]

_COLUMNS: tuple[tuple[str, str], ...] = (
    (
        "number",
        r"(?:item |action |agenda |minute |agenda item )?(?:no|nos|number|ref|reference|id|#|num|item no|ref no)\.?"
        r"|#|item #|№",
    ),
    (
        "name",
        r"(?:full )?names?(?: of (?:member|attendee)s?)?|members?(?: names?)?|attendees?|trustees?|governors?"
        r"|councillors?|who"
        r"|participants?|board members?|person",
    ),
    ("initials", r"initials?|abbr\w*\.?"),
    (
        "role",
        r"(?:job |position )?title|role(?: ?/ ?title)?|position(?: held)?|post|designation|capacity|office|job role"
        r"|governor type|type|job title/role",
    ),
    (
        "organisation",
        r"representing|organi[sz]ation|agency|affiliation|company|institution|partner(?: agency)?|body|employer"
        r"|constituency|team|department|service|from|org\.?|trust|facility|group|directorate",
    ),
    ("apologies", r"apolog(?:y|ies)(?: (?:received|given|sent|for absence))?|apols\.?|absent|absences?|regrets"),
    (
        "attending",
        r"attend(?:ing|ed|ance)|present(?: ?/ ?(?:absent|apologies))?|in attendance|presence|status at meeting"
        r"|present\?|attended\?|here|rsvp",
    ),
    (
        "owner",
        r"(?:action )?(?:owners?|resp\.?|responsib(?:le|ility)(?: (?:person|officer|party|lead))?"
        r"|(?:action )?by(?: whom)?|who(?: by)?|assigned(?: to)?|assignees?|lead(?: officer| person)?|person(?:s"
        r"|\(s\))?(?: responsible)?|actioned by|action for|action holder|action owner|for action by|officer|whom"
        r"|named person|responsible)\??",
    ),
    (
        "due",
        r"(?:due|deadline|target|completion|complete|completed|review|by)? ?(?:date|dates?)? ?(?:due|by)?|by when"
        r"|when|deadlines?|timescales?|timeframe|due(?: by| date)?|timeline|target|target date|date for completion"
        r"|date due|due for completion|date to be completed",
    ),
    (
        "status",
        r"status|progress|outcome|complete\??|completed\??|done\??|rag(?: status| rating)?|update(?:s"
        r"|d)?(?: ?/ ?status)?|current status|position|progress(?: ?/ ?update| update)?|status ?/ ?(?:update"
        r"|comments?)|open ?/ ?closed|result",
    ),
    (
        "raised",
        r"(?:date )?(?:raised|opened|logged)|meeting date|date (?:raised|agreed|added|of meeting)|meeting raised",
    ),
    ("notes", r"notes?|comments?|remarks?|additional (?:info\w*|notes)|comments ?/ ?update"),
    (
        "action",
        r"(?:agreed |new |key )?actions?(?: (?:required|points?|items?|agreed|details?|description|to be taken"
        r"|arising|needed|needed/taken))?|details?(?: of action)?|tasks?|action description|what|description|to do",
    ),
    ("presenter", r"lead|present(?:er|ed by)|speaker|introduced by|led by|owner"),
    ("purpose", r"purpose|for"),
    ("date", r"(?:meeting )?dates?(?: of meetings?)?|day|when"),
    ("time", r"times?|start(?: time)?"),
    ("place", r"venue|location|place|room|where"),
    (
        "text",
        r"(?:agenda )?(?:items?|topics?|subjects?|matters?|business|discussions?|minutes?)(?: (?:item|and discussion"
        r"|discussed|& action|/ ?discussion|title|description))?"
        r"|discussion(?: ?(?:/|and|&) ?(?:decisions?|actions?|notes|outcomes?|key points))?|minute|agenda|heading"
        r"|item ?/ ?discussion|points discussed|summary",
    ),
)
_PATTERNS = tuple((kind, re.compile(rf"^(?:{pattern})$", re.I)) for kind, pattern in _COLUMNS)
_ATTENDANCE_HEAD = re.compile(
    r"^(?:present|members present|in attendance|also in attendance|also present|apologies.*|absent|attendees"
    r"|attendance|guests|regrets)\W*$",
    re.I,
)
_LABEL = re.compile(
    r"^(?:meeting(?: title| name)?|title|subject|committee|group|board|date(?: (?:and|&|of) (?:time|meeting))?|time"
    r"|venue|location"
    r"|place|where|when|chair\w*(?: by)?|chaired by|minutes?(?: taken by| taker| by)?|minute taker|secretary|clerk"
    r"|present|members present"
    r"|attendees?|attendance|in attendance|also (?:in attendance|present)|apolog(?:y|ies)(?: for absence| received)?"
    r"|absent|distribution"
    r"|quorum|organisation|facilitator|note ?taker|guests|observers|regrets|scribe|purpose|start|end|members)\W*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with what its columns hold; `rows` are those under the head."""

    kind: TableKind
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[str, ...] = ()

    def cell(self, row: Sequence[Cell], column: str) -> str:
        """The row's text in the first column of that kind, "" where there is none."""
        index = self.columns.index(column) if column in self.columns else -1
        return row[index].text if 0 <= index < len(row) else ""

    def cells(self, row: Sequence[Cell], column: str) -> Cell:
        """The row's first cell of that kind with its paragraphs."""
        index = self.columns.index(column) if column in self.columns else -1
        return row[index] if 0 <= index < len(row) else Cell()


def column_of(head: str) -> str:
    """What a column holds by its head, "" where the head does not tell."""
    text = fold(head).strip(" :*").lower()
    return next((kind for kind, pattern in _PATTERNS if text and pattern.match(text)), "")


def table_of(block: Block) -> Table:
    """The table with its kind. A table whose first row is no head keeps that row and has blank columns."""
    rows = tuple(row for row in block.rows if any(cell.text for cell in row))
    if not rows:
        return Table("other", (), ())
    announced = next((n for n, row in enumerate(rows) if section_of(row) is None), 0)
    if announced:  # "Members present:" over the heads
        below = _table_of(rows[announced:])
        return replace(below, rows=rows[:announced] + below.rows) if below.kind == "attendance" else _table_of(rows)
    return _table_of(rows)


def _table_of(rows: tuple[tuple[Cell, ...], ...]) -> Table:
    head = tuple(cell.text for cell in rows[0])
    if all(_ATTENDANCE_HEAD.match(text) for text in head if text) and sum(map(bool, head)) >= 2:
        return Table("names", head, rows[1:], head)
    if len(rows) > 1 and _labels(rows) and not all(column_of(text) for text in head if text):
        return Table("labels", (), rows)
    columns = [column_of(text) if len(text) <= 40 else "" for text in head]
    if (
        "number" not in columns
        and columns[:1] == ["text"]
        and all(is_mark(row[0].text) for row in rows[1:] if row[0].text)
    ):
        columns[0] = "number"
    kind = _kind(columns, head)
    if kind != "other":
        return Table(kind, tuple(_distinct(columns, kind)), rows[1:], head)
    if _labels(rows):
        return Table("labels", (), rows)
    if _numbered(rows):
        width = max(len(row) for row in rows)
        return Table("minutes", ("number", "text", *["action"] * (width - 2)), rows)
    return Table("other", (), rows)


def section_of(row: Sequence[Cell]) -> Attendance | None:
    """The list of people a row across the whole table announces, if it does."""
    filled = {cell.text for cell in row if cell.text}
    return attendance_of(next(iter(filled))) if len(filled) == 1 else None


def _kind(columns: list[str], head: tuple[str, ...]) -> TableKind:
    found = set(columns)
    texts = {"action", "text", "notes"} & found
    if (
        "name" in found
        and found & {"role", "organisation", "attending", "apologies", "initials", "status"}
        and "action" not in found
    ):
        return "attendance"
    owner = found & {"owner", "name"}
    if (
        "action" in found
        and (owner or found & {"due", "status"})
        and not ("text" in found and len(columns) <= 3 and columns[-1] == "action")
    ):
        return "actions"
    if "text" in found and "owner" in found and found & {"due", "status"} and "number" not in found:
        return "actions"
    if texts and "action" in found and columns[-1] in ("action", "owner"):
        return "minutes"
    if "text" in found or ("number" in found and texts):
        return "minutes"
    if found & {"date", "due"} and found & {"time", "place"}:
        return "meetings"
    if len(head) == 2 and "organisation" in found and "name" in found:
        return "attendance"
    return "other"


def _distinct(columns: list[str], kind: TableKind) -> Iterator[str]:
    """Heads that mean one thing alone and another beside others: "Owner" of an agenda item, "Who" of an action."""
    for column in columns:
        if kind == "actions" and column == "name":
            yield "owner"
        elif kind == "actions" and column == "date":
            yield "due"
        elif kind == "meetings" and column == "due":
            yield "date"
        elif kind == "actions" and column == "text" and "action" not in columns:
            yield "action"
        else:
            yield column


def _labels(rows: Sequence[tuple[Cell, ...]]) -> bool:
    firsts = [row[0].text for row in rows if len(row) >= 2]
    return len(firsts) >= 1 and sum(1 for text in firsts if _LABEL.match(text)) * 2 > len(firsts)


def _numbered(rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Rows of a number and a text: minutes laid out as a table without heads."""
    fit = [row for row in rows if len(row) in (2, 3) and (not row[0].text or is_mark(row[0].text))]
    return len(fit) == len(rows) and any(row[0].text or len(row[1].text) > 60 for row in rows)


def unrolled(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with tables that only lay the page out turned into the blocks they hold."""
    for block in blocks:
        if block.kind != "table":
            yield block
            continue
        table = table_of(block)
        if table.kind == "minutes":
            yield from _minutes(table)
        elif table.kind == "labels":
            yield from _label_rows(table)
        elif table.kind == "other" and max((len(row) for row in table.rows), default=0) == 1:
            yield from unrolled([inner for row in table.rows for cell in row for inner in cell.blocks])
        else:
            yield block


def _label_rows(table: Table) -> Iterator[Block]:
    for row in table.rows:
        cells = [cell for cell in row if cell.text]
        while cells:
            first, *rest = cells
            if _LABEL.match(first.text) and rest:
                label = first.text.rstrip(": ")
                lines = [line for cell in rest[:1] for line in cell.lines]
                if len(lines) == 1:
                    yield Block(kind="paragraph", text=f"{label}: {lines[0]}", lead=f"{label}:")
                else:
                    yield Block(kind="paragraph", text=f"{label}:", lead=f"{label}:")
                    yield from (Block(kind="list item", text=line) for line in lines)
                cells = rest[1:]
            else:
                yield from unrolled(first.blocks)
                cells = rest


def _minutes(table: Table) -> Iterator[Block]:
    text_at = [n for n, column in enumerate(table.columns) if column in ("text", "notes", "")]
    if not text_at:
        text_at = [n for n, column in enumerate(table.columns) if column != "number"][:1]
    for row in table.rows:
        number = table.cell(row, "number").strip(" .:")
        body = [block for n in text_at if n < len(row) for block in unrolled(row[n].blocks)]
        if body and number and is_mark(number):
            first = replace(body[0], label=number)
            short = len(first.text) <= 120 and not first.text.endswith(".")
            body[0] = replace(first, kind="heading", level=3) if short and first.kind == "paragraph" else first
        elif not body and number:
            body = [Block(kind="paragraph", text=number)]
        beside = [
            (n, cell) for n, cell in enumerate(row) if n not in text_at and table.columns[n : n + 1] != ("number",)
        ]
        yield from _with_margins(body, [line for _, cell in beside for line in cell.lines])


_SHORT_OWNERS = re.compile(r"^(?:actions?:?\s*)?[\w .,'’/&()+-]{1,45}$", re.I)
_VERB = re.compile(r"\b(?:to|will|shall|should|by|for|must|agreed|noted)\b", re.I)


def _with_margins(body: list[Block], lines: list[str]) -> list[Block]:
    """The row's blocks with what its further columns hold: an owner's mark beside a block, or an action in words."""
    actions: list[Block] = []
    for line in lines:
        if len(line) <= 1 or is_mark(line):
            continue
        if _SHORT_OWNERS.match(line) and not _VERB.search(line) and body:
            words = re.findall(r"[A-Za-z]{2,}", line)
            said = [n for n, block in enumerate(body) if any(re.search(rf"\b{word}\b", block.text) for word in words)]
            at = said[-1] if said else len(body) - 1
            margin = re.sub(r"(?i)^actions?:?\s*", "", line) or line
            body[at] = replace(body[at], margin=f"{body[at].margin}, {margin}".strip(", "))
        else:
            text = line if re.match(r"(?i)^\W*actions?\b", line) else f"Action: {line}"
            actions.append(Block(kind="paragraph", text=text))
    return body + actions
