"""Logs are JSON lines of ids and figures; what people say and are called is not in them."""

import json
import logging
from collections.abc import Iterator
from io import StringIO

import pytest

from boardclerk.bot.logs import log, log_failure, start_logs


@pytest.fixture
def lines() -> Iterator[StringIO]:
    root, ours = logging.getLogger(), logging.getLogger("boardclerk")
    before = (root.handlers[:], root.level, ours.level)
    stream = StringIO()
    start_logs("info", stream)
    yield stream
    root.handlers[:], root.level, ours.level = before


def written(lines: StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines.getvalue().splitlines()]


def test_what_happened_is_one_json_object(lines: StringIO):
    log("turn", tenant="t1", ms=3.2)
    (line,) = written(lines)
    assert (line["event"], line["level"], line["tenant"], line["ms"]) == ("turn", "info", "t1", 3.2)


def test_an_error_says_its_kind_and_place_and_not_its_message(lines: StringIO):
    try:
        raise ValueError("apologies from Tomasz Nowak")
    except ValueError as error:
        log_failure("turn_failed", error, activity="a1")
    (line,) = written(lines)
    assert (line["error"], line["event"], line["activity"]) == ("ValueError", "turn_failed", "a1")
    assert "Tomasz" not in json.dumps(line)


def test_what_libraries_say_keeps_its_arguments_to_itself(lines: StringIO):
    logging.getLogger("aiohttp.server").error("Error handling %s", "apologies from Tomasz")
    (line,) = written(lines)
    assert line["event"] == "Error handling %s"
