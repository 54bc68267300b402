"""The actions of minutes read in: the earlier ones as this meeting reviewed them, and the new ones."""

from collections.abc import Iterable
from dataclasses import replace

from boardclerk.board import importing as rules
from boardclerk.board.actions import Action, ActionState, Outcome, Owner, OwnerKind
from boardclerk.board.importing import Entry
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.reading import ReadAction
from boardclerk.store.actions import Review
from boardclerk.store.importing.taking import Taking
from boardclerk.store.row import Row
from boardclerk.store.rows import ActionRow, OwnerRow, ReviewRow, new_id
from boardclerk.words.phrases import importing as phrases

_EARLIER, _NEW = "E", "A"


def enter_earlier(taking: Taking) -> list[Action]:
    """Enter the earlier actions under the meeting that gave them, with what this meeting made of each."""
    earlier = taking.reading.previous_actions
    if not earlier:
        _forget_reviews(taking, set())
        return []
    under = _meeting_before(taking)
    if under is taking.meeting:
        taking.doubts.append(phrases.no_meeting_for_earlier(len(earlier), taking.on))
    item = rules.reviewed_under(taking.reading)
    reviewed: list[Action] = []
    for read in earlier:
        action = _known(taking, read, under, {a.id for a in reviewed})
        if action is None:
            action = _add(taking, read, under, letter=_EARLIER, tell=read.ref is None)
        reviewed.append(_review(taking, action, read, item))
    _forget_reviews(taking, {action.id for action in reviewed})
    return reviewed


def enter_new(taking: Taking, earlier: Iterable[Action]) -> list[Action]:
    """Enter the actions this meeting gave. One carried forward from before is not entered again."""
    actions: list[Action] = []
    reviewed = {action.id for action in earlier}
    before = [(a.ref, a.text) for a in taking.reading.previous_actions]
    for read in taking.reading.new_actions:
        if read.carried_forward and any((read.ref and read.ref == ref) or read.text == text for ref, text in before):
            continue
        known = _of_meeting(taking, taking.meeting, read, reviewed | {a.id for a in actions})
        if known is None:
            actions.append(_add(taking, read, taking.meeting, letter=_NEW, tell=read.ref is None))
        else:
            actions.append(_fill_in(taking, known, read))
    _take_out(taking, reviewed | {a.id for a in actions})
    return actions


def _meeting_before(taking: Taking) -> Meeting:
    """Return the meeting whose actions these are, entered with its date alone where it is new; else this one."""
    on = taking.reading.previous_minutes_date
    meetings = taking.book.meetings
    if on is not None and on < taking.on:
        known = meetings.on_day(taking.board.id, on)
        return known or meetings.add(taking.board.id, on, state=MeetingState.ENDED)
    held = [m for m in meetings.of_board(taking.board.id) if m.on < taking.on and m.state is MeetingState.ENDED]
    return held[-1] if held else taking.meeting


def _known(taking: Taking, read: ReadAction, under: Meeting, taken: set[str]) -> Action | None:
    """Return the action on record that these minutes review, under that meeting or an earlier one."""
    at_that = _of_meeting(taking, under, read, taken)
    if at_that is not None:
        return at_that
    earlier = [a for a in taking.book.actions.of_board(taking.board.id) if a.meeting_on < taking.on]
    found = [a for a in earlier if a.is_open and a.id not in taken and _same(a, read)]
    return found[-1] if found else None


def _of_meeting(taking: Taking, meeting: Meeting, read: ReadAction, taken: set[str]) -> Action | None:
    there = taking.book.actions.of_meeting(meeting.id)
    return next((a for a in there if a.id not in taken and _same(a, read)), None)


def _same(action: Action, read: ReadAction) -> bool:
    return action.ref == read.ref if read.ref else action.text == read.text


def _add(taking: Taking, read: ReadAction, under: Meeting, *, letter: str, tell: bool) -> Action:
    book = taking.book
    taken = [a.ref for a in book.actions.of_meeting(under.id)]
    if letter == _EARLIER:
        # A ref that this meeting gives anew names the new action; the earlier one gets another.
        taken += [a.ref for a in taking.reading.new_actions if a.ref and under is taking.meeting]
        read = replace(read, item=None)
    else:
        read = replace(read, item=_item(taking, read))
    ref = rules.own_ref(read, taken, letter)
    if tell:
        taking.doubts.append(phrases.numbered_by_us(ref, read.text))
    action = Action(
        id=new_id(), board_id=taking.board.id, meeting_id=under.id, meeting_on=under.on, ref=ref, text=read.text,
        item=read.item if under is taking.meeting else rules.item_of_ref(ref), owners=_owners(taking, read, ref),
        recipient=read.recipient, due_on=read.due, due_words=read.due_raw, original_due_on=read.due,
    )  # fmt: skip
    return book.actions.add(action, by=phrases.DONE_BY, at=taking.now, what=phrases.read_in(taking.on))


def _item(taking: Taking, read: ReadAction) -> str | None:
    return rules.item_of_action(taking.reading, read) or read.item


def _fill_in(taking: Taking, known: Action, read: ReadAction) -> Action:
    """Give an action that is on record the words of the minutes that gave it; what became of it since stays."""
    original = read.due or known.original_due_on
    extended = known.due_on != known.original_due_on
    return taking.book.actions.change(
        known.id, by=phrases.DONE_BY, at=taking.now, what=phrases.read_in(taking.on), text=read.text,
        item=_item(taking, read),
        owners=_owners(taking, read, known.ref), recipient=read.recipient, original_due_on=original,
        due_on=known.due_on if extended else original, due_words=known.due_words if extended else read.due_raw,
    )  # fmt: skip


def _review(taking: Taking, action: Action, read: ReadAction, item: str | None) -> Action:
    outcome, closed = rules.settled(read)
    words = rules.outcome_words(read)
    state = ActionState.CLOSED if closed else ActionState.OPEN
    taking.book.actions.review(
        Review(
            meeting_id=taking.meeting.id, action_id=action.id, outcome=outcome, words=words, closed=closed, item=item
        )
    )
    if (action.state, action.outcome, action.outcome_words) == (state, outcome, words or None):
        return action
    return taking.book.actions.change(
        action.id, by=phrases.DONE_BY, at=taking.now, what=phrases.reviewed(taking.on, words), state=state,
        outcome=None if outcome is Outcome.OPEN else outcome, outcome_words=words or None,
    )  # fmt: skip


def _owners(taking: Taking, read: ReadAction, ref: str) -> tuple[Owner, ...]:
    return tuple(_owner(taking, name, read, ref) for name in dict.fromkeys(read.owners))


def _owner(taking: Taking, name: str, read: ReadAction, ref: str) -> Owner:
    known_group = taking.book.people.group_named(taking.board.id, name)
    if read.owner_kind in ("group", "unit") or (known_group and read.owner_kind is None):
        kind = OwnerKind(read.owner_kind) if read.owner_kind else OwnerKind.GROUP
        group = taking.book.people.add_group(taking.board.id, name[:200], kind)
        return Owner(kind=group.kind, name=group.name)
    if read.owner_kind == "person" and len(name.split()) > 1:
        person = taking.roster.find_or_enter(Entry(name=name), phrases.entered_as_owner(name, ref))
    else:
        person = taking.roster.find(name)
    if person is not None:
        return Owner(kind=OwnerKind.PERSON, name=person.name, person_id=person.id)
    if read.owner_kind == "person":
        return Owner(kind=OwnerKind.PERSON, name=name)
    group = taking.book.people.add_group(taking.board.id, name[:200], OwnerKind.GROUP)
    return Owner(kind=group.kind, name=group.name)


def _take_out(taking: Taking, entered: set[str]) -> None:
    """Take out what an earlier reading of these minutes found and this one does not, where nothing became of it."""
    for action in taking.book.actions.of_meeting(taking.meeting.id):
        if action.id in entered or not _only_read_in(taking, action):
            continue
        _delete(taking, OwnerRow, [(action.id, n) for n in range(len(action.owners))])
        _delete(taking, ActionRow, [(action.id,)])


def _only_read_in(taking: Taking, action: Action) -> bool:
    reviews = len(taking.book.rows.where(ReviewRow, action_id=action.id))
    events = taking.book.actions.history(action.id)
    return action.state is ActionState.OPEN and not reviews and all(e.by == phrases.DONE_BY for e in events)


def _forget_reviews(taking: Taking, kept: set[str]) -> None:
    gone = [r.action_id for r in taking.book.actions.reviews_at(taking.meeting.id) if r.action_id not in kept]
    _delete(taking, ReviewRow, [(taking.meeting.id, action_id) for action_id in gone])


def _delete(taking: Taking, table: type[Row], keys: Iterable[tuple[object, ...]]) -> None:
    for key in keys:
        taking.book.rows.delete(taking.book.rows.get_one(table, *key))
