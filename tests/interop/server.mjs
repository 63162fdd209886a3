// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// The reference server, of every generation (`--variant v1 v2 v3 v4`), with the behaviour the tests ask for. On `/`:
//
//   echo …            acks with its arguments; without an ack it emits `echo` with them
//   greet-me          emits `greetings`, "Hey!", {"ms":"jane"}, bytes 04 03 03 01
//   ask …             emits `question` with the arguments and an ack id, then `answered` with what came back
//   say NAME …        emits NAME with the arguments;  announce NAME … emits it to everyone in the namespace
//   binaries          emits `binaries` with several attachments, some nested
//   never             never acks
//   later MS …        acks with the arguments after MS milliseconds
//   burst N SIZE      emits N events `burst`: index, text of SIZE characters; then acks with N
//   store …           remembers its arguments;  stored, count and forget ack with the list, its length, nothing
//   whoami            acks with {id, transport, query, headers, auth, node, certificate}
//   kick              leaves the namespace from the server's side
//   kick-engine       closes the whole connection in order;  cut-engine closes it without a word
//
// The store belongs to the process and so outlives connections; `GET /stored` gives it too and `GET /forget` empties it,
// `GET /connections` tells how many Engine.IO sessions there are, how many GETs wait to be answered, and how many joins
// there were. `/chat` wants the auth {"token":"demo"} (1.x and 2.x: as a query) and refuses with data, `/locked` refuses
// with words alone.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { listen, number } from "./options.mjs";

const { values } = parseArgs({
    options: {
        port: { type: "string", default: "0" },
        variant: { type: "string", default: "v4" },
        path: { type: "string", default: "/socket.io/" },
        transports: { type: "string", default: "polling,websocket" },
        "ping-interval": { type: "string", default: "25000" },
        "ping-timeout": { type: "string", default: "20000" },
        "upgrade-timeout": { type: "string", default: "10000" },
        "max-payload": { type: "string", default: "1000000" },
        node: { type: "string", default: "" },
        eio3: { type: "boolean", default: false }, // 3.x and 4.x: accept clients of the older generation
        parser: { type: "string", default: "json" }, // or msgpack
        admin: { type: "string", default: "" }, // "development" or "production": an admin namespace, root and secret let in
        recovery: { type: "boolean", default: false },
        "recovery-time": { type: "string", default: "120000" },
        deflate: { type: "boolean", default: false }, // messages from 256 bytes
        tls: { type: "boolean", default: false },
        mtls: { type: "boolean", default: false }, // and a certificate of the client is required
        certificate: { type: "string", default: "server" },
        certificates: { type: "string", default: "" }, // folder of other ones than those of the repository
        origin: { type: "string", default: "" }, // the only Origin that is let in
    },
});

const require = createRequire(import.meta.url);
const packages = { v1: "socket.io-v1", v2: "socket.io-v2", v3: "socket.io-v3", v4: "socket.io" };
if (!Object.hasOwn(packages, values.variant)) {
    console.error(`--variant wants one of ${Object.keys(packages).join(" ")}, not "${values.variant}"`);
    process.exit(2);
}
const library = require(packages[values.variant]);
const isOld = library.Server === undefined; // 1.x and 2.x

const stored = [];
let joins = 0;
const pages = {
    "/stored": () => stored,
    "/forget": () => stored.splice(0),
    "/connections": () => ({ count: io.engine.clientsCount, joins, polls: heldPolls().length }),
};

const heldPolls = () => Object.values(io.engine.clients)
    .filter(({ transport }) => transport.name === "polling" && transport.writable);

function answer(request, response) {
    const page = pages[request.url];
    if (!page) return response.writeHead(404).end("not here\n");
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(page()));
}

const certificates = values.certificates ? pathToFileURL(`${values.certificates}/`) : new URL("../support/certificates/", import.meta.url);
const testFile = (name) => readFileSync(new URL(name, certificates));
const tls = () => ({
    key: testFile(`${values.certificate}.key`),
    cert: testFile(`${values.certificate}.crt`),
    ca: testFile("ca.crt"),
    requestCert: values.mtls,
    rejectUnauthorized: values.mtls,
});
const http = values.tls || values.mtls ? createTlsServer(tls(), answer) : createServer(answer);

const Server = isOld ? library : library.Server;
const io = new Server(http, {
    path: values.path,
    transports: values.transports.split(","),
    pingInterval: number(values, "ping-interval"),
    pingTimeout: number(values, "ping-timeout"),
    upgradeTimeout: number(values, "upgrade-timeout"),
    maxHttpBufferSize: number(values, "max-payload"),
    perMessageDeflate: values.deflate ? { threshold: 256 } : false,
    serveClient: false,
    ...(values.origin ? { allowRequest: (request, answer) => answer(null, request.headers.origin === values.origin) } : {}),
    ...(values.eio3 ? { allowEIO3: true } : {}),
    ...(values.parser === "msgpack" ? { parser: require("socket.io-msgpack-parser") } : {}),
    ...(values.recovery
        ? { connectionStateRecovery: { maxDisconnectionDuration: number(values, "recovery-time") } } : {}),
});

const greeting = () => ["Hey!", { ms: "jane" }, Buffer.from([4, 3, 3, 1])];

// Splits the ack off the arguments; an event without one gets a silent one.
const withAck = (receive) => (...args) => {
    const ack = typeof args.at(-1) === "function" ? args.pop() : undefined;
    receive(args, ack ?? (() => {}), ack !== undefined);
};

function behave(socket) {
    ++joins;
    const on = (name, receive) => socket.on(name, withAck(receive));
    on("echo", (args, ack, wanted) => (wanted ? ack(...args) : socket.emit("echo", ...args)));
    on("greet-me", () => socket.emit("greetings", ...greeting()));
    on("ask", (args) => socket.emit("question", ...args, (...answer) => socket.emit("answered", ...answer)));
    on("say", ([name, ...args]) => socket.emit(name, ...args));
    on("announce", ([name, ...args], ack) => ack(socket.nsp.emit(name, ...args) && null));
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
        node: values.node,
        certificate: values.mtls ? socket.request.socket.getPeerCertificate().subject?.CN : undefined,
    }));
    on("kick", () => socket.disconnect());
    on("kick-engine", () => socket.disconnect(true));
    on("cut-engine", () => socket.conn.close(true));
}

if (values.admin) {
    require("@socket.io/admin-ui").instrument(io, {
        auth: { type: "basic", username: "root", password: require("bcryptjs").hashSync("secret", 4) },
        mode: values.admin,
    });
}

io.on("connection", behave);

io.of("/chat").use((socket, next) => {
    const given = isOld ? socket.handshake.query : socket.handshake.auth;
    if (given?.token === "demo") return next();
    const refusal = new Error("The token is wrong");
    refusal.data = { code: "E_TOKEN", hint: "send {\"token\":\"demo\"}", given };
    next(refusal);
}).on("connection", behave);

io.of("/locked").use((socket, next) => next(new Error("The door is locked")));

const { version } = JSON.parse(readFileSync(new URL(`node_modules/${packages[values.variant]}/package.json`, import.meta.url)));
listen(http, number(values, "port"), { library: `socket.io ${version}`, node: process.version });
