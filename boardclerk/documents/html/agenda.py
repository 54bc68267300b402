"""An agenda as a page."""

from collections.abc import Iterator

from boardclerk.board.minutes import AgendaPaper
from boardclerk.documents import printed, tables
from boardclerk.documents.html.page import page, table, title_block
from boardclerk.words.phrases import documents as words


def agenda_as_html(paper: AgendaPaper) -> str:
    """Return the agenda as a whole page."""
    name = words.agenda_name(paper)
    return page(
        title=f"{paper.board}: {name}",
        name=f"{paper.board} · {name}",
        status=words.agenda_status(paper),
        marking=paper.marking,
        body=_body(paper),
        listed=False,
    )


def _body(paper: AgendaPaper) -> Iterator[str]:
    yield from title_block(paper.board, words.agenda_title(paper), printed.agenda_block(paper))
    yield f"<h2>{words.AGENDA}</h2>"
    yield table(tables.agenda_table(paper))
    if paper.open_actions:
        yield f"<h2>{words.OPEN_ACTIONS}</h2>"
        yield table(tables.open_actions_table(paper.open_actions))
