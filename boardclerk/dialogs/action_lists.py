"""Lists of actions: one's own, the action log, one person's, what is overdue, and one action with its history."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from boardclerk.board.actions import Action
from boardclerk.board.people import Person
from boardclerk.board.rights import Act
from boardclerk.cards import verbs
from boardclerk.cards.actions import action_card, actions_list_card, due_form, mark_complete, not_mine
from boardclerk.cards.frame import Press
from boardclerk.dialogs.action_finding import contacts_of, find_actions, is_closed, is_open, is_unclosed, may_mark
from boardclerk.dialogs.reply import Card, Reply, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.listing import capital
from boardclerk.words.phrases import action_changes as change_phrases
from boardclerk.words.phrases import action_lists as phrases
from boardclerk.words.phrases import actions as action_phrases

Groups = list[tuple[str, list[Action]]]
_HISTORY = 6


@dataclass(frozen=True, kw_only=True)
class _List:
    """One list as it is asked for: its sentence, its rows under headings, and what Show more sends again."""

    sentence: str
    groups: Groups
    again: dict[str, str]
    verb: str = verbs.ACTION_LOG


def list_actions(turn: Turn) -> Reply:
    """Answer which actions there are, in the scope asked for."""
    turn.require(Act.ASK)
    if turn.slots.get("scope") == "ref":
        return _one(turn)
    return _list(turn, turn.slots, 0)


def press_my_actions(turn: Turn) -> Reply:
    """Draw the presser's own actions, from where Show more goes on."""
    return _list(turn, {"scope": "mine"}, _start(turn))


def press_action_log(turn: Turn) -> Reply:
    """Draw a list again from where Show more goes on; without a scope, the action log."""
    return _list(turn, {"scope": "open", **turn.slots}, _start(turn))


def drawn_again(turn: Turn) -> Card | None:
    """Return the list a pressed button stands in, as it is now; None where it stands in none."""
    if not turn.slots.get("scope"):
        return None
    return _list(turn, turn.slots, _start(turn)).card


def _list(turn: Turn, slots: Mapping[str, Any], start: int) -> Reply:
    asked = tuple((name, str(value)) for name, value in slots.items())
    return turn.drawn("actions", asked, start, draw=lambda: _drawn(turn, _listed(turn, slots), start))


def _start(turn: Turn) -> int:
    start = str(turn.slots.get("start") or 0)
    return int(start) if start.isdigit() else 0


def _drawn(turn: Turn, asked: _List, start: int) -> Reply:
    shown = [a for _, actions in asked.groups for a in actions]
    mine = {a.id for a in shown if is_open(a) and may_mark(turn, a)} if turn.personal else set[str]()
    card = actions_list_card(
        board=turn.board, groups=asked.groups, sentence=asked.sentence, today=turn.today, verb=asked.verb,
        may_complete=mine, start=start, again=asked.again,
    )  # fmt: skip
    return show(card)


def _listed(turn: Turn, slots: Mapping[str, Any]) -> _List:
    scopes: dict[str, Callable[[Turn, Mapping[str, Any]], _List]] = {
        "mine": _mine, "overdue": _overdue, "person": _of_person, "group": _of_group, "due_before": _due_before,
        "meeting": _of_meeting, "search": _found,
    }  # fmt: skip
    return scopes.get(str(slots.get("scope")), _log)(turn, slots)


def _mine(turn: Turn, slots: Mapping[str, Any]) -> _List:
    groups = [name for name, people in contacts_of(turn).items() if turn.me.id in {p.id for p in people}]
    mine = turn.book.actions.of_person(turn.board.id, turn.me.id, groups)
    if by := _day(slots, "due_before"):
        mine = [a for a in mine if a.due_on is not None and a.due_on <= by]
    late = [a for a in mine if a.overdue_days(turn.today)]
    left = [a for a in mine if is_open(a) and a not in late]
    done = [a for a in mine if not is_open(a)]
    listed = _headed([(phrases.OVERDUE, _by_due(late)), (phrases.OPEN, _by_due(left)), (phrases.MARKED_COMPLETE, done)])
    sentence = phrases.my_actions(len(late) + len(left), len(late))
    return _List(sentence=sentence, groups=listed, again={"scope": "mine"}, verb=verbs.MY_ACTIONS)


def _log(turn: Turn, slots: Mapping[str, Any]) -> _List:
    unclosed = _unclosed(turn)
    late = sum(1 for a in unclosed if a.overdue_days(turn.today))
    sentence = phrases.action_log(len(unclosed), late)
    return _List(sentence=sentence, groups=_by_meeting(turn, unclosed), again={"scope": "open"})


def _overdue(turn: Turn, slots: Mapping[str, Any]) -> _List:
    late = [a for a in _unclosed(turn) if a.overdue_days(turn.today)]
    if by := _day(slots, "due_before"):
        late = [a for a in late if a.due_on is not None and a.due_on <= by]
    person = _person(turn, slots) if slots.get("person") else None
    if person is not None:
        theirs = {a.id for a in _actions_of(turn, person)}
        late = [a for a in late if a.id in theirs]
    return _List(
        sentence=phrases.overdue_actions(len(late), person.name if person else None),
        groups=[("", _by_due(late))] if late else [],
        again={"scope": "overdue", "person": person.id} if person else {"scope": "overdue"},
    )  # fmt: skip


def _person(turn: Turn, slots: Mapping[str, Any]) -> Person:
    known = next((p for p in turn.people if p.id == slots.get("person")), None)
    return known or turn.require_person(str(slots.get("person")))


def _actions_of(turn: Turn, person: Person) -> list[Action]:
    groups = [name for name, people in contacts_of(turn).items() if person.id in {p.id for p in people}]
    return turn.book.actions.of_person(turn.board.id, person.id, groups)


def _of_person(turn: Turn, slots: Mapping[str, Any]) -> _List:
    person = _person(turn, slots)
    theirs = _actions_of(turn, person)
    sentence = phrases.actions_of(person.name, len([a for a in theirs if is_open(a)]))
    return _List(sentence=sentence, groups=_by_meeting(turn, theirs), again={"scope": "person", "person": person.id})


def _of_group(turn: Turn, slots: Mapping[str, Any]) -> _List:
    """A group's or unit's own actions; of an organisation, also those of its people."""
    name = str(slots.get("group") or slots.get("organisation") or "")
    people = {p.id for p in turn.people if p.organisation and p.organisation.casefold() == name.casefold()}
    theirs = [
        a for a in _unclosed(turn)
        if any(o.name.casefold() == name.casefold() or o.person_id in people for o in a.owners)
    ]  # fmt: skip
    sentence = phrases.actions_of(capital(action_phrases.named(name)), len([a for a in theirs if is_open(a)]))
    return _List(sentence=sentence, groups=_by_meeting(turn, theirs), again={"scope": "group", "group": name})


def _due_before(turn: Turn, slots: Mapping[str, Any]) -> _List:
    by = _day(slots, "due") or _day(slots, "due_before")
    if by is None:
        return _log(turn, slots)
    due = [a for a in _unclosed(turn) if is_open(a) and a.due_on is not None and a.due_on <= by]
    return _List(
        sentence=phrases.actions_due_before(by, len(due), turn.today), groups=[("", _by_due(due))] if due else [],
        again={"scope": "due_before", "due": by.isoformat()},
    )  # fmt: skip


def _of_meeting(turn: Turn, slots: Mapping[str, Any]) -> _List:
    meeting = turn.meeting_on(str(slots.get("meeting")))
    actions = turn.book.actions.of_meeting(meeting.id)
    unclosed = [a for a in actions if a.is_open]
    closed = [a for a in actions if not a.is_open]
    return _List(
        sentence=phrases.actions_of_meeting(meeting.on, len(actions), turn.today),
        groups=_headed([(phrases.OPEN, unclosed), (phrases.CLOSED, closed)]),
        again={"scope": "meeting", "meeting": meeting.on.isoformat()},
    )


def _found(turn: Turn, slots: Mapping[str, Any]) -> _List:
    query = " ".join(str(slots.get("query") or "").split())
    words = [word.rstrip("s") for word in query.casefold().split()]
    every = turn.book.actions.of_board(turn.board.id)
    fitting = [a for a in every if words and all(word in _searched(a) for word in words)]
    unclosed = [a for a in fitting if a.is_open]
    listed = unclosed or fitting
    sentence = phrases.actions_found(query, len(listed))
    return _List(sentence=sentence, groups=_by_meeting(turn, listed), again={"scope": "search", "query": query})


def _searched(action: Action) -> str:
    return " ".join((action.ref, action.text, action.note or "", *(o.name for o in action.owners))).casefold()


def _one(turn: Turn) -> Reply:
    """Answer how one action, or each of several, stands; of one, with its history."""
    found = find_actions(turn, "list_actions", (is_open, is_unclosed, is_closed))
    if found.unclear is not None:
        return found.unclear
    if len(found.actions) > 1:
        sentence = " ".join(phrases.how_it_stands(a) for a in found.actions)
        groups = _by_meeting(turn, found.actions)
        return _drawn(turn, _List(sentence=sentence, groups=groups, again={"scope": "open"}), 0)
    action = found.actions[0]
    return show(
        action_card(
            board=turn.board, action=action, sentence=phrases.how_it_stands(action), today=turn.today,
            text=[*history_of(turn, action), *found.missing], buttons=_offered(turn, action),
            may_note=turn.personal and action.is_open,
        )
    )  # fmt: skip


def history_of(turn: Turn, action: Action) -> list[str]:
    """Return what happened to an action, its latest lines, oldest first."""
    zone = turn.local_now.tzinfo
    lines = turn.book.actions.history(action.id)[-_HISTORY:]
    return [phrases.history_line(e.at.astimezone(zone).date(), turn.today, e.by, e.what, e.note) for e in lines]


def _offered(turn: Turn, action: Action) -> Sequence[Press]:
    if not (turn.personal and is_open(action) and may_mark(turn, action)):
        return ()
    own = [due_form(action, turn.today), not_mine(action)] if turn.me.id in action.owner_ids else []
    return [mark_complete(action), *own]


def _unclosed(turn: Turn) -> list[Action]:
    return turn.book.actions.open_of_board(turn.board.id)


def _by_meeting(turn: Turn, actions: Sequence[Action]) -> Groups:
    """Return the actions under the meetings they were given at, the latest first."""
    newest_first = sorted(actions, key=lambda a: a.meeting_on, reverse=True)
    return [
        (phrases.meeting_heading(on, turn.today), list(listed))
        for on, listed in groupby(newest_first, key=lambda a: a.meeting_on)
    ]


def _by_due(actions: Sequence[Action]) -> list[Action]:
    return sorted(actions, key=lambda a: a.due_on or date.max)


def _headed(groups: Groups) -> Groups:
    """Return the groups that hold anything; one that stands alone needs no heading, unless it is not the open one."""
    held = [(title, actions) for title, actions in groups if actions]
    alone = len(held) == 1 and held[0][0] == phrases.OPEN
    return [("", held[0][1])] if alone else held


def _day(slots: Mapping[str, Any], name: str) -> date | None:
    try:
        return date.fromisoformat(str(slots[name])) if slots.get(name) else None
    except ValueError as error:
        raise Refused(change_phrases.NOT_A_DAY) from error
