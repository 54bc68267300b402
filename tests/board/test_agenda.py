"""The agenda keeps its numbers in order whatever is added, moved or taken off."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.board.agenda import (
    AgendaItem,
    agenda_version,
    item_meant,
    moved_item,
    new_numbers,
    next_item,
    other_business,
    position_meant,
    standing_items,
    with_item,
    without_item,
)

BEFORE, AFTER = ("Welcome and apologies", "Minutes"), ("Any other business", "Dates of future meetings")
TITLES = st.lists(st.sampled_from(["Parking", "Lease", "Youth club", "Data", "Staffing"]), unique=True)


def item(title: str) -> AgendaItem:
    return AgendaItem(id=title, meeting_id="m", number="", position=0, title=title)


def standing() -> list[AgendaItem]:
    return [replace(i, id=i.title) for i in standing_items("m", BEFORE, AFTER)]


def agenda(*titles: str) -> list[AgendaItem]:
    items = standing()
    for title in titles:
        items = with_item(items, item(title), AFTER)
    return items


def titles(items: list[AgendaItem]) -> list[str]:
    return [i.title for i in items]


@given(TITLES, st.integers(min_value=-3, max_value=20))
def test_items_are_numbered_from_one_whatever_happens(added: list[str], position: int) -> None:
    items = agenda(*added)
    for changed in (with_item(items, item("New"), AFTER, position), moved_item(items, items[0].id, position),
                    without_item(items, items[-1].id)):  # fmt: skip
        assert [i.number for i in changed] == [str(n) for n in range(1, len(changed) + 1)]
        assert [i.position for i in changed] == list(range(1, len(changed) + 1))


@given(TITLES)
def test_an_item_without_a_position_comes_before_those_that_end_an_agenda(added: list[str]) -> None:
    assert titles(agenda(*added)) == [*BEFORE, *added, *AFTER]


@given(TITLES, st.integers(min_value=1, max_value=8))
def test_new_numbers_follow_every_item_that_moved(added: list[str], position: int) -> None:
    before = agenda(*added)
    after = with_item(before, item("New"), AFTER, position)
    moved = new_numbers(before, after)
    where = {i.title: i.number for i in after}
    assert all(where[i.title] == moved.get(i.number, i.number) for i in before)


def test_an_item_taken_off_has_no_new_number() -> None:
    before = agenda("Parking", "Lease")
    assert new_numbers(before, without_item(before, "Parking")) == {"4": "3", "5": "4", "6": "5"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("3", "Parking at the school"),
        ("item 4", "Youth club lease"),
        ("the youth club", "Youth club lease"),
        ("Parking at the school", "Parking at the school"),
        ("parking", "Parking at the school"),
        ("lease", "Youth club lease"),
        ("the", None),
        ("", None),
        ("school buses", None),
        ("item 40", None),
    ],
)
def test_an_item_is_found_by_its_number_its_title_or_words_of_it(said: str, meant: str | None) -> None:
    found = item_meant(agenda("Parking at the school", "Youth club lease"), said)
    assert (found.title if found else None) == meant


def test_words_two_titles_share_mean_neither() -> None:
    assert item_meant(agenda("School buses", "School meals"), "school") is None


@pytest.mark.parametrize(
    ("said", "position"),
    [("first", 1), ("item 4", 4), ("as item 2", 2), ("last", 6), ("at the end", 6), ("before item 3", 3),
     ("after the parking item", 4), ("before buses", None), ("soon", None), (3, 3)],
)  # fmt: skip
def test_a_position_is_read_in_words(said: object, position: int | None) -> None:
    assert position_meant(agenda("Parking"), str(said)) == position


def test_the_next_item_follows_the_current_one_and_there_is_none_after_the_last() -> None:
    items = agenda()
    assert [next_item(items, n) for n in (None, "1", "4")] == [items[0], items[1], None]


def test_an_agenda_that_changed_has_another_version() -> None:
    items = agenda("Parking")
    assert agenda_version(items) == agenda_version(agenda("Parking"))
    assert agenda_version(items) != agenda_version([replace(items[0], presenter="Nia Bowen"), *items[1:]])


def test_any_other_business_is_found_by_its_name() -> None:
    found = other_business(agenda())
    assert found is not None
    assert found.title == "Any other business"
    assert other_business([item("Business continuity")]) is None
