"""Earlier actions reviewed at the meeting: an outcome, the words used for it, and whether it closes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from boardclerk.board.actions import Action, Event, Outcome, review
from boardclerk.board.meetings import Meeting
from boardclerk.cards import fields
from boardclerk.cards.running import REVIEWED_AT_ONCE, review_card
from boardclerk.dialogs.action_finding import find_actions, is_unclosed
from boardclerk.dialogs.changed import changed_by_others
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.running import pressed_while_running, reviewable, running_reply, while_running
from boardclerk.dialogs.turn import Turn
from boardclerk.store.actions import Review
from boardclerk.words.dates import shown
from boardclerk.words.phrases import running as phrases


@dataclass(frozen=True, kw_only=True)
class _Verdict:
    """What the meeting made of one action, in which words."""

    action: Action
    outcome: Outcome
    words: str
    closed: bool | None = None


@while_running
def review_action(turn: Turn, meeting: Meeting) -> Reply:
    """Record the outcome of earlier actions; without one, show those left to review."""
    refs = turn.slots.get("refs") or turn.slots.get("ids")
    outcome = str(turn.slots.get("outcome") or "")
    if not refs or outcome not in list(Outcome):
        return _form(turn, meeting, 0)
    earlier = {a.id for a in reviewed_or_open(turn, meeting)}

    def of_an_earlier_meeting(action: Action) -> bool:
        return is_unclosed(action) and action.id in earlier

    def reviewed_before(action: Action) -> bool:
        return action.id in earlier

    found = find_actions(turn, "review_action", (of_an_earlier_meeting, reviewed_before))
    if found.unclear is not None:
        return found.unclear
    words = str(turn.slots.get("outcome_words") or phrases.outcome_words(Outcome(outcome)))
    verdicts = [
        _Verdict(action=action, outcome=Outcome(outcome), words=words, closed=turn.slots.get("closed"))
        for action in found.actions
    ]
    left = _record(turn, meeting, verdicts)
    sentence = phrases.reviewed([a.ref for a in left.actions], Outcome(outcome), closed=not left.actions[0].is_open)
    return running_reply(turn, meeting, sentence, operation_id=left.operation_id, text=found.missing)


@pressed_while_running
def press_open_review(turn: Turn, meeting: Meeting) -> Reply:
    return _form(turn, meeting, int(turn.slots.get("start") or 0))


@pressed_while_running
def press_review_actions(turn: Turn, meeting: Meeting) -> Reply:
    """Record the outcomes chosen on the form, and go on to the actions that follow.

    Where words were typed and no outcome chosen, the same form comes again, with the words.
    """
    typed = fields.typed(turn.slots)
    known = {a.id: a for a in reviewed_or_open(turn, meeting)}
    verdicts: list[_Verdict] = []
    kept = _words_alone(typed, known)
    for key, value in typed.items():
        action = known.get(fields.action_of(key) or "")
        if action is not None and str(value) in list(Outcome):
            outcome = Outcome(str(value))
            words = str(typed.get(fields.outcome_words_field(action.id)) or "").strip()
            verdicts.append(_Verdict(action=action, outcome=outcome, words=words or phrases.outcome_words(outcome)))
    if not verdicts and not kept:
        return say(phrases.NOTHING_CHOSEN)
    following = int(turn.slots.get("start") or 0)
    here = max(0, (following - 1) // REVIEWED_AT_ONCE * REVIEWED_AT_ONCE)
    if (changed := _changed_meanwhile(turn, verdicts)) is not None:
        return _form(turn, meeting, here, changed, kept)
    left = _record(turn, meeting, verdicts) if verdicts else None
    if kept or left is None:
        recorded = f"{phrases.reviewed_number(len(verdicts))} " if verdicts else ""
        return _form(turn, meeting, here, recorded + phrases.outcome_missing([known[i].ref for i in kept]), kept)
    if following < len(reviewed_or_open(turn, meeting)):
        return _form(turn, meeting, following, phrases.reviewed_number(len(verdicts)))
    return running_reply(turn, meeting, phrases.reviewed_number(len(verdicts)), operation_id=left.operation_id)


def _words_alone(typed: Mapping[str, object], known: Mapping[str, Action]) -> dict[str, str]:
    """Return, by action, the words typed where no outcome was chosen."""
    kept: dict[str, str] = {}
    for action in known.values():
        words = str(typed.get(fields.outcome_words_field(action.id)) or "").strip()
        if words and str(typed.get(fields.outcome_field(action.id))) not in list(Outcome):
            kept[action.id] = words
    return kept


def _changed_meanwhile(turn: Turn, verdicts: Sequence[_Verdict]) -> str | None:
    """Return by whom and when an action was changed since the form was drawn, None where none was by others."""
    pairs = [part.partition(":") for part in str(turn.slots.get("seen") or "").split(",")]
    shown = {action_id: version for action_id, _, version in pairs}
    actions = [v.action for v in verdicts]
    changed = [a for a in actions if shown.get(a.id, str(a.version)) != str(a.version)]
    rows = [("actions", [a.id]) for a in changed]
    return changed_by_others(turn, *rows[0], *rows[1:]) if rows else None


def _form(
    turn: Turn, meeting: Meeting, start: int, recorded: str = "", words: Mapping[str, str] | None = None
) -> Reply:
    actions = reviewed_or_open(turn, meeting)
    if not actions:
        return running_reply(turn, meeting, phrases.NOTHING_TO_REVIEW)
    drawn = review_card(
        board=turn.board, meeting=meeting, actions=actions, sentence=recorded or phrases.REVIEW, today=turn.today,
        start=start if start < len(actions) else 0, words=words or {},
    )  # fmt: skip
    return show(drawn)


def reviewed_or_open(turn: Turn, meeting: Meeting) -> list[Action]:
    """Return the earlier actions that are unclosed or were reviewed at this meeting, always in the same order."""
    here = {r.action_id for r in turn.book.actions.reviews_at(meeting.id)}
    wanted = here | {a.id for a in reviewable(turn, meeting)}
    return [a for a in turn.book.actions.of_board(turn.board.id) if a.id in wanted]


@dataclass(frozen=True, kw_only=True)
class _Reviewed:
    actions: list[Action]
    operation_id: str


def _record(turn: Turn, meeting: Meeting, verdicts: Sequence[_Verdict]) -> _Reviewed:
    left: list[Action] = []
    day = shown.day(meeting.on, turn.today)
    with turn.operation("review_action", phrases.words_review([v.action.ref for v in verdicts])) as operation:
        for verdict in verdicts:
            after = review(verdict.action, verdict.outcome, verdict.words, verdict.closed)
            what = phrases.event_reviewed(day, verdict.words)
            left.append(turn.book.actions.keep(after, Event(at=turn.now, by=turn.me.name, what=what)))
            turn.book.actions.review(
                Review(
                    meeting_id=meeting.id, action_id=after.id, outcome=verdict.outcome, words=verdict.words,
                    closed=not after.is_open, item=meeting.current_item,
                )
            )  # fmt: skip
    return _Reviewed(actions=left, operation_id=operation.id)
