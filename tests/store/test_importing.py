"""Minutes read in become a record whatever they lack, and nothing doubtful is swallowed."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.minutes import MinutesState
from boardclerk.board.reading import ForwardApology, ReadAction, Reading, ReadItem, ReadMeeting, ReadPerson
from boardclerk.bot import sample
from boardclerk.dialogs.papers import drawn_paper
from boardclerk.store import Book, Store, open_store
from boardclerk.store.importing import Imported, Unenterable, take_in

NOW = datetime(2020, 3, 16, 9, tzinfo=UTC)
MARCH, MAY = date(2020, 3, 13), date(2020, 5, 15)
PEOPLE = ("Eleanor Marsh", "Tomasz Nowak", "Grace Adeyemi", "Oliver Reed")


def reading(**fields: object) -> Reading:
    plain = Reading(
        doc="minutes.txt",
        title="Harbour Lane Partnership Board Meeting",
        date=MARCH,
        chair="Eleanor Marsh",
        minute_taker="Oliver Reed",
        present=tuple(ReadPerson(name=name, member=True, place=n) for n, name in enumerate(PEOPLE)),
        agenda_items=(ReadItem(title="Harbour youth club", no="3"),),
        future_meetings=(ReadMeeting(date=MAY),),
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def enter(book: Book, read: Reading, name: str | None = None) -> Imported:
    return take_in(book, read, tenant_id="", now=NOW, paper_of=drawn_paper, name=name)


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[Store]:
    store = await open_store(database_url)
    yield store
    await store.close()


async def take(store: Store, read: Reading) -> Imported:
    return await store.write(lambda book: enter(book, read))


@pytest.mark.parametrize("lacking", [{"date": None}, {"title": None}])
async def test_minutes_without_a_day_or_a_board_are_refused_and_leave_nothing(
    store: Store, lacking: dict[str, object]
) -> None:
    with pytest.raises(Unenterable):
        await take(store, reading(**lacking))
    assert await store.read(lambda book: book.boards.all()) == []


async def test_minutes_that_name_nobody_still_make_a_board(store: Store) -> None:
    bare = reading(present=(), chair=None, minute_taker=None, agenda_items=(), future_meetings=())
    imported = await take(store, bare)
    assert any("secretary" in doubt for doubt in imported.doubts)
    assert any("chair" in doubt for doubt in imported.doubts)


async def test_an_owner_on_no_list_is_entered_and_told_of(store: Store) -> None:
    action = ReadAction(text="Ada Quill to call", ref="3.1", item="3", owners=("Ada Quill",), owner_kind="person")
    imported = await take(store, reading(new_actions=(action,)))
    assert imported.actions[0].owners[0].person_id is not None
    assert any("Ada Quill" in doubt for doubt in imported.doubts)


async def test_an_owner_called_by_forename_is_the_one_who_has_it(store: Store) -> None:
    action = ReadAction(text="Grace to call", ref="3.1", owners=("Grace",), owner_kind="person")
    imported = await take(store, reading(new_actions=(action,)))
    assert imported.actions[0].owners[0].name == "Grace Adeyemi"


async def test_an_owner_who_could_be_two_people_is_nobody_yet_and_asked_about(store: Store) -> None:
    two = (*reading().present, ReadPerson(name="Grace Hollis", member=True, place=9))
    action = ReadAction(text="Grace to call", ref="3.1", owners=("Grace",), owner_kind="person")
    imported = await take(store, reading(present=two, new_actions=(action,)))
    assert imported.actions[0].owners[0].person_id is None
    assert any("Grace Adeyemi or Grace Hollis" in doubt for doubt in imported.doubts)


async def test_actions_without_refs_are_numbered_under_their_item(store: Store) -> None:
    actions = (ReadAction(text="one", item="3"), ReadAction(text="two", item="3"), ReadAction(text="three"))
    imported = await take(store, reading(new_actions=actions))
    assert [action.ref for action in imported.actions] == ["3.1", "3.2", "A1"]


async def test_an_action_carried_forward_is_one_action(store: Store) -> None:
    before = ReadAction(text="draft the lease", ref="2.4", outcome="carried_forward", status="Not done")
    again = ReadAction(text="draft the lease", ref="2.4", carried_forward=True)
    imported = await take(
        store, reading(previous_minutes_date=date(2020, 1, 17), previous_actions=(before,), new_actions=(again,))
    )
    assert [(a.ref, a.is_open) for a in imported.earlier] == [("2.4", True)]
    assert imported.actions == ()


async def test_earlier_actions_of_an_unknown_day_stand_under_this_meeting_and_are_told_of(store: Store) -> None:
    before = ReadAction(text="draft the lease", ref="3.1", outcome="open")
    new = ReadAction(text="sign the lease", ref="3.1", item="3")
    imported = await take(store, reading(previous_actions=(before,), new_actions=(new,)))
    refs = {a.text: a.ref for a in (*imported.earlier, *imported.actions)}
    assert len(set(refs.values())) == 2
    assert any("when the meeting before was" in doubt for doubt in imported.doubts)


async def test_what_somebody_has_said_since_is_not_overwritten_by_an_old_document(store: Store) -> None:
    first = await take(store, reading())
    may = first.future[0]
    grace = first.people_added[2]
    await store.write(
        lambda book: book.attendance.put(Attendance(meeting_id=may.id, person_id=grace.id, state=Coming.ATTENDING))
    )
    said = ForwardApology(name="Grace Adeyemi", text="Grace Adeyemi will be away.", meeting=MAY)
    april = date(2020, 4, 3)
    second = await take(store, reading(date=april, forward_apologies=(said,)))
    known = await store.read(lambda book: book.attendance.get(may.id, grace.id))
    assert known.state is Coming.ATTENDING
    assert any("that stands" in doubt for doubt in second.doubts)


async def test_the_same_person_written_with_an_initial_is_not_entered_again(store: Store) -> None:
    await take(store, reading())
    shorter = (ReadPerson(name="G Adeyemi", member=True), ReadPerson(name="Eleanor Marsh", member=True))
    second = await take(store, reading(date=MAY, present=shorter))
    assert second.people_added == ()
    assert any("G Adeyemi was taken to be Grace Adeyemi" in doubt for doubt in second.doubts)


async def test_the_first_version_is_kept_as_received(store: Store) -> None:
    imported = await take(store, reading())
    versions = await store.read(lambda book: book.minutes.versions(imported.meeting.id))
    assert [(v.version, v.paper["board"]) for v in versions] == [(1, "Harbour Lane Partnership Board")]
    minutes = await store.read(lambda book: book.minutes.of_meeting(imported.meeting.id))
    assert minutes is not None
    assert (minutes.state, minutes.received) == (MinutesState.CIRCULATED, True)


async def test_actions_are_kept_as_actions_and_not_again_as_paragraphs(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/board.db")
    await sample.load(store, datetime(2020, 2, 1, tzinfo=UTC))

    def texts(book: Book) -> tuple[list[str], list[str]]:
        (board,) = book.boards.all()
        held = book.meetings.on_day(board.id, date(2020, 1, 17))
        assert held
        actions = [a.text for a in book.actions.of_board(board.id)]
        return [m.text for m in book.minutes.paragraphs(held.id)], actions

    paragraphs, actions = await store.read(texts)
    await store.close()
    assert actions
    assert not [p for p in paragraphs for a in actions if a in p]
    assert not [p for p in paragraphs if p.rstrip(":").casefold() in ("action", "actions", "action log")]
