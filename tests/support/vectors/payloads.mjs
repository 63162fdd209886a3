// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// What the Engine.IO parsers write, as bytes in hex: payloads {name, parser, form, base64, body, packets} and WebSocket
// messages {name, parser, base64, text or hex, packet}; and payloads they refuse.

import { bytes, npm } from "./values.mjs";

const current = npm("engine.io-parser");
const legacy = { "2.2.1": npm("engine.io-parser-v2"), "1.3.2": npm("engine.io-parser-v1") };

const payloads = [
  ["one message", [{ type: "message", data: "hello" }]],
  ["text, binary, ping", [{ type: "message", data: "hello" }, { type: "message", data: bytes(1, 2, 3, 4) }, { type: "ping" }]],
  ["every type", ["open", "close", "ping", "pong", "message", "upgrade", "noop"].map((type) => ({ type }))],
  ["UTF-8", [{ type: "message", data: "2[\"€\",\"😀\"]" }]],
  ["binary of each padding", [bytes(), bytes(1), bytes(1, 2), bytes(251, 239, 190)].map((data) => ({ type: "message", data }))],
  ["a long message", [{ type: "message", data: "2[\"" + "x".repeat(120) + "\"]" }]],
  ["an event and its attachment", [{ type: "message", data: '51-["bin",{"_placeholder":true,"num":0}]' }, { type: "message", data: bytes(1, 2, 3, 4) }]],
  ["control characters and what looks like a length", [{ type: "message", data: "2[\"\\u001e 12:4\"]" }, { type: "ping", data: "probe" }]],
  ["letters of two bytes that could be bytes", [{ type: "message", data: "2[\"ÄÖÜ é\"]" }]],
];


const plain = ({ type, data }) => ({ type, text: typeof data === "string" ? data : "", hex: Buffer.isBuffer(data) ? data.toString("hex") : null });
const hexOf = (body) => Buffer.from(body).toString("hex");

export const payloadsOfV4 = () =>
  Promise.all(payloads.map(([name, list]) => new Promise((resolve) =>
    current.encodePayload(list, (body) => resolve({ name, body: hexOf(body), packets: list.map(plain) })))));

function legacyPayload(version, [name, list], form) {
  const parser = legacy[version];
  let body;
  if (form === "binary") parser.encodePayloadAsBinary(list, (encoded) => (body = encoded));
  else parser.encodePayload(list, false, (encoded) => (body = encoded));
  return { name: `${name}, ${form}, parser ${version}`, form, base64: form === "counted", body: hexOf(body), packets: list.map(plain) };
}

export const payloadsOfV3 = () =>
  Object.keys(legacy).flatMap((version) => payloads.flatMap((payload) => ["binary", "counted"].map((form) => legacyPayload(version, payload, form))));

const frames = [...new Map(payloads.flatMap(([, list]) => list).map((packet) => [JSON.stringify(plain(packet)), packet])).values()];

function frameRow(parser, revision, base64, packet, message) {
  const what = Buffer.isBuffer(packet.data) ? `${packet.data.length} bytes` : (packet.data ?? "nothing").slice(0, 20);
  return { name: `${packet.type} with ${what}${base64 ? " as base64" : ""}, parser ${parser}`, revision, base64,
    text: typeof message === "string" ? message : null, hex: typeof message === "string" ? null : message.toString("hex"), packet: plain(packet) };
}

export function messages() {
  const rows = [];
  for (const packet of frames)
    for (const base64 of [false, true]) {
      current.encodePacket(packet, !base64, (message) => rows.push(frameRow("5.2.3", 4, base64, packet, message)));
      for (const [version, parser] of Object.entries(legacy))
        parser.encodePacket(packet, !base64, false, (message) => rows.push(frameRow(version, 3, base64, packet, message)));
    }
  return rows;
}

const refusals = ["", "4", "4a", ":4a", "1:", "5:4a", "1:4a", "x:4a", "-1:4a", "1.5:4a", "2:4a3", "2:4a3:", "2:9a", "0x2:4a", "<html>", "2:4a\n", "99999999999999999999:4a"];

/// Bodies of revision 3 in text form that parser 2.2.1 takes, or not.
export function countedInputs() {
  return refusals.map((body) => {
    const packets = [];
    let refused = false;
    legacy["2.2.1"].decodePayload(body, (packet) => {
      if (packet.type === "error") refused = true;
      else packets.push(plain(packet));
    });
    return { body, refused, packets };
  });
}

const separatedBodies = ["", "4", "4a", "7", "x", "4a\u001e", "\u001e4a", "4a\u001e9", "{", "<html>", "4a\u001e\u001e2", "bAQI=", "2\u001ebAQIDBA=="];

/// Bodies of revision 4 that parser 5.2.3 takes, or not.
export const separatedInputs = () =>
  separatedBodies.map((body) => {
    const packets = current.decodePayload(body);
    return { body, refused: packets.some(({ type }) => type === "error"), packets: packets.filter(({ type }) => type !== "error").map(plain) };
  });
