"""Sentences about reading existing minutes: why a file cannot be read, what in one is doubtful."""

# Why a file cannot be read


def folder(name: str) -> str:
    return f"{name} is a folder; name the file with the minutes."


def too_large(name: str) -> str:
    return f"{name} is larger than 25 MB, too large for minutes."


def unpacks_too_large(name: str) -> str:
    return f"{name} unpacks to more than a set of minutes can hold."


def no_file(name: str) -> str:
    return f"There is no file {name}."


def not_opened(name: str, reason: str) -> str:
    return f"{name} could not be opened: {reason}."


def unsupported(name: str) -> str:
    return f"{name} cannot be read: save the minutes as .docx, .txt, .md, .html or .pdf."


def empty(name: str) -> str:
    return f"{name} is empty."


def too_deep(name: str) -> str:
    return f"{name} is nested too deeply to be read."


def damaged(name: str, kind: str) -> str:
    return f"{name} is damaged or is not a {kind} file."


def no_text(name: str) -> str:
    return f"{name} holds no text; if it is a scan, it needs text recognition first."


def not_text(name: str) -> str:
    return f"{name} does not hold text."


def old_word(name: str) -> str:
    return f"{name} is protected by a password or in the old Word format: save it as .docx."


def locked(name: str) -> str:
    return f"{name} is protected by a password; save it without one."


def not_minutes(name: str) -> str:
    return f"{name} does not look like minutes: it names nobody present and no items with a date."


# What is doubtful


def year_from_name(year: int) -> str:
    return f"The year of the meeting was taken from the file's name: {year}."


def year_from_page(year: int) -> str:
    return f"The meeting's date has no year; {year} was taken from another date on the page."


DATE_FROM_NAME = "The date of the meeting was taken from the file's name."
DATE_NOT_FOUND = "The date of the meeting was not found."


def present_and_away(name: str, absent: bool) -> str:
    return f"{name} is listed as present and as {'absent' if absent else 'having sent apologies'}."


def no_mark(name: str) -> str:
    return f"{name} is listed with no mark for present or apologies; read as absent."


def action_called(ref: str | None, text: str) -> str:
    return f"Action {ref}" if ref else f"The action “{text}”"


def no_owner(action: str) -> str:
    return f"{action} has no owner."


def unknown_owner(action: str, name: str) -> str:
    return f"{action} is for {name}, who is on none of the lists."


def unmarked_action(item: str | None, text: str) -> str:
    where = f"Item {item} may hold" if item else "The minutes may hold"
    return f"{where} an action that is not marked as one: “{text}”"


def taken_to_be(written: str, name: str) -> str:
    return f"{written} was taken to be {name}."


def could_be(written: str, names: str) -> str:
    return f"{written} could be {names}."


def look_alike(one: str, other: str) -> str:
    return f"{one} and {other} look alike; both were entered, and may be one person."
