"""The bot's own page: who it is, privacy and terms, as the app's listing in Teams links to it."""

from boardclerk.documents.html.page import page, text
from boardclerk.words.phrases import about as words


def about_as_html() -> str:
    """Return the page, with the anchors `privacy` and `terms`."""
    body = [
        f"<h1>{text(words.TITLE)}</h1>",
        f'<p class="subtitle">{text(words.SUBTITLE)}</p>',
        f"<p>{text(words.WHAT)}</p>",
        f'<h2 id="privacy">{text(words.PRIVACY_HEADING)}</h2>',
        *(f"<p>{text(paragraph)}</p>" for paragraph in words.PRIVACY),
        f'<h2 id="terms">{text(words.TERMS_HEADING)}</h2>',
        f"<p>{text(words.TERMS)}</p>",
    ]
    return page(title=words.TITLE, name=words.TITLE, status="", marking=None, body=body, listed=False)
