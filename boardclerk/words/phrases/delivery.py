"""Why something said unasked did not arrive, as the secretary is told."""

from boardclerk.words.listing import counted


def no_account() -> str:
    """Say that a person has no Teams account the bot knows."""
    return "No Teams account is known for them."


def blocked() -> str:
    """Say that a person blocked or removed the bot."""
    return "They have removed or blocked the bot in Teams."


def gone() -> str:
    """Say that a conversation no longer exists."""
    return "Their chat with the bot no longer exists."


def too_large() -> str:
    """Say that Teams refuses a message for its size."""
    return "The message was too large for Teams."


def refused(status: int | None) -> str:
    """Say that Teams refused a message, with its HTTP status where there was one."""
    return f"Teams refused the message ({status})." if status else "Their Teams address is not one I may write to."


def unavailable(attempts: int) -> str:
    """Say that Teams would not take a message in so many attempts."""
    return f"Teams did not take the message in {counted(attempts, 'attempt')}."


def held_back(times: int) -> str:
    """Say that a message could not be sent at all, so many times in a row."""
    return f"The message could not be sent to Teams; I have tried {counted(times, 'time')}."


def told_to_wait() -> str:
    """Say that Teams takes no messages of the bot for a while."""
    return "Teams has asked me to wait before I send more."


def unknown() -> str:
    """Say that nobody can know whether a message arrived."""
    return "Teams did not say whether the message arrived."


def cut_off() -> str:
    """Say that the process ended while a message was being sent."""
    return "I was interrupted while sending this, so it may or may not have arrived."


def not_readable() -> str:
    """Say that what was kept of a message cannot be read."""
    return "What I had kept of this message cannot be read."


def not_rendered() -> str:
    """Say that a message could not be written."""
    return "I could not write this message."
