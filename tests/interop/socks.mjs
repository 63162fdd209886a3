// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// A SOCKS5 proxy (RFC 1928; user and password: RFC 1929): prints `SEEN CONNECT host:port` for all it lets pass, and
// `DENIED` for a wrong or missing password. It waits for each step of the client's, as the text of the protocol does.
// Names in `.invalid` are this machine.
//
//   node socks.mjs [--user NAME --password WORD]
import { connect, createServer } from "node:net";
import { parseArgs } from "node:util";
import { listen, number } from "./options.mjs";

const { values } = parseArgs({
    options: {
        port: { type: "string", default: "0" },
        user: { type: "string", default: "" },
        password: { type: "string", default: "" },
    },
});
const NoAuthentication = 0;
const UserAndPassword = 2;
const method = values.user === "" ? NoAuthentication : UserAndPassword;

// Reads exact numbers of bytes of a socket that is paused in between.
async function take(socket, count) {
    for (;;) {
        const bytes = count === 0 ? Buffer.alloc(0) : socket.read(count);
        if (bytes) return bytes;
        if (socket.readableEnded || socket.destroyed) throw new Error("the client went away");
        await new Promise((resolve) => {
            socket.once("readable", resolve);
            socket.once("close", resolve);
        });
    }
}
const number8 = async (socket) => (await take(socket, 1))[0];
const text = async (socket) => (await take(socket, await number8(socket))).toString();

async function authenticate(socket) {
    await number8(socket); // the version of this negotiation
    const isRight = [await text(socket), await text(socket)].join(":") === `${values.user}:${values.password}`;
    socket.write(Buffer.from([1, isRight ? 0 : 1]));
    return isRight;
}

async function target(socket) {
    const [, , , type] = await take(socket, 4); // version, command, reserved, type of address
    const host = type === 1 ? [...(await take(socket, 4))].join(".")
        : type === 3 ? await text(socket)
        : (await take(socket, 16)).toString("hex").match(/.{4}/g).join(":");
    return { host, port: (await take(socket, 2)).readUInt16BE() };
}

async function serve(socket) {
    await number8(socket);
    const offered = await take(socket, await number8(socket));
    if (!offered.includes(method)) {
        console.log("DENIED");
        return socket.end(Buffer.from([5, 0xff]));
    }
    socket.write(Buffer.from([5, method]));
    if (method === UserAndPassword && !(await authenticate(socket))) {
        console.log("DENIED");
        return socket.end();
    }
    const { host, port } = await target(socket);
    console.log(`SEEN CONNECT ${host}:${port}`);
    const onward = connect(port, host.endsWith(".invalid") ? "127.0.0.1" : host, () => {
        socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
        onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.end(Buffer.from([5, 5, 0, 1, 0, 0, 0, 0, 0, 0])));
    onward.on("close", () => socket.destroy());
    socket.on("close", () => onward.destroy());
}

const server = createServer((socket) => {
    socket.on("error", () => {});
    serve(socket).catch(() => socket.destroy());
});
listen(server, number(values, "port"), { kind: "socks5" });
