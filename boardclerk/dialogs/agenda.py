"""The agenda as it stands, and what every change of it must keep true."""

from collections.abc import Callable
from dataclasses import replace

from boardclerk.board.agenda import NEW, AgendaItem, new_numbers, standing_items
from boardclerk.board.attendance import Attendance
from boardclerk.board.meetings import AgendaState, Meeting, MeetingState
from boardclerk.board.rights import Act
from boardclerk.cards import verbs
from boardclerk.cards.agenda import agenda_card
from boardclerk.cards.attendance import undo
from boardclerk.cards.frame import Button
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.notices import NoticeState
from boardclerk.words.dates import shown
from boardclerk.words.listing import counted
from boardclerk.words.phrases import agenda as phrases
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import talk

Change = Callable[[list[AgendaItem]], list[AgendaItem]]


def show_agenda(turn: Turn) -> Reply:
    """Show the agenda as it stands; a draft says so, and the chair can send it round from there."""
    if not turn.personal or turn.speaker is None:
        return say(talk.PERSONALLY)
    return _shown(turn, meeting_meant(turn))


def press_agenda(turn: Turn) -> Reply:
    """Show the agenda a button is about, or more of a long one."""
    turn.require(Act.ASK)
    return _shown(turn, pressed_meeting(turn))


def _shown(turn: Turn, meeting: Meeting) -> Reply:
    state = turn.book.meetings.get(meeting.id).agenda_state
    waits_for_me = state is AgendaState.WITH_CHAIR and turn.may(Act.APPROVE_AGENDA, meeting)
    draft = meeting.state is MeetingState.PLANNED and state is not AgendaState.CIRCULATED
    drawn = agenda_card(
        board=turn.board, meeting=meeting, items=agenda_of(turn, meeting), today=turn.today,
        sentence=phrases.agenda_of(shown.day(meeting.on, turn.today)), text=[phrases.DRAFT] if draft else [],
        may_circulate=waits_for_me, start=int(turn.slots.get("start") or 0),
    )  # fmt: skip
    return show(drawn)


def agenda_of(turn: Turn, meeting: Meeting) -> list[AgendaItem]:
    """Return the items of an agenda; of one nobody has touched, the board's standing items, not yet in the book."""
    items = turn.book.agenda.of_meeting(meeting.id)
    if items or meeting.state not in (MeetingState.PLANNED, MeetingState.RUNNING):
        return items
    return standing_items(meeting.id, turn.board.standing_before, turn.board.standing_after)


def written_agenda(turn: Turn, meeting: Meeting) -> list[AgendaItem]:
    """Return the items of an agenda, entering the standing ones where it has none; inside an operation only."""
    items = agenda_of(turn, meeting)
    return turn.book.agenda.put(meeting.id, items) if any(i.id == NEW for i in items) else items


def rewrite(turn: Turn, meeting: Meeting, change: Change) -> list[AgendaItem]:
    """Change an agenda inside an operation: what was said of item numbers follows them to their new ones."""
    before = written_agenda(turn, meeting)
    after = turn.book.agenda.put(meeting.id, change(before))
    moved = new_numbers(before, after)
    for attendance in turn.book.attendance.of_meeting(meeting.id):
        followed = _renumbered(attendance, moved)
        if followed != attendance:
            turn.book.attendance.put(followed)
    if turn.book.meetings.get(meeting.id).agenda_state is AgendaState.CIRCULATED:
        turn.book.meetings.change(meeting.id, agenda_state=AgendaState.DRAFT)
    return after


def _renumbered(attendance: Attendance, moved: dict[str, str]) -> Attendance:
    part = attendance.part
    if part is None or not moved:
        return attendance
    only = tuple(moved.get(n, n) for n in part.only_items)
    without = tuple(moved.get(n, n) for n in part.without_items)
    return replace(attendance, part=replace(part, only_items=only, without_items=without))


def was_circulated(turn: Turn, meeting: Meeting) -> bool:
    """Return whether this meeting's agenda has gone round, in whatever form."""
    planned = (n for n in turn.book.notices.about(meeting.id, ["agenda"]) if n.state is not NoticeState.SKIPPED)
    return any(planned) or meeting.agenda_state is AgendaState.CIRCULATED


def require_planned(turn: Turn, meeting: Meeting) -> None:
    """Raise Refused where the agenda can no longer be changed."""
    if meeting.state is not MeetingState.PLANNED:
        raise Refused(phrases.not_before_start(shown.day(meeting.on, turn.today)))


def meeting_meant(turn: Turn) -> Meeting:
    """Return the meeting of the day that was said; else the one running, or the next."""
    iso = turn.slots.get("meeting")
    meeting = turn.meeting_on(str(iso)) if iso else turn.next_meeting
    if meeting is None:
        raise Refused(phrases.NO_MEETING)
    return meeting


def item_title(turn: Turn) -> str:
    """Return the title that was said, as an agenda writes it: with a capital at its beginning."""
    said = str(turn.slots.get("title") or "").strip()
    return said[:1].upper() + said[1:]


def wished_fields(turn: Turn) -> dict[str, object]:
    """Return what was said of an item beside its title, by the item's own fields."""
    said = {
        "presenter": turn.slots.get("presenter"),
        "purpose": turn.slots.get("purpose"),
        "minutes_planned": turn.slots.get("duration_min"),
    }
    return {name: value for name, value in said.items() if value}


def new_item(turn: Turn, meeting: Meeting, title: str, **fields: object) -> AgendaItem:
    """Return the item the speaker asks for; not in the book yet."""
    item = AgendaItem(id=NEW, meeting_id=meeting.id, number="", position=0, title=title, requested_by=turn.me.name)
    return replace(item, **{**wished_fields(turn), **fields})  # pyright: ignore[reportArgumentType]


def tell_presenter(turn: Turn, meeting: Meeting, item: AgendaItem) -> None:
    """Tell whoever presents an item that they were named, where it was not they who said so."""
    presenter = turn.person_named(item.presenter) if item.presenter else None
    if presenter is not None and presenter.id != turn.me.id:
        values = {"by": turn.me.id, "title": item.title, "operation": turn.book.operations.current_id}
        turn.tell(presenter, "presenting", meeting.id, values=values)


def no_longer_presenting(turn: Turn, meeting: Meeting, title: str, words: str) -> None:
    """Leave an item on the agenda with nobody to present it, on the word of whoever was named."""
    require_planned(turn, meeting)

    def change(items: list[AgendaItem]) -> list[AgendaItem]:
        named = turn.me.name.casefold()
        theirs = [i.title == title and (i.presenter or "").casefold() == named for i in items]
        return [replace(i, presenter=None) if is_theirs else i for i, is_theirs in zip(items, theirs, strict=True)]

    with turn.operation("change_agenda_item", words):
        rewrite(turn, meeting, change)


def changed_reply(
    turn: Turn, meeting: Meeting, sentence: str, operation_id: str, item: AgendaItem | None = None
) -> Reply:
    """Say what became of the agenda, with Undo; where it has gone round already, that it can be sent again."""
    text: list[str] = []
    if was_circulated(turn, meeting) and turn.book.meetings.get(meeting.id).agenda_state is AgendaState.DRAFT:
        text.append(phrases.was_sent(may_send=turn.may(Act.AGENDA, meeting)))
    facts = [
        (phrases.PRESENTED_BY, item.presenter if item else None),
        (phrases.PLANNED, counted(item.minutes_planned, "minute") if item and item.minutes_planned else None),
    ]
    buttons = [undo(operation_id), Button(card_phrases.AGENDA, verbs.AGENDA, {"meeting": meeting.id, "start": 0})]
    drawn = sentence_card(
        sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, text=text,
        facts=[(name, value) for name, value in facts if value], buttons=buttons,
    )  # fmt: skip
    return show(drawn, operation_id=operation_id)
