"""Cards drawn with box lines, for a terminal or a file."""

import textwrap
from collections.abc import Iterator

from boardclerk.bot.demo.seen import Json, parts, plain

WIDTH = 74
_BOLD, _QUIET, _NORMAL = "\033[1m", "\033[2m", "\033[0m"


class Terminal:
    """Prints headings, what is said and cards; with `styled`, in bold and quiet type."""

    def __init__(self, *, styled: bool) -> None:
        self._styled = styled

    def heading(self, title: str, about: str) -> None:
        """Print the heading of a scene."""
        print(f"\n{self._bold(title)}\n{'═' * len(title)}", flush=True)
        for line in textwrap.wrap(about, WIDTH):
            print(line)
        print()

    def note(self, text: str) -> None:
        """Print a line beside the conversation, such as what time it is."""
        print(f"\n{self._quiet(f'· {text}')}", flush=True)

    def says(self, who: str, text: str) -> None:
        """Print what a person types or presses."""
        first, *rest = textwrap.wrap(text, WIDTH - len(who) - 4) or [""]
        print(f"\n{self._bold(who)}: {first}")
        for line in rest:
            print(" " * (len(who) + 2) + line)

    def told(self, to: str, also: int) -> None:
        """Print whom the clerk speaks to next, and how many others hear the same."""
        more = f" and {also} more" if also else ""
        print(f"    {self._bold('Board Clerk')} to {to}{more}:")

    def text(self, text: str) -> None:
        """Print a plain answer."""
        for line in text.splitlines():
            print(textwrap.fill(line, WIDTH, initial_indent="    ", subsequent_indent="    "))

    def card(self, card: Json) -> None:
        """Print a card in a box."""
        inside = WIDTH - 4
        print(f"    ┌{'─' * (inside + 2)}┐")
        for line, bold in _lines(card, inside):
            shown = self._bold(line) if bold else line
            print(f"    │ {shown}{' ' * (inside - len(line))} │")
        print(f"    └{'─' * (inside + 2)}┘")

    def _bold(self, text: str) -> str:
        return f"{_BOLD}{text}{_NORMAL}" if self._styled else text

    def _quiet(self, text: str) -> str:
        return f"{_QUIET}{text}{_NORMAL}" if self._styled else text


def _lines(element: Json, width: int) -> Iterator[tuple[str, bool]]:
    """Return the lines of an element as they are read, and whether each is bold, without what is behind a button."""
    kind = str(element.get("type", ""))
    if kind == "TextBlock":
        for paragraph in plain(str(element["text"])).splitlines() or [""]:
            for line in textwrap.wrap(paragraph, width) or [""]:
                yield line, element.get("weight") == "Bolder"
    elif kind == "FactSet":
        yield from _facts(element, width)
    elif kind.startswith("Input."):
        label = plain(str(element.get("label", "")))
        yield textwrap.shorten(f"{label}: {_known(element) or '…'}", width, placeholder=" …"), False
    else:
        for inner in parts(element):
            if not str(inner.get("type", "")).startswith("Action."):
                yield from _lines(inner, width)
        yield from _buttons(element, width)


def _facts(element: Json, width: int) -> Iterator[tuple[str, bool]]:
    column = max(len(plain(str(fact["title"]))) for fact in element["facts"]) + 2
    for fact in element["facts"]:
        wrapped = textwrap.wrap(plain(str(fact["value"])), width - column) or [""]
        for n, line in enumerate(wrapped):
            yield (f"{plain(str(fact['title'])):<{column}}{line}" if n == 0 else " " * column + line), False


def _known(element: Json) -> str:
    value = str(element.get("value") or "")
    choices: list[Json] = element.get("choices") or []
    titles = [plain(str(c["title"])) for c in choices if str(c["value"]) in value.split(",")]
    return ", ".join(titles) if choices else value


def _buttons(element: Json, width: int) -> Iterator[tuple[str, bool]]:
    actions: list[Json] = element.get("actions") or []
    titles = [f"[ {plain(str(a.get('title', '')))} ]" for a in actions if a.get("mode") != "secondary"]
    if titles:
        line = ""
        for title in titles:
            if line and len(line) + 2 + len(title) > width:
                yield line, False
                line = ""
            line = f"{line}  {title}" if line else title[:width]
        yield line, False
