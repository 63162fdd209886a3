// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// A server that behaves until the moment its mode names, then does exactly that one wrong thing:
//
//   node rough.mjs MODE [--port N]        the modes are the keys of `modes` below
//
// It is written on raw TCP, because no library would let it say these things. Until the fault it is a small but right
// Engine.IO 4 and Socket.IO 5 server that accepts every namespace and acks every event with its arguments.
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { listen, number } from "./options.mjs";

const html = (status, reason) => http(status, reason, "text/html", `<h1>${status} ${reason}</h1>\n`);
const http = (status, reason, type, body) => `HTTP/1.1 ${status} ${reason}\r\nContent-Type: ${type}\r\n`
    + `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const ok = (body) => http(200, "OK", "text/plain; charset=UTF-8", body);
const open = (sid, upgrades, more = {}) =>
    "0" + JSON.stringify({ sid, upgrades, pingInterval: 25000, pingTimeout: 20000, maxPayload: 1000000, ...more });

// Each mode overrides steps of `right`, which says what each is for. `this` is the connection; a step that returns
// nothing has answered by itself or not at all.
const modes = {
    // Before anything is known of each other
    "close-at-once": { connected() { this.socket.destroy(); } },
    reset: { connected() { this.socket.resetAndDestroy(); } },
    silent: { http() {} },
    "cut-head": { http() { this.cut("HTTP/1.1 200 OK\r\nContent-Ty"); } },
    "garbage-head": { http() { this.cut("\x00\x01\x02 this is no HTTP\r\n\r\n"); } },
    // HTTP that is no Engine.IO
    unavailable: { http: () => html(503, "Service Unavailable") },
    "web-page": { http: () => http(200, "OK", "text/html", "<!doctype html><title>Welcome</title>\n") },
    empty: { http: () => ok("") },
    redirect: { http: () => "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n" },
    // Handshakes gone wrong
    "half-handshake": { http() { this.socket.write(ok(open("x", [])).slice(0, -40)); } },
    "cut-handshake": { http() { this.cut(ok(open("x", [])).slice(0, -40)); } },
    "garbage-json": { open: () => '0{"sid":"x","upgrades":[' },
    "no-sid": { open: () => '0{"upgrades":[],"pingInterval":25000,"pingTimeout":20000}' },
    "zero-ping": { open: (sid, upgrades) => open(sid, upgrades, { pingInterval: 0, pingTimeout: 0 }) },
    "wrong-revision": { open: () => '97:0{"sid":"x","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":60000}2:40' },
    "code-5": { http: () => http(400, "Bad Request", "application/json", '{"code":5,"message":"Unsupported protocol version"}') },
    // Polling gone wrong after the handshake
    "bad-packet": { poll: () => ok("9nonsense") },
    "bad-base64": { poll: () => ok("b%%%") },
    "lost-session": { poll: () => http(400, "Bad Request", "application/json", '{"code":1,"message":"Session ID unknown"}') },
    "cut-poll": { poll() { this.cut("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n42[\"half"); } },
    "post-refused": { post: () => http(413, "Payload Too Large", "text/plain", "") },
    // Upgrades gone wrong
    "probe-refused": { upgrade(request) { return request.sid ? this.cut(html(403, "Forbidden")) : true; } },
    "probe-silent": { probe: () => [] },
    "probe-wrong": { probe: () => ["3wrong"] },
    "probe-cut": { probe() { this.socket.destroy(); return []; } },
    // Upgrades answered twice or in another order, but rightly in the end
    "probe-twice": { probe() { this.releasePolls(); return ["3probe", "3probe"]; } },
    "probe-late": { probe() { this.releasePolls(); setTimeout(() => this.text("3probe"), 30); return []; } },
    "probe-with-event": { probe() { sessions.push(this.sid, ['42["late",1]']); this.releasePolls(); return ["3probe"]; } },
    "probe-again": { joined() { this.text("3probe"); } },
    // WebSocket gone wrong
    "ws-refused": { upgrade() { this.cut(http(400, "Bad Request", "text/html", "Transport unknown")); } },
    "ws-wrong-accept": { accept: () => "bm90IHRoZSByaWdodCBvbmU=" },
    "ws-http-text": { opened() { this.cut("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\nUnsupported protocol version"); } },
    "ws-no-open": { opened() {} },
    "ws-cut-frame": { joined() { this.cut(Buffer.concat([Buffer.from([0x81, 126, 0x10, 0]), Buffer.from("42[\"half a fra")])); } },
    "ws-reserved-bit": { joined() { this.socket.write(Buffer.from([0xc1, 1, 0x32])); } },
    "ws-bad-utf8": { joined() { this.socket.write(Buffer.from([0x81, 5, 0x34, 0x32, 0xff, 0xfe, 0x22])); } },
    "ws-unknown-packet": { joined() { this.text("9nonsense"); } },
    "ws-empty-packet": { joined() { this.text(""); } },
    "ws-bad-json": { joined() { this.text('42["half'); } },
    "ws-reserved-event": { joined() { this.text('42["connect"]'); } },
    "ws-lone-binary": { joined() { this.frame(2, Buffer.from([1, 2, 3])); } },
    "ws-missing-attachment": { joined() { this.text('451-["a",{"_placeholder":true,"num":0}]'); this.text('42["b"]'); } },
    "ws-many-attachments": { joined() { this.text('4511-["a"]'); } },
    "ws-unknown-ack": { joined() { this.text("4399[1]"); } },
    "ws-close-1009": { joined() { this.frame(8, Buffer.from([0x03, 0xf1])); this.socket.end(); } },
    "ws-reset": { joined() { this.socket.resetAndDestroy(); } },
    mute: { open: (sid, upgrades) => open(sid, upgrades, { pingInterval: 300, pingTimeout: 200 }) },
    "no-connect-answer": { packet: () => [] },
    "bad-connect-answer": { packet: () => ['40{"sid":'] },
};

// What servers and proxies of all kinds answer instead of Engine.IO, and each of its own refusals (engine.io,
// lib/server.ts, "errors")
const statuses = {
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 429: "Too Many Requests",
    500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
};
for (const [status, reason] of Object.entries(statuses)) modes[`status-${status}`] = { http: () => html(status, reason) };
const refusals = ["Transport unknown", "Session ID unknown", "Bad handshake method", "Bad request", "Forbidden"];
for (const [code, message] of refusals.entries()) {
    const [status, reason] = code === 4 ? [403, "Forbidden"] : [400, "Bad Request"];
    modes[`code-${code}`] = { http: () => http(status, reason, "application/json", JSON.stringify({ code, message })) };
}

const right = {
    open,
    connected() {},
    http(request) {
        if (request.method === "POST") return this.mode.post.call(this, request);
        return request.sid ? this.mode.poll.call(this, request) : ok(this.mode.open(sessions.begin(), ["websocket"]));
    },
    poll(request) { sessions.hold(request.sid, this); },
    post(request) {
        const answers = request.body.split("\x1e").flatMap((text) => this.mode.message.call(this, text));
        sessions.push(request.sid, answers);
        return http(200, "OK", "text/html", "ok");
    },
    accept: (key) => createHash("sha1").update(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest("base64"),
    // A server whose HTTP is wrong answers a WebSocket handshake as wrongly.
    upgrade(request) {
        if (this.mode.http === right.http) return true;
        const answer = this.mode.http.call(this, request);
        if (answer) this.cut(answer);
    },
    opened() { this.text(this.mode.open(randomBytes(9).toString("base64url"), [])); },
    probe() { this.releasePolls(); return ["3probe"]; },
    message(text) {
        if (text === "2probe") return this.mode.probe.call(this);
        if (text === "5") this.takeOver();
        if (text === "5") this.misbehaveSoon();
        return text[0] === "4" ? this.mode.packet.call(this, text.slice(1)) : [];
    },
    // Socket.IO, well enough: CONNECT is accepted, an EVENT with an id is acked with its arguments.
    packet(text) {
        const [, type, nsp, id, json] = /^(\d)(?:(\/[^,]*),)?(\d*)(.*)$/s.exec(text);
        const where = nsp ? nsp + "," : "";
        if (type === "0") this.misbehaveSoon();
        if (type === "0") return [`40${where}{"sid":"${randomBytes(9).toString("base64url")}"}`];
        return type === "2" && id ? [`43${where}${id}${JSON.stringify(JSON.parse(json).slice(1))}`] : [];
    },
    joined() {}, // on a WebSocket, shortly after a namespace was joined or an upgrade done
};

// Polling sessions: packets wait for a GET or a GET for packets.
const sessions = {
    all: new Map(),
    begin() {
        const sid = randomBytes(9).toString("base64url");
        this.all.set(sid, { queue: [], held: undefined });
        return sid;
    },
    hold(sid, connection) {
        const session = this.all.get(sid);
        if (!session) return connection.cut(http(400, "Bad Request", "application/json", '{"code":1,"message":"Session ID unknown"}'));
        session.held = connection;
        this.push(sid, []);
    },
    move(sid, connection) {
        const session = this.all.get(sid);
        session.queue.splice(0).forEach((packet) => connection.text(packet));
        session.webSocket = connection;
    },
    release(sid) {
        if (this.all.get(sid)?.held) this.push(sid, ["6"]);
    },
    push(sid, packets) {
        const session = this.all.get(sid);
        if (!session) return;
        if (session.webSocket) return packets.forEach((packet) => session.webSocket.text(packet));
        session.queue.push(...packets);
        if (!session.held || session.queue.length === 0) return;
        session.held.socket.write(ok(session.queue.splice(0).join("\x1e")));
        session.held = undefined;
    },
};

class Connection {
    constructor(socket, mode) {
        this.socket = socket;
        this.mode = mode;
        this.bytes = Buffer.alloc(0);
        this.isWebSocket = false;
        socket.on("error", () => {});
        socket.on("data", (bytes) => {
            this.bytes = Buffer.concat([this.bytes, bytes]);
            while (!socket.destroyed && (this.isWebSocket ? this.takeFrame() : this.takeRequest())) { /* until no more is whole */ }
        });
        mode.connected.call(this);
    }

    misbehaveSoon() {
        if (this.isWebSocket) setTimeout(() => this.mode.joined.call(this), 20);
    }

    // Answers each GET of the session with a noop, until the upgrade is done (engine.io-protocol v4, "Upgrade").
    releasePolls() {
        this.releasing = setInterval(() => sessions.release(this.sid), 10);
        this.socket.on("close", () => clearInterval(this.releasing));
        sessions.release(this.sid);
    }

    // From now on what the session sends goes this way.
    takeOver() {
        clearInterval(this.releasing);
        sessions.move(this.sid, this);
    }

    cut(bytes) { this.socket.end(bytes, () => this.socket.destroy()); }
    text(text) { this.frame(1, Buffer.from(text)); }

    frame(opcode, payload) {
        const head = payload.length < 126 ? Buffer.from([0x80 | opcode, payload.length])
            : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 255]);
        this.socket.write(Buffer.concat([head, payload]));
    }

    takeRequest() {
        const end = this.bytes.indexOf("\r\n\r\n");
        if (end < 0) return false;
        const [line, ...lines] = this.bytes.toString("latin1", 0, end).split("\r\n");
        const headers = Object.fromEntries(lines.map((each) => [each.split(":")[0].toLowerCase(), each.slice(each.indexOf(":") + 1).trim()]));
        const size = end + 4 + Number(headers["content-length"] ?? 0);
        if (this.bytes.length < size) return false;
        const [method, target] = line.split(" ");
        const sid = new URL(target, "http://here").searchParams.get("sid");
        const request = { method, target, headers, sid, body: this.bytes.toString("utf8", end + 4, size) };
        this.bytes = this.bytes.subarray(size);
        if (headers.upgrade) this.acceptUpgrade(request);
        else {
            const answer = this.mode.http.call(this, request);
            if (answer) this.socket.write(answer);
        }
        return true;
    }

    acceptUpgrade(request) {
        if (this.mode.upgrade.call(this, request) !== true) return;
        this.sid = request.sid;
        this.isWebSocket = true;
        this.socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + `Sec-WebSocket-Accept: ${this.mode.accept(request.headers["sec-websocket-key"])}\r\n\r\n`);
        if (!this.sid) this.mode.opened.call(this);
    }

    // One masked frame of a client; messages in several frames do not occur with the clients tested here.
    takeFrame() {
        if (this.bytes.length < 6) return false;
        const short = this.bytes[1] & 127;
        const lengthSize = short === 126 ? 2 : short === 127 ? 8 : 0;
        if (this.bytes.length < 6 + lengthSize) return false;
        const size = short === 126 ? this.bytes.readUInt16BE(2) : short === 127 ? Number(this.bytes.readBigUInt64BE(2)) : short;
        const start = 6 + lengthSize;
        if (this.bytes.length < start + size) return false;
        const mask = this.bytes.subarray(start - 4, start);
        const payload = Buffer.from(this.bytes.subarray(start, start + size)).map((byte, index) => byte ^ mask[index % 4]);
        const opcode = this.bytes[0] & 15;
        this.bytes = this.bytes.subarray(start + size);
        if (opcode === 8) this.socket.end();
        if (opcode === 9) this.frame(10, payload);
        if (opcode === 1) for (const packet of this.mode.message.call(this, payload.toString())) this.text(packet);
        return true;
    }
}

const { values, positionals } = parseArgs({ options: { port: { type: "string", default: "0" } }, allowPositionals: true });
const mode = positionals[0];
if (!Object.hasOwn(modes, mode)) {
    console.error(`usage: node rough.mjs MODE [--port N]\nmodes: ${Object.keys(modes).join(" ")}`);
    process.exit(2);
}
const server = createServer((socket) => new Connection(socket, { ...right, ...modes[mode] }));
listen(server, number(values, "port"), { mode });
