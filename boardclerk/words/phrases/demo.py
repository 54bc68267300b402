"""What the demo says beside the conversation it plays."""

INSTALLS = "adds Board Clerk to the board's team"
IN_CHANNEL = "(in the channel) @Board Clerk "
RESTARTED = "The process was stopped and started again; nothing is forgotten."


def no_answer(line: object) -> str:
    return f"The clerk did not answer {line}."


def wrong_answer(line: object, answer: str) -> str:
    return f"The clerk answered {answer!r} to {line}."


def not_seen(line: object, words: str, answer: str) -> str:
    return f"{words!r} is not in the answer to {line}, which was: {answer}"


def not_told(line: object, who: str, words: str, told: str) -> str:
    return f"{who} was not told {words!r} after {line}, but: {told or 'nothing'}"


def wrong_page(path: str) -> str:
    return f"The page {path} does not stand as it should."


def page_stands(path: str) -> str:
    return f"{path} stands on the bot's own page."


def documents(word: str, page: str) -> str:
    return f"The minutes are in {word} and {page}."
