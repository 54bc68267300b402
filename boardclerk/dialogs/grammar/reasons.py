"""Why somebody does not come: reasons that may be kept for the chair and the secretary, and those of health."""

HEALTH = (
    r"\b(?:sick|ill|illness|unwell|poorly|hospital|operation|surgery|covid|flu|doctor|gp\b|medical"
    r"|bereavement|bereaved|funeral|cancer|chemo\w*|radiotherapy|dialysis|biopsy|mri|x-?ray|pregnan\w*"
    r"|maternity|antenatal|migraine|stress"
    r"|mental health|depress\w*|injur\w*|accident|broken|a&e|isolat\w*|virus|bug|vomit\w*|dentist"
    r"|physio|scan|consultant appointment|treatment|recover\w*|compassionate|died|death|passed away"
    r"|health|diagnos\w*|miscarri\w*|ivf|norovirus|sickness|asthma|sprain\w*|fractur\w*|seizure"
    r"|psychiatr\w*|burnt? ?out|anxiety|signed off (?:sick|work)|counselling|(?:my )?therap(?:y|ist)"
    r"|(?:my|bad|done) (?:back|knee|hip|leg|foot|arm|shoulder|neck|chest|heart))\b"
)
"""A matter of health, of which nothing is stored."""
WHY = (
    r"\b(?P<reason>off sick|off ill|(?:in |at )?court[^,.;]*|stuck in [^,.;]*|conflict of interest"
    r"|(?:on )?(?:annual |sick |maternity |paternity |study )leave|on leave|on holiday"
    r"|(?<=[,.;:(-] )leave(?=\s*(?:$|[.,;)]))"
    r"|double[- ]?booked[^,.;]*|in hospital|unwell|poorly|not well|ill(?! be)|jury (?:service|duty)"
    r"|(?<=[,;:(-] )(?!i\b|i'|we\b|we'|my |and |but |so |there)(?:an? )?(?:[a-z'-]+ ){1,3}clash\b[^,.;]*"
    r"|(?:a )?(?:(?:diary|calendar|clinic|court|work|meeting|school|family|teaching|training|travel) )?clash\b"
    r"[^,.;]*|childcare[^,.;]*|train(?:ing)? course|funeral"
    r"|out of the country|abroad|another commitment|ofsted[^,.;]*|inspection[^,.;]*|cqc[^,.;]*"
    r"|(?:a )?(?:doctor|gp|hospital|dentist|medical)(?:'s)? appointment)"
)
"""A reason that can stand by itself."""
