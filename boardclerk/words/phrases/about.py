"""What the bot's own page says: what it is, what it keeps of whom, and on what terms."""

TITLE = "Board Clerk"
SUBTITLE = "The clerk of a formal board, in Microsoft Teams"
WHAT = (
    "Board Clerk records apologies, agendas, minutes, decisions and actions of a board, reminds its people before "
    "meetings, and publishes minutes that were agreed. It is run by the organisation whose address this page has."
)
PRIVACY_HEADING = "Privacy"
PRIVACY = (
    "It reads messages written to it in its own chat, and in a channel or group chat those that mention it. It keeps "
    "what belongs to the record of the board: names, titles and organisations as the board gives them, attendance, "
    "apologies and deputies, minutes, decisions and actions, and who was told of what.",
    "A reason for absence is shown to the chair and the secretary only. A reason of health is not kept.",
    "It keeps the identifiers Teams gives an account, so that it can answer. It sends nothing to anybody but Teams, "
    "and logs no message text. Ask the secretary of your board for what is kept of you, or to have it put right.",
)
TERMS_HEADING = "Terms of use"
TERMS = (
    "The record belongs to the board. The bot acts for those the board knows, within the rights the board gives them. "
    "It is free software under the MIT licence and comes without warranty."
)
