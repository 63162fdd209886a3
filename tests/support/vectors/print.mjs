// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// Prints the vectors beside this file with the reference parsers that tests/interop pins, or compares them:
//   node print.mjs write
//   node print.mjs check

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const SKIPPED = 77;
const place = (name) => new URL(name, import.meta.url);

if (!existsSync(place("../../interop/node_modules"))) {
  console.log("The npm packages of tests/interop are not installed.");
  process.exit(SKIPPED);
}

const { inputsOfV4, inputsOfV5 } = await import("./inputs.mjs");
const { packed, unpacked } = await import("./messagepack.mjs");
const { packetsOfV4, packetsOfV5 } = await import("./packets.mjs");
const { countedInputs, messages, payloadsOfV3, payloadsOfV4, separatedInputs } = await import("./payloads.mjs");

const files = {
  "packets-v5.json": packetsOfV5, "packets-v4.json": packetsOfV4, "inputs-v5.json": inputsOfV5, "inputs-v4.json": inputsOfV4,
  "payloads-v4.json": payloadsOfV4, "payloads-v3.json": payloadsOfV3, "payloadinputs-v4.json": separatedInputs,
  "payloadinputs-v3.json": countedInputs, "messages.json": messages, "msgpack.json": packed, "msgpackinputs.json": unpacked,
};

const isCheck = process.argv[2] === "check";
const problems = readdirSync(place(".")).filter((name) => name.endsWith(".json") && !files[name]).map((name) => `${name} is printed by nothing`);
for (const [name, rows] of Object.entries(files)) {
  const text = JSON.stringify(await rows(), null, 1) + "\n";
  if (!isCheck) writeFileSync(place(name), text);
  else if (!existsSync(place(name)) || readFileSync(place(name), "utf8") !== text) problems.push(`${name} is not what the reference parsers print`);
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
