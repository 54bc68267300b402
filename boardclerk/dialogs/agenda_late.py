"""Late items: asked for after the agenda went round, and the chair's word on them."""

from collections.abc import Callable
from dataclasses import replace

from boardclerk.board.agenda import AgendaItem, item_meant, with_item
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.board.rights import Act
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.agenda import (
    changed_reply,
    new_item,
    require_planned,
    rewrite,
    tell_presenter,
    written_agenda,
)
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import agenda as phrases
from boardclerk.words.phrases import operations as operation_phrases


def ask_chair(turn: Turn, meeting: Meeting, title: str) -> Reply:
    when, chair = shown.day(meeting.on, turn.today), turn.presiding(meeting)
    item = new_item(turn, meeting, title, late=True)
    with turn.operation("ask_late_item", phrases.in_words(phrases.added_words(title), when)) as operation:
        written_agenda(turn, meeting)
        waiting = turn.book.agenda.add(
            meeting.id, "", title, late=True, requested_by=item.requested_by, presenter=item.presenter,
            purpose=item.purpose, minutes_planned=item.minutes_planned,
        )  # fmt: skip
        if chair is not None:
            turn.tell(chair, "late_item", meeting.id, values={"item": waiting.id, "by": turn.me.id})
    return changed_reply(turn, meeting, phrases.item_waits(title, when, chair.name if chair else None), operation.id)


def approve_named(turn: Turn, meeting: Meeting, title: str) -> Reply:
    waiting = turn.book.agenda.waiting(meeting.id)
    item = item_meant(waiting, title) if title else None
    if item is None and len(waiting) == 1:
        item = waiting[0]
    if item is not None:
        return approve(turn, meeting, item)
    if not waiting:
        return say(phrases.NOT_WAITING)
    options = [(i.title, i.title) for i in waiting]
    return ask(turn, "which_late_item", phrases.WHICH_LATE, options, {"meeting": meeting.id})


def answer_which_late_item(turn: Turn) -> Reply | None:
    """Take the late item that was asked for."""
    title = chosen(turn)
    if turn.waiting is None or title is None:
        return None
    meeting = turn.book.meetings.get(turn.waiting.values["meeting"])
    return approve_named(turn.but(waiting=None), meeting, title)


def press_approve_item(turn: Turn) -> Reply:
    return _settle_pressed(turn, approve)


def press_decline_item(turn: Turn) -> Reply:
    return _settle_pressed(turn, decline)


def _settle_pressed(turn: Turn, settle: Callable[[Turn, Meeting, AgendaItem], Reply]) -> Reply:
    item = turn.book.agenda.find(str(turn.slots.get("item")))
    meeting = pressed_meeting(turn)
    turn.require(Act.APPROVE_AGENDA, meeting)
    if item is None or item.meeting_id != meeting.id or item.number:
        stands = phrases.late_approved(item.title, item.number, _day(turn, meeting)) if item else phrases.SETTLED
        changed = changed_by(turn, "agenda_items", [str(turn.slots.get("item"))])
        if changed is None:
            raise Refused(operation_phrases.NOT_FOUND)
        text = [stands] if item else []
        return show(sentence_card(sentence=changed, today=turn.today, board=turn.board, meeting=meeting, text=text))
    return settle(turn, meeting, item)


def approve(turn: Turn, meeting: Meeting, item: AgendaItem) -> Reply:
    """Put a late item on the agenda with the speaker's approval; whoever asked for it is told."""
    turn.require(Act.APPROVE_AGENDA, meeting)
    require_planned(turn, meeting)
    when = shown.day(meeting.on, turn.today)
    approved = replace(item, approved_by=turn.me.name)
    with turn.operation("approve_late_item", phrases.in_words(phrases.approved_words(item.title), when)) as operation:
        items = rewrite(turn, meeting, lambda known: with_item(known, approved, turn.board.standing_after))
        now = next(i for i in items if i.id == item.id)
        _tell_asker(turn, meeting, item, now.number)
        tell_presenter(turn, meeting, now)
    return changed_reply(turn, meeting, phrases.late_approved(item.title, now.number, when), operation.id, now)


def decline(turn: Turn, meeting: Meeting, item: AgendaItem) -> Reply:
    """Leave a late item off this agenda; whoever asked for it is told."""
    turn.require(Act.APPROVE_AGENDA, meeting)
    when = shown.day(meeting.on, turn.today)
    with turn.operation("decline_late_item", phrases.in_words(phrases.declined_words(item.title), when)) as operation:
        turn.book.agenda.remove(item.id)
        _tell_asker(turn, meeting, item, "")
    return changed_reply(turn, meeting, phrases.late_declined(item.title, when), operation.id)


def _tell_asker(turn: Turn, meeting: Meeting, item: AgendaItem, number: str) -> None:
    asker = turn.person_named(item.requested_by) if item.requested_by else None
    told: dict[str, Person] = {p.id: p for p in (asker, *turn.clerks) if p is not None and p.id != turn.me.id}
    for person in told.values():
        turn.tell(person, "late_item_settled", meeting.id, values={"title": item.title, "number": number})


def _day(turn: Turn, meeting: Meeting) -> str:
    return shown.day(meeting.on, turn.today)
