"""Items of the agenda: asked for, changed, moved, taken off."""

from collections.abc import Sequence
from dataclasses import replace

from boardclerk.board.agenda import (
    AgendaItem,
    is_business,
    item_meant,
    moved_item,
    other_business,
    position_meant,
    with_item,
    without_item,
)
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Office
from boardclerk.board.rights import Act
from boardclerk.cards.frame import LONGEST_HEADING
from boardclerk.cards.questions import sentence_card
from boardclerk.cards.text import shortened
from boardclerk.dialogs.agenda import (
    agenda_of,
    changed_reply,
    item_title,
    meeting_meant,
    new_item,
    require_planned,
    rewrite,
    tell_presenter,
    was_circulated,
    wished_fields,
)
from boardclerk.dialogs.agenda_late import approve_named, ask_chair
from boardclerk.dialogs.asking import confirm
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.running_items import add_item
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import agenda as phrases


def agenda_item(turn: Turn) -> Reply:
    """Put an item on the agenda, change it, take it off, or approve a late one."""
    meeting = meeting_meant(turn)
    is_added_now = bool(turn.slots.get("late")) and not turn.slots.get("approve_late") and turn.running is not None
    if is_added_now or meeting.state is MeetingState.RUNNING:
        return add_item(turn)
    require_planned(turn, meeting)
    title = item_title(turn)
    if turn.slots.get("approve_late"):
        return approve_named(turn, meeting, title)
    if not title:
        return say(phrases.WHAT_TITLE)
    if turn.slots.get("remove"):
        return _remove(turn, meeting, title)
    if is_business(turn.slots.get("section")) and (under := other_business(agenda_of(turn, meeting))):
        return _raise_under(turn, meeting, title, under)
    known = item_meant(agenda_of(turn, meeting), title)
    if known is None and (title.isdigit() or turn.slots.get("moved")):
        raise Refused(
            phrases.item_not_there(phrases.item(title) if title.isdigit() else title, shown.day(meeting.on, turn.today))
        )
    if known is not None and (_wishes(turn) or known.title.casefold() == title.casefold()):
        return _change(turn, meeting, known)
    return _add(turn, meeting, title)


def ask_agenda_item(turn: Turn) -> Reply:
    """Ask whether the item is meant, or for its title where none was said."""
    if not item_title(turn):
        return say(phrases.WHAT_TITLE)
    return confirm(turn, "agenda_item", describe_agenda_item(turn))


def describe_agenda_item(turn: Turn) -> str:
    when = shown.day(meeting_meant(turn).on, turn.today)
    title = shortened(item_title(turn), LONGEST_HEADING)
    return phrases.describe_item(title, when, remove=bool(turn.slots.get("remove")))


def _wishes(turn: Turn) -> bool:
    return any(turn.slots.get(name) for name in ("position", "presenter", "duration_min", "purpose"))


def _add(turn: Turn, meeting: Meeting, title: str) -> Reply:
    turn.require(Act.AGENDA_REQUEST)
    late = bool(turn.slots.get("late")) or was_circulated(turn, meeting)
    approves = Office.CHAIR in turn.offices(meeting) or turn.presiding(meeting) == turn.me
    if late and not approves:
        return ask_chair(turn, meeting, title)
    item = new_item(turn, meeting, title, late=late, approved_by=turn.me.name if late else None)
    when = shown.day(meeting.on, turn.today)
    with turn.operation("add_agenda_item", phrases.in_words(phrases.added_words(title), when)) as operation:
        items = rewrite(turn, meeting, lambda known: _placed(turn, known, item))
        added = next(i for i in items if i.title == title and i.requested_by == turn.me.name)
        _tell_secretaries(turn, meeting, added)
        tell_presenter(turn, meeting, added)
    return changed_reply(turn, meeting, phrases.item_added(title, added.number, when), operation.id, added)


def _placed(turn: Turn, known: Sequence[AgendaItem], item: AgendaItem) -> list[AgendaItem]:
    return with_item(known, item, turn.board.standing_after, _position(turn, known))


def _position(turn: Turn, known: Sequence[AgendaItem]) -> int | None:
    said = turn.slots.get("position")
    return position_meant(known, str(said)) if said else None


def _raise_under(turn: Turn, meeting: Meeting, title: str, under: AgendaItem) -> Reply:
    when = shown.day(meeting.on, turn.today)
    with turn.operation("add_agenda_item", phrases.in_words(phrases.added_words(title), when)) as operation:

        def change(known: list[AgendaItem]) -> list[AgendaItem]:
            return [replace(i, sub=(*i.sub, title)) if i.title == under.title else i for i in known]

        rewrite(turn, meeting, change)
        _tell_secretaries(turn, meeting, replace(under, title=title))
    return changed_reply(turn, meeting, phrases.item_under(title, under.number, under.title, when), operation.id)


def _change(turn: Turn, meeting: Meeting, known: AgendaItem) -> Reply:
    when = shown.day(meeting.on, turn.today)
    if not _wishes(turn):
        return say(phrases.item_there(known.title, known.number, when))
    if not _may_change(turn, meeting, known):
        return _pass_on(turn, meeting, phrases.change_item(known.title, when))
    changed = replace(known, **wished_fields(turn))  # pyright: ignore[reportArgumentType]
    with turn.operation("change_agenda_item", phrases.in_words(phrases.changed_words(known.title), when)) as operation:

        def change(items: list[AgendaItem]) -> list[AgendaItem]:
            new = [replace(changed, id=i.id) if i.number == known.number else i for i in items]
            moved = next(i for i in new if i.number == known.number)
            others = [i for i in new if i.id != moved.id]
            position = _position(turn, others)
            return moved_item(new, moved.id, position) if position else new

        items = rewrite(turn, meeting, change)
        now = next(i for i in items if i.title == known.title)
        if now.presenter != known.presenter:
            tell_presenter(turn, meeting, now)
    return changed_reply(turn, meeting, phrases.item_changed(now.title, now.number, when), operation.id, now)


def _remove(turn: Turn, meeting: Meeting, title: str) -> Reply:
    when = shown.day(meeting.on, turn.today)
    items = [*agenda_of(turn, meeting), *turn.book.agenda.waiting(meeting.id)]
    item = item_meant(items, title)
    if item is None:
        raise Refused(phrases.item_not_there(title, when))
    if not _may_change(turn, meeting, item):
        return _pass_on(turn, meeting, phrases.take_off(item.title, when))
    if item.number and len(agenda_of(turn, meeting)) == 1:
        raise Refused(phrases.LAST_ITEM)
    with turn.operation("remove_agenda_item", phrases.in_words(phrases.removed_words(item.title), when)) as operation:
        if item.number:
            rewrite(turn, meeting, lambda known: without_item(known, _same(known, item).id))
        else:
            turn.book.agenda.remove(item.id)
    return changed_reply(turn, meeting, phrases.item_removed(item.title, when), operation.id)


def _same(items: Sequence[AgendaItem], item: AgendaItem) -> AgendaItem:
    return next(i for i in items if i.number == item.number)


def _may_change(turn: Turn, meeting: Meeting, item: AgendaItem) -> bool:
    return turn.may(Act.AGENDA, meeting) or item.requested_by == turn.me.name


def _pass_on(turn: Turn, meeting: Meeting, words: str) -> Reply:
    when = shown.day(meeting.on, turn.today)
    with turn.operation("ask_agenda_change", phrases.in_words(phrases.CHANGE_WORDS, when)):
        for secretary in turn.clerks:
            turn.tell(secretary, "agenda_change_asked", meeting.id, values={"by": turn.me.id, "words": words})
    sentence = phrases.passed_on(words, [p.name for p in turn.clerks])
    return show(sentence_card(sentence=sentence, today=turn.today, board=turn.board, meeting=meeting))


def _tell_secretaries(turn: Turn, meeting: Meeting, item: AgendaItem) -> None:
    if turn.may(Act.AGENDA, meeting):
        return
    values = {"by": turn.me.id, "title": item.title, "number": item.number}
    for secretary in turn.clerks:
        turn.tell(secretary, "agenda_item_added", meeting.id, values=values)
