"""What drawing many notices will look at, had in hand with few statements, however many boards they are of.

Nothing rests on it: whatever is not in hand is asked for as it is wanted, one thing after another.
"""

from collections.abc import Collection, Sequence

from boardclerk.store.accounts import Accounts
from boardclerk.store.actions import Actions
from boardclerk.store.ledger import Ledger
from boardclerk.store.notices import Notice
from boardclerk.store.rows import (
    ActionRow,
    AppointmentRow,
    AttendanceRow,
    BoardRow,
    GroupContactRow,
    GroupRow,
    LinkRow,
    MeetingRow,
    PersonRow,
    WishRow,
)

_FORESEEN = "foreseen"
_OF_A_BOARD = (PersonRow, AppointmentRow, MeetingRow, WishRow, LinkRow)


class Foresight:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows
        self._accounts = Accounts(rows)
        self._actions = Actions(rows)

    def have_in_hand(self, notices: Collection[Notice]) -> None:
        """Fetch what these will be drawn from: their boards, who is on them, what they speak of."""
        if not notices:
            return
        boards = dict.fromkeys(notice.board_id for notice in notices)
        self._fetch_boards([board for board in boards if not self._rows.number((_FORESEEN, board), bool)])
        subjects = list(dict.fromkeys(notice.subject for notice in notices))
        for kind in (MeetingRow, ActionRow):
            self._rows.fetch_keys(kind, [(subject,) for subject in subjects])
        self._rows.fetch(AttendanceRow, "meeting_id", subjects)
        self._rows.fetch_keys(AttendanceRow, [(notice.subject, notice.recipient_id) for notice in notices])

    def _fetch_boards(self, boards: Sequence[str]) -> None:
        rows = self._rows
        for board in boards:
            rows.remember((_FORESEEN, board), True)  # for as long as rows are kept
        if len(boards) < 2:
            return
        rows.fetch(BoardRow, "id", boards)
        for kind in _OF_A_BOARD:
            rows.fetch(kind, "board_id", boards)
        people = [row.id for row in rows.where(PersonRow, board_id=boards)]
        rows.fetch(LinkRow, "person_id", people)
        groups = [row.id for row in rows.where(GroupRow, board_id=boards)]
        rows.fetch(GroupContactRow, "group_id", groups)
        self._accounts.fetch_addresses(people)
        self._actions.fetch_open(boards)
