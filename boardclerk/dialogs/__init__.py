"""The conversation: from what was said to one operation and one reply. `answer` is its door."""

from boardclerk.dialogs.conversation import answer

__all__ = ["answer"]
