"""What looks like a person's name, a role or an organisation in an attendance list. Pure patterns."""

import re

_HONORIFIC = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:'?d|erend)?|Canon|Fr|Father|Sir|Dame|Lady|Lord|Hon|Capt(?:ain)?|Major"
    r"|Colonel|PC|PCSO|Det(?:ective)?|Ch(?:ief)?(?=\.?\s(?:Insp|Supt|Super))|Sgt|Sergeant|Insp(?:ector)?|Supt|Superintendent|DCI|DI|DS|ACC|Alderman)\b\.?"
)
_COUNCILLOR = (
    r"(?:(?:(?:County|District|Borough|Town|City|Parish|Ward|Community|Unitary|[A-Z]CC|[A-Z]{2}C)\s+)?"
    r"(?:Cllrs?|Clls?|Cllor|Councill?ors?|Councilmember|Councilman|Councilwoman)\b\.?"
    r"|(?:MSP|MP|MEP|Bailie)\b|Lord Provost\b)"
)
PLAIN_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Mx)\b\.?\s+(?=\S)")
COUNCILLOR = re.compile(rf"^(?P<role>{_COUNCILLOR})\s*[:.]?\s*(?=\S)")
HONORIFICS = re.compile(rf"^(?:{_HONORIFIC}\s+)+")

_PARTICLES = r"(?:de|da|do|dos|du|del|della|den|der|di|la|le|van|von|ten|ter|el|al|bin|ibn|ap|ab|y|of the)"
_LETTERS = "A-Za-zÀ-ÖØ-öø-ÿ"
_WORD = rf"(?:(?:[A-Z]\.){{1,4}}|[A-ZÀ-ÖØ-Þ][{_LETTERS}]*(?:[-'’][{_LETTERS}]+){{0,3}}\.?)"
NAME = rf"(?:(?:{_HONORIFIC}\s+){{0,3}}{_WORD}(?:[ ]+(?:{_PARTICLES}[ ]+)?{_WORD}){{1,4}})"
_NAME_ALONE = re.compile(rf"^{NAME}$")
_SINGLE = re.compile(r"^[A-Z][a-zà-ö]+(?:-[A-Z][a-z]+)?$")

_ROLE_WORDS = re.compile(
    r"\b(?:chair(?:man|woman|person|ing)?|vice|deputy|president|secretary|treasurer|clerk|director|officer|manager"
    r"|head(?:teacher|master|mistress)?|teacher|principal|governor|trustee|councillor|cllr|member|lead(?:er)?|nurse|gp"
    r"|doctor|consultant|adviser|advisor|co-?ordinator|administrator|analyst|accountant|auditor|superintendent"
    r"|inspector|sergeant|constable|commander|chief|executive|ceo|cfo|coo|cto|representative|rep|observer|minutes"
    r"|minute[- ]?taker|minuting|note[- ]?taker|scribe|scrutineer|partner|engineer|developer|architect|designer"
    r"|researcher|scientist|professor|lecturer|student|editor|convenor|convener|warden|vicar|rector|priest|solicitor"
    r"|commissioner|practitioner|worker|support|assistant|associate|specialist|strategist|facilitator|host|guest|public"
    r"|resident|parent|staff|co-?opted|ex[- ]officio|independent|lay|registrar|bursar|matron|dean|provost|organiser"
    r"|planner|surveyor|ranger|caretaker|webmaster|champion|ambassador|liaison|volunteer|intern|apprentice|press"
    r"|reporter|mayor|mayoress|alderman|counsel|lawyer|owner|founder|maintainer|interim|acting|senior|programme"
    r"|project|non-executive|ned|ward|sponsor|speaker|presenter|supervisor|captain|psychologist|physiotherapist"
    r"|pharmacist|midwife|matron|psychiatrist|surgeon|paramedic|therapist|dentist|carer|patient|user|youth|tenant"
    r"|proxy)\b",
    re.I,
)
_ORGANISATION_WORDS = re.compile(
    r"\b(?:council|county|borough|district|police|constabulary|trust|nhs|ccg|icb|school|academy|college|university"
    r"|institute|hospital|surgery|practice|clinic|ltd|limited|plc|llp|inc|corp|service|services|team|group|groups"
    r"|office|partnership|association|centre|center|department|dept|church|parish|diocese|committee|board|agency"
    r"|authority|society|foundation|federation|union|network|forum|alliance|consortium|library|laboratory|lab|bureau"
    r"|charity|housing|homes|care|health|education|computing|science|sciences|research|technology|technologies"
    r"|systems|solutions|media|bank|club|community|company|ministry|government|parliament|assembly|commission|uk"
    r"|england|scotland|wales|cic|cio|directorate|division|unit|fire|rescue|ambulance|probation|corporate|strategic)\b",
    re.I,
)
_NOT_NAMES = re.compile(
    r"^(?:the|a|an|no|none|nil|n/?a|all|any|apologies|present|absent|minutes|meeting|item|agenda|action|date|time"
    r"|venue|location|also|members?|others?|everyone|various|both|two|three|tbc|tba|vacancy|vacant|name|title|role"
    r"|welcome|introductions?|public|press|there|it|this|next|cllrs?|councillors?|in attendance)\b",
    re.I,
)


def has_role_word(text: str) -> bool:
    """True where a word of the text names a role, such as Director or Clerk."""
    return bool(_ROLE_WORDS.search(text))


def has_organisation_word(text: str) -> bool:
    """True where a word of the text names an organisation, such as Council or Trust."""
    return bool(_ORGANISATION_WORDS.search(text))


def without_titles(name: str) -> str:
    """A name without Mr, Mrs, Ms, Miss, Cllr and their like; Dr, Rev and ranks stay."""
    before = ""
    while before != name:
        before = name
        name = PLAIN_TITLE.sub("", COUNCILLOR.sub("", name))
    return name


def untitled(name: str) -> str:
    """A name without any title, Dr, Rev and ranks among them."""
    before = ""
    while before != name:
        before = name
        name = HONORIFICS.sub("", without_titles(name))
    return name.strip(" .")


def bare_name(name: str) -> str:
    """The letters by which two printed names are one person's: lower case, every title left out."""
    return untitled(name).lower()


def is_name(text: str) -> bool:
    """True where the text looks like one person's name of two words or more, titles aside."""
    text = text.strip(" .")
    councillor = COUNCILLOR.match(text)
    if councillor:
        rest = without_titles(text)
        return bool(_SINGLE.match(rest) or _NAME_ALONE.match(rest) or re.match(r"^[A-Z][A-Za-z'’-]+$", rest))
    if _NOT_NAMES.match(text) or len(text) > 60:
        return False
    bare = HONORIFICS.sub("", text)
    if bare != text and re.match(r"^[A-Z][A-Za-z'’-]+$", bare):
        return True
    if not _NAME_ALONE.match(text) or (text.isupper() and len(text) < 5):
        return False
    return not (has_role_word(bare) or has_organisation_word(bare))


def is_single_name(text: str) -> bool:
    """True for one capitalised word that may be a forename or surname alone."""
    return bool(_SINGLE.match(text)) and not (
        _NOT_NAMES.match(text) or has_role_word(text) or has_organisation_word(text)
    )
