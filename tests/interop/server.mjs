// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// The reference server: socket.io 4 with the behaviour the tests ask for. On `/`:
//
//   echo …            acks with its arguments; without an ack it emits `echo` with them
//   greet-me          emits `greetings`, "Hey!", {"ms":"jane"}, bytes 04 03 03 01
//   ask …             emits `question` with the arguments and an ack id, then `answered` with what came back
//   say NAME …        emits NAME with the arguments
//   binaries          emits `binaries` with several attachments, some nested
//   never             never acks
//   later MS …        acks with the arguments after MS milliseconds
//   burst N SIZE      emits N events `burst`: index, text of SIZE characters; then acks with N
//   store …           remembers its arguments;  stored, count and forget ack with the list, its length, nothing
//   whoami            acks with {id, transport, query, headers, auth}
//   kick              leaves the namespace from the server's side
//   kick-engine       closes the whole connection in order;  cut-engine closes it without a word
//
// The store belongs to the process and so outlives connections. `/chat` wants the auth {"token":"demo"}.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { Server } from "socket.io";
import { listen, number } from "./options.mjs";

const { values } = parseArgs({
    options: {
        port: { type: "string", default: "0" },
        path: { type: "string", default: "/socket.io/" },
        transports: { type: "string", default: "polling,websocket" },
        "ping-interval": { type: "string", default: "25000" },
        "ping-timeout": { type: "string", default: "20000" },
        "upgrade-timeout": { type: "string", default: "10000" },
        "max-payload": { type: "string", default: "1000000" },
        recovery: { type: "boolean", default: false },
    },
});

const http = createServer((request, response) => response.writeHead(404).end("not here\n"));
const io = new Server(http, {
    path: values.path,
    transports: values.transports.split(","),
    pingInterval: number(values, "ping-interval"),
    pingTimeout: number(values, "ping-timeout"),
    upgradeTimeout: number(values, "upgrade-timeout"),
    maxHttpBufferSize: number(values, "max-payload"),
    serveClient: false,
    ...(values.recovery ? { connectionStateRecovery: {} } : {}),
});

const stored = [];
const greeting = () => ["Hey!", { ms: "jane" }, Buffer.from([4, 3, 3, 1])];

// Splits the ack off the arguments; an event without one gets a silent one.
const withAck = (receive) => (...args) => {
    const ack = typeof args.at(-1) === "function" ? args.pop() : undefined;
    receive(args, ack ?? (() => {}), ack !== undefined);
};

function behave(socket) {
    const on = (name, receive) => socket.on(name, withAck(receive));
    on("echo", (args, ack, wanted) => (wanted ? ack(...args) : socket.emit("echo", ...args)));
    on("greet-me", () => socket.emit("greetings", ...greeting()));
    on("ask", (args) => socket.emit("question", ...args, (...answer) => socket.emit("answered", ...answer)));
    on("say", ([name, ...args]) => socket.emit(name, ...args));
    on("binaries", () => {
        const nested = { first: Buffer.from([1]), deeper: [{ second: Buffer.from([2, 2]) }, null] };
        socket.emit("binaries", nested, "between", Buffer.alloc(0), [Buffer.from("žluťoučký 🐎")]);
    });
    on("never", () => {});
    on("later", ([ms, ...args], ack) => setTimeout(() => ack(...args), ms));
    on("burst", ([count, size], ack) => {
        const text = "x".repeat(size);
        for (let index = 0; index < count; ++index) socket.emit("burst", index, text);
        ack(count);
    });
    on("store", (args, ack) => ack(stored.push(args)));
    on("stored", (args, ack) => ack(stored));
    on("count", (args, ack) => ack(stored.length));
    on("forget", (args, ack) => ack(stored.splice(0) && null));
    on("whoami", (args, ack) => ack({
        id: socket.id,
        transport: socket.conn.transport.name,
        query: socket.handshake.query,
        headers: socket.handshake.headers,
        auth: socket.handshake.auth,
    }));
    on("kick", () => socket.disconnect());
    on("kick-engine", () => socket.disconnect(true));
    on("cut-engine", () => socket.conn.close(true));
}

io.on("connection", behave);

io.of("/chat").use((socket, next) => {
    if (socket.handshake.auth?.token === "demo") return next();
    const refusal = new Error("The token is wrong");
    refusal.data = { code: "E_TOKEN", hint: "send {\"token\":\"demo\"}", given: socket.handshake.auth };
    next(refusal);
}).on("connection", behave);

const library = createRequire(import.meta.url)("socket.io/package.json");
listen(http, number(values, "port"), { library: `socket.io ${library.version}`, node: process.version });
