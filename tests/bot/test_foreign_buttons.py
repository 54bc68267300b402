"""No button reaches into another board of the same tenant: every verb there is, with the other board's ids."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
import pytest_asyncio

from boardclerk.dialogs.routes import PRESSES
from boardclerk.store.book import Book
from tests.bot.hostile.case import JSON
from tests.bot.production import NOW, OTHER_BOARD, REMEMBERS, TENANT, Dump, Scene, production

THEIRS = ("Sana Iqbal", "Mill Street", "paint the hall", "the roof")
SECRETARY = "Oliver Reed"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def scene(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Scene]:
    folder: Path = tmp_path_factory.mktemp("foreign")
    async with production(folder) as made:
        made.ids |= await made.server.parts.store.write(with_more_of_theirs)
        yield made


def with_more_of_theirs(book: Book) -> dict[str, Any]:
    """Give the other board an agenda item and a notice; return everything of it a button could name."""
    (meeting,) = book.meetings.of_board(OTHER_BOARD)
    sana = book.people.named(OTHER_BOARD, "Sana Iqbal")
    assert sana
    item = book.agenda.add(meeting.id, "1", "The state of the roof", late=True)
    book.notices.plan(
        tenant_id=TENANT, board_id=OTHER_BOARD, kind="taken_back", subject=meeting.id, recipient_id=sana.id,
        due_at=NOW + timedelta(days=1), now=NOW, values={"by": "Sana Iqbal", "words": "the roof"},
    )  # fmt: skip
    (notice,) = book.notices.of_board(OTHER_BOARD)
    return {"theirs": {
        "meeting": meeting.id, "action": "other-action", "actions": "other-action", "ids": "other-action",
        "person": sana.id, "who": sana.id, "member": sana.id, "owner": sana.id, "deputy": sana.id, "people": sana.id,
        "account": "aad-Sana Iqbal", "item": item.id, "notice": notice.id, "operation": "0" * 20,
        "amendment": "0" * 20, "interest": "0" * 20, "subject": meeting.id, "kind": "taken_back", "occurrence": "",
        "version": 1, "start": 0, "seen": "", "mark": "", "form": "reassign", "how": "phone", "reason": "x",
        "words": "x", "note": "x", "due_on": "2020-04-03", "remind_on": "2020-04-03", "office": "secretary",
    }}  # fmt: skip


def of_boards(dump: Dump) -> Dump:
    return {name: rows for name, rows in dump.items() if name not in REMEMBERS}


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("under", ["their board", "one's own board", "no board"])
@pytest.mark.parametrize("verb", PRESSES)
async def test_a_button_of_another_board_changes_and_shows_nothing_of_it(scene: Scene, verb: str, under: str) -> None:
    boards = {"their board": {"board": OTHER_BOARD}, "one's own board": {"board": scene.ids["board"]}, "no board": {}}
    press = scene.pressed_by(SECRETARY, verb, {**scene.ids["theirs"], **boards[under]})
    before, requests = scene.dump(), len(scene.connector.requests)
    status, answer, _ = await scene.post(orjson.dumps(press), {**JSON, **scene.token()})
    await scene.settle()
    assert status == 200
    said = str(answer) + "".join(str(request.body) for request in scene.connector.requests[requests:])
    assert [words for words in THEIRS if words in said] == []
    assert "nothing was recorded" not in said
    after = of_boards(scene.dump())
    assert {name for name, rows in of_boards(before).items() if rows != after[name]} == set()
