// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// What the Socket.IO parsers write: {name, type, nsp, id, values, text, attachments}.

import { bytes, copyOf, hasBinary, hexed, npm } from "./values.mjs";

const current = npm("socket.io-parser");
const legacy = npm("socket.io-parser-v3");

const packets = [
  ["a bare CONNECT", { type: 0, nsp: "/" }],
  ["CONNECT with auth", { type: 0, nsp: "/", data: { token: "abc" } }],
  ["CONNECT to a namespace", { type: 0, nsp: "/chat" }],
  ["CONNECT to a namespace with auth", { type: 0, nsp: "/chat", data: { token: "ä€😀" } }],
  ["DISCONNECT", { type: 1, nsp: "/" }],
  ["DISCONNECT of a namespace", { type: 1, nsp: "/chat" }],
  ["CONNECT_ERROR", { type: 4, nsp: "/chat", data: { message: "nope", data: { code: 401 } } }],
  ["an event without arguments", { type: 2, nsp: "/", data: ["hello"] }],
  ["an event with every kind of value", { type: 2, nsp: "/", data: ["all", 1, -2, 1.5, true, false, null, "text", [1, [2]], { a: { b: 1 } }] }],
  ["an event in a namespace", { type: 2, nsp: "/chat", data: ["hello", "world"] }],
  ["an event in a namespace with a query", { type: 2, nsp: "/a/b?x=1", id: 5, data: ["a"] }],
  ["an event with an id", { type: 2, nsp: "/", id: 0, data: ["ask", 1] }],
  ["an event with a large id", { type: 2, nsp: "/chat", id: 9007199254740991, data: ["ask"] }],
  ["UTF-8 and emoji", { type: 2, nsp: "/", data: ["€", "äöü ß 漢字 😀", { "k€y": "🦀" }] }],
  ["what must be escaped", { type: 2, nsp: "/", data: ["e\"\\", "\b\f\n\r\t\u0000\u001f\u007f\u2028/"] }],
  ["a lone surrogate", { type: 2, nsp: "/", data: ["lone", "a\ud800b\udc00"] }],
  ["numbers", { type: 2, nsp: "/", data: ["n", 0, -0, 1e21, 1e-7, 123456789.125, 5e-324, 1.7976931348623157e308, 0.1, 100, 1e20, NaN, Infinity] }],
  ["an acknowledgement", { type: 3, nsp: "/", id: 12, data: ["got it", 42] }],
  ["an empty acknowledgement", { type: 3, nsp: "/chat", id: 0, data: [] }],
  ["one attachment", { type: 2, nsp: "/", data: ["bin", bytes(1, 2, 3, 4)] }],
  ["an empty attachment", { type: 2, nsp: "/", data: ["bin", bytes()] }],
  ["attachments at every depth", { type: 2, nsp: "/chat", id: 7, data: ["bin", { a: [{ b: bytes(0) }, "x"], c: bytes(255, 254) }, [[bytes(1)]]] }],
  ["an acknowledgement with an attachment", { type: 3, nsp: "/", id: 1, data: [bytes(9), { ok: true }] }],
  ["ten attachments", { type: 2, nsp: "/", data: ["ten", ...Array.from({ length: 10 }, (_, i) => bytes(i))] }],
  ["an object that looks like a placeholder", { type: 2, nsp: "/", data: ["fake", { _placeholder: true, num: 0 }] }],
];


const queries = [
  ["CONNECT with a query", "/chat", [["token", "abc"]]],
  ["CONNECT with a query that is encoded", "/chat", [["a b", "ü&=?/#+%"], ["e", ""], ["plain", "-_.!~*'()"]]],
  ["CONNECT with an empty query", "/chat", []],
];

const row = (name, packet, [text, ...attachments]) => ({
  name, type: packet.type, nsp: packet.nsp, id: packet.id ?? -1, values: packet.data === undefined ? "" : hexed(packet.data), text,
  attachments: attachments.map((each) => each.toString("hex")),
});

function legacyMessages(packet) {
  let messages;
  const BINARY_EVENT = 5;
  const type = hasBinary(packet.data) ? packet.type + BINARY_EVENT - 2 : packet.type;
  new legacy.Encoder().encode(copyOf({ ...packet, type }), (encoded) => (messages = encoded));
  return messages;
}

function queryRow([name, nsp, query]) {
  const text = query.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
  const target = text ? `${nsp}?${text}` : nsp;
  return { ...row(name, { type: 0, nsp }, legacyMessages({ type: 0, nsp: target })), query };
}

export const packetsOfV5 = () => packets.map(([name, packet]) => row(name, packet, new current.Encoder().encode(copyOf(packet))));
export const packetsOfV4 = () => [...packets.map(([name, packet]) => row(name, packet, legacyMessages(packet))), ...queries.map(queryRow)];
