"""Minutes as a Word document, laid out like the paper of a public body."""

from boardclerk.board.minutes import DecisionLine, ItemPaper, MinuteKind, MinutesPaper
from boardclerk.documents import printed, tables
from boardclerk.documents.printed import PrintedMinute
from boardclerk.documents.word import look
from boardclerk.documents.word.sheet import Sheet
from boardclerk.words.phrases import documents as words

_STYLES = {MinuteKind.PARAGRAPH: "Body Text", MinuteKind.BULLET: "List", MinuteKind.NOTE: "Note"}
_LETTER_INDENT = look.INDENT + 425


def minutes_as_word(paper: MinutesPaper) -> bytes:
    """Return the minutes as a .docx file. The same paper always gives the same bytes."""
    name, status = words.minutes_name(paper), words.minutes_status(paper)
    sheet = Sheet(title=f"{paper.board}: {name}", author=paper.board, status=status)
    sheet.page(marking=paper.marking, name=f"{paper.board}\t{name}", status=status)
    _title_block(sheet, paper)
    for title, lines in (
        (words.MEMBERS_ATTENDANCE, paper.members),
        (words.ALSO_IN_ATTENDANCE, paper.also),
    ):
        if lines:
            sheet.write(title, "Heading 1")
            sheet.table(tables.attendance_table(title, lines, paper.chair))
    future_under = printed.future_item(paper)
    for item in paper.items:
        _item(sheet, item, counted=printed.numbers_paragraphs(paper))
        if item.number == future_under and not printed.says_the_dates(item, paper.future):
            sheet.table(tables.future_table(paper.future), indent=look.INDENT)
    if paper.future and future_under is None:
        sheet.write(words.FUTURE_MEETINGS, "Heading 1")
        sheet.table(tables.future_table(paper.future))
    return sheet.saved()


def _title_block(sheet: Sheet, paper: MinutesPaper) -> None:
    sheet.write(paper.board, "Title")
    sheet.write(words.minutes_title(paper), "Subtitle")
    for label, value in printed.minutes_block(paper):
        sheet.labelled(f"{label}:", f"\t{value}", "Meeting Detail")
    index = printed.owner_index(paper)
    if index:
        said = "; ".join(words.owner_index(owner, refs) for owner, refs in index)
        sheet.labelled(f"{words.NEW_ACTIONS}:", f"\t{said}", "Meeting Detail")
    if printed.numbers_paragraphs(paper):
        sheet.write(words.PARAGRAPH_NUMBERS, "Small Print")


def _item(sheet: Sheet, item: ItemPaper, *, counted: bool) -> None:
    sheet.write(f"{item.number}.\t{item.title}", "Heading 1")
    if item.held_back:
        sheet.write(words.held_back(item), "Note")
    for heading in item.sub:
        sheet.write(heading, "Note")
    for note in item.notes:
        sheet.write(note, "Note")
    _minutes(sheet, item, counted=counted)
    if item.reviewed:
        sheet.write(f"{words.ACTION_LOG}:", "Table Heading")
        sheet.table(tables.reviewed_table(item.reviewed), indent=look.INDENT)
    for decision in printed.decisions_apart(item):
        _decision(sheet, decision)
    if item.actions:
        sheet.write(f"{words.new_actions_heading(len(item.actions))}:", "Table Heading")
        sheet.table(tables.actions_table(item.actions), indent=look.INDENT)


def _minutes(sheet: Sheet, item: ItemPaper, *, counted: bool) -> None:
    """Write the minutes with their numbers; a decision among them is named by its ref instead."""
    counter, expected = 0, None
    for minute in printed.minutes_of(item):
        if minute.decision:
            _decision(sheet, minute.decision)
            continue
        number = minute.line.number
        paragraph = sheet.write(_text(minute), _STYLES[minute.line.kind])
        if not counted:
            continue
        if number != expected:
            counter = sheet.counting(number)
        sheet.count(paragraph, counter, _LETTER_INDENT if minute.letter else look.INDENT)
        expected = number + 1


def _text(minute: PrintedMinute) -> str:
    return f"{minute.letter})\t{minute.line.text}" if minute.letter else minute.line.text


def _decision(sheet: Sheet, decision: DecisionLine) -> None:
    sheet.labelled(words.decision_label(decision.ref, decision.kind), f"\n{decision.text}", "Decision")
