"""What reaches the conversation: one thing that somebody said, pressed or did in Teams."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

OWN_CHAT = "own chat"
"""Where what somebody is asked in their own chat is kept, whatever id that chat has or will have."""


class Chat(StrEnum):
    """Where something was said."""

    PERSONAL = "personal"
    GROUP = "group"
    CHANNEL = "channel"


class Happening(StrEnum):
    """What kind of thing happened."""

    MESSAGE = "message"
    EDITED = "edited"
    PRESS = "press"
    INSTALLED = "installed"
    REMOVED = "removed"
    MEMBERS = "members"
    """Somebody other than the bot joined or left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The account Teams says is acting. `account_id` is `from.aadObjectId` and nothing else."""

    account_id: str
    teams_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button pressed or a form sent: the card's own verb and data, and what was typed into it.

    Nothing in `values` says who pressed or what they may do; it is only what the client sent.
    `message_id` is the activity that carries the card, where Teams names it.
    """

    verb: str
    values: Mapping[str, object]
    message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody other than the bot who is mentioned in the text; the text keeps their name."""

    name: str
    teams_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing said. `text` has no markup, no mention of the bot, and at most 4,000 characters kept whole.

    `addressed` is true in a personal chat and wherever the bot is mentioned. `activity_id` is unique in
    its conversation and is what "only once" is judged by. `team_id` is the team whose members read along; a
    group chat has none, nor has a private or shared channel, where others do.

    `zone` is that of the speaker's own clock, where their client says it.

    `moved`: it was said where others read along, and is answered in the speaker's own chat.
    """

    tenant_id: str
    conversation_id: str
    chat: Chat
    activity_id: str
    service_url: str
    speaker: Speaker
    happening: Happening = Happening.MESSAGE
    text: str = ""
    addressed: bool = True
    mentions: tuple[Mention, ...] = ()
    reply_to: str | None = None
    press: Press | None = None
    team_id: str | None = None
    team_name: str | None = None
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    moved: bool = False
    zone: str | None = None

    @property
    def room_id(self) -> str:
        """What a roster is kept by: the team of a channel, else the conversation itself, whichever thread this is."""
        return self.team_id or self.conversation_id.partition(";")[0]

    @property
    def talk_id(self) -> str:
        """What an open question is kept by."""
        return OWN_CHAT if self.chat is Chat.PERSONAL else self.conversation_id

    def in_own_chat(self) -> "Said":
        """Return this as if the speaker had said it in their own chat."""
        return replace(self, chat=Chat.PERSONAL, moved=True)
