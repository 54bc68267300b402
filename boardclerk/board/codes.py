"""An operator's one-time code: how it is written, how long it is good, how many wrong ones are borne."""

import hashlib
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# No vowels, so that no word is ever taken for a code, and nothing that looks like something else.
LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789"
LIFE = timedelta(days=1)
MOST_WRONG = 5
WRONG_FOR = timedelta(hours=1)

_GROUPS, _LENGTH = 4, 4
_WRITTEN = re.compile(
    rf"(?<![\w-])[{LETTERS}]{{{_LENGTH}}}(?:-[{LETTERS}]{{{_LENGTH}}}){{{_GROUPS - 1}}}(?![\w-])", re.I
)


class CodeState(StrEnum):
    """What a code that was typed is worth."""

    GOOD = "good"
    USED = "used"
    EXPIRED = "expired"
    FOREIGN = "foreign"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What is kept of a code. `person_id` is who it is for, None for whoever types it."""

    id: str
    board_id: str
    person_id: str | None
    salt: str
    digest: str
    expires_at: datetime
    used_at: datetime | None = None

    def fits(self, written: str) -> bool:
        return hmac.compare_digest(self.digest, digest_of(written, self.salt))

    def state(self, now: datetime) -> CodeState:
        if self.used_at is not None:
            return CodeState.USED
        return CodeState.EXPIRED if now >= self.expires_at else CodeState.GOOD


def new_code(choose: Callable[[str], str]) -> str:
    """Return a fresh code of 76 bits; `choose` picks one letter of those given and cannot be foreseen."""
    return "-".join("".join(choose(LETTERS) for _ in range(_LENGTH)) for _ in range(_GROUPS))


def digest_of(code: str, salt: str) -> str:
    """Return what is kept in place of the code."""
    return hashlib.sha256(f"{salt}:{code.upper()}".encode()).hexdigest()


def code_in(text: str) -> str | None:
    """Return the code a text holds, None where it holds none."""
    found = _WRITTEN.search(text)
    return found.group().upper() if found else None
