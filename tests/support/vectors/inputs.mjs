// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// What the Socket.IO parsers make of messages: {name, messages, error, waiting} and, of a whole packet, {type, nsp, id, data}.

import { hexed, npm } from "./values.mjs";

const current = npm("socket.io-parser");
const legacy = npm("socket.io-parser-v3");

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


function read(parser, [name, messages]) {
  const decoder = new parser.Decoder();
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
  if (packet?.type === 4 && packet.data?.startsWith?.("parser error")) error = packet.data; // how the older one reports
  const isWhole = !error && packet;
  const result = isWhole ? { type: packet.type > 4 ? packet.type - 3 : packet.type, nsp: packet.nsp, id: packet.id ?? -1, data: packet.data === undefined ? "" : hexed(packet.data) } : {};
  return { name, messages, error, waiting: !error && !packet, ...result };
}

export const inputsOfV5 = () => inputs.map((input) => read(current, input));
export const inputsOfV4 = () => inputs.map((input) => read(legacy, input));
