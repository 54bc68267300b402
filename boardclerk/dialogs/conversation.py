"""From one thing said to one answer: find the board and the speaker, understand, route, keep the state."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from boardclerk.board.people import Person
from boardclerk.board.rooms import Company, Matter
from boardclerk.cards import fields, verbs
from boardclerk.dialogs import kept_words, people
from boardclerk.dialogs.asking import ask, chosen, confirm
from boardclerk.dialogs.attendance import days_typed
from boardclerk.dialogs.deed_forms import open_form
from boardclerk.dialogs.first_secretary import answer_code
from boardclerk.dialogs.knowledge import heard, reply_to, world_of
from boardclerk.dialogs.newcomers import not_known
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.reply import SILENCE, Message, Reply, say
from boardclerk.dialogs.rooms import matter, matter_pressed, matter_waited_for, placed
from boardclerk.dialogs.routes import ANSWERS, INTENTS, PRESSES
from boardclerk.dialogs.said import OWN_CHAT, Chat, Happening, Press, Said
from boardclerk.dialogs.slots.health import without_health
from boardclerk.dialogs.subjects import board_of_press
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.dialogs.understanding import Understood, understand
from boardclerk.dialogs.which_one import ask_which_one
from boardclerk.store.book import Book
from boardclerk.store.turns import Waiting
from boardclerk.words.dates.said import read_dates
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import talk as phrases

_LEAVE_A_QUESTION_OPEN = frozenset(
    {
        "none",
        "help",
        "list_actions",
        "next_meeting",
        "who_is_coming",
        "show_agenda",
        "who_was_told",
        "not_told",
        "show_policy",
        "show_plan",
        "show_kept_words",
        "minutes_progress",
    }
)
"""What may be said between a question and its answer; any other deed lets the question go."""
_ASKED_ABOUT = frozenset({"next_meeting", "who_is_coming", "list_actions", "show_agenda"})
_OF_A_DAY = frozenset({"send_apologies", "withdraw_apologies", "confirm_attendance"})
"""What was to be done on a day that was only shown: the day, said again or another, is a yes to it."""
_OPEN_TO_ALL = frozenset({"next_meeting", "help"})


def answer(said: Said, book: Book, now: datetime, place: Place | None = None) -> Reply:
    """Answer one thing said, in the transaction `book` is open in, and keep where the talk stands."""
    place = place or Place()
    reply = _answer(said, book, now, place)
    if reply.asking is not None:
        talk_id = said.talk_id if reply.personally is None else OWN_CHAT
        key = (said.tenant_id, talk_id, said.speaker.account_id)
        book.turns.ask(*key, reply.asking.question, reply.asking.values, now)
    return reply


def _answer(said: Said, book: Book, now: datetime, place: Place) -> Reply:
    if said.happening in (Happening.INSTALLED, Happening.REMOVED):
        return _installed_or_removed(said, book, now, place)
    if said.happening is Happening.MEMBERS:
        book.accounts.join_chat(said.tenant_id, said.room_id, said.service_url)
        book.linking.forget_roster(said.tenant_id, said.room_id)
        return SILENCE
    if (reply := answer_code(said, book, now)) is not None:
        return reply
    boards = _boards(said, book, place)
    if not boards:
        return not_known(said, book, now, place) if said.addressed else SILENCE
    waiting = book.turns.waiting(said.tenant_id, said.talk_id, said.speaker.account_id)
    if said.press is not None and said.press.verb != verbs.SENTENCE:
        return _press(said, said.press, book, now, place, boards)
    said, stale = _as_sentence(said, waiting)
    if stale:
        return say(operation_phrases.NOT_FOUND)
    board = _chosen_board(said, boards, waiting)
    if len(boards) > 1 and board is None:
        return _ask_board(said, book, now, place, boards)
    if len(boards) > 1 and board:
        if waiting and waiting.question == "which_board":
            _stop_asking(book, said)
            said, waiting = replace(said, text=str(waiting.values["text"])), None
        boards = {board: boards[board]}
    board_id, person = next(iter(boards.items()))
    turn = Turn(
        said=said, book=book, now=now, place=place, board=book.boards.get(board_id), speaker=person, waiting=waiting
    )
    return _edited(turn) if said.happening is Happening.EDITED else _message(turn)


def _understood(turn: Turn, answers: str | None) -> tuple[Understood, ...]:
    """What was said means; a reason of health is dropped before anything, and so kept by no question either."""
    said = understand(heard(turn, answers), world_of(turn))
    return tuple(
        replace(one, slots={name: value for name, value in one.slots.items() if name != "reason"})
        if one.slots.get("reason_sensitive")
        else one
        for one in said
    )


def _edited(turn: Turn) -> Reply:
    """Ask about the one deed an edited message now names; it changes nothing, and is no answer to a question."""
    if not turn.said.addressed:
        return SILENCE
    turn = turn.but(waiting=None)
    understood = _understood(turn, None)
    deeds = [one for one in understood if one.intent in INTENTS and INTENTS[one.intent].describe is not None]
    if turn.speaker is None or len(deeds) != 1 or deeds[0].expect not in ("act", "confirm"):
        return say(phrases.EDITED)
    one = replace(deeds[0], expect="confirm")
    about = [matter(one.intent, one.slots)]
    reply = placed(turn.but(understood=understood), about, lambda turn: _route(turn, one)) or SILENCE
    card = () if reply.card is None else (Message(card=reply.card),)
    return replace(reply, card=None, messages=(Message(text=phrases.EDITED_ASKS), *card, *reply.messages))


def _message(turn: Turn) -> Reply:
    understood = _understood(turn, reply_to(turn))
    turn = turn.but(understood=understood)
    here = turn.said
    if turn.waiting is not None:
        about = [matter_waited_for(turn.waiting)]
        reply = placed(turn, about, lambda turn: _answer_waiting(turn, here))
        if reply is not None:
            return reply
    if turn.waiting is not None and not {one.intent for one in understood} <= _LEAVE_A_QUESTION_OPEN:
        _stop_asking(turn.book, here)
    turn = turn.but(waiting=None)
    about = [matter(one.intent, one.slots) for one in understood]
    return placed(turn, about, lambda turn: _with_no_such_day(turn, _done_and_said(turn, understood))) or SILENCE


def _with_no_such_day(turn: Turn, reply: Reply) -> Reply:
    """Say before anything else which of the days that were named does not exist."""
    if reply.asking is not None and reply.asking.question == "which_due":
        return reply
    if not (reply.card or reply.messages) or all(one.intent == "none" for one in turn.understood):
        return reply
    if all(one.expect == "act" and one.intent not in _ASKED_ABOUT for one in turn.understood):
        return reply
    days = read_dates(turn.said.text, world_of(turn).calendar)
    missing = [day.written for day in days if day.kind == "impossible"]
    if not missing:
        return reply
    card = () if reply.card is None else (Message(card=reply.card),)
    return replace(reply, card=None, messages=(Message(text=phrases.no_such_day(missing[0])), *card, *reply.messages))


def _answer_waiting(turn: Turn, here: Said) -> Reply | None:
    """Return the reply to the answer of a question asked of the speaker where they said `here`, if it is one."""
    waiting = turn.waiting
    if waiting is None or waiting.values.get("board") not in (None, turn.board.id):
        return None
    if turn.understood and turn.understood[0].intent == "cancel" and chosen(turn) is None:
        _stop_asking(turn.book, here)
        return say(phrases.CANCELLED)
    if waiting.question == "confirm":
        reply = _answer_confirm(turn, waiting)
    else:
        reply = ANSWERS[waiting.question](turn) if waiting.question in ANSWERS else None
    if reply is None:
        return None
    _stop_asking(turn.book, here)
    then = [Understood(**one) for one in waiting.values.get("then", ())]
    return _done_and_said(turn.but(waiting=None), then, reply) if then else reply


def _done_and_said(turn: Turn, ones: Sequence[Understood], first: Reply | None = None) -> Reply:
    """Do all that was said in one message, and ask one question at a time: a second waits for the first's answer."""
    replies = [first] if first else list[Reply]()
    later: list[Understood] = []
    for one in ones:
        reply = _route(turn, one) if len(ones) == 1 else _unless_refused(turn, one)
        if reply.asking is not None and turn.personal and any(each.asking for each in replies):
            later.append(one)
        else:
            replies.append(reply)
    said = _together(replies)
    if not later or said.asking is None:
        return said
    then = [{"intent": one.intent, "slots": dict(one.slots), "expect": one.expect, "why": one.why} for one in later]
    return replace(said, asking=replace(said.asking, values={**said.asking.values, "then": then}))


def _unless_refused(turn: Turn, one: Understood) -> Reply:
    """Do one of several things said; a refusal of one is no refusal of the others."""
    try:
        with turn.book.all_or_nothing():
            return _route(turn, one)
    except Refused as refused:
        return say(str(refused))


def _stop_asking(book: Book, said: Said) -> None:
    book.turns.stop_asking(said.tenant_id, said.talk_id, said.speaker.account_id)


def _answer_confirm(turn: Turn, waiting: Waiting) -> Reply | None:
    words = chosen(turn)
    intents = {one.intent for one in turn.understood}
    if words == "no" or turn.said.text.strip(" .!").casefold() in phrases.NOES:
        return say(phrases.LEFT_AS_IT_WAS)
    if words == "yes" or "confirm" in intents:
        route = INTENTS[str(waiting.values["intent"])]
        return route.step(turn.but(slots=waiting.values["slots"], expect="act", waiting=None))
    if waiting.values["intent"] in _OF_A_DAY and (days := days_typed(turn)):
        slots = {**waiting.values["slots"], "meetings": days}
        return INTENTS[str(waiting.values["intent"])].step(turn.but(slots=slots, expect="act", waiting=None))
    return None


def _route(turn: Turn, one: Understood) -> Reply:
    turn = turn.but(slots=one.slots, expect=one.expect)
    if turn.speaker is None and one.intent not in _OPEN_TO_ALL:
        return SILENCE if not turn.said.addressed else say(phrases.NOT_KNOWN)
    if one.intent == "none" or one.intent not in INTENTS:
        return _not_understood(turn, one)
    if one.expect == "ignore":
        return SILENCE
    route = INTENTS[one.intent]
    if one.expect == "ask" and "form" in one.slots:
        return open_form(turn)
    if one.expect == "ask" and "which" in one.slots:
        return ask_which_one(turn)
    if one.expect == "ask" and route.ask is not None:
        return route.ask(turn)
    if one.expect == "confirm" and route.confirm is not None:
        return route.confirm(turn)
    if one.expect in ("ask", "confirm") and route.describe is not None:
        return confirm(turn, one.intent, route.describe(turn))
    return route.step(turn)


def _not_understood(turn: Turn, one: Understood) -> Reply:
    if not turn.said.addressed or (one.expect == "ignore" and not turn.personal):
        return SILENCE
    if not turn.said.text.strip():
        return say(phrases.NO_WORDS)
    if one.expect == "acknowledge":
        greets = turn.personal and _is_greeting(turn.said.text)
        return say(phrases.greeting(turn.local_now.hour) if greets else phrases.NOTED)
    if one.why in ("might", "if"):
        return say(phrases.NOT_CERTAIN)
    if turn.said.text.strip(" .!").casefold() in phrases.YESES | phrases.NOES:
        return say(phrases.NOTHING_ASKED)
    return people.not_understood(turn, one.near, kept=kept_words.keep(turn))


def _is_greeting(text: str) -> bool:
    said = text.strip().casefold()
    return any(said == one or (said.startswith(one) and not said[len(one)].isalpha()) for one in phrases.GREETINGS)


def _together(replies: list[Reply]) -> Reply:
    said_something = [r for r in replies if r.messages or r.card]
    if len(said_something) < 2:
        return said_something[0] if said_something else SILENCE
    first = said_something[0]
    messages = [m for r in said_something[1:] for m in people.messages_of(r)]
    asking = next((r.asking for r in reversed(said_something) if r.asking), None)
    return replace(first, messages=(*first.messages, *messages), asking=asking)


def _press(
    said: Said, press: Press, book: Book, now: datetime, place: Place, boards: Mapping[str, Person | None]
) -> Reply:
    board = board_of_press(press, book) or (next(iter(boards)) if len(boards) == 1 else None)
    step = PRESSES.get(press.verb)
    if step is None or board is None or boards.get(board) is None:
        return say(operation_phrases.NOT_FOUND)
    turn = Turn(
        said=said, book=book, now=now, place=place, board=book.boards.get(board), speaker=boards[board],
        slots=fields.typed(press.values),
    )  # fmt: skip
    return placed(turn, [matter_pressed(turn, press)], step) or SILENCE


def _as_sentence(said: Said, waiting: Waiting | None) -> tuple[Said, bool]:
    """Read a pressed sentence as a message; true where it answers a question no longer asked of this person."""
    if said.press is None:
        return said, False
    asked = said.press.values.get("asked")
    stale = asked is not None and (waiting is None or waiting.values.get("asked") != asked)
    text = str(said.press.values.get("text", ""))
    return replace(said, text=text, happening=Happening.MESSAGE, addressed=True), stale


def _boards(said: Said, book: Book, place: Place) -> dict[str, Person | None]:
    """Return the boards this may be about, with who the speaker is on each."""
    mine = book.accounts.person_ids(said.tenant_id, said.speaker.account_id)
    if said.chat is Chat.PERSONAL:
        return {board: book.people.get(person) for board, person in mine.items()}
    here = book.accounts.board_of_chat(said.tenant_id, said.room_id)
    known = book.boards.in_tenant(said.tenant_id, unclaimed_too=place.welcomes_all)
    if here is None and len(known) == 1:
        here = known[0].id
    if here is not None:
        return {here: book.people.find(mine.get(here))}
    return {board: book.people.get(person) for board, person in mine.items()}


def _chosen_board(said: Said, boards: Mapping[str, Any], waiting: Waiting | None) -> str | None:
    if waiting is None:
        return None
    if waiting.question == "which_board":
        options: Mapping[str, str] = waiting.values["options"]
        wanted = options.get(said.text, said.text).casefold()
        names: Mapping[str, str] = waiting.values["boards"]
        found = [i for i, name in names.items() if name.casefold() == wanted and i in boards]
        return found[0] if found else None
    asked_on = waiting.values.get("board")
    return str(asked_on) if asked_on in boards else None


def _ask_board(said: Said, book: Book, now: datetime, place: Place, boards: Mapping[str, Person | None]) -> Reply:
    names = {board_id: book.boards.get(board_id).name for board_id in boards}
    turns = [
        Turn(said=said, book=book, now=now, place=place, board=book.boards.get(board_id), speaker=person)
        for board_id, person in boards.items()
    ]
    turn = next((t for t in turns if t.company is Company.OTHERS), turns[0])
    options = [(name, name) for name in names.values()]
    values = {"text": without_health(said.text), "boards": names}
    question = partial(ask, question="which_board", sentence=phrases.WHICH_BOARD, options=options, values=values)
    return placed(turn, [Matter.RECORD], question) or SILENCE


def _installed_or_removed(said: Said, book: Book, now: datetime, place: Place) -> Reply:
    if said.happening is Happening.REMOVED:
        if said.chat is Chat.PERSONAL:
            book.accounts.mark_blocked(said.tenant_id, said.speaker.account_id, now)
        else:
            book.accounts.leave_chat(said.tenant_id, said.room_id, now)
        return SILENCE
    if said.chat is not Chat.PERSONAL:
        known = book.boards.in_tenant(said.tenant_id, unclaimed_too=place.welcomes_all)
        only = known[0].id if len(known) == 1 else None
        book.accounts.join_chat(said.tenant_id, said.room_id, said.service_url, board_id=only)
    boards = _boards(said, book, place)
    if not boards:
        return _unknown_at_first(said, book, now, place)
    board_id, person = next(iter(boards.items()))
    turn = Turn(said=said, book=book, now=now, place=place, board=book.boards.get(board_id), speaker=person)
    return people.welcome(turn)


def _unknown_at_first(said: Said, book: Book, now: datetime, place: Place) -> Reply:
    """Say once in a chat that nobody there is known yet: Teams tells of one installation twice."""
    key = (said.tenant_id, said.conversation_id, "unknown at first")
    if book.turns.seen_answer(*key) is not None:
        return SILENCE
    book.turns.keep_answer(*key, "", now)
    return not_known(said, book, now, place) if said.addressed else SILENCE
