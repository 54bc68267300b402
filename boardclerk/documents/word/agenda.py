"""An agenda as a Word document."""

from boardclerk.board.minutes import AgendaPaper
from boardclerk.documents import printed, tables
from boardclerk.documents.word.sheet import Sheet
from boardclerk.words.phrases import documents as words


def agenda_as_word(paper: AgendaPaper) -> bytes:
    """Return the agenda as a .docx file. The same paper always gives the same bytes."""
    name, status = words.agenda_name(paper), words.agenda_status(paper)
    sheet = Sheet(title=f"{paper.board}: {name}", author=paper.board, status=status)
    sheet.page(marking=paper.marking, name=f"{paper.board}\t{name}", status=status)
    sheet.write(paper.board, "Title")
    sheet.write(words.agenda_title(paper), "Subtitle")
    for label, value in printed.agenda_block(paper):
        sheet.labelled(f"{label}:", f"\t{value}", "Meeting Detail")
    sheet.write(words.AGENDA, "Heading 1")
    sheet.table(tables.agenda_table(paper))
    if paper.open_actions:
        sheet.write(words.OPEN_ACTIONS, "Heading 1")
        sheet.table(tables.open_actions_table(paper.open_actions))
    return sheet.saved()
