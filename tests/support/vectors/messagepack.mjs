// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// What the MessagePack parser writes, {name, type, nsp, id, values, hex}, and what it makes of bytes: {name, hex, error} and,
// of a packet, {type, nsp, id, data}.

import { createRequire } from "node:module";
import { bytes, hexed, npm } from "./values.mjs";

const { Encoder, Decoder } = npm("socket.io-msgpack-parser");
const { encode } = createRequire(npm.resolve("socket.io-msgpack-parser"))("notepack.io");

const packets = [
  ["a bare CONNECT", { type: 0, nsp: "/" }],
  ["CONNECT with auth", { type: 0, nsp: "/", data: { token: "abc", n: 1 } }],
  ["CONNECT to a namespace", { type: 0, nsp: "/chat" }],
  ["DISCONNECT", { type: 1, nsp: "/chat" }],
  ["CONNECT_ERROR", { type: 4, nsp: "/", data: { message: "nope", data: { code: 401 } } }],
  ["CONNECT_ERROR with text", { type: 4, nsp: "/", data: "nope" }],
  ["an event without arguments", { type: 2, nsp: "/", data: ["hello"] }],
  ["an event with every kind of value", { type: 2, nsp: "/", data: ["all", true, false, null, "text", [1, [2]], { a: { b: 1 } }, [], {}] }],
  ["an event with an id", { type: 2, nsp: "/chat", data: ["ask", 1], id: 0 }],
  ["an event with a large id", { type: 2, nsp: "/", data: ["ask"], id: 9007199254740991 }],
  ["an acknowledgement", { type: 3, nsp: "/", data: ["got it", 42], id: 12 }],
  ["an empty acknowledgement", { type: 3, nsp: "/", data: [], id: 300 }],
  ["integers of every size", { type: 2, nsp: "/", data: ["n", 0, 127, 128, 255, 256, 65535, 65536, 4294967295, 4294967296, 9007199254740991, -1, -32, -33, -128, -129, -32768, -32769, -2147483648, -2147483649, -9007199254740991] }],
  ["numbers that are not whole", { type: 2, nsp: "/", data: ["n", 1.5, -0.1, 1e-7, 5e-324, -1.7] }],
  ["texts of every size", { type: 2, nsp: "/", data: ["s", "", "x".repeat(31), "x".repeat(32), "x".repeat(255), "x".repeat(256)] }],
  ["UTF-8 and emoji", { type: 2, nsp: "/ü", data: ["€", "äöü ß 漢字 😀", { "k€y": "🦀" }] }],
  ["what JSON must escape", { type: 2, nsp: "/", data: ["e\"\\", "\b\f\n\r\t\u0000\u001f\u007f\u2028/"] }],
  ["binary", { type: 2, nsp: "/", data: ["bin", bytes(1, 2, 3, 4), bytes(), Buffer.alloc(255, 7), Buffer.alloc(256, 8)] }],
  ["binary at every depth", { type: 2, nsp: "/", data: ["bin", { a: [{ b: bytes(0) }, "x"], c: bytes(255, 254) }, [[bytes(1)], 2]], id: 7 }],
  ["arrays and objects of 15, 16 and more", { type: 2, nsp: "/", data: ["m", Array(15).fill(0), Array(16).fill(0), Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`k${i}`, i]))] }],
  ["sixteen arguments", { type: 2, nsp: "/", data: ["a", ...Array.from({ length: 16 }, (_, i) => i)] }],
];

export const packed = () =>
  packets.map(([name, packet]) => ({ name, type: packet.type, nsp: packet.nsp, id: packet.id ?? -1, values: packet.data === undefined ? "" : hexed(packet.data), hex: new Encoder().encode(packet)[0].toString("hex") }));

const made = (value) => encode(value).toString("hex");
const inputs = [
  ["as JavaScript's client writes it", made({ type: 2, data: ["hello", 1], options: { compress: true }, id: 3, nsp: "/" })],
  ["a CONNECT of JavaScript's client", made({ type: 0, data: undefined, nsp: "/" })],
  ["members in another order", made({ data: ["a", 1], id: 1, nsp: "/n", type: 2 })],
  ["the same member twice", "84" + made("type") + "02" + made("nsp") + made("/") + made("data") + made(["a"]) + made("data") + made(["b"])],
  ["undefined inside", made({ type: 2, nsp: "/", data: ["a", undefined, { u: undefined }] })],
  ["undefined as id", made({ type: 2, nsp: "/", data: ["a"], id: undefined })],
  ["a date", made({ type: 2, nsp: "/", data: ["d", new Date(1709208000123), new Date(-1), new Date(0), { at: new Date(253402300800000) }, new Date(-62167219200001)] })],
  ["an ArrayBuffer", made({ type: 2, nsp: "/", data: ["b", new Uint8Array([1, 2]).buffer, new Uint8Array([9]).buffer, new Uint8Array(8).buffer, new Uint8Array(300).buffer] })],
  ["not a number", made({ type: 2, nsp: "/", data: ["n", NaN, Infinity, -Infinity] })],
  ["a float of 32 bits", "83" + made("type") + "02" + made("nsp") + made("/") + made("data") + "92a16eca3fc00000"],
  ["another extension", "83" + made("type") + "02" + made("nsp") + made("/") + made("data") + "92a178d50501ff"],
  ["an integer name", made({ type: 2, nsp: "/", data: [1, "x"] })],
  ["an empty event", made({ type: 2, nsp: "/", data: [] })],
  ["a name that is null", made({ type: 2, nsp: "/", data: [null] })],
  ["keys that are numbers", "83" + made("type") + "02" + made("nsp") + made("/") + made("data") + "92a16b" + "84" + "01c0" + "ffc0" + "c0c0" + "c3c0"],
  ["no map", made([2, "/", ["a"]])],
  ["text alone", made("hello")],
  ["a number alone", "05"],
  ["an empty map", "80"],
  ["no type", made({ nsp: "/", data: ["a"] })],
  ["a type too high", made({ type: 5, nsp: "/", data: ["a"] })],
  ["a type below zero", made({ type: -1, nsp: "/", data: ["a"] })],
  ["a type that is text", made({ type: "2", nsp: "/", data: ["a"] })],
  ["a type that is a fraction", made({ type: 1.5, nsp: "/", data: ["a"] })],
  ["no namespace", made({ type: 2, data: ["a"] })],
  ["a namespace that is a number", made({ type: 2, nsp: 1, data: ["a"] })],
  ["CONNECT with nil", made({ type: 0, nsp: "/", data: null })],
  ["CONNECT with an array", made({ type: 0, nsp: "/", data: [] })],
  ["CONNECT with text", made({ type: 0, nsp: "/", data: "a" })],
  ["DISCONNECT with an object", made({ type: 1, nsp: "/", data: {} })],
  ["DISCONNECT with nil", made({ type: 1, nsp: "/", data: null })],
  ["an event with an object", made({ type: 2, nsp: "/", data: {} })],
  ["an event without data", made({ type: 2, nsp: "/" })],
  ["an acknowledgement with text", made({ type: 3, nsp: "/", data: "a", id: 1 })],
  ["CONNECT_ERROR with a number", made({ type: 4, nsp: "/", data: 1 })],
  ["CONNECT_ERROR with nothing", made({ type: 4, nsp: "/" })],
  ["id nil", made({ type: 2, nsp: "/", data: ["a"], id: null })],
  ["id of text", made({ type: 2, nsp: "/", data: ["a"], id: "1" })],
  ["id that is a fraction", made({ type: 2, nsp: "/", data: ["a"], id: 1.5 })],
  ["a byte too many", made({ type: 2, nsp: "/", data: ["a"] }) + "00"],
  ["cut off", made({ type: 2, nsp: "/", data: ["a", 1000] }).slice(0, -2)],
  ["a byte that means nothing", "c1"],
];

/// Without offsets and counts in the words of errors.
export const unpacked = () =>
  inputs.map(([name, hex]) => {
    let packet;
    let error = "";
    const decoder = new Decoder();
    decoder.on("decoded", (decoded) => (packet = decoded));
    try {
      decoder.add(Buffer.from(hex, "hex"));
    } catch (thrown) {
      error = thrown.message.startsWith("invalid ") ? thrown.message : "other";
    }
    const result = error ? {} : { type: packet.type, nsp: packet.nsp, id: packet.id ?? -1, data: packet.data === undefined ? "" : hexed(packet.data) };
    return { name, hex, error, ...result };
  });
