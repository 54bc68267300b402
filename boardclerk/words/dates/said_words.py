"""The words dates are made of in British English, as pieces of patterns. `{day}` and the like name a piece."""

import re
from collections.abc import Mapping

from boardclerk.words.late import late

WEEKDAYS = {
    "monday": 0,
    "mon": 0,
    "tuesday": 1,
    "tues": 1,
    "tue": 1,
    "wednesday": 2,
    "weds": 2,
    "wed": 2,
    "thursday": 3,
    "thurs": 3,
    "thur": 3,
    "thu": 3,
    "friday": 4,
    "fri": 4,
    "saturday": 5,
    "sat": 5,
    "sunday": 6,
    "sun": 6,
}
MONTHS = {
    "january": 1,
    "jan": 1,
    "february": 2,
    "feb": 2,
    "march": 3,
    "mar": 3,
    "april": 4,
    "apr": 4,
    "may": 5,
    "june": 6,
    "jun": 6,
    "july": 7,
    "jul": 7,
    "august": 8,
    "aug": 8,
    "september": 9,
    "sept": 9,
    "sep": 9,
    "october": 10,
    "oct": 10,
    "november": 11,
    "nov": 11,
    "december": 12,
    "dec": 12,
}
_UNITS_TEXT = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty
"""
_UNITS = (_UNITS_TEXT).split()
NUMBERS: dict[str, int] = {word: number for number, word in enumerate(_UNITS)} | {
    "a": 1,
    "an": 1,
    "another": 1,
    "couple": 2,
    "a couple of": 2,
    "a couple": 2,
    "a few": 3,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "forty five": 45,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "twenty-five": 25,
    "twenty five": 25,
}
_ORDINALS_TEXT = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_ORDINALS = (_ORDINALS_TEXT).split()
ORDINALS: dict[str, int] = {word: number for number, word in enumerate(_ORDINALS, start=1)}
for _tens, _base in (("twenty", 20), ("thirty", 30)):
    for _word, _unit in tuple(ORDINALS.items())[: 9 if _base == 20 else 1]:
        ORDINALS[f"{_tens}-{_word}"] = ORDINALS[f"{_tens} {_word}"] = _base + _unit
ORDINALS["thirtieth"] = 30
HOLIDAYS = (
    "good friday|easter bank holiday monday|easter monday|easter sunday|easter|maundy thursday"
    "|may day bank holiday|may day|early may bank holiday"
    "|spring bank holiday|late may bank holiday|whitsun bank holiday|whitsun|august bank holiday|summer bank "
    "holiday|christmas eve"
    "|spring bank hol|late may bank hol|early may bank hol|may bank holiday|may bank hol|august bank hol"
    "|summer bank hol"
    "|bank holiday monday|(?:next )?bank holiday"
    "|ve day|christmas day|christmas|xmas|boxing day|new year's eve|new year's day|new year"
)
MEETING_NOUN = (
    r"(?:(?:executive |exec |partnership |full |main |governing )?(?:board|committee"
    r"|partnership)(?: meeting)?|meeting|exec|mtg)"
)


def _either(words: Mapping[str, int]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


PIECES = {
    "weekday": rf"(?P<weekday>{_either(WEEKDAYS)})\b",
    "month": rf"(?P<month>{_either(MONTHS)})\b",
    "day": rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_either(ORDINALS)})\b",
    "ordinal": rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)|{_either(ORDINALS)})\b",
    "year": r"(?P<year>20\d\d|'?\d\d(?![\d:.]|\s?[ap]m|\s?(?:mins?|minutes|hours|hrs|people|members|pages|%)))\b",
    "number": rf"(?P<number>\d{{1,3}}|{_either(NUMBERS)})",
    "unit": r"(?P<unit>working days?|days?|weeks?|wks?|fortnights?|months?)\b'?",
    "holiday": rf"(?P<holiday>{HOLIDAYS})\b",
    "meeting": rf"{MEETING_NOUN}\b",
}


def compiled(template: str) -> re.Pattern[str]:
    """The pattern a template stands for: `{day}` and the like become the words that may stand there."""
    for name, piece in PIECES.items():
        template = template.replace("{" + name + "}", piece)
    return late(template)


def number_of(word: str) -> int:
    """3 for "3", "3rd", "three" and "third"; raises KeyError for anything else."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    return NUMBERS[word] if word in NUMBERS else ORDINALS[word]


def year_of(written: str | None) -> int | None:
    if written is None:
        return None
    year = int(written.lstrip("'"))
    return year + 2000 if year < 100 else year
