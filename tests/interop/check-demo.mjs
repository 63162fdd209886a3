// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// Uses the demo server at URL through the reference client, over the transports given:
//
//   node check-demo.mjs URL TRANSPORTS        e.g. http://127.0.0.1:3000 polling,websocket
//
// Exit code 0 when everything was as it should be.
import assert from "node:assert/strict";
import { io } from "socket.io-client";

const [url, list] = process.argv.slice(2);
const transports = list.split(",");
const patience = 5000;

// What the server will send is asked for before it is made to send it.
function next(emitter, name) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no "${name}" within ${patience} ms`)), patience);
        emitter.once(name, (...args) => {
            clearTimeout(timer);
            resolve(args);
        });
    });
}

const open = (nsp, auth) => io(url + nsp, { transports, auth, forceNew: true, reconnection: false });
const bytes = (...values) => Buffer.from(values);

async function greets() {
    const socket = open("/");
    const [connected, greetings, question] = [next(socket, "connect"), next(socket, "greetings"), next(socket, "question")];
    await connected;
    assert.deepEqual(await greetings, ["Hey!", { ms: "jane" }, bytes(4, 3, 3, 1)]);
    const [text, answer] = await question;
    assert.equal(text, "What do you think?");
    answer("I think so", bytes(7, 6));
    return socket;
}

async function upgrades(socket) {
    const engine = socket.io.engine;
    if (transports[0] === "polling" && transports.includes("websocket") && engine.transport.name === "polling")
        await next(engine, "upgrade");
    assert.equal(engine.transport.name, transports.at(transports[0] === "polling" ? -1 : 0));
}

async function echoes(socket) {
    const values = [1, "žluťoučký 🐎", { list: [null, true, 2.5], deep: { data: bytes(1, 2, 3) } }, bytes(), bytes(255, 0)];
    for (const args of [values, [], [Buffer.alloc(300000, "0123456789")]]) {
        const event = next(socket, "echo");
        const ack = new Promise((resolve, reject) => socket.timeout(patience).emit("echo", ...args,
            (error, ...answer) => (error ? reject(error) : resolve(answer))));
        assert.deepEqual(await ack, args);
        assert.deepEqual(await event, args);
    }
    const event = next(socket, "echo");
    socket.emit("echo", ...values);
    assert.deepEqual(await event, values);
}

async function keepsOrder(socket) {
    const seen = [];
    const count = 2000;
    const done = new Promise((resolve) => socket.on("echo", (index) => {
        if (seen.push(index) === count) resolve();
    }));
    for (let index = 0; index < count; ++index) socket.emit("echo", index);
    await done;
    assert.deepEqual(seen, [...Array(count).keys()]);
    socket.off("echo");
}

async function leavesUnanswered(socket) {
    await assert.rejects(socket.timeout(100).emitWithAck("anything else"), /operation has timed out/);
}

async function guardsTheChat() {
    const chat = open("/chat", { token: "wrong" });
    const [refusal] = await next(chat, "connect_error");
    assert.equal(refusal.message, "The token is wrong");
    assert.equal(refusal.data.code, "E_TOKEN");
    chat.auth = { token: "demo" };
    const greetings = next(chat, "greetings");
    chat.connect();
    await greetings;
    chat.close();
}

async function refusesNowhere() {
    const socket = open("/nowhere");
    const [refusal] = await next(socket, "connect_error");
    assert.equal(refusal.message, "Invalid namespace");
    socket.close();
}

async function ticks() {
    const clock = open("/clock");
    const [time, count] = await next(clock, "tick");
    assert.ok(Math.abs(Date.now() - Date.parse(time)) < 60000, time);
    assert.ok(Number.isInteger(count));
    clock.close();
}

const socket = await greets();
await upgrades(socket);
await echoes(socket);
await keepsOrder(socket);
await leavesUnanswered(socket);
await Promise.all([guardsTheChat(), refusesNowhere(), ticks()]);
socket.close();
console.log(`the demo server is right over ${list}`);
