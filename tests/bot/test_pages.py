"""The bot's own pages stand where its listing in Teams says they do."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from boardclerk.bot.manifest import template_text
from tests.talk import talk


async def test_the_addresses_the_manifest_names_are_there(tmp_path: Path):
    developer = json.loads(template_text())["developer"]
    async with talk(tmp_path) as t:
        for address in (value for name, value in developer.items() if name.endswith("Url")):
            split = urlsplit(address)
            status, page = await t.get(split.path)
            assert status == 200
            assert not split.fragment or f'id="{split.fragment}"' in page


async def test_an_address_that_is_none_is_refused_as_all_else_is(tmp_path: Path):
    async with talk(tmp_path) as t:
        status, page = await t.get("/nowhere?at=all")
        assert (status, json.loads(page)) == (
            404,
            {"error": {"code": 404, "message": "There is nothing at this address."}},
        )
        status, answer = await t.post("/healthz", {})
        assert (status, answer["error"]["message"]) == (405, "This address does not take that method.")


async def test_a_page_that_is_not_published_is_not_found(tmp_path: Path):
    async with talk(tmp_path) as t:
        for path in ("/minutes/harbour-lane/2020-01-17", "/minutes/x/yesterday", "/papers/guess/minutes.docx"):
            assert (await t.get(path))[0] == 404
