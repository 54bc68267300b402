"""Sentences about people who join a board and leave it."""

from collections.abc import Sequence

from boardclerk.board.people import Standing
from boardclerk.words.listing import counted, joined

WHO = "Who is it? Write forename and surname: add Rosa Lind as member."
WHOM = "Who leaves the board? Write: remove Rosa Lind from the board."

_AS = {Standing.MEMBER: "a member", Standing.DEPUTY: "a deputy", Standing.ATTENDEE: "somebody who attends"}


def full_name(said: str) -> str:
    return f"I need forename and surname, and have only {said}."


def known_already(name: str, standing: Standing) -> str:
    return f"{name} is on this board already, as {_AS[standing]}."


def added(name: str, standing: Standing) -> str:
    return f"{name} is on the board as {_AS[standing]}."


def ask_add(name: str, standing: Standing) -> str:
    return f"Add {name} to the board as {_AS[standing]}?"


def speaks_first(name: str) -> str:
    return f"I can write to {name} once they have written to me."


def removed(name: str) -> str:
    return f"{name} has left the board. Earlier minutes keep their name."


def ask_remove(name: str) -> str:
    return f"Remove {name} from the board?"


def not_on_board(name: str) -> str:
    return f"{name} has left the board already."


def only_secretary(name: str) -> str:
    return f"{name} is the only secretary of this board. Name another one first, then remove {name}."


def presides(name: str) -> str:
    return f"{name} chairs the meeting that is running. Remove them when it has ended."


def still_owns(refs: Sequence[str]) -> str:
    them = "it" if len(refs) == 1 else "them"
    return f"{counted(len(refs), 'open action')} still with them: {joined(list(refs))}. Reassign {them}."


def in_words(name: str, *, added: bool) -> str:
    return f"{name} {'added to' if added else 'removed from'} the board"
