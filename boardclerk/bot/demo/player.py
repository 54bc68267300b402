"""Plays a script line by line, prints it as a conversation, and fails where the clerk does not do its part."""

from collections.abc import Iterable

from boardclerk.bot.demo.connector import Shown
from boardclerk.bot.demo.lines import Installs, Line, Presses, Publishes, Restarts, Says, Scene, Waits
from boardclerk.bot.demo.seen import card_of, words_of
from boardclerk.bot.demo.stage import Stage, WentWrong
from boardclerk.bot.demo.terminal import Terminal
from boardclerk.words.dates.shown import moment
from boardclerk.words.phrases import demo as phrases
from boardclerk.words.phrases.talk import NOT_UNDERSTOOD
from boardclerk.words.phrases.turns import nothing_recorded

_NEVER = (NOT_UNDERSTOOD, nothing_recorded())
_SHOWN_IN_FULL = 2


class Player:
    """Plays lines on a stage and prints them."""

    def __init__(self, stage: Stage, terminal: Terminal, zone: str = "Europe/London") -> None:
        self._stage = stage
        self._terminal = terminal
        self._zone = zone
        self._seen = 0

    async def play(self, script: Iterable[Line]) -> None:
        """Play every line in order. Raises WentWrong at the first that does not come out as written."""
        for line in script:
            match line:
                case Scene(title=title, about=about):
                    self._terminal.heading(title, about)
                case Says():
                    await self._says(line)
                case Presses():
                    await self._presses(line)
                case Installs(who=who):
                    self._terminal.says(who, phrases.INSTALLS)
                    await self._stage.installs(who)
                    await self._answered(line, None)
                case Waits(until=until):
                    await self._stage.waits(until)
                    self._terminal.note(self._now())
                    await self._answered(line, None)
                case Restarts():
                    await self._stage.restart()
                    self._terminal.note(phrases.RESTARTED)
                case Publishes():
                    await self._page(line)

    async def _says(self, line: Says) -> None:
        where = phrases.IN_CHANNEL if line.in_channel else ""
        self._terminal.says(line.who, f"{where}{line.text}")
        await self._stage.says(line.who, line.text, in_channel=line.in_channel)
        await self._answered(line, line.who)

    async def _presses(self, line: Presses) -> None:
        filled = "".join(f"; {name}: {value}" for name, value in line.fields.items())
        self._terminal.says(line.who, f"[ {line.button} ]{filled}")
        await self._stage.presses(line.who, line.button, dict(line.fields), line.near)
        await self._answered(line, line.who)

    async def _answered(self, line: Says | Presses | Installs | Waits, speaker: str | None) -> None:
        """Print what was said since, the answer first, and check it against what the script expects."""
        await self._stage.settle()
        new = {s.activity_id: s for s in self._stage.connector.shown if s.order > self._seen}
        self._seen = max((s.order for s in self._stage.connector.shown), default=self._seen)
        shown = sorted(new.values(), key=lambda s: (self._is_told(s, speaker), s.order))
        self._print(shown)
        self._check(line, shown, speaker)

    def _is_told(self, shown: Shown, speaker: str | None) -> bool:
        return speaker is None or shown.conversation != self._stage.chat(speaker)

    def _check(self, line: Says | Presses | Installs | Waits, shown: list[Shown], speaker: str | None) -> None:
        said = {s.activity_id: words_of(s.activity) for s in shown}
        everything = "\n".join(said.values())
        if speaker is not None and not shown:
            raise WentWrong(phrases.no_answer(line))
        for never in _NEVER:
            if never in everything:
                raise WentWrong(phrases.wrong_answer(line, never))
        answer = "\n".join(said[s.activity_id] for s in shown if not self._is_told(s, speaker)) or everything
        for words in line.sees:
            if words not in answer:
                raise WentWrong(phrases.not_seen(line, words, answer))
        for who, words in line.tells.items():
            told = "\n".join(said[s.activity_id] for s in shown if s.conversation == self._stage.chat(who))
            if words not in told:
                raise WentWrong(phrases.not_told(line, who, words, told))

    def _print(self, shown: list[Shown]) -> None:
        """Print messages; the same words to several people once, and few of a kind in full."""
        groups: dict[str, list[Shown]] = {}
        for each in shown:
            groups.setdefault(words_of(each.activity), []).append(each)
        kinds: dict[str, int] = {}
        for same in groups.values():
            activity = same[0].activity
            kind = str(activity.get("summary") or activity.get("text") or "")
            kinds[kind] = kinds.get(kind, 0) + 1
            self._terminal.told(self._stage.whose(same[0].conversation), len(same) - 1)
            card = card_of(activity)
            if card is None:
                self._terminal.text(words_of(activity))
            elif kind and kinds[kind] > _SHOWN_IN_FULL:
                self._terminal.text(kind)
            else:
                self._terminal.card(card)

    async def _page(self, line: Publishes) -> None:
        page = await self._stage.page(line.path)
        if line.holds not in page or line.without in page:
            raise WentWrong(phrases.wrong_page(line.path))
        self._terminal.note(phrases.page_stands(line.path))

    def _now(self) -> str:
        return moment(self._stage.server.parts.clock.now(), self._zone)
