"""What replaces a message goes out one after the other, so that what was recorded last is what stays."""

import asyncio

Key = tuple[str, str, str]
"""The tenant, the conversation and the message that is replaced."""


class Place:
    """A place in the order, entered as whether it is still to go out: not where a later one waits already."""

    def __init__(self, key: Key, last: "dict[Key, Place]") -> None:
        self._key, self._last = key, last
        self._before = last.get(key)
        self._left = asyncio.Event()
        self._has_later = False
        if self._before is not None:
            self._before._has_later = True
        last[key] = self

    async def __aenter__(self) -> bool:
        try:
            if self._before is not None:
                await self._before._left.wait()
        except BaseException:
            self._leave()
            raise
        return not self._has_later

    async def __aexit__(self, *_: object) -> None:
        self._leave()

    def _leave(self) -> None:
        self._before = None
        self._left.set()
        if self._last.get(self._key) is self:
            del self._last[self._key]


class InOrder:
    """Gives out places, for each message in the order in which they are asked for."""

    def __init__(self) -> None:
        self._last: dict[Key, Place] = {}

    def __len__(self) -> int:
        """Return for how many messages places are taken."""
        return len(self._last)

    def place(self, key: Key) -> Place:
        """Return the next place for a message. Whoever takes one has to enter it, and so to leave it."""
        return Place(key, self._last)
