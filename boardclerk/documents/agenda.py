"""Agendas on paper: the same words as a Word document and as a page."""

from boardclerk.documents.html.agenda import agenda_as_html
from boardclerk.documents.word.agenda import agenda_as_word

__all__ = ["agenda_as_html", "agenda_as_word"]
