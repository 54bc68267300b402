"""What is said unasked about minutes: to the chair, back to the secretary, to everyone who gets them."""

from boardclerk.board.amendments import accepted_since
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.people import Office
from boardclerk.board.versions import comments_close
from boardclerk.cards.minutes import agreed_card, release_card, version_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.circulation import Reader, reader_card
from boardclerk.dialogs.minutes import draft_mark
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.dialogs.papers import Desk, keep_next_version
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import minutes as phrases
from boardclerk.words.phrases import notices as notice_phrases


def draft_for_chair(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting, minutes = _subject(turn)
    if minutes.state is not MinutesState.WITH_CHAIR:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    desk = _desk(turn)
    by = minutes.comments_by
    return send(
        release_card(
            board=turn.board, meeting=meeting, minutes=minutes, today=turn.today, links=desk.minutes_links(meeting),
            sentence=phrases.for_chair(meeting.on, turn.today), mark=draft_mark(desk.paper(meeting)),
            text=[phrases.comments_would_be_by(by, turn.today)] if by else [],
        )
    )  # fmt: skip


def draft_change_asked(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting, minutes = _subject(turn)
    if minutes.state not in (MinutesState.DRAFT, MinutesState.WITH_CHAIR):
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    sentence = phrases.change_asked(_by(turn), meeting.on, turn.today)
    return send(
        sentence_card(
            sentence=sentence, today=turn.today, board=turn.board, meeting=meeting,
            text=[turn.values["words"], phrases.HOW_TO_CORRECT], buttons=_desk(turn).minutes_links(meeting),
        )
    )  # fmt: skip


def minutes_circulated(turn: NoticeTurn) -> Outgoing | Pointless:
    """Give the version in hand, with what can be said to it; once a later one is out, that one is on its way."""
    meeting, minutes = _subject(turn)
    if minutes.state is MinutesState.AGREED or minutes.version != turn.values["version"]:
        return _later_one(turn, meeting, minutes)
    if minutes.state is not MinutesState.CIRCULATED:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    reader = _reader(turn)
    sentence = phrases.circulated(meeting.on, minutes.version, turn.today, items=reader.items)
    return send(reader_card(_desk(turn), meeting, minutes, reader, sentence))


def _later_one(turn: NoticeTurn, meeting: Meeting, minutes: Minutes) -> Outgoing | Pointless:
    """Give the version that has followed to somebody it is not planned for, so that nobody is left without."""
    if minutes.state is MinutesState.AGREED:
        return _agreed(turn, meeting, minutes)
    following = turn.book.notices.about(meeting.id, ["minutes_corrected"])
    if any(n.recipient_id == turn.person.id and n.values["version"] == minutes.version for n in following):
        return Pointless(reason=phrases.LATER_VERSION)
    turn.book.notices.keep_values(turn.notice.id, {**turn.values, "version": minutes.version})
    return send(reader_card(_desk(turn), meeting, minutes, _reader(turn)))


def minutes_corrected(turn: NoticeTurn) -> Outgoing | Pointless:
    """Give the next version once comments have closed, and make it where it is not there yet.

    Nothing goes out where no amendment was accepted, or where the meeting has agreed the minutes since.
    """
    meeting, wanted = turn.book.meetings.get(turn.notice.subject), turn.values["version"]
    minutes = turn.book.minutes.held(meeting.id)
    if minutes is None or minutes.state is not MinutesState.CIRCULATED:
        return Pointless(reason=phrases.AGREED_SINCE)
    if minutes.version < wanted:
        minutes = _make_next(turn, meeting, minutes)
    if minutes.version != wanted:
        return Pointless(reason=phrases.NOTHING_ACCEPTED)
    reader = _reader(turn)
    changes = accepted_since(turn.book.minutes.amendments(meeting.id), wanted - 1)
    if reader.items is not None:
        changes = [a for a in changes if a.item.removeprefix("D").partition(".")[0] in reader.items]
        if not changes:
            return Pointless(reason=phrases.NOTHING_ACCEPTED)
    return send(
        version_card(
            board=turn.board, meeting=meeting, today=turn.today, changes=changes,
            sentence=phrases.corrected(meeting.on, wanted, len(changes), turn.today),
            links=_desk(turn).minutes_links(meeting, reader.items),
        )
    )  # fmt: skip


def _make_next(turn: NoticeTurn, meeting: Meeting, minutes: Minutes) -> Minutes:
    """Keep the next version where amendments were accepted and comments have closed; return how far it has come."""
    by = minutes.comments_by
    if by is None or turn.now < comments_close(by, turn.board.zone):
        return minutes
    if not accepted_since(turn.book.minutes.amendments(meeting.id), minutes.version):
        return minutes
    with turn.book.operations.perform(
        board_id=turn.board.id, actor_id=None, actor_name=card_phrases.PRODUCT, verb="make_version",
        words=phrases.in_words("corrected", meeting.on, turn.today), now=turn.now,
    ):  # fmt: skip
        return keep_next_version(turn.book, turn.board, meeting, turn.now)


def minutes_agreed(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting, minutes = _subject(turn)
    if minutes.state is not MinutesState.AGREED:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    return _agreed(turn, meeting, minutes)


def _agreed(turn: NoticeTurn, meeting: Meeting, minutes: Minutes) -> Outgoing:
    at = turn.book.meetings.find(minutes.agreed_at_meeting_id)
    sentence = phrases.already_agreed(meeting.on, at.on if at else None, turn.today)
    secretaries = turn.book.people.holders(turn.board.id, Office.SECRETARY, turn.today)
    may_publish = turn.person.id in {p.id for p in secretaries} and not minutes.page_up
    return send(
        agreed_card(
            board=turn.board, meeting=meeting, minutes=minutes, sentence=sentence, today=turn.today,
            links=_desk(turn).minutes_links(meeting, _reader(turn).items), may_publish=may_publish,
        )
    )  # fmt: skip


def minutes_sent(turn: NoticeTurn) -> Outgoing | Pointless:
    """Give the minutes to somebody who asked for them in a group."""
    meeting, minutes = _subject(turn)
    return send(reader_card(_desk(turn), meeting, minutes, _reader(turn)))


def _subject(turn: NoticeTurn) -> tuple[Meeting, Minutes]:
    meeting = turn.book.meetings.get(turn.notice.subject)
    return meeting, turn.book.minutes.of_meeting(meeting.id) or Minutes(meeting_id=meeting.id)


def _reader(turn: NoticeTurn) -> Reader:
    items = turn.values.get("items")
    return Reader(person=turn.person, items=None if items is None else tuple(items))


def _desk(turn: NoticeTurn) -> Desk:
    return Desk(book=turn.book, place=turn.place, board=turn.board, now=turn.now)


def _by(turn: NoticeTurn) -> str:
    return turn.book.people.get(turn.values["by"]).name
