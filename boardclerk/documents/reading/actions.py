"""The actions of these minutes and those they review, gathered from every place minutes keep them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from boardclerk.board.reading import CLOSING_OUTCOMES, ReadAction
from boardclerk.documents.reading.action_labels import Labelled, is_action_heading, labelled_actions
from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.due import Due, Meetings, due_in_column, due_in_words
from boardclerk.documents.reading.headings import ActionsOf, actions_of, bare, is_action_list, is_minutes_of
from boardclerk.documents.reading.outcomes import closes, is_status, is_status_after_dash, outcome_of, split_status
from boardclerk.documents.reading.owners import leading_owners, names_somebody, owned, owners_in, parts_of, recipient_in
from boardclerk.documents.reading.promises import progress_told, promises, reporter_in
from boardclerk.documents.reading.repeats import without_repeats
from boardclerk.documents.reading.roster import Roster
from boardclerk.documents.reading.sections import Section
from boardclerk.documents.reading.sentences import sentences
from boardclerk.documents.reading.tables import Table, table_of
from boardclerk.words.dates.printed import dates_in
from boardclerk.words.phrases import reading as phrases


@dataclass
class Found:
    """Everything found so far; `marked` are sentences with nothing but "(ACTION)" after them."""

    previous: list[ReadAction] = field(default_factory=list[ReadAction])
    new: list[ReadAction] = field(default_factory=list[ReadAction])
    marked: list[ReadAction] = field(default_factory=list[ReadAction])
    doubts: list[str] = field(default_factory=list[str])


def read_actions(sections: Sequence[Section], roster: Roster, meetings: Meetings, told: Sequence[str] = ()) -> Found:
    """All actions; `told` are the sentences already read as absences from later meetings.

    Promises in plain sentences count only where the document marks no actions at all."""
    found = Found()
    reader = _Reader(roster, meetings, found)
    items = [section for section in sections if section.kind in ("item", "front")]
    for number, section in enumerate(items):
        reader.read(section, late=number * 2 > len(items))
    found.new = without_repeats(found.new)
    _take_marked(found)
    items_only = [section for section in items if section.kind == "item"]
    if not found.previous:
        found.previous += [
            _settled(action, "previous", roster, meetings) for action in progress_told(items_only, roster)
        ]
    reviewed = [action.text for action in found.previous]
    promised = [
        action
        for action in promises(items_only, roster, told)
        if not any(fuzz.token_set_ratio(action.text, text) >= 90 for text in reviewed)
    ]
    if not found.new:
        found.new += [_settled(action, "new", roster, meetings) for action in promised]
    else:
        known = [action.text for action in (*found.new, *found.previous)]
        for action in promised:
            if not any(fuzz.token_set_ratio(action.text, text) >= 75 for text in known):
                found.doubts.append(phrases.unmarked_action(action.item, action.text))
    return found


def _settled(action: ReadAction, of: ActionsOf, roster: Roster, meetings: Meetings) -> ReadAction:
    """The action with what its words tell: when it is due, who receives it, whether it is closed."""
    reckoned = Meetings(meetings.this, meetings.this if of == "previous" else meetings.next, meetings.year_known)
    due = Due(action.due_raw, action.due) if action.due_raw else due_in_words(action.text, reckoned)
    closed = action.closed
    if of == "previous" and closed is None and action.outcome is not None:
        closed = action.outcome in CLOSING_OUTCOMES
    return replace(
        action,
        due=due.on,
        due_raw=due.raw,
        closed=closed,
        recipient=action.recipient or recipient_in(action.text, action.owners, roster),
        parts=action.parts or parts_of(action.text, roster),
    )


class _Reader:
    def __init__(self, roster: Roster, meetings: Meetings, found: Found) -> None:
        self._roster, self._meetings, self._found = roster, meetings, found
        self._section = Section("front")
        self._of: ActionsOf = "new"
        self._listing = 0  # 0 no list, 1 the next block may be its first entry, 2 entries read
        self._before = ""
        self._last: tuple[ActionsOf, int, int] | None = None  # list, index, level of the action last read

    def read(self, section: Section, *, late: bool) -> None:
        self._section, self._last, self._before = section, None, ""
        title_of = actions_of(section.title)
        self._of = "previous" if title_of == "previous" or is_minutes_of(section.title) else "new"
        whole = is_action_list(section.title) or (
            title_of == "previous" and not re.search(r"(?i)matters|minutes", section.title)
        )
        self._listing = 2 if whole else 0
        for block in section.blocks:
            if block.kind == "table":
                table = table_of(block)
                if table.kind == "actions":
                    self._table(table, late and self._of == "new")
            elif block.kind != "quote":
                self._block(block, whole)
                self._before = block.text

    def _add(self, action: ReadAction, of: ActionsOf, level: int = 0) -> None:
        settled = _settled(replace(action, item=action.item or self._section.number), of, self._roster, self._meetings)
        into = self._found.previous if of == "previous" else self._found.new
        into.append(settled)
        self._last = (of, len(into) - 1, level)

    def _table(self, table: Table, late: bool) -> None:
        with_status = "status" in table.columns
        for row in table.rows:
            text = table.cell(row, "action") or table.cell(row, "text")
            if not text or re.fullmatch(r"(?i)none|n/?a|-|no actions?.*", text):
                continue
            raw = table.cell(row, "owner")
            status = table.cell(row, "status") or None
            notes = table.cell(row, "notes") or None
            outcome = outcome_of(status) if status else None
            of = self._of
            of = self._raised(table.cell(row, "raised"), status) or of
            if of == "new" and with_status and (outcome in CLOSING_OUTCOMES or (not late and outcome)):
                of = "previous"
            said = owned(text, self._roster) if not raw else None
            owners, kind = owners_in(raw, self._roster) if raw else ((said.owners, said.kind) if said else ((), None))
            if of == "previous" and outcome is None and notes:
                outcome = outcome_of(notes)
            due = due_in_column(table.cell(row, "due"), self._meetings)
            if status and not with_status:
                status = None
            self._add(
                ReadAction(
                    text=text,
                    ref=table.cell(row, "number").strip(" .") or None,
                    owners=owners,
                    owner_kind=kind,
                    owners_raw=raw or (said.raw if said else None),
                    status=status if of == "previous" else None,
                    outcome=outcome if of == "previous" else None,
                    due=due.on,
                    due_raw=due.raw,
                    notes=notes,
                    item=_item_of(table, row),
                    carried_forward=of == "new" and _was_carried(text, self._found.previous),
                ),
                of,
            )

    def _raised(self, raised: str, status: str | None) -> ActionsOf | None:
        """Which meeting's action a row of a running log is, by the day it was raised or the status "New"."""
        if status and re.fullmatch(r"(?i)\W*new(?: action)?\W*", status):
            return "new"
        dates = dates_in(raised)
        on = dates[0].on(self._meetings.this, "before") if dates else None
        if on is None or self._meetings.this is None:
            return None
        return "previous" if on < self._meetings.this else "new"

    def _block(self, block: Block, whole: bool) -> None:
        heading = is_action_heading(block.text)
        if heading is not None:
            said = actions_of(block.text)
            if self._of == "new" and said == "previous":
                self._of = "previous"
            elif re.match(r"(?i)^new|arising|agreed", bare(block.text)):
                self._of = "new"
            self._listing = 1
            return
        if self._status_line(block):
            return
        spoken = list(labelled_actions(block.text, self._roster))
        if spoken:
            self._listing = self._listing if whole else 0
            for labelled in spoken:
                self._labelled(labelled, block)
        elif self._listing and self._is_entry(block):
            self._listing = 2
            self._entry(block)
        elif self._of == "previous" and _tells_status(block.text):
            self._entry(block)
        else:
            self._listing = 2 if whole else 0
            if block.margin and names_somebody(block.margin, self._roster):
                self._margin(block)

    def _status_line(self, block: Block) -> bool:
        """A line that says what became of the action just above it."""
        if self._last is None or not (is_status(block.text) or closes(block.text) is not None):
            return False
        of, index, level = self._last
        if block.kind == "list item" and block.level < level:
            return False
        action = (self._found.previous if of == "previous" else self._found.new)[index]
        outcome, closed = outcome_of(block.text), closes(block.text)
        told = replace(
            action,
            status=action.status or (block.text if closed is None or action.status is None else None),
            outcome=action.outcome or outcome,
            closed=closed if closed is not None else outcome in CLOSING_OUTCOMES,
            closed_raw=block.text if closed is not None else None,
        )
        if of == "new":
            self._found.new.pop(index)
            self._found.previous.append(told)
        else:
            self._found.previous[index] = told
        self._last = None
        return True

    def _labelled(self, labelled: Labelled, block: Block) -> None:
        if not labelled.text:
            if not self._before:
                return
            labelled = replace(labelled, text=_margin_words(self._before, labelled.raw or "", labelled.owners))
        if labelled.bare:
            self._found.marked.append(
                ReadAction(text=labelled.text, item=self._section.number, owners=labelled.owners, kind="formal")
            )
            return
        rest, status, closed_raw = split_status(sentences(labelled.text))
        reviewed = labelled.earlier or (
            status is not None and (self._of == "previous" or is_status_after_dash(labelled.text))
        )
        text = " ".join(rest) if reviewed else labelled.text
        self._add(
            ReadAction(
                text=text,
                ref=labelled.ref or _ref_of(block),
                owners=labelled.owners,
                owner_kind=labelled.kind,
                owners_raw=labelled.raw,
                status=status if reviewed else None,
                outcome=outcome_of(status or "") if reviewed else None,
                closed_raw=closed_raw if reviewed else None,
                kind="formal",
            ),
            "previous" if reviewed else "new",
            block.level,
        )

    def _is_entry(self, block: Block) -> bool:
        """True where the block is one of the actions listed under a heading for them."""
        if block.kind == "heading":
            return False
        if _ref_of(block) or block.kind == "list item" or self._listing == 1:
            return True
        return leading_owners(block.text, self._roster) is not None or owned(block.text, self._roster).owners != ()

    def _entry(self, block: Block) -> None:
        text = re.sub(r"^\s*[–—-]\s*", "", block.text)
        if re.fullmatch(r"(?i)\W*(?:none|n/?a|no actions?.*|nil)\W*", text):
            return
        rest, status, closed_raw = split_status(sentences(text))
        reviewed = self._of == "previous" or closed_raw is not None
        own = owned(" ".join(rest) if reviewed else text, self._roster)
        if reviewed and not own.owners and (told := reporter_in(own.text, self._roster)):
            own = replace(own, owners=told, kind="person")
        owners, kind, raw = own.owners, own.kind, own.raw
        if block.margin and not owners:
            (owners, kind), raw = owners_in(block.margin, self._roster), block.margin
        outcome = outcome_of(status) if status and reviewed else None
        self._add(
            ReadAction(
                text=own.text,
                ref=_ref_of(block),
                owners=owners,
                owner_kind=kind,
                owners_raw=raw,
                kind="formal",
                status=status if reviewed else None,
                outcome=outcome,
                closed_raw=closed_raw,
                closed=closes(closed_raw) if closed_raw else None,
            ),
            "previous" if reviewed else "new",
            block.level,
        )

    def _margin(self, block: Block) -> None:
        owners, kind = owners_in(block.margin, self._roster)
        text = _margin_words(block.text, block.margin, owners)
        outcome = outcome_of(text) if self._of == "previous" else None
        self._add(
            ReadAction(
                text=text,
                ref=_ref_of(block),
                owners=owners,
                owner_kind=kind,
                owners_raw=block.margin,
                kind="margin",
                outcome=outcome,
            ),
            "new",
            block.level,
        )


def _margin_words(text: str, margin: str, owners: tuple[str, ...]) -> str:
    """The sentence of the paragraph that an owner's mark in the margin belongs to."""
    said = sentences(text)
    if len(said) <= 1:
        return text
    marks = {margin, *margin.replace(",", " ").split(), *owners, *[name.split()[0] for name in owners]}
    duty = re.compile(r"\b(?:to|will|would|agreed|should|asked)\b")
    theirs = [sentence for sentence in said if any(re.search(rf"\b{re.escape(mark)}\b", sentence) for mark in marks)]
    for among in (theirs, said):
        hit = [sentence for sentence in among if duty.search(sentence)]
        if hit:
            return hit[-1]
    return said[-1]


def _tells_status(text: str) -> bool:
    """True for a matter arising that ends with what became of it: "Sam to write. Completed."."""
    said = sentences(text)
    return len(said) > 1 and (is_status(said[-1]) or closes(said[-1]) is not None)


def _ref_of(block: Block) -> str | None:
    """A printed number is a ref; a list's own letter is not."""
    return block.label if block.label and re.match(r"^(?:[A-Z]{0,3}\d+[\d./]*[a-z]?)$", block.label) else None


def _item_of(table: Table, row: Sequence[object]) -> str | None:
    if "text" not in table.columns or "action" not in table.columns:
        return None
    text = table.cell(row, "text")  # type: ignore[arg-type]
    match = re.match(r"^(?:item\s*)?(\d{1,3})\b", text, re.I)
    return match[1] if match else None


def _was_carried(text: str, previous: Sequence[ReadAction]) -> bool:
    return any(fuzz.token_sort_ratio(text, action.text) >= 90 for action in previous)


def _take_marked(found: Found) -> None:
    """Sentences marked "(ACTION)": the list of actions has them already where it is as long as they are many."""
    if len(found.new) >= len(found.marked):
        return
    for action in found.marked:
        if not any(fuzz.token_set_ratio(action.text, other.text) >= 75 for other in found.new):
            found.new.append(action)
