"""`boardclerk import`: existing minutes become a board, or add to one."""

import argparse
import asyncio
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TextIO

from boardclerk.board.errors import ClerkError
from boardclerk.board.reading import Reading
from boardclerk.bot.clock import Clock
from boardclerk.bot.config import Settings
from boardclerk.dialogs.papers import drawn_paper
from boardclerk.dialogs.planning import replan
from boardclerk.documents.reading import as_json, read_minutes
from boardclerk.store import Book, open_store
from boardclerk.store.backing_up import IN_MEMORY, sqlite_file
from boardclerk.store.boards import ANY_TENANT
from boardclerk.store.importing import Imported, Unenterable, take_in
from boardclerk.words.phrases import imported as told
from boardclerk.words.phrases import importing as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the minutes: .docx, .txt, .md, .html or .pdf")
    parser.add_argument("--board", metavar="NAME", help="the board's name, where it is not the one the minutes give")
    parser.add_argument("--dry-run", action="store_true", help="print what would be entered and write nothing")
    parser.add_argument("--replace", action="store_true", help="read minutes in again that are on record")
    parser.add_argument("--json", action="store_true", help="print what was read as one JSON object")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Read the file, enter it, and tell what came of it."""
    reading = read_minutes(arguments.file)
    if arguments.json:
        print(json.dumps(as_json(reading), indent=1, ensure_ascii=False))
    try:
        imported = asyncio.run(enter(reading, arguments, settings))
    except ClerkError as error:
        if not arguments.json or not (arguments.dry_run or isinstance(error, Unenterable)):
            raise
        _print(told.doubts([str(error), *reading.doubts], reading.left_out), sys.stderr)
        return 0
    if not arguments.json:
        _print(told.report(_entered(imported, reading)), sys.stdout)
    _print(told.doubts(imported.doubts, imported.left_out), sys.stderr)
    if not arguments.json:
        print()
        print(phrases.NOTHING_WRITTEN if arguments.dry_run else _what_follows(imported))
    return 0


class _Rehearsed(Exception):
    """Carries what a dry run came to out of its transaction, which is rolled back by it."""

    def __init__(self, imported: Imported) -> None:
        self.imported = imported


async def enter(reading: Reading, arguments: argparse.Namespace, settings: Settings) -> Imported:
    """Enter a reading in one transaction; a dry run does the same and takes it all back."""
    file = sqlite_file(settings.database_url)
    nothing_yet = arguments.dry_run and file is not None and not file.exists()
    store = await open_store(IN_MEMORY if nothing_yet else settings.database_url)
    now = Clock(settings.now).now()

    def work(book: Book) -> Imported:
        imported = _take_in(book, reading, arguments, settings, now)
        if arguments.dry_run:
            raise _Rehearsed(imported)
        return imported

    try:
        return await store.write(work)
    except _Rehearsed as rehearsed:
        return rehearsed.imported
    finally:
        await store.close()


def _take_in(
    book: Book, reading: Reading, arguments: argparse.Namespace, settings: Settings, now: datetime
) -> Imported:
    tenants = settings.allowed_tenants
    imported = take_in(
        book,
        reading,
        tenant_id=tenants[0] if len(tenants) == 1 else ANY_TENANT,
        now=now,
        paper_of=drawn_paper,
        name=arguments.board,
        replace=arguments.replace,
    )
    if imported.board.reminders_on:
        replan(book, imported.board.id, now)
    return imported


def _what_follows(imported: Imported) -> str:
    return phrases.REMINDERS_PLANNED if imported.board.reminders_on else phrases.TOLD_NOBODY


def _entered(imported: Imported, reading: Reading) -> told.Entered:
    return told.Entered(
        board=imported.board,
        meeting=imported.meeting,
        is_new_board=imported.is_new_board,
        reading=reading,
        earlier=imported.earlier,
        actions=imported.actions,
        future=imported.future,
    )


def _print(lines: list[str], to: TextIO) -> None:
    for line in lines:
        print(line, file=to)
    to.flush()
