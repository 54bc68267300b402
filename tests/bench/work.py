"""What is said to the servers: kinds of turn, each an endless or a long stream of requests ready for the wire."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path
from typing import Any

import orjson

from tests.bench.boards import Fresh, Speaker, fresh_actions, speakers
from tests.bench.load import Request

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of turn. `words` is a pattern its reply bears; that of what is `pressed` is the answer to the request."""

    name: str
    title: str
    writes: bool
    words: str
    pressed: bool = False


ECHO = Kind("echo", "echo", False, "Echo: ")
KINDS = (
    Kind("done", "“3.1 done”", True, r"is marked complete"),
    Kind(
        "apologies", "“apologies for …”, and taken back", True, r"Apologies recorded for|Your apologies are withdrawn"
    ),
    Kind("coming", "“who's coming?”", False, r"members? coming"),
    Kind("my-actions", "“my actions”", False, r"attendance pilot"),
    Kind("press", "press of Mark complete", True, r"is marked complete", pressed=True),
    Kind("look", "press of Who is coming", False, r"members? coming", pressed=True),
)
REOPENED = Kind("reopened", "“3.1 done”, and reopened", True, r"is marked complete|open again")


@dataclass(frozen=True, slots=True)
class Stub:
    """What the stub said of itself: its address, what the bot has to be told, and good tokens."""

    url: str
    settings: dict[str, str]
    tokens: list[str]


class Work:
    """The turns that can be taken against one fresh record; what was used up once is not said again."""

    def __init__(
        self, stub: Stub, turns: Iterator[int], *, signed: bool, file: Path | None = None, board: str = ""
    ) -> None:
        """Speak as the people of a record, or of one `board` in it; without one, as people nobody has to know."""
        self._stub = stub
        self._turns = turns
        self._tokens = cycle(stub.tokens if signed else [""])
        known = [s for s in speakers(file) if board in ("", s.board_id)] if file else []
        fresh = [f for f in fresh_actions(file) if board in ("", f.speaker.board_id)] if file else []
        self._fresh = iter(fresh)
        self.people = len(known)
        self._asking = cycle(known or [_anybody(n) for n in range(64)])
        self._excused = cycle(_there_and_back(known))
        self._reopened = cycle(_done_and_reopened(fresh))
        self._makers: dict[str, Callable[[Kind, int], Request]] = {
            "echo": lambda _, turn: self._say(next(self._asking), turn, f"hello, this is turn{turn}"),
            "done": lambda _, turn: self._done(next(self._fresh), turn),
            "reopened": lambda _, turn: self._say_next(self._reopened, turn),
            "apologies": lambda _, turn: self._say_next(self._excused, turn),
            "coming": lambda _, turn: self._say(next(self._asking), turn, "who's coming?"),
            "my-actions": lambda _, turn: self._say(next(self._asking), turn, "my actions"),
            "press": lambda kind, turn: self._complete(next(self._fresh), kind, turn),
            "look": lambda kind, turn: self._look(next(self._asking), kind, turn),
        }

    def of(self, kind: Kind) -> Iterator[Request]:
        """Yield turns of a kind, until those that need a fresh action have used them up."""
        make = self._makers[kind.name]
        for turn in self._turns:
            try:
                yield make(kind, turn)
            except StopIteration:
                return

    def _done(self, fresh: Fresh, turn: int) -> Request:
        return self._say(fresh.speaker, turn, f"{fresh.ref} done")

    def _say_next(self, said: Iterator[tuple[Speaker, str]], turn: int) -> Request:
        speaker, text = next(said)
        return self._say(speaker, turn, text)

    def _complete(self, fresh: Fresh, kind: Kind, turn: int) -> Request:
        return self._press(fresh.speaker, kind, turn, "mark_complete", {"action": fresh.action_id, "version": 1})

    def _look(self, speaker: Speaker, kind: Kind, turn: int) -> Request:
        return self._press(speaker, kind, turn, "who_is_coming", {"meeting": speaker.meeting_id})

    def _say(self, speaker: Speaker, turn: int, text: str) -> Request:
        said = {"type": "message", "text": text, "textFormat": "plain"}
        return Request(turn, self._wire(speaker, turn, said))

    def _press(self, speaker: Speaker, kind: Kind, turn: int, verb: str, data: Json) -> Request:
        value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}, "trigger": "manual"}
        pressed = {"type": "invoke", "name": "adaptiveCard/action", "value": value, "replyToId": f"turn{turn}"}
        return Request(turn, self._wire(speaker, turn, pressed), re.compile(kind.words.encode()))

    def _wire(self, speaker: Speaker, turn: int, said: Json) -> bytes:
        body = orjson.dumps(said | _envelope(speaker, turn, self._stub.url))
        token = next(self._tokens)
        head = (
            "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            "User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)\r\n"
            f"Content-Type: application/json; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
        )
        head += f"Authorization: {token}\r\n\r\n" if token else "\r\n"
        return head.encode() + body


def _envelope(speaker: Speaker, turn: int, service_url: str) -> Json:
    """Return what every activity of a personal chat bears in Teams."""
    return {
        "id": f"turn{turn}",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "timestamp": "2020-03-02T09:00:00.1234567Z",
        "localTimestamp": "2020-03-02T09:00:00.1234567+00:00",
        "localTimezone": "Europe/London",
        "locale": "en-GB",
        "from": {"id": speaker.teams_id, "name": speaker.name, "aadObjectId": speaker.account},
        "recipient": {"id": "28:boardclerk", "name": "Board Clerk"},
        "conversation": {
            "id": speaker.conversation,
            "conversationType": "personal",
            "tenantId": speaker.tenant,
        },
        "channelData": {"tenant": {"id": speaker.tenant}, "source": {"name": "message"}},
        "entities": [
            {
                "type": "clientInfo",
                "locale": "en-GB",
                "country": "GB",
                "platform": "Windows",
                "timezone": "Europe/London",
            }
        ],
    }


def _there_and_back(speaking: list[Speaker]) -> list[tuple[Speaker, str]]:
    """Return, person by person in turn, apologies that are recorded anew each time: once sent, then withdrawn."""
    said = ("apologies for 13 March", "please withdraw my apologies for 13 March")
    return [(speaker, text) for text in said for speaker in speaking]


def _done_and_reopened(actions: list[Fresh]) -> list[tuple[Speaker, str]]:
    """Return words on a few actions that change the record each time: done, then open again."""
    return [(one.speaker, text.format(one.ref)) for text in ("{} done", "reopen {}") for one in actions]


def _anybody(number: int) -> Speaker:
    name = f"Somebody {number}"
    return Speaker("tenant", f"account {number}", f"29:{number}", name, f"a:{number}", "", "")


def numbered() -> Iterator[int]:
    """Return the ids of turns: no two alike in one run."""
    return count(1)
