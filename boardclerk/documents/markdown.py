"""Minutes as Markdown (CommonMark with tables), for people who keep their papers as text."""

import re
from collections.abc import Iterator

from boardclerk.board.minutes import DecisionLine, ItemPaper, MinuteKind, MinuteLine, MinutesPaper
from boardclerk.documents import printed, tables
from boardclerk.documents.printed import printable
from boardclerk.documents.tables import Table
from boardclerk.words.phrases import documents as words

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
_OPENING = re.compile(r"^(\s*)([#+=-]|\d{1,9}(?=[.)](\s|$)))")


def minutes_as_markdown(paper: MinutesPaper) -> str:
    """Return the minutes as Markdown; a person's own marks are escaped and read as they were written."""
    return "\n\n".join(_blocks(paper)) + "\n"


def _blocks(paper: MinutesPaper) -> Iterator[str]:
    if paper.marking:
        yield f"**{text(paper.marking)}**"
    yield f"# {text(paper.board)}"
    yield f"**{text(words.minutes_title(paper))}**"
    yield "  \n".join(_labelled(label, value) for label, value in _rows(paper))
    for title, lines in (
        (words.MEMBERS_ATTENDANCE, paper.members),
        (words.ALSO_IN_ATTENDANCE, paper.also),
    ):
        if lines:
            yield f"## {title}"
            yield _table(tables.attendance_table(title, lines, paper.chair))
    future_under = printed.future_item(paper)
    for item in paper.items:
        yield from _item(item)
        if item.number == future_under and not printed.says_the_dates(item, paper.future):
            yield _table(tables.future_table(paper.future))
    if paper.future and future_under is None:
        yield f"## {words.FUTURE_MEETINGS}"
        yield _table(tables.future_table(paper.future))
    if paper.marking:
        yield f"**{text(paper.marking)}**"


def _rows(paper: MinutesPaper) -> Iterator[tuple[str, str]]:
    yield from printed.minutes_block(paper)
    index = printed.owner_index(paper)
    if index:
        yield words.NEW_ACTIONS, "; ".join(words.owner_index(owner, refs) for owner, refs in index)


def _labelled(label: str, value: str) -> str:
    return f"**{label}:** {text(value)}"


def _item(item: ItemPaper) -> Iterator[str]:
    yield f"## {text(item.number)}. {_line(item.title)}"
    held_back = (words.held_back(item),) if item.held_back else ()
    for note in (*held_back, *item.sub, *item.notes):
        yield f"*{_line(note)}*"
    for run in _runs(item):
        yield "\n".join(run)
    if item.reviewed:
        yield f"### {words.ACTION_LOG}"
        yield _table(tables.reviewed_table(item.reviewed))
    for decision in printed.decisions_apart(item):
        yield _decision(decision)
    if item.actions:
        yield f"### {words.new_actions_heading(len(item.actions))}"
        yield _table(tables.actions_table(item.actions))


def _runs(item: ItemPaper) -> Iterator[list[str]]:
    """Yield each paragraph alone and the sub-points that follow one another together."""
    run: list[str] = []
    for minute in printed.minutes_of(item):
        if minute.letter:
            run.append(f"- {minute.letter}) {_line(minute.line.text)}")
            continue
        if run:
            yield run
            run = []
        yield [_decision(minute.decision) if minute.decision else _minute(minute.line)]
    if run:
        yield run


def _minute(line: MinuteLine) -> str:
    return f"*{_line(line.text)}*" if line.kind is MinuteKind.NOTE else text(line.text)


def _decision(decision: DecisionLine) -> str:
    return f"**{text(words.decision_label(decision.ref, decision.kind))}**  \n{text(_one_line(decision.text))}"


def _table(table: Table) -> str:
    rows = [
        [column.heading for column in table.columns],
        [":-:" if column.centred else "---" for column in table.columns],
        *([_cell(value, strong=c.strong) for value, c in zip(row, table.columns, strict=True)] for row in table.rows),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(value: str, *, strong: bool) -> str:
    first, *others = value.strip().split("\n")
    shown = f"**{_line(first)}**" if strong and first.strip() else _line(first)
    return "<br>".join((shown, *map(_line, others)))


def text(said: str) -> str:
    """Return a person's text as Markdown that shows it unchanged; line breaks are kept, blank lines are not."""
    return "  \n".join(_opened(_line(line)) for line in printable(said).split("\n") if line.strip())


def _one_line(said: str) -> str:
    return " ".join(printable(said).split())


def _line(said: str) -> str:
    return _SPECIAL.sub(r"\\\1", _one_line(said))


def _opened(line: str) -> str:
    """Escape what would make a line a heading, a list or a rule."""
    match = _OPENING.match(line)
    if not match:
        return line
    mark = match[2]
    at = match.end()
    return f"{match[1]}\\{line[match.start(2) :]}" if not mark.isdigit() else f"{line[:at]}\\{line[at:]}"
