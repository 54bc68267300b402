"""The open book: one transaction's view of everything kept, a facet a noun."""

from sqlalchemy.orm import Session

from boardclerk.store.accounts import Accounts
from boardclerk.store.actions import Actions
from boardclerk.store.agenda import Agenda
from boardclerk.store.attendance import AttendanceBook
from boardclerk.store.boards import Boards
from boardclerk.store.meetings import Meetings
from boardclerk.store.minutes import MinutesBook
from boardclerk.store.notices import Notices
from boardclerk.store.operations import Operations
from boardclerk.store.papers import Papers
from boardclerk.store.people import People
from boardclerk.store.turns import Turns
from boardclerk.store.wishes import WishBook


class Book:
    """Everything a turn reads and writes. It lives as long as its transaction and is the only writer."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.operations = Operations(session)
        self.boards = Boards(session)
        self.people = People(session)
        self.accounts = Accounts(session)
        self.meetings = Meetings(session)
        self.agenda = Agenda(session)
        self.attendance = AttendanceBook(session)
        self.actions = Actions(session)
        self.minutes = MinutesBook(session)
        self.papers = Papers(session)
        self.notices = Notices(session, self.operations)
        self.turns = Turns(session)
        self.wishes = WishBook(session)
