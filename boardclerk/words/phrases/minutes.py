"""Sentences about minutes."""

AGREED_CANNOT_CHANGE = (
    "These minutes were agreed and cannot be changed; a correction to them is made at a meeting, in its minutes."
)
