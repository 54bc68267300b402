"""More turns than anybody in a hurry takes are not taken; that is said once, kindly, and it passes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.bot import limits as module
from boardclerk.bot.limits import WINDOW_SECONDS, Limits
from boardclerk.dialogs.said import Chat, Happening, Said, Speaker
from tests.talk import talk


class Hand:
    """A clock that goes where it is set."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def said(who: str = "grace", tenant: str = "t", happening: Happening = Happening.MESSAGE) -> Said:
    return Said(
        tenant_id=tenant, conversation_id="c", chat=Chat.PERSONAL, activity_id="1", service_url="http://s.invalid",
        speaker=Speaker(account_id=who, teams_id=who, name=who), happening=happening,
    )  # fmt: skip


def test_a_person_is_told_once_and_heard_again_when_it_has_passed() -> None:
    hand = Hand()
    limits = Limits(a_person=6, a_tenant=0, seconds=hand)
    assert [limits.over(said()) for _ in range(6)] == [None] * 6
    first = limits.over(said())
    assert first is not None
    assert first.first
    assert "10 seconds" in first.sentence
    hand.seconds = 9
    again = limits.over(said())
    assert again is not None
    assert not again.first
    assert limits.over(said("tomasz")) is None
    hand.seconds = 10
    assert limits.over(said()) is None
    assert limits.over(said()) is None
    later = limits.over(said())
    assert later is not None
    assert later.first


def test_a_whole_tenant_is_limited_and_each_of_its_people_told_once() -> None:
    limits = Limits(a_person=0, a_tenant=3, seconds=Hand())
    assert [limits.over(said(str(number))) for number in range(3)] == [None] * 3
    for who in ("grace", "tomasz"):
        told = [limits.over(said(who)) for _ in range(3)]
        assert [one is not None and one.first for one in told] == [True, False, False]
    assert limits.over(said("grace", tenant="another")) is None


def test_none_is_no_limit_and_joining_is_never_limited() -> None:
    unlimited = Limits(a_person=0, a_tenant=0, seconds=Hand())
    assert all(unlimited.over(said()) is None for _ in range(2000))
    strict = Limits(a_person=1, a_tenant=1, seconds=Hand())
    assert all(strict.over(said(happening=Happening.INSTALLED)) is None for _ in range(5))


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 10)
    limits = Limits(a_person=2, a_tenant=0, seconds=Hand())
    for number in range(100):
        limits.over(said(str(number)))
    assert len(limits._people._buckets) == 10  # pyright: ignore[reportPrivateUsage]


@given(st.integers(1, 50), st.lists(st.floats(0, 20), max_size=200))
def test_no_window_lets_more_through_than_twice_what_is_allowed(most: int, pauses: list[float]) -> None:
    hand = Hand()
    limits = Limits(a_person=most, a_tenant=0, seconds=hand)
    taken: list[float] = []
    for pause in pauses:
        hand.seconds += pause
        if limits.over(said()) is None:
            taken.append(hand.seconds)
    for at in taken:
        assert sum(at <= other < at + WINDOW_SECONDS for other in taken) <= 2 * most


async def test_over_http_it_is_said_once_and_nothing_is_acted_on(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True, person_turns="3") as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("agenda item: parking")
        for _ in range(2):
            await tomasz.says("my actions")
        await tomasz.says("apologies for 13 March")
        tomasz.sees("more than I can take in at once", "nothing was recorded")
        await tomasz.says("apologies for 13 March")
        tomasz.hears_nothing()
        grace = t.person("Grace Adeyemi")
        await grace.says("who is coming?")
        grace.sees("Not yet answered (7)")


async def test_a_press_that_is_limited_is_answered_each_time_and_changes_nothing(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True, person_turns="1") as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("apologies for 13 March")
        tomasz.sees("Apologies recorded")
        for _ in range(2):
            await tomasz.presses("Undo")
            assert tomasz.last_answer is not None
            assert tomasz.last_answer["statusCode"] == 429
            tomasz.sees("nothing was recorded")
        operations = await t.read(lambda book: book.operations.last_on(book.boards.all()[0].id, []))
        assert operations is None
        grace = t.person("Grace Adeyemi")
        await grace.says("who is coming?")
        grace.sees("Tomasz Nowak")
