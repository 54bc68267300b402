"""Sentences about actions: marked complete, closed, outstanding, refused, asked about."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.actions import Action, Outcome
from boardclerk.words.dates.shown import day, short_day
from boardclerk.words.listing import joined

WHICH_ARE_COMPLETE = "Which are complete?"
LEFT_OPEN = "They stay open."
NONE_OF_YOURS = "None of the open actions is yours to mark complete."
NOTHING_OPEN = "No action is open."
NOTHING_CHOSEN = "Nothing was chosen, so nothing was changed."
WHICH_ACTION = "Which action do you mean? Say its number, such as 5.1."
NOTE_KEPT = "The note is kept with it."
FOR_ALL = "For everyone"
YOU = "you"
ME = "me"
THE_SECRETARY = "the secretary"
SETTLED_SINCE = "The action is no longer open."
_ARTICLE = ("trust", "office", "group", "groups", "partnership", "unit", "service", "services", "team", "partners")
OUTCOME_WORDS = {
    Outcome.COMPLETED: "completed",
    Outcome.DISCHARGED: "discharged",
    Outcome.SUPERSEDED: "superseded",
    Outcome.TO_BE_DISCUSSED: "to be discussed",
    Outcome.CARRIED_FORWARD: "carried forward",
    Outcome.DEFERRED: "deferred",
    Outcome.OPEN: "left open",
}
BELIEVED_TEXT = "Nothing was changed. Mark it complete if it is so."


def which_complete(refs: Sequence[str]) -> str:
    return f"{joined(refs)} {is_are(len(refs))} open. {WHICH_ARE_COMPLETE}"


def named(body: str) -> str:
    """Return an organisation, group or unit as it stands in a sentence: the Partnership Office, Wexcombe Council."""
    last = body.rsplit(" ", 1)[-1].casefold()
    return f"the {body}" if last in _ARTICLE and not body.casefold().startswith("the ") else body


def is_are(number: int) -> str:
    return "is" if number == 1 else "are"


def dated(action: Action, today: date) -> str:
    """Return an action with its meeting: `5.1 of 21 February`."""
    return f"{action.ref} of {short_day(action.meeting_on, today)}"


def which(ref: str, titles: Sequence[str]) -> str:
    return f"{ref} stands in more than one meeting's log. Do you mean {joined(titles, 'or')}?"


def no_such_action(refs: Sequence[str], on: str | None = None) -> str:
    where = f" in the log of {on}" if on else " in the action log"
    return f"There is no {joined(refs, 'or')}{where}."


def closed_already(action: Action, today: date, who: str | None, on: date | None) -> str:
    """Say that an action is closed and how, and by whom and when where somebody on the board closed it."""
    words = f": {(action.outcome_words or OUTCOME_WORDS[action.outcome]).rstrip('.')}" if action.outcome else ""
    if who is None or on is None:
        return f"{dated(action, today)} is closed{words}."
    return f"{dated(action, today)} was closed on {day(on, today)} by {who}{words}."


def open_already(ref: str) -> str:
    return f"{ref} is open already."


def complete(refs: Sequence[str]) -> str:
    return f"{joined(refs)} {is_are(len(refs))} marked complete."


def complete_for(ref: str, whom: Sequence[str]) -> str:
    """Say that an action is complete for some of those who have it: owners, or a partner."""
    return f"{ref} is marked complete for {joined(whom)}."


def outstanding(whom: Sequence[str]) -> str:
    return (
        f"{joined([*map(named, whom)])[:1].upper()}{joined([*map(named, whom)])[1:]} {is_are(len(whom))} outstanding."
    )


def contacts_unknown(groups: Sequence[str]) -> str:
    """Say that nobody knows yet who answers for a group, and who can change that."""
    whose = joined([*map(named, groups)])
    return f"Who answers for {whose} is not named yet, so I cannot say who is outstanding; the secretary can name them."


def complete_already(ref: str, by: str | None, when: str | None) -> str:
    who = f" by {by}" if by else ""
    return f"{ref} was marked complete{who}{f' {when}' if when else ''}."


def said_already(ref: str, whom: Sequence[str]) -> str:
    return f"{ref} is marked complete for {joined(whom)} already."


def board_sees(on: date | None, today: date) -> str:
    return f"The board will see it on {day(on, today)}." if on else "The board will see it at its next meeting."


def closed(refs: Sequence[str], outcome: Outcome | None) -> str:
    how = f" as {OUTCOME_WORDS[outcome]}" if outcome else ""
    return f"{joined(refs)} {is_are(len(refs))} closed{how}."


def left_open(refs: Sequence[str], outcome: Outcome) -> str:
    return (
        f"{joined(refs)} {is_are(len(refs))} {OUTCOME_WORDS[outcome]} and {'stays' if len(refs) == 1 else 'stay'} open."
    )


def outcome_words(outcome: Outcome, said: str | None) -> str:
    """Return the words kept with an outcome: what was said, else the outcome itself."""
    word = OUTCOME_WORDS[outcome].capitalize()
    return f"{word} – {said}" if said else f"{word}."


def for_whom(ref: str, mine: str) -> str:
    return f"Is {ref} complete for {mine}, or for everyone who has it?"


def for_one(mine: str) -> str:
    return f"For {mine}"


def whose(action: Action) -> str:
    return joined([o.name if o.person_id else named(o.name) for o in action.owners])


def may_not_complete(action: Action, shorts: Sequence[str], *, only_units: bool) -> str:
    """Refuse in a sentence that says who can. `shorts` are the forenames of the people who own it.

    `only_units`: it is a unit's alone and nobody answers for the unit yet.
    """
    if not action.owners:
        return f"{action.ref} has no owner yet. The chair or the secretary can mark it complete."
    if only_units:
        return (
            f"{action.ref} is assigned to {whose(action)}, whose contacts are not named yet. "
            "The chair or the secretary can mark it complete."
        )
    who = shorts[0] if len(action.owners) == 1 and shorts else "They"
    return f"{action.ref} is assigned to {whose(action)}. {who}, the chair or the secretary can mark it complete."


def contacts_missing(groups: Sequence[str]) -> str:
    return f"Who answers for {joined([*map(named, groups)])} is not named yet."


def may_not_settle(ref: str, outcome: Outcome) -> str:
    return (
        f"Only the chair or the secretary can record {ref} as {OUTCOME_WORDS[outcome]}. Its owner can mark it complete."
    )


def i_can_tell(short: str) -> str:
    return f"I can tell {short} you believe it is."


def changed_since(action: Action, what: str, by: str | None, when: str, *, completed: bool) -> str:
    """Return by whom an action was changed last, `when` in words; `by` is None for the reader."""
    if completed:
        return f"{by or 'You'} marked {action.ref} complete {when}."
    return f"{action.ref} was changed by {by or 'you'} {when}: {what[:1].lower()}{what[1:]}."


def told_belief(people: Sequence[str], unreached: Sequence[str], ref: str) -> str:
    """Say who is told that somebody believes an action to be complete."""
    if not people:
        return (
            f"I cannot reach {joined(unreached)}; the secretary is asked to pass on that you believe {ref} is complete."
        )
    others = f" I cannot reach {joined(unreached)}; the secretary is asked to pass it on." if unreached else ""
    return f"I am telling {joined(people)} that you believe {ref} is complete.{others}"


def told_before(people: Sequence[str], ref: str) -> str:
    return f"I have told {joined(people)} before that you believe {ref} is complete."


def nobody_to_tell(ref: str) -> str:
    return f"There is nobody else to tell about {ref}."


def believed_done(by: str, ref: str) -> str:
    return f"{by} believes {ref} is complete."


def describe_complete(refs: Sequence[str]) -> str:
    return f"Mark {joined(refs)} complete?"


def describe_outcome(refs: Sequence[str], outcome: Outcome) -> str:
    return f"Record {joined(refs)} as {OUTCOME_WORDS[outcome]}?"
