"""The first secretary: an operator's one-time code, typed to the clerk in a personal chat."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.codes import MOST_WRONG, WRONG_FOR, Code, CodeState, code_in
from boardclerk.board.people import Office, Person, Standing
from boardclerk.cards import verbs
from boardclerk.cards.frame import Button
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.notices.telling import bring_what_waits
from boardclerk.dialogs.planning import replan
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.said import Chat, Happening, Said
from boardclerk.dialogs.turn import Refused
from boardclerk.store.boards import ANY_TENANT
from boardclerk.store.book import Book
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import linking as phrases

_REFUSED = {
    CodeState.USED: phrases.CODE_USED,
    CodeState.EXPIRED: phrases.CODE_EXPIRED,
    CodeState.FOREIGN: phrases.CODE_FOREIGN,
    CodeState.WRONG: phrases.CODE_WRONG,
}


def answer_code(said: Said, book: Book, now: datetime) -> Reply | None:
    """Answer a one-time code, None where nothing that looks like one was typed. The answer never holds the code."""
    written = code_in(said.text) if said.happening is Happening.MESSAGE else None
    if written is None:
        return None
    code = book.codes.find(written)
    if said.chat is not Chat.PERSONAL:
        # Everybody here has seen it.
        if code is not None and code.used_at is None:
            book.codes.use(code.id, now)
        return say(phrases.CODE_NOT_HERE)
    account = (said.tenant_id, said.speaker.account_id)
    times, since = book.codes.wrong_since(*account, now)
    if times >= MOST_WRONG:
        boards = book.boards.in_tenant(said.tenant_id, unclaimed_too=True)
        return say(phrases.too_many_codes(since + WRONG_FOR, boards[0].zone if boards else "UTC"))
    board = book.boards.get(code.board_id) if code else None
    state = _state(code, board, said, now)
    if code is None or board is None or state is not CodeState.GOOD:
        book.codes.count_wrong(*account, now)
        return say(_REFUSED[state])
    return _take_office(said, book, now, board, code)


def _state(code: Code | None, board: Board | None, said: Said, now: datetime) -> CodeState:
    if code is None or board is None:
        return CodeState.WRONG
    if board.tenant_id not in (ANY_TENANT, said.tenant_id):
        return CodeState.FOREIGN
    return code.state(now)


def _take_office(said: Said, book: Book, now: datetime, board: Board, code: Code) -> Reply:
    """Claim the board for the speaker's tenant, link them, and give them the office where they have it not."""
    today = now.astimezone(ZoneInfo(board.zone)).date()
    person = _person(said, book, board, code)
    name = person.name if person else said.speaker.name
    others = [b for b in book.boards.in_tenant(said.tenant_id, unclaimed_too=False) if b.id != board.id]
    if board.slug in {b.slug for b in others}:
        raise Refused(phrases.CODE_SAME_SLUG)
    with book.operations.perform(
        board_id=board.id, actor_id=person.id if person else None, actor_name=name, verb="first_secretary",
        words=phrases.secretary_in_words(name), now=now,
    ):  # fmt: skip
        book.boards.change(board.id, tenant_id=said.tenant_id)
        book.notices.move_to_tenant(board.id, said.tenant_id)
        person = person or book.people.add(board.id, name, standing=Standing.ATTENDEE)
        if person.has_left:
            person = book.people.change(person.id, standing=Standing.ATTENDEE)
        if Office.SECRETARY not in book.people.offices(board.id, person.id, today):
            book.people.appoint(board.id, person.id, Office.SECRETARY, from_on=today)
            bring_what_waits(book, person, now, now)
        book.linking.allow(said.tenant_id, said.speaker.account_id, person.id)
        book.accounts.link(said.tenant_id, said.speaker.account_id, person.id, now)
        if board.reminders_on:
            replan(book, board.id, now)
    book.codes.use(code.id, now)
    return _welcome(replace(board, tenant_id=said.tenant_id), person, now)


def _person(said: Said, book: Book, board: Board, code: Code) -> Person | None:
    """Return who the speaker is to be, None for somebody new; Refused where they are or cannot be that."""
    mine = book.people.find(book.accounts.person_ids(said.tenant_id, said.speaker.account_id).get(board.id))
    if code.person_id is not None:
        if mine is not None and mine.id != code.person_id:
            raise Refused(phrases.code_of_another(mine.name))
        return book.people.get(code.person_id)
    if mine is not None:
        return mine
    if not said.speaker.name:
        raise Refused(phrases.CODE_NO_NAME)
    known = book.people.named(board.id, said.speaker.name)
    if known is not None and known.linked:
        raise Refused(phrases.code_name_taken(known.name))
    return known


def _welcome(board: Board, person: Person, now: datetime) -> Reply:
    today = now.astimezone(ZoneInfo(board.zone)).date()
    buttons = [
        Button(card_phrases.LINK_PEOPLE, verbs.LINK_PEOPLE, {"board": board.id}),
        Button(card_phrases.HELP, verbs.HELP, {"board": board.id}, style="default"),
    ]
    text = [phrases.linked_to_you(person.name), phrases.WELCOME_SECRETARY]
    sentence = phrases.is_secretary(board.name)
    return show(sentence_card(sentence=sentence, today=today, board=board, text=text, buttons=buttons))
