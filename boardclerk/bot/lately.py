"""What happened lately, remembered by digests: a few bytes each, and never more of them than so many."""

from hashlib import blake2b

_DIGEST = 12
"""Bytes: that two of what is remembered share them does not happen."""


class Lately:
    """Remembers at least the last `least` keys, and at most twice as many."""

    def __init__(self, least: int) -> None:
        self._least = least
        self._new: set[bytes] = set()
        self._old: set[bytes] = set()

    def add(self, key: tuple[str, ...]) -> None:
        """Remember a key; what has been remembered longest may be forgotten for it."""
        self._new.add(_digest(key))
        if len(self._new) >= self._least:
            self._old = self._new
            self._new = set()

    def __contains__(self, key: tuple[str, ...]) -> bool:
        digest = _digest(key)
        return digest in self._new or digest in self._old

    def __len__(self) -> int:
        return len(self._new) + len(self._old)


def _digest(key: tuple[str, ...]) -> bytes:
    return blake2b("\0".join(key).encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()
