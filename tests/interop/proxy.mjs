// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// An HTTP proxy (RFC 9110 section 7.7, CONNECT section 9.3.6): prints `SEEN CONNECT host:port` or `SEEN GET host:port`
// for all it lets pass, `DENIED` for what lacked the password.
// Names in `.invalid` are this machine.
//
//   node proxy.mjs [--user NAME --password WORD]
import { createServer, request as ask } from "node:http";
import { connect } from "node:net";
import { parseArgs } from "node:util";
import { listen, number } from "./options.mjs";

const { values } = parseArgs({
    options: {
        port: { type: "string", default: "0" },
        user: { type: "string", default: "" },
        password: { type: "string", default: "" },
    },
});
const wanted = "Basic " + Buffer.from(`${values.user}:${values.password}`).toString("base64");
const place = (host) => (host.endsWith(".invalid") ? "127.0.0.1" : host);
const isAllowed = (request) => values.user === "" || request.headers["proxy-authorization"] === wanted;
const challenge = { "Proxy-Authenticate": "Basic realm=\"tests\"", "Content-Length": 0 };

const server = createServer((request, response) => {
    if (!isAllowed(request)) {
        console.log("DENIED");
        return response.writeHead(407, challenge).end();
    }
    const url = new URL(request.url);
    console.log(`SEEN ${request.method} ${url.host}`);
    const headers = { ...request.headers };
    delete headers["proxy-authorization"];
    delete headers["proxy-connection"];
    const { pathname, search, port } = url;
    const target = { hostname: place(url.hostname), port, path: pathname + search, method: request.method, headers };
    const onward = ask(target, (answer) => {
        response.writeHead(answer.statusCode, answer.rawHeaders);
        answer.pipe(response);
    });
    onward.on("error", () => response.headersSent ? response.destroy() : response.writeHead(502).end());
    response.on("close", () => onward.destroy());
    request.pipe(onward);
});

server.on("connect", (request, socket, head) => {
    socket.on("error", () => {});
    if (!isAllowed(request)) {
        console.log("DENIED");
        const lines = Object.entries(challenge).map(([name, value]) => `${name}: ${value}\r\n`).join("");
        return socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${lines}Connection: close\r\n\r\n`);
    }
    console.log(`SEEN CONNECT ${request.url}`);
    const { hostname, port } = new URL(`http://${request.url}`);
    const onward = connect(Number(port || 80), place(hostname), () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        onward.write(head);
        onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    onward.on("close", () => socket.destroy());
    socket.on("close", () => onward.destroy());
});
listen(server, number(values, "port"), { kind: "http" });
