"""Whoever removed the bot is told nothing by it; when they are back, what still makes sense comes, without a flood."""

from pathlib import Path

from boardclerk.store.book import Book
from boardclerk.store.notices import NoticeState
from tests.dialogs.action_board import board
from tests.seen import words_of
from tests.talk import Talk

GRACE, OLIVER = "Grace Adeyemi", "Oliver Reed"


def reminded(t: Talk) -> list[str]:
    """Return the reminders that came to her, by their first words."""
    said = [words_of(shown.activity) for shown in t.person(GRACE).shown if shown.how == "sent"]
    return [words for words in said if "The board meets" in words]


def states(book: Book) -> list[NoticeState]:
    (one,) = book.boards.all()
    grace = book.people.named(one.id, GRACE)
    assert grace
    return [n.state for n in book.notices.of_board(one.id) if n.recipient_id == grace.id]


async def test_removed_nothing_is_sent_and_back_again_the_last_reminder_alone_comes(tmp_path: Path) -> None:
    async with board(tmp_path, OLIVER, GRACE) as t:
        await t.person(OLIVER).says("start reminders")
        await t.person(GRACE).removes()
        before = len(t.connector.sent_to(t.person(GRACE).conversation))
        await t.at("2020-03-12T15:00Z")
        assert len(t.connector.sent_to(t.person(GRACE).conversation)) == before
        assert (await t.read(states)).count(NoticeState.BY_HAND) == 2
        t.person(OLIVER).hears("I could not tell", GRACE)
        await t.person(GRACE).installs()
        await t.settle()
        assert len(reminded(t)) == 1
        assert "tomorrow, Friday 13 March" in reminded(t)[0]
        await t.at("2020-03-13T12:00Z")
        assert len(reminded(t)) == 1


async def test_back_after_the_meeting_nothing_is_said_of_it(tmp_path: Path) -> None:
    async with board(tmp_path, OLIVER, GRACE) as t:
        await t.person(OLIVER).says("start reminders")
        await t.person(GRACE).removes()
        await t.at("2020-03-14T09:00Z")
        await t.person(GRACE).installs()
        await t.settle()
        assert [words for words in reminded(t) if "13 March" in words] == []


async def test_who_removed_the_bot_is_said_to_have_done_so(tmp_path: Path) -> None:
    """Helen O'Connor was never met, which is another reason."""
    async with board(tmp_path, OLIVER, GRACE) as t:
        await t.person(GRACE).removes()
        oliver = t.person(OLIVER)
        await oliver.says("start reminders")
        oliver.sees("I know no Teams account of", "Helen O'Connor", "Grace Adeyemi has removed or blocked me in Teams")
        await t.at("2020-03-06T15:00Z")
        oliver.hears("I could not tell", "No Teams account is known", "They have removed or blocked the bot in Teams.")
        why = dict(await t.read(reasons))
        assert why[GRACE] == "They have removed or blocked the bot in Teams."
        assert why["Helen O'Connor"] == "No Teams account is known for them."


def reasons(book: Book) -> list[tuple[str, str | None]]:
    """Return who is to be told by hand, and why."""
    (one,) = book.boards.all()
    waiting = book.notices.of_board(one.id, [NoticeState.BY_HAND])
    return [(book.people.get(n.recipient_id).name, n.reason) for n in waiting]
