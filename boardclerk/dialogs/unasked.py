"""Everything said unasked: a planned row becomes a message, or a reason why it is no longer said."""

from dataclasses import dataclass

from boardclerk.dialogs.reply import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What is to be sent for one planned row."""

    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointless:
    """Why a planned row is not sent after all, in words the secretary can be shown."""

    reason: str
