"""Boards and their settings."""

from dataclasses import fields
from typing import Any, cast

from boardclerk.board.boards import Board
from boardclerk.board.policy import Policy, content_of, policy_from
from boardclerk.store.drawing import drawn
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import BoardRow

ANY_TENANT = ""
"""The tenant of a board nobody's tenant has claimed yet; only a bot in development serves it to everyone."""


class Boards:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def add(self, board: Board) -> Board:
        self._rows.add(BoardRow(**_columns(board)))
        return board

    @drawn
    def get(self, board_id: str) -> Board:
        return _board(self._rows.get_one(BoardRow, board_id))

    def find(self, board_id: str | None) -> Board | None:
        """Return the board of that id, None for None or where there is none."""
        row = self._rows.get(BoardRow, board_id) if board_id else None
        return None if row is None else self.get(row.id)

    def all(self) -> list[Board]:
        return [_board(row) for row in sorted(self._rows.select(BoardRow, ""), key=lambda row: row.name)]

    def in_tenant(self, tenant_id: str, *, unclaimed_too: bool) -> list[Board]:
        """Return the boards of a tenant; with `unclaimed_too` also those no tenant has claimed."""
        return list(self._in_tenant(tenant_id, unclaimed_too))

    @drawn
    def _in_tenant(self, tenant_id: str, unclaimed_too: bool) -> tuple[Board, ...]:
        rows = self._rows.where(BoardRow, tenant_id=(tenant_id, ANY_TENANT) if unclaimed_too else tenant_id)
        return tuple(_board(row) for row in sorted(rows, key=lambda row: row.name))

    def named(self, name: str) -> Board | None:
        """Return the board of that name, in any case."""
        return next((b for b in self.all() if b.name.casefold() == name.casefold()), None)

    def change(self, board_id: str, **settings: Any) -> Board:
        """Change settings of a board by name of field and return it as it is now."""
        row = self._rows.get_one(BoardRow, board_id)
        for name, value in settings.items():
            setattr(row, name, _column(value))
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
        publishing_on=row.publishing_on, keeps_words=row.keeps_words, standing_before=tuple(row.standing_before),
        standing_after=tuple(row.standing_after),
    )  # fmt: skip
