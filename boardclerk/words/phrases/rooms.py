"""Sentences said in a channel or group chat about what is answered personally."""

ANSWERED = "I have answered you personally."
_ONLY_DATES = "here I answer only dates and places."
ASK_PERSONALLY = f"Write to me personally and ask there: {_ONLY_DATES}"
RECORDED = f"That is recorded. Write to me personally for the rest: {_ONLY_DATES}"


def otherwise(*, recorded: bool) -> str:
    """Return what is said where the answer could not be given personally."""
    return RECORDED if recorded else ASK_PERSONALLY
