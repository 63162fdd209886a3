// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// A web server that knows nothing of Socket.IO: it answers everything with a 404 page, WebSocket handshakes too.
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { listen, number } from "./options.mjs";

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const page = "<!doctype html><title>404</title><h1>Not Found</h1><p>There is a web server here, and nothing else.</p>\n";
const server = createServer((request, response) => {
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8", "Content-Length": page.length });
    response.end(request.method === "HEAD" ? "" : page);
});
listen(server, number(values, "port"));
