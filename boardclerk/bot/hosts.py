"""Which connectors the bot hears from and answers: by host, decided once for receiving and sending."""

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"https": 443, "http": 80}
_LONGEST = 1000
_REMEMBERED = 1000


class Hosts:
    """The hosts a service URL may name. Only https is taken, save for loopback where that is allowed."""

    def __init__(self, allowed: Iterable[str], *, loopback: bool) -> None:
        self._allowed = frozenset(host.lower() for host in allowed)
        self._loopback = loopback
        self._known_good: set[str] = set()

    def allow(self, service_url: str) -> bool:
        """Whether the bot may speak with the connector at `service_url`."""
        if service_url in self._known_good:
            return True
        if not self._judge(service_url):
            return False
        if len(self._known_good) >= _REMEMBERED:
            self._known_good.clear()
        self._known_good.add(service_url)
        return True

    def _judge(self, service_url: str) -> bool:
        # A control character, a backslash, a letter that only looks like another, or a name before @ can make
        # two readers see two hosts; after a ? or # the path of a send would not be a path.
        plain = service_url.isascii() and service_url.isprintable() and not any(mark in service_url for mark in "\\?# ")
        if not plain or len(service_url) > _LONGEST:
            return False
        try:
            parts = urlsplit(service_url)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            return False
        if not host or "@" in parts.netloc:
            return False
        if self._loopback and parts.scheme in _DEFAULT_PORTS and is_loopback(host):
            return True
        on_list = host in self._allowed and port in (None, 443)
        return parts.scheme == "https" and (on_list or f"{host}:{port}" in self._allowed)


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine, by name or by address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
