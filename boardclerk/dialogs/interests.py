"""An interest declared in an item: kept, offered to the secretary, and recorded in the minutes of that item."""

from collections.abc import Sequence

from boardclerk.board.agenda import AgendaItem, item_meant
from boardclerk.board.interests import Interest, InterestState, may_be_recorded, state_when_accepted
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import MinuteKind
from boardclerk.board.people import Person, by_roll
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.interests import interest_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.action_finding import with_slots
from boardclerk.dialogs.agenda import agenda_of, written_agenda
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.reply import Card, Message, Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.book import Book
from boardclerk.words.dates import shown
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import interests as phrases
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import talk

QUESTION = "which_interest_item"


def declare_interest(turn: Turn) -> Reply:
    """Keep an interest in one item or several, and offer each to the secretary; `leaves` for it or not."""
    meeting, person = _meeting(turn), _whose(turn)
    items = _items(turn, meeting)
    if not items:
        return ask_item(turn)
    with turn.operation("declare_interest", phrases.words_declared(person.name, items[0].number)) as operation:
        numbers = [item.number for item in items]
        written = [item for item in written_agenda(turn, meeting) if item.number in numbers]
        interests = [_declare(turn, meeting, item, person) for item in written]
        if person.id != turn.me.id:
            values = {"by": turn.me.id, "operation": operation.id, "interest": interests[0].id, "item": written[0].id}
            turn.tell(person, "interest_for_you", meeting.id, values=values)
    return _declared(turn, meeting, person, written, interests, operation.id)


def _declare(turn: Turn, meeting: Meeting, item: AgendaItem, person: Person) -> Interest:
    leaves = bool(turn.slots.get("leaves"))
    known = turn.book.interests.waiting(meeting.id, item.id, person.id)
    if known is not None:
        return turn.book.interests.leave_for(known.id) if leaves and not known.leaves else known
    interest = turn.book.interests.declare(meeting.id, item.id, person.id, leaves=leaves)
    for secretary in _asked(turn):
        turn.tell(secretary, "interest_declared", meeting.id, values={"interest": interest.id, "by": turn.me.id})
    return interest


def _asked(turn: Turn) -> list[Person]:
    return [s for s in turn.secretaries if s.id != turn.me.id]


def _declared(
    turn: Turn, meeting: Meeting, person: Person, items: Sequence[AgendaItem], interests: Sequence[Interest],
    operation_id: str,
) -> Reply:  # fmt: skip
    whose = None if person.id == turn.me.id else person.name
    when = shown.day(meeting.on, turn.today)
    text = [phrases.declared(_item_words(item), when, whose=whose) for item in items[1:]]
    if asked := _asked(turn):
        text.append(phrases.asked_to_record([s.name for s in asked]))
    drawn = sentence_card(
        sentence=phrases.declared(_item_words(items[0]), when, whose=whose), today=turn.today, board=turn.board,
        meeting=meeting, text=text, buttons=[undo(operation_id)],
    )  # fmt: skip
    offers = [] if turn.me not in turn.secretaries else [offer(turn, meeting, interest) for interest in interests]
    return show(drawn, operation_id=operation_id).then(*(Message(card=card) for card in offers))


def ask_item(turn: Turn) -> Reply:
    """Ask in which item of the coming meeting, whose items are the likely answers."""
    meeting = _meeting(turn)
    options = [(card_phrases.item_titled(i.number, i.title), f"item {i.number}") for i in agenda_of(turn, meeting)]
    return ask(turn, QUESTION, phrases.WHICH_ITEM, options, {"slots": dict(turn.slots)}, meeting)


def answer_which_item(turn: Turn) -> Reply | None:
    """Take the item an interest is in, pressed or typed by number or title."""
    if turn.waiting is None:
        return None
    if turn.said.text.strip(" .!").casefold() in talk.NOES:
        return say(talk.LEFT_AS_IT_WAS)
    slots = dict(turn.waiting.values["slots"])
    meeting = _meeting(with_slots(turn, slots))
    item = item_meant(agenda_of(turn, meeting), chosen(turn) or turn.said.text.strip(" ."))
    return None if item is None else declare_interest(with_slots(turn, {**slots, "items": [item.number]}))


def describe_interest(turn: Turn) -> str:
    meeting, person = _meeting(turn), _whose(turn)
    items = _items(turn, meeting)
    item = _item_words(items[0]) if items else ""
    whose = None if person.id == turn.me.id else person.name
    return phrases.ask_declare(item, shown.day(meeting.on, turn.today), whose=whose)


def offer(turn: Turn, meeting: Meeting, interest: Interest) -> Card:
    """Return the offer of an interest to whoever keeps the minutes."""
    name = turn.book.people.get(interest.person_id).name
    item = _item_words(_item_declared(turn.book, interest))
    sentence = phrases.offered(name, item, shown.day(meeting.on, turn.today))
    return interest_card(board=turn.board, meeting=meeting, interest=interest, today=turn.today, sentence=sentence)


def press_record(turn: Turn) -> Reply:
    """Take Record it: the line stands in the item's minutes, at once or when the meeting has started."""
    return _settle(turn, record=True)


def press_leave_out(turn: Turn) -> Reply:
    """Take Leave it out: the interest stays known, and the minutes say nothing of it."""
    return _settle(turn, record=False)


def _settle(turn: Turn, *, record: bool) -> Reply:
    interest, meeting = _pressed(turn)
    turn.require(Act.RUN_MEETING, meeting)
    item = _item_declared(turn.book, interest)
    when, name = shown.day(meeting.on, turn.today), turn.book.people.get(interest.person_id).name
    if interest.state is not InterestState.OFFERED:
        sentence = changed_by(turn, "interests", [interest.id]) or _as_it_stands(interest, item, when, name)
        return show(sentence_card(sentence=sentence, today=turn.today, board=turn.board, meeting=meeting))
    if record and not may_be_recorded(meeting, turn.book.minutes.of_meeting(meeting.id)):
        raise Refused(phrases.GONE_ROUND)
    words = phrases.words_settled(name, item.number)
    made = turn.operation("record_interest", words) if record else turn.operation("leave_interest_out", words)
    with made as operation:
        state = state_when_accepted(meeting) if record else InterestState.LEFT_OUT
        settled = turn.book.interests.settle(interest.id, state)
        if state is InterestState.RECORDED:
            enter(turn, settled, item)
    sentence = _as_it_stands(settled, item, when, name)
    drawn = sentence_card(
        sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, buttons=[undo(operation.id)]
    )
    return show(drawn, operation_id=operation.id)


def _as_it_stands(interest: Interest, item: AgendaItem, when: str, name: str) -> str:
    if interest.state is InterestState.LEFT_OUT:
        return phrases.left_out(name, _item_words(item))
    if interest.state is InterestState.ACCEPTED:
        return phrases.will_be_recorded(_item_words(item), when)
    return phrases.recorded(_item_words(item), when)


def enter(turn: Turn, interest: Interest, item: AgendaItem) -> None:
    """Put the line of an interest into the minutes of its item; inside an operation only."""
    name = turn.book.people.get(interest.person_id).name
    text = phrases.minute(name, leaves=interest.leaves)
    turn.book.minutes.add_paragraph(interest.meeting_id, item.number, text, MinuteKind.NOTE)


def enter_accepted(turn: Turn, meeting: Meeting) -> None:
    """Put the interests accepted beforehand into the minutes of a meeting that starts; inside an operation only."""
    for interest in _of_meeting(turn, meeting):
        item = turn.book.agenda.find(interest.item_id)
        if interest.state is InterestState.ACCEPTED and item is not None:
            enter(turn, interest, item)
            turn.book.interests.settle(interest.id, InterestState.RECORDED)


def _of_meeting(turn: Turn, meeting: Meeting) -> list[Interest]:
    return by_roll(turn.people, turn.book.interests.of_meeting(meeting.id), lambda interest: interest.person_id)


def offers_at(turn: Turn, meeting: Meeting, item: AgendaItem) -> list[Card]:
    """Return the offers of interests in an item that is being taken, which nobody has settled yet."""
    waiting = [i for i in _of_meeting(turn, meeting) if i.item_id == item.id and i.state is InterestState.OFFERED]
    return [offer(turn, meeting, interest) for interest in waiting]


def _pressed(turn: Turn) -> tuple[Interest, Meeting]:
    interest = turn.book.interests.find(str(turn.slots.get("interest")))
    meeting = turn.book.meetings.find(interest.meeting_id) if interest else None
    if interest is None or meeting is None or meeting.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    return interest, meeting


def _item_declared(book: Book, interest: Interest) -> AgendaItem:
    item = book.agenda.find(interest.item_id)
    if item is None:
        raise Refused(phrases.NO_SUCH_ITEM)
    return item


def _meeting(turn: Turn) -> Meeting:
    iso = turn.slots.get("meeting")
    meeting = turn.meeting_on(str(iso)) if iso else turn.next_meeting
    if meeting is None:
        raise Refused(phrases.NO_MEETING)
    if meeting.state not in (MeetingState.PLANNED, MeetingState.RUNNING):
        raise Refused(phrases.GONE_ROUND)
    return meeting


def _whose(turn: Turn) -> Person:
    names: list[str] = turn.slots.get("who") or []
    return turn.require_person(names[0]) if names else turn.me


def _items(turn: Turn, meeting: Meeting) -> list[AgendaItem]:
    """Return the items named; Refused where one of them is not on the agenda."""
    known, found = agenda_of(turn, meeting), list[AgendaItem]()
    for said in turn.slots.get("items") or ():
        item = item_meant(known, str(said))
        if item is None:
            raise Refused(phrases.not_on_agenda(str(said), shown.day(meeting.on, turn.today)))
        found.append(item)
    return found


def _item_words(item: AgendaItem) -> str:
    return phrases.item_of(item.number, item.title)
