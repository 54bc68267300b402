"""Sentences about standing in for somebody."""

from collections.abc import Sequence

from boardclerk.words.listing import joined


def not_their_deputy(members: Sequence[str]) -> str:
    return f"You are not named as deputy for {joined(members)}. Nothing is recorded."


def for_which(days: Sequence[str]) -> str:
    """Ask for the day where somebody stands in at several meetings."""
    return f"You are named as deputy on {joined(days)}. Say it again with the date you cannot come on."


def ask_decline(members: Sequence[str]) -> str:
    return f"Record that you cannot stand in for {joined(members)}?"
