"""Papers of agenda items: that one has come, as its presenter or the secretary says, which ends its reminders."""

from boardclerk.board.agenda import AgendaItem
from boardclerk.board.meetings import Meeting
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.action_answers import beside, reminder_again
from boardclerk.dialogs.agenda import agenda_of, meeting_meant, require_planned, written_agenda
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import agenda_papers as phrases
from boardclerk.words.phrases import operations as operation_phrases


def paper_in(turn: Turn) -> Reply:
    """Record that a paper is in; slots: item, who (of whose it is spoken), meeting."""
    meeting = meeting_meant(turn)
    return _record(turn, meeting, _meant(turn, meeting))


def describe_paper_in(turn: Turn) -> str:
    """Ask whether it is; Refused where the speaker cannot say so."""
    meeting = meeting_meant(turn)
    item = _meant(turn, meeting)
    _require_may_say(turn, meeting, item)
    return phrases.ask_in(item.number, item.title)


def press_paper_in(turn: Turn) -> Reply:
    """Record it from the reminder, which then goes on about what is left in it."""
    item = turn.book.agenda.find(str(turn.slots.get("item")))
    meeting = turn.book.meetings.find(item.meeting_id) if item else None
    if item is None or meeting is None or meeting.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    return beside(_record(turn, meeting, item), reminder_again(turn))


def _meant(turn: Turn, meeting: Meeting) -> AgendaItem:
    items, when = agenda_of(turn, meeting), shown.day(meeting.on, turn.today)
    if number := turn.slots.get("item"):
        found = next((item for item in items if item.number == str(number)), None)
        if found is None:
            raise Refused(phrases.no_item(str(number), when))
        return found
    who = turn.slots.get("who") or [turn.me.name]
    presenter = turn.require_person(str(who[0])).name
    theirs = [item for item in items if (item.presenter or "").casefold() == presenter.casefold()]
    waiting = [item for item in theirs if item.paper_in_on is None] or theirs
    if len(waiting) == 1:
        return waiting[0]
    if presenter != turn.me.name:
        raise Refused(phrases.WHICH)
    raise Refused(phrases.which_of([i.number for i in waiting]) if waiting else phrases.presents_nothing(when))


def _record(turn: Turn, meeting: Meeting, item: AgendaItem) -> Reply:
    _require_may_say(turn, meeting, item)
    require_planned(turn, meeting)
    if item.paper_in_on is not None:
        on = shown.day(item.paper_in_on, turn.today)
        return say(phrases.came_already(item.number, item.title, on, item.paper_in_by or ""))
    with turn.operation("paper_in", phrases.in_words(item.number)) as operation:
        kept = next(i for i in written_agenda(turn, meeting) if i.number == item.number)
        turn.book.agenda.change(kept.id, paper_in_on=turn.today, paper_in_by=turn.me.name)
    drawn = sentence_card(
        sentence=phrases.has_come(item.number, item.title), today=turn.today, board=turn.board, meeting=meeting,
        text=_no_more(turn, item), buttons=[undo(operation.id)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def _no_more(turn: Turn, item: AgendaItem) -> list[str]:
    if not turn.board.reminders_on or not item.presenter:
        return []
    return [phrases.no_more_reminders(None if _presents(turn, item) else item.presenter)]


def _require_may_say(turn: Turn, meeting: Meeting, item: AgendaItem) -> None:
    if not _presents(turn, item) and not turn.may(Act.AGENDA, meeting):
        raise Refused(phrases.not_theirs(item.number, item.presenter))


def _presents(turn: Turn, item: AgendaItem) -> bool:
    return (item.presenter or "").casefold() == turn.me.name.casefold()
