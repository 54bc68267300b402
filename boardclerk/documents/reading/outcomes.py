"""What became of an earlier action, from the document's words for it."""

import re

from boardclerk.board.reading import Outcome

_OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    ("superseded", re.compile(r"\bsuperseded\b|\breplaced by\b|\bovertaken\b|\bmerged\b", re.I)),
    (
        "discharged",
        re.compile(
            r"\bdischarged\b|\bno longer (?:required|needed|relevant|applicable)\b|\bwithdrawn\b|\bdropped\b"
            r"|\bcancelled\b|\bnot (?:required|needed)\b|\bremoved?\b",
            re.I,
        ),
    ),
    (
        "carried_forward",
        re.compile(
            r"\bcarr(?:y|ied|ying)[- ]?(?:forward|over)\b|\bc/?f(?:wd)?\b\.?|\bbrought forward\b"
            r"|\broll(?:ed)? (?:over|forward)\b",
            re.I,
        ),
    ),
    ("deferred", re.compile(r"\bdeferred\b|\bpostponed\b|\bon hold\b|\bput back\b|\bparked\b|\bdelayed\b", re.I)),
    (
        "to_be_discussed",
        re.compile(
            r"\b(?:to be|will be|was|being) (?:discussed|covered|considered|picked up|addressed)\b|\bon (?:the "
            r"|today'?s )?agenda\b|\b(?:see|under|as|at|in) (?:agenda )?item\b|^agenda item\b",
            re.I,
        ),
    ),
    (
        "open",
        re.compile(
            r"\bnot (?:yet |been )*(?:done|complete\w*|started|closed|actioned|received|achieved)\b|\bincomplete\b"
            r"|\bhas(?:n'?t| not)\b|\bhave(?:n'?t| not)\b|\bnot yet\b|\bstill (?:to|need|await|open|outstanding|work)"
            r"|\bremains? open\b|\boutstanding\b|\bpartial\w*\b|\bin part\b",
            re.I,
        ),
    ),
    (
        "completed",
        re.compile(
            r"\bcomplete[d]?\b|\bdone\b|\bclosed?\b|\bactioned\b|\bachieved\b|\bfinished\b|\bresolved\b"
            r"|\bimplemented\b|\bdischarge\b|^\W*[✓✔☑✅]\W*$|^\W*yes\W*$|\bdelivered\b|^(?:green|blue)$|\bfulfilled\b"
            r"|\bsorted\b",
            re.I,
        ),
    ),
    (
        "open",
        re.compile(
            r"\bopen\b|\bon-?going\b|\bpending\b|\bin (?:progress|hand|train)\b|\bawait\w*\b|\bto do\b"
            r"|\bto be done\b|\bnot done\b|\bunderway\b|\bunder way\b|\bcontinu\w+\b|\bwip\b|^no$|^(?:amber|red)$"
            r"|\bwork(?:ing)? (?:in progress|on)\b|\bstarted\b|\bto follow\b|\bto be (?:confirmed|actioned"
            r"|progressed|chased)\b",
            re.I,
        ),
    ),
)
_CLOSING = re.compile(
    r"^\W*(?:(?:this |the )?(?:action|item)(?: is| was| now)* (?:now )?(?:closed|complete|completed|discharged)"
    r"|close(?:d)?(?: action)?|action to be closed|closed and complete)\W*$",
    re.I,
)
_STAYING = re.compile(
    r"^\W*(?:(?:this |the )?(?:action|item) (?:(?:to )?remains?|is|left|stays|still|to stay)(?: \w+)? open|(?:keep"
    r"|leave|remains?) open|action open|action ongoing)\W*$",
    re.I,
)
_STATUS_ALONE = re.compile(
    r"^\W*(?:action(?:ed)?|item|status)?\s*[:–-]?\s*(?:now |partially |partly |not |all |has been |been |was "
    r"|is )*(?:complete[d]?|done|closed|open|ongoing|on-going|pending|in progress|in hand|carried (?:forward|over)"
    r"|c/?f|deferred"
    r"|superseded|discharged|outstanding|on hold|cancelled|withdrawn|not (?:yet )?(?:done|complete[d]?|started)"
    r"|incomplete|resolved(?!\s*[:–-]| that)|no longer (?:required|needed)|✓|✔)\b",
    re.I,
)


def outcome_of(words: str) -> Outcome | None:
    """The outcome the words come to, or None where they tell of none."""
    return next((outcome for outcome, pattern in _OUTCOMES if pattern.search(words)), None)


def is_status(line: str) -> bool:
    """True for a line that is nothing but a status: "Action complete", "Carried forward", "Pending"."""
    return len(line) <= 60 and bool(_STATUS_ALONE.match(line))


def closes(sentence: str) -> bool | None:
    """True for "Action closed.", False for "Action remains open.", None for anything else."""
    if _CLOSING.match(sentence):
        return True
    return False if _STAYING.match(sentence) else None


_AFTER_DASH = re.compile(
    r"(?i)\s(?:[–—]|-{1,2})\s*(?:(?:now|all) )?(?:done|complete[d]?|closed|carried (?:forward|over)"
    r"|discharged|superseded)\W*$"
)


def is_status_after_dash(text: str) -> bool:
    """True where what became of an action stands after a dash at its end: "Sam to write - DONE."."""
    return bool(_AFTER_DASH.search(text))


def split_status(parts: list[str]) -> tuple[list[str], str | None, str | None]:
    """Sentences of a reviewed action to what was to be done, its status and whether it is closed.

    ["Sam to write.", "Completed.", "Action closed."] gives (["Sam to write."], "Completed.", "Action closed.").
    """
    closed_raw = status = None
    rest = list(parts)
    if len(rest) > 1 and closes(rest[-1]) is not None:
        closed_raw = rest.pop()
    if len(rest) > 1 and len(rest[-1].split()) <= 25 and outcome_of(rest[-1]):
        status = rest.pop()
    elif rest:
        tail = re.search(r"\s*(?:[–—]|\s-\s|:|\(|\[|…|\.\.\.)\s*([^–—:()\[\]]{2,60})[)\]]?\W*$", rest[-1])
        if tail and is_status(tail[1]):
            status = tail[1].strip(" .")
            rest[-1] = rest[-1][: tail.start()].strip()
    return rest, status, closed_raw
