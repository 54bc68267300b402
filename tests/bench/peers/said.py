"""What each of the others posts: a message as large as a reminder, to a conversation of its own."""

import json

import aiohttp

ONE = 64
_CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "The board meets. " * 180}]}
_BODY = json.dumps({"type": "message", "attachments": [{"content": _CARD}]}).encode()


async def post(session: aiohttp.ClientSession, url: str, number: int) -> None:
    """Post one message; whatever is not taken is an error."""
    address = f"{url}v3/conversations/a:{number}/activities"
    async with session.post(address, data=_BODY, headers={"Content-Type": "application/json"}) as answer:
        answer.raise_for_status()
        await answer.read()
