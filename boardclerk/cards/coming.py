"""Lists of who comes to a meeting, and of the apologies alone."""

from collections.abc import Iterable, Sequence
from datetime import date

from boardclerk.board.attendance import Attendance, Coming, Quorum, Way
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.cards import verbs
from boardclerk.cards.frame import Button, Card, card
from boardclerk.cards.header import header
from boardclerk.cards.rows import Group, Row, rows
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases.lines import coming_line, quorum_line

_COMES = (Coming.ATTENDING, Coming.PRESENT)


def who_is_coming_card(
    *,
    board: Board,
    meeting: Meeting,
    people: Sequence[Person],
    attendance: Iterable[Attendance],
    quorum: Quorum,
    today: date,
    start: int = 0,
    text: Sequence[str] = (),
    present: bool = False,
) -> Card:
    """Return who is in the room, online, sends apologies (and whom instead), or has not answered.

    `present`: those named and counted are the ones recorded as there at the meeting.
    `people` are the members, and whoever else was invited or comes; `start` is where Show more goes on.
    """
    said = {a.person_id: a for a in attendance}
    groups = _groups(people, said, phrases.PRESENT if present else phrases.COMING_AS_SAID)
    listed = rows(groups, verb=verbs.WHO_IS_COMING, values={"meeting": meeting.id}, start=start)
    apart = any(a.state is Coming.APOLOGIES for a in said.values())
    alone = Button(phrases.APOLOGIES_SO_FAR, verbs.APOLOGIES_SO_FAR, {"meeting": meeting.id}, style="default")
    return card(
        **header(board, today, meeting),
        sentence=quorum_line(quorum, present=present),
        text=text,
        body=listed,
        buttons=[alone] if apart else [],
    )


def apologies_so_far_card(
    *,
    board: Board,
    meeting: Meeting,
    people: Sequence[Person],
    attendance: Iterable[Attendance],
    sentence: str,
    today: date,
    start: int = 0,
) -> Card:
    """Return the apologies alone, with the deputies; apologies for a part stand apart. No reasons, ever."""
    said = {a.person_id: a for a in attendance}
    names = {p.id: p.name for p in people}
    whole = [p for p in people if _state(said, p) is Coming.APOLOGIES]
    parts = [p for p in people if _state(said, p) in _COMES and said[p.id].part is not None]
    groups = [_group(phrases.APOLOGIES, whole, said, names), _group(phrases.FOR_PART, parts, said, names)]
    listed = rows(groups, verb=verbs.APOLOGIES_SO_FAR, values={"meeting": meeting.id}, start=start)
    everyone = Button(phrases.WHO_IS_COMING, verbs.WHO_IS_COMING, {"meeting": meeting.id}, style="default")
    return card(**header(board, today, meeting), sentence=sentence, body=listed, buttons=[everyone])


def _groups(people: Sequence[Person], said: dict[str, Attendance], in_no_way: str) -> list[Group]:
    names = {p.id: p.name for p in people}
    deputies = {a.deputy_id for a in said.values() if a.deputy_id}
    comes = [p for p in people if _state(said, p) in _COMES]
    by_way = [
        (phrases.IN_THE_ROOM, [p for p in comes if said[p.id].way is Way.ROOM]),
        (phrases.ONLINE, [p for p in comes if said[p.id].way is Way.ONLINE]),
        (in_no_way, [p for p in comes if said[p.id].way is None]),
        (phrases.APOLOGIES, [p for p in people if _state(said, p) is Coming.APOLOGIES]),
        (phrases.ABSENT, [p for p in people if _state(said, p) is Coming.ABSENT]),
        (phrases.NOT_ANSWERED, [p for p in people if _waits(said, p) and p.id not in deputies]),
    ]
    return [_group(title, group, said, names) for title, group in by_way]


def _waits(said: dict[str, Attendance], person: Person) -> bool:
    return _state(said, person) is Coming.EXPECTED and (person.is_member or person.id in said)


def _state(said: dict[str, Attendance], person: Person) -> Coming:
    return said[person.id].state if person.id in said else Coming.EXPECTED


def _group(title: str, people: Sequence[Person], said: dict[str, Attendance], names: dict[str, str]) -> Group:
    listed = [Row(text=p.name, quiet=coming_line(p, said.get(p.id), names)) for p in people]
    return Group(title=phrases.headed(title, len(listed)), rows=listed)
