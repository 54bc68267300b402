"""How words are shortened, dictated and misspelt on a phone, and how they are spelt out. One line a word."""

WORDS: dict[str, str] = {
    "apols": "apologies", "apol": "apologies", "apolgies": "apologies", "apologys": "apologies", "apologise": "apologies",
    "apologize": "apologies", "apoligies": "apologies", "appologies": "apologies", "apologies'": "apologies",
    "apologees": "apologies", "apologies.": "apologies", "appols": "apologies", "apologises": "apologies",
    "cant": "can't", "carnt": "can't", "wont": "won't", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't",
    "isnt": "isn't", "wasnt": "wasn't", "hasnt": "hasn't", "havent": "haven't", "couldnt": "couldn't", "shouldnt": "shouldn't",
    "arent": "aren't", "werent": "weren't", "wouldnt": "wouldn't", "im": "i'm", "ive": "i've", "iam": "i'm", "id": "i'd",
    "youre": "you're", "theyre": "they're", "whos": "who's", "whats": "what's", "wheres": "where's", "whens": "when's",
    "thats": "that's", "hes": "he's", "shes": "she's", "its": "it's", "theres": "there's", "lets": "let's", "ill": "i'll",
    "pls": "please", "plz": "please", "plse": "please", "pleas": "please", "thx": "thanks", "ty": "thanks", "tnx": "thanks",
    "ta": "thanks", "u": "you", "ur": "your", "yr": "your", "r": "are", "b4": "before", "bc": "because", "cos": "because",
    "coz": "because", "tho": "though", "w/": "with", "mtg": "meeting", "mtgs": "meetings", "meting": "meeting",
    "meeing": "meeting", "mins.": "mins", "tmrw": "tomorrow", "tmw": "tomorrow", "tomoz": "tomorrow", "tomorow": "tomorrow",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "wk": "week", "2moro": "tomorrow", "fri": "friday", "mon": "monday",
    "thurs": "thursday", "thur": "thursday", "tues": "tuesday", "weds": "wednesday", "minuets": "minutes",
    "minuites": "minutes", "minites": "minutes", "agneda": "agenda", "adgenda": "agenda", "agends": "agenda",
    "attnd": "attend", "atend": "attend", "attened": "attend", "attendence": "attendance", "dep": "deputy",
    "deputie": "deputy", "deputee": "deputy", "depty": "deputy", "compelted": "completed", "compleated": "completed",
    "complet": "complete", "finshed": "finished", "finnished": "finished", "actn": "action", "acton": "action",
    "actoin": "action", "sched": "scheduled", "til": "until", "till": "until", "thru": "through", "info": "info",
    "w/c": "w/c", "febuary": "february", "feburary": "february", "wensday": "wednesday", "wedensday": "wednesday",
    "thrusday": "thursday", "thursay": "thursday", "thurdsay": "thursday", "firday": "friday", "frday": "friday",
    "teusday": "tuesday", "tuseday": "tuesday", "unfort": "unfortunately", "unfortunatly": "unfortunately",
    "unfortunatley": "unfortunately", "thanx": "thanks", "sry": "sorry", "soz": "sorry", "yep": "yes", "yup": "yes",
    "yeah": "yes", "yea": "yes", "aye": "yes", "nope": "no", "nah": "no", "gonna": "going to", "gotta": "have to",
    "ltr": "later", "repr": "represent", "rep": "represent", "recieved": "received", "qourate": "quorate", "quorat": "quorate",
    "quroate": "quorate", "ammendment": "amendment", "ammendments": "amendments", "amendmant": "amendment",
    "coments": "comments", "comments'": "comments", "withdrawl": "withdrawal", "witdraw": "withdraw", "widthdraw": "withdraw",
    "cancle": "cancel", "undoo": "undo", "remnd": "remind", "revew": "review", "sub-grp": "sub group", "grp": "grp",
}  # fmt: skip

FIGURES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

KEYWORDS = (
    "apologies", "meeting", "minutes", "agenda", "deputy", "attend", "attending", "attendance", "action", "actions",
    "complete", "completed", "finished", "discharged", "superseded", "withdraw", "circulate", "approve", "approved",
    "quorate", "quorum", "represent", "represented", "deputise", "deputising", "reassign", "tomorrow", "monday",
    "tuesday", "wednesday", "thursday", "saturday", "january", "february", "september", "october", "november",
    "december", "overdue", "amendment", "correction", "paragraph", "available", "unavailable", "unfortunately",
    "accurate", "cancel", "reminder", "outstanding", "secretary", "substitute", "carried", "forward",
)  # fmt: skip
"""Words a slip of the pen is put right to: one letter wrong, missing, doubled or swapped."""

NOT_SLIPS = frozenset(
    ["meetings", "minute", "agendas", "attends", "attended", "completes", "completely", "action's", "actioned", "actioning", "auctions", "auction", "minutes'", "approves", "approval", "deputies", "deputy's", "represents", "represent's", "amendments", "corrections", "reminders", "paragraphs", "withdrawn", "withdraws", "circulated", "circulates", "circulating", "section", "sections", "fraction", "factions", "faction", "traction", "actioner", "mention", "mentions", "cancels", "cancelled", "carries", "attender", "attendees", "attendee", "greeting", "seating", "heating", "beating", "melting", "fiction", "friction", "diction", "caution", "option", "options", "motion", "motions", "station", "stations", "nation", "nations", "ration", "completion", "completing", "compete", "competed", "deputed", "reassigns", "reassigned", "approver", "approvers", "approach", "reviewer", "substitutes", "availability", "finish", "finishes", "secretary's", "unfinished", "forwards", "forwarded", "married", "unattended", "attention", "overdoes", "repute", "inaccurate", "accurately", "refinished", "disapprove", "reapprove", "overdone", "concealed"]
)
"""Words that are right as they stand, however near they are to one of the words above."""
