"""Microsoft's successor for Teams: an echo on microsoft-teams-apps, unauthenticated. `python teams.py PORT`."""

import asyncio
import sys

import uvicorn
from fastapi import FastAPI
from microsoft_teams.api import MessageActivity
from microsoft_teams.apps import ActivityContext, App, FastAPIAdapter

PORT = int(sys.argv[1])


def server(app: FastAPI) -> uvicorn.Server:
    """Return the server the library makes of itself, on loopback instead of every address."""
    return uvicorn.Server(uvicorn.Config(app=app, host="127.0.0.1", port=PORT, log_level="info"))


APP = App(
    http_server_adapter=FastAPIAdapter(server_factory=server),
    dangerously_allow_unauthenticated_requests=True,
)


@APP.on_message
async def on_message(context: ActivityContext[MessageActivity]) -> None:
    await context.send(f"Echo: {context.activity.text}")


if __name__ == "__main__":
    asyncio.run(APP.start(PORT))
