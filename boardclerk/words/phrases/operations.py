"""Sentences about changes in general: taken back, changed since, nothing to take back."""

CHANGED_SINCE = "That was changed again since, so it cannot be taken back on its own."
NOTHING_TO_TAKE_BACK = "There is nothing of yours to take back."
NOT_FOUND = "I cannot find that any more. Say what you would like to do and I will start again."
ERASED_SINCE = "That spoke of somebody who has been erased since, so it cannot be taken back."
WENT_ROUND_CANNOT_TAKE_BACK = (
    "That stands in minutes that have gone round and cannot be taken back. A correction goes out as the next version."
)
HELD_CANNOT_TAKE_BACK = (
    "The meeting has been held since, so that can no longer be taken back. The secretary can correct the draft minutes."
)


def already_taken_back(by: str) -> str:
    return f"That was already taken back by {by}."


def taken_back_by(by: str) -> str:
    return f"Taken back by {by}"


def taken_back(words: str) -> str:
    return f"Taken back: {words}."
