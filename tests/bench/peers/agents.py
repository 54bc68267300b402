"""Microsoft's successor for agents: an echo on microsoft-agents-hosting-aiohttp, anonymous. `python agents.py PORT`."""

import sys

from aiohttp import web
from microsoft_agents.hosting.aiohttp import CloudAdapter, jwt_authorization_middleware, start_agent_process
from microsoft_agents.hosting.core import (
    AgentApplication,
    AgentAuthConfiguration,
    AnonymousTokenProvider,
    MemoryStorage,
    TurnContext,
    TurnState,
)
from microsoft_agents.hosting.core.authorization.connection_manager import ConnectionManager

ANONYMOUS = AgentAuthConfiguration(anonymous_allowed=True)
CONNECTIONS = ConnectionManager(lambda _: AnonymousTokenProvider(), {"SERVICE_CONNECTION": ANONYMOUS})
ADAPTER = CloudAdapter(connection_manager=CONNECTIONS)
AGENT = AgentApplication[TurnState](storage=MemoryStorage(), connection_manager=CONNECTIONS)


@AGENT.activity("message")
async def on_message(context: TurnContext, _state: TurnState) -> None:
    await context.send_activity(f"Echo: {context.activity.text}")


async def messages(request: web.Request) -> web.Response:
    return await start_agent_process(request, AGENT, ADAPTER) or web.Response()


if __name__ == "__main__":
    app = web.Application(middlewares=[jwt_authorization_middleware])
    app.router.add_post("/api/messages", messages)
    app["agent_configuration"] = CONNECTIONS.get_default_connection_configuration()
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None)
