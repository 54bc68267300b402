"""Agendas on paper: the same words as a Word document and as a page."""

from boardclerk.board.minutes import AgendaPaper
from boardclerk.documents.html.agenda import agenda_as_html

__all__ = ["agenda_as_html", "agenda_as_word"]


def agenda_as_word(paper: AgendaPaper) -> bytes:
    """Return the agenda as a .docx file. The same paper always gives the same bytes."""
    # What writes Word documents takes a tenth of a second to import, which a bot that starts need not wait for.
    from boardclerk.documents.word.agenda import agenda_as_word as written

    return written(paper)
