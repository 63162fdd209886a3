// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// The server the cases of the reference client's suite talk to: socket.io 4 with connection state recovery and a
// heartbeat of 2 s. Handshakes are answered after 10 ms, or after the milliseconds in the query parameter `delay`; with
// `deny` they are refused. Main namespace (with the query parameter `fail` a middleware refuses it):
//
//   hi                         emits `hi`
//   echo VALUE                 acks with it
//   ack                        emits `ack` and wants 5 and {"test":…} as its answer; emits `got it` when it gets them
//   getAckDate, getDate, getDateObj   a date in the ack; `takeDate` with one; `takeDateObj` with one in an object
//   getUtf8                    emits `takeUtf8` five times
//   false                      emits `false`, false
//   doge, getbin               emit `doge` and `takebin` with bytes
//   buffa, jsonbuff, abuff1 and abuff2   want bytes, alone, in an object, in that order; answer with an event
//   getHandshake, getId        ack with what the server knows of the client
//   hold VALUE, release        the ack of the first comes with the second
//   kinds …                    acks with the kind of each argument
//   hey                        emits `hey`, "you" to everybody
//   bad                        sends an Engine.IO message that is no Socket.IO packet
//
// In all namespaces: `cut` ends the connection without a word. `/foo` knows getId, `/abc` emits `handshake`, `/no` is
// refused, `/asd`, `/valid` and `/chat` only exist; `/chat` acks `hi`.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { listen, number } from "../interop/options.mjs";

const require = createRequire(new URL("../interop/package.json", import.meta.url));
const { Server } = require("socket.io");

const { values } = parseArgs({
    options: {
        port: { type: "string", default: "0" },
        "ping-interval": { type: "string", default: "2000" },
        "ping-timeout": { type: "string", default: "20000" },
        msgpack: { type: "boolean", default: false },
        deflate: { type: "boolean", default: false },
    },
});

const parameters = (request) => new URL(request.url, "http://localhost").searchParams;

const http = createServer((request, response) => response.writeHead(404).end());
const io = new Server(http, {
    pingInterval: number(values, "ping-interval"),
    pingTimeout: number(values, "ping-timeout"),
    connectionStateRecovery: {},
    serveClient: false,
    perMessageDeflate: values.deflate,
    allowRequest(request, decide) {
        const query = parameters(request);
        setTimeout(() => decide(null, !query.has("deny")), Number(query.get("delay") ?? 10));
    },
    ...(values.msgpack ? { parser: require("socket.io-msgpack-parser") } : {}),
});

const texts = ["てすと", "Я Б Г Д Ж Й", "Ä ä Ü ü ß", "utf8 — string", "utf8 — string"];
const bytes = () => Buffer.from("asdfasdf");

const kind = (value) => {
    if (Buffer.isBuffer(value)) return "bytes";
    if (Array.isArray(value)) return "array";
    return value === null ? "null" : typeof value;
};

function serve(socket) {
    let held;
    const seen = new Set();
    const behaviour = {
        hi: () => socket.emit("hi"),
        echo: (value, ack) => ack(value),
        ack: () => socket.emit("ack", (five, object) => five === 5 && object.test && socket.emit("got it")),
        getAckDate: (_, ack) => ack(new Date()),
        getDate: () => socket.emit("takeDate", new Date()),
        getDateObj: () => socket.emit("takeDateObj", { date: new Date() }),
        getUtf8: () => texts.forEach((text) => socket.emit("takeUtf8", text)),
        false: () => socket.emit("false", false),
        doge: () => socket.emit("doge", bytes()),
        getbin: () => socket.emit("takebin", bytes()),
        buffa: (value) => Buffer.isBuffer(value) && socket.emit("buffack"),
        jsonbuff: (value) => value.hello === "lol" && Buffer.isBuffer(value.message) && value.goodbye === "gotcha"
            && socket.emit("jsonbuff-ack"),
        abuff1: (value) => Buffer.isBuffer(value) && seen.add("abuff1"),
        abuff2: () => seen.has("abuff1") && socket.emit("abuff2-ack"),
        getHandshake: (ack) => ack(socket.handshake),
        getId: (ack) => ack(socket.id),
        hold: (value, ack) => { held = () => ack(value); },
        release: (ack) => { held(); ack(); },
        kinds: (...args) => args.pop()(args.map(kind)),
        hey: () => io.emit("hey", "you"),
        bad: () => socket.conn.send("bad"),
    };
    for (const [name, receive] of Object.entries(behaviour)) socket.on(name, receive);
}

const namespaces = {
    "/": serve,
    "/foo": (socket) => socket.on("getId", (ack) => ack(socket.id)),
    "/abc": (socket) => socket.emit("handshake", socket.handshake),
    "/asd": () => {},
    "/valid": () => {},
    "/chat": (socket) => socket.on("hi", (ack) => ack()),
    "/no": () => {},
};
for (const [name, receive] of Object.entries(namespaces)) {
    io.of(name).on("connection", (socket) => {
        socket.on("cut", () => socket.conn.close(true));
        receive(socket);
    });
}
io.use((socket, next) => next(socket.request._query.fail ? new Error("Auth failed (main namespace)") : undefined));
io.of("/no").use((socket, next) => next(new Error("Auth failed (custom namespace)")));

listen(http, number(values, "port"), { library: `socket.io ${require("socket.io/package.json").version}` });
