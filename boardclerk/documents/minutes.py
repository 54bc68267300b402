"""Minutes on paper: the same words as a Word document, as a page and as Markdown."""

from boardclerk.documents.html.minutes import minutes_as_html
from boardclerk.documents.markdown import minutes_as_markdown
from boardclerk.documents.word.minutes import minutes_as_word

__all__ = ["minutes_as_html", "minutes_as_markdown", "minutes_as_word"]
