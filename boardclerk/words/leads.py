"""How long before something: `7 days and 24 hours` read as leads."""

from boardclerk.board.policy import Lead, by_length
from boardclerk.words.dates.said_words import NUMBERS
from boardclerk.words.late import late

_COUNT = r"\d{1,9}|an?|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_LEAD = late(rf"\b(?P<count>{_COUNT})\b ?(?P<unit>days?|weeks?|wks?|fortnights?|hours?|hrs?)?\b")
_DAYS = {"w": 7, "f": 14, "d": 1}


def read_leads(text: str) -> tuple[Lead, ...]:
    """Return the leads a text names, longest first; a number without a unit has that of the next, else days."""
    found = [
        (m["count"].lower(), m["unit"])
        for m in _LEAD.finditer(text.lower())
        if m["count"] not in ("a", "an") or m["unit"]
    ]
    leads: list[Lead] = []
    unit = "days"
    for count, said in reversed(found):
        unit = said or unit
        number = int(count) if count.isdigit() else NUMBERS.get(count, 1)
        leads.append(Lead(hours=number) if unit.startswith("h") else Lead(days=number * _DAYS[unit[0]]))
    return by_length(tuple(leads))
