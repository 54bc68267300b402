"""Sentences about who is who in Teams: codes, links proposed and made, and people not known yet."""

from datetime import datetime

from boardclerk.board.linking import Doubt
from boardclerk.words.dates.shown import moment
from boardclerk.words.listing import counted, joined

# An operator's one-time code
CODE_NOT_HERE = "Codes are for our own chat. What was written here can be used no longer; ask the operator for another."
CODE_USED = "That code has been used already. Ask the operator for another."
CODE_EXPIRED = "That code is good no longer. Ask the operator for another."
CODE_FOREIGN = "That code is for a board of another organisation."
CODE_WRONG = "I do not know that code."
CODE_NO_NAME = "Teams does not tell me your name. Ask the operator for a code that names you."
CODE_SAME_SLUG = "A board of that name is in your organisation already, so this one cannot be added to it."
WELCOME_SECRETARY = (
    "Add me to the board's team or chat. I then read who is in it and propose who is who; "
    "say “link people” to see it. Reminders go out once you say “start reminders”."
)
CANNOT_TAKE_BACK = {
    "first_secretary": "That came of the operator's code and stands. Name another secretary to hand it on."
}


def too_many_codes(until: datetime, zone: str) -> str:
    return f"Too many codes were wrong. I take another one after {moment(until, zone)}."


def code_of_another(name: str) -> str:
    return f"You are linked to {name} on this board, and that code is for somebody else."


def code_name_taken(name: str) -> str:
    return f"{name} is linked to another account already. Ask the operator for a code that names you."


def is_secretary(board: str) -> str:
    return f"You are the secretary of {board}."


def linked_to_you(name: str) -> str:
    return f"Your account is linked to {name}."


def secretary_in_words(name: str) -> str:
    return f"{name} linked as secretary"


# For the operator
def code_for(name: str | None, board: str, until: datetime, zone: str) -> str:
    who = name or f"Whoever is to be the secretary of {board}"
    named = f" and is then linked as secretary of {board}" if name else " and is then entered under their Teams name"
    return (
        f"{who} writes this code to the bot in a personal chat by {moment(until, zone)}{named}. "
        "It works once and is not shown again."
    )


def nobody_named(name: str, board: str, near: str | None) -> str:
    hint = f"did you mean {near}?" if near else "leave --name out for somebody who is not on the board."
    return f"Nobody called {name!r} is on {board}; {hint}"


def several_secretaries(names: list[str]) -> str:
    return f"There are several secretaries; name one with --name: {joined(names)}."


# Proposals and links
BY_NAME = "One account of exactly this name"
SINGLY = "To be confirmed one by one"
NO_ACCOUNT = "No account found"
LINKED = "Linked"
ACCOUNT = "Account"
NO_EMAIL = "no e-mail address known"
NOBODY_MET = "I have read no team's or chat's list of people yet: add me to the board's team, then say this again."
READING = "I am reading again who is in the team, and write to you if I find somebody new."
ALL_LINKED = "Everybody on the board is linked."
DOUBTS = {
    Doubt.GUEST: "guest, or not known to be of your organisation",
    Doubt.SEVERAL: "not the only one of that name",
    Doubt.ANOTHER: "another account, beside the one linked already",
}
LIST_CHANGED = "The list has changed since; this is how it stands now."
NOT_ON_BOARD = "They have left the board, so no account can be linked to them."
LAST_SECRETARY = (
    "Yours is the only account of a secretary on this board. "
    "Link another secretary first, or have the operator make a new code."
)


def found(count: int) -> str:
    return f"{counted(count, 'person', 'people')} of the board can be linked now."


def linked_so_far(linked: int, people: int) -> str:
    return ALL_LINKED if linked >= people else f"{linked} of {people} people are linked to a Teams account."


def account_line(email: str | None, doubt: Doubt | None = None) -> str:
    """Return what tells an account from another: its address, and why it is not linked with the others."""
    return " · ".join(filter(None, (email or NO_EMAIL, DOUBTS[doubt] if doubt else "")))


def linked(names: list[str]) -> str:
    verb, what = ("is", "a Teams account") if len(names) == 1 else ("are", "their Teams accounts")
    return f"{joined(names)} {verb} linked to {what}."


def linked_in_words(names: list[str]) -> str:
    whom = joined(names) if len(names) < 4 else counted(len(names), "person", "people")
    return f"{whom} linked to Teams"


def denied(account: str, name: str) -> str:
    return f"{account} is not {name}."


def denied_in_words(account: str, name: str) -> str:
    return f"{account} said not to be {name}"


def unlinked(name: str) -> str:
    return f"{name} is no longer linked to that account."


def unlinked_in_words(name: str) -> str:
    return f"{name} unlinked from Teams"


def ask_unlink(name: str) -> str:
    return f"Unlink {name} from their Teams account?"


def not_linked(name: str) -> str:
    return f"{name} is linked to no account."


def which_account(name: str) -> str:
    return f"{name} has several accounts. Which is to go?"


def linked_to_another(name: str) -> str:
    return f"That account is linked to {name} on this board. Unlink it first."


# To people
def linked_by(by: str, board: str) -> str:
    return f"{by} has linked you to {board}."


# Somebody who is not known yet
def not_known_asked(secretaries: list[str]) -> str:
    whom = joined(secretaries)
    return f"I do not know you yet. I have asked {whom} to link your account; I write to you once that is done."


def not_known_ask(secretaries: list[str], board: str) -> str:
    whom = f"{joined(secretaries, 'or')}, the secretary of {board}," if secretaries else f"the secretary of {board}"
    return f"I do not know you yet. Ask {whom} to link your account."


NOT_KNOWN_YET = "I do not know you yet: your account has not been linked. The secretary has been asked."
NOT_KNOWN_NOBODY = "I do not know you yet. Ask the secretary of your board to link your account."


def asks_to_be(account: str, name: str) -> str:
    return f"{account} asks to be linked as {name}."


def asks_who(account: str) -> str:
    return f"{account} has written to me, and nobody on the board has that name."


SOMEBODY = "Somebody whose name Teams does not tell"
ONLY_IF_SURE = "Link them only if you know that this is their account."
SETTLED = "Linked already, or said not to be them"
