"""Structured logs: one JSON object a line on standard error, never a message's text or a person's name."""

import logging
import sys
from traceback import extract_tb
from typing import TextIO

import orjson

from boardclerk.bot.clock import machine_now

_LOGGER = logging.getLogger("boardclerk")


class _JsonLines(logging.Formatter):
    """Writes ids, counts and durations.

    Of an exception only its type and where it was raised are written: its message may quote what a person
    said, or the values of a statement. The same holds for libraries' own messages, whose arguments are left
    out.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": machine_now().isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": str(record.msg),
        }
        if not record.name.startswith("boardclerk"):
            line["logger"] = record.name
        facts: dict[str, object] | None = getattr(record, "facts", None)
        line.update(facts or {})
        if record.exc_info and record.exc_info[1]:
            error = record.exc_info[1]
            line["error"] = type(error).__qualname__
            line["raised"] = [f"{f.name}:{f.lineno}" for f in extract_tb(error.__traceback__)[-8:]]
        return orjson.dumps(line, default=str).decode()


def start_logs(level: str, to: TextIO | None = None) -> None:
    """Write every log line of the process as JSON, from `level` up: to standard error unless told otherwise."""
    handler = logging.StreamHandler(to or sys.stderr)
    handler.setFormatter(_JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    _LOGGER.setLevel(level.upper())


def log(event: str, **facts: object) -> None:
    """Log that something happened, with the ids and figures that say what."""
    _LOGGER.info(event, extra={"facts": facts})


def log_failure(event: str, error: BaseException | None = None, **facts: object) -> None:
    """Log that something failed, with the kind of `error` and where it was raised."""
    info = (type(error), error, error.__traceback__) if error else None
    _LOGGER.error(event, exc_info=info, extra={"facts": facts})
