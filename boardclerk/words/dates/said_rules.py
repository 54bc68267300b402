"""The phrases that name a day, each with the reader of what it means. Pure.

`{day}`, `{weekday}` and the like are the pieces of said_words; the months are spelt out below, the doubtful
ones ("may", "march") only where they cannot be verbs.
"""

import re

from boardclerk.words.dates.said_months import (
    day_of_near_month,
    end_of,
    part_of_month,
    weekday_of_month,
    whole_month,
)
from boardclerk.words.dates.said_readers import (
    Reader,
    ago,
    before_meeting,
    beside_holiday,
    counted,
    day_of_month,
    days_ahead,
    iso_day,
    last_weekday,
    named_day,
    named_holiday,
    near_day,
    next_meeting,
    next_weekday,
    number_day,
    this_and_next,
    week,
    week_after,
    weekday,
    weekday_next_week,
)
from boardclerk.words.dates.said_words import MONTHS, NUMBERS, WEEKDAYS, compiled

_MAY_BE = (
    r"(?!(?<=may) (?:now )?be (?:withdrawn|cancelled|ignored|disregarded|removed|deleted|scrapped|struck"
    r"|taken off|rescinded"
    r"|retracted|treated)\b)"
)
"""After the name of a month that is a verb as well, where that is meant: "my apology for the 13th may be withdrawn"."""
RULES: tuple[tuple[str, Reader], ...] = (
    (r"(?:the )?(?P<day>{cardinal}) (?:of )?(?P<month>{sure_month})\b(?P<weekday>)?(?P<year>)?", named_day),
    (r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", iso_day),
    (r"(?P<d>\d{1,2})(?P<sep>[/-])(?P<m>\d{1,2})(?:(?P=sep)(?P<y>20\d\d|\d\d))?(?![\d/])(?! of\b)", number_day),
    (r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d|\d\d)\b", number_day),
    (
        r"(?:(?:the )?{weekday}\.?,? )?(?:the )?{day}(?: day)?(?: of| in)?[ -]?{month}"
        + _MAY_BE
        + r"(?:\.?,?[ -]{year})?",
        named_day,
    ),
    (r"(?P<day>\d{1,2})(?:st|nd|rd|th)?{month}(?P<weekday>)?(?P<year>)?", named_day),
    (
        r"(?:the )?(?P<day>{cardinal}) (?P<month>may|march)(?=$|[,.;!?]| (?:20\d\d|please|pls|thanks|at the latest)\b)"
        r"(?P<weekday>)?(?P<year>)?",
        named_day,
    ),
    (
        r"(?:the )?(?P<place>{place}) {weekday} (?:of|in) (?:the month of )?"
        r"(?P<what>{plain_month}|(?:this|next) month)\b(?:,? {year})?",
        weekday_of_month,
    ),
    (
        (r"(?:(?:the )?{weekday}\.?,? )?{month}\.? (?:the )?{day}(?! ?(?:o'clock|[ap]m" r"|items?))(?:,? {year})?"),
        named_day,
    ),
    (
        r"(?:the |on |of )?(?!(?:first|second|third)\b){ordinal}(?! (?:\\d|item|hour|half|para|one"
        r"|action|bullet|point|line|page|draft|meeting"
        r"|board|time|version|name|part|thing|week|quarter|sentence))",
        day_of_month,
    ),
    (r"(?:the )?{weekday},? (?:the )?{ordinal}(?! thing)", day_of_month),
    (r"(?:the )?{ordinal} of (?P<which>last|this|next) month", day_of_near_month),
    (
        r"(?:this |this coming |the coming |coming )?(?!sat (?:with|on|in|at|down|next)\b){weekday}"
        r"(?: (?:this week|coming))?",
        weekday,
    ),
    (r"(?:next )?{weekday} (?:of |in )?next week", weekday_next_week),
    (r"next week(?:,| on)? {weekday}", weekday_next_week),
    (r"next {weekday}", next_weekday),
    (r"{weekday} next\b(?! (?:week|month|year|meeting|board|time|one))", next_weekday),
    (r"{weekday} (?:week|fortnight)\b(?! commencing)", week_after),
    (r"(?:a |one )?(?:week|fortnight)(?: from| on)? (?:this )?{weekday}", week_after),
    (r"{number} (?:weeks|wks)(?: from| on)? (?:this )?{weekday}", week_after),
    (r"{number} (?:weeks|wks)(?: from)? (?:today|tomorrow)\b", week_after),
    (
        (
            r"(?:a )?(?:week|fortnight)(?: from)? (?:today|tomorrow)|(?:today|tomorrow) (?:week"
            r"|fortnight)\b"
        ),
        week_after,
    ),
    (r"last {weekday}", last_weekday),
    (
        r"(?:the )?day after tomorrow|(?:tomorrow|tmrw|tmw|tomoz|2moro)\b(?: (?:morning|afternoon|evening))?"
        r"|today|tonight|this (?:morning|afternoon|evening)|yesterday(?: (?:morning|afternoon))?",
        near_day,
    ),
    (r"(?:in|within) {number} {unit}(?: time)?", counted),
    (
        r"(?:in|within|over|during|across|for|throughout) (?:the |this )?(?:next|coming|following)"
        r" (?:(?P<number>\d{1,3}|{counting})(?: of)? )?{unit}(?! (?:meeting|board|agenda|minutes))",
        days_ahead,
    ),
    (r"(?:in|within) (?:the next )?(?P<number>24|48|72) (?P<unit>hours|hrs)\b", counted),
    (r"{number} (?P<unit>days?|weeks?|wks?|fortnights?) ago\b", ago),
    (r"{number} (?:more |extra |further )?{unit}(?: time\b| from (?:now|today)| more\b| longer\b)", counted),
    (r"(?:a|an|another|{number}) (?:more|extra|further) {unit}", counted),
    (r"another (?:(?P<number>\d+|couple of|two|three|four|five|six|ten) )?{unit}", counted),
    (
        r"(?:the )?(?:very )?end of (?P<what>(?:the |this |next )?(?:month|quarter|week|year|financial year|day"
        r"|play)\b(?! (?:on |by )?(?:the )?(?:today|tomorrow|tmrw|\d|next|{a_weekday}\b))"
        r"|today|{plain_month})",
        end_of,
    ),
    (r"(?P<what>month|week|year)[- ]end\b", end_of),
    (r"end (?P<what>{sure_month}|march)\b", end_of),
    (r"(?<=by )end (?P<what>may)\b", end_of),
    (
        r"(?:the )?(?P<part>start of|beginning of|middle of|mid|mid-|early|late|(?:first|second|third"
        r"|last) week (?:of|in))"
        r"[ -]?(?P<what>{plain_month}|next month)",
        part_of_month,
    ),
    (r"(?P<what>{safe_month})(?:'s)?\b", whole_month),
    (r"(?:this|next) (?P<what>{plain_month})\b", whole_month),
    (r"(?P<what>(?:this|next) month)(?:'s)?\b", whole_month),
    (r"(?<!in )(?<!in a )(?:this|next|last|the following|the coming) week\b|(?:the )?week after next\b", week),
    (r"{holiday}", named_holiday),
    (r"(?:(?:the )?{weekday}|(?:the )?day) (?P<side>after|before) (?:the )?{holiday}", beside_holiday),
    (r"(?:the )?(?P<number>day|week) before (?:the |our )?(?:next )?{meeting}", before_meeting),
    (r"(?:in )?{number} {unit}(?:'s|s') time\b", counted),
    (r"(?:the )?last (?:working )?day of (?P<what>(?:the |this |next )?(?:month|year)\b|{plain_month})", end_of),
    (r"(?P<what>eo[mwy])\b", end_of),
    (r"this day week\b", week_after),
    (r"(?:the |our )?(?:next|forthcoming|upcoming|last|previous|prior|coming) {meeting}(?: but one)?", next_meeting),
    (r"(?:the )?(?:{meeting}|one) after next\b", next_meeting),
    (
        r"(?:this|the next)(?: one| {meeting})? and (?:the )?(?:next|following|one after)(?: one| {meeting})?\b"
        r"(?! (?:week|month|year|time|day|item|action|{a_weekday}))",
        this_and_next,
    ),
    (r"(?<=for )this one\b(?! (?:is|on|item|action))", next_meeting),
    (
        r"(?:the )?next one\b(?! (?:is|on))|(?<=for )next time\b(?! i\b)|\bnext time(?= (?:please|pls)|[.!]?$)",
        next_meeting,
    ),
    (r"(?:this|today's|this afternoon's|this morning's|tonight's|the current) {meeting}", next_meeting),
    (r"(?:the )?next (?P<number>two|three|four|2|3|4|couple of) (?:board |board )?(?:meetings|boards)", next_meeting),
    (r"(?:(?:the )?rest of the year|all (?:the )?(?:remaining|future) meetings|the remaining meetings)", next_meeting),
)

_PLAIN_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_CARDINAL = "|".join(
    sorted(
        (
            w
            for w, n in NUMBERS.items()
            if 1 <= n <= 31 and len(w) > 2 and " of" not in w and w not in ("couple", "another", "a few", "a couple")
        ),
        key=len,
        reverse=True,
    )
)
_SURE_MONTH = "|".join(sorted((m for m in MONTHS if m not in ("may", "mar", "dec", "sep")), key=len, reverse=True))
_SAFE = "|".join(sorted((m for m in MONTHS if m not in ("may", "mar", "march", "dec", "sep")), key=len, reverse=True))
_COUNTING = "|".join(sorted((w for w in NUMBERS if w.isalpha() and NUMBERS[w] > 1), key=len, reverse=True))
_PLACE = r"first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last|final"
_AFTER_PREPOSITION = (
    r"(?:(?<=in )|(?<=for )|(?<=by )|(?<=until )|(?<=till )|(?<=before )|(?<=since )|(?<=of )"
    r"|(?<=from )"
    r"|(?<=the )|(?<=and )|(?<=last )|(?<=, )|(?<=our )|(?<=or )|(?<=both )|(?<=cover )|(?<=do )"
    r"|(?<=make )|(?<=miss )|(?<=attend ))"
)
_NOT_A_VERB = (
    r"(?! (?:be|have|not|need|struggle|i|well|want|come|take|also|still|miss|run|get|we|he|she|do" r"|make)\b)"
)
_SAFE_MONTH = (
    rf"{_SAFE}|{_AFTER_PREPOSITION}(?:may|march|mar|dec|sep){_NOT_A_VERB}"
    r"|(?:may|march|mar)(?= (?:and|nor|or|&|\+) (?:may|march|january|july|september|november)\b)"
    r"|(?:may|march)(?= (?:meeting|board|agenda|minutes)|'s (?:meeting|board|agenda|minutes|one)\b)"
    r"|(?:(?<=^)|(?<=[.;!\n])|(?<=[.;!\n] ))(?:may|march)(?= ?[:,-] | ?[.;!?]? ?$| is (?:off|out|no good)\b)"
)


def compiled_rule(template: str) -> re.Pattern[str]:
    """The pattern of a rule, which begins where a word begins."""
    template = template.replace("{plain_month}", _PLAIN_MONTH).replace("{safe_month}", _SAFE_MONTH)
    template = template.replace("{cardinal}", _CARDINAL).replace("{sure_month}", _SURE_MONTH)
    template = template.replace("{counting}", _COUNTING)
    template = template.replace("{place}", _PLACE).replace("{a_weekday}", "|".join(WEEKDAYS))
    return compiled(rf"(?<![\w./])(?:{template})")
