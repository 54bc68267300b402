"""The pace of all processes together: room for what goes out unasked is taken of the record, as it is marked.

What was said in between, such as replies, is told the record then, or within a second; so is what never reached Teams,
though room was taken for it. So however many processes send, and whichever of them dies, a tenant and a conversation
are sent no more than Teams allows.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from boardclerk.bot.clock import stopwatch
from boardclerk.bot.pace import Pace, Taken, tenant_sent_to
from boardclerk.store import Book, Store
from boardclerk.store.notices import Notice
from boardclerk.store.paces import Asked

_A_CONVERSATION = (6.0, 0.49)
"""How many at once, and how many a second: within all that Teams allows, however long it goes on."""
_TELL_EVERY = 1.0
_LEAST_WAIT = 0.1
"""So that a process that got too little asks for several the next time, not for one."""
_GONE_OUT_BY = 30.0
_NEXT_TO_NOTHING = 0.01
Key = tuple[str, str]


class SharedPace(Pace):
    """A pace that asks the record for room, and tells it of what went out without asking."""

    def __init__(self, a_second: int, tell_every: float = _TELL_EVERY) -> None:
        super().__init__(a_second)
        self._tell_every = tell_every
        self._said: dict[Key, tuple[float, float]] = {}
        self._unused: dict[Key, tuple[float, float]] = {}
        self._told_at = stopwatch()

    def sent(self, tenant_id: str, place: str) -> None:
        """Count a request to a conversation of a tenant."""
        super().sent(tenant_id, place)
        for key in self._keys(tenant_id, place):
            self._add(key, 1)

    def never_left(self, tenant_id: str, place: str) -> None:
        """Count back a request that was counted and certainly did not reach Teams."""
        super().never_left(tenant_id, place)
        now = stopwatch()
        for key in self._keys(tenant_id, place):
            if self._left(key, now) >= 1:
                self._add(key, -1)  # the record was not told of it
            else:
                self._return(key, 1)

    def give_back(self, notice: Notice) -> None:
        """Let others have the room that was taken for a notice which then was not sent."""
        for key in self._keys(tenant_sent_to(notice), _place_of(notice)):
            self._add(key, 1)
            self._return(key, 1)

    def take(self, book: Book, going: Sequence[Notice]) -> Taken:
        """Take room for these of the record; whoever gets none waits until there is some."""
        wanted = Counter(key for notice in going for key in self._keys(tenant_sent_to(notice), _place_of(notice)))
        asked = [self._asked(key, number) for key, number in wanted.items()]
        given = book.paces.take(asked)
        left = {key: each.number for key, each in given.items()}
        may, held = list[Notice](), list[Notice]()
        for notice in going:
            keys = self._keys(tenant_sent_to(notice), _place_of(notice))
            goes = all(left.get(key, 0) > 0 for key in keys)
            (may if goes else held).append(notice)
            for key in keys if goes else ():
                left[key] -= 1
        return Taken(going=may, held=held, asked=asked, given=given)

    def taken(self, taken: Taken) -> None:
        """Note, once that is committed, what was taken, and for how long nobody else is to be asked for more."""
        for each in taken.asked:
            given = taken.given.get(each.key)
            if given is not None:
                self._add(each.key, -max(0.0, each.said) - given.number)
                self._return(each.key, min(0.0, each.said))
            if each.wanted > (given.number if given else 0):
                self.hold(*each.key, max(given.wait if given else 0.0, _LEAST_WAIT))

    async def tell(self, store: Store) -> None:
        """Tell the record, once a second, what was said without taking room for it."""
        now = stopwatch()
        if now - self._told_at < self._tell_every:
            return
        self._told_at = now
        keys = dict.fromkeys((*self._said, *self._unused))
        asked = [each for key in keys if abs((each := self._asked(key, 0)).said) > _NEXT_TO_NOTHING]
        self._said = {key: said for key, said in self._said.items() if abs(self._left(key, now)) > _NEXT_TO_NOTHING}
        self._unused = {key: unused for key, unused in self._unused.items() if self._unused_of(key, now)}
        if asked:
            given = await store.share(lambda book: book.paces.take(asked))
            self.taken(Taken(going=(), held=(), asked=asked, given=given))

    def _keys(self, tenant_id: str, place: str) -> Iterable[Key]:
        keys = ((tenant_id, ""),) if self.a_second else ()
        return (*keys, (tenant_id, place)) if place else keys

    def _asked(self, key: Key, wanted: int) -> Asked:
        most, a_second = self._limit(key)
        now = stopwatch()
        said = max(0.0, self._left(key, now)) - self._unused_of(key, now)
        return Asked(tenant_id=key[0], place=key[1], wanted=wanted, said=said, most=most, a_second=a_second)

    def _limit(self, key: Key) -> tuple[float, float]:
        return _A_CONVERSATION if key[1] else (self.at_once, self.a_second)

    def _add(self, key: Key, number: float) -> None:
        now = stopwatch()
        self._said[key] = (self._left(key, now) + number, now)

    def _left(self, key: Key, now: float) -> float:
        """Return what was said without asking, less what there is room for again since.

        Less than nothing is what room was taken for and has not gone out yet.
        """
        number, at = self._said.get(key, (0.0, now))
        if number < 0:
            return number if now - at < _GONE_OUT_BY else 0.0
        return max(0.0, number - (now - at) * self._limit(key)[1])

    def _return(self, key: Key, number: float) -> None:
        now = stopwatch()
        self._unused[key] = (max(0.0, self._unused_of(key, now) + number), now)

    def _unused_of(self, key: Key, now: float) -> float:
        """Return what room was taken for in vain, less what has grown in its place since."""
        number, at = self._unused.get(key, (0.0, now))
        unused = number - (now - at) * self._limit(key)[1]
        return unused if unused > _NEXT_TO_NOTHING else 0.0


def _place_of(notice: Notice) -> str:
    return (notice.recipient.conversation_id or "") if notice.recipient else ""
