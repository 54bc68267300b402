"""What replaces one message goes out in the order in which it was recorded, however slowly the first of it goes."""

import asyncio
from datetime import date
from pathlib import Path

from boardclerk.board.actions import ActionState
from boardclerk.bot.in_order import InOrder, Place
from tests.dialogs.action_board import action_of, board, enter_in_march
from tests.seen import buttons_of, cards_of
from tests.talk import Talk
from tests.voice import Voice

MESSAGE = ("tenant", "conversation", "message")


async def until_done(t: Talk, on: date) -> None:
    for _ in range(6000):
        if (await action_of(t, "5.1", on)).state is ActionState.DONE:
            return
        await asyncio.sleep(0.01)


def offers(voice: Voice) -> list[str]:
    """Return the buttons of the card that stands in the place of the list."""
    last = [shown for shown in voice.shown if shown.how == "updated"][-1]
    return [button.title for card in cards_of(last.activity) for button in buttons_of(card)]


async def test_of_two_presses_on_one_card_the_later_ones_stays(tmp_path: Path) -> None:
    async with board(tmp_path, "Nia Bowen") as t:
        await t.server.parts.store.write(enter_in_march)
        nia = t.person("Nia Bowen")
        await nia.says("what are my actions")
        t.connector.asked.clear()
        goes_on = t.connector.hold()
        first = asyncio.create_task(nia.presses("Mark complete", near="Circulate the exploitation data set"))
        await t.connector.asked.wait()
        t.connector.hold_no_more()
        second = asyncio.create_task(nia.presses("Mark complete", near="Check the data set"))
        await until_done(t, date(2020, 3, 13))
        await asyncio.wait({second}, timeout=0.3)
        goes_on.set()
        await asyncio.gather(first, second)
        await t.settle()
        assert "Mark complete" not in offers(nia)


async def test_one_goes_out_after_the_other_and_only_the_last_of_what_waits() -> None:
    in_order, said = InOrder(), list[str]()
    begun, goes_on = asyncio.Event(), asyncio.Event()

    async def replace(name: str, place: Place) -> None:
        async with place as is_last:
            if is_last:
                said.append(f"{name} begins")
                begun.set()
                await goes_on.wait()
                said.append(f"{name} ends")

    tasks = [asyncio.create_task(replace("first", in_order.place(MESSAGE)))]
    await begun.wait()
    tasks += [asyncio.create_task(replace(name, in_order.place(MESSAGE))) for name in ("second", "third")]
    tasks.append(asyncio.create_task(replace("elsewhere", in_order.place((*MESSAGE[:2], "other")))))
    await asyncio.sleep(0)
    goes_on.set()
    await asyncio.gather(*tasks)
    assert [line for line in said if "elsewhere" not in line] == [
        "first begins", "first ends", "third begins", "third ends",
    ]  # fmt: skip
    assert said.index("elsewhere begins") < said.index("third begins")
    assert len(in_order) == 0


async def test_what_fails_or_is_called_off_keeps_nobody_waiting() -> None:
    in_order = InOrder()
    failing, called_off, last = (in_order.place(MESSAGE) for _ in range(3))

    async def enter(place: Place) -> None:
        async with place:
            raise OSError

    waiting = asyncio.create_task(enter(called_off))
    await asyncio.sleep(0)
    waiting.cancel()
    results = await asyncio.gather(enter(failing), waiting, return_exceptions=True)
    assert [type(result) for result in results] == [OSError, asyncio.CancelledError]
    async with asyncio.timeout(5), last as is_last:
        assert is_last
