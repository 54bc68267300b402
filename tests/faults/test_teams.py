"""Whatever Teams answers, each to another person of the same batch: the ledger is balanced afterwards."""

from pathlib import Path
from typing import Any

import pytest

from boardclerk.store import Store
from boardclerk.store.notices import NoticeState
from tests.connector import Connector
from tests.faults.due import assert_balanced, finished, have_reminders_planned, reminders
from tests.faults.killed import Bot
from tests.faults.wexcombe import NAMES, SECRETARY, chat_of, meet

SENT, UNKNOWN, BY_HAND, FAILED = NoticeState.SENT, NoticeState.UNKNOWN, NoticeState.BY_HAND, NoticeState.FAILED
ALWAYS = 1000
ANSWERS: tuple[tuple[dict[str, Any], NoticeState], ...] = (
    ({"status": 429, "headers": {"Retry-After": "2"}}, SENT),
    ({"status": 429, "headers": {"Retry-After": "Wed, 01 Jan 2020 00:00:00 GMT"}}, SENT),
    ({"status": 429}, SENT),
    ({"status": 500, "after": True}, UNKNOWN),
    ({"status": 503, "after": True}, UNKNOWN),
    ({"status": 503, "headers": {"Retry-After": "1"}}, SENT),
    ({"status": 502}, UNKNOWN),
    ({"status": 504, "after": True}, UNKNOWN),
    ({"status": 408, "after": True}, UNKNOWN),
    ({"status": 0}, UNKNOWN),
    ({"status": 0, "after": True}, UNKNOWN),
    ({"status": 412}, SENT),
    ({"status": 403, "times": ALWAYS}, BY_HAND),
    ({"status": 404, "times": ALWAYS}, BY_HAND),
    ({"status": 401}, SENT),
    ({"status": 413, "times": ALWAYS}, FAILED),
    ({"status": 200, "body": "<html>accepted</html>", "after": True}, SENT),
    ({"status": 200, "body": "[]", "after": True}, SENT),
)
SLOW: tuple[tuple[dict[str, Any], NoticeState], ...] = (
    ({"status": 201, "after": True, "seconds": 60.0}, UNKNOWN),
    ({"status": 500, "seconds": 19.0, "after": True}, UNKNOWN),
)


@pytest.mark.parametrize("answers", [ANSWERS, pytest.param((*ANSWERS, *SLOW), marks=pytest.mark.faults)])
async def test_each_answer_of_teams_ends_as_it_should(
    tmp_path: Path, database_url: str, store: Store, connector: Connector,
    answers: tuple[tuple[dict[str, Any], NoticeState], ...],
) -> None:  # fmt: skip
    names, bot = NAMES[: len(answers)], Bot(tmp_path, database_url)
    try:
        await have_reminders_planned(store, bot, connector, names)
        for name, (answer, _) in zip(names, answers, strict=True):
            connector.fail(**answer, path=chat_of(name))
        await bot.post("/dev/clock", {"now": "2020-03-06T14:05+00:00"})
        await finished(store)
    finally:
        await bot.kill()
    stands = await assert_balanced(store, connector, names)
    expected = {name: state for name, (_, state) in zip(names, answers, strict=True)} | {SECRETARY: SENT}
    assert {name: state for state, those in stands.items() for name in those} == expected


@pytest.mark.parametrize("service_url", ["https://teams.invalid/", "http://127.0.0.1:9/"])
async def test_who_cannot_be_reached_is_named_in_the_end_and_nobody_else_waits_for_them(
    tmp_path: Path, database_url: str, store: Store, connector: Connector, service_url: str
) -> None:
    """A name that does not resolve, and a port nobody listens on: certainly not sent, so tried for hours."""
    names, bot = NAMES[:6], Bot(tmp_path, database_url, allowed_service_hosts="teams.invalid")
    lost = names[2]
    try:
        await have_reminders_planned(store, bot, connector, names)
        await store.write(lambda book: meet(book, (lost,), service_url))
        await bot.post("/dev/clock", {"now": "2020-03-06T14:05+00:00"})
        stands = {name: notice.state for name, notice in (await store.read(reminders)).items()}
        assert {name for name, state in stands.items() if state is not SENT} == {lost}
        await bot.post("/dev/clock", {"now": "2020-03-08T14:05+00:00"})
        await finished(store)
    finally:
        await bot.kill()
    stands = await assert_balanced(store, connector, names)
    assert stands[FAILED] == {lost}
