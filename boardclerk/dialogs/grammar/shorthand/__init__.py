"""How words are shortened, dictated and misspelt on a phone, and how they are spelt out; a file a noun."""

from boardclerk.dialogs.grammar.shorthand import actions, agenda, attendance, days, minutes, talk

WORDS: dict[str, str] = talk.WORDS | attendance.WORDS | actions.WORDS | agenda.WORDS | minutes.WORDS | days.WORDS

FIGURES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
