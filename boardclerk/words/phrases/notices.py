"""Sentences about things said unasked, and about those that were not said."""

NOBODY_TO_TELL = "There is nobody to tell any more."
MEETING_OVER = "The meeting is over."
NO_LONGER_SO = "It is no longer so."
