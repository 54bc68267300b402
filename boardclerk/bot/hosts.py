"""Which connectors the bot hears from and answers: by host, decided once for receiving and sending."""

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"https": 443, "http": 80}


class Hosts:
    """The hosts a service URL may name. Only https is taken, save for loopback where that is allowed."""

    def __init__(self, allowed: Iterable[str], *, loopback: bool) -> None:
        self._allowed = frozenset(host.lower() for host in allowed)
        self._loopback = loopback

    def allow(self, service_url: str) -> bool:
        """Whether the bot may speak with the connector at `service_url`."""
        try:
            parts = urlsplit(service_url)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            return False
        # A control character, a backslash or a name before @ can make two readers see two hosts.
        if not host or "@" in parts.netloc or "\\" in service_url or not service_url.isprintable():
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
