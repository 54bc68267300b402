"""Words without their endings. Pure."""

_ENDINGS = ("ing", "ied", "ed", "es", "s", "ly")


def stem(word: str) -> str:
    """What "finished", "finishing" and "finishes" have in common."""
    for end in _ENDINGS:
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word[: -len(end)]
    return word
