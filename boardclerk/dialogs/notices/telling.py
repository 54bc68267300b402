"""*Not told by me*: what the bot could not say itself comes to the secretary, with the text to pass on."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import count
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.people import Person, by_roll
from boardclerk.board.policy import Topic
from boardclerk.cards.notices import not_told_card
from boardclerk.cards.questions import sentence_card
from boardclerk.cards.rows import ROWS
from boardclerk.dialogs.notices.answers import is_answer
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.dialogs.reply import Card
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.words.listing import joined
from boardclerk.words.phrases import notices as notice_phrases
from boardclerk.words.phrases import telling as phrases

KIND, KIND_TOO_LATE = "not_told", "too_late"
TOO_LATE = (notice_phrases.MEETING_OVER, notice_phrases.TIME_HAD_PASSED)
_REMINDERS = frozenset(topic.value for topic in Topic)
NOT_REACHED = (NoticeState.BY_HAND, NoticeState.FAILED, NoticeState.UNKNOWN)


def could_not_tell(book: Book, notice: Notice, now: datetime) -> None:
    """Bring it to the secretaries that somebody was not told; one card for what falls together."""
    _bring(book, notice, now, KIND)


def was_too_late(book: Book, notice: Notice, now: datetime) -> None:
    """Bring it to the secretaries that something somebody waited for was not said in time."""
    _bring(book, notice, now, KIND_TOO_LATE)


def bring_what_waits(book: Book, to: Person, due_at: datetime, now: datetime) -> None:
    """Bring to whoever takes office what could not be told and was brought to nobody, since nobody held it."""
    waiting = [n for n in book.notices.of_board(to.board_id, NOT_REACHED) if n.kind not in (KIND, KIND_TOO_LATE)]
    occasions = {(n.subject, n.kind, n.occurrence): n for n in waiting}
    for (subject, kind, occurrence), notice in occasions.items():
        brought = book.notices.about(subject, [KIND])
        if not any((n.values["kind"], n.values["occurrence"]) == (kind, occurrence) for n in brought):
            _bring(book, notice, now, KIND, [to], due_at)


def _bring(
    book: Book, notice: Notice, now: datetime, kind: str, to: Sequence[Person] | None = None,
    due_at: datetime | None = None,
) -> None:  # fmt: skip
    if notice.kind in (KIND, KIND_TOO_LATE) or is_answer(notice):
        return
    today = now.astimezone(ZoneInfo(book.boards.get(notice.board_id).zone)).date()
    values = {"kind": notice.kind, "subject": notice.subject, "occurrence": notice.occurrence}
    for clerk in book.people.clerks(notice.board_id, today) if to is None else to:
        for number in count(1):
            planned = book.notices.plan(
                tenant_id=notice.tenant_id, board_id=notice.board_id, kind=kind, subject=notice.subject,
                occurrence=f"{notice.kind}/{notice.occurrence}/{number}", recipient_id=clerk.id,
                due_at=due_at or now, now=now, values=values,
            )  # fmt: skip
            if planned:
                break


def unheard(book: Book, board: Board, today: date) -> int | None:
    """Return how much reached nobody, of a board with neither secretary nor chair to hear of it; else None."""
    if book.people.are_there_clerks(board.id, today):
        return None
    return len(book.notices.of_board(board.id, NOT_REACHED))


def may_come_twice(notice: Notice) -> bool:
    """Return whether it may be sent once more after it was cut off: a reminder, or the word that one did not come.

    That is done once. Anything else, such as minutes, is not sent again without asking.
    """
    return notice.repeats == 0 and (notice.kind in (KIND, KIND_TOO_LATE) or notice.kind in _REMINDERS)


def waiting_of(book: Book, subject: str, kind: str, occurrence: str) -> list[Notice]:
    """Return the notices of one occasion that did not reach their people, in the order of the roster."""
    about = book.notices.about(subject, [kind])
    waiting = [n for n in about if n.occurrence == occurrence and n.state in NOT_REACHED]
    roll = book.people.of_board(waiting[0].board_id) if waiting else []
    return by_roll(roll, waiting, lambda notice: notice.recipient_id)


def not_told(turn: NoticeTurn) -> Outgoing | Pointless:
    """Draw the card for all who were not told of one occasion, as it stands now."""
    values = turn.values
    waiting = waiting_of(turn.book, values["subject"], values["kind"], values["occurrence"])
    if not waiting:
        return Pointless(reason=phrases.EVERYBODY_TOLD)
    return send(not_told_of(turn.board, turn.book, waiting, turn.text_of, turn.today))


def too_late(turn: NoticeTurn) -> Outgoing | Pointless:
    """Name all who were not told of one occasion because its time had passed."""
    values, people = turn.values, turn.book.people
    about = turn.book.notices.about(values["subject"], [values["kind"]])
    missed = [n for n in about if n.occurrence == values["occurrence"] and _was_missed(n)]
    if not missed:
        return Pointless(reason=phrases.EVERYBODY_TOLD)
    names = [p.name for p in people.of_board(turn.board.id) if p.id in {n.recipient_id for n in missed}]
    return send(
        sentence_card(
            board=turn.board, sentence=phrases.too_late(len(names), values["kind"]), today=turn.today,
            meeting=turn.book.meetings.find(values["subject"]), text=[joined(names), missed[0].reason or ""],
        )
    )  # fmt: skip


def _was_missed(notice: Notice) -> bool:
    return notice.state is NoticeState.SKIPPED and notice.reason in TOO_LATE


def not_told_of(
    board: Board, book: Book, waiting: Sequence[Notice], text_of: Callable[[Notice], str], today: date, start: int = 0,
    text: Sequence[str] = (),
) -> Card:  # fmt: skip
    """Return the card for notices of one occasion; `text_of` gives what each of them says, to be passed on."""
    first = waiting[0]
    copy = _to_pass_on(book, waiting[start : start + ROWS], text_of)
    return not_told_card(
        board=board,
        people=[book.people.get(n.recipient_id) for n in waiting],
        copy=copy,
        sentence=phrases.not_told(len(waiting), first.kind),
        values={"notice": first.id},
        today=today,
        reasons=[n.reason or "" for n in waiting],
        meeting=book.meetings.find(first.subject),
        text=text,
        start=start,
    )


def _to_pass_on(book: Book, waiting: Sequence[Notice], text_of: Callable[[Notice], str]) -> str:
    """Return the text for those in view; where it is not one for all, each stands under the names it is for."""
    texts: dict[str, list[str]] = {}
    for notice in waiting:
        texts.setdefault(text_of(notice), []).append(book.people.get(notice.recipient_id).name)
    texts.pop("", None)
    if len(texts) < 2:
        return next(iter(texts), "")
    return "\n\n".join(f"{phrases.passed_on_to(names)}\n{text}" for text, names in texts.items())
