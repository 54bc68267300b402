"""Minutes as a page: the draft for members, or the published minutes for everybody."""

from collections.abc import Iterator

from boardclerk.board.minutes import DecisionLine, ItemPaper, MinuteKind, MinuteLine, MinutesPaper, public_paper
from boardclerk.documents import printed, tables
from boardclerk.documents.html.page import page, table, text, title_block
from boardclerk.words.phrases import documents as words


def minutes_as_html(paper: MinutesPaper, *, public: bool = False) -> str:
    """Return the minutes as a whole page. `public` leaves out what is held back from publication."""
    if public:
        paper = public_paper(paper)
    name = words.minutes_name(paper)
    return page(
        title=f"{paper.board}: {name}",
        name=f"{paper.board} · {name}",
        status=words.minutes_status(paper),
        marking=paper.marking,
        body=_body(paper),
        listed=public,
    )


def _body(paper: MinutesPaper) -> Iterator[str]:
    yield from title_block(paper.board, words.minutes_title(paper), printed.minutes_block(paper))
    yield from _index(paper)
    counted = printed.numbers_paragraphs(paper)
    if counted:
        yield f'<p class="small">{words.PARAGRAPH_NUMBERS}</p>'
    for title, lines in (
        (words.MEMBERS_ATTENDANCE, paper.members),
        (words.ALSO_IN_ATTENDANCE, paper.also),
    ):
        if lines:
            yield f"<h2>{title}</h2>"
            yield table(tables.attendance_table(title, lines, paper.chair))
    yield from _items(paper, counted=counted)


def _items(paper: MinutesPaper, *, counted: bool) -> Iterator[str]:
    future_under = printed.future_item(paper)
    for item in paper.items:
        yield f'<section class="item" id="item-{printed.anchor(item.number)}">'
        yield from _item(item, counted=counted)
        if item.number == future_under and not printed.says_the_dates(item, paper.future):
            yield table(tables.future_table(paper.future))
        yield "</section>"
    if paper.future and future_under is None:
        yield f"<h2>{words.FUTURE_MEETINGS}</h2>"
        yield table(tables.future_table(paper.future))


def _index(paper: MinutesPaper) -> Iterator[str]:
    """Yield who has which new action, each ref a link to it."""
    entries = [
        words.owner_index(text(owner), [f'<a href="#action-{printed.anchor(ref)}">{text(ref)}</a>' for ref in refs])
        for owner, refs in printed.owner_index(paper)
    ]
    if entries:
        listed = "".join(f"<li>{entry}</li>" for entry in entries)
        yield f'<nav aria-labelledby="new"><strong id="new">{words.NEW_ACTIONS}:</strong><ul>{listed}</ul></nav>'


def _item(item: ItemPaper, *, counted: bool) -> Iterator[str]:
    yield f'<h2><span class="no">{text(item.number)}.</span> {text(item.title)}</h2>'
    held_back = (words.held_back(item),) if item.held_back else ()
    for note in (*held_back, *item.sub, *item.notes):
        yield f'<p class="note">{text(note)}</p>'
    yield from _minutes(item, counted=counted)
    if item.reviewed:
        yield f"<h3>{words.ACTION_LOG}</h3>"
        yield table(tables.reviewed_table(item.reviewed))
    for decision in printed.decisions_apart(item):
        yield _decision(decision)
    if item.actions:
        yield f"<h3>{words.new_actions_heading(len(item.actions))}</h3>"
        yield table(tables.actions_table(item.actions))


def _minutes(item: ItemPaper, *, counted: bool) -> Iterator[str]:
    listing = False
    for minute in printed.minutes_of(item):
        if bool(minute.letter) != listing:
            yield '<ol type="a" class="letters">' if minute.letter else "</ol>"
            listing = bool(minute.letter)
        at = f' id="item-{printed.anchor(item.number)}-{minute.line.number}"'
        yield _decision(minute.decision, at) if minute.decision else _minute(minute.line, at, counted=counted)
    if listing:
        yield "</ol>"


def _minute(line: MinuteLine, at: str, *, counted: bool) -> str:
    tag = "li" if line.kind is MinuteKind.BULLET else "p"
    note = ' class="note"' if line.kind is MinuteKind.NOTE else ""
    number = f' data-number="{line.number}"' if counted else ""
    return f"<{tag}{at}{note}{number}>{text(line.text)}</{tag}>"


def _decision(decision: DecisionLine, at: str = "") -> str:
    label = words.decision_label(decision.ref, decision.kind)
    return f'<p{at} class="decision"><strong>{text(label)}</strong><br>{text(decision.text)}</p>'
