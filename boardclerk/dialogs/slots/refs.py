"""Which actions a message names: by ref, by meeting, by words of their text. Pure."""

import re
from collections.abc import Sequence
from datetime import date

from boardclerk.dialogs.grammar.world import KnownAction
from boardclerk.dialogs.slots.scene import Scene

_LITTLE_WORDS = """
the a an of to for and in on at with by from is are be been my our your their his her its it this
that action actions item point send draft meet review done sent drafted about regarding names next
meeting board
"""
_STOP = frozenset(_LITTLE_WORDS.split())


def meeting_of_refs(scene: Scene) -> date | None:
    """The meeting a ref is from, where the message says "from January" or "of the 17th"."""
    match = re.search(
        (
            r"(?:from|of|in|at|on|last)(?: the)?(?: last)? <d(\d+)>|<r\d+>[ ,(]*<d(\d+)>"
            r"|<d(\d+)>'?s? (?:actions?|<r\d+>)"
        ),
        scene.text,
    )
    if match is None:
        return None
    said = scene.line.dates[int(next(group for group in match.groups() if group))]
    with_actions = {action.meeting_on for action in scene.world.actions}
    days = [day for day in said.meetings if day in with_actions]
    return days[-1] if days else None


def doubt_about(scene: Scene, refs: Sequence[str], meeting: date | None) -> str | None:
    """Why the refs do not each mean one open action, or None when they do."""
    for ref in refs:
        fitting = [a for a in scene.world.actions if a.ref == ref and (meeting is None or a.meeting_on == meeting)]
        open_ones = [action for action in fitting if action.is_open]
        if not fitting:
            return f"no action {ref}"
        if not open_ones:
            return f"{ref} is not open"
        if len(open_ones) > 1:
            return f"{ref} is open from two meetings"
    return None


def can_reopen(scene: Scene, refs: Sequence[str]) -> bool:
    """Whether each ref means one action that can be opened again: one marked complete goes before all closed ones."""
    for ref in refs:
        fitting = [action for action in scene.world.actions if action.ref == ref]
        closed = [action for action in fitting if not action.is_open]
        if not fitting or (len(closed) > 1 and not any(action.is_done for action in fitting)):
            return False
    return True


def _words(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z0-9]+", text.lower()) if word not in _STOP and len(word) > 2}


def by_words(scene: Scene, written: str) -> list[KnownAction]:
    """The open actions whose text fits the words best; several when they fit alike, none when half do not."""
    asked = _words(written)
    if not asked:
        return []
    fits = [(len(asked & _words(action.text)) / len(asked), action) for action in scene.open_actions()]
    best = max((fit for fit, _ in fits), default=0.0)
    return [action for fit, action in fits if fit == best] if best >= 0.6 else []


def sharing_words(scene: Scene, written: str, least: int) -> list[KnownAction]:
    """The open actions with most words of their text in `written`, whatever else it says; none below `least`."""
    said = {_stem(word) for word in _words(written)}
    shared = [(len(said & {_stem(word) for word in _words(action.text)}), action) for action in scene.open_actions()]
    best = max((count for count, _ in shared), default=0)
    return [action for count, action in shared if count == best] if best >= least else []


def _stem(word: str) -> str:
    """What "drafted", "drafting" and "draft" have in common."""
    for end in ("ing", "ed", "es", "ication", "ish", "al", "e"):
        if word.endswith(end) and len(word) - len(end) >= 4:
            return _stem(word[: -len(end)])
    return word
