"""Boards and their settings."""

from dataclasses import fields
from typing import Any, cast

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from boardclerk.board.boards import Board
from boardclerk.board.policy import Policy, content_of, policy_from
from boardclerk.store.rows import BoardRow

ANY_TENANT = ""
"""The tenant of a board nobody's tenant has claimed yet; only a bot in development serves it to everyone."""


class Boards:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, board: Board) -> Board:
        self._session.add(BoardRow(**_columns(board)))
        self._session.flush()
        return board

    def get(self, board_id: str) -> Board:
        return _board(self._session.get_one(BoardRow, board_id))

    def all(self) -> list[Board]:
        return [_board(row) for row in self._session.scalars(select(BoardRow).order_by(BoardRow.name))]

    def in_tenant(self, tenant_id: str, *, unclaimed_too: bool) -> list[Board]:
        """Return the boards of a tenant; with `unclaimed_too` also those no tenant has claimed."""
        mine = BoardRow.tenant_id == tenant_id
        where = or_(mine, BoardRow.tenant_id == ANY_TENANT) if unclaimed_too else mine
        return [_board(row) for row in self._session.scalars(select(BoardRow).where(where).order_by(BoardRow.name))]

    def named(self, name: str) -> Board | None:
        """Return the board of that name, in any case."""
        return next((b for b in self.all() if b.name.casefold() == name.casefold()), None)

    def change(self, board_id: str, **settings: Any) -> Board:
        """Change settings of a board by name of field and return it as it is now."""
        row = self._session.get_one(BoardRow, board_id)
        for name, value in settings.items():
            setattr(row, name, _column(value))
        self._session.flush()
        return _board(row)


def _columns(board: Board) -> dict[str, Any]:
    return {field.name: _column(getattr(board, field.name)) for field in fields(board)}


def _column(value: Any) -> Any:
    if isinstance(value, Policy):
        return content_of(value)
    return list(cast("tuple[Any, ...]", value)) if isinstance(value, tuple) else value


def _board(row: BoardRow) -> Board:
    return Board(
        id=row.id, tenant_id=row.tenant_id, name=row.name, slug=row.slug, zone=row.zone, marking=row.marking,
        quorum=row.quorum, policy=policy_from(row.policy), comment_days=row.comment_days,
        owner_closes=row.owner_closes, absent_may_agree=row.absent_may_agree, reminders_on=row.reminders_on,
        publishing_on=row.publishing_on, standing_before=tuple(row.standing_before),
        standing_after=tuple(row.standing_after),
    )  # fmt: skip
