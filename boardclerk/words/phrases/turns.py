"""What is said when a turn itself could not be taken, whatever it was about."""

from boardclerk.words.listing import counted

LONGEST_TEXT = 4000


def nothing_recorded() -> str:
    """Say that a turn failed and left no trace."""
    return "Something went wrong on my side and nothing was recorded. Say it again in a moment."


def perhaps_recorded() -> str:
    """Say that nobody can tell whether a turn was recorded before the record went out of reach."""
    return (
        "I lost the record as I was writing, and cannot tell whether that was recorded. Check before you say it again."
    )


def text_too_long(length: int) -> str:
    """Say that a text of `length` characters was not acted on."""
    return (
        f"That message has {length:,} characters and I read at most {LONGEST_TEXT:,}, "
        "so nothing was recorded. Send it in parts."
    )


def no_account() -> str:
    """Say that somebody without a Microsoft account cannot be acted for."""
    return (
        "Teams does not tell me which account this comes from, so I cannot act on it. "
        "Sign in with your own account and say it again."
    )


def press_not_understood() -> str:
    """Say that a button's press could not be read."""
    return "I could not read that button. Nothing was recorded."


def too_quick(seconds: int) -> str:
    """Say that somebody writes faster than turns are taken, and when the next one is."""
    return (
        f"That is more than I can take in at once, so nothing was recorded. "
        f"I listen again in {counted(seconds, 'second')}; what you send until then is lost."
    )


def too_many_here(seconds: int) -> str:
    """Say that a whole organisation writes faster than turns are taken."""
    return (
        f"Many people in your organisation write to me at this moment, so nothing was recorded. "
        f"Send it again in {counted(seconds, 'second')}."
    )
