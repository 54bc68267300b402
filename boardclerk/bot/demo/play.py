"""The demo from its first line to the two documents it leaves."""

from datetime import date
from pathlib import Path

from boardclerk.board.minutes import MinutesPaper
from boardclerk.bot.config import Settings
from boardclerk.bot.demo.player import Player
from boardclerk.bot.demo.script import BEGINS, IN_THE_TEAM, SCRIPT
from boardclerk.bot.demo.stage import Stage, WentWrong
from boardclerk.bot.demo.terminal import Terminal
from boardclerk.bot.logs import start_logs
from boardclerk.dialogs.papers import minutes_paper
from boardclerk.documents.minutes import minutes_as_html, minutes_as_word
from boardclerk.store import Book
from boardclerk.words.phrases import demo as phrases

_MINUTES_OF = date(2020, 3, 13)


async def play_demo(settings: Settings, out: Path, *, styled: bool) -> None:
    """Play the script on a fresh record under `out`, then write the minutes there as a Word file and a page.

    Raises WentWrong, in one sentence, where the clerk does not do what the script says.
    """
    start_logs("error")
    stage = Stage(settings, out / "demo", IN_THE_TEAM, BEGINS)
    try:
        await stage.open()
        await Player(stage, Terminal(styled=styled)).play(SCRIPT)
        paper = await stage.server.parts.store.read(_paper)
    finally:
        await stage.close()
    word, page = out / f"minutes-{_MINUTES_OF}.docx", out / f"minutes-{_MINUTES_OF}.html"
    word.write_bytes(minutes_as_word(paper))
    page.write_text(minutes_as_html(paper), encoding="utf-8")
    print(f"\n{phrases.documents(str(word), str(page))}")


def _paper(book: Book) -> MinutesPaper:
    board = book.boards.all()[0]
    meeting = book.meetings.on_day(board.id, _MINUTES_OF)
    if meeting is None:
        raise WentWrong(phrases.no_answer(_MINUTES_OF))
    return minutes_paper(book, board, meeting)
