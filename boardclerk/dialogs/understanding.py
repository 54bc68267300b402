"""From what was said to what was meant: deterministic, pure, and never a guess about the record."""

from boardclerk.dialogs.grammar.world import Heard, KnownAction, KnownMeeting, KnownPerson, Understood, World

__all__ = ["Heard", "KnownAction", "KnownMeeting", "KnownPerson", "Understood", "World", "understand"]


def understand(heard: Heard, world: World) -> tuple[Understood, ...]:
    """Say what `heard` means on the board of `world`: one thing, or several said in one message.

    Pure and total: any text gets an answer and no text raises. Depends on nothing but its arguments.
    """
    del heard, world
    return (Understood(intent="none", expect="ignore", why="nothing understood yet"),)
