"""Refusals: what is not possible, why, and who can."""

from boardclerk.board.rights import CHAIRS, CLERKS, RIGHTS, Act
from boardclerk.words.listing import joined


def not_allowed(act: Act) -> str:
    """Return who may do what somebody may not."""
    return f"Only {who_may(act)} can {act.value}."


def who_may(act: Act) -> str:
    roles = RIGHTS[act]
    named = ["the chair"] if roles & CHAIRS else []
    named += ["the secretary"] if roles & CLERKS else []
    named += ["an administrator"] if "administrator" in roles and roles & CLERKS else []
    return joined(named, "or")
