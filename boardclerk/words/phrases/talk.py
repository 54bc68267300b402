"""Sentences of the conversation itself: not known, not understood, which one, cancelled."""

from boardclerk.words.listing import joined

NOT_KNOWN = "I do not know you yet. The secretary of your board can add you; then write to me again."
NO_BOARD = "No board is set up here yet."
NOTHING_TO_CANCEL = "There is nothing to cancel."
CANCELLED = "Cancelled. Nothing was changed."
NOTED = "Thank you."
EDITED = "An edited message changes nothing in the record. Send it again as a new message if it should."
WHICH_BOARD = "Which board is this for?"
NOT_UNDERSTOOD = "I am not sure what you mean."
YES = "Yes"
NO = "No"
LEFT_AS_IT_WAS = "Left as it was."
PERSONALLY = "Ask me in our own chat: only dates and places are answered here."
HELP_TITLE = "What you can say to me"


def not_understood(near: list[str]) -> str:
    """Return what was not understood, with the nearest things that could have been meant."""
    return f"{NOT_UNDERSTOOD} I can {joined(near, 'or')}." if near else f"{NOT_UNDERSTOOD} Say help for what I can do."


def no_such_person(name: str) -> str:
    return f"I do not know {name} on this board."


def no_meeting_on(day: str) -> str:
    return f"There is no meeting on {day}."
