"""Sentences about a board's settings."""

from boardclerk.words.listing import counted

WHICH_NUMBER = "How many members make a quorum? Write: set the quorum to 5."
NO_QUORUM_WORDS = "no quorum"


def quorum_set(number: int | None) -> str:
    if number is None:
        return "The board has no quorum from now on."
    return f"The quorum is {counted(number, 'member')} from now on."


def quorum_already(number: int | None) -> str:
    if number is None:
        return "The board has no quorum already."
    return f"The quorum is {counted(number, 'member')} already."


def more_than_members(number: int, members: int) -> str:
    return f"The board has {counted(members, 'member')}; a quorum of {number} could never be met."


def quorum_words(number: int | None) -> str:
    return NO_QUORUM_WORDS if number is None else f"quorum of {number}"


def ask_quorum(number: int | None) -> str:
    return "Set no quorum?" if number is None else f"Set the quorum to {counted(number, 'member')}?"
