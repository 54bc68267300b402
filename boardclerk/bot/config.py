"""The only reader of the environment: the BOARDCLERK_* settings, their defaults and what they do."""

import difflib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from boardclerk.board.errors import ClerkError
from boardclerk.bot.clouds import CLOUDS, Cloud

PREFIX = "BOARDCLERK_"
_NOT_OURS = frozenset({"BOARDCLERK_SHARED"})


class SettingError(ClerkError):
    """A setting that cannot be obeyed; the message names it and what it takes."""


class AppType(StrEnum):
    """How the bot is registered with Microsoft, which decides where its own tokens come from."""

    SINGLE_TENANT = "SingleTenant"
    MULTI_TENANT = "MultiTenant"
    MANAGED_IDENTITY = "UserAssignedMSI"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, read and checked. `now` is aware, in UTC."""

    database_url: str
    data_dir: Path
    host: str
    port: int
    public_url: str
    app_id: str
    app_password: str = field(repr=False)
    app_type: AppType
    app_tenant_id: str
    cloud: Cloud
    allowed_tenants: tuple[str, ...]
    allowed_service_hosts: tuple[str, ...]
    openid_metadata_url: str
    token_url: str
    identity_header: str = field(repr=False)
    now: datetime | None
    lease_seconds: int
    person_turns: int
    tenant_turns: int
    tenant_sends: int
    log_level: str

    @property
    def has_credentials(self) -> bool:
        """Whether the bot can prove who it is and check who speaks to it."""
        return bool(self.app_id and (self.app_password or self.app_type is AppType.MANAGED_IDENTITY))


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table: name without prefix, default as shown, what it does, how it is read."""

    name: str
    default: str
    purpose: str
    read: Callable[[str], object] = str

    @property
    def variable(self) -> str:
        """The environment variable."""
        return PREFIX + self.name


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.lower() for part in text.replace(",", " ").split())


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise SettingError("a port from 0 to 65535")
    return int(text)


def _lease(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 3600:
        raise SettingError("whole seconds from 1 to 3600")
    return int(text)


def _turns(text: str) -> int:
    if not text.isdecimal() or int(text) > 1_000_000:
        raise SettingError("a whole number, 0 for no limit")
    return int(text)


def _app_type(text: str) -> AppType:
    for kind in AppType:
        if kind.value.lower() == text.lower():
            return kind
    raise SettingError("one of " + ", ".join(AppType))


def _cloud(text: str) -> Cloud:
    if text.lower() not in CLOUDS:
        raise SettingError("one of " + ", ".join(CLOUDS))
    return CLOUDS[text.lower()]


def _log_level(text: str) -> str:
    levels = ("debug", "info", "warning", "error")
    if text.lower() not in levels:
        raise SettingError("one of " + ", ".join(levels))
    return text.lower()


def _address(text: str) -> str:
    parts = urlsplit(text)
    if text and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise SettingError("an address that begins with https://")
    return text.rstrip("/")


def read_instant(text: str) -> datetime:
    """Return the instant an ISO 8601 text names; one without a zone is UTC. Raises ValueError."""
    instant = datetime.fromisoformat(text)
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)


def _now(text: str) -> datetime | None:
    try:
        return read_instant(text) if text else None
    except (ValueError, OverflowError):
        raise SettingError("an ISO 8601 instant such as 2020-03-06T09:00+00:00") from None


TABLE: tuple[Setting, ...] = (
    Setting("DATABASE_URL", "", "SQLAlchemy address of the record; empty: a SQLite file in the data folder"),
    Setting("DATA_DIR", "var", "where files go", Path),
    Setting("HOST", "127.0.0.1", "address to listen on"),
    Setting("PORT", "3978", "port to listen on", _port),
    Setting("PUBLIC_URL", "", "address of the bot's own pages as readers reach it; empty: host and port", _address),
    Setting("APP_ID", "", "the bot registration's application (client) id"),
    Setting("APP_PASSWORD", "", "the registration's client secret; not needed for a managed identity"),
    Setting("APP_TYPE", "SingleTenant", "SingleTenant, MultiTenant or UserAssignedMSI", _app_type),
    Setting("APP_TENANT_ID", "", "the registration's tenant; needed for SingleTenant"),
    Setting("CLOUD", "public", "public or usgov: issuer, keys, tokens and hosts together", _cloud),
    Setting("ALLOWED_TENANTS", "", "tenants that may speak to the bot; empty: the registration's own", _words),
    Setting("ALLOWED_SERVICE_HOSTS", "", "hosts it may answer to; empty: those of Teams in the cloud", _words),
    Setting("OPENID_METADATA_URL", "", "whose keys sign what comes in; empty: the cloud's", _address),
    Setting("TOKEN_URL", "", "where the bot's own tokens come from; empty: the cloud's", _address),
    Setting("IDENTITY_HEADER", "", "the managed identity's secret in App Service and Container Apps, with TOKEN_URL"),
    Setting("NOW", "", "the clock starts here (ISO 8601) and runs on; for development only", _now),
    Setting("LEASE_SECONDS", "120", "how long a process has to send what it took up before it counts as dead", _lease),
    Setting("PERSON_TURNS", "30", "turns a person may take in 30 seconds; 0: no limit", _turns),
    Setting("TENANT_TURNS", "600", "turns a tenant's people may take together in 30 seconds; 0: no limit", _turns),
    Setting(
        "TENANT_SENDS", "40", "unasked messages a second to a tenant's people; Teams takes 50; 0: no limit", _turns
    ),
    Setting("LOG_LEVEL", "info", "debug, info, warning or error", _log_level),
)


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read every setting from `environ`, or from the process's own environment.

    Raises SettingError, in one sentence, for a misspelt name or a value that cannot be read. Empty counts
    as not set.
    """
    given = {k: v.strip() for k, v in (os.environ if environ is None else environ).items() if k.startswith(PREFIX)}
    _refuse_unknown(given)
    values = {row.name.lower(): _value(row, given.get(row.variable, "")) for row in TABLE}
    return _complete(values)


def _refuse_unknown(given: Mapping[str, str]) -> None:
    known = [row.variable for row in TABLE]
    for name in sorted(given):
        if name in known or name in _NOT_OURS:
            continue
        near = difflib.get_close_matches(name.removeprefix(PREFIX), [row.name for row in TABLE], n=1)
        hint = f"did you mean {PREFIX}{near[0]}?" if near else "boardclerk settings lists them all."
        raise SettingError(f"{name} is not a setting; {hint}")


def _value(row: Setting, text: str) -> object:
    try:
        return row.read(text or row.default)
    except SettingError as error:
        raise SettingError(f"{row.variable} is {text!r}; it takes {error}.") from None


def _complete(values: dict[str, object]) -> Settings:
    settings = Settings(**values)  # pyright: ignore[reportArgumentType]
    cloud = settings.cloud
    own_tenant = (settings.app_tenant_id.lower(),) if settings.app_tenant_id else ()
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    values |= {
        "database_url": settings.database_url or _sqlite_file(settings.data_dir),
        "public_url": settings.public_url or f"http://{host}:{settings.port}",
        "allowed_tenants": settings.allowed_tenants or own_tenant,
        "allowed_service_hosts": settings.allowed_service_hosts or cloud.service_hosts,
        "openid_metadata_url": settings.openid_metadata_url or cloud.metadata_url,
        "token_url": settings.token_url or _token_url(settings),
    }
    return Settings(**values)  # pyright: ignore[reportArgumentType]


# The address every Azure machine finds its managed identity at.
_IDENTITY_OF_THE_MACHINE = "http://169.254.169.254/metadata/identity/oauth2/token"


def _sqlite_file(data_dir: Path) -> str:
    return f"sqlite:///{(data_dir / 'boardclerk.sqlite').resolve()}"


def _token_url(settings: Settings) -> str:
    if settings.app_type is AppType.MANAGED_IDENTITY:
        return _IDENTITY_OF_THE_MACHINE
    single = settings.app_type is AppType.SINGLE_TENANT
    tenant = settings.app_tenant_id if single else "botframework.com"
    return f"{settings.cloud.login_url}/{tenant}/oauth2/v2.0/token"


def refuse_unsafe(settings: Settings, *, dev: bool) -> None:
    """Raise SettingError, naming what to set, where serving with these settings would not be safe."""
    if dev:
        if settings.host not in LOOPBACK:
            raise SettingError("serve --dev listens on this machine only: set BOARDCLERK_HOST to 127.0.0.1.")
        return
    if settings.now is not None:
        raise SettingError("BOARDCLERK_NOW is for development: unset it, or start with serve --dev.")
    if not settings.has_credentials:
        raise SettingError(
            "There are no credentials: set BOARDCLERK_APP_ID and BOARDCLERK_APP_PASSWORD, "
            "or start with serve --dev on this machine."
        )
    if settings.app_type is AppType.SINGLE_TENANT and not settings.app_tenant_id:
        raise SettingError("A SingleTenant registration needs BOARDCLERK_APP_TENANT_ID.")
    if not settings.allowed_tenants:
        raise SettingError("Name the tenants that may speak to the bot in BOARDCLERK_ALLOWED_TENANTS.")
    _refuse_addresses(settings)


def _refuse_addresses(settings: Settings) -> None:
    if not settings.openid_metadata_url.startswith("https://"):
        raise SettingError("BOARDCLERK_OPENID_METADATA_URL must begin with https:// outside serve --dev.")
    managed = settings.app_type is AppType.MANAGED_IDENTITY
    if managed and settings.identity_header and settings.token_url == _IDENTITY_OF_THE_MACHINE:
        raise SettingError("BOARDCLERK_IDENTITY_HEADER needs BOARDCLERK_TOKEN_URL: set it to IDENTITY_ENDPOINT.")
    if not managed and not settings.token_url.startswith("https://"):
        raise SettingError("BOARDCLERK_TOKEN_URL must begin with https:// outside serve --dev.")


LOOPBACK = ("127.0.0.1", "::1", "localhost")


def settings_table() -> str:
    """Return the table of settings as Markdown, for the docs and `boardclerk settings`."""
    rows = [f"| `{row.variable}` | {f'`{row.default}`' if row.default else ''} | {row.purpose} |" for row in TABLE]
    return "\n".join(["| setting | default | what it does |", "| --- | --- | --- |", *rows]) + "\n"
