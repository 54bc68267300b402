"""Which action is meant: by its ref, asked about when two would do, or by the button that was pressed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from boardclerk.board.actions import Action, ActionState, OwnerKind
from boardclerk.board.owners import Contacts, own_offices, word_of
from boardclerk.board.rights import Act
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.reply import Reply, say
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.people import Group
from boardclerk.words.dates import shown
from boardclerk.words.phrases import actions as phrases
from boardclerk.words.phrases import operations as operation_phrases

Wanted = Callable[[Action], bool]
_CONNECTING = frozenset(["the", "one", "of", "on", "from", "meeting", "please", "and", "or", "action", "log", "s"])


@dataclass(frozen=True, kw_only=True)
class Found:
    """The actions a message names. `unclear` asks which is meant, or says that there is none of them.

    `missing` are sentences about refs that could not be used beside others that could.
    """

    actions: list[Action] = field(default_factory=list[Action])
    missing: list[str] = field(default_factory=list[str])
    unclear: Reply | None = None


_LEAVES_TRUE = frozenset({"close_action", "note_action"})


def is_open(action: Action) -> bool:
    return action.state is ActionState.OPEN


def is_unclosed(action: Action) -> bool:
    return action.is_open


def is_done(action: Action) -> bool:
    return action.state is ActionState.DONE


def is_closed(action: Action) -> bool:
    return not action.is_open


def find_actions(turn: Turn, intent: str, wanted: Sequence[Wanted]) -> Found:
    """Return the actions of the slots `refs` and `meeting`, or those of `ids` where a button named them.

    A bare ref means the action that fits the first of `wanted` any action fits; where two fit it, the
    speaker is asked and the answer is taken by `answer_which_action`, which goes on with `intent`.
    """
    if "ids" in turn.slots:
        return _still_fitting(turn, [_of_this_board(turn, str(i)) for i in turn.slots["ids"]], wanted)
    actions: list[Action] = []
    missing: list[str] = []
    unknown: list[str] = []
    picked: dict[str, str] = turn.slots.get("picked") or {}
    for ref in _refs(turn):
        known = _with_ref(turn, ref)
        asked_about = [a for a in known if a.id == picked[ref]] if ref in picked else known
        fitting = _fitting(asked_about, wanted)
        if len(fitting) > 1:
            return Found(unclear=_ask_which(turn, intent, ref, fitting))
        if fitting:
            actions += fitting
        elif known:
            missing.append(_why_not(turn, known[-1]))
        else:
            unknown.append(ref)
    if unknown:
        missing.append(phrases.no_such_action(unknown, turn.slots.get("meeting") and _meeting_day(turn)))
    if not actions:
        return Found(unclear=say(" ".join(missing) or phrases.WHICH_ACTION))
    return Found(actions=list(dict.fromkeys(actions)), missing=missing)


def _still_fitting(turn: Turn, actions: Sequence[Action], wanted: Sequence[Wanted]) -> Found:
    """Return the actions a button or an answer named, but for those that were closed or reopened since."""
    fitting = [a for a in actions if any(want(a) for want in wanted)]
    missing = [_why_not(turn, a) for a in actions if a not in fitting]
    return Found(actions=fitting, missing=missing, unclear=None if fitting else say(" ".join(missing)))


def _refs(turn: Turn) -> list[str]:
    return list(dict.fromkeys(str(ref).strip().rstrip(".").upper() for ref in turn.slots.get("refs") or ()))


def _with_ref(turn: Turn, ref: str) -> list[Action]:
    known = turn.book.actions.by_ref(turn.board.id, ref)
    iso = turn.slots.get("meeting")
    return [a for a in known if a.meeting_on.isoformat() == iso] if iso else known


def _fitting(known: Sequence[Action], wanted: Sequence[Wanted]) -> list[Action]:
    for want in wanted:
        if fitting := [action for action in known if want(action)]:
            return fitting
    return []


def _meeting_day(turn: Turn) -> str:
    return shown.day(turn.meeting_on(str(turn.slots["meeting"])).on, turn.today)


def _why_not(turn: Turn, action: Action) -> str:
    if action.is_open:
        return phrases.open_already(action.ref)
    last = turn.book.actions.history(action.id)[-1:]
    if not last or turn.person_named(last[0].by) is None:
        return phrases.closed_already(action, turn.today, None, None)
    on = last[0].at.astimezone(turn.local_now.tzinfo).date()
    return phrases.closed_already(action, turn.today, last[0].by, on)


def _ask_which(turn: Turn, intent: str, ref: str, fitting: Sequence[Action]) -> Reply:
    newest_first = sorted(fitting, key=lambda a: a.meeting_on, reverse=True)
    titles = [phrases.dated(a, turn.today) for a in newest_first]
    values = {
        "intent": intent,
        "slots": dict(turn.slots),
        "ref": ref,
        "ids": {title: a.id for title, a in zip(titles, newest_first, strict=True)},
    }
    return ask(turn, "which_action", phrases.which(ref, titles), [(t, t) for t in titles], values)


def picked_slots(turn: Turn) -> dict[str, object] | None:
    """Return the slots of the question which action is meant, with the answer in; None where it is no answer."""
    if turn.waiting is None:
        return None
    ids: dict[str, str] = turn.waiting.values["ids"]
    title = chosen(turn) or _typed_title(turn.said.text, list(ids))
    if title is None:
        return None
    slots: dict[str, object] = dict(turn.waiting.values["slots"])
    before: dict[str, str] = dict(turn.waiting.values["slots"].get("picked") or {})
    return {**slots, "picked": {**before, turn.waiting.values["ref"]: ids[title]}}


def _typed_title(text: str, titles: Sequence[str]) -> str | None:
    words = set(re.findall(r"[a-z]+|\d+", text.casefold())) - _CONNECTING
    fitting = [t for t in titles if words and words <= set(re.findall(r"[a-z]+|\d+", t.casefold()))]
    return fitting[0] if len(fitting) == 1 else None


def pressed_action(turn: Turn) -> Action:
    """Return the action a button is about; Refused where it is none of this board's."""
    return _of_this_board(turn, str(turn.slots.get("action")))


def _of_this_board(turn: Turn, action_id: str) -> Action:
    action = turn.book.actions.find(action_id)
    if action is None or action.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    return action


def is_stale(turn: Turn, action: Action) -> bool:
    """Return whether the action was changed since the pressed card was drawn, but for what those who have it said.

    The word of one partner, or a note, leaves the card of another true.
    """
    shown = str(turn.slots.get("version"))
    passed = action.version - int(shown) if shown.isdecimal() and len(shown) < 10 else -1
    if passed <= 0:
        return passed != 0
    since = turn.book.operations.changes_of(turn.board.id, [("actions", [action.id])])[:passed]
    return len(since) < passed or any(operation.verb not in _LEAVES_TRUE for operation in since)


def may_mark(turn: Turn, action: Action) -> bool:
    """Return whether the speaker's word on this action counts for anybody."""
    if turn.speaker is None:
        return False
    return turn.may(Act.ANY_ACTION) or word_of(action, turn.me, contacts_of(turn), offices_of(turn)).counts


def groups_of(turn: Turn) -> list[Group]:
    return turn.book.people.groups(turn.board.id)


def contacts_of(turn: Turn) -> Contacts:
    return turn.book.drawn(("contacts", turn.board.id), lambda: {g.name: g.contacts for g in groups_of(turn)})


def offices_of(turn: Turn) -> frozenset[str]:
    """Return the organisations among the board's people that are its own office."""
    return turn.book.drawn(("own offices", turn.board.id), lambda: _own_offices(turn))


def _own_offices(turn: Turn) -> frozenset[str]:
    units = [g.name for g in groups_of(turn) if g.kind is OwnerKind.UNIT]
    return own_offices(units, {p.organisation for p in turn.people if p.organisation})


def with_slots(turn: Turn, slots: dict[str, object]) -> Turn:
    """Return the turn as if these slots had been understood, with no question waiting."""
    return turn.but(slots=slots, expect="act", waiting=None)
