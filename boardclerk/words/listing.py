"""Names and things written one after another, counted, and kept in one piece."""

from collections.abc import Sequence


def joined(things: Sequence[str], last: str = "and") -> str:
    """Return `A`, `A and B` or `A, B and C`."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return `1 day`, `2 days`; small numbers stay figures, as in minutes."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def capital(text: str) -> str:
    """Return `text` with a capital first letter, as it stands alone on a line."""
    return text[:1].upper() + text[1:]
