// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// The npm packages that tests/interop pins, and how values are written in the vectors.

import { createRequire } from "node:module";

export const npm = createRequire(new URL("../../interop/package.json", import.meta.url));

export const bytes = (...values) => Buffer.from(values);

const binaryOf = (value) =>
  Buffer.isBuffer(value) ? value : value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? Buffer.from(value.buffer ?? value, value.byteOffset, value.byteLength) : null;

/// A JSON text in which {"$hex":"…"} stands for bytes and null for undefined.
export const hexed = (value) =>
  JSON.stringify(value, function (key, plain) {
    const binary = binaryOf(this[key]);
    return binary ? { $hex: binary.toString("hex") } : plain === undefined ? null : plain;
  });

/// A copy: encoders change what they are given.
export function copyOf(value) {
  if (binaryOf(value) || value === null || typeof value !== "object" || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)]));
}

export function hasBinary(value) {
  if (binaryOf(value)) return true;
  return value !== null && typeof value === "object" && Object.values(value).some(hasBinary);
}
