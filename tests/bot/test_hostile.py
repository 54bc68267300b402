"""Everything hostile is refused, or answered in words, and leaves the record as it was.

Over real HTTP against a bot that serves as in production. After what is refused every table is byte for byte
what it was, and nothing was said to anybody. After what is answered so is every table but those that only
remember that somebody spoke and what they were answered (`production.REMEMBERS`), and who spoke is the only one
told anything.
"""

import re
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
import pytest_asyncio
from markdown_it import MarkdownIt

from tests.bot.hostile import CASES
from tests.bot.hostile.case import JSON, NOTHING, Case
from tests.bot.production import REMEMBERS, Dump, Scene, production
from tests.seen import cards_of, words_of


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def scene(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Scene]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    async with production(folder) as made:
        yield made


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
async def test_nothing_hostile_changes_the_record(scene: Scene, case: Case):
    body, headers = case.send(scene)
    await scene.settle()
    before, requests = scene.dump(), len(scene.connector.requests)
    status, answer, _ = await scene.post(body, headers, case.method)
    await scene.settle()
    assert status == case.status, answer
    if status == 200:
        _answered_in_words(scene, case, answer, requests)
        assert _of_boards(scene.dump()) == _of_boards(before)
    else:
        assert answer["error"]["code"] == status
        assert case.says in answer["error"]["message"]
        assert set(answer) == {"error"}
        assert set(answer["error"]) == {"code", "message"}
        assert len(scene.connector.requests) == requests, "somebody was told something"
        assert scene.dump() == before


def _answered_in_words(scene: Scene, case: Case, answer: Any, requests: int) -> None:
    told = scene.connector.requests[requests:]
    shown = [words_of(request.body) for request in told if request.body]
    if answer:
        value = answer["value"]
        shown.append(words_of(value) if isinstance(value, dict) else str(value))
    if case.says == NOTHING:
        assert shown == []
        return
    assert any(case.says in words for words in shown), shown
    assert {request.path.split("/")[3] for request in told} <= {f"a:{case.by}"}


def _of_boards(dump: Dump) -> Dump:
    return {name: rows for name, rows in dump.items() if name not in REMEMBERS}


def test_there_are_enough_of_them_and_each_has_a_name_of_its_own():
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names) >= 70


HOSTILE_WORDS = {
    "a link": ("[Open](https://evil.invalid/x)", "[Open](https://evil.invalid/x)"),
    "a picture": ("![seen](https://evil.invalid/pixel)", "![seen](https://evil.invalid/pixel)"),
    "everybody": ("<at>everyone</at>", "<at>everyone</at>"),
    "a tag": ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    "emphasis": ("_done_ by *all*", "_done_ by *all*"),
    "a date of the client's": ("{{DATE(2020-03-06T09:00:00Z, LONG)}}", "{{DATE(2020-03-06T09:00:00Z, LONG)}}"),
    "writing turned round": ("pay \u202etxt.exe\u202c now", "pay txt.exe now"),
    "SQL": ("'); DROP TABLE people; --", "'); DROP TABLE people; --"),
}


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("kind", HOSTILE_WORDS)
async def test_hostile_words_of_a_note_are_shown_as_they_were_typed(scene: Scene, kind: str):
    typed, shown = HOSTILE_WORDS[kind]
    version = (await scene.server.parts.store.read(lambda book: book.actions.get(scene.ids["action"]))).version
    note = {"action": scene.ids["action"], "version": version, "note": typed}
    await _shows(scene, scene.pressed_by("Tomasz Nowak", "add_note", note), shown)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("kind", HOSTILE_WORDS)
async def test_a_hostile_name_is_shown_as_it_was_typed(scene: Scene, kind: str):
    typed, shown = HOSTILE_WORDS[kind]
    deputy = {"meeting": scene.ids["meeting"], "deputy": "new", "deputy_name": f"Eve {typed}"}
    await _shows(scene, scene.pressed_by("Grace Adeyemi", "send_deputy", deputy), shown)
    tables = scene.dump()
    assert len(tables["people"]) > 10
    assert all(tables[name] for name in ("boards", "actions", "audit"))


async def _shows(scene: Scene, press: Any, words: str) -> None:
    requests = len(scene.connector.requests)
    status, answer, _ = await scene.post(orjson.dumps(press), {**JSON, **scene.token()})
    await scene.settle()
    assert status == 200
    cards = [answer["value"], *(c for r in scene.connector.requests[requests:] for c in cards_of(r.body or {}))]
    assert words in words_of(cards[0])
    assert all("entities" not in (request.body or {}) for request in scene.connector.requests[requests:])
    for text in (text for card in cards for text in _blocks(card)):
        drawn = MarkdownIt("commonmark").render(text)
        assert not re.search(r"<(a|img|em|script|at)\b", drawn), drawn
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)
        assert "{{" not in text


def _blocks(part: object) -> Iterator[str]:
    if isinstance(part, list):
        for inner in part:
            yield from _blocks(inner)
    elif isinstance(part, dict):
        if part.get("type") == "TextBlock":
            yield part["text"]
        yield from _blocks([inner for key, inner in part.items() if key not in ("text", "fallbackText", "speak")])
