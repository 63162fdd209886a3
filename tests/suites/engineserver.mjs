// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// The server the cases of engine.io-client's suite talk to: a bare Engine.IO server at /engine.io/ with a heartbeat of
// 0.5 s that takes at most 100 bytes at once. It says `hi` and sends back what it gets, but answers
//
//   give binary     with the bytes 00 01 02 03 04
//   give utf8       with a Cyrillic text
//   sendHeaders     with the headers of the POST that brought it, as JSON
//
// The query parameter `deny` refuses a handshake. Its answer sets four cookies: two to keep, one of no age, one that has
// expired; and a fifth that may only be sent by TLS.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { listen, number } from "../interop/options.mjs";

// That of the newest socket.io: older ones are installed beside it.
const require = createRequire(new URL("../interop/package.json", import.meta.url));
const engine = createRequire(require.resolve("socket.io"))("engine.io");

const { values } = parseArgs({
    options: { port: { type: "string", default: "0" }, deflate: { type: "boolean", default: false } },
});

const http = createServer((request, response) => response.writeHead(404).end());
const server = engine.attach(http, {
    pingInterval: 500,
    maxHttpBufferSize: 100,
    perMessageDeflate: values.deflate ? { threshold: 0 } : false,
    allowRequest(request, decide) {
        decide(null, !new URL(request.url, "http://localhost").searchParams.has("deny"));
    },
});

const answers = {
    "give binary": () => Buffer.from([0, 1, 2, 3, 4]),
    "give utf8": () => "пойду спать всем спокойной ночи",
    sendHeaders: (socket) => JSON.stringify(socket.transport.dataReq?.headers),
};

server.on("connection", (socket) => {
    socket.send("hi");
    socket.on("message", (data) => socket.send(Object.hasOwn(answers, data) ? answers[data](socket) : data));
});

server.on("initial_headers", (headers) => {
    headers["set-cookie"] = [
        "1=1; Max-Age=86400",
        "2=2; Path=/; HttpOnly; SameSite=Strict",
        "3=3; Max-Age=0",
        `4=4; Expires=${new Date().toUTCString()}`,
        "5=5; Path=/; Secure",
    ];
});

listen(http, number(values, "port"), { library: `engine.io, revision ${engine.protocol}` });
