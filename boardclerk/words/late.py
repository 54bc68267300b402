"""Patterns that are compiled when they are first searched with.

There are hundreds of them: compiled while modules are imported, they would hold up every start of every command.
"""

import re
from typing import Any, cast

_METHODS = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "subn",
    "split",
    "pattern",
    "flags",
    "groups",
    "groupindex",
)


class _Late:
    """Stands for a compiled pattern; once it was searched with, it costs no more than that."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._source)
        for each in _METHODS:
            self.__dict__[each] = getattr(compiled, each)
        return self.__dict__[name]


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as the compiled pattern; what is wrong with `source` is raised at the first search."""
    return cast("re.Pattern[str]", _Late(source, flags))
