"""Rooms in which others than the board read along, and what goes to somebody's own chat instead."""

from collections.abc import Callable
from datetime import date

from boardclerk.board.actions import Action
from boardclerk.store.book import Book
from tests.dialogs.linked import TEAM, among_the_board, in_team
from tests.talk import Room, Talk
from tests.voice import Voice

OLIVER, GRACE, TOMASZ, STRANGER = "Oliver Reed", "Grace Adeyemi", "Tomasz Nowak", "Rowan Tate"
ANSWERED = "I have answered you personally."


async def channel(t: Talk, *others: str) -> Room:
    """Return a channel of the board's team, in which everybody of the board is, and these others."""
    return await among_the_board(t, t.channel(), *others)


async def joins(room: Room, name: str, t: Talk) -> None:
    in_team(t, name)
    teams_id = t.person(name).teams_id
    await room.person(OLIVER).posts(room.person(OLIVER).activity("conversationUpdate", membersAdded=[{"id": teams_id}]))


async def leaves(room: Room, name: str, t: Talk) -> None:
    teams_id = t.person(name).teams_id
    t.connector.rosters[TEAM] = [member for member in t.connector.rosters[TEAM] if member["id"] != teams_id]
    left = room.person(OLIVER).activity("conversationUpdate", membersRemoved=[{"id": teams_id}])
    await room.person(OLIVER).posts(left)


def personally(t: Talk, here: Voice, *words: str) -> None:
    """Check that the last answer went to the speaker's own chat, and that nothing but that is said in the room."""
    assert here.answer == ANSWERED
    t.person(here.name).hears(*words)


def january(ref: str) -> Callable[[Book], Action]:
    """Return a query for an action of the January meeting."""

    def find(book: Book) -> Action:
        found = book.actions.by_ref(book.boards.all()[0].id, ref)
        return next(action for action in found if action.meeting_on == date(2020, 1, 17))

    return find
