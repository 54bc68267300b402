"""What is said when a turn itself could not be taken, whatever it was about."""

LONGEST_TEXT = 4000


def nothing_recorded() -> str:
    """Say that a turn failed and left no trace."""
    return "Something went wrong on my side and nothing was recorded. Say it again in a moment."


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
