"""Actions settled with an outcome: closed as discharged, carried forward, and so on."""

from collections.abc import Sequence

from boardclerk.board.actions import Action, Event, Outcome, review
from boardclerk.board.rights import Act
from boardclerk.cards.actions import mark_complete, refused_card
from boardclerk.dialogs.action_answers import drawn
from boardclerk.dialogs.action_finding import is_open, may_mark
from boardclerk.dialogs.reply import Reply, show
from boardclerk.dialogs.running import running_reply
from boardclerk.dialogs.turn import Turn
from boardclerk.store.actions import Review
from boardclerk.words.listing import joined
from boardclerk.words.phrases import action_history as history_phrases
from boardclerk.words.phrases import actions as phrases


def settle(turn: Turn, actions: Sequence[Action], outcome: Outcome, missing: Sequence[str]) -> Reply:
    """Give actions the outcome the chair or the secretary says; while a meeting runs, as its review of them."""
    refs = [a.ref for a in actions]
    if not turn.may(Act.ANY_ACTION):
        offered = [mark_complete(a) for a in actions if is_open(a) and may_mark(turn, a)]
        sentence = phrases.may_not_settle(joined(refs), outcome)
        return show(refused_card(board=turn.board, sentence=sentence, today=turn.today, buttons=offered))
    words = phrases.outcome_words(outcome, turn.slots.get("note_text"))
    settled: list[Action] = []
    with turn.operation("close_action", history_phrases.words_outcome(refs, outcome)) as operation:
        for action in actions:
            left = review(action, outcome, words, None)
            event = Event(at=turn.now, by=turn.me.name, what=history_phrases.event_outcome(outcome), note=words)
            settled.append(turn.book.actions.keep(left, event))
            _review_at_meeting(turn, left, outcome, words)
    sentence = phrases.closed(refs, outcome) if outcome.closes else phrases.left_open(refs, outcome)
    at_the_desk = turn.personal and not turn.said.moved
    if turn.running is not None and at_the_desk and turn.may(Act.RUN_MEETING):
        return running_reply(turn, turn.running, sentence, operation_id=operation.id, text=[words, *missing])
    return drawn(turn, settled, sentence, [words, *missing], operation.id)


def _review_at_meeting(turn: Turn, action: Action, outcome: Outcome, words: str) -> None:
    running = turn.running
    if running is not None and (action.between or action.meeting_id != running.id):
        turn.book.actions.review(
            Review(
                meeting_id=running.id, action_id=action.id, outcome=outcome, words=words, closed=not action.is_open,
                item=running.current_item,
            )
        )  # fmt: skip
