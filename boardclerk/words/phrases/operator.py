"""Sentences for an operator: backups, restoring, migrating, checking."""

from boardclerk.words.listing import counted

IN_MEMORY = "The record is in memory and cannot be copied; set BOARDCLERK_DATABASE_URL to a file."
HELD_SINCE_RESTORE = "Held since a backup was put back"
NAME_A_FILE = "Name the backup to put back, or say --let-go once it is right that what was held goes out."
UP_TO_DATE = "The tables are up to date."
OPERATION_GONE = "Something was said for a change that is gone: lines were taken away from the end of an audit."


def is_there(path: str) -> str:
    return f"{path} is there already; name a new file, since no backup is ever written over."


def no_folder(path: str) -> str:
    return f"There is no folder {path}; make it first, or name a file in another."


def no_backup(path: str) -> str:
    return f"There is no file {path}."


def not_a_backup(path: str) -> str:
    return f"{path} is not a backup of Board Clerk."


def damaged(path: str, what: str) -> str:
    return f"{path} is damaged: {what}."


def not_empty(path: str) -> str:
    return f"There is a record at {path}; a backup is only put back into an empty place."


def not_copied(table: str, there: int, here: int) -> str:
    return f"The copy is not whole: {table} has {there} rows in the record and {here} in the copy."


def backed_up(path: str, boards: int) -> str:
    return f"{path}: {counted(boards, 'board')}, checked."


def restored(path: str, held: int) -> str:
    if not held:
        return f"The backup is put back at {path}."
    waiting = "1 message waits" if held == 1 else f"{held} messages wait"
    return f"The backup is put back at {path}. {waiting} for your word: boardclerk restore --let-go."


def let_go(count: int) -> str:
    return f"{counted(count, 'message')} let go; what is due is checked again before it is said."


def integrity(what: str) -> str:
    return f"The database is damaged: {what}."


def audit_broken(board: str, number: int) -> str:
    return f"{board}: line {number} of the audit does not follow from the one before it."


def operation_changed(board: str, words: str) -> str:
    return f"{board}: what is kept of “{words}” is not what was audited."


def not_audited_once(board: str, words: str) -> str:
    return f"{board}: “{words}” does not stand in the audit exactly once."


def audit_cut_short(digest: str) -> str:
    return f"No audit holds the line {digest} any more: lines were taken away or changed since it was noted."


def audit_ends(board: str, digest: str) -> str:
    return f"{board}: the audit ends with {digest}."


def and_others(fault: str, others: int) -> str:
    if not others:
        return fault
    return f"{fault} ({counted(others, 'more fault', 'more faults')}: verify --all lists them.)"


def version_changed(board: str, on: str, version: int) -> str:
    return f"{board}: version {version} of the minutes of {on} is not what went round."


def agreed_changed(board: str, on: str) -> str:
    return f"{board}: the minutes of {on} are not those that were agreed."


def verified(boards: int, lines: int, versions: int) -> str:
    parts = (counted(boards, "board"), counted(lines, "audit line"), counted(versions, "version") + " of minutes")
    return f"Checked: {', '.join(parts)}. Nothing is amiss."
