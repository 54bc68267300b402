"""The database as a ledger sees it: what it refuses is remembered, also where the work that asked goes on."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from boardclerk.store.row import Dialect
from boardclerk.store.statements import Statement, numbered


class Database(Protocol):
    """What a ledger needs of an open transaction."""

    dialect: Dialect

    @property
    def version(self) -> int | None:
        """The number of the last commit that was seen, where others can commit meanwhile."""
        ...

    def query(self, statement: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        """Return what a statement finds."""
        ...

    def run(self, groups: Sequence[Sequence[Statement]]) -> None:
        """Carry out groups of statements, one after the other; in a group their order makes no difference."""
        ...


class Guarded:
    """An open transaction. `refused`: what the database refused in it, of which then nothing may last."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.dialect = database.dialect
        self.refused: Exception | None = None

    @property
    def version(self) -> int | None:
        return self._database.version

    def refuse(self, error: BaseException) -> None:
        """Let nothing of this transaction last."""
        self.refused = self.refused or (error if isinstance(error, Exception) else RuntimeError("cut off"))

    def query(self, statement: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        """Return what a statement finds; `?` marks each value where they are not numbered yet."""
        with self.asked():
            return self._database.query(numbered(statement, self.dialect), [self._written(value) for value in values])

    def run(self, groups: Sequence[Sequence[Statement]]) -> None:
        """Carry out groups of statements, one after the other; in a group their order makes no difference."""
        with self.asked():
            self._database.run(groups)

    @contextmanager
    def asked(self) -> Generator[None]:
        """Remember whatever goes wrong in here as refused."""
        try:
            yield
        except Exception as error:
            self.refused = error
            raise

    def _written(self, value: object) -> Any:
        write = self.dialect.writes.get(type(value))
        return value if write is None else write(value)
