"""What was done to actions: the lines of their history, and the few words shown when it is taken back."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.actions import Outcome
from boardclerk.words.dates.shown import short_day
from boardclerk.words.listing import joined
from boardclerk.words.phrases.actions import OUTCOME_WORDS, named

EVENT_RECORDED = "Recorded"
EVENT_COMPLETE = "Marked complete"
EVENT_REOPENED = "Reopened"
EVENT_REWORDED = "Reworded"
EVENT_NOTE = "Note"
EVENT_NOT_MINE = "Said not to be theirs"
EVENT_BELIEVED = "Said to believe it is complete"


def event_complete_for(whom: Sequence[str]) -> str:
    return f"Marked complete for {joined(whom)}"


def event_outcome(outcome: Outcome) -> str:
    return OUTCOME_WORDS[outcome].capitalize()


def event_due(due_on: date, before: date | None) -> str:
    was = f" (was {short_day(before)})" if before else ""
    return f"Due {short_day(due_on)}{was}"


def event_owners(owners: str) -> str:
    return f"Given to {owners}"


def words_complete(refs: Sequence[str]) -> str:
    """Return a change in a few words, as it is shown when it is taken back."""
    return f"{joined(refs)} marked complete"


def words_outcome(refs: Sequence[str], outcome: Outcome) -> str:
    return f"{joined(refs)} {OUTCOME_WORDS[outcome]}"


def words_reworded(ref: str) -> str:
    return f"rewording of {ref}"


def was_worded(text: str) -> str:
    return f"It said: {text}"


def words_reopened(refs: Sequence[str]) -> str:
    return f"{joined(refs)} reopened"


def words_noted(refs: Sequence[str]) -> str:
    return f"note on {joined(refs)}"


def words_due(refs: Sequence[str], due_on: date) -> str:
    return f"{joined(refs)} due {short_day(due_on)}"


def words_owners(refs: Sequence[str], owners: str) -> str:
    return f"{joined(refs)} given to {owners}"


def words_recorded(number: int, text: str) -> str:
    return f"{'action' if number == 1 else 'actions'} to {text.rstrip('.')}"


def words_not_mine(ref: str, by: str) -> str:
    return f"{by} saying that {ref} is not theirs"


def words_told(ref: str) -> str:
    return f"telling the owners of {ref}"


def words_contacts(group: str) -> str:
    return f"contacts for {named(group)}"
