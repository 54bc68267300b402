"""Sentences about words that were not understood and are kept for a while."""

from boardclerk.words.listing import counted

_WHAT = "Words I do not understand in personal chats"
KEPT_LINE = "I keep what I did not understand for 30 days, without your name, so that I can be mended."
ASK_ON = "Keep the words I do not understand in personal chats, without names and for 30 days?"
ASK_OFF = "Keep no words any more, and erase those that were kept?"
WORDS_ON = "keeping words"
WORDS_OFF = "keeping no words"
OFF = f"{_WHAT} are not kept."
NONE_KEPT = "No words are kept."
TOLD = "Whoever writes them is told. Nothing is kept from groups and channels, and nothing about health."


def on(number: int) -> str:
    return f"{_WHAT} are kept for 30 days, without names; {counted(number, 'message')} {_is(number)} kept now."


def switched_on() -> str:
    return f"{_WHAT} are kept for 30 days from now on, without names."


def switched_off(number: int) -> str:
    erased = f" {counted(number, 'message')} that {_was(number)} kept {_is(number)} erased." if number else ""
    return f"{_WHAT} are not kept any more.{erased}"


def line(at: str, text: str) -> str:
    """Return one of them for an operator: the moment and the words on one line."""
    return f"{at}  {' '.join(text.split())}"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
