"""Ports for servers that are started by number, and perhaps again by the same."""

import random
import socket

_LOWEST, _HIGHEST = 15_000, 32_000
"""Below those the system takes for connections: one of these would stand in the way of a server that comes back."""


def free_port() -> int:
    """Return a port nobody listens on."""
    while True:
        port = random.SystemRandom().randint(_LOWEST, _HIGHEST)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
