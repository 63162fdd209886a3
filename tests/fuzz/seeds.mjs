// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// Writes the first inputs of the corpora, from the vectors of tests/support and some made by hand: node seeds.mjs
// What fuzzing finds worth keeping is added beside them.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";

const vectors = (name) => JSON.parse(readFileSync(new URL(`../support/vectors/${name}.json`, import.meta.url)));
const hex = (text) => Buffer.from(text, "hex");
const behind = (head, body) => Buffer.concat([Buffer.from(head), Buffer.from(body)]);

function write(target, inputs) {
  const directory = new URL(`corpus/${target}/`, import.meta.url);
  mkdirSync(directory, { recursive: true });
  inputs.forEach((input, index) => writeFileSync(new URL(`seed-${String(index).padStart(2, "0")}`, directory), input));
}

const every = (rows, step) => rows.filter((_, index) => index % step === 0);
const frame = (first, payload) => behind(payload.length < 126 ? [first, payload.length] : [first, 126, payload.length >> 8, payload.length & 255], payload);
const compressed = (text) => deflateRawSync(text, { finishFlush: 2 }).subarray(0, -4);

write("enginepacket", every(vectors("messages"), 4).map(({ text, hex: binary }) => (text === null ? hex(binary) : text)).filter((input) => input.length < 100));
write("payload", [
  ...every(vectors("payloads-v4"), 2).map(({ body }) => behind([0], hex(body))),
  ...every(vectors("payloads-v3"), 3).map(({ form, body }) => behind([form === "counted" ? 1 : 2], hex(body))),
  behind([129], "22:42[\"back\",\"Ã©â\u0082¬\"]"),
  behind([0], behind("451-[\"a\"]", [1, 3, 255, 4, 1, 2, 0x1e, 0x32])),
  behind([2], [0, 2, 255, 0x34, 0x30, 0x1e, 1, 2, 255, 4, 1]),
]);
write("enginehandshake", [
  '{"sid":"lv_VI97HAXpY6yYWAAAC","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}',
  '{"sid":"a","upgrades":[],"pingInterval":1,"pingTimeout":1e3,"maxPayload":-1,"other":null}', '{"sid":""}', '{"sid":"\\u0000é"',
]);
write("socketpackets", [
  ...every(vectors("inputs-v5"), 5), ...every(vectors("inputs-v4"), 9),
].map(({ messages }, index) => behind([index % 2], messages.map((message) => (typeof message === "string" ? message : `b${hex(message.hex)}`)).join("\u001e"))).concat([
  behind([0], '52-/n,12["a",{"_placeholder":true,"num":1},[{"_placeholder":true,"num":0}]]\u001eb1\u001eb2\u001e2["b"]\u001e61-3[{"_placeholder":true,"num":0}]\u001eb'),
]));
write("arguments", [
  '\u0000[]', '\u0000[1,-2,1.5,1e400,true,null,"a\\u20ac\\ud800\\n",{"a":[{"b":{}}]}]', '\u0002[{"_placeholder":true,"num":1},{"_placeholder":true,"num":0}]',
  '\u0001[ {"a" : {"num":0 , "_placeholder":true} } , 18446744073709551615 ]', '\u0000[18446744073709551616,-9223372036854775809,1.8446744073709552e19]', '\u0000["\\ud83d\\ude00😀",-0,1E-5,123456789012345678901234567890]',
]);
write("messagepack", [...every(vectors("msgpack"), 3), ...every(vectors("msgpackinputs"), 4)].map((row) => hex(row.hex)).filter((input) => input.length < 200));
write("http", [
  "\u0000HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: a\r\nSec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_max_window_bits=10\r\n\r\n\u0081\u0001a",
  "\u0003HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 34\r\n\r\n{\"code\":0,\"message\":\"Unknown\"}....",
  "\u0001HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nabcd\r\n0\r\nTrailer: 1\r\n\r\n", "\u0000HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 302 Found\r\nLocation: http://h/\r\n\r\n",
  "\u0002GET /socket.io/?EIO=4 HTTP/1.1\r\nHost: h\r\nA:  b \r\n\r\n",
]);
write("websocket", [
  behind([0, 0], frame(0x81, Buffer.from("2"))), behind([0, 3], Buffer.concat([frame(0x01, Buffer.from("42[\"")), frame(0x89, Buffer.from("p")), frame(0x80, Buffer.from("€\"]"))])),
  behind([0, 200], frame(0x82, Buffer.alloc(300, 7))), behind([1, 7], Buffer.concat([frame(0xc1, compressed("hello hello hello")), frame(0xc1, compressed("hello"))])),
  behind([3, 1], Buffer.concat([frame(0x42, compressed("x".repeat(5000)).subarray(0, 10)), frame(0x80, compressed("x".repeat(5000)).subarray(10))])),
  behind([0, 0], frame(0x88, Buffer.from([3, 232, 98, 121, 101]))), behind([0, 0], "HTTP/1.1 400 Bad Request\r\n\r\nno"), behind([0, 0], [0x82, 127, 0, 0, 0, 0, 0, 0, 0, 1, 5]),
]);
write("contentcoding", [
  behind([0], gzipSync("0{\"sid\":\"a\"}")), behind([1], deflateSync("hello hello")), behind([1], deflateRawSync("hello hello")), behind([2], "plain"),
  behind([0], gzipSync(Buffer.alloc(200000))), behind([0], Buffer.concat([gzipSync("a"), gzipSync("b")])),
]);
