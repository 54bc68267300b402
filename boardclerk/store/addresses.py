"""Where the record is: what a SQLAlchemy URL names, read without a database library."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from boardclerk.board.errors import ClerkError
from boardclerk.words.phrases import store as phrases

_SQLITE = frozenset({"sqlite", "sqlite+aiosqlite", "sqlite+pysqlite"})
_POSTGRES = frozenset({"postgresql", "postgres", "postgresql+asyncpg", "postgresql+psycopg", "postgresql+psycopg2"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A database: the `file` of a SQLite one (`:memory:` for one in memory), or the `dsn` of a PostgreSQL one.

    `shown` is the address without its password.
    """

    file: str = ""
    dsn: str = ""
    shown: str

    @property
    def is_postgres(self) -> bool:
        return bool(self.dsn)

    @property
    def place(self) -> str:
        """Return where it is, as an operator looks for it."""
        return self.shown if self.is_postgres else self.file

    @property
    def in_memory(self) -> bool:
        return self.file == ":memory:"

    def make_folder(self) -> None:
        """Make the folder of a SQLite file where it is missing."""
        if self.file and not self.in_memory:
            Path(self.file).parent.mkdir(parents=True, exist_ok=True)

    def require_there(self) -> None:
        """Raise ClerkError where a SQLite file is to be read that is not there."""
        if self.file and not self.in_memory and not Path(self.file).exists():
            raise ClerkError(phrases.no_record(self.file))


def read_address(database_url: str) -> Address:
    """Return what a SQLAlchemy URL names; ClerkError where it is none, or of another kind of database."""
    scheme, found, rest = database_url.partition("://")
    if not found or not scheme or any(letter in scheme for letter in "/: "):
        raise ClerkError(phrases.NOT_A_DATABASE_URL)
    if scheme in _SQLITE:
        return _sqlite(rest)
    if scheme not in _POSTGRES:
        raise ClerkError(phrases.not_a_database_we_use(scheme))
    return _postgres(database_url)


def _sqlite(rest: str) -> Address:
    """`sqlite:///board.db` names a file beside the process, `sqlite:////srv/board.db` one from the root."""
    path = rest.partition("?")[0]
    if path and not path.startswith("/"):
        raise ClerkError(phrases.NOT_A_DATABASE_URL)
    file = path[1:] or ":memory:"
    return Address(file=file, shown=f"sqlite:///{file}")


def _postgres(database_url: str) -> Address:
    """Give libpq's names to what SQLAlchemy URLs call otherwise, and keep the password out of what is shown."""
    parts = urlsplit(database_url)
    query = [("sslmode" if name == "ssl" else name, value) for name, value in parse_qsl(parts.query)]
    dsn = urlunsplit(("postgresql", parts.netloc, parts.path, urlencode(query), ""))
    host = parts.netloc.rpartition("@")[2]
    user = quote(unquote(parts.username), safe="") if parts.username else ""
    secret = ":***" if parts.password else ""
    shown = f"postgresql://{user}{secret}{'@' if user else ''}{host}{parts.path}"
    return Address(dsn=dsn, shown=shown)
