"""Questions which one is meant, where a deed was named alone."""

CANCEL_MEETING = "Which meeting is to be cancelled?"
REMOVE_ITEM = "Which item is to come off the agenda?"
REOPEN = "Which action is to be opened again?"
NO_MEETING = "No meeting to come is in the calendar."
NO_ITEM = "Only the standing items are on the agenda; they stay."
NO_ACTION = "No action is complete or closed."
