"""Records made once a run and copied: an empty one, and one with the sample board. Making each takes far longer."""

import asyncio
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from boardclerk.bot import sample as sample_board
from boardclerk.store import open_store

LOADED = datetime(2020, 1, 20, 9, tzinfo=UTC)


def put_record(folder: Path, *, sample: bool) -> None:
    """Put a record where a bot with its files in `folder` looks for it, unless there is one already.

    To be called in a thread of its own: making the first one runs an event loop.
    """
    record = folder / "boardclerk.sqlite"
    if not record.exists():
        folder.mkdir(parents=True, exist_ok=True)
        record.write_bytes(_record(sample))


@cache
def _record(sample: bool) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "boardclerk.sqlite"
        asyncio.run(_make(record, sample))
        return record.read_bytes()


async def _make(record: Path, sample: bool) -> None:
    store = await open_store(f"sqlite:///{record}")
    if sample:
        await sample_board.load(store, LOADED)
    await store.close()
