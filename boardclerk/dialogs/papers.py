"""From the book to paper: the minutes of a meeting as they stand, and documents with the links that open them."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import FutureMeeting, Minutes, MinutesPaper, MinutesState, digest_of, paper_for_items
from boardclerk.board.people import Office, Person
from boardclerk.board.versions import agreed, content_of, held_back_as_now, paper_from, renewed, same_words
from boardclerk.cards.frame import Link
from boardclerk.dialogs.paper_attendance import attendance_lines
from boardclerk.dialogs.paper_items import item_papers
from boardclerk.dialogs.place import Place
from boardclerk.documents.minutes import minutes_as_html, minutes_as_word
from boardclerk.store.book import Book
from boardclerk.store.minutes import Version
from boardclerk.store.papers import Paper
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import minutes as phrases

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html; charset=utf-8"


def minutes_paper(book: Book, board: Board, meeting: Meeting) -> MinutesPaper:
    """Return the minutes of a meeting as those who may read them have them.

    A draft is drawn from the record; minutes in circulation are the version that went round last; agreed
    ones are what was agreed, word for word.
    """
    drawn, minutes = drawn_paper(book, board, meeting), book.minutes.of_meeting(meeting.id)
    kept = kept_paper(book, minutes)
    if minutes is None or kept is None:
        return drawn
    return _as_it_stands(book, minutes, held_back_as_now(kept, drawn))


def drawn_paper(book: Book, board: Board, meeting: Meeting) -> MinutesPaper:
    """Return the minutes drawn from the record as it now is, whatever went round before."""
    minutes = book.minutes.of_meeting(meeting.id) or Minutes(meeting_id=meeting.id)
    chair = presided(book, meeting)
    members, also = attendance_lines(book, meeting, chair)
    secretaries = book.people.holders(board.id, Office.SECRETARY, meeting.on, meeting.id)
    return MinutesPaper(
        board=board.name,
        title=meeting.title or board.name,
        on=meeting.on,
        start=meeting.start,
        end=meeting.end,
        location=meeting.location,
        chair=chair.name if chair else None,
        chair_note=phrases.ACTING_CHAIR if chair and _is_acting(book, meeting, chair) else None,
        secretary=secretaries[0].name if secretaries else None,
        marking=board.marking,
        state=minutes.state,
        version=minutes.version,
        comments_by=minutes.comments_by,
        agreed_on=None,
        agreed_under=None,
        released_note=_released_note(minutes),
        members=members,
        also=also,
        items=item_papers(book, meeting, received=minutes.received),
        future=_future(book, meeting),
    )


def presided(book: Book, meeting: Meeting) -> Person | None:
    """Return who chaired a meeting: who is on record for it, else its acting chair, else the chair."""
    if meeting.chair_id:
        return book.people.find(meeting.chair_id)
    for office in (Office.ACTING_CHAIR, Office.CHAIR):
        if held := book.people.holders(meeting.board_id, office, meeting.on, meeting.id):
            return held[0]
    return None


def _is_acting(book: Book, meeting: Meeting, chair: Person) -> bool:
    chairs = [p.id for p in book.people.holders(meeting.board_id, Office.CHAIR, meeting.on, meeting.id)]
    return bool(chairs) and chair.id not in chairs


def _released_note(minutes: Minutes) -> str | None:
    return phrases.released_note(minutes.released_by, stood_in=minutes.stood_in) if minutes.released_by else None


def _future(book: Book, meeting: Meeting) -> tuple[FutureMeeting, ...]:
    later = [m for m in book.meetings.of_board(meeting.board_id) if m.on > meeting.on]
    return tuple(
        FutureMeeting(on=m.on, start=m.start, end=m.end, location=m.location)
        for m in later
        if m.state is not MeetingState.CANCELLED
    )


def kept_paper(book: Book, minutes: Minutes | None) -> MinutesPaper | None:
    """Return the version that went round last as it went round, None before one has."""
    if minutes is None or minutes.state not in (MinutesState.CIRCULATED, MinutesState.AGREED):
        return None
    version = book.minutes.version(minutes.meeting_id, minutes.version)
    return paper_from(version.paper) if version else None


def _as_it_stands(book: Book, minutes: Minutes, kept: MinutesPaper) -> MinutesPaper:
    """Return a kept version as agreed, where it was; else as it stands, with the day comments now close."""
    if minutes.state is not MinutesState.AGREED:
        return replace(kept, comments_by=minutes.comments_by)
    at = book.meetings.find(minutes.agreed_at_meeting_id)
    return agreed(kept, at.on if at else None, minutes.agreed_under)


def keep_next_version(book: Book, board: Board, meeting: Meeting, now: datetime) -> Minutes:
    """Keep the record as the version in hand, or as the next where that went round already and reads otherwise.

    To be called in an operation, once the minutes stand as circulated. Returns how far they have come.
    """
    minutes = book.minutes.of_meeting(meeting.id)
    assert minutes is not None
    kept, drawn = kept_paper(book, minutes), drawn_paper(book, board, meeting)
    if kept is not None:
        drawn = replace(renewed(kept, drawn), version=minutes.version + 1, comments_by=minutes.comments_by)
        if same_words(kept, drawn):
            return minutes
    book.minutes.keep_version(
        Version(
            meeting_id=meeting.id, version=drawn.version, made_at=now, paper=content_of(drawn), digest=digest_of(drawn)
        )
    )  # fmt: skip
    return book.minutes.change(meeting.id, version=drawn.version)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where a board's documents are made and kept: the open book, the address of the pages, the moment."""

    book: Book
    place: Place
    board: Board
    now: datetime

    @property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.board.zone)).date()

    def paper(self, meeting: Meeting, items: tuple[str, ...] | None = None) -> MinutesPaper:
        """Return the minutes as they stand, of `items` alone where given."""
        paper = minutes_paper(self.book, self.board, meeting)
        return paper if items is None else paper_for_items(paper, items)

    def minutes_links(self, meeting: Meeting, items: tuple[str, ...] | None = None) -> list[Link]:
        """Return the links to the minutes as they stand, as a page and a Word file; of `items` alone, where given."""
        paper = self.paper(meeting, items)
        page = self.keep(meeting, _filename(paper, "html"), HTML, _as_page(paper))
        word = self.keep(meeting, _filename(paper, "docx"), WORD, _as_word(paper))
        return [
            self.link(card_phrases.OPEN_MINUTES, page),
            self.link(card_phrases.OPEN_WORD, word),
        ]

    def keep(self, meeting: Meeting, filename: str, content_type: str, body: bytes) -> Paper:
        """Keep a document at an address that cannot be guessed."""
        return self.book.papers.keep(meeting.id, filename, content_type, body, self.now)

    def link(self, title: str, paper: Paper) -> Link:
        return link_to(self.place, paper, title)


@lru_cache(maxsize=16)
def _as_word(paper: MinutesPaper) -> bytes:
    """Return the Word file of a paper; the same one goes to many readers one after another."""
    return minutes_as_word(paper)


@lru_cache(maxsize=16)
def _as_page(paper: MinutesPaper) -> bytes:
    return minutes_as_html(paper).encode()


def link_to(place: Place, paper: Paper, title: str) -> Link:
    """Return the button that opens a kept document."""
    return Link(title, f"{place.public_url}/papers/{paper.key}/{paper.filename}")


def _filename(paper: MinutesPaper, ending: str) -> str:
    stage = {
        MinutesState.DRAFT: "draft",
        MinutesState.WITH_CHAIR: "draft",
        MinutesState.CIRCULATED: f"version-{paper.version}",
        MinutesState.AGREED: "agreed",
    }[paper.state]
    extract = "" if paper.extract is None else f"-items-{'-'.join(paper.extract)}"
    return f"minutes-{paper.on.isoformat()}-{stage}{extract}.{ending}"
