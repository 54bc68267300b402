"""Sentences about the papers of agenda items: that one has come, and which have not."""

from collections.abc import Sequence

from boardclerk.words.listing import joined

SENT = "Sent"
HEADING = "Papers still to come"
WHICH = "Which paper? Say the item, such as “my paper for item 4 is in”."


def _item(number: str, title: str) -> str:
    return f"item {number} ({title})"


def in_words(number: str) -> str:
    return f"the paper for item {number}"


def has_come(number: str, title: str) -> str:
    return f"The paper for {_item(number, title)} is in."


def no_more_reminders(name: str | None) -> str:
    return f"I remind {name} no more of it." if name else "I remind you no more of it."


def came_already(number: str, title: str, on: str, by: str) -> str:
    return f"The paper for {_item(number, title)} is in since {on}, as {by} said."


def ask_in(number: str, title: str) -> str:
    return f"Is the paper for {_item(number, title)} in?"


def no_item(number: str, when: str) -> str:
    return f"There is no item {number} on the agenda for {when}."


def presents_nothing(when: str) -> str:
    return f"You present no item on {when}. {WHICH}"


def which_of(numbers: Sequence[str]) -> str:
    return f"You present items {joined(numbers)}. Say which, such as “my paper for item {numbers[0]} is in”."


def not_theirs(number: str, presenter: str | None) -> str:
    who = f"{presenter}, who presents it, the chair" if presenter else "The chair"
    return f"{who} or the secretary can say that the paper for item {number} is in."


def outstanding(items: Sequence[tuple[str, str]]) -> str:
    """Return which papers have not come, each an item's number and who presents it."""
    named = [f"item {number} ({presenter})" for number, presenter in items]
    return f"Papers that have not come: {joined(named)}."
