"""Items taken one after another, added while the meeting runs, and held back from publication."""

from boardclerk.board.agenda import AgendaItem, item_meant, item_numbered, next_item
from boardclerk.board.meetings import Meeting, MeetingState, last_ended
from boardclerk.board.minutes import MinutesState
from boardclerk.board.rights import Act
from boardclerk.cards import verbs
from boardclerk.cards.attendance import undo
from boardclerk.cards.frame import Button
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.agenda import agenda_of, item_title, written_agenda
from boardclerk.dialogs.asking import confirm
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.interests import offers_at
from boardclerk.dialogs.reply import Message, Reply, say, show
from boardclerk.dialogs.running import pressed_while_running, require_personal, running_reply, while_running
from boardclerk.dialogs.running_attendance import quorum_unknown
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import agenda as agenda_phrases
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import running as phrases


@while_running
def take_next_item(turn: Turn, meeting: Meeting) -> Reply:
    """Go on to the next item of the agenda."""
    following = next_item(agenda_of(turn, meeting), meeting.current_item)
    if following is None:
        return running_reply(turn, meeting, phrases.NO_ITEM_AFTER)
    return _take(turn, meeting, following.number)


@pressed_while_running
def press_next_item(turn: Turn, meeting: Meeting) -> Reply:
    """Go on from the item the button stood under; pressed twice, it goes on once."""
    if str(turn.slots.get("item") or "") != (meeting.current_item or ""):
        item = item_numbered(agenda_of(turn, meeting), meeting.current_item or "")
        stands = phrases.item_taken(item.number, item.title) if item else phrases.NO_ITEM
        return running_reply(turn, meeting, changed_by(turn, "meetings", [meeting.id]) or stands)
    following = next_item(agenda_of(turn, meeting), meeting.current_item)
    if following is None:
        return running_reply(turn, meeting, phrases.NO_ITEM_AFTER)
    return _take(turn, meeting, following.number)


@while_running
def go_to_item(turn: Turn, meeting: Meeting) -> Reply:
    """Take the item of that number or title; a number that is not there is added at the end."""
    said = str(turn.slots.get("item") or "").strip()
    if not said:
        return say(phrases.NO_ITEM)
    known = item_meant(agenda_of(turn, meeting), said)
    if known is None and (asked := ask_new_item(turn, meeting, "go_to_item", item_number(said))) is not None:
        return asked
    return _take(turn, meeting, known.number if known else item_number(said))


@while_running
def add_item_now(turn: Turn, meeting: Meeting) -> Reply:
    """Add an item at the end of the agenda of the running meeting."""
    title = item_title(turn)
    if not title:
        return say(agenda_phrases.WHAT_TITLE)
    with turn.operation("add_agenda_item", agenda_phrases.added_words(title)) as operation:
        items = written_agenda(turn, meeting)
        number = str(1 + max((int(i.number) for i in items if i.number.isdecimal()), default=0))
        late = {"late": True, "requested_by": turn.me.name, "approved_by": _chair(turn, meeting)}
        turn.book.agenda.add(meeting.id, number, title, presenter=turn.slots.get("presenter"), **late)
    return running_reply(turn, meeting, phrases.item_added(number, title), operation_id=operation.id)


def add_item(turn: Turn) -> Reply:
    """Add an item while the meeting runs; only the chair and the secretary can."""
    if not turn.may(Act.RUN_MEETING, turn.running):
        raise Refused(agenda_phrases.while_running())
    return add_item_now(turn)


def _chair(turn: Turn, meeting: Meeting) -> str | None:
    chair = turn.presiding(meeting)
    return chair.name if chair and chair.id == turn.me.id else None


def _take(turn: Turn, meeting: Meeting, number: str) -> Reply:
    first = agenda_of(turn, meeting)[:1]
    leaves_first = bool(first) and meeting.current_item == first[0].number
    with turn.operation("take_item", phrases.words_item(number)) as operation:
        item, added = item_at(turn, meeting, number)
        turn.book.meetings.change(meeting.id, current_item=item.number)
    text = [phrases.item_new(item.number)] if added else []
    if leaves_first and quorum_unknown(turn, meeting):
        text.append(phrases.NOT_QUORATE)
    sentence = phrases.item_taken(item.number, item.title)
    reply = running_reply(turn, meeting, sentence, operation_id=operation.id, text=text)
    return reply.then(*(Message(card=offer) for offer in offers_at(turn, meeting, item)))


def item_number(said: str) -> str:
    """Return the number of an item as it was said; Refused where it is none."""
    number = said.strip().rstrip(".").casefold().removeprefix("item").strip()
    if not (number.isdecimal() and len(number) < 4 and 0 < int(number) < 100):
        raise Refused(phrases.not_a_number(said))
    return str(int(number))


def item_at(turn: Turn, meeting: Meeting, number: str) -> tuple[AgendaItem, bool]:
    """Return the item of a number, entering it at the end where it is not there; inside an operation only.

    The second value says whether it was entered.
    """
    items = written_agenda(turn, meeting)
    if (known := item_numbered(items, number)) is not None:
        return known, False
    return turn.book.agenda.add(meeting.id, number, phrases.UNTITLED, late=True), True


def stand_at(turn: Turn, meeting: Meeting, number: str) -> list[str]:
    """Let the running meeting stand at an item something is recorded under; inside an operation only.

    What is recorded at a later item than the current one means that it is taken now; what is added to an
    earlier one leaves the meeting where it is. Returns what is to be said of an item that was not there.
    """
    item, added = item_at(turn, meeting, number)
    current = turn.book.meetings.get(meeting.id).current_item
    if current is None or (number.isdecimal() and current.isdecimal() and int(number) > int(current)):
        turn.book.meetings.change(meeting.id, current_item=item.number)
    return [phrases.item_new(item.number)] if added else []


def ask_new_item(turn: Turn, meeting: Meeting, intent: str, number: str) -> Reply | None:
    """Ask before an item is added that neither is on the agenda nor comes next on it; None for any other."""
    if turn.slots.get("new_item") or may_be_taken(turn, meeting, number):
        return None
    slots = {**turn.slots, "item": number, "new_item": True}
    return confirm(turn.but(slots=slots), intent, new_item_question(turn, meeting, number))


def new_item_question(turn: Turn, meeting: Meeting, number: str) -> str:
    return phrases.ask_new_item(number, [item.number for item in agenda_of(turn, meeting)][-1:])


def may_be_taken(turn: Turn, meeting: Meeting, number: str) -> bool:
    """Return whether an item is on the agenda, or would be the next one of it."""
    items = agenda_of(turn, meeting)
    last = max((int(i.number) for i in items if i.number.isdecimal()), default=0)
    return item_numbered(items, number) is not None or number == str(last + 1)


def hold_back(turn: Turn) -> Reply:
    """Hold an item back from publication, so that only its heading is shown; or no longer."""
    require_personal(turn)
    meeting = turn.meeting_on(str(turn.slots["meeting"])) if turn.slots.get("meeting") else _meeting_at_hand(turn)
    turn.require(Act.RUN_MEETING, meeting)
    if meeting is None:
        return say(agenda_phrases.NO_MEETING)
    said = str(turn.slots.get("item") or meeting.current_item or "").strip()
    if not said:
        return say(phrases.NO_ITEM)
    held = not turn.slots.get("undo")
    item = item_meant(agenda_of(turn, meeting), said)
    if item is None:
        raise Refused(phrases.no_such_item(said, shown.day(meeting.on, turn.today)))
    with turn.operation("hold_back", phrases.words_held_back(item.number)) as operation:
        items = written_agenda(turn, meeting)
        known = next(i for i in items if i.number == item.number)
        turn.book.agenda.change(known.id, held_back=held)
    words = phrases.held_back if held else phrases.not_held_back
    sentence = words(item.number, item.title)
    if meeting.state is MeetingState.RUNNING:
        return running_reply(turn, meeting, sentence, operation_id=operation.id)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    is_up = minutes is not None and minutes.page_up
    buttons = [undo(operation.id)]
    if is_up and held:
        take_down = Button(card_phrases.TAKE_DOWN, verbs.TAKE_DOWN, {"meeting": meeting.id}, style="destructive")
        buttons.insert(0, take_down)
    drawn = sentence_card(
        sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, buttons=buttons,
        text=[phrases.STILL_UP] if is_up else [],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def _meeting_at_hand(turn: Turn) -> Meeting | None:
    """Return the meeting running, else the last one whose minutes are not agreed, else the next."""
    ended = last_ended(turn.meetings)
    minutes = turn.book.minutes.of_meeting(ended.id) if ended else None
    open_minutes = minutes is not None and minutes.state is not MinutesState.AGREED
    return turn.running or (ended if open_minutes else None) or turn.next_meeting or ended
