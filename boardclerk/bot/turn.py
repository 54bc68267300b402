"""One turn: one transaction, one operation, one answer. Commit, then speak."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any

import orjson

from boardclerk import dialogs
from boardclerk.board.errors import ClerkError
from boardclerk.bot.clock import Clock, stopwatch
from boardclerk.bot.figures import Figures
from boardclerk.bot.logs import log, log_failure
from boardclerk.dialogs import unasked
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.reply import Asking, Message, Personally, Reply, say
from boardclerk.dialogs.said import Chat, Happening, Said
from boardclerk.store import CommitUnknown, Store
from boardclerk.store.book import Book
from boardclerk.store.outbox import ANSWER
from boardclerk.store.turns import press_id
from boardclerk.words.phrases import turns as phrases

_PRESSED_AGAIN = timedelta(seconds=30)
"""How long after a press the same one counts as Teams' own repetition, which comes with an id of its own."""


class Turns:
    """Takes turns against the record.

    In development (`place.welcomes_all`) whoever bears a name on a roster is linked to that person at once.
    `woken` is called after each turn that planned something to be said, since it may be due now.
    """

    def __init__(
        self, store: Store, clock: Clock, figures: Figures, place: Place, *, woken: Callable[[], None]
    ) -> None:
        self._store = store
        self._clock = clock
        self._figures = figures
        self._place = place
        self._woken = woken

    async def take(self, said: Said) -> Reply:
        """Act on `said` once and return its answer; a second delivery gets the first one's.

        Never raises for what somebody said: whatever fails is rolled back whole and answered in a sentence.
        """
        refusal = _unfit(said)
        if refusal:
            return refusal
        now, began, outcome = self._clock.now(), stopwatch(), "answered"
        try:
            reply, told, skipped = await self._once(said, now)
            if skipped:
                self._figures.skipped.update(skipped)
            self._figures.notices["skipped"] += skipped.total()
            if told:
                self._woken()
        except CommitUnknown as error:
            log_failure("turn_unknown", error, tenant=said.tenant_id, activity=said.activity_id)
            reply, outcome = say(phrases.perhaps_recorded()), "failed"
        except Exception as error:
            log_failure("turn_failed", error, tenant=said.tenant_id, activity=said.activity_id)
            reply, outcome = say(phrases.nothing_recorded()), "failed"
        took = stopwatch() - began
        self._figures.turns[outcome] += 1
        self._figures.turn_seconds.took(took)
        log("turn", outcome=outcome, happening=said.happening, chat=said.chat, ms=round(took * 1000, 1))
        return reply

    async def _once(self, said: Said, now: datetime) -> tuple[Reply, bool, Counter[str]]:
        """Take the turn; once more where nobody can say whether it lasted, since what lasted is not done again."""
        place, press = (said.tenant_id, said.conversation_id), _fingerprint(said)
        seen = [(*place, said.activity_id), *([(*place, press_id(press))] if press else [])]
        try:
            return await self._store.write(lambda book: self._counted(book, said, press, now), seen=seen)
        except CommitUnknown:
            try:
                return await self._store.write(lambda book: self._counted(book, said, press, now), seen=seen)
            except Exception as error:
                raise CommitUnknown from error

    async def keep_standing(self, said: Said, about: str, activity_id: str) -> None:
        """Remember which message carries the card that stands for something in a conversation."""
        key = (said.tenant_id, said.conversation_id)
        await self._store.write(lambda book: book.turns.keep_standing(*key, about, activity_id))

    async def say_later(self, said: Said, messages: Sequence[Message], seconds: float) -> bool:
        """Plan that what was to be answered is said later; False where nobody on a board asked, so that it cannot be.

        A repeated delivery is then not answered again.
        """
        due_at = self._clock.now() + timedelta(seconds=seconds)
        planned = await self._store.write(lambda book: _plan_answer(book, said, messages, due_at, self._clock.now()))
        if planned:
            self._woken()
        return planned

    def _counted(self, book: Book, said: Said, press: str | None, now: datetime) -> tuple[Reply, bool, Counter[str]]:
        """Return the answer, whether something was planned that may be due now, and what was skipped, by reason."""
        planned, skipped = book.notices.planned, dict(book.notices.skipped)
        reply = self._turn(book, said, press, now)
        more = book.notices.skipped - Counter(skipped) if book.notices.skipped != skipped else Counter[str]()
        return reply, book.notices.planned != planned, more

    def _turn(self, book: Book, said: Said, press: str | None, now: datetime) -> Reply:
        key = (said.tenant_id, said.conversation_id, said.activity_id)
        kept = book.turns.seen_answer(*key)
        if kept is not None:
            waits = any(n.occurrence.startswith(f"{key[2]}/") for n in book.notices.about(key[1], [ANSWER]))
            return Reply() if waits else read_reply(kept)
        if press and (kept := book.turns.pressed_lately(*key[:2], press, now - _PRESSED_AGAIN)) is not None:
            return replace(read_reply(kept), repeated=True)
        if said.speaker.account_id and said.happening is not Happening.MEMBERS:
            self._meet(book, said, now)
        reply = self._answer(book, said, now)
        if reply.standing and said.press is None and reply.personally is None:
            reply = replace(reply, replaces=book.turns.standing(*key[:2], reply.standing))
        if press:
            book.turns.keep_press(*key[:2], press, said.activity_id, now)
        book.turns.keep_answer(*key, write_reply(reply), now)
        return reply

    def _answer(self, book: Book, said: Said, now: datetime) -> Reply:
        """Return the conversation's answer; what a refusal had begun to write is undone, its sentence is kept."""
        try:
            with book.all_or_nothing():
                return dialogs.answer(said, book, now, self._place)
        except ClerkError as error:
            return say(str(error))

    def _meet(self, book: Book, said: Said, now: datetime) -> None:
        speaker = said.speaker
        personal = said.chat is Chat.PERSONAL and said.happening is not Happening.REMOVED
        is_back = book.accounts.meet(
            tenant_id=said.tenant_id,
            account_id=speaker.account_id,
            teams_id=speaker.teams_id,
            name=speaker.name,
            conversation_id=said.conversation_id if personal else None,
            service_url=said.service_url,
            now=now,
            link_by_name=self._place.welcomes_all,
        )
        if is_back:
            people = book.accounts.person_ids(said.tenant_id, speaker.account_id)
            unasked.take_up_again(book, people.values(), now, self._place)


def _plan_answer(book: Book, said: Said, messages: Sequence[Message], due_at: datetime, now: datetime) -> bool:
    people = book.accounts.person_ids(said.tenant_id, said.speaker.account_id)
    here = book.accounts.board_of_chat(said.tenant_id, said.conversation_id)
    board_id = here if here in people else next(iter(people), None)
    if board_id is None:
        return False
    for number, message in enumerate(messages):
        book.notices.plan(
            tenant_id=said.tenant_id, board_id=board_id, kind=ANSWER, subject=said.conversation_id,
            occurrence=f"{said.activity_id}/{number}", recipient_id=people[board_id], due_at=due_at, now=now,
            values={"text": message.text, "card": message.card, "conversation": said.conversation_id},
        )  # fmt: skip
    return True


def _fingerprint(said: Said) -> str | None:
    """Return what makes a press itself whatever id it comes with: who pressed what on which card, with what typed."""
    if said.press is None:
        return None
    press = said.press
    whole = orjson.dumps(
        [said.speaker.account_id, press.message_id, press.verb, dict(press.values)], option=orjson.OPT_SORT_KEYS
    )
    return blake2b(whole, digest_size=16).hexdigest()


def _unfit(said: Said) -> Reply | None:
    """Return the answer to what is not acted on at all, or None."""
    spoken = said.happening in (Happening.MESSAGE, Happening.EDITED, Happening.PRESS)
    if spoken and not said.speaker.account_id:
        return say(phrases.no_account())
    # What is typed into a card is held to the same measure, and `text` is what a pressed sentence says.
    typed = [said.text, str(said.values.get("text", "")), *(v for v in said.values.values() if isinstance(v, str))]
    if (longest := max(map(len, typed))) > phrases.LONGEST_TEXT:
        return say(phrases.text_too_long(longest))
    return None


def write_reply(reply: Reply) -> str:
    """Return a reply as the JSON it is kept as."""
    return orjson.dumps(reply).decode()


def read_reply(kept: str) -> Reply:
    """Return the reply that `write_reply` wrote."""
    fields: dict[str, Any] = orjson.loads(kept)
    asking, personally = fields["asking"], fields.get("personally")
    return Reply(
        messages=tuple(Message(**message) for message in fields["messages"]),
        card=fields["card"],
        asking=Asking(**asking) if asking else None,
        operation_id=fields["operation_id"],
        standing=fields["standing"],
        line=fields["line"],
        replaces=fields["replaces"],
        reads_rosters=fields.get("reads_rosters"),
        reads_room=bool(fields.get("reads_room")),
        personally=Personally(**personally) if personally else None,
    )
