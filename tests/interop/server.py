# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT

"""The server of python-socketio with those events of server.mjs (which says what they do) that the tests ask of it.

It needs Debian's python3-socketio and python3-aiohttp, prints one line `READY {json}`, and ends when its stdin closes.
"""
import argparse
import asyncio
import importlib.metadata
import json
import os
import sys
import threading

import aiohttp.web
import socketio

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--ping-interval", type=int, default=25000)
parser.add_argument("--ping-timeout", type=int, default=20000)
options = parser.parse_args()

server = socketio.AsyncServer(
    async_mode="aiohttp",
    ping_interval=options.ping_interval / 1000,
    ping_timeout=options.ping_timeout / 1000,
)
stored = []
joins = []


class Behaviour(socketio.AsyncNamespace):
    """What a returned tuple holds is the acknowledgement, where one was asked for."""

    async def trigger_event(self, event, *args):
        if event == "connect":
            joins.append(args[0])
        # Names with a hyphen are no names of functions.
        return await super().trigger_event(event.replace("-", "_"), *args)

    async def on_echo(self, sid, *args):
        return args

    async def on_greet_me(self, sid):
        await self.emit("greetings", ("Hey!", {"ms": "jane"}, bytes([4, 3, 3, 1])), to=sid)

    async def on_ask(self, sid, *args):
        async def answered(*answer):
            await self.emit("answered", answer, to=sid)

        await self.emit("question", args, to=sid, callback=answered)

    async def on_say(self, sid, name, *args):
        await self.emit(name, args, to=sid)

    async def on_binaries(self, sid):
        nested = {"first": b"\1", "deeper": [{"second": b"\2\2"}, None]}
        await self.emit("binaries", (nested, "between", b"", ["žluťoučký 🐎".encode()]), to=sid)

    async def on_burst(self, sid, count, size):
        for index in range(count):
            await self.emit("burst", (index, "x" * size), to=sid)
        return count

    async def on_store(self, sid, *args):
        stored.append(args)
        return len(stored)

    async def on_stored(self, sid):
        return (stored,)

    async def on_count(self, sid, *args):
        return len(stored)

    async def on_forget(self, sid):
        stored.clear()
        return None

    async def on_whoami(self, sid):
        return {"id": sid, "transport": server.eio.transport(server.manager.eio_sid_from_sid(sid, self.namespace))}

    async def on_kick(self, sid):
        await self.disconnect(sid)


class Guarded(Behaviour):
    async def on_connect(self, sid, environ, auth):
        if not auth or auth.get("token") != "demo":
            raise socketio.exceptions.ConnectionRefusedError("The token is wrong", {"code": "E_TOKEN", "given": auth})


class Locked(Behaviour):
    def on_connect(self, sid, environ, auth):
        return False


for namespace in (Behaviour("/"), Guarded("/chat"), Locked("/locked")):
    server.register_namespace(namespace)


async def show_connections(request):
    return aiohttp.web.json_response({"joins": len(joins)})


def end_with_stdin():
    sys.stdin.buffer.read()
    os._exit(0)


async def main():
    app = aiohttp.web.Application()
    app.router.add_get("/connections", show_connections)
    server.attach(app)
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    site = aiohttp.web.TCPSite(runner, "127.0.0.1", options.port)
    await site.start()
    port = runner.addresses[0][1]
    version = importlib.metadata.version("python-socketio")
    facts = {"port": port, "pid": os.getpid(), "library": f"python-socketio {version}"}
    print("READY " + json.dumps(facts), flush=True)
    threading.Thread(target=end_with_stdin, daemon=True).start()
    await asyncio.Event().wait()


asyncio.run(main())
