"""Cards on meetings: the reminder, the next one, all of them; and the first meeting with the clerk itself."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.actions import Action
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Coming, attendance_mark
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.cards import verbs
from boardclerk.cards.attendance import deputy_buttons, meeting_facts
from boardclerk.cards.attendance_forms import deputy_form
from boardclerk.cards.frame import Button, Card, Element, Link, Press, card, heading, paragraph, press_row
from boardclerk.cards.header import header
from boardclerk.cards.reminders import later_form, others_actions, own_actions, papers_wanted
from boardclerk.cards.rows import Group, Row, rows
from boardclerk.words.dates.shown import day
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases.lines import meeting_line


def meeting_reminder_card(
    *,
    board: Board,
    meeting: Meeting,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    attendance: Attendance | None = None,
    deputies: Sequence[Person] = (),
    actions: Sequence[Action] = (),
    others: Sequence[Action] = (),
    links: Sequence[Link] = (),
    may_answer: bool = True,
    deputy_of: Person | None = None,
    notice_id: str | None = None,
    papers: Sequence[AgendaItem] = (),
) -> Card:
    """Return the reminder before a meeting, with the reader's own open actions in the same card.

    `attendance` is what the reader has said already; the button for it is left out. `may_answer` is
    False for a reader who has nothing to answer; `deputy_of` is the member a deputy has not accepted to stand
    in for. Five actions are shown; My actions shows the rest. `others` are actions the reader does not own.
    `notice_id` is the reminder itself, which can be put off; `papers` are items whose papers the reader has still
    to send.
    """
    body: list[Element] = []
    answers: list[Press] = attendance_buttons(meeting, attendance, deputies) if may_answer else []
    if deputy_of is not None:
        answers = deputy_buttons(meeting, deputy_of)
    if answers or links:
        body.append(press_row([*answers, *links]))
    if papers:
        body.append(papers_wanted(papers))
    if actions:
        body.append(own_actions(board, actions, today))
    if others:
        body.append(others_actions(board, others, today))
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        facts=meeting_facts(meeting),
        body=body,
        buttons=[later_form(notice_id, today)] if notice_id else (),
    )


def attendance_buttons(meeting: Meeting, attendance: Attendance | None, deputies: Sequence[Person]) -> list[Press]:
    """Return Attending · Send apologies · Send a deputy, without the one that was said already."""
    state = attendance.state if attendance else Coming.EXPECTED
    values = {"meeting": meeting.id, "seen": attendance_mark(attendance)}
    buttons: list[Press] = []
    if state is not Coming.ATTENDING:
        buttons.append(Button(phrases.ATTENDING, verbs.ATTENDING, values))
    if state is not Coming.APOLOGIES:
        buttons.append(Button(phrases.SEND_APOLOGIES, verbs.SEND_APOLOGIES, values, style="default"))
    return [*buttons, deputy_form(meeting, deputies, attendance)]


def next_meeting_card(
    *,
    board: Board,
    meeting: Meeting,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    facts: Sequence[tuple[str, str]] = (),
    attendance: Attendance | None = None,
    deputies: Sequence[Person] = (),
    links: Sequence[Link] = (),
    may_answer: bool = False,
) -> Card:
    """Return when and where the next meeting is. `may_answer` adds the buttons of the reminder.

    `facts` (at most three, such as the chair) follow time and place.
    """
    answers = attendance_buttons(meeting, attendance, deputies) if may_answer else []
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        facts=[*meeting_facts(meeting), *facts],
        buttons=[*answers, *links],
    )


def meetings_list_card(
    *, board: Board, meetings: Sequence[Meeting], sentence: str, today: date, start: int = 0
) -> Card:
    """Return meetings with time and place, in the order given."""
    listed = [Row(ref=day(m.on, today), text="", quiet=meeting_line(m)) for m in meetings]
    body = rows([Group(rows=listed)], verb=verbs.MEETINGS, values={"board": board.id}, start=start)
    return card(**header(board, today), sentence=sentence, body=body)


def welcome_card(
    *,
    sentence: str,
    examples: Sequence[str],
    today: date,
    board: Board | None = None,
    text: Sequence[str] = (),
    lead: str = "",
) -> Card:
    """Return the first card a person sees: who the clerk is, for which board, three things to say today.

    `lead` introduces `examples`, each a sentence to type. Without `board` the clerk speaks for none yet.
    """
    said: list[Element] = [heading(lead)] if lead else []
    return card(
        board=board.name if board else phrases.PRODUCT,
        marking=board.marking if board else None,
        sentence=sentence,
        text=text,
        body=[*said, *map(_example, examples)],
        buttons=[Button(phrases.HELP, verbs.HELP, style="default")],
    )


def help_card(
    *,
    sentence: str,
    groups: Sequence[tuple[str, Sequence[str]]],
    today: date,
    board: Board | None = None,
    text: Sequence[str] = (),
    buttons: Sequence[Press] = (),
) -> Card:
    """Return what this person may do here: sentences to type, under headings."""
    body: list[Element] = []
    for title, examples in groups:
        body += [*([heading(title)] if title else []), *map(_example, examples)]
    return card(
        board=board.name if board else phrases.PRODUCT,
        marking=board.marking if board else None,
        sentence=sentence,
        text=text,
        body=body,
        buttons=buttons,
    )


def _example(sentence: str) -> Element:
    return paragraph(f"“{sentence}”")
