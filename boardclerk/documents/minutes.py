"""Minutes on paper: the same words as a Word document, as a page and as Markdown."""

from boardclerk.board.minutes import MinutesPaper
from boardclerk.documents.html.minutes import minutes_as_html
from boardclerk.documents.markdown import minutes_as_markdown

__all__ = ["minutes_as_html", "minutes_as_markdown", "minutes_as_word"]


def minutes_as_word(paper: MinutesPaper) -> bytes:
    """Return the minutes as a .docx file. The same paper always gives the same bytes."""
    # What writes Word documents takes a tenth of a second to import, which a bot that starts need not wait for.
    from boardclerk.documents.word.minutes import minutes_as_word as written

    return written(paper)
