"""What every word said to minutes in circulation goes by: what the speaker may read, and an amendment kept."""

from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Amendment, Minutes
from boardclerk.board.people import Office
from boardclerk.board.rights import Act
from boardclerk.board.versions import comments_close
from boardclerk.cards.frame import Link
from boardclerk.dialogs.circulation import Reader, granted
from boardclerk.dialogs.correcting import Wording, wording
from boardclerk.dialogs.minutes import links
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.rows import new_id
from boardclerk.words.phrases import minutes as minutes_phrases


def reader_of(turn: Turn, meeting: Meeting) -> Reader:
    """Return what the speaker may read; Refused where these minutes are not for them."""
    mine = granted(turn.book, meeting, turn.me)
    if mine is None and turn.may(Act.DRAFT_MINUTES, meeting):
        return Reader(person=turn.me)
    if mine is None:
        secretaries = turn.holders(Office.SECRETARY)
        name = secretaries[0].name if secretaries else None
        raise Refused(minutes_phrases.not_for_you(meeting.on, turn.today, name))
    return mine


def reader_links(turn: Turn, meeting: Meeting) -> list[Link]:
    """Return the links to what the speaker may read, in their own chat alone."""
    mine = granted(turn.book, meeting, turn.me)
    return links(turn, meeting, mine.items) if mine and turn.personal else []


def within(turn: Turn, meeting: Meeting, mine: Reader) -> Wording:
    """Return the words and their place, refused where they concern items the speaker was not given."""
    try:
        said = wording(turn, meeting, mine.items)
    except Refused:
        if mine.items is not None:
            raise Refused(minutes_phrases.only_your_items(mine.items)) from None
        raise
    if mine.items is not None and said.item == "attendance":
        raise Refused(minutes_phrases.only_your_items(mine.items))
    return said


def keep(turn: Turn, meeting: Meeting, minutes: Minutes, said: Wording, *, tell: bool = True) -> Amendment:
    """Record an amendment and, with `tell`, bring it to the secretaries; in an operation."""
    amendment = turn.book.minutes.suggest(
        Amendment(
            id=new_id(), meeting_id=meeting.id, version=minutes.version, item=said.item, number=said.number,
            words=said.words, by=turn.me.name, at=turn.now,
        ),
        turn.me.id,
    )  # fmt: skip
    for secretary in turn.clerks if tell else ():
        turn.tell(secretary, "amendment_suggested", amendment.id)
    return amendment


def is_late(turn: Turn, minutes: Minutes) -> bool:
    return minutes.comments_by is not None and turn.now >= comments_close(minutes.comments_by, turn.board.zone)
