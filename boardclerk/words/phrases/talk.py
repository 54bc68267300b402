"""Sentences of the conversation itself: not known, not understood, which one, cancelled."""

from boardclerk.words.listing import joined

NOT_KNOWN = (
    "I do not know you yet. The secretary of your board can add you, by writing to me: "
    "“add”, your full name, “as a member”. "
    "Then write to me again."
)
NO_BOARD = "No board is set up here yet."
CANCELLED = "Cancelled. Nothing was changed."
NOTED = "Thank you."
NO_WORDS = "There were no words in that message. Say help for what I can do."
GREETINGS = ("hello", "hi", "hey", "good morning", "good afternoon", "good evening", "morning", "afternoon", "evening")
NOT_CERTAIN = "Nothing is recorded yet. Tell me when you know."
EDITED = "An edited message changes nothing in the record. Send it again as a new message if it should."
EDITED_ASKS = "You changed your message; nothing is changed in the record yet."
WHICH_BOARD = "Which board is this for?"
NOT_UNDERSTOOD = "I am not sure what you mean."
YES = "Yes"
NO = "No"
NOTHING_ASKED = "I have asked nothing that is still open."
YESES = frozenset({"yes", "y", "yep", "yes please", "ok", "okay"})
NOES = frozenset({"no", "n", "nope", "no thanks", "no thank you"})
LEFT_AS_IT_WAS = "Left as it was."
PERSONALLY = "Ask me in our own chat: only dates and places are answered here."
HELP_TITLE = "What you can say to me"


def not_understood(near: list[str]) -> str:
    """Return what was not understood, with the nearest things that could have been meant."""
    return f"{NOT_UNDERSTOOD} I can {joined(near, 'or')}." if near else f"{NOT_UNDERSTOOD} Say help for what I can do."


def greeting(hour: int) -> str:
    """Answer a greeting at that hour of the board's day, 0 to 23."""
    part = "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"
    return f"Good {part}. Say help for what I can do."


def no_such_person(name: str) -> str:
    return f"I do not know {name} on this board."


def no_meeting_on(day: str) -> str:
    return f"There is no meeting on {day}."


def no_such_day(written: str) -> str:
    """Return that a day does not exist, in the words it was written in."""
    return f"There is no {written.strip(' .,').removeprefix('the ').removeprefix('The ')}."


CAN = {
    "send_apologies": "record apologies",
    "withdraw_apologies": "withdraw apologies",
    "confirm_attendance": "note that you attend",
    "record_action": "record an action",
    "close_action": "mark an action complete",
    "update_action": "note progress on an action or a new due date",
    "list_actions": "show your actions",
    "circulate_minutes": "send you the minutes",
    "comment_on_minutes": "take an amendment to the minutes",
    "approve_minutes": "note that you approve the minutes",
    "next_meeting": "say when the next meeting is",
    "who_is_coming": "say who is coming",
    "agenda_item": "put an item on the agenda",
    "help": "show what you can say",
}
"""What the clerk can do for each intent, to complete a sentence that begins with `I can`."""
EXAMPLES = {
    "send_apologies": "Apologies",
    "who_is_coming": "Who's coming?",
    "list_actions": "My actions",
    "next_meeting": "When is the next meeting?",
    "help": "Help",
}
"""A sentence to press for what was perhaps meant, where one can stand alone."""
