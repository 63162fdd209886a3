// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// Prints the vectors beside this file with the reference parsers that tests/interop pins:
//   node print.mjs packets > packets.json; node print.mjs inputs > inputs.json; node print.mjs payloads > payloads.json
// `values` and `data` are JSON texts in which {"$hex":"…"} stands for bytes.

import { createRequire } from "node:module";

const require = createRequire(new URL("../../interop/package.json", import.meta.url));
const { Encoder, Decoder } = require("socket.io-parser");
const { encodePayload } = require("engine.io-parser");

const hexed = (value) =>
  JSON.stringify(value, function (key, plain) {
    const original = this[key];
    return Buffer.isBuffer(original) ? { $hex: original.toString("hex") } : plain;
  });

const bytes = (...values) => Buffer.from(values);

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

function printPackets() {
  return packets.map(([name, packet]) => {
    const values = packet.data === undefined ? "" : hexed(packet.data);
    const [text, ...attachments] = new Encoder().encode(structuredCloneWithBuffers(packet));
    return { name, type: packet.type, nsp: packet.nsp, id: packet.id ?? -1, values, text, attachments: attachments.map((b) => b.toString("hex")) };
  });
}

function structuredCloneWithBuffers(value) {
  if (Buffer.isBuffer(value) || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(structuredCloneWithBuffers);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, structuredCloneWithBuffers(v)]));
}

const b0 = { hex: "00" };
const inputs = [
  ["binary event without a number", ['50-["a"]']], ["binary event without anything", ['5["a"]']], ["binary event with a negative number", ['5-1-["a"]']],
  ["binary event that ends in its number", ["51"]], ["binary event of letters", ['5x-["a"]']],
  ["eleven attachments", ['511-["a"]']], ["ten attachments announced", ['510-["a"]']],
  ["attachment out of range", ['51-["a",{"_placeholder":true,"num":5}]', b0]],
  ["attachment named by text", ['51-["a",{"_placeholder":true,"num":"splice"}]', b0]],
  ["attachment below zero", ['51-["a",{"_placeholder":true,"num":-1}]', b0]],
  ["attachment without a number", ['51-["a",{"_placeholder":true}]', b0]],
  ["placeholder that is not true", ['51-["a",{"_placeholder":false,"num":7}]', b0]],
  ["placeholder with an escaped key", ['51-["a",{"\\u005fplaceholder":true,"num":0}]', b0]],
  ["placeholder with more members", ['51-["a",{"x":[1],"num":0,"_placeholder":true}]', b0]],
  ["a placeholder in a text event", ['2["a",{"_placeholder":true,"num":5}]']],
  ["text while waiting", ['51-["a",{"_placeholder":true,"num":0}]', '2["b"]']],
  ["binary first", [b0]], ["one attachment too many", ['51-["a",{"_placeholder":true,"num":0}]', b0, b0]],
  ["garbage behind the type", ['2-1["a"]']], ["a letter behind the id", ['20x["a"]']], ["JSON cut off", ['2["a"']], ["garbage behind the JSON", ['2["a"]x']],
  ["reserved connect", ['2["connect"]']], ["reserved connect_error", ['2["connect_error"]']], ["reserved disconnect", ['2["disconnect"]']],
  ["reserved disconnecting", ['2["disconnecting"]']], ["reserved newListener", ['2["newListener"]']], ["reserved removeListener", ['2["removeListener"]']],
  ["reserved with an escape", ['2["c\\u006fnnect"]']], ["almost reserved", ['2["connected"]']],
  ["integer name", ["2[1]"]], ["empty name", ['2[""]']], ["null as name", ["2[null]"]], ["boolean as name", ["2[true]"]], ["object as name", ["2[{}]"]],
  ["empty event array", ["2[]"]], ["event object", ["2{}"]], ["event text", ['2"a"']], ["event number", ["23"]],
  ["CONNECT with an array", ["0[]"]], ["CONNECT with text", ['0"a"']], ["CONNECT with null", ["0null"]], ["DISCONNECT with an object", ["1{}"]], ["CONNECT_ERROR with an array", ["4[]"]],
  ["CONNECT_ERROR with null", ["4null"]], ["CONNECT_ERROR with nothing", ["4"]], ["CONNECT_ERROR with text", ['4"x"']], ["CONNECT with nothing", ["0"]], ["DISCONNECT with nothing", ["1"]],
  ["ACK with nothing", ["3"]], ["ACK with an id alone", ["31"]], ["ACK with an object", ["31{}"]], ["EVENT with nothing", ["2"]],
  ["namespace with a query, id and data", ['2/a/b?x=1,5["a"]']], ["namespace without a comma", ["0/chat"]], ["namespace that swallows its data", ['2/chat["a"]']],
  ["unknown type 7", ["7"]], ["a letter as type", ["x"]], ["nothing at all", [""]],
  ["server's CONNECT", ['0/chat,{"sid":"abc"}']], ["server's error", ['4/mw,{"message":"nope","data":{"code":"E1"}}']],
  ["python's error", ['4/nope,"Unable to connect"']],
  ["white space around", ['2 \t[ "a" , 1 , { "b" : [ ] } ] \n'.replace("2 \t", "2/,")]],
  ["a number beyond a double", ['2["a",1e400,-1e400,1e-400]']], ["minus zero", ['2["a",-0]']],
  ["a lone surrogate", ['2["a","\\ud800x"]']], ["a control character", ['2["a","\n"]']], ["a comma too many", ['2["a",]']], ["a leading zero", ['2["a",01]']],
  ["single quotes", ["2['a']"]], ["NaN", ['2["a",NaN]']], ["an unknown escape", ['2["\\x"]']], ["a zero byte behind", ['2["a"]\u0000']],
];

function printInputs() {
  return inputs.map(([name, messages]) => {
    const decoder = new Decoder();
    let packet;
    decoder.on("decoded", (decoded) => (packet = decoded));
    let error = "";
    try {
      for (const message of messages) {
        packet = undefined;
        decoder.add(typeof message === "string" ? message : Buffer.from(message.hex, "hex"));
      }
    } catch (thrown) {
      error = thrown.message;
    }
    const result = error || !packet ? {} : { type: packet.type, nsp: packet.nsp, id: packet.id ?? -1, data: packet.data === undefined ? "" : hexed(packet.data) };
    return { name, messages, error, waiting: !error && !packet, ...result };
  });
}

const payloads = [
  ["one message", [{ type: "message", data: "hello" }]],
  ["text, binary, ping", [{ type: "message", data: "hello" }, { type: "message", data: bytes(1, 2, 3, 4) }, { type: "ping" }]],
  ["every type", ["open", "close", "ping", "pong", "message", "upgrade", "noop"].map((type) => ({ type }))],
  ["UTF-8", [{ type: "message", data: "2[\"€\",\"😀\"]" }]],
  ["binary of each padding", [bytes(), bytes(1), bytes(1, 2), bytes(251, 239, 190)].map((data) => ({ type: "message", data }))],
];

const printPayloads = () =>
  Promise.all(payloads.map(([name, list]) => new Promise((resolve) => encodePayload(list, (body) =>
    resolve({ name, body, packets: list.map(({ type, data }) => ({ type, text: typeof data === "string" ? data : "", hex: Buffer.isBuffer(data) ? data.toString("hex") : null })) })))));

const print = { packets: printPackets, inputs: printInputs, payloads: printPayloads }[process.argv[2]];
console.log(JSON.stringify(await print(), null, 1));
